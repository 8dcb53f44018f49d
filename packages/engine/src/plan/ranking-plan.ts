import type { PlanRequest } from '@masterplan/model';
import { type Planning, quickPlan } from './best-plan.ts';
import type { CompileNotes } from './compile/compile.ts';
import { type ProgramPlan, programPlan } from './program-plans.ts';
import type { Level } from './search/values.ts';

/** What a path needs of its plan: time, then the gap, then no week fuller than it must be. What comes after only breaks ties. */
const LEVELS: readonly Level[] = ['graduation', 'gap', 'peak'];
/** Nodes a program: a ranking waits for some seventy of them. */
const BUDGET = 1_000;
/** Nodes for the end of study alone, where the levels together left it open: time and pay given up hang on it. */
const END_BUDGET = 20_000;

export type RankingPlan = { kind: 'plan'; plan: ProgramPlan } | { kind: 'none'; notes: CompileNotes } | { kind: 'unknown' };

/**
 * A program's plan for a ranking of many: all levels in one small search, and where that does not prove when study ends, a larger
 * one for the end alone, whose plan is taken if it ends sooner. `none` where the small search proves that there is none; `unknown`
 * where neither search finds a plan.
 */
export function rankingPlan(planning: Planning, request: PlanRequest): RankingPlan {
  const found = quickPlan(planning, request, LEVELS, BUDGET);
  if (found.kind === 'none') return found;
  if (found.kind === 'impossible') return { kind: 'unknown' };
  const plan = found.kind === 'plan' ? programPlan(planning, request, found) : undefined;
  if (plan?.proved) return { kind: 'plan', plan };
  const again = quickPlan(planning, request, LEVELS.slice(0, 1), END_BUDGET);
  const other = again.kind === 'plan' ? programPlan(planning, request, again) : undefined;
  if (!plan) return other ? { kind: 'plan', plan: other } : { kind: 'unknown' };
  if (!other || other.months > plan.months) return { kind: 'plan', plan };
  return { kind: 'plan', plan: other.months < plan.months ? other : { ...plan, proved: other.proved } };
}
