import { describe, expect, test } from 'vitest';
import { betaCdf, betaQuantile, logGamma } from '../../src/math/beta.ts';

describe('the beta distribution', () => {
  // Closed forms: I_x(1, 1) = x, I_x(a, 1) = x^a, I_x(1, b) = 1 − (1 − x)^b, I_½(a, a) = ½; Γ(½) = √π, Γ(5) = 24.
  test('distribution function and gamma function at values known in closed form', () => {
    expect(betaCdf(0.3, 1, 1)).toBeCloseTo(0.3, 13);
    expect(betaCdf(0.3, 4, 1)).toBeCloseTo(0.3 ** 4, 13);
    expect(betaCdf(0.3, 1, 2.5)).toBeCloseTo(1 - 0.7 ** 2.5, 13);
    expect(betaCdf(0.5, 7.3, 7.3)).toBeCloseTo(0.5, 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
  });
  test('the quantile undoes the distribution function', () => {
    for (const [a, b] of [
      [2, 5],
      [0.8, 0.9],
      [40, 3],
    ] as const)
      for (const u of [0.01, 0.2, 0.5, 0.9, 0.99]) expect(betaCdf(betaQuantile(a, b)(u), a, b)).toBeCloseTo(u, 3);
  });
});
