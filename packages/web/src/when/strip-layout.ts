import type { CalendarEntry } from '@masterplan/model';
import { addMonths } from '../shared/numbers.ts';
import { monthly } from './entries.ts';

export interface StripMark {
  key: string;
  /** Months from the first one, as a number with a fraction. */
  from: number;
  to: number;
  /** «28 Nov», «Aug» where the day is not known, or none where it would stand on the next one. */
  day: string;
}
export interface StripRow {
  kind: CalendarEntry['kind'];
  marks: StripMark[];
}
export interface Strip {
  /** YYYY-MM of each month, in order. */
  months: string[];
  today: number;
  rows: StripRow[];
  /** Lines that come later than the last month. */
  later: number;
}

const order: CalendarEntry['kind'][] = ['deadline', 'answer', 'deposit', 'fact', 'reconsider', 'bridging', 'start', 'term', 'other'];
const fewestMonths = 6;
const mostMonths = 15;

/** Lays lines out by month: one row a kind, from this month to the last start, at most fifteen months. */
export function stripOf(entries: readonly CalendarEntry[], asOf: string): Strip {
  const first = asOf.slice(0, 7);
  const soon = entries.filter(({ kind }) => kind !== 'term').map(({ to }) => monthsBetween(first, to.slice(0, 7)));
  const terms = entries.filter(({ kind }) => kind === 'term').map(({ from }) => monthsBetween(first, from.slice(0, 7)));
  const wanted = Math.max(...soon, terms.length > 0 ? Math.min(...terms) : 0, 0) + 1;
  const length = Math.min(mostMonths, Math.max(fewestMonths, wanted));
  const place = (day: string): number => monthsBetween(first, day.slice(0, 7)) + (Number(day.slice(8)) - 1) / daysIn(day);
  const inside = entries.filter(({ from }) => place(from) < length);
  return {
    months: Array.from({ length }, (_, index) => addMonths(first, index)),
    today: place(asOf),
    rows: order.flatMap((kind) => {
      const own = inside.filter((entry) => entry.kind === kind);
      const marks = own.map(({ uid, from, to }, at) => ({
        key: `${uid} ${at}`,
        from: Math.max(0, place(from)),
        to: Math.min(length, place(to)),
        day: monthly.has(kind) ? shortMonth(from) : shortDay(from) + (to === from ? '' : `–${shortDay(to)}`),
      }));
      return marks.length === 0 ? [] : [{ kind, marks }];
    }),
    later: entries.length - inside.length,
  };
}

/** The labels of a row that have room: each keeps clear of the mark after it and of the end, in the same measure as the marks. */
export function labelled(marks: readonly StripMark[], room: number, end: number): StripMark[] {
  return marks.map((mark, at) => {
    const next = marks.slice(at + 1).find(({ from }) => from > mark.from);
    const twin = marks[at + 1]?.from === mark.from;
    const needed = mark.to > mark.from ? room * 2 : room;
    const covered = marks.slice(0, at).some(({ to }) => to > mark.from);
    return twin || covered || (next?.from ?? end) - mark.to < needed ? { ...mark, day: '' } : mark;
  });
}

const monthsBetween = (a: string, b: string): number =>
  (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));

const daysIn = (day: string): number => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

const written = (format: Intl.DateTimeFormatOptions) => {
  const made = new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' });
  return (day: string) => made.format(new Date(`${day}T00:00:00Z`));
};
const shortDay = written({ day: 'numeric', month: 'short' });
const shortMonth = written({ month: 'short' });
