import type { Quantiles } from '@masterplan/model';
import { quantile, quantiles, round } from '../math/quantile.ts';
import type { Outlook, PathValue } from './outlook.ts';
import { ownMoneyOf } from './own-money.ts';
import { income } from './value.ts';

/** What a path's futures say, beyond its net present value. */
export interface FutureSummary {
  npv: Quantiles;
  npvMean: number;
  pays: number;
  breakEvenYears: number | 'never';
  neverShare: number;
  pay1: Quantiles;
  pay5: Quantiles;
  /** Cumulative discounted difference to staying put at the end of each year, starting with 0 today. */
  fan: Quantiles[];
}

export const dollars = (values: Float64Array): Quantiles => {
  const [a, b, c, d, e] = quantiles(values);
  return [round(a), round(b), round(c), round(d), round(e)];
};

export const payShare = (npv: Float64Array): number => {
  let paying = 0;
  for (let f = 0; f < npv.length; f++) if ((npv[f] ?? 0) > 0) paying++;
  return paying / npv.length;
};

/** What a path brings more than staying put in each year of a future: dollars of the decision's year, after tax and all costs, before discounting. */
export function yearlyDifference(outlook: Outlook, value: PathValue): Float64Array {
  const { lives, valuation } = outlook;
  const { count, years } = lives;
  const stayIncome = outlook.stayIncome();
  const { timeline, factors, cost } = value;
  const difference = new Float64Array(count * years);
  const ownMoney = ownMoneyOf(outlook, value);
  for (let f = 0; f < count; f++) {
    const finished = timeline.finished[f] === 1;
    const multiplier = finished ? (factors[f] ?? 1) : 1;
    const { cash } = finished ? cost.finished : cost.left;
    const { relief, due, paidBack } = ownMoney(f);
    for (let t = 0; t < years; t++) {
      const at = f * years + t;
      const own = (relief[t] ?? 0) - (due[t] ?? 0) - (paidBack[t] ?? 0);
      difference[at] = income(timeline, valuation, at, t, multiplier) - (stayIncome[at] ?? 0) - (cash[t] ?? 0) + own;
    }
  }
  return difference;
}

export interface Cumulated {
  /** Discounted, at the end of each year, starting with 0 today: futures × (years + 1). */
  cumulative: Float64Array;
  /** Years from today until the path is ahead for good, by future; Infinity for never. */
  evenAt: Float64Array;
}

export function cumulate(difference: Float64Array, discount: Float64Array): Cumulated {
  const years = discount.length;
  const count = difference.length / years;
  const cumulative = new Float64Array(count * (years + 1));
  const evenAt = new Float64Array(count);
  for (let f = 0; f < count; f++) {
    let sum = 0;
    let even = 0;
    for (let t = 0; t < years; t++) {
      const before = sum;
      sum += (discount[t] ?? 0) * (difference[f * years + t] ?? 0);
      cumulative[f * (years + 1) + t + 1] = sum;
      // Half a cent is rounding, not loss.
      if (sum < -0.005) even = Infinity;
      else if (even === Infinity) even = t + (sum > before ? -before / (sum - before) : 1);
    }
    // Who ends level with staying put was never ahead for good.
    evenAt[f] = sum > 0.005 ? even : Infinity;
  }
  return { cumulative, evenAt };
}

/** Quantiles over futures of each column of an array futures × columns. */
export function byColumn(values: Float64Array, columns: number): Quantiles[] {
  const column = new Float64Array(values.length / columns);
  return Array.from({ length: columns }, (_, t) => {
    for (let f = 0; f < column.length; f++) column[f] = values[f * columns + t] ?? 0;
    return dollars(column);
  });
}

/** Summarizes the futures of a path whose months of study are given. */
export function summarize(outlook: Outlook, value: PathValue, endMonth: number): FutureSummary {
  const { count, years } = outlook.lives;
  const { cumulative, evenAt } = cumulate(yearlyDifference(outlook, value), outlook.valuation.discount);
  const never = evenAt.reduce((sum, even) => sum + (even === Infinity ? 1 : 0), 0);
  evenAt.sort();
  const middle = quantile(evenAt, 0.5);
  return {
    npv: dollars(value.npv.slice()),
    npvMean: round(value.npv.reduce((total, x) => total + x, 0) / count),
    pays: round(payShare(value.npv), 4),
    breakEvenYears: Number.isFinite(middle) ? round(middle, 1) : 'never',
    neverShare: round(never / count, 4),
    pay1: payAfter(outlook, value, endMonth, 1),
    pay5: payAfter(outlook, value, endMonth, 5),
    fan: byColumn(cumulative, years + 1),
  };
}

/** Pay before tax of one future in one year; what is earned abroad, after its own tax. */
export function grossPay(
  lives: { years: number },
  { timeline, factors }: Pick<PathValue, 'timeline' | 'factors'>,
  f: number,
  t: number,
): number {
  const at = f * lives.years + t;
  return (timeline.fixed[at] ?? 0) + (timeline.scaled[at] ?? 0) * (factors[f] ?? 1) + (timeline.untaxed?.[at] ?? 0);
}

/** Pay before tax in the year that begins so many years after the path's end. */
function payAfter({ lives }: Outlook, value: PathValue, endMonth: number, after: number): Quantiles {
  const t = Math.min(lives.years - 1, Math.ceil(endMonth / 12) + after - 1);
  const pay = new Float64Array(lives.count);
  for (let f = 0; f < pay.length; f++) pay[f] = grossPay(lives, value, f, t);
  return dollars(pay);
}
