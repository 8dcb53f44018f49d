import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/math/elementary.ts';
import { normalCdf } from '../../src/math/normal.ts';
import { earningsTestOf, type TestedProgram } from '../../src/money/earnings-test.ts';
import { beliefs, testRules } from './loan-rules.ts';

const program = (pay: number, over: Partial<TestedProgram> = {}): TestedProgram => ({
  cip: '11.07',
  state: 'CA',
  pay: { meanLog: Math.log(pay), sdLog: 0.1 },
  payYear: 2024,
  completersAYear: 100,
  mostlyOutOfState: 'unknown',
  ...over,
});
const chances = (pay: number, over?: Partial<TestedProgram>) => earningsTestOf(testRules, beliefs, program(pay, over), 2034).byYear;
const pay = fc.integer({ min: 30_000, max: 200_000 });

describe('the normal distribution function', () => {
  test('undoes the quantile function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => Math.abs(normalCdf(normalQuantile(p)) - p) < 1e-13),
    );
    expect(normalCdf(0)).toBe(0.5);
    expect([normalCdf(40), normalCdf(-40)]).toEqual([1, 0]);
  });
});

describe('the federal earnings test', () => {
  test('no loans can end before two results, and what has ended stays ended', () => {
    fc.assert(
      fc.property(pay, (usd) => {
        const years = chances(usd);
        return (
          years[0]?.awardYear === 2027 &&
          years[0].noLoans === 0 &&
          years.every((year, at) => at === 0 || year.noLoans >= (years[at - 1]?.noLoans ?? 0) - 1e-12)
        );
      }),
      { numRuns: 30 },
    );
  });
  test('higher pay never raises a chance', () => {
    fc.assert(
      fc.property(pay, fc.integer({ min: 0, max: 20_000 }), (usd, more) => {
        const rich = chances(usd + more);
        return chances(usd).every(
          (year, at) => (rich[at]?.fails ?? 1) <= year.fails + 1e-12 && (rich[at]?.noLoans ?? 1) <= year.noLoans + 1e-12,
        );
      }),
      { numRuns: 30 },
    );
  });
  test('an unknown place of the students is the mean of both routes at even chances', () => {
    const [unknown, inState, outOfState] = (['unknown', false, true] as const).map((mostlyOutOfState) =>
      chances(66_000, { mostlyOutOfState }),
    );
    for (const [at, year] of (unknown ?? []).entries())
      expect(year.noLoans).toBeCloseTo(((inState?.[at]?.noLoans ?? NaN) + (outOfState?.[at]?.noLoans ?? NaN)) / 2, 12);
  });
  test('says what is estimated, unknown or too small to be measured', () => {
    const flags = (over: Partial<TestedProgram>) => earningsTestOf(testRules, beliefs, program(80_000, over), 2028).flags;
    expect(flags({})).toEqual([]);
    expect(flags({ state: 'TX' })).toEqual(['state-estimated']);
    expect(flags({ state: 'PR', cip: '99.99' })).toEqual(['field-unknown', 'state-unknown']);
    expect(flags({ completersAYear: 20 })).toEqual(['small-cell']);
  });
  test('pay of an earlier year is carried to the benchmarks’ dollars', () => {
    const then = chances(80_000 / 1.0355 ** 3, { payYear: 2021 });
    expect(then[2]?.noLoans).toBeCloseTo(chances(80_000)[2]?.noLoans ?? NaN, 10);
  });
});
