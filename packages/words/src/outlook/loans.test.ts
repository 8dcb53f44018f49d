import type { EarningsTestOutlook, RepaymentOutlook, RepaymentPlan } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { sayEmployerHelp, sayLifeRepayment, sayRepayment, saySpared, testInStudyText } from './loans.ts';

const plan = (over: Partial<RepaymentPlan>): RepaymentPlan => ({
  plan: 'tiered-standard',
  years: 15,
  costUsd: [30_000, 31_000, 32_000, 33_000, 34_000],
  costMeanUsd: 32_000,
  lastPayment: [2044, 2044],
  byYear: [
    { year: 2029, owedUsd: [31_000, 31_000, 31_000], paidUsd: 1_000, toIncome: [0.01, 0.02] },
    { year: 2030, owedUsd: [30_000, 30_000, 30_000], paidUsd: 3_000, toIncome: [0.03, 0.04] },
  ],
  ...over,
});
const repayment: RepaymentOutlook = {
  chosen: 'standard',
  starts: '2029-07',
  owedUsd: 31_400,
  rate: 0.0807,
  standard: plan({}),
  byIncome: plan({
    plan: 'repayment-assistance',
    years: 30,
    costMeanUsd: 20_000,
    costUsd: [1, 2, 20_000, 4, 5],
    lastPayment: [2032, 2036],
  }),
  byIncomeCheaper: 0.83,
  standardCheaper: 0.02,
  differenceUsd: [-1, -1, -1, -1, -1],
  forgivenShare: 0,
  forgivenUsd: undefined,
  forgivenTaxUsd: undefined,
};

describe('both ways to repay', () => {
  test('are said with what each costs, takes of a full year’s pay, and in how many lives it is cheaper', () => {
    const said = sayRepayment(repayment);
    expect(said).toMatch(/tiered standard plan costs \$32,000 in the middle life, 3% of pay in its first full year, until 2044/);
    expect(said).toMatch(/By income is cheaper in 83% of lives, the standard plan in 2%/);
  });
  test('say why the cheaper is cheaper, and what is forgiven with its tax', () => {
    const fast = plan({ years: 30, costMeanUsd: 20_000 });
    const more = { ...repayment, byIncome: { ...fast, byYear: fast.byYear.map((year) => ({ ...year, paidUsd: 9_000 })) } };
    expect(saySpared(more)).toMatch(/more is paid sooner/);
    expect(saySpared(repayment)).toMatch(/waives interest.*Nobody in these lives is forgiven anything after 30 years/);
    const late = { ...repayment, byIncome: plan({ years: 30, costMeanUsd: 20_000, lastPayment: [2059, 2059] }) };
    const spared = saySpared({ ...late, forgivenShare: 0.124, forgivenUsd: 18_200, forgivenTaxUsd: 3_100 });
    expect(spared).toMatch(/waives/);
    expect(spared).toMatch(/forgiven in 12.4% of lives: \$18,000 in the middle one, with \$3,100 of income tax on it/);
  });
  test('are said of one life with the plan that it is on', () => {
    expect(sayLifeRepayment({ chosen: 'rap', standardUsd: 9_000, byIncomeUsd: 7_000, forgivenUsd: 0 })).toBe(
      'The federal loans cost $9,000 in today’s value on the standard plan, and $7,000 by income, as here.',
    );
  });
});

test('help from an employer is said with its term, assumed or not', () => {
  const help = { helpUsd: 10_500, clawbackMonths: 24, own: false, paysBackShare: 0.28, paysBackUsd: [3_500, 8_000] as [number, number] };
  expect(sayEmployerHelp(help)).toMatch(/within 24 months \(assumed\) of a payment gives it back: 28% of lives/);
  expect(sayEmployerHelp({ ...help, own: true })).not.toMatch(/assumed/);
  expect(sayEmployerHelp({ ...help, clawbackMonths: 0, paysBackUsd: undefined })).toMatch(/asks nothing back/);
});

describe('the earnings test in the years of study', () => {
  const earnings: EarningsTestOutlook = {
    test: {
      routes: [
        { kind: 'in-state', weight: 0.5, benchmarkUsd: 57_100, from: 'state-all-fields', errorLog: 0.037 },
        { kind: 'out-of-state', weight: 0.5, benchmarkUsd: 60_112, from: 'national-all-fields', errorLog: 0.02 },
      ],
      byYear: [
        { awardYear: 2027, fails: 0.3, noLoans: 0 },
        { awardYear: 2028, fails: 0.3, noLoans: 0.14 },
      ],
      aidedCompleters: 12,
      flags: ['small-cell'],
    },
    federalUsd: 20_500,
    years: [{ awardYear: 2028, noLoans: 0.14, federalUsd: 10_250, privateUsd: 0, missingUsd: 10_250 }],
  };
  test('is said with its chance, that it is modeled, and that the cell is small', () => {
    expect(testInStudyText.summary(earnings)).toMatch(/last award year of this study is 14% \(modeled\)\. The cell is small/);
    expect(testInStudyText.summary({ ...earnings, years: [] })).toMatch(/before the first results/);
    expect(testInStudyText.summary({ ...earnings, federalUsd: 0 })).toMatch(/None are planned here/);
    expect(testInStudyText.errors(earnings)).toMatch(/about 2% to 4%/);
    expect(earnings.years.map(testInStudyText.instead)).toEqual(['$10,250 missing']);
  });
});
