import type { Candidate } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yearlyDifference } from '../../src/outlook/detail.ts';
import { batchStart } from '../../src/outlook/luck.ts';
import { certaintyEquivalent } from '../../src/outlook/report/certainty.ts';
import { rateOfReturn } from '../../src/outlook/report/rate-of-return.ts';
import { splitOf } from '../../src/outlook/report/split.ts';
import { turn } from '../../src/outlook/report/turning.ts';
import { curveOf, valueOn } from '../../src/outlook/tax-curve.ts';
import { deepProgram, example, optionFor, outlookFor, plainPay } from '../suites/support.ts';

const program = deepProgram('uiuc-mcs-online');
const professional = example('working-professional');
const nothing = { kappa: 0, 'kappa-q': 0, 'shock-correlation': 1 };
const freeOf = (candidate: Candidate, assumptions: Candidate['assumptions']): Candidate => ({
  ...candidate,
  assumptions: { ...candidate.assumptions, ...assumptions },
  offers: [{ program: program.id, tuitionUsd: 0, scholarshipUsd: 1_000_000 }],
});
function npvOf(candidate: Candidate, futures = 512): Float64Array {
  const option = optionFor(candidate, program, 'part-time');
  return outlookFor(candidate, 3, futures).ofOption({ ...option, estimate: plainPay(option.estimate) }).npv;
}

describe('a path that causes nothing, costs nothing and takes nothing', () => {
  test.each([0, 0.03, 0.15])('is worth exactly 0 in every future, where the role is reached anyway at %d a year', (yearly) => {
    const chance = 1 - (1 - yearly) * (1 - yearly);
    const candidate = freeOf(professional, { ...nothing, 'role-change-without-degree': yearly, 'role-change-with-degree': chance });
    expect([...new Set(npvOf(candidate))]).toEqual([0]);
  });
  test('has a certain worth and a mean of exactly 0 beside staying put', () => {
    const candidate = freeOf(professional, { ...nothing, 'role-change-without-degree': 0.05, 'role-change-with-degree': 0.05 });
    expect(npvOf(candidate).every((x) => x === 0)).toBe(true);
  });
});

describe('one model', () => {
  test('the years of a path add up to its net present value, to the cent, finished or left, with debt and credit', () => {
    for (const name of ['working-professional', 'recent-graduate', 'newcomer-student-visa'] as const) {
      const candidate = example(name);
      const outlook = outlookFor(candidate, 2, 128);
      const option = optionFor(candidate, program, name === 'working-professional' ? 'part-time' : 'full-time');
      const value = outlook.ofOption(option);
      const yearly = yearlyDifference(outlook, value);
      const { years } = outlook.lives;
      for (let f = 0; f < 128; f++) {
        let sum = 0;
        for (let t = 0; t < years; t++) sum += (outlook.valuation.discount[t] ?? 0) * (yearly[f * years + t] ?? 0);
        expect(Math.abs(sum - (value.npv[f] ?? Number.NaN)), `${name}, future ${f}`).toBeLessThan(0.006);
      }
    }
  });
});

describe('certainty equivalent', () => {
  test('is never above the mean, is the mean without risk or aversion, and falls as aversion rises', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e5, max: 3e6, noNaN: true }), { minLength: 2, maxLength: 50 }), (values) => {
        const worth = [0, 1, 2, 3.5].map((aversion) => certaintyEquivalent(values, aversion, 2e5));
        expect(worth.every(({ certain, mean }) => certain <= mean)).toBe(true);
        expect(worth[0]?.certain).toBeCloseTo(worth[0]?.mean ?? Number.NaN, 4);
        for (let i = 1; i < worth.length; i++)
          expect(worth[i]?.certain ?? Infinity).toBeLessThanOrEqual((worth[i - 1]?.certain ?? 0) + 1e-3);
      }),
    );
    expect(certaintyEquivalent([5e5, 5e5], 2, 0).certain).toBeCloseTo(5e5, 6);
    // By hand: log utility of 100 and 400 is the geometric mean, γ = 2 the harmonic one.
    expect(certaintyEquivalent([100, 400], 1, 1).certain).toBeCloseTo(200, 9);
    expect(certaintyEquivalent([100, 400], 2, 1).certain).toBeCloseTo(160, 9);
  });
});

