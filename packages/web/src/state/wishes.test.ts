import { expect, test } from 'vitest';
import { wishFor, withWish } from './wishes.ts';

test('wishes are kept by program, the last touched last, at most eight, and none that says nothing', () => {
  const asks = (program: string, hoursPerWeek: number | undefined) => (all: ReturnType<typeof wishFor>[]) =>
    withWish(all, program, (wish) => ({ ...wish, wish: { hoursPerWeek } }));
  let all = asks('deep:a', 10)([]);
  all = asks('deep:b', 12)(all);
  all = asks('deep:a', 14)(all);
  expect(all.map(({ program }) => program)).toEqual(['deep:b', 'deep:a']);
  expect(wishFor(all, 'deep:a').wish.hoursPerWeek).toBe(14);
  expect(asks('deep:a', undefined)(all).map(({ program }) => program)).toEqual(['deep:b']);
  for (let n = 0; n < 9; n += 1) all = asks(`deep:p${n}`, n + 1)(all);
  expect(all).toHaveLength(8);
  expect(wishFor(all, 'deep:b').wish).toEqual({});
});
