import { describe, expect, test } from 'vitest';
import { smallestConflict, type Verdict } from './conflict.ts';

/** No plan where one of these sets holds as a whole. */
const leaves =
  (...conflicts: number[][]) =>
  (kept: readonly number[]): Verdict =>
    conflicts.some((set) => set.every((item) => kept.includes(item))) ? 'none' : 'plan';

describe('a smallest conflict', () => {
  test('what is in every conflict is found by lifting one at a time', () => {
    expect(smallestConflict(5, leaves([1, 3]))).toEqual({ members: [1, 3], needed: [1, 3] });
    expect(smallestConflict(4, leaves([2]))).toEqual({ members: [2], needed: [2] });
  });

  test('of several conflicts a smallest, though a larger one is met first', () => {
    expect(smallestConflict(6, leaves([0, 1, 2, 3], [0, 5])).members).toEqual([0, 5]);
    expect(smallestConflict(6, leaves([0, 1, 2], [3, 4, 5], [5])).members).toEqual([5]);
  });

  test('none is claimed that is not proved', () => {
    expect(smallestConflict(3, () => 'undecided').members).toEqual([]);
    const onlyAll = (kept: readonly number[]): Verdict => (kept.length === 3 ? 'none' : 'undecided');
    expect(smallestConflict(3, onlyAll).members).toEqual([0, 1, 2]);
  });
});
