/** Columns of a linear program: `parts[k]` in row `rows[k]`. */
export interface Column {
  cost: number;
  lower: number;
  upper: number;
  rows: readonly number[];
  parts: readonly number[];
}

/** A row `sum of parts + slack = most`; how far the slack may go from 0. */
export interface Row {
  most: number;
  slack: number;
}

/** How a solve ended; `open`: the steps ran out, or rounding does not let it say more. */
export type Ended = 'optimal' | 'infeasible' | 'above' | 'open';

/**
 * Least cost of a linear program whose bounds change from solve to solve, by the dual simplex method for bounded variables (Lemke 1954,
 * with steps past bounds: Fourer 1994), on a dense tableau. What it says of infeasibility and of costs above a limit is checked against
 * the program itself by its multipliers, so that errors of rounding can cost time and never a plan.
 */
export class Lp {
  private readonly n: number;
  private readonly m: number;
  private readonly columns: readonly Column[];
  private readonly rows: readonly Row[];
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private readonly table: Float64Array;
  /** Value of a row's basic variable, and which it is. */
  private readonly beta: Float64Array;
  private readonly basic: Int32Array;
  /** Reduced cost of a place's nonbasic variable, which it is, and whether it stands at its upper bound. */
  private readonly reduced: Float64Array;
  private readonly outside: Int32Array;
  private readonly isUp: Uint8Array;
  /** By variable: its row (from 0) or its place (-1 and below). */
  private readonly where: Int32Array;
  private readonly multipliers: Float64Array;
  private readonly filled: Int32Array;
  private readonly tick: (nodes: number) => void;
  /** What a step counts in the budget, by the size of the tableau. */
  private readonly nodes: number;
  private cost = 0;

  constructor(columns: readonly Column[], rows: readonly Row[], tick: (nodes: number) => void) {
    this.columns = columns;
    this.rows = rows;
    this.tick = tick;
    this.nodes = 1 + Math.floor((columns.length * rows.length) / CELLS);
    this.n = columns.length;
    this.m = rows.length;
    const all = this.n + this.m;
    this.lower = new Float64Array(all);
    this.upper = new Float64Array(all);
    this.table = new Float64Array(this.n * this.m);
    this.beta = Float64Array.from(rows, (row) => row.most);
    this.basic = Int32Array.from(rows, (_, i) => this.n + i);
    this.reduced = new Float64Array(this.n);
    this.outside = Int32Array.from(columns, (_, j) => j);
    this.isUp = new Uint8Array(this.n);
    this.where = new Int32Array(all);
    this.multipliers = new Float64Array(this.m);
    this.filled = new Int32Array(this.n);
    for (const [i, row] of rows.entries()) {
      this.upper[this.n + i] = row.slack;
      this.where[this.n + i] = i;
    }
    for (const [j, column] of columns.entries()) {
      this.lower[j] = column.lower;
      this.upper[j] = column.upper;
      this.where[j] = -1 - j;
      // Costs a little apart keep equal ones from turning in circles; the checks use the true ones.
      this.reduced[j] = column.cost + APART * (1 + ((j * 7919) % 101) / 101);
      for (let k = 0; k < column.rows.length; k++) {
        const at = (column.rows[k] ?? 0) * this.n + j;
        this.table[at] = (this.table[at] ?? 0) + (column.parts[k] ?? 0);
      }
      this.isUp[j] = (this.reduced[j] ?? 0) < 0 && column.upper > column.lower ? 1 : 0;
      this.shift(j, this.isUp[j] ? column.upper : column.lower);
      this.cost += (this.reduced[j] ?? 0) * this.valueAt(j);
    }
  }

  /** Bounds of a column, or of a row's slack (columns + row). */
  bound(variable: number, lower: number, upper: number): void {
    if (this.lower[variable] === lower && this.upper[variable] === upper) return;
    const place = -1 - (this.where[variable] ?? 0);
    if (place < 0) {
      this.lower[variable] = lower;
      this.upper[variable] = upper;
      return;
    }
    const before = this.valueAt(place);
    this.lower[variable] = lower;
    this.upper[variable] = upper;
    const cost = this.reduced[place] ?? 0;
    this.isUp[place] = cost < 0 && upper < Infinity ? 1 : 0;
    const by = this.valueAt(place) - before;
    if (by === 0) return;
    this.shift(place, by);
    this.cost += cost * by;
  }

