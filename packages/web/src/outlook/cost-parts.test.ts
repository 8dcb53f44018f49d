import type { Cost } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { billOf, costParts } from './cost-parts.ts';

const cost: Cost = {
  tuitionUsd: 20_000,
  feesUsd: 1_000,
  scholarshipUsd: 2_000,
  employerUsd: 5_250,
  taxCreditUsd: 1_500,
  livingChangeUsd: 0,
  livingUsd: 0,
  forgonePayUsd: 0,
  stipendUsd: 0,
  savingsUsedUsd: 3_000,
  federalLoanUsd: 0,
  privateLoanUsd: 0,
  missingUsd: 0,
  monthlyPaymentUsd: 0,
  tuitionFrom: 'observed',
};

describe('who pays', () => {
  test('beside a job the parts add up to the bill, pay taking the rest', () => {
    const parts = costParts(cost);
    expect(parts.map(({ who, usd }) => [who, usd])).toEqual([
      ['employer', 5_250],
      ['scholarship', 2_000],
      ['credit', 1_500],
      ['pay', 9_250],
      ['savings', 3_000],
    ]);
    expect(parts.reduce((sum, { usd }) => sum + usd, 0)).toBe(billOf(cost));
  });

  test('without a job no part comes from pay', () => {
    const parts = costParts({ ...cost, forgonePayUsd: 80_000, federalLoanUsd: 40_000 });
    expect(parts.map(({ who }) => who)).toEqual(['employer', 'scholarship', 'credit', 'savings', 'federal']);
  });

  test('what costs nothing has no parts', () => {
    const nothing = { tuitionUsd: 0, feesUsd: 0, scholarshipUsd: 0, employerUsd: 0, taxCreditUsd: 0, savingsUsedUsd: 0 };
    expect(costParts({ ...cost, ...nothing })).toEqual([]);
  });
});
