import type { Schedule } from '@masterplan/model';
import type { Problem } from '../records/problem.ts';
import { locate } from '../records/yaml.ts';
import { plainTitle } from './likeness.ts';
import { isTable, type Placed, type ReportAt, readTable } from './schedule-table.ts';
import { A_TERM, compareTerms, termIn } from './terms.ts';
import { bounded, unreadable } from './text.ts';

export type ReadSchedule = { ok: true; schedule: Schedule } | { ok: false; problems: Problem[] };

const FORMS = 'write «2027-fall: [CS 6515, CSE 6040]» a term, or a table with the columns term and code';

/**
 * Reads a schedule that somebody made: YAML or JSON (a list of `{ term, courses, session? }`, or courses by term) or CSV
 * (columns term and code, one course a row; session, if any). Terms in order of time, a term's courses together.
 * Never throws; every mistake at once.
 */
export function readSchedule(text: string, file = 'schedule'): ReadSchedule {
  const problems = unreadable(file, text, FORMS);
  if (problems.length > 0) return { ok: false, problems };
  const report: ReportAt = (line, field, message) => problems.push({ file, line, field, message });
  const placed = isTable(file, text) ? readTable(text, report) : readYaml(file, text, report, problems);
  if (problems.length === 0 && placed.length === 0) report(0, '', `there is no term in it; ${FORMS}`);
  if (problems.length > 0) return { ok: false, problems: bounded(problems) };
  return { ok: true, schedule: gathered(placed) };
}

function gathered(placed: readonly Placed[]): Schedule {
  const terms = new Map<string, Schedule[number]>();
  for (const { term, session, code } of placed) {
    const key = `${term} ${session ?? ''}`;
    const entry = terms.get(key) ?? { term, courses: [], ...(session !== undefined && { session }) };
    if (code !== undefined) entry.courses.push(code);
    terms.set(key, entry);
  }
  return [...terms.values()].sort((a, b) => compareTerms(a.term, b.term) || (a.session ?? 0) - (b.session ?? 0));
}

function readYaml(file: string, text: string, report: ReportAt, problems: Problem[]): Placed[] {
  const located = locate(file, text);
  if (!located.ok) {
    problems.push(...located.problems);
    return [];
  }
  const { value, at } = located;
  const reportAt = (path: (string | number)[], message: string) => report(at.lineOf(path), path.join('.'), message);
  if (Array.isArray(value)) return value.flatMap((entry: unknown, index) => entryOf(entry, index, reportAt));
  if (isFields(value)) return Object.entries(value).flatMap(([key, courses]) => termOf(key, [key], courses, [key], undefined, reportAt));
  reportAt([], `a schedule is expected; ${FORMS}`);
  return [];
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

type ReportPath = (path: (string | number)[], message: string) => void;

function entryOf(entry: unknown, index: number, report: ReportPath): Placed[] {
  if (!isFields(entry)) {
    report([index], 'fields are expected: «term», «courses» and, where a term has several, «session»');
    return [];
  }
  for (const key of Object.keys(entry)) {
    if (!['term', 'courses', 'session'].includes(key))
      report([index, key], `there is no field «${key}» here; term, courses and session are read`);
  }
  const session = entry.session ?? undefined;
  const whole = typeof session === 'number' && Number.isInteger(session) && session >= 1 ? session : undefined;
  if (session !== undefined && whole === undefined)
    report([index, 'session'], 'a whole number from 1 is expected: the session inside the term');
  const term = entry.term;
  if (typeof term !== 'string') {
    report([index, 'term'], `${term === undefined ? 'is missing; ' : ''}${A_TERM}`);
    return [];
  }
  return termOf(term, [index, 'term'], entry.courses, [index, 'courses'], whole, report);
}

function termOf(
  written: string,
  termPath: (string | number)[],
  courses: unknown,
  path: (string | number)[],
  session: number | undefined,
  report: ReportPath,
): Placed[] {
  const term = termIn(written);
  if (term === undefined) {
    report(termPath, `«${written.slice(0, 60)}» is no term; ${A_TERM}`);
    return [];
  }
  if (courses === null || courses === undefined || (Array.isArray(courses) && courses.length === 0))
    return [{ term, session, code: undefined }];
  const list: unknown[] = Array.isArray(courses) ? courses : typeof courses === 'string' ? courses.split(',') : [courses];
  return list.flatMap((code, at) => {
    if (typeof code === 'string' && plainTitle(code) !== '') return [{ term, session, code: code.trim() }];
    const where = Array.isArray(courses) ? [...path, at] : path;
    report(
      where,
      typeof code === 'number' ? `«${code}» is a number; put the code in quotes` : 'a course code such as «CS 6515» is expected',
    );
    return [];
  });
}
