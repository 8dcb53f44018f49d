import type { Area, KnowledgeArea, PlanRequest, ScheduledTerm } from '@masterplan/model';
import { monthText } from '../calendar.ts';
import type { BestPlan, Planning } from './best-plan.ts';
import { bridgingOf } from './bridging.ts';
import { calendarOf } from './compile/study-calendar.ts';
import { studyHours } from './compile/study-hours.ts';
import type { Instance } from './instance.ts';
import { slotLoads } from './search/values.ts';
import { countAreas } from './skills.ts';
import { spanOf, type Taken, takenOf } from './taken.ts';

/** What the comparison of programs needs of a plan. */
export interface ProgramPlan {
  pace: PlanRequest['pace'];
  /** First and last month of study, YYYY-MM. */
  start: string;
  end: string;
  months: number;
  /** Terms in which a course is taken. */
  terms: number;
  /** Planned, without what is passed; in the program's own unit. */
  credits: number;
  /** Mean over the weeks of the terms in which a course is taken. */
  hoursPerWeek: number;
  peakHoursPerWeek: number;
  totalHours: number;
  /** Courses by area, a course in n areas as 1/√n of one in each. */
  courses: Record<Area, number>;
  bridging: KnowledgeArea[];
  /** Assumed figures: `param:<id>`. */
  assumed: string[];
  schedule: ScheduledTerm[];
  /** It is proved that no plan ends sooner. */
  proved: boolean;
}

/** A solved plan in a few numbers. Hours are those of its courses, however their sessions cut them. */
export function programPlan(planning: Planning, request: PlanRequest, { instance, notes, best, levels }: BestPlan): ProgramPlan {
  const { program, candidate, parameters } = planning;
  const taken = takenOf(instance, best);
  const placed = taken.filter(({ course }) => !course.done);
  const { start, end } = spanOf(instance, best);
  const used = new Set(placed.map(({ term }) => term));
  const weeks = instance.slots.reduce((sum, slot) => sum + (used.has(slot.term) ? slot.weeks : 0), 0);
  const hours = studyHours(program, calendarOf(program), parameters);
  const listed = new Map(program.courses.map((course) => [course.code, course]));
  const totalHours = placed.reduce((sum, { course }) => {
    const record = listed.get(course.code);
    const credits = course.credits / 100;
    return sum + (record ? hours.of(record, credits).hours : credits * hours.hoursPerCredit);
  }, 0);
  const slots = [...new Set(placed.map(({ slot }) => slot))];
  const before = taken.filter(({ course }) => course.done).map(({ course }) => course.code);
  const steps = slots.map((slot) => placed.flatMap((entry) => (entry.slot === slot ? [entry.course.code] : [])));
  return {
    pace: request.pace,
    start: monthText(start),
    end: monthText(Math.max(start, end - 1)),
    months: end - start,
    terms: used.size,
    credits: placed.reduce((sum, { course }) => sum + course.credits, 0) / 100,
    hoursPerWeek: weeks > 0 ? totalHours / weeks : 0,
    peakHoursPerWeek: Math.max(0, ...slotLoads(instance, best.slot)) / 2,
    totalHours,
    courses: countAreas(
      program,
      placed.map(({ course }) => course.code),
    ),
    bridging: bridgingOf(program, candidate, before, steps, parameters).map(({ area }) => area),
    assumed: notes.assumed,
    schedule: scheduleOf(instance, taken),
    proved: levels.some(({ level, proved }) => level === 'graduation' && proved),
  };
}

function scheduleOf({ terms, slots }: Instance, taken: readonly Taken[]): ScheduledTerm[] {
  return terms.flatMap((term, t): ScheduledTerm[] => {
    const inside = taken.filter((entry) => entry.term === t);
    if (inside.length === 0) return [];
    const loads = slots.map((_, s) => inside.reduce((sum, { course, slot }) => sum + (slot === s ? (course.load[s] ?? 0) : 0), 0));
    return [
      {
        id: term.id,
        courses: inside.map(({ course, slot }) => ({ code: course.code, title: course.title, hoursPerWeek: (course.load[slot] ?? 0) / 2 })),
        credits: inside.reduce((sum, { course }) => sum + course.credits, 0) / 100,
        hoursPerWeek: Math.max(...loads) / 2,
      },
    ];
  });
}