  /** Value of a variable in the last solution. */
  valueOf(variable: number): number {
    const at = this.where[variable] ?? 0;
    return at >= 0 ? (this.beta[at] ?? 0) : this.valueAt(-1 - at);
  }

  /** Least cost, or that it is above the limit, in so many steps at most. */
  solve(limit: number, steps: number): Ended {
    for (let step = 0; step < steps; step++) {
      if (this.cost > limit && this.floor() > limit) return 'above';
      const r = this.leaving();
      if (r < 0) return 'optimal';
      this.tick(this.nodes);
      if (!this.pivot(r)) return this.isProved(r) ? 'infeasible' : 'open';
    }
    return this.cost > limit && this.floor() > limit ? 'above' : 'open';
  }

  /** What the cost can't be below whatever the rounding: by the multipliers, over all that the bounds allow. */
  floor(): number {
    const y = this.multipliers;
    for (let i = 0; i < this.m; i++) {
      const at = this.where[this.n + i] ?? 0;
      const value = at >= 0 ? 0 : -(this.reduced[-1 - at] ?? 0);
      y[i] = (this.upper[this.n + i] ?? 0) === Infinity ? Math.min(0, value) : value;
    }
    return this.least(y, 1);
  }

  /** Least of `share` of the cost less the rows times `y`, plus what the rows then leave. */
  private least(y: Float64Array, share: number): number {
    let sum = 0;
    for (let i = 0; i < this.m; i++) {
      const price = y[i] ?? 0;
      if (price === 0) continue;
      sum += price * (this.rows[i]?.most ?? 0);
      const [low, high] = [this.lower[this.n + i] ?? 0, this.upper[this.n + i] ?? 0];
      sum += price > 0 ? -price * high : -price * low;
    }
    for (let j = 0; j < this.n; j++) {
      const column = this.columns[j];
      if (!column) continue;
      const { rows, parts } = column;
      let cost = share * column.cost;
      for (let k = 0; k < rows.length; k++) cost -= (y[rows[k] ?? 0] ?? 0) * (parts[k] ?? 0);
      sum += cost * ((cost > 0 ? this.lower[j] : this.upper[j]) ?? 0);
    }
    return sum;
  }

  /** Whether a row of the tableau, as a sum of rows of the program, can't hold within the bounds. */
  private isProved(r: number): boolean {
    const y = this.multipliers;
    const isLow = (this.beta[r] ?? 0) < (this.lower[this.basic[r] ?? 0] ?? 0);
    for (let i = 0; i < this.m; i++) {
      const at = this.where[this.n + i] ?? 0;
      const value = at >= 0 ? (at === r ? 1 : 0) : (this.table[r * this.n - 1 - at] ?? 0);
      const turned = isLow ? -value : value;
      y[i] = (this.upper[this.n + i] ?? 0) === Infinity ? Math.min(0, turned) : turned;
    }
    return this.least(y, 0) > SURE;
  }

  private valueAt(place: number): number {
    const variable = this.outside[place] ?? 0;
    return (this.isUp[place] ? this.upper[variable] : this.lower[variable]) ?? 0;
  }

  /** Moves a nonbasic variable: the basic ones follow. */
  private shift(place: number, by: number): void {
    const { table, beta, n, m } = this;
    if (by === 0) return;
    for (let i = 0, at = place; i < m; i++, at += n) {
      const part = table[at] ?? 0;
      if (part !== 0) beta[i] = (beta[i] ?? 0) - part * by;
    }
  }

  /** The row whose variable is farthest beyond its bounds; -1: none. */
  private leaving(): number {
    const { beta, basic, lower, upper, m } = this;
    let row = -1;
    let most = BEYOND;
    for (let i = 0; i < m; i++) {
      const variable = basic[i] ?? 0;
      const value = beta[i] ?? 0;
      const by = Math.max((lower[variable] ?? 0) - value, value - (upper[variable] ?? 0));
      if (by <= most) continue;
      most = by;
      row = i;
    }
    return row;
  }

