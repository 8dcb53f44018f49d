import { type Breach, isPublished, type PlanRequest, type Schedule } from '@masterplan/model';
import { type Allocation, allocate } from '../audit/allocate.ts';
import type { Planning } from '../best-plan.ts';
import type { CompileNotes } from '../compile/compile.ts';
import type { Instance, Variant } from '../instance.ts';
import { countingBreaches, progress, redundantCourses, unfilled } from './counting.ts';
import { frameSchedule, type Placement } from './frame.ts';
import { ruleBreaches } from './rules.ts';
import { withSessions } from './sessions.ts';
import { hourBreaches, offeringBreaches, prerequisiteBreaches } from './timing.ts';

/** A schedule's breaches and how it was read: over which instance, with which courses where, counted which way. */
export interface Judged {
  breaches: Breach[];
  instance: Instance;
  notes: CompileNotes;
  placements: Placement[];
  way: Way;
}

/**
 * Every rule that a schedule breaks, read off it course by course and term by term: no search is asked. The courses are counted as
 * well as they can be (`allocate`), over all ways through the program's options; the way with most requirements filled is told.
 * The schedule begins with its own first term and may be longer than any limit: that is one of the breaches. Wishes of the request
 * (pins, bans, an earlier plan) are no rules and are not held against it; hours and months away are. Undefined where the record
 * holds no requirements, or the schedule no term.
 */
export function judgeSchedule(planning: Planning, request: PlanRequest, schedule: Schedule): Judged | undefined {
  const framed = frameSchedule(planning, request, schedule);
  if (!framed) return undefined;
  const { instance, notes } = framed;
  const { program } = planning;
  const placements = withSessions(instance, framed.placements);
  const way = bestWay(planning, instance, placements);
  if (!way) return undefined;
  const breaches: Breach[] = [
    ...framed.breaches,
    ...offeringBreaches(program, instance, placements),
    ...prerequisiteBreaches(instance, placements),
    ...hourBreaches(instance, placements),
    ...way.rules,
    ...countingBreaches(way.variant, instance, way.taken, way.allocation),
    ...timeLimitBreach(planning, request, instance, placements),
    ...redundantCourses(instance, way.variant, placements, way.allocation).map((code): Breach => ({ kind: 'redundant', code })),
  ];
  return { breaches, instance, notes, placements, way };
}

export interface Way {
  index: number;
  variant: Variant;
  taken: number[];
  allocation: Allocation;
  rules: Breach[];
}

/** The way with fewest requirements unfilled, then most progress, then fewest rules broken. */
function bestWay({ program }: Planning, instance: Instance, placements: readonly Placement[]): Way | undefined {
  const done = [...instance.courses.keys()].filter((course) => instance.courses[course]?.done);
  const taken = [...done, ...placements.map(({ course }) => course)];
  const ways = instance.variants.map((variant, index): Way => {
    const allocation = allocate(variant, instance.courses, taken);
    const rules = placements.length > 0 ? ruleBreaches(program, { instance, variant, placements, mode: allocation.mode }) : [];
    return { index, variant, taken, allocation, rules };
  });
  return ways.sort(
    (a, b) =>
      unfilled(a.variant, a.allocation).length - unfilled(b.variant, b.allocation).length ||
      progress(b.variant, b.allocation) - progress(a.variant, a.allocation) ||
      a.rules.length - b.rules.length ||
      a.index - b.index,
  )[0];
}

/** Longer than the program or the student allows: the shorter of the two limits. */
function timeLimitBreach(
  { program }: Planning,
  request: PlanRequest,
  { slots, terms }: Instance,
  placements: readonly Placement[],
): Breach[] {
  const years = program.pace.maxYears;
  const limit = Math.min(isPublished(years) ? years * 12 : Infinity, request.maxMonths ?? Infinity);
  if (placements.length === 0) return [];
  const first = Math.min(...placements.map(({ from }) => from));
  const end = Math.max(...placements.map(({ slot, from }) => slots[slot]?.to ?? terms.find((term) => term.from === from)?.to ?? from + 1));
  return end - first > limit ? [{ kind: 'time-limit', months: end - first, limit }] : [];
}
