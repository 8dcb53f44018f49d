import { type CourseCode, isPublished, PlanRequest, type Program, type TermId } from '@masterplan/model';
import { prerequisiteCircle } from '../program/circle.ts';
import type { Problem } from '../records/problem.ts';
import { type Located, locate, parseYaml } from '../records/yaml.ts';
import { courseOf, indexCourses, suggest } from './courses.ts';
import { checkChoices } from './plan-choices.ts';
import { termWords } from './terms.ts';
import { bounded, unreadable } from './text.ts';

type At = Pick<Located, 'file' | 'lineOf'>;
/** Notes a problem at a path of the request. */
export type Report = (path: (string | number)[], message: string) => void;

export type ReadPlanRequest = { ok: true; request: PlanRequest; at: At } | { ok: false; problems: Problem[] };

const LEAST = 'give at least «pace» (full-time or part-time) and «earliestStart» (a month such as 2027-08)';

/** Reads what a student asks of a plan, in YAML or JSON; every mistake at once, each with its line, its field and what would be right. */
export function readPlanRequest(text: string, file = 'plan request'): ReadPlanRequest {
  const bad = unreadable(file, text, LEAST);
  if (bad.length > 0) return { ok: false, problems: bad };
  const located = locate(file, text);
  if (!located.ok) return { ok: false, problems: bounded(located.problems) };
  if (located.value === null || located.value === undefined)
    return { ok: false, problems: [{ file, line: 0, field: '', message: `there is nothing but comments in it; ${LEAST}` }] };
  const parsed = parseYaml(file, text, PlanRequest);
  if (parsed.ok) return { ok: true, request: parsed.value, at: parsed.at };
  const problems = parsed.problems.map((problem) =>
    problem.message === 'text is expected, not a number' ? { ...problem, message: `${problem.message}; put it in quotes` } : problem,
  );
  return { ok: false, problems: bounded(problems) };
}

/**
 * What the schema can't see: that every course, group, waiver, choice and option is the program's, that the wishes don't
 * contradict one another, and that the program's own prerequisites don't go in a circle. `at` places them in the text.
 */
export function checkPlanRequest(request: PlanRequest, program: Program, at: At = { file: 'plan request', lineOf: () => 0 }): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, message) => problems.push({ file: at.file, line: at.lineOf(path), field: path.join('.'), message });
  checkCodes(request, program, report);
  checkPins(request, program, report);
  checkChoices(request, program, report);
  return bounded([...problems, ...checkPrerequisites(program)]);
}

/** A circle among a program's prerequisites, by name: such courses can never be taken. For a program of the reader's own. */
export function checkPrerequisites(program: Program, at: At = { file: `the program ${program.id}`, lineOf: () => 0 }): Problem[] {
  const circle = prerequisiteCircle(program);
  if (!circle) return [];
  const path = ['courses', program.courses.findIndex(({ code }) => code === circle[0]), 'prerequisites'];
  return [
    {
      file: at.file,
      line: at.lineOf(path),
      field: path.join('.'),
      message: `prerequisites go in a circle: ${circle.join(' asks for ')}; take one of them out, or mark it «before-or-with» where both may be taken together`,
    },
  ];
}

function checkCodes(request: PlanRequest, program: Program, report: Report): void {
  const index = indexCourses(program.courses);
  const check = (written: CourseCode, path: (string | number)[]) => {
    if (index.codes.has(written)) return;
    const variant = courseOf(index, written);
    const near = suggest(index, { code: written, title: written }).map(({ code, title }) => `«${code}» (${title})`);
    const instead = variant
      ? `write «${variant.course.code}»`
      : near.length > 0
        ? `did you mean ${near.join(' or ')}?`
        : `its codes are such as «${program.courses[0]?.code ?? ''}»`;
    report(path, `«${written.slice(0, 80)}» is no course of ${program.name}; ${instead}`);
  };
  for (const [at, pin] of request.pins.entries()) check(pin.code, ['pins', at, 'code']);
  for (const [at, code] of request.bans.entries()) check(code, ['bans', at]);
  for (const [at, passed] of request.passed.entries()) check(passed.code, ['passed', at, 'code']);
  for (const [at, serve] of request.serves.entries()) check(serve.code, ['serves', at, 'code']);
}

function checkPins({ pins, bans, passed, earliestStart }: PlanRequest, program: Program, report: Report): void {
  const pinned = new Map<CourseCode, TermId>();
  for (const [at, { code, term }] of pins.entries()) {
    const other = pinned.get(code);
    if (bans.includes(code)) report(['pins', at], `«${code}» is pinned and banned; take it out of «pins» or out of «bans»`);
    if (passed.some((course) => course.code === code && course.status === 'passed'))
      report(['pins', at], `«${code}» is pinned, though it is among the passed courses; take it out of «pins» or out of «passed»`);
    if (term === undefined) continue;
    if (other !== undefined && other !== term)
      report(['pins', at, 'term'], `«${code}» is pinned to ${termWords(other)} and to ${termWords(term)}; keep one of the two`);
    pinned.set(code, other ?? term);
    const begins = monthOfTerm(term, program);
    if (begins < earliestStart)
      report(
        ['pins', at, 'term'],
        `«${code}» is pinned to ${termWords(term)}, which begins in ${begins}, before the earliest start (${earliestStart}); pin it to a later term or start earlier`,
      );
  }
  const seen = new Set<CourseCode>();
  for (const [at, { code }] of passed.entries()) {
    if (seen.has(code)) report(['passed', at, 'code'], `«${code}» is among the passed courses twice; keep the attempt that counts`);
    seen.add(code);
  }
}

/** Months in which terms begin, the same as the planner's calendar: semesters, quarters, and half years of competency-based programs. */
const begins = {
  semester: { fall: '08', winter: '01', spring: '01', summer: '05' },
  quarter: { fall: '09', winter: '01', spring: '04', summer: '07' },
  halfYear: { fall: '08', winter: '02', spring: '02', summer: '08' },
};

function monthOfTerm(term: TermId, program: Program): string {
  const unit = isPublished(program.credits) ? program.credits.unit : 'semester-hour';
  const calendar = begins[unit === 'quarter-hour' ? 'quarter' : unit === 'competency-unit' ? 'halfYear' : 'semester'];
  const months = new Map<string, string>(Object.entries(calendar));
  return `${term.slice(0, 4)}-${months.get(term.slice(5)) ?? '01'}`;
}
