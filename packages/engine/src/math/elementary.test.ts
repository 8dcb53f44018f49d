import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log, normalQuantile, power } from './elementary.ts';

/** Distance in units of the last place of the reference. */
function ulps(value: number, reference: number): number {
  if (value === reference) return 0;
  const view = new DataView(new ArrayBuffer(8));
  const bits = (x: number) => {
    view.setFloat64(0, x);
    return view.getBigInt64(0);
  };
  const difference = bits(value) - bits(reference);
  return Number(difference < 0n ? -difference : difference);
}

describe('exp and log', () => {
  test('stay within two units in the last place of the built-ins', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => ulps(exp(x), Math.exp(x)) <= 2),
      { numRuns: 20_000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => ulps(log(x), Math.log(x)) <= 2),
      { numRuns: 20_000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => Math.abs(log(x) - Math.log(x)) <= 2.3e-16),
      { numRuns: 20_000 },
    );
  });
  test('hold at the edges', () => {
    expect(exp(0)).toBe(1);
    expect(log(1)).toBe(0);
    expect([exp(-Infinity), exp(Infinity), exp(800), exp(-800)]).toEqual([0, Infinity, Infinity, 0]);
    expect([log(0), log(Infinity)]).toEqual([-Infinity, Infinity]);
    expect([log(-1), exp(NaN), log(NaN)].every(Number.isNaN)).toBe(true);
    expect(exp(-744.5)).toBeGreaterThan(0);
    expect(ulps(exp(709.7), Math.exp(709.7))).toBeLessThanOrEqual(2);
  });
  test('power of whole exponents is repeated multiplication', () => {
    expect(power(3, 4)).toBe(81);
    expect(power(1.05, 0)).toBe(1);
    expect(power(2, -1.5)).toBeCloseTo(2 ** -1.5, 14);
  });
});

describe('normalQuantile', () => {
  // Wichura (1988), the checks printed with AS 241.
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798408],
  ])('of %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 13);
  });
  test('is odd about one half and infinite at the ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), (p) => Math.abs(normalQuantile(p) + normalQuantile(1 - p)) < 1e-6),
    );
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
  });
});
