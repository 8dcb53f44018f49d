import type { Criterion, Interval } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/math/elementary.ts';
import { stratified, uniforms } from '../../src/math/random.ts';
import { expectedGiven, explainedShare, indicesOf, surfaceOf } from '../../src/sensitivity/chaos.ts';
import { worthOfKnowing } from '../../src/sensitivity/information.ts';
import { type Ranked, swapOf } from '../../src/sensitivity/swaps.ts';

const DRAWS = 8192;
const column = (stream: number) => stratified(DRAWS, uniforms(4, stream));
const from = (of: (d: number) => number) => Float64Array.from({ length: DRAWS }, (_, d) => of(d));

describe('shares of the variance', () => {
  const inputs = [1, 2, 3].map((stream) => ({ id: `x${stream}`, values: column(stream) }));
  const [a, b, c] = inputs.map(({ values }) => values);
  const luck = column(9);
  test('of a sum: each one’s own variance; first and total agree; the rest is luck', () => {
    // Variances 16, 4 and 0 over 12, luck 5 over 12.
    const y = from((d) => 4 * (a?.[d] ?? 0) + 2 * (b?.[d] ?? 0) + Math.sqrt(5) * (luck[d] ?? 0));
    const surface = surfaceOf(y, inputs);
    const found = indicesOf(surface);
    for (const [i, share] of [16 / 25, 4 / 25, 0].entries()) {
      expect(Math.abs((found[i]?.first ?? 9) - share)).toBeLessThan(0.02);
      expect(Math.abs((found[i]?.total ?? 9) - share)).toBeLessThan(0.03);
    }
    expect(explainedShare(surface)).toBeCloseTo(0.8, 1);
  });
  test('of a product of two centred inputs: nothing alone, everything together', () => {
    const y = from((d) => ((a?.[d] ?? 0) - 0.5) * ((b?.[d] ?? 0) - 0.5));
    const found = indicesOf(surfaceOf(y, inputs));
    for (const i of [0, 1]) {
      expect(found[i]?.first ?? 9).toBeLessThan(0.02);
      expect(found[i]?.total ?? 0).toBeGreaterThan(0.95);
    }
    expect(found[2]?.total ?? 9).toBeLessThan(0.02);
    expect(c).toBeDefined();
  });
  test('of the Ishigami function less its high sine: printed values of its first input', () => {
    // Ishigami and Homma (1990) with a = 7, b = 0.1: S1 = .3139 and ST1 = .5576 (Saltelli et al. 2008, table 4.1). The sine of the second input,
    // sin²(2πu − π), is beyond the third degree, so that only what the first input does alone is held here.
    const angle = (u: number) => 2 * Math.PI * u - Math.PI;
    const y = from(
      (d) =>
        Math.sin(angle(a?.[d] ?? 0)) + 7 * Math.sin(angle(b?.[d] ?? 0)) ** 2 + 0.1 * angle(c?.[d] ?? 0) ** 4 * Math.sin(angle(a?.[d] ?? 0)),
    );
    expect(Math.abs((indicesOf(surfaceOf(y, inputs))[0]?.first ?? 9) - 0.3139)).toBeLessThan(0.03);
  });
});

describe('worth of knowing', () => {
  test('a lead of a normal with mean −m: the normal loss function, and the chance above zero', () => {
    // E max(0, −1 + 2 Z) = 2 (φ(.5) − .5 (1 − Φ(.5))) = .39559; P = 1 − Φ(.5) = .30854.
    const z = Float64Array.from(column(1), normalQuantile);
    const lead = z.map((x) => -1 + 2 * x);
    const { usd, changes } = worthOfKnowing([lead]);
    expect(usd).toBeCloseTo(0.39559, 2);
    expect(changes).toBeCloseTo(0.30854, 2);
  });
  test('through a fitted surface under luck; an input that tells nothing is worth nothing', () => {
    const [x, other, noise] = [column(1), column(2), Float64Array.from(column(3), normalQuantile)];
    const y = from((d) => 10 * ((x[d] ?? 0) - 0.5) - 1 + 5 * (noise[d] ?? 0));
    const surface = surfaceOf(y, [
      { id: 'x', values: x },
      { id: 'other', values: other },
    ]);
    // E max(0, 10 (u − .5) − 1) = ∫ from .6: 10·.4²/2 = .8.
    expect(Math.abs(worthOfKnowing([expectedGiven(surface, ['x'])]).usd - 0.8)).toBeLessThan(0.1);
    expect(worthOfKnowing([expectedGiven(surface, ['other'])]).usd).toBe(0);
  });
  test('is never negative, and more is known by all than by one', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 4 }), (shifts) => {
        const leads = shifts.map((shift, k) => Float64Array.from(column(k + 1), (u) => u + shift));
        return worthOfKnowing(leads).usd >= worthOfKnowing(leads.slice(0, 1)).usd && worthOfKnowing(leads).usd >= 0;
      }),
      { numRuns: 20 },
    );
  });
});

describe('swaps', () => {
  const criterion = fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((value): Interval => ({ value, low: value, high: value, kind: 'observed' }));
  const names: Criterion[] = ['curriculum', 'outcomes', 'flexibility', 'industry', 'recognition', 'return'];
  const record = <T>(of: (i: number) => T): Record<Criterion, T> => ({
    curriculum: of(0),
    outcomes: of(1),
    flexibility: of(2),
    industry: of(3),
    recognition: of(4),
    return: of(5),
  });
  const ranked = (id: string, values: Interval[]): Ranked => ({
    id,
    title: id,
    criteria: record((i) => values[i] ?? { value: 0, low: 0, high: 0, kind: 'observed' }),
    attributes: [],
  });
  test('with the named weight moved and the others in proportion the two are level', () => {
    const six = fc.array(criterion, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(six, six, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }), (a, b, raw) => {
        const total = raw.reduce((sum, x) => sum + x, 0);
        const weights = record((i) => (raw[i] ?? 1) / total);
        const [first, rival] = [ranked('a', a), ranked('b', b)];
        return swapOf(first, rival, weights).weights.every(({ criterion: moved, now, turnsAt }) => {
          const lead = names.reduce((sum, name) => {
            const weight = name === moved ? turnsAt : (weights[name] * (1 - turnsAt)) / (1 - now);
            return sum + weight * (first.criteria[name].value - rival.criteria[name].value);
          }, 0);
          return Math.abs(lead) < 1e-9;
        });
      }),
    );
  });
  test('with the named attribute at the named value the two are level', () => {
    const attribute = {
      id: 'months',
      criterion: 'flexibility',
      unit: 'months',
      kind: 'modeled',
      low: 0.5,
      high: 0.5,
      worst: 60,
      best: 10,
      weight: 0.5,
    } as const;
    const flat: Interval[] = names.map(() => ({ value: 0.5, low: 0.5, high: 0.5, kind: 'observed' }));
    const first = {
      ...ranked(
        'a',
        flat.map((each, i) => (i === 2 ? { ...each, value: 0.6 } : each)),
      ),
      attributes: [{ ...attribute, measured: 30, value: 0.6 }],
    };
    const rival = { ...ranked('b', flat), attributes: [{ ...attribute, measured: 35, value: 0.5 }] };
    const { attributes } = swapOf(
      first,
      rival,
      record(() => 1 / 6),
    );
    // A lead of .1 in a criterion of which the attribute is half: .2 of the scale, ten months.
    expect(attributes.find((each) => each.of === 'a')?.turnsAt).toBeCloseTo(40, 9);
    expect(attributes.find((each) => each.of === 'b')?.turnsAt).toBeCloseTo(25, 9);
  });
});
