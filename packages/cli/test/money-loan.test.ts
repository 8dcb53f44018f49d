import { describe, expect, it } from 'vitest';
import { here } from './in-process.ts';
import { unfit } from './launch.ts';

const slow = 120_000;
const loan = ['money', 'loan', '--borrow', '41,000', '--start', '2027-08', '--months', '24'];
const rap = [...loan, '--plan', 'rap', '--income', '85k', '--growth', '0.03', '--dependents', '1'];

describe('money loan', () => {
  it(
    'prints limits, loans and repayment in 80 columns, each with its source',
    async () => {
      for (const args of [loan, rap, [...loan, '--private', '--pace', 'part-time'], [...rap, '--leave-after', '9']]) {
        const { code, out, err } = await here(args);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).not.toMatch(unfit);
        for (const line of out.trimEnd().split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
        for (const part of ['Federal limits by year of study', 'Loans', 'Repaying', 'Sources', '[1]', '[2]']) expect(out).toContain(part);
      }
    },
    slow,
  );
  it(
    'knows plain ASCII',
    async () => {
      const { out } = await here([...rap, '--ascii']);
      expect([...out].every((char) => char.charCodeAt(0) < 128)).toBe(true);
    },
    slow,
  );
  it(
    'gives the same as JSON',
    async () => {
      const { code, out } = await here([...rap, '--json']);
      expect(code).toBe(0);
      const report = JSON.parse(out);
      expect(report.schema).toBe('masterplan.loan/1');
      // 8 percent of 85,000 is 6,800 a year: 566.67 a month, less 50 for a dependent.
      expect(report.repayment).toMatchObject({ plan: 'repayment-assistance', firstMonthlyUsd: 516.67, starts: '2030-02' });
      expect(report.limits.map((limit: { limitUsd: number }) => limit.limitUsd)).toEqual([20_500, 20_500]);
      for (const { source } of [...report.limits, ...report.disbursements, report.repayment])
        expect(report.sources[source] !== undefined || source.startsWith('param:')).toBe(true);
    },
    slow,
  );
  it(
    'estimates the earnings test of a program, and says that it is modeled',
    async () => {
      const { code, out } = await here([...loan, '--program', 'deep:gatech-oms-analytics']);
      expect(code).toBe(0);
      expect(out).toContain('Federal earnings test (modeled)');
      for (const line of out.trimEnd().split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
      const { earningsTest } = JSON.parse((await here([...loan, '--program', 'deep:gatech-oms-analytics', '--json'])).out);
      expect(earningsTest.byYear[0]).toMatchObject({ awardYear: 2027, noLoans: 0 });
      for (const { fails, noLoans } of earningsTest.byYear) expect(fails >= 0 && fails <= 1 && noLoans >= 0 && noLoans <= 1).toBe(true);
    },
    slow,
  );
  it.each([
    ['a plan by income without one', [...loan, '--plan', 'rap'], '--income'],
    ['a month that is none', ['money', 'loan', '--borrow', '41000', '--start', '2027-13', '--months', '24'], '2027-08'],
    ['an amount beyond reason', ['money', 'loan', '--borrow', '41000000', '--start', '2027-08', '--months', '24'], '1,000,000'],
    ['a negative amount', ['money', 'loan', '--borrow', '-5', '--start', '2027-08', '--months', '24'], 'amount in dollars'],
    ['a load above 1', [...loan, '--pace', 'part-time', '--load', '1.5'], 'share'],
    ['a load at full time', [...loan, '--load', '0.5'], '--pace part-time'],
    ['growth of 300 percent', [...rap.slice(0, -2), '--growth', '3'], 'growth'],
    ['leaving after the end', [...loan, '--leave-after', '24'], '24 months'],
    ['a program that is none', [...loan, '--program', 'deep:gatech-oms-analytic'], 'did you mean «deep:gatech-oms-analytics»'],
    ['no month at all', ['money', 'loan', '--borrow', '41000', '--months', '24'], '--start'],
  ])(
    'refuses %s in a sentence',
    async (_, args, words) => {
      const { code, out, err } = await here(args);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain(words);
      expect(err).not.toMatch(/\bat .*:\d+:\d+|NaN|undefined/);
    },
    slow,
  );
});
