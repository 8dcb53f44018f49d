import type { Column, Row } from './linear-program.ts';
import { LpProof } from './lp-proof.ts';
import { Tableau } from './tableau.ts';

/** How a solve ended; `open`: the steps ran out, or rounding does not let it say more. */
export type Ended = 'optimal' | 'infeasible' | 'above' | 'open';

/**
 * Least cost of a linear program whose bounds change from solve to solve, by the dual simplex method for bounded variables (Lemke 1954,
 * with steps past bounds: Fourer 1994), on a dense tableau. What it says of infeasibility and of costs above a limit is proved apart,
 * so that errors of rounding can cost time and never a plan.
 */
export class Lp {
  private readonly tableau: Tableau;
  private readonly proof: LpProof;
  /** Places that could come in for a row. */
  private readonly open: Int32Array;
  private readonly tick: (nodes: number) => void;
  /** What a step counts in the budget, by the size of the tableau. */
  private readonly nodes: number;

  constructor(columns: readonly Column[], rows: readonly Row[], tick: (nodes: number) => void) {
    // Costs a little apart keep equal ones from turning in circles; the proof uses the true ones.
    this.tableau = new Tableau(columns, rows, (column, j) => column.cost + APART * (1 + ((j * 7919) % 101) / 101));
    this.proof = new LpProof(columns, rows, this.tableau);
    this.open = new Int32Array(columns.length);
    this.tick = tick;
    this.nodes = 1 + Math.floor((columns.length * rows.length) / CELLS);
  }

  /** Bounds of a column, or of a row's slack (columns + row). */
  bound(variable: number, lower: number, upper: number): void {
    this.tableau.bound(variable, lower, upper);
  }

  /** Value of a variable in the last solution. */
  valueOf(variable: number): number {
    return this.tableau.valueOf(variable);
  }

  /** What the cost can't be below whatever the rounding. */
  floor(): number {
    return this.proof.floor();
  }

  /** Least cost, or that it is above the limit, in so many steps at most. */
  solve(limit: number, steps: number): Ended {
    for (let step = 0; step < steps; step++) {
      if (this.isAbove(limit)) return 'above';
      const row = this.leaving();
      if (row < 0) return 'optimal';
      this.tick(this.nodes);
      const place = this.entering(row);
      if (place < 0) return this.proof.isInfeasible(row) ? 'infeasible' : 'open';
      this.tableau.pivot(row, place);
    }
    return this.isAbove(limit) ? 'above' : 'open';
  }

  private isAbove(limit: number): boolean {
    return this.tableau.cost > limit && this.proof.floor() > limit;
  }

  /** The row whose variable is farthest beyond its bounds; -1: none. */
  private leaving(): number {
    const { tableau } = this;
    let row = -1;
    let most = BEYOND;
    for (let i = 0; i < tableau.m; i++) {
      const by = tableau.beyond(i);
      if (by <= most) continue;
      most = by;
      row = i;
    }
    return row;
  }

  /** The place whose variable comes in: the first by cost that brings the row to its bound; cheaper ones go to their other bound. */
  private entering(row: number): number {
    const { tableau, open } = this;
    const { table, n } = tableau;
    let left = tableau.beyond(row);
    let count = this.findOpen(row);
    let reach = 0;
    for (let k = 0; k < count; k++) reach += tableau.widthAt(open[k] ?? 0) * Math.abs(table[row * n + (open[k] ?? 0)] ?? 0);
    if (reach < left - BEYOND) return -1;
    while (count > 0) {
      const k = this.first(row, count);
      const place = open[k] ?? 0;
      const room = tableau.widthAt(place) * Math.abs(table[row * n + place] ?? 0);
      if (room >= left) return place;
      left -= room;
      count -= 1;
      open[k] = open[count] ?? 0;
      tableau.flip(place);
    }
    return -1;
  }

  /** Lists the places whose variables, as they leave their bounds, bring a row nearer to its own; gives how many. */
  private findOpen(row: number): number {
    const { table, isUp, n } = this.tableau;
    const sign = this.tableau.isBelow(row) ? -1 : 1;
    let count = 0;
    for (let j = 0; j < n; j++) {
      const part = (table[row * n + j] ?? 0) * sign;
      if (isUp[j] ? part > -SMALL : part < SMALL) continue;
      if (this.tableau.widthAt(j) > 0) this.open[count++] = j;
    }
    return count;
  }

  /** Which of the open places costs least for what it brings; of equal ones that with the largest part. */
  private first(row: number, count: number): number {
    const { table, reduced, n } = this.tableau;
    let best = 0;
    let least = Infinity;
    let largest = 0;
    for (let k = 0; k < count; k++) {
      const j = this.open[k] ?? 0;
      const part = Math.abs(table[row * n + j] ?? 0);
      const ratio = Math.abs(reduced[j] ?? 0) / part;
      if (ratio > least + 1e-10 || (ratio > least - 1e-10 && part <= largest)) continue;
      least = ratio;
      largest = part;
      best = k;
    }
    return best;
  }
}

/** Below these, a number is an error of rounding. */
const SMALL = 1e-7;
const BEYOND = 1e-7;
const APART = 1e-7;
/** Cells of a tableau that a step changes in about the time of a node. */
const CELLS = 12_000;
