import type { CalendarEntry } from '@masterplan/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelled, stripOf } from './strip-layout.ts';

const kinds = ['deadline', 'answer', 'deposit', 'start', 'term', 'other'] as const;
const dayOf = (n: number) => new Date(Date.UTC(2026, 10, 22) + n * 86_400_000).toISOString().slice(0, 10);
const entry = fc
  .record({ kind: fc.constantFrom(...kinds), at: fc.integer({ min: 0, max: 1500 }), length: fc.integer({ min: 0, max: 60 }) })
  .map(
    ({ kind, at, length }): CalendarEntry => ({ uid: `${kind}${at}`, kind, from: dayOf(at), to: dayOf(at + length), title: 'x', note: '' }),
  );

test('every day stands once, in the strip or counted as later; labels keep clear of the marks after them', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
      const sorted = entries.toSorted((a, b) => (a.from < b.from ? -1 : 1));
      const { rows, later, months } = stripOf(sorted, dayOf(0));
      expect(rows.reduce((sum, { marks }) => sum + marks.length, 0) + later).toBe(entries.length);
      expect(months.length).toBeLessThanOrEqual(15);
      for (const { marks } of rows) {
        for (const [at, mark] of labelled(marks, 1, months.length).entries()) {
          expect(mark.from).toBeGreaterThanOrEqual(0);
          expect(mark.to).toBeLessThanOrEqual(months.length);
          if (mark.day === '') continue;
          expect(mark.to + 1).toBeLessThanOrEqual(marks[at + 1]?.from ?? months.length);
        }
      }
    }),
  );
});
