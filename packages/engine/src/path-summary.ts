import { mean, round, select, selectQuantile } from './math/quantile.ts';
import { payShare } from './outlook/detail.ts';
import type { PathValue } from './outlook/outlook.ts';

/** A path in the ranking: its cost and its futures in a few numbers. */
export interface Summary {
  costUsd: number;
  /** What must be found before graduation beyond pay: cost and, full-time, a living. */
  cashUsd: number;
  pays: number;
  npvP10: number;
  npvP50: number;
  npvP90: number;
  npvMean: number;
  /** Mean over the futures that finish at either pace: what paces are compared by, since who finishes is not the pace's doing. */
  npvFinished: number;
  missingUsd: number;
}

/** Futures whose luck in finishing lies below this finish under any plausible chance of finishing. */
const SURE_TO_FINISH = 0.5;

/** Fewer values than this are not worth splitting. */
const FEWEST_TO_SPLIT = 16;

/** Reads the futures and moves them about. */
export function summaryOf(worth: PathValue, finishDraw: Float64Array): Summary {
  const { cost } = worth.cost;
  const npvMean = round(mean(worth.npv));
  const pays = round(payShare(worth.npv), 4);
  const npvFinished = round(meanOfFinished(worth.npv, finishDraw));
  const costUsd = cost.tuitionUsd + cost.feesUsd + cost.livingChangeUsd - cost.scholarshipUsd - cost.employerUsd - cost.taxCreditUsd;
  return {
    costUsd: round(costUsd),
    cashUsd: round(cost.savingsUsedUsd + cost.federalLoanUsd + cost.privateLoanUsd + cost.missingUsd),
    pays,
    ...outerAndMiddle(worth.npv),
    npvMean,
    npvFinished,
    missingUsd: cost.missingUsd,
  };
}

/** Tenth, half and ninth tenth; moves the values about. Found once the middle is, the outer ones are sought in its halves alone. */
function outerAndMiddle(values: Float64Array): Pick<Summary, 'npvP10' | 'npvP50' | 'npvP90'> {
  const npvP50 = round(selectQuantile(values, 0.5));
  const last = values.length - 1;
  if (last < FEWEST_TO_SPLIT) return { npvP50, npvP10: round(selectQuantile(values, 0.1)), npvP90: round(selectQuantile(values, 0.9)) };
  const below = Math.floor(last * 0.5) + 1;
  return { npvP10: round(within(values, 0, below, last * 0.1)), npvP50, npvP90: round(within(values, below, values.length, last * 0.9)) };
}

/** The quantile at a place among all values, from the part of them in which it and the next lie. */
function within(values: Float64Array, from: number, to: number, at: number): number {
  const part = values.subarray(from, to);
  const below = Math.floor(at) - from;
  const low = select(part, below);
  let next = Infinity;
  for (let i = below + 1; i < part.length; i++) next = Math.min(next, part[i] ?? Infinity);
  return low + (next - low) * (at - Math.floor(at));
}

function meanOfFinished(npv: Float64Array, finishDraw: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let f = 0; f < npv.length; f++) {
    if ((finishDraw[f] ?? 1) >= SURE_TO_FINISH) continue;
    sum += npv[f] ?? 0;
    count += 1;
  }
  return sum / Math.max(1, count);
}
