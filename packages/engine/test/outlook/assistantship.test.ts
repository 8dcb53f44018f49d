import type { Candidate } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { deepProgram, example, optionFor, outlookFor } from '../suites/support.ts';

const program = deepProgram('umass-amherst-ms-computer-science');
const graduate = example('recent-graduate');
const withStipend = (assistantshipUsdPerYear: number, candidate: Candidate = graduate): Candidate => ({
  ...candidate,
  offers: [{ program: program.id, assistantshipUsdPerYear }],
});
function valued(candidate: Candidate, pace: 'full-time' | 'part-time') {
  const outlook = outlookFor(candidate, 3, 256);
  return { outlook, value: outlook.ofOption(optionFor(candidate, program, pace)) };
}

describe('an assistantship', () => {
  test('is worth the more the higher its stipend, in every future, and makes debt smaller', () => {
    const [none, some, more] = [0, 12_000, 30_000].map((usd) => valued(withStipend(usd), 'full-time').value);
    for (const [less, greater] of [
      [none, some],
      [some, more],
    ])
      for (const [f, npv] of (less?.npv ?? []).entries()) expect(greater?.npv[f]).toBeGreaterThan(npv);
    const debts = [none, some, more].map((value) => (value?.cost.cost.federalLoanUsd ?? 0) + (value?.cost.cost.missingUsd ?? 0));
    expect(debts).toEqual([...debts].sort((a, b) => b - a));
    expect(debts[2]).toBeLessThan(debts[0] ?? 0);
  });

  test('changes nothing for who keeps the job and studies part-time', () => {
    expect(valued(withStipend(30_000), 'part-time').value.npv).toEqual(valued(withStipend(0), 'part-time').value.npv);
  });

  test('is wages of the months of study, free of payroll tax, to the cent', () => {
    const { outlook, value } = valued(withStipend(24_000, { ...graduate, place: { ...graduate.place, state: 'TX' } }), 'full-time');
    const { lives, valuation } = outlook;
    const f = value.timeline.finished.indexOf(1);
    // A year of nothing but study: the second from today, for who begins within the first.
    const t = Math.ceil(value.timing.start / 12);
    expect(value.timing.end).toBeGreaterThanOrEqual(12 * t + 12);
    const at = f * lives.years + t;
    expect(value.timeline.fixed[at]).toBeCloseTo(24_000, 6);
    // 6.2 % for Social Security and 1.45 % for Medicare: 26 U.S.C. § 3101.
    expect(value.timeline.exempt?.[at]).toBeCloseTo(24_000 * 0.0765, 6);
    expect(valuation.taxes[t]?.payroll(24_000)).toBeCloseTo(24_000 * 0.0765, 6);
  });

  test('of a nonresident has no payroll tax to be free of', () => {
    const { value } = valued(withStipend(24_000, example('newcomer-student-visa')), 'full-time');
    expect(value.timeline.exempt?.every((usd) => usd === 0)).toBe(true);
    expect(value.cost.cost.stipendUsd).toBeGreaterThan(20_000);
  });
});
