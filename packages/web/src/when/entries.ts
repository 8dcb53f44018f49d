import type { CalendarEntry, Decision, PathDetail } from '@masterplan/model';
import { commitCalendar, dateText, inOrder, monthText, pathCalendar } from '@masterplan/words';
import { addMonths } from '../shared/numbers.ts';
import { when as text } from '../text/when.ts';
import type { WhenView } from '../worker/when.ts';
import type { AdviceState } from './use-advice.ts';

/** Lines whose month is known, and not the day. */
export const monthly: ReadonlySet<CalendarEntry['kind']> = new Set(['bridging', 'start', 'term']);

/** The terms after the first one of each path, up to its end: of less use in a list of what to do. */
export function laterTerms(entries: readonly CalendarEntry[]): ReadonlySet<CalendarEntry> {
  const begun = new Set<string>();
  return new Set(
    entries.filter(({ kind, uid }) => {
      const [, path] = uid.match(/^(.+)\.\d{4}-[a-z]+@/) ?? [];
      if (kind !== 'term' || path === undefined) return false;
      const later = begun.has(path);
      begun.add(path);
      return later;
    }),
  );
}

/** When a line is, in words. */
export function dayText({ kind, from, to }: CalendarEntry): string {
  if (monthly.has(kind)) return monthText(from.slice(0, 7));
  return from === to ? dateText(from) : `${dateText(from)} – ${dateText(to)}`;
}

/** Every day of one path: deadlines, what to learn before, start, terms, end, and where the middle future breaks even. */
export function pathEntries(path: PathDetail, asOf: string): CalendarEntry[] {
  const { breakEvenYears: turns } = path;
  const at = typeof turns === 'number' && turns > 0 ? `${addMonths(asOf.slice(0, 7), Math.round(turns * 12))}-01` : undefined;
  const entries = pathCalendar(path, { deadlines: true });
  return inOrder([...entries, ...(at ? [plain('term', at, text.calendar.breakEven)] : [])]).filter(({ to }) => to >= asOf);
}

/** Every day of the applications that hold, with what to learn before each start, and terms where the plan begins when the application says. */
export function commitEntries(
  weighed: NonNullable<WhenView['weighed']>,
  advised: AdviceState['advised'],
  { paths, asOf }: Decision,
): CalendarEntry[] {
  const advice = advised?.advice.schema === 'masterplan.commit/1' ? advised.advice : undefined;
  const open = new Set(weighed.applications.applications.filter(({ status }) => status !== 'rejected').map(({ program }) => program));
  const own = [...open].flatMap(
    (program) =>
      Object.values(paths)
        .filter(({ subject }) => subject === program)
        .sort((a, b) => b.npvMean - a.npvMean)[0] ?? [],
  );
  const started = (path: PathDetail) =>
    weighed.applications.applications.some(({ program, start }) => program === path.subject && start === path.plan.start);
  const courses = own.filter(started).flatMap((path) => pathCalendar(path, { deadlines: false }));
  return inOrder([...commitCalendar(weighed.problem, weighed.applications, advice), ...courses]).filter(({ to }) => to >= asOf);
}

const plain = (kind: CalendarEntry['kind'], day: string, title: string): CalendarEntry => ({
  uid: `${kind}.${day}@masterplan`,
  kind,
  from: day,
  to: day,
  title,
  note: '',
});
