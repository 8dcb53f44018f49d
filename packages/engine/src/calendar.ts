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
export const semesters: Record<Term, TermShape> = {
  fall: { start: 7, months: 5 },
  winter: { start: 0, months: 5 },
  spring: { start: 0, months: 5 },
  summer: { start: 4, months: 3 },
};
export const quarters: Record<Term, TermShape> = {
  fall: { start: 8, months: 4 },
  winter: { start: 0, months: 3 },
  spring: { start: 3, months: 3 },
  summer: { start: 6, months: 2 },
};

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
