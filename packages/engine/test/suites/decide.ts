import { figureOf } from '@masterplan/catalog';
import { type Candidate, Candidate as CandidateSchema, type Catalog, type Decision, type Message, type Quantiles } from '@masterplan/model';
import { messageIds, say } from '@masterplan/words';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/index.ts';
import { asOf, catalog, example, exampleNames } from './support.ts';

const options = { asOf, seed: 1, futures: 256 };
/** The deep programs and some listed ones: enough for extremes. */
const small: Catalog = { ...catalog, listed: catalog.listed.slice(0, 30) };

/** Paths of values that are no plain data: NaN, ±Infinity, undefined, functions, class instances. */
function faults(value: unknown, at = '$'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${at} is ${value}`];
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (Array.isArray(value)) return value.flatMap((each, i) => faults(each, `${at}[${i}]`));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.entries(value).flatMap(([key, each]) => faults(each, `${at}.${key}`));
  return [`${at} is ${typeof value}`];
}
const ascending = (values: Quantiles) => values.every((value, i) => value >= (values[i - 1] ?? -Infinity));
const messagesOf = (decision: Decision): Message[] => [
  decision.verdict,
  ...decision.reasons,
  ...decision.objections,
  decision.breakEven,
  ...decision.fit.features,
  ...decision.limits,
];

/** What holds of every decision, whoever asks. */
function sound(decision: Decision): void {
  expect(faults(decision)).toEqual([]);
  expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  const share = (value: number) => expect(value >= 0 && value <= 1, String(value)).toBe(true);
  for (const row of decision.ranking) {
    for (const value of [row.pays, row.first, row.firstTen, row.score, row.scoreLow, row.scoreHigh]) share(value);
    expect(row.scoreLow).toBeLessThanOrEqual(row.score);
    expect(row.score).toBeLessThanOrEqual(row.scoreHigh);
    expect(row.npvP10 <= row.npvP50 && row.npvP50 <= row.npvP90).toBe(true);
    expect(row.months > 0 && row.costUsd <= row.cashUsd + 1e9).toBe(true);
  }
  const scores = decision.ranking.map((row) => row.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(decision.ranking.map((row) => row.subject)).size).toBe(decision.ranking.length);
  for (const path of Object.values(decision.paths)) {
    for (const value of [path.pays, ...path.paysBand, path.neverShare, path.gapClosed]) share(value);
    for (const { value, low, high } of Object.values(path.criteria)) for (const each of [value, low, high]) share(each);
    for (const quantiles of [path.npv, path.pay1, path.pay5, ...path.fan]) expect(ascending(quantiles)).toBe(true);
    expect(path.fan[0]).toEqual([0, 0, 0, 0, 0]);
    expect(path.paysBand[0]).toBeLessThanOrEqual(path.paysBand[1]);
    for (const [name, usd] of Object.entries(path.cost))
      if (typeof usd === 'number' && name !== 'livingChangeUsd') expect(usd).toBeGreaterThanOrEqual(0);
  }
  for (const quantiles of decision.stay.payByYear) expect(ascending(quantiles)).toBe(true);
  const kinds = decision.fit.kinds.map((kind) => kind.share);
  expect(kinds.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 3);
  for (const message of messagesOf(decision)) {
    expect(messageIds).toContain(message.id);
    expect(say(message)).not.toMatch(/NaN|undefined|Infinity|\[object/);
  }
  if (decision.chosen !== 'stay') expect(Object.keys(decision.paths)).toContain(decision.chosen);
  if (decision.cheaper !== 'stay') expect(Object.keys(decision.paths)).toContain(decision.cheaper);
  const { programs, ranked, removed } = decision.considered;
  expect(ranked + removed.reduce((sum, entry) => sum + entry.count, 0)).toBe(programs);
}

describe('the five examples', () => {
  const decisions = new Map(exampleNames.map((name) => [name, decide(catalog, example(name), options)]));
  const of = (name: (typeof exampleNames)[number]): Decision => decisions.get(name) ?? decide(catalog, example(name), options);

  test.each(exampleNames)('%s: plain data, whole, in order and within bounds', (name) => {
    sound(of(name));
  });
  test.each(exampleNames)('%s: the ranking holds every program that meets the constraints, the chosen one is worked out', (name) => {
    const decision = of(name);
    expect(decision.ranking).toHaveLength(decision.considered.ranked);
    expect(decision.paths[decision.chosen]?.kind).toBe('deep');
    for (const row of decision.ranking.slice(0, 10)) expect(Object.keys(decision.paths)).toContain(row.id);
    const first = decision.ranking.reduce((sum, row) => sum + row.first, 0);
    expect(first).toBeCloseTo(1, 2);
  });
  test.each(exampleNames)('%s: every figure that is named can be opened', (name) => {
    const decision = of(name);
    const named = [
      ...decision.evidence.figures.map(({ figure }) => figure),
      ...messagesOf(decision).flatMap((message) => message.figures ?? []),
      ...Object.values(decision.paths).flatMap((path) => [...path.figures, ...path.plan.assumed]),
    ];
    const unknown = [...new Set(named)].filter((figure) => figureOf(catalog, figure) === undefined);
    expect(unknown).toEqual([]);
  });
  test.each(exampleNames)('%s: the kinds of the evidence are those of its figures', (name) => {
    const { evidence } = of(name);
    const count = (kind: string) => evidence.figures.filter((entry) => entry.kind === kind).length;
    expect([evidence.observed, evidence.modeled, evidence.assumed, evidence.yours]).toEqual(
      ['observed', 'modeled', 'assumed', 'yours'].map(count),
    );
    for (const { figure, kind } of evidence.figures)
      if (kind === 'observed') expect(figureOf(catalog, figure)?.origin.kind, figure).toBe('observed');
  });
  test.each(exampleNames)('%s: a path’s fan ends at its net present value, its never and its pays make one', (name) => {
    const decision = of(name);
    const chosen = decision.paths[decision.chosen];
    const last = chosen?.fan.at(-1) ?? [0, 0, 0, 0, 0];
    for (const [i, value] of (chosen?.npv ?? []).entries()) expect(Math.abs(value - (last[i] ?? 0))).toBeLessThanOrEqual(2);
    // A path that costs nothing leaves those who drop out exactly even: neither ahead nor behind.
    expect((chosen?.pays ?? 0) + (chosen?.neverShare ?? 0)).toBeLessThanOrEqual(1.0001);
  });
  test.each(exampleNames)('%s: a ranked path and its detail say the same', (name) => {
    const decision = of(name);
    for (const row of decision.ranking.slice(0, 10)) {
      const path = decision.paths[row.id];
      expect(Math.abs((path?.npv[2] ?? 0) - row.npvP50)).toBeLessThanOrEqual(1);
      expect(path?.pays).toBe(row.pays);
      expect(path?.plan.months).toBe(row.months);
    }
  });
});

describe('nobody is left without an answer', () => {
  const professional = example('working-professional');
  const removing: Record<string, Partial<Candidate>> = {
    'a country without programs': { constraints: { ...professional.constraints, countries: ['ZZ'] } },
    'one hour a week': { study: { ...professional.study, hoursPerWeek: 1 } },
    'six months at most': { constraints: { ...professional.constraints, maxMonths: 6 } },
  };
  test.each(Object.entries(removing))('%s removes all: «none», and every part of the decision is there', (_, changes) => {
    const decision = decide(small, { ...professional, ...changes }, options);
    sound(decision);
    expect(decision.verdict.id).toBe('verdict.none');
    expect([decision.chosen, decision.ranking.length, decision.considered.ranked]).toEqual(['stay', 0, 0]);
    expect(decision.considered.removed.length).toBeGreaterThan(0);
  });
});

describe('extremes', () => {
  const professional = example('working-professional');
  const visa = example('newcomer-student-visa');
  const { finances, study, background } = professional;
  const extremes: Record<string, Candidate> = {
    'no savings, no loans': { ...professional, finances: { ...finances, savingsUsd: 0, federalLoans: false, privateLoans: false } },
    'pay of 10,000,000': { ...professional, work: { payUsdPerYear: 10_000_000 } },
    'no pay': { ...professional, work: { payUsdPerYear: 0 } },
    'pay of one dollar, full-time': { ...professional, work: { payUsdPerYear: 1 }, study: { ...study, pace: 'full-time' } },
    '80 hours a week': { ...professional, study: { ...study, hoursPerWeek: 80 } },
    '2 hours a week': { ...professional, study: { ...study, hoursPerWeek: 2 } },
    'a horizon of 3 years': { ...professional, assumptions: { 'horizon-years': 3 } },
    'a horizon of 40 years': { ...professional, assumptions: { 'horizon-years': 40 } },
    '12 dependents, 500 publications, 50 years': {
      ...professional,
      finances: { ...finances, dependents: 12 },
      background: { ...background, publications: 500, yearsExperience: 50 },
    },
    'no knowledge, no occupation': { ...professional, knowledge: {}, background: { ...background, occupation: 'none', bachelor: 'none' } },
    'a start in 2060': { ...professional, study: { ...study, earliestStart: '2060-01' } },
    'one weight only': {
      ...professional,
      weights: { curriculum: 0, outcomes: 0, flexibility: 0, industry: 0, recognition: 0, return: 100 },
    },
    'everything known, completion certain': { ...professional, assumptions: { 'completion-part-time': 1, kappa: 1, 'kappa-q': 1 } },
    'nobody finishes': { ...professional, assumptions: { 'completion-part-time': 0 } },
    'on a visa without pay at home': { ...visa, home: { country: 'IN', payPerYear: 0, taxRate: 0 } },
    'on a visa that is never granted': { ...visa, assumptions: { 'h1b-chance': 0, 'return-hazard': 0 } },
  };
  test.each(Object.entries(extremes))('%s', (_, candidate) => {
    expect(CandidateSchema.safeParse(candidate).success).toBe(true);
    sound(decide(small, candidate, { ...options, futures: 128 }));
  });
  test('a path that changes nothing and costs nothing pays in no future', () => {
    const subject = 'deep:uiuc-mcs-online';
    const idle: Candidate = {
      ...professional,
      assumptions: { kappa: 0, 'kappa-q': 0, 'role-change-with-degree': 0, 'role-change-without-degree': 0 },
      offers: [{ program: subject, tuitionUsd: 0, scholarshipUsd: 1_000_000 }],
      shortlist: [subject],
    };
    const path = Object.values(decide(small, idle, options).paths).find((each) => each.subject === subject);
    expect([path?.pays, path?.npv]).toEqual([0, [0, 0, 0, 0, 0]]);
  });
});
