import { lookUp, type TaxTable } from '../money/tax.ts';
import type { Lives } from './lives.ts';
import type { Timeline } from './timeline.ts';

/** How income becomes value: after-tax pay by year from today, and what a dollar of that year is worth today. */
export interface Valuation {
  tax: readonly TaxTable[];
  discount: Float64Array;
}

/** After-tax income of one future in one year. */
export function income(timeline: Timeline, valuation: Valuation, at: number, year: number, multiplier: number): number {
  const table = valuation.tax[year];
  if (!table) throw new Error('no tax table for this year');
  const wages = (timeline.fixed[at] ?? 0) + (timeline.scaled[at] ?? 0) * multiplier;
  return lookUp(table, wages) + (timeline.untaxed[at] ?? 0);
}

/** Present value of one future's after-tax income. */
export function presentValue(lives: Lives, timeline: Timeline, valuation: Valuation, f: number, multiplier: number): number {
  let sum = 0;
  for (let t = 0; t < lives.years; t++)
    sum += (valuation.discount[t] ?? 0) * income(timeline, valuation, f * lives.years + t, t, multiplier);
  return sum;
}

/** Present value of every future's income at a grid of pay factors, so that a program costs one look-up a future. */
export interface ValueGrid {
  values: Float64Array;
  nodes: number;
}

const LOWEST = 0.5;
const STEP = 0.125;
const NODES = 17;

export function valueGrid(lives: Lives, timeline: Timeline, valuation: Valuation): ValueGrid {
  const values = new Float64Array(lives.count * NODES);
  for (let f = 0; f < lives.count; f++) {
    // Years in which nothing is scaled are worth the same at every node.
    let fixed = 0;
    let from = 0;
    while (from < lives.years && timeline.scaled[f * lives.years + from] === 0) {
      fixed += (valuation.discount[from] ?? 0) * income(timeline, valuation, f * lives.years + from, from, 1);
      from += 1;
    }
    for (let n = 0; n < NODES; n++) {
      let sum = fixed;
      for (let t = from; t < lives.years; t++)
        sum += (valuation.discount[t] ?? 0) * income(timeline, valuation, f * lives.years + t, t, LOWEST + STEP * n);
      values[f * NODES + n] = sum;
    }
  }
  return { values, nodes: NODES };
}

/** Present value at a pay factor: straight between the grid's nodes, of which 1 is one; beyond the ends the last slope goes on. */
export function valueAt(grid: ValueGrid, f: number, multiplier: number): number {
  const position = (multiplier - LOWEST) / STEP;
  const n = position < 0 ? 0 : position >= grid.nodes - 1 ? grid.nodes - 2 : position | 0;
  const low = grid.values[f * grid.nodes + n] ?? 0;
  return low + ((grid.values[f * grid.nodes + n + 1] ?? 0) - low) * (position - n);
}
