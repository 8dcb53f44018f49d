import type { Quantiles, ScheduledTerm } from '@masterplan/model';
import { expect, test } from 'vitest';
import { aheadFrom, metShare, weeksOf } from './drawback-measures.ts';

const plan = {
  basis: 'proved',
  pace: 'part-time',
  start: '2027-08',
  end: '2028-12',
  months: 17,
  terms: 3,
  credits: 30,
  creditUnit: 'semester-hour',
  hoursPerWeek: 13,
  totalHours: 600,
  bridging: [],
  assumed: [],
} as const;
const term = (id: string, hoursPerWeek: number): ScheduledTerm => ({
  id,
  courses: hoursPerWeek > 0 ? [{ code: 'A 1', title: 'A', hoursPerWeek }] : [],
  credits: 3,
  hoursPerWeek,
});
const fan = (...middle: number[]): Quantiles[] => middle.map((at) => [at - 2, at - 1, at, at + 1, at + 2]);

test('a week has 168 hours, whoever studies how', () => {
  const part = {
    plan: { ...plan, bridging: [], assumed: [] },
    schedule: [term('2027-fall', 12), term('2028-spring', 20), term('2028-summer', 0)],
  };
  const weeks = weeksOf(part, true, 40);
  expect(weeks.map(({ job, study, rest }) => job + study + rest)).toEqual([168, 168, 168]);
  expect(weeks.at(-1)).toMatchObject({ key: 'heaviest', term: '2028-spring', job: 40, study: 20 });
  expect(weeksOf({ ...part, plan: { ...part.plan, pace: 'full-time' } }, true, 40).map(({ job }) => job)).toEqual([40, 0, 0]);
  expect(weeksOf({ ...part, schedule: [] }, false, 40)).toMatchObject([
    { study: 0, job: 0 },
    { study: 13, job: 0 },
  ]);
});

test('a quantile is ahead from the year after it was last behind', () => {
  expect(aheadFrom(fan(0, -3, -1, 2, 5), 2)).toBe(3);
  expect(aheadFrom(fan(0, -3, -1, 0, 5), 1)).toBe(4);
  expect(aheadFrom(fan(0, -3, -1), 2)).toBeUndefined();
  expect(aheadFrom(fan(0, 1), 2)).toBe(0);
});

test('more than a role asks does not make up for less', () => {
  const asked = { algorithms: 2, ethics: 2 };
  expect(metShare(asked, { algorithms: 4, ethics: 1 })).toBe(0.75);
  expect(metShare(asked, {})).toBe(0);
  expect(metShare({}, {})).toBe(1);
});
