import type { CalendarEntry } from '@masterplan/model';
import { dateText } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { table } from '../terminal/table.ts';

/** Days in order, what they are, and a note below. */
export function calendarText(page: Page, entries: readonly CalendarEntry[], notes: boolean): string[] {
  if (entries.length === 0) return ['No days are known.'];
  return table(
    page,
    [{ title: 'Day' }, { title: 'What', flexible: true }],
    entries.map(({ from, to, title, note }) => ({
      cells: [from === to ? dateText(from) : `${dateText(from)} –`, title],
      under: [...(from === to ? [] : [`until ${dateText(to)}`]), ...(notes && note !== '' ? [note] : [])],
    })),
  );
}
