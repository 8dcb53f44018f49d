import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crps, type Forecast, normalCdf, probability, quantileOf } from './forecast.ts';

const student = (df: number, scale = 1): Forecast => ({ location: 0, normal: 0, student: scale * scale, df });
const forecast = fc.record({
  location: fc.double({ min: -2, max: 2, noNaN: true }),
  normal: fc.double({ min: 0, max: 0.2, noNaN: true }),
  student: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
  df: fc.integer({ min: 3, max: 30 }),
});

describe('a forecast', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm
  test.each([
    [4, 1.533, 2.132],
    [5, 1.476, 2.015],
    [8, 1.397, 1.86],
    [15, 1.341, 1.753],
  ])('that is all Student t with %i degrees of freedom has the printed 90 and 95 % points', (df, p90, p95) => {
    expect(quantileOf(student(df), 0.9) / p90).toBeCloseTo(1, 2);
    expect(quantileOf(student(df), 0.95) / p95).toBeCloseTo(1, 2);
  });
  test('undoes its quantiles, and is symmetric', () => {
    fc.assert(
      fc.property(forecast, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (some, p) => {
        expect(probability(some, quantileOf(some, p))).toBeCloseTo(p, 4);
        expect(quantileOf(some, p) + quantileOf(some, 1 - p)).toBeCloseTo(2 * some.location, 4);
      }),
    );
  });
  test('scores as the integral that CRPS is, and least where it is right', () => {
    fc.assert(
      fc.property(forecast, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (some, error) => {
        const value = some.location + error;
        let sum = 0;
        const step = 0.004;
        for (let x = some.location - 6 + step / 2; x < some.location + 6; x += step)
          sum += step * (probability(some, x) - (x >= value ? 1 : 0)) ** 2;
        expect(crps(some, value)).toBeCloseTo(sum, 2);
        expect(crps(some, some.location)).toBeLessThanOrEqual(crps(some, value) + 1e-9);
      }),
      { numRuns: 8 },
    );
    // Almost a normal: one that hits its mean scores (√2 − 1) / √π.
    expect(crps({ location: 0, normal: 1, student: 1e-9, df: 30 }, 0)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 4);
  });
  test('the normal distribution function', () => {
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 6);
  });
});
