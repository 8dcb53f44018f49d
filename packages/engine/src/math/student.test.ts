import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from './elementary.ts';
import { normalTail, standardStudent, studentQuantile } from './student.ts';

/**
 * Printed critical values, one tail: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, «Critical Values of the Student's t
 * Distribution», https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm
 */
const printed: [df: number, values: [p: number, t: number][]][] = [
  [
    3,
    [
      [0.9, 1.638],
      [0.95, 2.353],
      [0.975, 3.182],
      [0.99, 4.541],
      [0.999, 10.215],
    ],
  ],
  [
    4,
    [
      [0.9, 1.533],
      [0.95, 2.132],
      [0.975, 2.776],
      [0.99, 3.747],
      [0.999, 7.173],
    ],
  ],
  [
    5,
    [
      [0.9, 1.476],
      [0.95, 2.015],
      [0.975, 2.571],
      [0.99, 3.365],
      [0.999, 5.893],
    ],
  ],
  [
    8,
    [
      [0.9, 1.397],
      [0.95, 1.86],
      [0.975, 2.306],
      [0.99, 2.896],
      [0.999, 4.501],
    ],
  ],
  [
    15,
    [
      [0.9, 1.341],
      [0.95, 1.753],
      [0.975, 2.131],
      [0.99, 2.602],
      [0.999, 3.733],
    ],
  ],
  [
    30,
    [
      [0.9, 1.31],
      [0.95, 1.697],
      [0.975, 2.042],
      [0.99, 2.457],
      [0.999, 3.385],
    ],
  ],
];

describe('Student’s t', () => {
  test.each(printed)('with %i degrees of freedom has the printed quantiles', (df, values) => {
    for (const [p, t] of values) {
      expect(Math.abs(studentQuantile(p, df) - t)).toBeLessThan(0.00075);
      expect(studentQuantile(1 - p, df)).toBeCloseTo(-studentQuantile(p, df), 9);
    }
    expect(studentQuantile(0.5, df)).toBe(0);
  });

  test('with 4 degrees of freedom has its closed form', () => {
    // Shaw (2006), Sampling Student's T distribution, J. Computational Finance 9(4), 37-73: q = sign(p - 1/2) * 2 * sqrt(cos(acos(sqrt(a)) / 3) / sqrt(a) - 1), a = 4p(1 - p).
    for (const p of [0.55, 0.7, 0.9, 0.99, 0.999, 0.9999]) {
      const root = Math.sqrt(4 * p * (1 - p));
      const exact = 2 * Math.sqrt(Math.cos(Math.acos(root) / 3) / root - 1);
      expect(Math.abs(studentQuantile(p, 4) / exact - 1)).toBeLessThan(3e-4);
    }
  });

  test('outside (0, 1) is infinite at the ends and none beyond', () => {
    expect([studentQuantile(0, 5), studentQuantile(1, 5)]).toEqual([-Infinity, Infinity]);
    expect([studentQuantile(-0.1, 5), studentQuantile(1.1, 5), studentQuantile(NaN, 5)]).toEqual([NaN, NaN, NaN]);
  });

  test('the normal’s tail undoes its quantile', () => {
    for (const p of [0.4, 0.1, 0.01, 1e-4, 1e-6]) expect(normalTail(-normalQuantile(p)) / p).toBeCloseTo(1, 8);
  });
});

describe('draws of Student’s t', () => {
  test('are odd, rising, and those of the quantile with variance 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 29 }),
        fc.double({ min: -4.5, max: 4.5, noNaN: true }),
        fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        (df, x, more) => {
          const draw = standardStudent(df);
          expect(draw(-x)).toBeCloseTo(-draw(x), 12);
          expect(draw(x + more)).toBeGreaterThan(draw(x));
          const exact = studentQuantile(x < 0 ? normalTail(-x) : 1 - normalTail(x), df) * Math.sqrt((df - 2) / df);
          expect(Math.abs(draw(x) - exact)).toBeLessThan(1e-3 * (1 + Math.abs(exact)));
        },
      ),
    );
  });
  test('have heavier tails and a slimmer middle than a normal, and are one from 30 degrees of freedom on', () => {
    expect(standardStudent(5)(3)).toBeGreaterThan(3.5);
    expect(standardStudent(5)(0.6745)).toBeLessThan(0.6745);
    expect(standardStudent(30)(1.234)).toBe(1.234);
  });
});
