/** A linear program: maximize `objective`·x over x ≥ 0 with rows a·x ≤ b and equalities a·x = b. */
export interface LinearProgram {
  objective: readonly number[];
  atMost: readonly Row[];
  equal: readonly Row[];
}
export interface Row {
  a: readonly number[];
  b: number;
}
export type Solution = { status: 'optimal'; value: number; x: number[] } | { status: 'infeasible' } | { status: 'unbounded' };

const EPSILON = 1e-10;

/**
 * Two-phase simplex on a dense tableau, for programs of some tens of rows. Method: Dantzig's simplex with Bland's rule
 * (Bland 1977), which cannot cycle.
 */
export function maximize({ objective, atMost, equal }: LinearProgram): Solution {
  const n = objective.length;
  const rows = [...atMost, ...equal];
  const slacks = atMost.length;
  const width = n + slacks + rows.length + 1;
  const basis: number[] = [];
  const table = rows.map((row, r) => {
    const line = new Float64Array(width);
    const sign = row.b < 0 ? -1 : 1;
    for (let j = 0; j < n; j++) line[j] = sign * (row.a[j] ?? 0);
    if (r < slacks) line[n + r] = sign;
    line[width - 1] = sign * row.b;
    // A slack that may start in the basis needs no artificial variable.
    const starts = r < slacks && sign === 1;
    basis.push(starts ? n + r : n + slacks + r);
    if (!starts) line[n + slacks + r] = 1;
    return line;
  });
  const first = new Float64Array(width);
  for (let r = 0; r < rows.length; r++) if ((basis[r] ?? 0) >= n + slacks) first[n + slacks + r] = -1;
  if (!pivotAll(table, basis, first, n + slacks + rows.length)) return { status: 'unbounded' };
  let artificial = 0;
  for (const [r, column] of basis.entries()) if (column >= n + slacks) artificial += table[r]?.[width - 1] ?? 0;
  if (artificial > 1e-8) return { status: 'infeasible' };
  driveOut(table, basis, n + slacks);
  const second = new Float64Array(width);
  for (let j = 0; j < n; j++) second[j] = objective[j] ?? 0;
  if (!pivotAll(table, basis, second, n + slacks)) return { status: 'unbounded' };
  const x = new Array<number>(n).fill(0);
  for (const [r, column] of basis.entries()) if (column < n) x[column] = table[r]?.[width - 1] ?? 0;
  let value = 0;
  for (let j = 0; j < n; j++) value += (objective[j] ?? 0) * (x[j] ?? 0);
  return { status: 'optimal', value, x };
}

/** Pivots until no column below `columns` improves; false where the objective is unbounded. */
function pivotAll(table: Float64Array[], basis: number[], objective: Float64Array, columns: number): boolean {
  const last = objective.length - 1;
  for (;;) {
    let enters = -1;
    for (let j = 0; j < columns && enters < 0; j++) {
      let reduced = objective[j] ?? 0;
      for (const [r, line] of table.entries()) reduced -= (objective[basis[r] ?? 0] ?? 0) * (line[j] ?? 0);
      if (reduced > EPSILON) enters = j;
    }
    if (enters < 0) return true;
    let leaves = -1;
    let least = Infinity;
    for (const [r, line] of table.entries()) {
      const at = line[enters] ?? 0;
      if (at <= EPSILON) continue;
      const ratio = (line[last] ?? 0) / at;
      const tie = ratio === least && (basis[r] ?? 0) < (basis[leaves] ?? Infinity);
      if (ratio < least || tie) {
        least = ratio;
        leaves = r;
      }
    }
    if (leaves < 0) return false;
    pivot(table, basis, leaves, enters);
  }
}

function pivot(table: Float64Array[], basis: number[], row: number, column: number): void {
  const line = table[row];
  if (!line) return;
  const at = line[column] ?? 1;
  for (let j = 0; j < line.length; j++) line[j] = (line[j] ?? 0) / at;
  for (const [r, other] of table.entries()) {
    const factor = other[column] ?? 0;
    if (r === row || factor === 0) continue;
    for (let j = 0; j < other.length; j++) other[j] = (other[j] ?? 0) - factor * (line[j] ?? 0);
  }
  basis[row] = column;
}

/** Artificial variables that stayed in the basis at zero leave it, where their row has another column. */
function driveOut(table: Float64Array[], basis: number[], columns: number): void {
  for (const [r, line] of table.entries()) {
    if ((basis[r] ?? 0) < columns) continue;
    for (let j = 0; j < columns; j++) {
      const at = line[j] ?? 0;
      if (at > 1e-9 || at < -1e-9) {
        pivot(table, basis, r, j);
        break;
      }
    }
  }
}
