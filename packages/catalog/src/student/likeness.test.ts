import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance } from './likeness.ts';

it('counts insertions, deletions, exchanges and swaps', () => {
  expect(distance('kappa', 'kapa')).toBe(1);
  expect(distance('median', 'medain')).toBe(1);
  expect(distance('', 'abc')).toBe(3);
});

it('is zero for a word with itself, the same both ways, and no longer than the longer word', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, a)).toBe(0);
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
