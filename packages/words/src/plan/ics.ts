import type { Plan, PlannedTerm } from '@masterplan/model';
import { sentenceCase } from '../grammar.ts';
import { type IcsEvent, icsCalendar, icsUid } from '../ics.ts';
import { count } from '../numbers.ts';
import { weekly } from './constraints.ts';
import { courseName, courseTitle } from './course.ts';
import { assumedNames } from './defaults.ts';
import { monthNumber } from './load.ts';
import { creditsText, spanText, termName } from './when.ts';

const WHOLE_MONTHS = "The dates are whole months; the exact days stand in the institution's calendar.";

/**
 * A plan as a calendar by RFC 5545: an all-day event for each term with its courses, and one on the last day of the month in
 * which the degree is done. `stamp` is the day or the UTC instant at which it was made, such as «2026-11-22» or
 * «2026-11-22T09:30:00Z»; anything else throws. Ids come from program and term, so a later plan replaces this one.
 */
export function planIcs(plan: Plan, stamp: string): string {
  return icsCalendar(plan.title, [...plan.terms.map((term) => termEvent(plan, term)), graduation(plan)], stamp);
}

function termEvent(plan: Plan, term: PlannedTerm): IcsEvent {
  const name = sentenceCase(termName(term.id));
  const courses = term.courses.map((course) => {
    const session = term.courses.some((other) => other.session !== 1) ? `, session ${course.session}` : '';
    const assumed = course.assumed.length === 0 ? '' : ` (assumed: ${course.assumed.map((of) => assumedNames[of]).join(', ')})`;
    return `${courseTitle(course)}: ${creditsText(course.credits, plan.creditUnit)}, ${weekly(course.hoursPerWeek)}${session}${assumed}`;
  });
  const load = `${creditsText(term.credits, plan.creditUnit)}, ${weekly(term.hoursPerWeek)} of ${count(term.limitHoursPerWeek, 1)}.`;
  return {
    uid: uid(plan, term.id),
    summary: `${name}: ${courses.length === 0 ? 'no courses' : term.courses.map(({ code }) => courseName(code)).join(', ')}`,
    description: [plan.title, ...courses, ...(courses.length === 0 ? [] : [load]), WHOLE_MONTHS].join('\n'),
    from: firstOf(term.from),
    until: firstAfter(term.to),
  };
}

const graduation = (plan: Plan): IcsEvent => ({
  uid: uid(plan, 'graduation'),
  summary: `Graduation: ${plan.title}`,
  description: [`The last month of study in a plan from ${spanText(plan.start, plan.end)}.`, WHOLE_MONTHS].join('\n'),
  from: lastOf(plan.end),
  until: firstAfter(plan.end),
});

const uid = ({ program }: Plan, of: string): string => icsUid(`${program}.${of}`);

const firstOf = (month: string): string => `${month.slice(0, 4)}${month.slice(5, 7)}01`;

function firstAfter(month: string): string {
  const next = monthNumber(month) + 1;
  const year = Math.floor(next / 12);
  return `${year}${String(next - year * 12 + 1).padStart(2, '0')}01`;
}

function lastOf(month: string): string {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return `${month.slice(0, 4)}${month.slice(5, 7)}${days}`;
}
