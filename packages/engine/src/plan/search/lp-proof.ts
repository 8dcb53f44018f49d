import type { Column, Row } from './linear-program.ts';
import type { Tableau } from './tableau.ts';

/**
 * What a tableau says of its linear program, checked against the program itself by multipliers of its rows: true whatever errors of
 * rounding the tableau has gathered.
 */
export class LpProof {
  private readonly columns: readonly Column[];
  private readonly rows: readonly Row[];
  private readonly tableau: Tableau;
  private readonly multipliers: Float64Array;

  constructor(columns: readonly Column[], rows: readonly Row[], tableau: Tableau) {
    this.columns = columns;
    this.rows = rows;
    this.tableau = tableau;
    this.multipliers = new Float64Array(rows.length);
  }

  /** What the cost can't be below, over all that the bounds allow. */
  floor(): number {
    const { where, reduced, n, m } = this.tableau;
    for (let i = 0; i < m; i++) {
      const at = where[n + i] ?? 0;
      this.multiply(i, at >= 0 ? 0 : -(reduced[-1 - at] ?? 0));
    }
    return this.least(1);
  }

  /** Whether a row of the tableau, as a sum of rows of the program, can't hold within the bounds. */
  isInfeasible(row: number): boolean {
    const { where, table, n, m } = this.tableau;
    const sign = this.tableau.isBelow(row) ? -1 : 1;
    for (let i = 0; i < m; i++) {
      const at = where[n + i] ?? 0;
      const value = at >= 0 ? (at === row ? 1 : 0) : (table[row * n - 1 - at] ?? 0);
      this.multiply(i, sign * value);
    }
    return this.least(0) > SURE;
  }

  /** A row that may leave as much as it likes must not be worth anything. */
  private multiply(i: number, by: number): void {
    const { upper, n } = this.tableau;
    this.multipliers[i] = upper[n + i] === Infinity ? Math.min(0, by) : by;
  }

  /** Least of `share` of the cost less the rows times their multipliers, plus what the rows then leave. */
  private least(share: number): number {
    const { lower, upper, n } = this.tableau;
    const { multipliers, rows, columns } = this;
    let sum = 0;
    for (let i = 0; i < rows.length; i++) {
      const price = multipliers[i] ?? 0;
      if (price === 0) continue;
      sum += price * (rows[i]?.most ?? 0);
      sum -= price * ((price > 0 ? upper[n + i] : lower[n + i]) ?? 0);
    }
    for (let j = 0; j < columns.length; j++) {
      const column = columns[j];
      if (!column) continue;
      const { rows: of, parts } = column;
      let cost = share * column.cost;
      for (let k = 0; k < of.length; k++) cost -= (multipliers[of[k] ?? 0] ?? 0) * (parts[k] ?? 0);
      sum += cost * ((cost > 0 ? lower[j] : upper[j]) ?? 0);
    }
    return sum;
  }
}

/** A row falls short by so much at least where it can't hold. */
const SURE = 1e-6;
