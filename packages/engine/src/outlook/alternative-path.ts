import { type Alternative, isPublished, type PlanSummary, type Role } from '@masterplan/model';
import { monthOf } from '../calendar.ts';
import { gapClosed, type Levels } from '../fit/levels.ts';
import type { Price } from '../money/tuition.ts';
import { type ByIncome, netValues, type PathValue } from './net-value.ts';
import type { Asking, PathCosts } from './path-cost.ts';
import type { People } from './people.ts';
import { addedChance, scheduled, timingOf } from './schedule.ts';
import { stayTimeline, timeline } from './timeline.ts';

export interface AlternativesAsked extends Asking, People {
  role: Role;
  costs: PathCosts;
  byIncome: ByIncome;
}

/** A cheaper path: it costs its price, keeps the job, and raises the chance of the role by what it closes of the gap. */
export function valueAlternative(asked: AlternativesAsked, alternative: Alternative, plan: PlanSummary, after: Levels): PathValue {
  const { lives, candidate, role, costs } = asked;
  const closes = gapClosed(role, candidate.knowledge, after);
  const share = lives.drawn('alternative-share');
  const timing = timingOf(asked, {
    start: Math.max(0, monthOf(plan.start) - asked.today),
    months: plan.months,
    keepsJob: true,
    completion: lives.drawn('alternative-completion'),
    change: addedChance(lives).map((chance, f) => (share[f] ?? 0) * closes * chance),
    kappa: new Float64Array(lives.count),
    visa: undefined,
    stipend: undefined,
  });
  const line = timeline(lives, timing);
  const lived = asked.visa ? { ...stayTimeline(lives, asked.visa), finished: line.finished } : line;
  const cost = costs(timing, plan, {
    price: priceOfAlternative(alternative, plan),
    scholarshipUsd: 0,
    livingChangeUsd: 0,
    loadShare: 0,
    federalAid: false,
    terms: undefined,
  });
  const schedule = { ...scheduled(asked, timing, lived), curves: undefined };
  return { ...netValues(asked, schedule, cost, new Float64Array(lives.count).fill(1), asked.byIncome), usdPerLogPoint: 0 };
}

function priceOfAlternative(alternative: Alternative, plan: PlanSummary): Price {
  const usd = alternativePrice(alternative, plan);
  return {
    tuitionUsd: usd ?? 0,
    feesUsd: 0,
    kind: usd === undefined ? 'assumed' : 'observed',
    figures: [`alt:${alternative.id}/price`],
  };
}

/** Whole price of a cheaper path; undefined where its provider publishes none. */
export function alternativePrice(alternative: Alternative, plan: PlanSummary): number | undefined {
  if (!isPublished(alternative.price)) return undefined;
  const { amountUsd, maxUsd, basis } = alternative.price;
  const amount = maxUsd === undefined ? amountUsd : (amountUsd + maxUsd) / 2;
  return basis === 'per-month' ? amount * plan.months : amount;
}
