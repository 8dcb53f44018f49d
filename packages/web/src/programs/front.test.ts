import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RankedPoint } from '../worker/standing.ts';
import { isInside, placed, ranges } from './front.ts';

const point = fc.record({ costUsd: fc.integer({ min: 0, max: 20 }), npvP50: fc.integer({ min: -10, max: 10 }) }).map(
  ({ costUsd, npvP50 }): RankedPoint => ({
    subject: 'deep:a',
    title: 'A',
    institution: 'B',
    costUsd,
    npvP50,
    cashUsd: 0,
    months: 0,
    pays: 0,
    npvP10: 0,
    pay5P50: 0,
    score: 0,
  }),
);

test('the front holds exactly the points that no other beats', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const all = placed(points, 'cost', 'gain');
      for (const one of all) {
        const beaten = all.some(({ x, y }) => x <= one.x && y >= one.y && (x < one.x || y > one.y));
        expect(one.onFront).toBe(!beaten);
      }
    }),
  );
});

test('the picture leaves out few points and none of the front', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 400 }), (points) => {
      const all = placed(points, 'cost', 'gain');
      const [x, y] = ranges(all);
      const outside = all.filter((one) => !isInside(one, x, y));
      expect(outside.filter(({ onFront }) => onFront)).toEqual([]);
      expect(outside.length).toBeLessThanOrEqual(Math.ceil(points.length * 0.016));
    }),
  );
});
