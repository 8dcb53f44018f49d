import type { CostOfPath } from './cost.ts';
import { type Extras, reliefOf } from './extras.ts';
import { type FederalByIncome, federalByIncome } from './federal-by-income.ts';
import type { IncomeTerms } from './income-debt.ts';
import type { People } from './people.ts';
import type { Schedule } from './schedule.ts';
import type { Timeline, Timing } from './timeline.ts';
import { presentValue } from './value.ts';
import { valueAt } from './value-curve.ts';

/** A path's futures against staying put, and what they rest on. */
export interface PathValue {
  /** Net present value by future, USD. */
  npv: Float64Array;
  cost: CostOfPath;
  timing: Timing;
  timeline: Timeline;
  extras: Extras;
  /** Federal debt where it is repaid by income; undefined on the standard plan, or without any. */
  federal: FederalByIncome | undefined;
  /** Factor on pay after finishing, by future. */
  factors: Float64Array;
  /** Dollars of mean value that one log point of program pay is worth. */
  usdPerLogPoint: number;
}

/**
 * How federal debt is repaid by income, where the candidate has chosen that plan (`finances.repayment`): futures stay on the plan
 * that is chosen; what the other would cost is reported beside it. Undefined on the standard plan.
 */
export type ByIncome = { terms: IncomeTerms; interestCapUsd: number } | undefined;

/** Income along the path less income staying put, less what the path costs, plus what taxes give back; to the cent. */
export function netValues(
  people: People,
  schedule: Schedule,
  cost: CostOfPath,
  factors: Float64Array,
  byIncome: ByIncome,
  into?: Float64Array,
): Omit<PathValue, 'usdPerLogPoint'> {
  const { lives, valuation, stayValue } = people;
  const { timing, timeline, ahead, gain, scaled, curves, extras } = schedule;
  const { finished } = timeline;
  const npv = into ?? new Float64Array(lives.count);
  const relieved = reliefOf(people, extras, cost, finished);
  const paidFinished = cost.finished.presentValueUsd;
  const paidLeft = cost.left.presentValueUsd;
  for (let f = 0; f < npv.length; f++) npv[f] = (gain[f] ?? 0) - (finished[f] === 1 ? paidFinished : paidLeft);
  const shared = curves?.();
  for (let i = 0; i < scaled.length; i++) {
    const f = scaled[i] ?? 0;
    const factor = factors[f] ?? 1;
    let own = shared ? valueAt(shared, i, factor) : Number.NaN;
    if (Number.isNaN(own)) own = presentValue(lives, timeline, ahead, valuation, f, factor);
    npv[f] = own - (stayValue[f] ?? 0) - paidFinished;
  }
  const owing = (which: 'finished' | 'left') => ({ borrowed: cost.borrowed[which], interestShare: cost[which].interestShare });
  const federal =
    byIncome &&
    federalByIncome({ lives, discount: valuation.discount, ...byIncome }, timeline, extras, factors, {
      finished: owing('finished'),
      left: owing('left'),
    });
  if (federal) for (let f = 0; f < npv.length; f++) npv[f] = (npv[f] ?? 0) - federal.cost(f);
  if (relieved) for (let f = 0; f < npv.length; f++) npv[f] = inCents((npv[f] ?? 0) + (relieved[f] ?? 0));
  else for (let f = 0; f < npv.length; f++) npv[f] = inCents(npv[f] ?? 0);
  return { npv, cost, timing, timeline, extras, federal, factors };
}

/** Whole cents: what lies below is the rounding of sums, not a gain. */
const inCents = (usd: number): number => Math.floor(usd * 100 + 0.5) / 100;
