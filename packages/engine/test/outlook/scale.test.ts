import type { Candidate } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { certaintyEquivalent, lifetime } from '../../src/outlook/report/certainty.ts';
import { curveOf } from '../../src/outlook/tax-curve.ts';
import { stayTimeline, timeline } from '../../src/outlook/timeline.ts';
import { aheadOf, presentValue, type Valuation } from '../../src/outlook/value.ts';
import { deepProgram, example, optionFor, outlookFor } from '../suites/support.ts';

const program = deepProgram('uiuc-mcs-online');
const professional = example('working-professional');

describe('doubling every dollar, with taxes and limits off', () => {
  test('doubles the value of income against staying put, in every future', () => {
    const outlook = outlookFor(professional, 4, 512);
    const { timing } = outlook.ofOption(optionFor(professional, program, 'part-time'));
    const untaxed = curveOf((w) => w);
    const valuation: Valuation = { ...outlook.valuation, after: outlook.valuation.after.map(() => untaxed) };
    const worth = (times: number): Float64Array => {
      const lives = {
        ...outlook.lives,
        oldPay: outlook.lives.oldPay.map((x) => times * x),
        newPay: outlook.lives.newPay.map((x) => times * x),
      };
      const line = timeline(lives, timing);
      const [ahead, stay] = [aheadOf(lives, line, valuation), aheadOf(lives, stayTimeline(lives, undefined), valuation)];
      return ahead.worth.map((_, f) => presentValue(lives, line, ahead, valuation, f, 1.1) - (stay.worth[f] ?? 0));
    };
    const [once, twice] = [worth(1), worth(2)];
    expect(once.some((x) => x > 1_000)).toBe(true);
    for (let f = 0; f < once.length; f++) expect(Math.abs((twice[f] ?? 0) - 2 * (once[f] ?? 0)), `future ${f}`).toBeLessThan(0.001);
  });
});

describe('more tuition', () => {
  const at = (name: 'working-professional' | 'recent-graduate', tuitionUsd: number, finances: Partial<Candidate['finances']>) => {
    const candidate = example(name);
    const priced = { ...candidate, finances: { ...candidate.finances, ...finances }, offers: [{ program: program.id, tuitionUsd }] };
    return outlookFor(priced, 5, 128).ofOption(optionFor(priced, program, 'part-time')).npv;
  };
  test.each([
    ['working-professional', {}],
    ['working-professional', { savingsUsd: 0, federalLoans: true, privateLoans: true }],
    ['recent-graduate', { employerUsdPerYear: 5_250 }],
  ] as const)('never helps, in any future: %s %o', (name, finances) => {
    let before = at(name, 0, finances);
    for (const tuition of [5_000, 20_000, 40_000, 80_000]) {
      const now = at(name, tuition, finances);
      const worst = now.reduce((most, x, f) => Math.max(most, x - (before[f] ?? 0)), -Infinity);
      expect(worst, `tuition of ${tuition}`).toBeLessThanOrEqual(0.01);
      before = now;
    }
  });
});

test('lifetime income is never worth more for certain than its mean', () => {
  const outlook = outlookFor(professional, 6, 512);
  const { npv } = outlook.ofOption(optionFor(professional, program, 'part-time'));
  for (const values of [undefined, npv])
    for (const aversion of [0, 1, 2, 4]) {
      const { certain, mean } = certaintyEquivalent(lifetime(outlook.stayValue, values, 20_000), aversion, 100_000);
      expect(certain).toBeLessThanOrEqual(mean + 0.001);
    }
});
