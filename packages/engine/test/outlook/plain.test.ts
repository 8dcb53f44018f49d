import { type Candidate, Filing, type Listed } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceOf } from '../../src/money/tuition.ts';
import { livingChange } from '../../src/outlook/cost.ts';
import { luckOf } from '../../src/outlook/luck.ts';
import type { PathValue } from '../../src/outlook/outlook.ts';
import { ownMoneyOf } from '../../src/outlook/own-money.ts';
import { parametersOf } from '../../src/parameters.ts';
import { keptPlans } from '../../src/path-plans.ts';
import { indexOf, type Option, optionOf } from '../../src/paths.ts';
import { asOf, catalog, example, outlookFor, roleOf } from '../suites/support.ts';
import type { Drawn, Setting } from './plain/life.ts';
import { isPlainState } from './plain/tax.ts';
import { type PlainStudy, plainNpv } from './plain/value.ts';

const FUTURES = 64;
const index = indexOf(catalog);
const plans = keptPlans(catalog);
const plainStates = ['TX', 'WA', 'PA', 'NC', 'MI', 'GA', 'MA', 'CO', 'IN', 'AZ'].filter((state) => isPlainState(catalog, state));
const professional = example('working-professional');
const at = <T>(items: readonly T[], share: number): T => {
  const item = items[Math.min(items.length - 1, Math.floor(share * items.length))];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

/** A candidate and a listed program at a pace, far from the examples. */
const cases = fc.record({
  program: fc.double({ min: 0, max: 0.999, noNaN: true }),
  pace: fc.constantFrom('part-time' as const, 'full-time' as const),
  /** Three in ten come from abroad, for full-time study; pay there in what it would buy here. */
  country: fc.constantFrom(...Array.from({ length: 7 }, () => undefined), 'IN', 'DE', 'NG'),
  homePay: fc.integer({ min: 4_000, max: 90_000 }),
  trained: fc.constantFrom(0, 0, 0, 12),
  state: fc.constantFrom(...plainStates),
  filing: fc.constantFrom(...Filing.options),
  pay: fc.integer({ min: 15_000, max: 400_000 }),
  experience: fc.double({ min: 0, max: 30, noNaN: true }),
  occupation: fc.constantFrom('15-1252', '15-2051', '15-1253', 'none'),
  role: fc.constantFrom(...catalog.roles.map((role) => role.id)),
  savings: fc.integer({ min: 0, max: 80_000 }),
  employer: fc.constantFrom(0, 3_000, 5_250, 12_000),
  federal: fc.boolean(),
  private: fc.boolean(),
  repayment: fc.constantFrom('standard' as const, 'rap' as const, 'rap' as const),
  dependents: fc.integer({ min: 0, max: 2 }),
  clawback: fc.constantFrom(undefined, 0, 12, 36),
  scholarship: fc.constantFrom(0, 5_000, 30_000),
  stipend: fc.constantFrom(undefined, undefined, undefined, 12_000, 26_500, 60_000),
  horizon: fc.integer({ min: 5, max: 25 }),
  correlation: fc.double({ min: 0, max: 1, noNaN: true }),
  seed: fc.integer({ min: 1, max: 1_000 }),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function candidateOf(made: Case, program: string): Candidate {
  const { perInternationalDollar = {} } = catalog.money.prices.currencies[made.country ?? ''] ?? {};
  const rate = Object.entries(perInternationalDollar).at(-1)?.[1] ?? Number.NaN;
  return {
    ...professional,
    ...(made.country && { status: 'student-visa', home: { country: made.country, payPerYear: made.homePay * rate, taxRate: 0.2 } }),
    place: { state: made.state },
    background: { ...professional.background, yearsExperience: made.experience, occupation: made.occupation },
    work: { payUsdPerYear: made.pay },
    goals: { ...professional.goals, role: made.role },
    finances: {
      ...professional.finances,
      filing: made.filing,
      savingsUsd: made.savings,
      employerUsdPerYear: made.employer,
      federalLoans: made.federal,
      privateLoans: made.private,
      repayment: made.repayment,
      dependents: made.dependents,
      ...(made.clawback === undefined ? {} : { employerClawbackMonths: made.clawback }),
    },
    assumptions: { 'horizon-years': made.horizon, 'shock-correlation': made.correlation, 'cpt-full-time-months': made.trained },
    offers: [{ program, scholarshipUsd: made.scholarship, ...(made.stipend && { assistantshipUsdPerYear: made.stipend }) }],
  };
}

/** The numbers drawn for one future. */
function drawnFor(seed: number, years: number, value: PathValue, drawn: (id: string) => Float64Array, pace: string, f: number): Drawn {
  const luck = luckOf(seed, FUTURES);
  const u = (stream: number) => luck.uniform(stream)[f] ?? Number.NaN;
  const z = (stream: number) => luck.normal(stream)[f] ?? Number.NaN;
  const of = (id: string) => drawn(id)[f] ?? Number.NaN;
  return {
    shocks: Array.from({ length: years }, (_, t) => ({
      same: z(2000 + 4 * t),
      sameBrief: z(2001 + 4 * t),
      own: z(2002 + 4 * t),
      ownBrief: z(2003 + 4 * t),
    })),
    spell: Array.from({ length: years }, (_, t) => u(3000 + t)),
    person: z(6),
    changeWithout: u(1),
    change: u(2),
    delay: u(3),
    finish: u(4),
    kappa: of('kappa'),
    chanceWith: of('role-change-with-degree'),
    chanceWithout: of('role-change-without-degree'),
    growth: of('real-pay-growth'),
    search: of('search-months'),
    completion: of(`completion-${pace}`),
    counted: of('experience-carried'),
    factor: value.factors[f] ?? Number.NaN,
    abroad: { visa: u(5), return: u(7), premium: of('home-premium') },
  };
}

/** The bill and the debts as the plain model takes them. */
function studyOf(candidate: Candidate, option: Option, value: PathValue): PlainStudy {
  const parameters = parametersOf(catalog, candidate);
  const price = priceOf(option, candidate, catalog, parameters, 2026);
  const { finished, left } = value.cost.borrowed;
  const debts = (borrowed: typeof finished): PlainStudy['loans']['finished'] => ({
    paidOut: borrowed.paidOut,
    debts: [
      {
        parts: borrowed.federal.parts,
        start: borrowed.start,
        years: candidate.finances.repayment === 'rap' ? 'by income' : tier(borrowed.federal.principalUsd),
      },
      { parts: borrowed.private.parts, start: borrowed.start, years: borrowed.privateYears },
    ],
  });
  return {
    start: value.timing.start,
    months: option.plan.months,
    keepsJob: option.plan.pace === 'part-time',
    tuition: price.tuitionUsd,
    fees: price.feesUsd,
    scholarship: candidate.offers[0]?.scholarshipUsd ?? 0,
    stipend: (option.plan.pace === 'full-time' && candidate.offers[0]?.assistantshipUsdPerYear) || 0,
    livingChange: livingChange(option, candidate, catalog, parametersOf(catalog, candidate)),
    loans: { finished: debts(finished), left: debts(left) },
  };
}

/** Years of the tiered standard plan: ten below $25,000, fifteen below $50,000, twenty below $100,000, else twenty-five (P.L. 119-21). */
const tier = (usd: number): number => (usd < 25_000 ? 10 : usd < 50_000 ? 15 : usd < 100_000 ? 20 : 25);

describe('one future, written again from the specification', () => {
  test('has the same net present value to the cent, for thousands of lives of random candidates and programs', () => {
    const lives = { all: 0, byIncome: 0, forgiven: 0, paidBack: 0, assisted: 0, abroad: 0, stayed: 0 };
    fc.assert(
      fc.property(cases, (made) => {
        const listed: Listed = at(catalog.listed, made.program);
        const candidate = candidateOf(made, listed.id);
        const parameters = parametersOf(catalog, candidate);
        const option = optionOf({ listed }, made.country ? 'full-time' : made.pace, candidate, index, parameters, plans);
        if ('impossible' in option) return;
        const outlook = outlookFor(candidate, made.seed, FUTURES);
        const value = outlook.ofOption(option);
        const setting: Setting = {
          catalog,
          candidate,
          role: roleOf(candidate.goals.role),
          p: parameters.value,
          years: made.horizon,
          baseYear: Number(asOf.slice(0, 4)),
        };
        const study = studyOf(candidate, option, value);
        const own = ownMoneyOf(outlook, value);
        for (let f = 0; f < FUTURES; f++) {
          const drawn = drawnFor(made.seed, made.horizon, value, outlook.lives.drawn, option.plan.pace, f);
          // The middle of the first year from 22 November 2026 lies in 2027.
          const plain = plainNpv(setting, study, drawn, 2027);
          expect(Math.abs(plain - (value.npv[f] ?? Number.NaN)), `future ${f}: ${plain} against ${value.npv[f]}`).toBeLessThan(0.011);
          lives.all += 1;
          if (study.stipend > 0) lives.assisted += 1;
          if (made.country) lives.abroad += 1;
          if (made.country && (value.timeline.leaves[f] ?? 0) > value.timing.end + 40) lives.stayed += 1;
          const row = value.federal?.row(f);
          if (row?.paid.some((usd) => usd > 0)) lives.byIncome += 1;
          if ((row?.forgivenUsd ?? 0) > 1) lives.forgiven += 1;
          if (own(f).paidBack.some((usd) => usd > 0)) lives.paidBack += 1;
        }
      }),
      { numRuns: 100, seed: 2 },
    );
    expect(lives.all).toBeGreaterThan(3_000);
    // Each of what follows a life of its own is met often enough to be compared.
    const { byIncome, forgiven, paidBack, assisted, abroad, stayed } = lives;
    expect(Math.min(byIncome / 10, forgiven, paidBack / 5, assisted / 10, abroad / 20, stayed / 5), JSON.stringify(lives)).toBeGreaterThan(
      20,
    );
  });
});
