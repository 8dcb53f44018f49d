import type { Candidate } from '@masterplan/model';
import type { Parameters } from '../../parameters.ts';
import type { Range } from './turning.ts';

/** An input that is moved until the path turns. */
export interface Lever extends Range {
  of: string;
  unit: string;
  now: (candidate: Candidate, parameters: Parameters, tuitionUsd: number) => number;
  set: (candidate: Candidate, value: number, program: string) => Candidate;
  /** What it changes: the price alone, or the people too; or also the plan, which is dearer to find out. */
  changes: 'price' | 'people' | 'plan';
}

const assumption = (id: string, unit: string, from: number, to: number, digits: number): Lever => ({
  of: id,
  unit,
  from,
  to,
  digits,
  changes: 'people',
  now: (_, parameters) => parameters.value(id),
  set: (candidate, value) => ({ ...candidate, assumptions: { ...candidate.assumptions, [id]: value } }),
});

const tuition: Lever = {
  of: 'tuition',
  unit: 'usd',
  from: 0,
  to: 300_000,
  digits: -2,
  changes: 'price',
  now: (_, __, tuitionUsd) => tuitionUsd,
  set: (candidate, value, program) => ({
    ...candidate,
    offers: [
      ...candidate.offers.filter((offer) => offer.program !== program),
      { ...candidate.offers.find((offer) => offer.program === program), program, tuitionUsd: value },
    ],
  }),
};

const payNow: Lever = {
  of: 'pay-now',
  unit: 'usd-per-year',
  from: 10_000,
  to: 400_000,
  digits: -2,
  changes: 'people',
  now: (candidate) => candidate.work.payUsdPerYear,
  set: (candidate, value) => ({ ...candidate, work: { ...candidate.work, payUsdPerYear: value } }),
};

const hours: Lever = {
  of: 'hours-per-week',
  unit: 'hours-per-week',
  from: 4,
  to: 50,
  digits: 0,
  changes: 'plan',
  now: (candidate) => candidate.study.hoursPerWeek,
  set: (candidate, value) => ({ ...candidate, study: { ...candidate.study, hoursPerWeek: Math.round(value) } }),
};

const horizon: Lever = {
  ...assumption('horizon-years', 'years', 3, 40, 0),
  set: (candidate, value) => setting(candidate, Math.round(value)),
};
const setting = (candidate: Candidate, years: number): Candidate => ({
  ...candidate,
  assumptions: { ...candidate.assumptions, 'horizon-years': years },
});

/** What a decision moves: few, since each takes some ten trials. */
export const decisionLevers: readonly Lever[] = [
  tuition,
  payNow,
  assumption('role-change-with-degree', 'fraction', 0, 1, 2),
  assumption('role-change-without-degree', 'fraction-per-year', 0, 0.5, 3),
  assumption('kappa', 'fraction', 0, 1, 2),
  assumption('kappa-q', 'fraction', 0, 1, 2),
];

/** What the outlook of one path moves. */
export const outlookLevers: readonly Lever[] = [
  ...decisionLevers,
  assumption('pay-growth-without', 'fraction-per-year', -0.03, 0.12, 3),
  assumption('real-pay-growth', 'fraction-per-year', -0.03, 0.12, 3),
  hours,
  horizon,
];
