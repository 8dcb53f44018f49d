import { type Candidate, type Catalog, type CourseCode, isPublished, type Pace, PlanRequest, type Program } from '@masterplan/model';
import { bestOf, planningOf } from '../plan/best-plan.ts';
import { compile } from '../plan/compile/compile.ts';
import { rulesOf } from '../plan/compile/study-calendar.ts';
import type { Assignment, Instance } from '../plan/instance.ts';
import type { Months, PlanMonths } from './feasibility.ts';

export interface PlanMonthsInput {
  catalog: Catalog;
  program: Program;
  /** What they know opens waivers; their own hours and pace are not looked at. */
  candidate: Candidate;
  /** YYYY-MM. */
  earliestStart: string;
  /** Most nodes of the search for each plan. */
  budget?: number;
}

/** Nodes for each of many plans: only the length is looked for. */
const BUDGET = 20_000;
const YEAR = 12;
const MOST_MONTHS = 120;

/**
 * The planner as the curriculum's analysis asks it: months from the beginning of the first term that could be studied to
 * the end of the shortest plan, so that a first term lost counts. Of the paces that the program allows, the shorter one
 * where its rules tell them apart. Each answer is kept.
 */
export function planMonthsOf({ catalog, program, candidate, earliestStart, budget = BUDGET }: PlanMonthsInput): PlanMonths {
  const planning = planningOf(catalog, program, candidate);
  const paces = pacesOf(program);
  const known = new Map<string, Months>();
  const monthsAt = (pace: Pace, hoursPerWeek: number, without: CourseCode | undefined, horizonMonths?: number): Months => {
    const request = PlanRequest.parse({ pace, earliestStart, hoursPerWeek });
    const compiled = compile({ ...planning, request, horizonMonths });
    if ('impossible' in compiled) return 'none';
    const instance = without === undefined ? compiled.instance : missing(compiled.instance, without);
    const outcome = bestOf(instance, compiled.notes, ['graduation'], budget);
    if (outcome.kind === 'plan') return lengthOf(outcome.instance, outcome.best);
    if (outcome.kind === 'undecided') return 'not-known';
    // What the planner looks ahead is no limit of the program: ten years are, so that «none» means none.
    const isCut = compiled.notes.timeLimit.whose === 'horizon' && horizonMonths === undefined;
    return isCut ? monthsAt(pace, hoursPerWeek, without, MOST_MONTHS) : 'none';
  };
  return (hoursPerWeek, without) => {
    const key = `${hoursPerWeek} ${without ?? ''}`;
    const months = known.get(key) ?? shortest(paces.map((pace) => monthsAt(pace, hoursPerWeek, without)));
    known.set(key, months);
    return months;
  };
}

function lengthOf({ slots, terms }: Instance, { slot }: Assignment): number {
  const end = slot.reduce((latest, at) => Math.max(latest, slots[at]?.to ?? 0), 0);
  return end - (terms[0]?.from ?? end);
}

/** The same without the course in the slots that begin within a year of the first. */
function missing(instance: Instance, code: CourseCode): Instance {
  const from = instance.slots[0]?.from ?? 0;
  const isBarred = instance.slots.map((slot) => slot.from < from + YEAR);
  return {
    ...instance,
    courses: instance.courses.map((course) =>
      course.code === code ? { ...course, load: course.load.map((load, slot) => (isBarred[slot] ? -1 : load)) } : course,
    ),
  };
}

function pacesOf(program: Program): Pace[] {
  const { partTimeAllowed } = program.pace;
  if (isPublished(partTimeAllowed) && !partTimeAllowed) return ['full-time'];
  return rulesOf(program).some((rule) => rule.kind === 'load' && rule.pace !== undefined) ? ['part-time', 'full-time'] : ['part-time'];
}

function shortest(found: readonly Months[]): Months {
  const lengths = found.filter((months) => typeof months === 'number');
  if (lengths.length > 0) return Math.min(...lengths);
  return found.includes('not-known') ? 'not-known' : 'none';
}
