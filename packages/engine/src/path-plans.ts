import type { Candidate, Catalog, DeepProgram, Pace, PlanRequest, Program, Role } from '@masterplan/model';
import { PlanRequest as Request } from '@masterplan/model';
import { type Parameters, parametersOf } from './parameters.ts';
import { perCatalog } from './per-catalog.ts';
import { roleOf } from './plan/best-plan.ts';
import type { ProgramPlan } from './plan/program-plans.ts';
import { rankingPlan } from './plan/ranking-plan.ts';
import { studentOf } from './plan/student.ts';

/** A deep program's plan at a pace, why it has none, or nothing known: its record or the search's budget did not carry a plan. */
export type PathPlan = { kind: 'plan'; plan: ProgramPlan } | { kind: 'none'; impossible: 'hours' | 'time-limit' } | { kind: 'unknown' };

/** Plans by program, pace and what of the candidate they depend on; kept, since other edits leave them as they are. */
export type PathPlans = (program: DeepProgram, pace: Pace, candidate: Candidate) => PathPlan;

const MOST_KEPT = 2_000;
/** One plan is the same for whoever asks: deciders of a catalog share them. */
const plansOf = perCatalog(() => new Map<string, PathPlan>());

export function keptPlans(catalog: Catalog): PathPlans {
  const kept = plansOf(catalog);
  return (program, pace, candidate) => {
    const asked = askedBy(catalog, candidate);
    const key = keyOf(program, pace, candidate, asked);
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const found = plan(program.record, pace, candidate, asked);
    kept.set(key, found);
    return found;
  };
}

/** Those alone that were made before: for an answer that can't wait. */
export function knownPlans(catalog: Catalog): PathPlans & { count: () => number } {
  const kept = plansOf(catalog);
  const known: PathPlans = (program, pace, candidate) =>
    kept.get(keyOf(program, pace, candidate, askedBy(catalog, candidate))) ?? { kind: 'unknown' };
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

/** Made by what plans can depend on, and nothing else: who has the same key has the same plan. */
const keyOf = (program: DeepProgram, pace: Pace, candidate: Candidate, { role, assumptions }: Asked): string =>
  JSON.stringify([
    program.id,
    pace,
    candidate.study.earliestStart,
    studentOf(program.record, pace, role, candidate),
    role.id,
    Object.entries(assumptions),
  ]);

/** What a candidate asks of every plan. */
interface Asked {
  role: Role;
  /** The candidate's own numbers among those that plans rest on; others leave them as they are. */
  assumptions: Candidate['assumptions'];
  parameters: Parameters;
  requests: Record<Pace, PlanRequest>;
}

const OF_PLANS = /^(hours-|weeks-|full-time-hours|diminishing-gain|bridging-|listed-credits|assumed-)/;

const asking = perCatalog(() => new WeakMap<Candidate, Asked>());

/** Throws for a role that the catalog doesn't have: a fault of the caller, since candidates are read against it. */
function askedBy(catalog: Catalog, candidate: Candidate): Asked {
  const known = asking(catalog);
  const before = known.get(candidate);
  if (before) return before;
  const role = roleOf(catalog, candidate);
  const assumptions = Object.fromEntries(Object.entries(candidate.assumptions).filter(([id]) => OF_PLANS.test(id)));
  const request = (pace: Pace) => Request.parse({ pace, earliestStart: candidate.study.earliestStart });
  const asked = {
    role,
    assumptions,
    parameters: parametersOf(catalog, { assumptions }),
    requests: { 'part-time': request('part-time'), 'full-time': request('full-time') },
  };
  known.set(candidate, asked);
  return asked;
}

function plan(program: Program, pace: Pace, candidate: Candidate, { role, parameters, requests }: Asked): PathPlan {
  const request = requests[pace];
  const planning = { program, candidate: studentOf(program, pace, role, candidate), role, parameters };
  const found = rankingPlan(planning, request);
  if (found.kind === 'plan') return found;
  // Full time, the limit is the program's own published length: where that does not fit, it is our record that is not whole.
  if (found.kind !== 'none' || pace === 'full-time') return { kind: 'unknown' };
  return { kind: 'none', impossible: found.notes.timeLimit.whose === 'program' ? 'time-limit' : 'hours' };
}
