import { readFileSync } from 'node:fs';
import type { Catalog } from '@masterplan/model';
import { EducationBenefits, FederalTax, StateTax } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { monthOf } from '../../src/calendar.ts';
import { type LoanRequest, loanReport } from '../../src/money/loans/index.ts';
import { rules, terms, testRules } from './loan-rules.ts';

const read = (name: string): unknown => parse(readFileSync(`data/money/${name}.yaml`, 'utf8'));
const money = {
  federalTax: FederalTax.parse(read('federal-tax')),
  stateTax: StateTax.parse(read('state-tax')),
  benefits: EducationBenefits.parse(read('education-benefits')),
  loans: rules,
  earningsTest: testRules,
};
// The report reads the catalog's money alone.
const catalog = { money } as unknown as Catalog;

const FIRST = monthOf('2026-08');
const request = (over: Partial<LoanRequest> = {}): LoanRequest => ({
  periods: [0, 6, 12, 18].map((at) => ({ from: FIRST + at, to: FIRST + at + 5, costUsd: 10_000, load: 1 })),
  means: {
    savingsUsd: 0,
    federalAid: true,
    privateLoans: false,
    existing: { undergraduateUsd: 0, graduateUsd: 0 },
    legacy: false,
  },
  terms,
  leaves: FIRST + 24,
  plan: 'standard',
  incomeUsd: 85_000,
  growth: 0.03,
  dependents: 0,
  inflation: 0.0227,
  ...over,
});

describe('the loan report', () => {
  test('adds up: years to totals, principal to what was borrowed, and starts after grace', () => {
    const report = loanReport(catalog, request());
    expect(report.repayment).toMatchObject({ starts: '2029-02', plan: 'tiered-standard', years: 15 });
    const borrowed = report.disbursements.reduce((sum, loan) => sum + loan.principalUsd, 0);
    expect(report.repayment.federalUsd).toBeCloseTo(borrowed, 6);
    expect(report.totals.principalUsd).toBeCloseTo(borrowed, 6);
    for (const key of ['paidUsd', 'interestUsd', 'principalUsd'] as const)
      expect(report.years.reduce((sum, year) => sum + year[key], 0)).toBeCloseTo(report.totals[key], 6);
    expect(report.years.at(-1)?.balanceUsd).toBe(0);
  });
  test('names the source of each line, and says where a rate is assumed', () => {
    const report = loanReport(catalog, request());
    expect(report.limits.map(({ source }) => source)).toEqual(['fr-rise-2026', 'fr-rise-2026']);
    expect(report.disbursements.map(({ month, rate, source }) => [month, rate, source])).toEqual([
      ['2026-08', 0.0807, 'fr-direct-loan-rates-2026'],
      ['2027-02', 0.0807, 'fr-direct-loan-rates-2026'],
      ['2027-08', 0.0807, 'param:loan-rate-carried-forward'],
      ['2028-02', 0.0807, 'param:loan-rate-carried-forward'],
    ]);
  });
  test('who leaves early owes what was paid out by then, and repays sooner', () => {
    const report = loanReport(catalog, request({ leaves: FIRST + 9 }));
    expect(report.disbursements.map(({ month }) => month)).toEqual(['2026-08', '2027-02']);
    expect(report.repayment.starts).toBe('2027-11');
    expect(report.limits).toHaveLength(1);
  });
  test('forgiveness comes after 360 payments and is taxed', () => {
    const report = loanReport(catalog, request({ plan: 'rap', incomeUsd: 30_000, growth: 0 }));
    expect(report.years.at(-1)?.year).toBe(2059);
    expect(report.totals.paidUsd).toBe(18_000);
    expect(report.totals.forgivenUsd).toBeGreaterThan(20_000);
    expect(report.forgivenessTaxUsd).toBeGreaterThan(0);
    expect(report.forgivenessTaxUsd).toBeLessThan(report.totals.forgivenUsd * 0.25);
  });
  test('says what is left open, and by which limit', () => {
    const report = loanReport(
      catalog,
      request({ periods: [{ from: FIRST, to: FIRST + 10, costUsd: 30_000, load: 0.4 }], leaves: FIRST + 10 }),
    );
    expect(report.gaps).toEqual([{ month: '2026-08', usd: 30_000, binding: 'below-half-time' }]);
    expect(report.years).toEqual([]);
  });
});
