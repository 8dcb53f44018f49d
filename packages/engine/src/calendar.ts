import type { Term } from '@masterplan/model';

/** Months counted from January of year 0, so that months can be added and compared. */
export type Month = number;

export const monthOf = (text: string): Month => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

export function monthText(month: Month): string {
  const year = Math.floor(month / 12);
  return `${year}-${String(month - year * 12 + 1).padStart(2, '0')}`;
}

export const yearOf = (month: Month): number => Math.floor(month / 12);

interface TermShape {
  /** First month (0 January … 11 December) and how many months the term takes. */
  start: number;
  months: number;
}

/** Regular terms as most U.S. institutions hold them. */
const semesters: Record<Term, TermShape> = {
  fall: { start: 7, months: 5 },
  winter: { start: 0, months: 5 },
  spring: { start: 0, months: 5 },
  summer: { start: 4, months: 3 },
};
const quarters: Record<Term, TermShape> = {
  fall: { start: 8, months: 4 },
  winter: { start: 0, months: 3 },
  spring: { start: 3, months: 3 },
  summer: { start: 6, months: 2 },
};

/** Six-month terms of competency-based programs. */
export const halfYears: Record<Term, TermShape> = {
  fall: { start: 7, months: 6 },
  winter: { start: 1, months: 6 },
  spring: { start: 1, months: 6 },
  summer: { start: 7, months: 6 },
};

/** The calendar that a unit of credit goes with. */
export const shapesFor = (creditUnit: string): Record<Term, TermShape> =>
  creditUnit === 'quarter-hour' ? quarters : creditUnit === 'competency-unit' ? halfYears : semesters;

/** First start of one of these terms in or after a month. */
export function nextStart(terms: readonly Term[], shapes: Record<Term, TermShape>, from: Month): { term: Term; month: Month } {
  let best: { term: Term; month: Month } | undefined;
  for (const term of terms) {
    const year = yearOf(from);
    const thisYear = year * 12 + shapes[term].start;
    const month = thisYear >= from ? thisYear : thisYear + 12;
    if (!best || month < best.month) best = { term, month };
  }
  if (!best) throw new Error('a calendar without terms');
  return best;
}

/** Terms that begin in a month of the year: in January a calendar's winter or spring. */
export function termsStarting(month: Month, shapes: Record<Term, TermShape>): Term[] {
  const ofYear = month - yearOf(month) * 12;
  return termNames.filter((term) => shapes[term].start === ofYear);
}
const termNames = ['fall', 'winter', 'spring', 'summer'] as const;
