import type { Candidate, Catalog, PlanRequest, Program, Role } from '@masterplan/model';
import { type Parameters, parametersOf } from '../parameters.ts';
import { type CompileNotes, compile, type Uncompiled } from './compile/compile.ts';
import type { Assignment, Instance } from './instance.ts';
import { type Priced, pricesOf } from './prices.ts';
import { gapMeter } from './search/gap.ts';
import { type Level, type Solved, type SolvedLevel, solve, solveUnbounded } from './search/solve.ts';
import { valueAt } from './search/values.ts';
import type { Student } from './student.ts';

/** Whom and what is planned for, with what follows from it: the request alone is left open. */
export interface Planning {
  program: Program;
  candidate: Student;
  role: Role;
  parameters: Parameters;
  /** Left out where cost is not asked for. */
  prices?: Priced;
}

/** Throws for a role or parameter that the catalog doesn't have: a fault of the caller, since candidates are read against it. */
export function planningOf(catalog: Catalog, program: Program, candidate: Candidate): Planning {
  const role = roleOf(catalog, candidate);
  const parameters = parametersOf(catalog, candidate);
  return { program, candidate, role, parameters, prices: pricesOf(program, candidate, catalog, parameters) };
}

export function roleOf(catalog: Catalog, candidate: Candidate): Role {
  const role = catalog.roles.find((entry) => entry.id === candidate.goals.role);
  if (!role) throw new Error(`the catalog has no role «${candidate.goals.role}»`);
  return role;
}

/** A best plan of a compiled request. */
export interface BestPlan {
  kind: 'plan';
  instance: Instance;
  notes: CompileNotes;
  best: Assignment;
  levels: SolvedLevel[];
  /** It uses the fewest placeholders with which any plan is possible, and every level is proved. */
  proved: boolean;
  /** Nodes of the searches. */
  nodes: number;
}

export type Outcome =
  | BestPlan
  /** There is none: the search went to its end. */
  | { kind: 'none'; notes: CompileNotes; nodes: number }
  /** None was found within the budget, and none was ruled out. */
  | { kind: 'undecided'; notes: CompileNotes; nodes: number }
  | { kind: 'impossible'; why: Uncompiled; nodes: number };

/** Looked ahead where no plan fits the usual horizon, which is ours and nobody's rule. */
const WHOLE_HORIZON = 120;

/**
 * Compiles a request and solves it: see `bestOf`. Where nothing fits within the usual horizon, and neither the program's nor the
 * student's own limit cut it, the search looks ten years ahead.
 */
export function bestPlan(
  planning: Planning,
  request: PlanRequest,
  levels: readonly Level[],
  budget: number,
  horizonMonths?: number,
): Outcome {
  const compiled = compile({ ...planning, request, horizonMonths });
  if ('impossible' in compiled) {
    const { impossible } = compiled;
    const isShort = horizonMonths === undefined && impossible.kind === 'pin' && impossible.why === 'no-such-term';
    return isShort ? bestPlan(planning, request, levels, budget, WHOLE_HORIZON) : { kind: 'impossible', why: impossible, nodes: 0 };
  }
  const capped = bestOf(compiled.instance, compiled.notes, levels, budget);
  const outcome = capped.kind === 'plan' ? capped : (spared(planning, request, levels, budget, horizonMonths) ?? capped);
  if (outcome.kind === 'undecided') {
    // Some plan is worth more than none: one search with all placeholders at once, as for a ranking.
    const any = quickPlan(planning, request, levels, budget);
    return any.kind === 'plan' ? { ...any, nodes: outcome.nodes + any.nodes } : outcome;
  }
  const { whose, months } = compiled.notes.timeLimit;
  if (outcome.kind !== 'none' || whose !== 'horizon' || months >= WHOLE_HORIZON || horizonMonths !== undefined) return outcome;
  const later = bestPlan(planning, request, levels, budget, WHOLE_HORIZON);
  return { ...later, nodes: later.nodes + outcome.nodes };
}

/**
 * As `bestPlan`, for a ranking of many programs: one search, and where it finds none a second one for the first level that
 * may take more than the degree asks for. No look beyond the usual horizon, no further placeholders, and no bound but a proof of the
 * first level.
 */