describe('internal rate of return', () => {
  test('agrees with sums worked out by hand, and is none where the sign changes twice or never', () => {
    expect(rateOfReturn([-100, 110])).toBeCloseTo(0.1, 9);
    expect(rateOfReturn([-1000, 400, 400, 400])).toBeCloseTo(0.09701, 5);
    expect(rateOfReturn([-100, 230, -132])).toBe('none');
    expect(rateOfReturn([1, 2, 3])).toBe('none');
  });
});

describe('knowledge and luck', () => {
  test('are told apart by nested draws: shares of a sum of two independent parts', () => {
    const z = outlookFor(professional, 5, 64 * 32);
    const knowledge = z.lives.drawn('kappa');
    const values = Float64Array.from(
      { length: 64 * 32 },
      (_, f) => (knowledge[Math.floor(f / 32)] ?? 0) * 300 + 60 * Math.sin(f * 12.9898) * 1.4,
    );
    const { knowledge: share, luck } = splitOf(values, 32);
    const variance = (of: number[]) => {
      const mean = of.reduce((sum, x) => sum + x, 0) / of.length;
      return of.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (of.length - 1);
    };
    const between = variance(Array.from({ length: 64 }, (_, k) => 300 * (knowledge[k] ?? 0)));
    const within = variance(Array.from({ length: 64 * 32 }, (_, f) => 84 * Math.sin(f * 12.9898)));
    expect(share).toBeCloseTo(between / (between + within), 1);
    expect(share + luck).toBeCloseTo(1, 9);
  });
  test('a sum that only luck moves has no knowledge in it, and one that only knowledge moves no luck', () => {
    const lucky = Float64Array.from({ length: 2048 }, (_, f) => Math.sin(f * 78.233));
    expect(splitOf(lucky, 32).knowledge).toBeLessThan(0.03);
    const known = Float64Array.from({ length: 2048 }, (_, f) => Math.floor(f / 32));
    expect(splitOf(known, 32).luck).toBe(0);
  });
});

describe('where a path turns', () => {
  const search = (of: (value: number, f: number) => number) => {
    const steps = turn({ from: 0, to: 100, digits: 2 }, (value) => Float64Array.from({ length: 512 }, (_, f) => of(value, f)));
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };
  test('is found, with an interval that holds it; always and never are told', () => {
    const noise = (f: number) => 3 * Math.sin(f * 12.9898);
    const found = search((value, f) => 37 - value + noise(f));
    expect(found.turnsAt).toBeCloseTo(37, 0);
    expect(found.interval?.[0]).toBeLessThanOrEqual(37.2);
    expect(found.interval?.[1]).toBeGreaterThanOrEqual(36.8);
    expect(search((_, f) => 10 + noise(f)).turnsAt).toBe('always');
    expect(search((_, f) => -10 + noise(f)).turnsAt).toBe('never');
    expect(search((value) => Math.exp(value / 30) - Math.exp(20 / 30)).turnsAt).toBeCloseTo(20, 0);
  });
});

describe('tax curves', () => {
  test('give back a piecewise linear function with kinks and a jump, everywhere', () => {
    const of = (w: number) => w - 0.1 * Math.max(0, w - 11_925) - 0.12 * Math.max(0, w - 48_475.33) - (w > 26_050 ? 360.7 : 0);
    const curve = curveOf(of);
    expect(curve.slope.length).toBeLessThan(8);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3e6, noNaN: true }),
        (w) => Math.abs(w - 26_050) < 0.01 || Math.abs(valueOn(curve, w) - of(w)) < 1e-4,
      ),
    );
  });
});

test('batches cover all futures once', () => {
  for (const futures of [64, 100, 2_048]) expect([batchStart(futures, 0), batchStart(futures, 8)]).toEqual([0, futures]);
});
