import type { Column, Row } from './linear-program.ts';

/**
 * The dense tableau of a linear program with bounded variables: its columns, then the slack of each row. A basic variable has a row; any
 * other has a place among the columns and stands at one of its bounds.
 */
export class Tableau {
  readonly n: number;
  readonly m: number;
  /** By variable. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** By variable: its row (from 0) or its place (-1 and below). */
  readonly where: Int32Array;
  /** Row after row: what a place's variable takes from the row's. */
  readonly table: Float64Array;
  /** By row: its basic variable, and that one's value. */
  readonly basic: Int32Array;
  readonly beta: Float64Array;
  /** By place: its variable, whether that stands at its upper bound, and its reduced cost. */
  readonly outside: Int32Array;
  readonly isUp: Uint8Array;
  readonly reduced: Float64Array;
  /** Of the point at which the variables stand. */
  cost = 0;
  /** Places of the row in a pivot that are not 0, and what they hold. */
  private readonly filled: Int32Array;
  private readonly scaled: Float64Array;

  constructor(columns: readonly Column[], rows: readonly Row[], costOf: (column: Column, j: number) => number) {
    const [n, m] = [columns.length, rows.length];
    this.n = n;
    this.m = m;
    this.lower = new Float64Array(n + m);
    this.upper = new Float64Array(n + m);
    this.where = new Int32Array(n + m);
    this.table = new Float64Array(n * m);
    this.basic = new Int32Array(m);
    this.beta = new Float64Array(m);
    this.outside = new Int32Array(n);
    this.isUp = new Uint8Array(n);
    this.reduced = new Float64Array(n);
    this.filled = new Int32Array(n);
    this.scaled = new Float64Array(n);
    for (const [i, row] of rows.entries()) {
      this.upper[n + i] = row.slack;
      this.where[n + i] = i;
      this.basic[i] = n + i;
      this.beta[i] = row.most;
    }
    for (const [j, column] of columns.entries()) {
      this.lower[j] = column.lower;
      this.upper[j] = column.upper;
      this.where[j] = -1 - j;
      this.outside[j] = j;
      for (let k = 0; k < column.rows.length; k++) {
        const at = (column.rows[k] ?? 0) * n + j;
        this.table[at] = (this.table[at] ?? 0) + (column.parts[k] ?? 0);
      }
      const cost = costOf(column, j);
      this.reduced[j] = cost;
      this.isUp[j] = cost < 0 && column.upper > column.lower ? 1 : 0;
      this.shift(j, this.valueAt(j));
      this.cost += cost * this.valueAt(j);
    }
  }

  /** Value of a variable. */
  valueOf(variable: number): number {
    const at = this.where[variable] ?? 0;
    return at >= 0 ? (this.beta[at] ?? 0) : this.valueAt(-1 - at);
  }

  valueAt(place: number): number {
    const variable = this.outside[place] ?? 0;
    return (this.isUp[place] ? this.upper[variable] : this.lower[variable]) ?? 0;
  }

  /** From one bound to the other. */
  widthAt(place: number): number {
    const variable = this.outside[place] ?? 0;
    return (this.upper[variable] ?? 0) - (this.lower[variable] ?? 0);
  }

  /** By how much a row's variable is below its lower bound, or above its upper one; below 0: within both. */
  beyond(row: number): number {
    const variable = this.basic[row] ?? 0;
    const value = this.beta[row] ?? 0;
    return Math.max((this.lower[variable] ?? 0) - value, value - (this.upper[variable] ?? 0));
  }

  isBelow(row: number): boolean {
    return (this.beta[row] ?? 0) < (this.lower[this.basic[row] ?? 0] ?? 0);
  }

  bound(variable: number, lower: number, upper: number): void {
    if (this.lower[variable] === lower && this.upper[variable] === upper) return;
    const place = -1 - (this.where[variable] ?? 0);
    const before = place < 0 ? 0 : this.valueAt(place);
    this.lower[variable] = lower;
    this.upper[variable] = upper;
    if (place < 0) return;
    const cost = this.reduced[place] ?? 0;
    this.isUp[place] = cost < 0 && upper < Infinity ? 1 : 0;
    const by = this.valueAt(place) - before;
    this.shift(place, by);
    this.cost += cost * by;
  }

  /** Moves a place's variable to its other bound. */
  flip(place: number): void {
    const by = this.widthAt(place) * (this.isUp[place] ? -1 : 1);
    this.shift(place, by);
    this.cost += (this.reduced[place] ?? 0) * by;
    this.isUp[place] = this.isUp[place] ? 0 : 1;
  }

  /** Exchanges a row's variable, which goes to the bound beyond which it is, for a place's. */
  pivot(row: number, place: number): void {
    const { table, reduced, beta, basic, outside, where, n } = this;
    const leaving = basic[row] ?? 0;
    const entering = outside[place] ?? 0;
    const isLow = this.isBelow(row);
    const part = table[row * n + place] ?? 1;
    const over = (beta[row] ?? 0) - ((isLow ? this.lower[leaving] : this.upper[leaving]) ?? 0);
    const by = over / part;
    const cost = reduced[place] ?? 0;
    const reached = this.valueAt(place) + by;
    this.cost += (cost * over) / part;
    this.exchange(row, place, part, cost, by);
    beta[row] = reached;
    basic[row] = entering;
    where[entering] = row;
    outside[place] = leaving;
    where[leaving] = -1 - place;
    this.isUp[place] = isLow ? 0 : 1;
  }

  /** Moves a place's variable: the basic ones follow. */
  private shift(place: number, by: number): void {
    const { table, beta, n, m } = this;
    if (by === 0) return;
    for (let i = 0, at = place; i < m; i++, at += n) {
      const part = table[at] ?? 0;
      if (part !== 0) beta[i] = (beta[i] ?? 0) - part * by;
    }
  }

  private exchange(r: number, q: number, part: number, cost: number, by: number): void {
    const { table, reduced, beta, filled, scaled, n, m } = this;
    const count = this.scale(r, q, part);
    for (let k = 0; k < count; k++) {
      const j = filled[k] ?? 0;
      reduced[j] = (reduced[j] ?? 0) - cost * (scaled[k] ?? 0);
    }
    reduced[q] = -cost / part;
    for (let i = 0, row = 0; i < m; i++, row += n) {
      const times = table[row + q] ?? 0;
      if (i === r || times === 0) continue;
      beta[i] = (beta[i] ?? 0) - times * by;
      for (let k = 0; k < count; k++) {
        const at = row + (filled[k] ?? 0);
        table[at] = (table[at] ?? 0) - times * (scaled[k] ?? 0);
      }
      table[row + q] = -times / part;
    }
    table[r * n + q] = 1 / part;
  }

  /** Divides a row by one of its parts, and lists what it holds beside that. */
  private scale(r: number, q: number, part: number): number {
    const { table, filled, scaled, n } = this;
    const base = r * n;
    let count = 0;
    for (let j = 0; j < n; j++) {
      const value = table[base + j] ?? 0;
      if (value === 0 || j === q) continue;
      const isTiny = value < TINY && value > -TINY;
      table[base + j] = isTiny ? 0 : value / part;
      if (isTiny) continue;
      filled[count] = j;
      scaled[count++] = value / part;
    }
    return count;
  }
}

/** Below this, a number is an error of rounding. */
const TINY = 1e-12;
