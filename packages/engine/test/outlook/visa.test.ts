import type { Candidate } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { payToday } from '../../src/outlook/lives.ts';
import { catalog, deepProgram, example, optionFor, outlookFor } from '../suites/support.ts';

const FUTURES = 2_048;
const program = deepProgram('ucsd-ms-statistics');
/** Everybody finishes, finds the role's job at once, keeps it, and would not go home of their own will. */
const smooth = {
  'completion-full-time': 1,
  'role-change-with-degree': 1,
  'role-change-without-degree': 0,
  'search-months': 0,
  'job-loss': 0,
  'return-hazard': 0,
};

function walked(assumptions: Candidate['assumptions']) {
  const newcomer = example('newcomer-student-visa');
  const candidate = { ...newcomer, assumptions: { ...newcomer.assumptions, ...smooth, ...assumptions } };
  const outlook = outlookFor(candidate, 5, FUTURES);
  const { timeline, timing, npv } = outlook.ofOption(optionFor(candidate, program, 'full-time'));
  const futures = [...timeline.leaves.keys()];
  /** Futures that take up the role: nobody takes it at less than at home. */
  const hired = futures.filter((f) => timeline.byDegree[f] === 1);
  return { candidate, outlook, timeline, timing, npv, futures, hired };
}
const share = (futures: number[], holds: (f: number) => boolean) => futures.filter(holds).length / futures.length;

describe('practical training', () => {
  test('lasts 36 months from the end of study for a STEM degree, and ends the stay where no draw is won', () => {
    const { timeline, timing, hired } = walked({ 'h1b-chance': 0 });
    expect(hired.length).toBeGreaterThan(FUTURES * 0.9);
    expect(new Set(hired.map((f) => timeline.leaves[f]))).toEqual(new Set([timing.end + 36]));
  });
  test('without the STEM extension it lasts 12', () => {
    const { timeline, timing, hired } = walked({ 'h1b-chance': 0, 'opt-months-stem': 12 });
    expect(new Set(hired.map((f) => timeline.leaves[f]))).toEqual(new Set([timing.end + 12]));
  });
  test('is lost by twelve months of full-time training during study, and by none less', () => {
    const lost = walked({ 'h1b-chance': 1, 'cpt-full-time-months': 12 });
    expect(new Set(lost.futures.map((f) => lost.timeline.leaves[f]))).toEqual(new Set([lost.timing.end]));
    expect([...walked({ 'cpt-full-time-months': 11 }).npv]).toEqual([...walked({}).npv]);
  });
  test('ends with the search where no job is found in three months after sixty days', () => {
    const slow = walked({ 'h1b-chance': 1, 'search-months': 6 });
    expect(new Set(slow.hired.map((f) => slow.timeline.leaves[f]))).toEqual(new Set([slow.timing.end + 5]));
    const inTime = walked({ 'h1b-chance': 1, 'search-months': 5 });
    expect(inTime.hired.every((f) => inTime.timeline.leaves[f] === Infinity)).toBe(true);
  });
  test('ends when five months without work are used up', () => {
    const { timeline, timing, hired } = walked({ 'h1b-chance': 1, 'job-loss': 1, 'spell-months': 6 });
    expect(share(hired, (f) => (timeline.leaves[f] ?? 0) <= timing.end + 36)).toBeGreaterThan(0.9);
    expect(hired.every((f) => (timeline.leaves[f] ?? 0) >= timing.end)).toBe(true);
  });
  test('whoever leaves without the degree goes home when the search ends', () => {
    const { timeline, timing, futures } = walked({ 'completion-full-time': 0, 'h1b-chance': 1 });
    expect(futures.every((f) => timeline.leaves[f] === timing.left)).toBe(true);
  });
});

describe('the draws for a work visa', () => {
  test('at the candidate’s own chance let that share stay', () => {
    const { timeline, hired } = walked({ 'h1b-chance': 0.4 });
    expect(share(hired, (f) => timeline.leaves[f] === Infinity)).toBeCloseTo(0.4, 1);
  });
  test('at one chance for every wage level give a share of 1 − (1 − p)³ in three Marches', () => {
    const levels = Object.fromEntries([1, 2, 3, 4].map((level) => [`h1b-chance-level-${level}`, 0.3]));
    const { timeline, hired } = walked(levels);
    expect(share(hired, (f) => timeline.leaves[f] === Infinity)).toBeCloseTo(1 - 0.7 ** 3, 1);
  });
  test('favor who is paid more: nobody below level IV stays where only it wins', () => {
    const levels = Object.fromEntries([1, 2, 3, 4].map((level) => [`h1b-chance-level-${level}`, level === 4 ? 1 : 0]));
    const { timeline, hired, outlook } = walked(levels);
    const { lives } = outlook;
    const staying = hired.filter((f) => timeline.leaves[f] === Infinity);
    const going = hired.filter((f) => timeline.leaves[f] !== Infinity);
    expect(Math.min(staying.length, going.length)).toBeGreaterThan(20);
    const paid = (futures: number[]) => futures.reduce((sum, f) => sum + (lives.newPay[f * lives.years + 3] ?? 0), 0) / futures.length;
    expect(paid(staying)).toBeGreaterThan(1.2 * paid(going));
  });
});

describe('staying and returning', () => {
  test('of those who may stay a yearly chance takes home its share', () => {
    const { timeline, timing, hired } = walked({ 'h1b-chance': 1, 'return-hazard': 0.2 });
    const trained = timing.end + 36;
    for (const years of [1, 3, 6])
      expect(share(hired, (f) => (timeline.leaves[f] ?? 0) >= trained + 12 * years)).toBeCloseTo(0.8 ** years, 1);
  });
  test('pay at home is after its own tax, untouched by ours, and carries the premium of the degree', () => {
    const { outlook, timeline, timing, hired } = walked({ 'h1b-chance': 0, 'home-premium': 0.2 });
    const { lives, stay } = outlook;
    const year = Math.ceil((timing.end + 36) / 12) + 1;
    for (const f of hired.slice(0, 200)) {
      const at = f * lives.years + year;
      expect([timeline.fixed[at], timeline.scaled[at]]).toEqual([0, 0]);
      expect(timeline.untaxed?.[at]).toBeCloseTo((stay.untaxed?.[at] ?? Number.NaN) * Math.exp(0.2), 6);
    }
  });
  test('staying put is home pay at purchasing power, less its tax', () => {
    const { candidate, outlook } = walked({ 'real-pay-growth': 0, 'shock-share-persistent': 0, 'shock-share-transitory': 0 });
    const { stay, lives } = outlook;
    const kept = payToday(catalog, candidate) * (1 - (candidate.home?.taxRate ?? Number.NaN));
    const first = [...stay.leaves.keys()].map((f) => stay.untaxed?.[f * lives.years] ?? Number.NaN);
    // Half a year of experience lies before the first year's middle.
    for (const usd of first) expect(usd / kept).toBeCloseTo(1.02, 1);
    expect(new Set(first).size).toBe(1);
  });
  test('a better chance to stay raises what the path brings in the mean', () => {
    const worth = [0, 0.5, 1].map((chance) => {
      const { npv } = walked({ 'h1b-chance': chance });
      return npv.reduce((sum, x) => sum + x, 0) / npv.length;
    });
    expect(worth).toEqual([...worth].sort((a, b) => a - b));
  });
});