export function quickPlan(planning: Planning, request: PlanRequest, levels: readonly Level[], budget: number): Outcome {
  const compiled = compile({ ...planning, request });
  if ('impossible' in compiled) return { kind: 'impossible', why: compiled.impossible, nodes: 0 };
  const { instance, notes } = compiled;
  const first = solveUnbounded(instance, levels, budget);
  if (first.best)
    return found(
      instance,
      notes,
      first,
      levels,
      first.levels.every((level) => level.proved),
    );
  const looser = compile({ ...planning, request, uncapped: true });
  if ('impossible' in looser) return { kind: 'none', notes, nodes: first.nodes };
  const placeholders = looser.instance.courses.filter((course) => course.placeholder).length;
  const any = { ...looser.instance, placeholders };
  const second = solveUnbounded(any, levels.slice(0, 1), budget);
  if (second.best) return found(any, notes, second, levels, false);
  return { kind: second.exhausted ? 'none' : 'undecided', notes, nodes: first.nodes + second.nodes };
}

function found(
  instance: Instance,
  notes: CompileNotes,
  { best, levels: solved, nodes }: Solved,
  levels: readonly Level[],
  proved: boolean,
): Outcome {
  if (!best) return { kind: 'undecided', notes, nodes };
  const rest = levels.slice(solved.length).map((level) => unbounded(instance, best, level));
  return { kind: 'plan', instance, notes, best, levels: [...solved, ...rest], proved, nodes };
}

/** A plan that takes more than the degree asks for, where none keeps to it; undefined: there is none either. */
function spared(
  planning: Planning,
  request: PlanRequest,
  levels: readonly Level[],
  budget: number,
  horizonMonths: number | undefined,
): Outcome | undefined {
  const compiled = compile({ ...planning, request, horizonMonths, uncapped: true });
  if ('impossible' in compiled) return undefined;
  const outcome = bestOf(compiled.instance, compiled.notes, levels, budget);
  return outcome.kind === 'none' ? undefined : outcome;
}

/**
 * The best plan of an instance, with as few placeholders as make one possible: where none fits in the number that counting
 * alone asks for (a course runs too seldom, or asks for another that doesn't count), one more is allowed, and so on.
 * Where the budget ends before any plan is found, a second search looks for the first level alone. All of them share the
 * budget; the first may take it all.
 */
export function bestOf(instance: Instance, notes: CompileNotes, levels: readonly Level[], budget: number): Outcome {
  const most = instance.courses.filter((course) => course.placeholder).length;
  let left = budget * 2;
  let whole = true;
  for (let placeholders = Math.min(instance.placeholders, most); placeholders <= most && left > 0; placeholders++) {
    const tried = placeholders === instance.placeholders ? instance : { ...instance, placeholders };
    const solved = solve(tried, levels, Math.min(left, budget));
    left -= solved.nodes;
    if (solved.best) {
      const proved = whole && solved.levels.every((level) => level.proved);
      return { kind: 'plan', instance: tried, notes, best: solved.best, levels: solved.levels, proved, nodes: budget * 2 - left };
    }
    if (solved.exhausted) continue;
    if (levels.length === 1) return { kind: 'undecided', notes, nodes: budget * 2 - left };
    const first = solve(tried, levels.slice(0, 1), Math.max(1, Math.min(left, budget)));
    left -= first.nodes;
    if (first.best) {
      const rest = levels.slice(1).map((level) => unbounded(tried, first.best, level));
      return {
        kind: 'plan',
        instance: tried,
        notes,
        best: first.best,
        levels: [...first.levels, ...rest],
        proved: false,
        nodes: budget * 2 - left,
      };
    }
    whole &&= first.exhausted;
  }
  return { kind: whole && left > 0 ? 'none' : 'undecided', notes, nodes: budget * 2 - left };
}

/** A level that no search has looked at: its bound is what nothing can pass. */
function unbounded(instance: Instance, plan: Assignment | undefined, level: Level): SolvedLevel {
  const value = plan ? valueAt(instance, plan, level) : 0;
  const bound = level === 'gap' ? gapMeter(instance).most : Math.min(0, value);
  return { level, value, bound, proved: bound === value };
}
