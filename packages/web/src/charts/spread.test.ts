import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from './spread.ts';

const gap = 19;
const wanted = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 8 });

describe('labels along an axis', () => {
  test('never come nearer than the gap', () => {
    fc.assert(
      fc.property(wanted, (positions) => {
        const placed = spread(positions, gap, 0, 400).sort((a, b) => a - b);
        for (let i = 1; i < placed.length; i += 1) expect((placed[i] ?? 0) - (placed[i - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-6);
      }),
    );
  });

  test('stay where they are if they do not collide', () => {
    expect(spread([300, 10, 100], gap, 0, 400)).toEqual([300, 10, 100]);
  });

  test('share the way when two collide, and stay inside', () => {
    expect(spread([100, 100], 20, 0, 400)).toEqual([90, 110]);
    expect(spread([399, 400], 20, 0, 400)).toEqual([380, 400]);
    expect(spread([0, 1], 20, 0, 400)).toEqual([0, 20]);
  });
});
