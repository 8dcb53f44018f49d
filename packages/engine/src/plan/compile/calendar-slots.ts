import { isPublished, type PlanRequest, type Program, type Term } from '@masterplan/model';
import { monthOf } from '../../calendar.ts';
import type { Parameters } from '../../parameters.ts';
import { durationOf } from '../duration.ts';
import type { PlanTerm, Slot } from '../instance.ts';
import { isRegular, rulesOf, type StudyCalendar, standardWeeks, termsBarredBy, termsFrom, weeksOf } from './study-calendar.ts';
import type { StudyHours, WeeklyLimit } from './study-hours.ts';

const MOST_TERMS = 40;
const MOST_MONTHS = 120;
/** Looked ahead at the least, however short the degree. */
const LEAST_MONTHS = 24;

export interface TimeLimit {
  months: number;
  whose: 'program' | 'yours' | 'horizon';
}

/**
 * Months from the first month of study within which a plan must end: the program's years, the candidate's months, else
 * twice what the credits take at this pace (two years at the least) and the months of leave on top.
 */
export function timeLimit(
  program: Program,
  request: PlanRequest,
  calendar: StudyCalendar,
  hours: StudyHours,
  limit: WeeklyLimit,
  parameters: Parameters,
  horizonMonths: number | undefined,
): TimeLimit {
  const limits: TimeLimit[] = [];
  if (isPublished(program.pace.maxYears)) limits.push({ months: program.pace.maxYears * 12, whose: 'program' });
  if (request.maxMonths !== undefined) limits.push({ months: request.maxMonths, whose: 'yours' });
  const length = durationOf(program, request.pace, limit.usual, request.earliestStart, parameters);
  const leave = request.availability.reduce((sum, span) => sum + monthOf(span.to) + 1 - monthOf(span.from), 0);
  const months =
    'impossible' in length ? MOST_MONTHS : Math.max(length.months, monthsOfTerms(program, request, calendar, hours, limit, parameters));
  const enough = Math.max(LEAST_MONTHS, months * 2) + leave;
  limits.push({ months: Math.min(MOST_MONTHS, horizonMonths ?? enough), whose: 'horizon' });
  return limits.reduce((least, next) => (next.months < least.months ? next : least));
}

/** Months of as many regular terms as whole courses take, session by session and within the published most a term. */
function monthsOfTerms(
  program: Program,
  request: PlanRequest,
  calendar: StudyCalendar,
  hours: StudyHours,
  limit: WeeklyLimit,
  parameters: Parameters,
): number {
  const { perTerm, sequential, weeks } = program.requirements.sessions;
  const sessionHours = limit.usual * (weeks ?? standardWeeks(calendar, parameters) / perTerm);
  let most = sequential && perTerm > 1 ? perTerm : perTerm * Math.max(1, Math.floor(sessionHours / hours.usualHours));
  for (const rule of rulesOf(program)) {
    if (rule.kind !== 'load' || !rule.max || rule.of || rule.per === 'year' || (rule.pace ?? request.pace) !== request.pace) continue;
    const courses = 'courses' in rule.max ? rule.max.courses : Math.floor(rule.max.credits / hours.usualCredits);
    if (courses > 0) most = Math.min(most, courses * (rule.per === 'session' ? perTerm : 1));
  }
  const terms = Math.ceil(Math.ceil(hours.credits / hours.usualCredits) / most);
  const aYear = Math.max(1, calendar.taught.filter((term) => isRegular(calendar, term)).length);
  return Math.ceil(terms / aYear) * 12;
}

/** Terms and their sessions, with the hours that the candidate has in each. Loads are half hours a week. */
export function slotsOf(
  program: Program,
  request: PlanRequest,
  calendar: StudyCalendar,
  months: number,
  limit: WeeklyLimit,
  parameters: Parameters,
): { terms: PlanTerm[]; slots: Slot[] } {
  const { perTerm, weeks: sessionWeeks } = program.requirements.sessions;
  const barred = new Set<Term>(rulesOf(program).flatMap(termsBarredBy));
  const terms: PlanTerm[] = [];
  const slots: Slot[] = [];
  for (const held of termsFrom(calendar, monthOf(request.earliestStart), months, MOST_TERMS)) {
    const firstSlot = slots.length;
    const length = held.to - held.from;
    for (let session = 0; session < perTerm; session++) {
      const from = held.from + Math.min(length - 1, Math.floor((session * length) / perTerm));
      const to = session === perTerm - 1 ? held.to : Math.max(from + 1, held.from + Math.floor(((session + 1) * length) / perTerm));
      const hours = hoursIn(from, to, request, limit);
      slots.push({
        term: terms.length,
        session: session + 1,
        from,
        to,
        weeks: sessionWeeks ?? weeksOf(calendar, held.term, parameters) / perTerm,
        limit: Math.floor(hours * 2 + 1e-9),
        limitAlone: Math.floor(Math.max(hours, Math.min(limit.most, hours * (1 + limit.slack))) * 2 + 1e-9),
      });
    }
    terms.push({
      id: `${Math.floor(held.from / 12)}-${held.term}`,
      term: held.term,
      from: held.from,
      to: held.to,
      firstSlot,
      lastSlot: slots.length - 1,
      regular: isRegular(calendar, held.term) && !barred.has(held.term),
      away: slots.slice(firstSlot).every((slot) => slot.limit === 0),
    });
  }
  return { terms, slots };
}

/** The least over the months: a month with hours of its own has these. */
function hoursIn(from: number, to: number, request: PlanRequest, limit: WeeklyLimit): number {
  let least = Number.MAX_SAFE_INTEGER;
  for (let month = from; month < to; month++) {
    const spans = request.availability.filter((span) => monthOf(span.from) <= month && month <= monthOf(span.to));
    least = Math.min(least, spans.length > 0 ? Math.min(...spans.map((span) => span.hoursPerWeek)) : limit.usual);
  }
  return least;
}
