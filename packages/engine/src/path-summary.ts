import { mean, round, selectTenths } from './math/quantile.ts';
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

/** Reads the futures and moves them about. */
export function summaryOf(worth: PathValue, finishDraw: Float64Array): Summary {
  const { cost } = worth.cost;
  const npvMean = round(mean(worth.npv));
  const pays = round(payShare(worth.npv), 4);
  const npvFinished = round(meanOfFinished(worth.npv, finishDraw));
  const costUsd = cost.tuitionUsd + cost.feesUsd + cost.livingChangeUsd - cost.scholarshipUsd - cost.employerUsd - cost.taxCreditUsd;
  const { p10, p50, p90 } = selectTenths(worth.npv);
  return {
    costUsd: round(costUsd),
    cashUsd: round(cost.savingsUsedUsd + cost.federalLoanUsd + cost.privateLoanUsd + cost.missingUsd),
    pays,
    npvP10: round(p10),
    npvP50: round(p50),
    npvP90: round(p90),
    npvMean,
    npvFinished,
    missingUsd: cost.missingUsd,
  };
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
