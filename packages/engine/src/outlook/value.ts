import type { Lives } from './lives.ts';
import { type Curve, valueOn } from './tax-curve.ts';
import type { YearTaxes } from './taxes.ts';
import type { Timeline } from './timeline.ts';

/** How income becomes value: after-tax pay by year from today, and what a dollar of that year is worth today. */
export interface Valuation {
  taxes: readonly YearTaxes[];
  after: readonly Curve[];
  /** Discount factors of the middles of the years. */
  discount: Float64Array;
  /** Nominal dollars in the middle of each year for a dollar of the decision's year. */
  prices: Float64Array;
}

/** After-tax income of one future in one year. */
export function income(timeline: Timeline, valuation: Valuation, at: number, year: number, multiplier: number): number {
  const curve = valuation.after[year];
  if (!curve) throw new Error('no taxes for this year');
  const kept = valueOn(curve, (timeline.fixed[at] ?? 0) + (timeline.scaled[at] ?? 0) * multiplier) + (timeline.untaxed?.[at] ?? 0);
  return timeline.exempt ? kept + (timeline.exempt[at] ?? 0) : kept;
}

/** After-tax income of each future in each year, at a factor of 1. */
export function incomes({ count, years }: Lives, timeline: Timeline, valuation: Valuation): Float64Array {
  const values = new Float64Array(count * years);
  for (let f = 0; f < count; f++) for (let t = 0; t < years; t++) values[f * years + t] = income(timeline, valuation, f * years + t, t, 1);
  return values;
}

/**
 * Present values of income that do not depend on the program: the years up to the first that its factor scales, and which
 * year that is. Most years of most futures: what is left costs one look-up a year.
 */
export interface Ahead {
  worth: Float64Array;
  from: Uint8Array;
}

export function aheadOf(lives: Lives, timeline: Timeline, valuation: Valuation): Ahead {
  const { count, years } = lives;
  const worth = new Float64Array(count);
  const from = new Uint8Array(count);
  for (let f = 0; f < count; f++) {
    let sum = 0;
    let t = 0;
    for (; t < years && (timeline.scaled[f * years + t] ?? 0) === 0; t++)
      sum += (valuation.discount[t] ?? 0) * income(timeline, valuation, f * years + t, t, 1);
    worth[f] = sum;
    from[f] = t;
  }
  return { worth, from };
}

/** Present value of one future's after-tax income at a program's factor on pay. */
export function presentValue(lives: Lives, timeline: Timeline, ahead: Ahead, valuation: Valuation, f: number, multiplier: number): number {
  let sum = ahead.worth[f] ?? 0;
  for (let t = ahead.from[f] ?? 0; t < lives.years; t++)
    sum += (valuation.discount[t] ?? 0) * income(timeline, valuation, f * lives.years + t, t, multiplier);
  return sum;
}
