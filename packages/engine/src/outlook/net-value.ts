import type { CostOfPath } from './cost.ts';
import type { Extras } from './extras.ts';
import { type FederalByIncome, federalByIncome } from './federal-by-income.ts';
import type { IncomeTerms } from './income-debt.ts';
import type { People } from './people.ts';
import { reliefOf } from './relief.ts';
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
  const { lives } = people;
  const { timing, timeline, extras } = schedule;
  const npv = into ?? new Float64Array(lives.count);
  const owing = (which: 'finished' | 'left') => ({ borrowed: cost.borrowed[which], interestShare: cost[which].interestShare });
  const federal =
    byIncome &&
    federalByIncome({ lives, ...byIncome }, timeline, extras, factors, {
      finished: owing('finished'),
      left: owing('left'),
    });
  const own: Own = {
    relief: reliefOf(people, extras, cost, timeline.finished),
    due: federal && duesOf(schedule, cost, federal),
  };
  settledValues(schedule, cost, own, npv);
  scaledValues(people, schedule, cost, factors, own, npv);
  return { npv, cost, timing, timeline, extras, federal, factors };
}

/** By future, what comes from taxes and what federal debt asks where it is repaid by income. */
interface Own {
  relief: Float64Array | undefined;
  due: Float64Array | undefined;
}

/** What federal debt asks by future; where no factor scales pay it is as for the path before, if that cost the same. */
function duesOf({ settled, scaled }: Schedule, cost: CostOfPath, federal: FederalByIncome): Float64Array {
  settled.due ??= new Float64Array(settled.npv.length);
  const { due } = settled;
  if (settled.of === cost.finished) for (const f of scaled) due[f] = federal.cost(f);
  else for (let f = 0; f < due.length; f++) due[f] = federal.cost(f);
  return due;
}

/** Values as they are where no year's pay follows the program's factor; all others are written over. */
function settledValues({ gain, settled, timeline }: Schedule, cost: CostOfPath, { relief, due }: Own, npv: Float64Array): void {
  if (settled.of !== cost.finished) {
    settled.of = cost.finished;
    const paid = [cost.left.presentValueUsd, cost.finished.presentValueUsd];
    for (let f = 0; f < npv.length; f++) {
      const worth = (gain[f] ?? 0) - (paid[timeline.finished[f] ?? 0] ?? 0);
      settled.npv[f] = inCents((due ? worth - (due[f] ?? 0) : worth) + (relief ? (relief[f] ?? 0) : 0));
    }
  }
  npv.set(settled.npv);
}

/** Values of the futures in which some year's pay follows the factor. */
function scaledValues(
  { lives, valuation, stayValue }: People,
  { timeline, ahead, scaled, curves }: Schedule,
  cost: CostOfPath,
  factors: Float64Array,
  { relief, due }: Own,
  npv: Float64Array,
): void {
  const paid = cost.finished.presentValueUsd;
  const shared = curves?.();
  for (let i = 0; i < scaled.length; i++) {
    const f = scaled[i] ?? 0;
    const factor = factors[f] ?? 1;
    let own = shared ? valueAt(shared, i, factor) : Number.NaN;
    if (Number.isNaN(own)) own = presentValue(lives, timeline, ahead, valuation, f, factor);
    const worth = own - (stayValue[f] ?? 0) - paid;
    npv[f] = inCents((due ? worth - (due[f] ?? 0) : worth) + (relief ? (relief[f] ?? 0) : 0));
  }
}

/** Whole cents: what lies below is the rounding of sums, not a gain. */
const inCents = (usd: number): number => Math.floor(usd * 100 + 0.5) / 100;
