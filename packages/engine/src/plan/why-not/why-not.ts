import type { NoPlan, PlanRequest } from '@masterplan/model';
import type { Outcome, Planning } from '../best-plan.ts';
import { smallestConflict, type Verdict } from './conflict.ts';
import { type Asked, type Constraint, constraintsOf } from './constraints.ts';
import { repairsOf } from './repairs.ts';
import { ruleConflict } from './rule-conflict.ts';
import { createTrials } from './trials.ts';

/**
 * Why there is no plan: a smallest set of the student's constraints that conflict, else of the program's own lines, and what would
 * make one possible. Every claim was planned again. `incomplete` is said where the record names too few courses. Where
 * the search did not end (`undecided`), no conflict is claimed, and any repair is still a plan that was found.
 */
export function whyNot(planning: Planning, request: PlanRequest, outcome: Exclude<Outcome, { kind: 'plan' }>): NoPlan {
  const id = `deep:${planning.program.id}`;
  const missing = outcome.kind === 'impossible' ? recordFault(outcome) : undefined;
  if (missing !== undefined) return { program: id, conflict: [], repairs: [], incomplete: missing };
  const trials = createTrials(planning);
  const asked: Asked = { program: planning.program, request };
  const constraints = constraintsOf(planning, request, outcome.kind === 'impossible' ? undefined : outcome.notes.hoursPerWeek);
  const keeping = (kept: readonly number[]): Asked =>
    constraints.reduce((now, constraint, i) => (kept.includes(i) ? now : constraint.lift(now)), asked);
  const all = constraints.map((_, i) => i);
  // What the whole search has found stands: a trial has less budget.
  const verdict = (kept: readonly number[]): Verdict =>
    kept.length === all.length && outcome.kind !== 'undecided' ? 'none' : trials.of(keeping(kept)).kind;
  const isHopeless = verdict([]) === 'none';
  const repairs = () => repairsOf(planning, asked, constraints, trials, isHopeless);
  if (isHopeless) {
    const { incomplete, conflict } = hopeless(planning, keeping([]), trials);
    return { program: id, conflict, repairs: repairs(), ...(incomplete !== undefined && { incomplete }) };
  }
  if (outcome.kind === 'undecided') return { program: id, conflict: [], repairs: repairs(), undecided: true };
  const { members } = smallestConflict(constraints.length, verdict);
  return { program: id, conflict: members.flatMap((index) => told(constraints[index])), repairs: repairs() };
}

const told = (constraint: Constraint | undefined) => (constraint ? [constraint.is] : []);

/** The record's own lack, as a clause; undefined where the request is at fault. */
function recordFault({ why }: Extract<Outcome, { kind: 'impossible' }>): string | undefined {
  if (why.kind === 'no-requirements') return 'it says neither which courses nor how many credits the degree asks for';
  if (why.kind === 'group') return `its list «${why.title}» names too few courses`;
  return undefined;
}

function hopeless(planning: Planning, lifted: Asked, trials: ReturnType<typeof createTrials>): Pick<NoPlan, 'conflict' | 'incomplete'> {
  const conflict = ruleConflict(planning, lifted, trials);
  return conflict.length > 0 ? { conflict } : { conflict, incomplete: 'its requirements leave no plan, whatever a student asks' };
}
