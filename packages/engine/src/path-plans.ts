import type { Candidate, Catalog, DeepProgram, Pace, PlanRequest, Program } from '@masterplan/model';
import { PlanRequest as Request } from '@masterplan/model';
import { planningOf, quickPlan } from './plan/best-plan.ts';
import { type ProgramPlan, programPlan } from './plan/program-plans.ts';
import type { Level } from './plan/search/values.ts';

/** A deep program's plan at a pace, why it has none, or nothing known: its record or the search's budget did not carry a plan. */
export type PathPlan = { kind: 'plan'; plan: ProgramPlan } | { kind: 'none'; impossible: 'hours' | 'time-limit' } | { kind: 'unknown' };

/** Plans by program, pace and what of the candidate they depend on; kept, since other edits leave them as they are. */
export type PathPlans = (program: DeepProgram, pace: Pace, candidate: Candidate) => PathPlan;

/** What a path needs of its plan: time, then the gap, then no week fuller than it must be. What comes after only breaks ties. */
const LEVELS: readonly Level[] = ['graduation', 'gap', 'peak'];
/** Nodes a program: a ranking waits for some seventy of them. */
const BUDGET = 1_000;
const MOST_KEPT = 2_000;
/** One plan is the same for whoever asks: deciders of a catalog share them. */
const ofCatalog = new WeakMap<Catalog, Map<string, PathPlan>>();

function plansOf(catalog: Catalog): Map<string, PathPlan> {
  const plans = ofCatalog.get(catalog) ?? new Map<string, PathPlan>();
  ofCatalog.set(catalog, plans);
  return plans;
}

export function keptPlans(catalog: Catalog): PathPlans {
  const kept = plansOf(catalog);
  return (program, pace, candidate) => {
    const key = keyOf(program, pace, candidate);
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const found = plan(catalog, program.record, pace, candidate);
    kept.set(key, found);
    return found;
  };
}

/** Those alone that were made before: for an answer that can't wait. */
export function knownPlans(catalog: Catalog): PathPlans & { count: () => number } {
  const kept = plansOf(catalog);
  const known: PathPlans = (program, pace, candidate) => kept.get(keyOf(program, pace, candidate)) ?? { kind: 'unknown' };
  return Object.assign(known, { count: () => kept.size });
}

/** Plans that were made with a catalog, to be handed to another copy of the same one. */
export type MadePlans = readonly (readonly [key: string, plan: PathPlan])[];

export const madePlans = (catalog: Catalog): MadePlans => [...plansOf(catalog)];

/** Takes over plans that were made elsewhere with the very same catalog. */
export function takePlans(catalog: Catalog, made: MadePlans): void {
  const kept = plansOf(catalog);
  for (const [key, value] of made) kept.set(key, value);
}

const keyOf = (program: DeepProgram, pace: Pace, candidate: Candidate): string => JSON.stringify([program.id, pace, relevant(candidate)]);

function plan(catalog: Catalog, program: Program, pace: Pace, candidate: Candidate): PathPlan {
  const request = requestFor(candidate, pace);
  const planning = planningOf(catalog, program, candidate);
  const found = quickPlan(planning, request, LEVELS, BUDGET);
  if (found.kind === 'plan') return { kind: 'plan', plan: programPlan(planning, request, found) };
  // Full time, the limit is the program's own published length: where that does not fit, it is our record that is not whole.
  if (found.kind !== 'none' || pace === 'full-time') return { kind: 'unknown' };
  return { kind: 'none', impossible: found.notes.timeLimit.whose === 'program' ? 'time-limit' : 'hours' };
}

const requestFor = (candidate: Candidate, pace: Pace): PlanRequest => Request.parse({ pace, earliestStart: candidate.study.earliestStart });

/** Parameters that plans rest on; others leave them as they are. */
const OF_PLANS = /^(hours-|weeks-|full-time-hours|diminishing-gain|bridging-|listed-credits|assumed-)/;

function relevant({ status, place, knowledge, goals, study, assumptions }: Candidate) {
  const own = Object.entries(assumptions).filter(([id]) => OF_PLANS.test(id));
  return [status, place.state, knowledge, goals.role, study.earliestStart, study.hoursPerWeek, own];
}
