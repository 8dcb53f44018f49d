import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criterionIds } from '../text/labels.ts';
import { dropped, isBeside, joined, moved, orderFrom, rankOf, stepsOf } from './steps.ts';

const start = stepsOf({ order: ['return', ['industry', 'outcomes'], 'curriculum'] });

test('a stated order is read in steps, what it leaves out last, and written back', () => {
  expect(start).toEqual([['return'], ['outcomes', 'industry'], ['curriculum'], ['flexibility'], ['recognition']]);
  expect(stepsOf({ order: orderFrom(start) })).toEqual(start);
  expect(['return', 'outcomes', 'industry', 'curriculum'].map((id) => rankOf(start, stepsOf({ order: [id] })[0]?.[0] ?? 'return'))).toEqual(
    [1, 2, 2, 4],
  );
});

test('one in company leaves it first, one alone passes its neighbor; the ends hold', () => {
  expect(moved(start, 'industry', -1).slice(0, 3)).toEqual([['return'], ['industry'], ['outcomes']]);
  expect(moved(start, 'outcomes', 1).slice(1, 3)).toEqual([['industry'], ['outcomes']]);
  expect(moved(start, 'curriculum', -1).slice(1, 3)).toEqual([['curriculum'], ['outcomes', 'industry']]);
  expect(moved(start, 'return', -1)).toBe(start);
  expect(moved(start, 'recognition', 1)).toBe(start);
});

test('two are set side by side, and apart again', () => {
  const beside = joined(start, 'curriculum');
  expect(isBeside(beside, 'curriculum')).toBe(true);
  expect(joined(beside, 'curriculum')).toEqual(start);
  expect(joined(start, 'return')).toBe(start);
});

test('whatever is done, each criterion stands once', () => {
  const one = fc.constantFrom(...criterionIds);
  const act = fc.record({ one, on: one, by: fc.constantFrom(-1 as const, 1 as const), what: fc.constantFrom('move', 'drop', 'join') });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      const end = acts.reduce<ReturnType<typeof dropped>>(
        (steps, { one, on, by, what }) =>
          what === 'move' ? moved(steps, one, by) : what === 'drop' ? dropped(steps, one, on) : joined(steps, one),
        start,
      );
      expect(end.flat().toSorted()).toEqual(criterionIds.toSorted());
      expect(end.every((step) => step.length > 0)).toBe(true);
    }),
  );
});
