import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commitAdvice } from '../../src/commit/advice.ts';
import { bruteForce } from './brute-force.ts';
import { anyProblem } from './problems.ts';

it.each([
  [2, 1, 100],
  [1, 2, 80],
  [3, 0, 120],
])('the value is that of the best of all policies: up to %i applications with %i facts', (most, facts, numRuns) => {
  fc.assert(
    fc.property(anyProblem(most, facts), (problem) => {
      const advice = commitAdvice(problem);
      if (advice.schema !== 'masterplan.commit/1') return expect.fail('too many');
      expect(advice.best.valueUsd).toBeCloseTo(bruteForce(problem), 4);
    }),
    { numRuns },
  );
});
