import fc from 'fast-check';
import { expect, it } from 'vitest';
import { didYouMean, distance, nearest } from './near.ts';

it('counts insertions, deletions, exchanges and swaps', () => {
  expect(distance('kappa', 'kapa')).toBe(1);
  expect(distance('median', 'medain')).toBe(1);
  expect(distance('', 'abc')).toBe(3);
});

it('is a distance', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, a)).toBe(0);
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

it('names the nearest ids, or none', () => {
  const known = ['param:kappa', 'param:kappa-q', 'param:horizon-years'];
  expect(nearest('param:kapa', known)[0]).toBe('param:kappa');
  expect(nearest('horizon', known)).toEqual(['param:horizon-years']);
  expect(didYouMean('zzzzzz', known)).toBe('');
});
