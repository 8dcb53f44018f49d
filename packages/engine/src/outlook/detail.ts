import type { Quantiles } from '@masterplan/model';
import { quantile, quantiles, round } from '../math/quantile.ts';
import type { Outlook, PathValue } from './outlook.ts';
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

const dollars = (values: Float64Array): Quantiles => {
  const [a, b, c, d, e] = quantiles(values);
  return [round(a), round(b), round(c), round(d), round(e)];
};

export const payShare = (npv: Float64Array): number => {
  let paying = 0;
  for (const value of npv) if (value > 0) paying++;
  return paying / npv.length;
};

/** Summarizes the futures of a path whose months of study are given. */
export function summarize(outlook: Outlook, value: PathValue, endMonth: number): FutureSummary {
  const { lives, valuation, stay } = outlook;
  const { count, years } = lives;
  const cumulative = new Float64Array(count * (years + 1));
  const evenAt = new Float64Array(count);
  let never = 0;
  for (let f = 0; f < count; f++) {
    const share = value.timeline.finished[f] === 1 ? 1 : outlook.leftShare;
    const multiplier = value.timeline.finished[f] === 1 ? (value.factors[f] ?? 1) : 1;
    let sum = 0;
    let even = 0;
    for (let t = 0; t < years; t++) {
      const at = f * years + t;
      const difference = income(value.timeline, valuation, at, t, multiplier) - income(stay, valuation, at, t, 1);
      const before = sum;
      sum += (valuation.discount[t] ?? 0) * difference - share * (value.cost.byYear[t] ?? 0);
      cumulative[f * (years + 1) + t + 1] = sum;
      // Half a cent is rounding, not loss.
      if (sum < -0.005) even = Infinity;
      else if (even === Infinity) even = t + (sum > before ? -before / (sum - before) : 1);
    }
    if (even === Infinity) never += 1;
    evenAt[f] = even;
  }
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
    fan: Array.from({ length: years + 1 }, (_, t) =>
      dollars(Float64Array.from({ length: count }, (__, f) => cumulative[f * (years + 1) + t] ?? 0)),
    ),
  };
}

/** Pay before tax in the year that begins so many years after the path's end. */
function payAfter(outlook: Outlook, value: PathValue, endMonth: number, after: number): Quantiles {
  const { lives } = outlook;
  const t = Math.min(lives.years - 1, Math.ceil(endMonth / 12) + after - 1);
  const pay = Float64Array.from({ length: lives.count }, (_, f) => {
    const at = f * lives.years + t;
    return (value.timeline.fixed[at] ?? 0) + (value.timeline.scaled[at] ?? 0) * (value.factors[f] ?? 1) + (value.timeline.untaxed[at] ?? 0);
  });
  return dollars(pay);
}
