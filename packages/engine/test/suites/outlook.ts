import type { Candidate, Pace } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, quantile } from '../../src/math/quantile.ts';
import type { Option } from '../../src/paths.ts';
import { deepProgram, example, optionFor, outlookFor, plainPay } from './support.ts';

const program = deepProgram('uiuc-mcs-online');
const professional = example('working-professional');
const graduate = example('recent-graduate');

const assuming = (candidate: Candidate, assumptions: Candidate['assumptions']): Candidate => ({
  ...candidate,
  assumptions: { ...candidate.assumptions, ...assumptions },
});
const offering = (candidate: Candidate, offer: Omit<Candidate['offers'][number], 'program'>): Candidate => ({
  ...candidate,
  offers: [{ program: program.id, ...offer }],
});
const npvOf = (
  candidate: Candidate,
  pace: Pace = 'part-time',
  change: (option: Option) => Option = (option) => option,
  seed = 1,
  futures = 256,
) => outlookFor(candidate, seed, futures).ofOption(change(optionFor(candidate, program, pace))).npv;
/** Pay as the field's mean, a plan as long as said. */
const plain =
  (months?: number) =>
  (option: Option): Option => ({
    ...option,
    estimate: plainPay(option.estimate),
    plan: { ...option.plan, months: months ?? option.plan.months },
  });
const middle = (npv: Float64Array) => quantile(npv.slice().sort(), 0.5);
const everyFuture = (npv: Float64Array, holds: (value: number, f: number) => boolean) => [...npv].every(holds);

describe('the limits: a path that changes nothing is worth nothing', () => {
  const idle = { kappa: 0, 'kappa-q': 0, 'role-change-with-degree': 0, 'role-change-without-degree': 0 };
  const free = { tuitionUsd: 0, scholarshipUsd: 1_000_000 };
  test('no effect, no cost, the job kept: exactly 0 in every future', () => {
    const npv = npvOf(offering(assuming(professional, idle), free), 'part-time', plain());
    expect([...new Set(npv)]).toEqual([0]);
  });
  test('so too where the role would be reached without the degree: keeping the job delays nothing', () => {
    const npv = npvOf(offering(assuming(professional, { ...idle, 'role-change-without-degree': 0.05 }), free), 'part-time', plain());
    // The year in which the study ends is cut in two: experience is then read at two middles instead of one, some dollars apart.
    expect([...npv].filter((x) => Math.abs(x) > 300)).toEqual([]);
  });
  test('a chance within two years that equals the chance without the degree adds nothing in the mean', () => {
    const yearly = 0.2;
    const same = {
      ...idle,
      'role-change-without-degree': yearly,
      'role-change-with-degree': 1 - (1 - yearly) ** 2,
      'completion-part-time': 1,
    };
    const sure = { ...same, 'role-change-with-degree': 0.9 };
    const gain = (assumptions: Candidate['assumptions']) =>
      mean(npvOf(offering(assuming(professional, assumptions), free), 'part-time', plain(1), 1, 2_000));
    // The equal chance should be worth about nothing beside a chance of 0.9 that is the degree's own.
    expect(Math.abs(gain(same))).toBeLessThan(0.1 * gain(sure));
  });
  test('the program’s own pay counts for nothing at κ_q = 0', () => {
    const candidate = assuming(professional, { 'kappa-q': 0 });
    expect([...npvOf(candidate)]).toEqual([...npvOf(candidate, 'part-time', plain())]);
  });
});

describe('directions that hold in every future', () => {
  const usd = fc.integer({ min: 0, max: 150_000 });
  test('more tuition never helps', () => {
    fc.assert(
      fc.property(usd, usd, fc.constantFrom<Pace>('part-time', 'full-time'), (tuitionUsd, more, pace) => {
        const [low, high] = [tuitionUsd, tuitionUsd + more].map((x) =>
          npvOf(offering(graduate, { tuitionUsd: x }), pace, undefined, 1, 64),
        );
        return everyFuture(high ?? new Float64Array(), (value, f) => value <= (low?.[f] ?? -Infinity) + 1e-6);
      }),
      { numRuns: 40 },
    );
  });
  test('more scholarship never hurts', () => {
    fc.assert(
      fc.property(usd, usd, fc.constantFrom<Pace>('part-time', 'full-time'), (scholarshipUsd, more, pace) => {
        const [low, high] = [scholarshipUsd, scholarshipUsd + more].map((x) =>
          npvOf(offering(graduate, { tuitionUsd: 60_000, scholarshipUsd: x }), pace, undefined, 1, 64),
        );
        return everyFuture(high ?? new Float64Array(), (value, f) => value >= (low?.[f] ?? Infinity) - 1e-6);
      }),
      { numRuns: 40 },
    );
  });
  test('more help from an employer who asks nothing back never hurts', () => {
    const [without, with_] = [0, 5_250].map((employerUsdPerYear) =>
      npvOf({ ...professional, finances: { ...professional.finances, employerUsdPerYear, employerClawbackMonths: 0 } }),
    );
    expect(everyFuture(with_ ?? new Float64Array(), (value, f) => value >= (without?.[f] ?? Infinity) - 1e-6)).toBe(true);
  });
  test('a credit against tax is never more than the tax', () => {
    const poor = { ...professional, work: { payUsdPerYear: 12_000 }, finances: { ...professional.finances, employerUsdPerYear: 0 } };
    const { cost } = outlookFor(poor).ofOption(optionFor(poor, program, 'part-time')).cost;
    expect(cost.taxCreditUsd).toBe(0);
  });
  test('a gain that comes late is worth less at a higher discount rate', () => {
    const late = { kappa: 0.9, 'role-change-with-degree': 1, 'role-change-without-degree': 0, 'kappa-q': 0.2, 'completion-part-time': 1 };
    const worth = [0.01, 0.03, 0.07].map((rate) =>
      mean(npvOf(offering(assuming(professional, { ...late, 'discount-rate': rate }), { tuitionUsd: 0, scholarshipUsd: 1_000_000 }))),
    );
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
    expect(worth.at(-1)).toBeGreaterThan(0);
  });
});

describe('scale and seed', () => {
  test('pay in every year of staying put scales with pay now', () => {
    const [one, two] = [80_000, 160_000].map((payUsdPerYear) => outlookFor({ ...professional, work: { payUsdPerYear } }).lives.oldPay);
    expect(everyFuture(two ?? new Float64Array(), (value, at) => Math.abs(value / (one?.[at] ?? 1) - 2) < 1e-9)).toBe(true);
  });
  test('the same seed gives the same bytes, another seed others', () => {
    const bytes = (seed: number) => Buffer.from(npvOf(professional, 'part-time', undefined, seed).buffer).toString('hex');
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(2)).not.toBe(bytes(1));
  });
  test('more futures of one seed agree with fewer within their error', () => {
    const [few, many] = [512, 4_096].map((futures) => mean(npvOf(professional, 'part-time', undefined, 1, futures)));
    expect(Math.abs((few ?? 0) - (many ?? 0))).toBeLessThan(20_000);
  });
  test('standard error of the middle net present value, 2,000 futures, 8 seeds, first example: under $6,000', () => {
    const middles = Array.from({ length: 8 }, (_, seed) => middle(npvOf(professional, 'part-time', undefined, seed + 1, 2_000)));
    const center = mean(middles);
    const error = Math.sqrt(middles.reduce((sum, x) => sum + (x - center) ** 2, 0) / (middles.length - 1));
    console.info(`standard error $${Math.round(error)} around $${Math.round(center)}`);
    expect(error).toBeLessThan(6_000);
  });
});
