import type { Candidate, Catalog, NoPlan, Plan, Program } from '@masterplan/model';
import { PlanRequest } from '@masterplan/model';
import { bestPlan, planningOf } from './best-plan.ts';
import { planOf } from './layout.ts';
import { levelsOf } from './objectives.ts';
import { whyNot } from './why-not/why-not.ts';

export interface PlanInput {
  catalog: Catalog;
  program: Program;
  candidate: Candidate;
  request: PlanRequest;
  /** Most nodes of the search. */
  budget?: number | undefined;
}

export type Planned = { ok: true; plan: Plan } | { ok: false; noPlan: NoPlan };

/** Nodes of the search: enough to prove most programs' plans, and about a second on the largest. */
export const BUDGET = 60_000;

/**
 * The best plan for what a student asks, in the order of their objectives, with its proof; or why there is none, with changes
 * that were planned again. Never throws for anything that a request can ask. Where the budget ends, the plan is the best found, and
 * `proved` says of each objective whether any could be better.
 */
export function planFor({ catalog, program, candidate, request, budget = BUDGET }: PlanInput): Planned {
  const planning = planningOf(catalog, program, candidate);
  const outcome = bestPlan(planning, request, levelsOf(request, planning.prices?.[request.pace] !== undefined), budget);
  if (outcome.kind === 'plan') return { ok: true, plan: planOf(planning, request, outcome) };
  return { ok: false, noPlan: whyNot(planning, request, outcome) };
}

/**
 * What a candidate asks of a plan before they say more: their pace (either: part-time, since it keeps the job; on a student
 * visa full-time), their earliest start, or the month of `asOf` (YYYY-MM-DD) if that has passed.
 */
export function requestOf(candidate: Candidate, asOf: string): PlanRequest {
  const { pace, earliestStart } = candidate.study;
  const today = asOf.slice(0, 7);
  return PlanRequest.parse({
    pace: candidate.status === 'student-visa' ? 'full-time' : pace === 'either' ? 'part-time' : pace,
    earliestStart: earliestStart < today ? today : earliestStart,
  });
}
