import { readFileSync } from 'node:fs';
import { StudentLoans } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { finance, monthlyPayment, type Need, repayment, tierYears } from './loans.ts';

const loans = StudentLoans.parse(parse(readFileSync('data/money/student-loans.yaml', 'utf8')));
const fee = loans.unsubsidized.originationFee;
const need = (over: Partial<Need>): Need => ({
  byYearUsd: [60_000],
  savingsUsd: 0,
  federalLoans: true,
  privateLoans: false,
  existingFederalUsd: 0,
  loadShare: 1,
  start: '2027-08',
  ...over,
});

describe('amortization', () => {
  test('a level payment repays the balance in exactly its months (step by step)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 100, max: 500_000, noNaN: true }),
        fc.double({ min: 0.001, max: 0.15, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        (balance, rate, years) => {
          const monthly = monthlyPayment(balance, rate, years);
          let left = balance;
          for (let month = 0; month < years * 12; month++) left += left * (rate / 12) - monthly;
          return Math.abs(left) < 1e-6 * balance;
        },
      ),
    );
  });
  test('closed forms', () => {
    expect(monthlyPayment(12_000, 0, 10)).toBe(100);
    // 10,000 at 6 % over 10 years: the textbook 111.02.
    expect(monthlyPayment(10_000, 0.06, 10)).toBeCloseTo(111.0205, 4);
    expect(monthlyPayment(100_000, 0.0794, 20)).toBeCloseTo((100_000 * 0.0794) / 12 / (1 - (1 + 0.0794 / 12) ** -240), 6);
  });
  test('simple interest runs from the middle of the study to the end of the grace period', () => {
    const { balanceUsd, monthlyUsd } = repayment(20_000, 0.08, 2, 6, 10);
    expect(balanceUsd).toBeCloseTo(20_000 * 1.12, 8);
    expect(monthlyUsd).toBeCloseTo(monthlyPayment(22_400, 0.08, 10), 10);
    expect(repayment(0, 0.08, 2, 6, 10).monthlyUsd).toBe(0);
  });
  test.each([
    [24_999, 10],
    [25_000, 15],
    [49_999, 15],
    [50_000, 20],
    [99_999, 20],
    [100_000, 25],
    [900_000, 25],
  ])('a balance of %d is repaid in %d years', (balance, years) => {
    expect(tierYears(loans, balance)).toBe(years);
  });
});

describe('loan limits', () => {
  test('from 1 July 2026: 20,500 a year, the rest is nobody’s or private', () => {
    expect(finance(loans, need({ start: '2026-07' })).federalUsd).toBe(20_500);
    const open = 60_000 - 20_500 * (1 - fee);
    expect(finance(loans, need({})).missingUsd).toBeCloseTo(open, 8);
    expect(finance(loans, need({ privateLoans: true }))).toEqual({
      federalUsd: 20_500,
      privateUsd: expect.closeTo(open, 8),
      missingUsd: 0,
    });
  });
  test('before 1 July 2026 Grad PLUS lends the rest', () => {
    const before = finance(loans, need({ start: '2026-06' }));
    const plus = (60_000 - 20_500 * (1 - fee)) / (1 - loans.gradPlus.originationFee);
    expect(before.federalUsd).toBeCloseTo(20_500 + plus, 6);
    expect([before.privateUsd, before.missingUsd]).toEqual([0, 0]);
  });
  test('the aggregate holds over years: 100,000 new rules, 138,500 old rules less what is owed', () => {
    const six = Array.from({ length: 6 }, () => 40_000);
    expect(finance(loans, need({ byYearUsd: six })).federalUsd).toBe(100_000);
    const old = finance(loans, need({ byYearUsd: [20_000], start: '2026-01', existingFederalUsd: 138_500 }));
    expect(old.federalUsd).toBeCloseTo(20_000 / (1 - loans.gradPlus.originationFee), 6);
  });
  test('the lifetime cap of 257,500 counts what is owed already', () => {
    expect(finance(loans, need({ existingFederalUsd: 250_000 })).federalUsd).toBe(7_500);
    expect(finance(loans, need({ existingFederalUsd: 300_000 })).federalUsd).toBe(0);
  });
  test('below full time the annual limit is prorated under the new rules alone', () => {
    expect(finance(loans, need({ loadShare: 0.5 })).federalUsd).toBe(10_250);
    const [whole, half] = [1, 0.5].map((loadShare) => finance(loans, need({ start: '2026-06', loadShare })).federalUsd);
    expect(half).toBe(whole);
  });
  test('savings go first, nothing is borrowed that is not needed, and every dollar of need is met once', () => {
    const usd = fc.double({ min: 0, max: 120_000, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(usd, { minLength: 1, maxLength: 6 }),
        usd,
        usd,
        fc.boolean(),
        fc.boolean(),
        (byYearUsd, savingsUsd, owed, federalLoans, privateLoans) => {
          const got = finance(loans, need({ byYearUsd, savingsUsd, existingFederalUsd: owed, federalLoans, privateLoans }));
          const total = byYearUsd.reduce((sum, x) => sum + x, 0);
          const met = Math.min(savingsUsd, total) + got.federalUsd * (1 - fee) + got.privateUsd + got.missingUsd;
          return (
            Math.abs(met - total) < 1e-6 * (1 + total) && (federalLoans || got.federalUsd === 0) && (!privateLoans || got.missingUsd < 1e-6)
          );
        },
      ),
    );
  });
});
