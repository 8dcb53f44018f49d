import type { Plan, PlannedTerm } from '@masterplan/model';

/** Hours a week of each session of a term that holds a course, in their order. */
export function sessionHours({ courses }: Pick<PlannedTerm, 'courses'>): number[] {
  const sessions = new Map<number, number>();
  for (const { session, hoursPerWeek } of courses) sessions.set(session, (sessions.get(session) ?? 0) + hoursPerWeek);
  return [...sessions].sort(([a], [b]) => a - b).map(([, hours]) => hours);
}

/** The fullest week's hours over all terms; 0 without terms. */
export const peakHours = ({ terms }: Pick<Plan, 'terms'>): number => Math.max(0, ...terms.map((term) => term.hoursPerWeek));

/** Months from the first to the last, YYYY-MM, both included. */
export const monthsIn = (from: string, to: string): number => monthNumber(to) - monthNumber(from) + 1;

/** Months since January of year 0. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/**
 * Mean hours a week over the terms in which courses are taken, each weighted by its months; inside a term, the mean of the
 * sessions that hold courses. 0 without courses.
 */
export function meanHours({ terms }: Pick<Plan, 'terms'>): number {
  let hours = 0;
  let months = 0;
  for (const term of terms) {
    const sessions = sessionHours(term);
    if (sessions.length === 0) continue;
    const length = monthsIn(term.from, term.to);
    hours += (sessions.reduce((sum, session) => sum + session, 0) / sessions.length) * length;
    months += length;
  }
  return months === 0 ? 0 : hours / months;
}

/** What is drawn of a load: filled up to the hours, a mark where the student's limit stands. */
export interface Load {
  hours: number;
  limit: number;
  /** Hours of a whole bar: the same for all bars of a drawing. */
  most: number;
}

/** A load as a bar of characters: filled, empty, and a mark in the last cell that the limit allows. */
export function loadBar({ hours, limit, most }: Load, cells = 28, unicode = true): string {
  const [full, empty, mark] = unicode ? ['█', '·', '┃'] : ['#', '.', '|'];
  const at = (value: number): number => (most > 0 ? Math.max(0, Math.min(cells, Math.round((value / most) * cells))) : 0);
  const chars = Array.from({ length: cells }, (_, index) => (index < at(hours) ? full : empty));
  if (at(limit) > 0) chars[at(limit) - 1] = mark;
  return chars.join('');
}
