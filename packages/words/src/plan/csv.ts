import type { Plan, PlannedCourse } from '@masterplan/model';

const columns = ['term', 'session', 'code', 'title', 'credits', 'hours_per_week', 'serves', 'assumed'] as const;
/** In place of a term, for courses that are passed or being taken before the plan's first term. */
const BEFORE = 'before';
const JOINT = '; ';

/** What a spreadsheet would take for a formula becomes plain text behind an apostrophe; tab and carriage return hide one. */
export const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The rows of a plan's table, its titles first, each cell as a reader of the file gets it back. */
export function planRows(plan: Pick<Plan, 'terms' | 'passed'>): string[][] {
  return [
    [...columns],
    ...plan.passed.map((course) => row(BEFORE, course, { session: '', hours: '' })),
    ...plan.terms.flatMap((term) =>
      term.courses.map((course) => row(term.id, course, { session: String(course.session), hours: String(course.hoursPerWeek) })),
    ),
  ].map((cells) => cells.map(harmless));
}

const row = (term: string, course: PlannedCourse, { session, hours }: { session: string; hours: string }): string[] => [
  term,
  session,
  course.code,
  course.title,
  String(course.credits),
  hours,
  course.serves.join(JOINT),
  course.assumed.join(JOINT),
];

/** A plan as a table of its courses by RFC 4180, a course a row; several values in a cell are joined by «; ». */
export const planCsv = (plan: Pick<Plan, 'terms' | 'passed'>): string =>
  planRows(plan)
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');
