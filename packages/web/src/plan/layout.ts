import type { Plan, PlannedTerm } from '@masterplan/model';
import { courseTitle } from '@masterplan/words';
import type { Shown } from './use-plan.ts';

const leastColumn = 124;
const narrowBelow = 520;
/** Heights in rem of a usual block, of the least and of the highest; in a row its title stands beside its code. */
const heights = { column: { usual: 6.5, least: 3.25, most: 15 }, row: { usual: 3.5, least: 2.75, most: 8 } };

export interface BoardLayout {
  /** Terms below one another, each a row. */
  rows: boolean;
  columns: number;
  /** Hours a week of a whole bar. */
  most: number;
  /** Credits of a usual block. */
  usual: number;
}

/**
 * How a plan's terms stand in a width in pixels: a column a term; where not all fit side by side, whole years in a line.
 * A narrow window has a row for each term.
 */
export function layoutBoard(terms: readonly PlannedTerm[], width: number): BoardLayout {
  const rows = width < narrowBelow;
  const fit = Math.max(1, Math.floor(width / leastColumn));
  const year = Math.max(1, new Set(terms.map(({ term }) => term)).size);
  const columns = rows ? 1 : terms.length <= fit ? Math.max(terms.length, 3) : fit < year ? fit : fit - (fit % year);
  const credits = terms
    .flatMap((term) => term.courses.map((course) => course.credits))
    .filter((one) => one > 0)
    .sort((a, b) => a - b);
  return {
    rows,
    columns,
    most: Math.max(1, ...terms.map(({ hoursPerWeek, limitHoursPerWeek }) => Math.max(hoursPerWeek, limitHoursPerWeek))) * 1.04,
    usual: credits[Math.floor(credits.length / 2)] ?? 1,
  };
}

/** Height of a course's block in rem: by its credits, a usual course standing as high as its words ask. */
export function blockHeight(credits: number, { usual, rows }: Pick<BoardLayout, 'usual' | 'rows'>): number {
  const height = heights[rows ? 'row' : 'column'];
  return Math.min(height.most, Math.max(height.least, (credits / usual) * height.usual));
}

/** Where a course stands: its term's id, or undefined where it was passed before. */
export function termOf({ terms }: Pick<Plan, 'terms'>, code: string): PlannedTerm | undefined {
  return terms.find(({ courses }) => courses.some((course) => course.code === code));
}

/**
 * Terms in which a course may stand: those whose season it is taught in, its own in any case. A record may say winter for
 * what the planner holds as spring, and the other way round.
 */
export function placesOf({ plan, later, needs }: Pick<Shown, 'plan' | 'later' | 'needs'>, code: string): string[] {
  const ids = [...plan.terms.map(({ id }) => id), ...later];
  const own = termOf(plan, code)?.id;
  const taught = needs.find((one) => one.code === code)?.taught;
  if (taught === undefined) return ids;
  const held = new Set(ids.map(seasonOf));
  const seasons = new Set<string>(taught);
  for (const [a, b] of [
    ['winter', 'spring'],
    ['spring', 'winter'],
  ] as const)
    if (seasons.has(a) && !held.has(a)) seasons.add(b);
  return ids.filter((id) => id === own || seasons.has(seasonOf(id)));
}

export const seasonOf = (term: string): string => term.slice(5);

/** The next place of a course before or after its own. */
export function placeBeside(shown: Pick<Shown, 'plan' | 'later' | 'needs'>, code: string, by: 1 | -1): string | undefined {
  const places = placesOf(shown, code);
  const own = termOf(shown.plan, code)?.id;
  return own === undefined ? undefined : places[places.indexOf(own) + by];
}

/** The plan with a course already in another term, to be shown while the real one is being made. */
export function withMoved(plan: Plan, moved: { code: string; term: string } | undefined): Plan {
  const course = moved && termOf(plan, moved.code)?.courses.find(({ code }) => code === moved.code);
  if (!moved || !course || !plan.terms.some(({ id }) => id === moved.term)) return plan;
  const put = { ...course, pinned: true };
  return {
    ...plan,
    terms: plan.terms.map((term) => {
      const others = term.courses.filter(({ code }) => code !== moved.code);
      return { ...term, courses: term.id === moved.term ? [...others, put] : others };
    }),
  };
}

/** A course's code and title by its code alone. */
export function nameIn({ terms, passed }: Pick<Plan, 'terms' | 'passed'>, code: string): string {
  const course = [...terms.flatMap((term) => term.courses), ...passed].find((one) => one.code === code);
  return course ? courseTitle(course) : code;
}