  /** Brings a row's variable back to its bound; false: nothing can. */
  private pivot(r: number): boolean {
    const { table, reduced, n } = this;
    const leaving = this.basic[r] ?? 0;
    const q = this.entering(r);
    if (q < 0) return false;
    const value = this.beta[r] ?? 0;
    const isLow = value < (this.lower[leaving] ?? 0);
    const by = value - ((isLow ? this.lower[leaving] : this.upper[leaving]) ?? 0);
    const base = r * n;
    const part = table[base + q] ?? 1;
    const entering = this.outside[q] ?? 0;
    const reached = this.valueAt(q) + by / part;
    const cost = reduced[q] ?? 0;
    this.cost += (cost * by) / part;
    this.shift(q, by / part);
    this.exchange(r, q, part, cost);
    this.beta[r] = reached;
    this.basic[r] = entering;
    this.where[entering] = r;
    this.outside[q] = leaving;
    this.where[leaving] = -1 - q;
    this.isUp[q] = isLow ? 0 : 1;
    return true;
  }

  private exchange(r: number, q: number, part: number, cost: number): void {
    const { table, reduced, filled, n, m } = this;
    const base = r * n;
    let count = 0;
    for (let j = 0; j < n; j++) {
      const value = table[base + j] ?? 0;
      if (value === 0 || j === q) continue;
      if (value < TINY && value > -TINY) {
        table[base + j] = 0;
        continue;
      }
      table[base + j] = value / part;
      filled[count++] = j;
    }
    for (let k = 0; k < count; k++) {
      const j = filled[k] ?? 0;
      reduced[j] = (reduced[j] ?? 0) - cost * (table[base + j] ?? 0);
    }
    reduced[q] = -cost / part;
    for (let i = 0; i < m; i++) {
      if (i === r) continue;
      const row = i * n;
      const times = table[row + q] ?? 0;
      if (times === 0) continue;
      for (let k = 0; k < count; k++) {
        const j = filled[k] ?? 0;
        table[row + j] = (table[row + j] ?? 0) - times * (table[base + j] ?? 0);
      }
      table[row + q] = -times / part;
    }
    table[base + q] = 1 / part;
  }

  /** The place whose variable comes in: the first by cost that brings the row to its bound; cheaper ones go to their other bound. */
  private entering(r: number): number {
    const { table, reduced, isUp, outside, lower, upper, filled, n } = this;
    const variable = this.basic[r] ?? 0;
    const value = this.beta[r] ?? 0;
    const isLow = value < (lower[variable] ?? 0);
    let open = isLow ? (lower[variable] ?? 0) - value : value - (upper[variable] ?? 0);
    const sign = isLow ? -1 : 1;
    const base = r * n;
    let count = 0;
    let reach = 0;
    for (let j = 0; j < n; j++) {
      const part = (table[base + j] ?? 0) * sign;
      if (isUp[j] ? part > -SMALL : part < SMALL) continue;
      const at = outside[j] ?? 0;
      const width = (upper[at] ?? 0) - (lower[at] ?? 0);
      if (width <= 0) continue;
      filled[count++] = j;
      reach += width * Math.abs(part);
    }
    if (reach < open - BEYOND) return -1;
    while (count > 0) {
      let best = 0;
      let least = Infinity;
      let largest = 0;
      for (let k = 0; k < count; k++) {
        const j = filled[k] ?? 0;
        const part = Math.abs(table[base + j] ?? 0);
        const ratio = Math.abs(reduced[j] ?? 0) / part;
        if (ratio > least + 1e-10 || (ratio > least - 1e-10 && part <= largest)) continue;
        least = ratio;
        largest = part;
        best = k;
      }
      const j = filled[best] ?? 0;
      const at = outside[j] ?? 0;
      const room = ((upper[at] ?? 0) - (lower[at] ?? 0)) * largest;
      if (room >= open) return j;
      open -= room;
      count -= 1;
      filled[best] = filled[count] ?? 0;
      const by = ((upper[at] ?? 0) - (lower[at] ?? 0)) * (isUp[j] ? -1 : 1);
      this.shift(j, by);
      this.cost += (reduced[j] ?? 0) * by;
      isUp[j] = isUp[j] ? 0 : 1;
    }
    return -1;
  }
}

/** Below these, a number is an error of rounding. */
const TINY = 1e-12;
const SMALL = 1e-7;
const BEYOND = 1e-7;
/** A row falls short by so much at least where it can't hold. */
const SURE = 1e-6;
const APART = 1e-7;
/** Cells of a tableau that a step changes in about the time of a node. */
const CELLS = 12_000;
