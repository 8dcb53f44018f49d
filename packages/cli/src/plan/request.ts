import { checkPlanRequest, courseOf, indexCourses, type Problem } from '@masterplan/catalog';
import type { Objective, Pace, Passed, Plan, PlanRequest, Program } from '@masterplan/model';
import { WrongInput } from '../exit.ts';
import type { Away, Pin, Served, Settled } from './options.ts';
import type { SavedRequest } from './papers.ts';

/** What the command line's options ask, each left out where it is not given. */
export interface Asked {
  pace?: Pace | undefined;
  start?: string | undefined;
  hours?: number | undefined;
  pin?: Pin[] | undefined;
  ban?: string[] | undefined;
  waive?: string[] | undefined;
  serves?: Served[] | undefined;
  option?: Settled[] | undefined;
  away?: Away[] | undefined;
  maxMonths?: number | undefined;
  order?: Objective[] | undefined;
}

interface Parts {
  program: Program;
  /** What the candidate asks before they say more. */
  start: PlanRequest;
  /** A saved request, which stands in place of that. */
  saved?: SavedRequest | undefined;
  asked: Asked;
  /** Courses from a transcript. */
  passed: readonly Passed[];
  /** An earlier plan to stay near to. */
  near?: Plan | undefined;
  asOf: string;
}

/**
 * The request of a command line: options stand in place of the saved request's values, and are added to its lists. Codes are
 * taken in any writing. Throws WrongInput with every mistake, by option or by the file's line.
 */
export function requestFrom({ program, start, saved, asked, passed, near, asOf }: Parts): PlanRequest {
  const before = saved?.request ?? start;
  const index = indexCourses(program.courses);
  const code = (written: string): string => courseOf(index, written)?.course.code ?? written;
  const { hoursPerWeek, ...rest } = before;
  const pace = asked.pace ?? before.pace;
  // Hours said for one pace say nothing of the other.
  const hours = asked.hours ?? (pace === before.pace ? hoursPerWeek : undefined);
  const request: PlanRequest = {
    ...rest,
    pace,
    earliestStart: asked.start ?? before.earliestStart,
    ...(hours !== undefined && { hoursPerWeek: hours }),
    order: asked.order ?? before.order,
    pins: [...before.pins, ...(asked.pin ?? []).map((pin) => ({ ...pin, code: code(pin.code) }))],
    bans: [...before.bans, ...(asked.ban ?? []).map(code)],
    passed: [...before.passed, ...passed.filter((entry) => !before.passed.some((other) => other.code === entry.code))],
    waivers: [...before.waivers, ...(asked.waive ?? []).map(code)],
    serves: [...before.serves, ...(asked.serves ?? []).map((wish) => ({ ...wish, code: code(wish.code) }))],
    options: withOptions(before.options, asked.option ?? []),
    availability: [...before.availability, ...(asked.away ?? [])],
    ...(asked.maxMonths !== undefined && { maxMonths: asked.maxMonths }),
    near: near ? near.terms.flatMap((term) => term.courses.map(({ code, session }) => ({ code, term: term.id, session }))) : before.near,
  };
  const problems = checkPlanRequest(request, program, { file: '', lineOf: () => 0 });
  if (request.earliestStart < asOf.slice(0, 7))
    problems.push({
      file: '',
      line: 0,
      field: 'earliestStart',
      message: `«${request.earliestStart}» lies before today (${asOf}); give a later month`,
    });
  if (problems.length > 0) throw new WrongInput(problems.map((problem) => placed(problem, saved, asked)));
  return request;
}

function withOptions(before: PlanRequest['options'], asked: readonly Settled[]): PlanRequest['options'] {
  const all = new Map(Object.entries(before));
  const named = new Set<string>();
  for (const { choice, options } of asked) {
    all.set(choice, [...(named.has(choice) ? (all.get(choice) ?? []) : []), ...options]);
    named.add(choice);
  }
  return Object.fromEntries(all);
}

const optionOf: Record<string, string> = {
  pace: '--pace',
  earliestStart: '--start',
  hoursPerWeek: '--hours',
  order: '--order',
  pins: '--pin',
  bans: '--ban',
  passed: '--passed',
  waivers: '--waive',
  serves: '--serves',
  options: '--option',
  availability: '--away',
  maxMonths: '--max-months',
};

/** Where a mistake was made: at the saved file's line, or in an option. */
function placed(problem: Problem, saved: SavedRequest | undefined, asked: Asked): Problem {
  const path = problem.field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const [head, at] = path;
  if (saved && isOfFile(path, saved.request, asked)) return { ...problem, file: saved.at.file, line: saved.at.lineOf(path) };
  const option = typeof head === 'string' ? optionOf[head] : undefined;
  if (option === undefined || at === undefined) return { ...problem, message: option ? `${option}: ${problem.message}` : problem.message };
  return {
    ...problem,
    message: `${option}: ${problem.message.replaceAll(/«(pins|bans|passed)»/g, (_, field: string) => optionOf[field] ?? field)}`,
  };
}

function isOfFile([head, at]: readonly (string | number)[], request: PlanRequest, asked: Asked): boolean {
  if (head === 'earliestStart') return asked.start === undefined;
  if (head === 'options') return !asked.option?.some(({ choice }) => choice === at);
  if (typeof at !== 'number') return false;
  const list: unknown = new Map<unknown, unknown>(Object.entries(request)).get(head);
  return Array.isArray(list) && at < list.length;
}
