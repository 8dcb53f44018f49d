import { type Course, isPublished, type PlanRequest, type Program, type Rule, type Term } from '@masterplan/model';
import { monthOf } from '../../calendar.ts';
import type { Parameters } from '../../parameters.ts';
import { workloadOf } from '../load.ts';
import type { Student } from '../student.ts';
import { isRegular, rulesOf, type StudyCalendar, sameTerm, standardWeeks, termsBarredBy, termsFrom, weeksOf } from './study-calendar.ts';
import { unstatedCredits } from './subjects.ts';

/** Hours a week beyond which no plan asks, whatever a program's published length would need. */
const MOST_HOURS = 60;

/** How much work the program's courses are, in hours over the whole course. */
export interface StudyHours {
  hoursPerCredit: number;
  /** Credits of a usual course. */
  usualCredits: number;
  usualHours: number;
  /** The degree's credits, and its hours. */
  credits: number;
  totalHours: number;
  assumed: string[];
  /** Whole hours of a course; assumed where it publishes none a week. */
  of: (course: Course, credits: number) => { hours: number; assumed: boolean };
}

/**
 * Hours as in `workloadOf`. Where a program counts courses in ten-week quarters, the hours of a course are cut to the
 * quarter: the assumed figure is of a course over a semester.
 */
export function studyHours(program: Program, calendar: StudyCalendar, parameters: Parameters): StudyHours {
  const work = workloadOf(program, parameters);
  const cut = calendar.system === 'quarters' && work.unit === 'course' && work.assumed.includes('param:hours-per-course');
  const hoursPerCredit = cut
    ? (work.hoursPerCredit * parameters.value('weeks-per-quarter')) / parameters.value('weeks-per-semester')
    : work.hoursPerCredit;
  const weeks = standardWeeks(calendar, parameters);
  const usualCredits = unstatedCredits(program) ?? work.courseCredits;
  return {
    hoursPerCredit,
    usualCredits,
    usualHours: usualCredits * hoursPerCredit,
    credits: work.credits,
    totalHours: work.credits * hoursPerCredit,
    assumed: work.assumed,
    of: (course, credits) =>
      isPublished(course.hoursPerWeek)
        ? { hours: course.hoursPerWeek * weeks, assumed: false }
        : { hours: credits * hoursPerCredit, assumed: credits > 0 },
  };
}

export interface WeeklyLimit {
  /** Hours a week in months without a span of their own. */
  usual: number;
  /** By how much a course taken alone may go beyond. */
  slack: number;
  most: number;
  /** Hours a week that the published full-time length asks, where there is one. */
  asked: number | undefined;
}

/**
 * Hours a week. Part-time: the candidate's. Full-time: the usual full load, or more where the program's published length
 * or its least full-time load asks it, and a usual course on top, since no published plan fills its terms evenly.
 */
export function weeklyLimit(
  program: Program,
  candidate: Student,
  request: PlanRequest,
  hours: StudyHours,
  calendar: StudyCalendar,
  parameters: Parameters,
): WeeklyLimit {
  const slack = parameters.value('hours-slack');
  const fullTime = parameters.value('full-time-hours-per-week');
  const asked = publishedHours(program, request, hours, calendar, parameters);
  if (request.hoursPerWeek !== undefined) return { usual: request.hoursPerWeek, slack, most: 80, asked };
  if (request.pace === 'part-time') return { usual: Math.min(candidate.study.hoursPerWeek, fullTime), slack, most: 80, asked };
  const weeks = standardWeeks(calendar, parameters);
  const least = Math.max(0, ...rulesOf(program).map((rule) => leastHours(rule, hours) / weeks));
  const published = asked === undefined || asked > MOST_HOURS ? 0 : asked;
  const needed = Math.max(published, least);
  const { perTerm, weeks: sessionWeeks } = program.requirements.sessions;
  const usual = needed > 0 ? Math.ceil(needed * 2) / 2 + hours.usualHours / (sessionWeeks ?? weeks / perTerm) : 0;
  return { usual: Math.min(MOST_HOURS, Math.max(fullTime, usual)), slack, most: MOST_HOURS, asked };
}

function leastHours(rule: Rule, hours: StudyHours): number {
  if (rule.kind !== 'load' || rule.pace !== 'full-time' || rule.per !== 'term' || !rule.min) return 0;
  return 'courses' in rule.min ? rule.min.courses * hours.usualHours : rule.min.credits * hours.hoursPerCredit;
}

/**
 * Hours a week over the terms of the published full-time months (those that lie mostly within them). Summers hold no more
 * than the courses that are published for them; what they can't hold falls on the regular terms.
 */
function publishedHours(
  program: Program,
  request: PlanRequest,
  hours: StudyHours,
  calendar: StudyCalendar,
  parameters: Parameters,
): number | undefined {
  if (!isPublished(program.pace.fullTimeMonths)) return undefined;
  const months = program.pace.fullTimeMonths;
  const barred = new Set<Term>(rulesOf(program).flatMap(termsBarredBy));
  const held = termsFrom(calendar, monthOf(request.earliestStart), months + 6, 40);
  const start = held[0]?.from ?? 0;
  const inside = held.filter(({ term, from, to }) => !barred.has(term) && (Math.min(to, start + months) - from) * 2 > to - from);
  const weeksIn = (terms: readonly { term: Term }[]) => terms.reduce((sum, { term }) => sum + weeksOf(calendar, term, parameters), 0);
  const all = weeksIn(inside);
  const regular = weeksIn(inside.filter(({ term }) => isRegular(calendar, term)));
  if (regular === 0) return all > 0 ? hours.totalHours / all : undefined;
  const inSummer = all > regular ? summerHours(program, hours, calendar) : 0;
  return Math.max(hours.totalHours / all, (hours.totalHours - Math.min(hours.totalHours, inSummer)) / regular);
}

function summerHours(program: Program, hours: StudyHours, calendar: StudyCalendar): number {
  const inSummer = program.courses.filter(
    (course) => isPublished(course.terms) && course.terms.some((t) => !isRegular(calendar, sameTerm(calendar, t))),
  );
  return inSummer.reduce(
    (sum, course) => sum + hours.of(course, isPublished(course.credits) ? course.credits : hours.usualCredits).hours,
    0,
  );
}
