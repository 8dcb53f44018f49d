import { readFileSync } from 'node:fs';
import { EducationBenefits, FederalTax, type Filing, StateTax } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { agi, employerAidSplit, forgivenessTax, interestTaxSaved, learningCredit } from '../../src/money/benefits.ts';
import { afterTaxOn } from '../../src/money/tax/assess.ts';
import { type Ahead, assess, type TaxAmounts, type TaxCase, taxLines, yearRules } from '../../src/money/tax.ts';

const read = (file: string): unknown => parse(readFileSync(`data/money/${file}.yaml`, 'utf8'));
const stateTax = StateTax.parse(read('state-tax'));
const money = {
  federalTax: FederalTax.parse(read('federal-tax')),
  stateTax,
  benefits: EducationBenefits.parse(read('education-benefits')),
};
const catalog = { money };

const filings: Filing[] = ['single', 'married-joint', 'head-of-household'];
const cases: fc.Arbitrary<TaxCase> = fc.record({
  year: fc.integer({ min: 2024, max: 2026 }),
  filing: fc.constantFrom(...filings),
  state: fc.constantFrom(...Object.keys(stateTax.states)),
  nonresident: fc.boolean(),
  treatyStandardDeduction: fc.boolean(),
});
const years: fc.Arbitrary<Ahead> = fc.record({
  yearsAhead: fc.integer({ min: 0, max: 20 }),
  inflation: fc.double({ min: 0, max: 0.05, noNaN: true }),
});
const usd = (max: number) => fc.double({ min: 0, max, noNaN: true });
const amounts: fc.Arbitrary<Required<TaxAmounts>> = fc.record({
  wagesUsd: usd(600_000),
  loanInterestUsd: usd(6_000),
  educationExpensesUsd: usd(30_000),
  employerAidUsd: usd(20_000),
  forgivenUsd: usd(100_000),
});
const resident: TaxCase = { year: 2026, filing: 'single', state: 'NY', nonresident: false, treatyStandardDeduction: false };
const ahead = (yearsAhead: number): Ahead => ({ yearsAhead, inflation: 0.0227 });

describe('the lines and the fast function follow the same rules', () => {
  test('the lines add up to the assessment, to the cent', () => {
    fc.assert(
      fc.property(cases, years, amounts, (taxCase, when, given) => {
        const made = assess(yearRules(money, taxCase, when), given);
        const lines = new Map(taxLines(catalog, taxCase, given, when).map((line) => [line.id, line]));
        const amount = (id: Parameters<typeof lines.get>[0]) => lines.get(id)?.amountUsd ?? 0;
        const total =
          amount('tax-before-credit') -
          amount('learning-credit') +
          amount('social-security') +
          amount('medicare') +
          amount('additional-medicare') +
          Math.max(0, amount('state-tax-before-credit') + amount('state-added-tax') - amount('state-credit'));
        expect(Math.abs(total - made.total)).toBeLessThan(0.005);
        expect(Math.abs(amount('total-tax') - total)).toBeLessThan(0.005);
        expect(Math.abs(amount('after-tax') - (given.wagesUsd - total))).toBeLessThan(0.005);
        // Each formula gives its line's amount.
        for (const { id, amountUsd, formula } of lines.values()) {
          if (formula.kind === 'rates') {
            const sum = formula.parts.reduce((all, { usd: part, rate }) => all + part * rate, 0);
            expect(Math.abs(sum - amountUsd), id).toBeLessThan(0.005);
          }
          if (formula.kind === 'sum') {
            const sum = formula.terms.reduce((all, term) => all + term, 0);
            expect(Math.abs((formula.floored === true ? Math.max(0, sum) : sum) - amountUsd), id).toBeLessThan(0.005);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
  test('on wages alone the fast function is the assessment', () => {
    fc.assert(
      fc.property(cases, years, usd(2_000_000), (taxCase, when, wagesUsd) => {
        const rules = yearRules(money, taxCase, when);
        expect(Math.abs(afterTaxOn(rules, wagesUsd) - assess(rules, { wagesUsd }).afterTax)).toBeLessThan(0.005);
      }),
      { numRuns: 300 },
    );
  });
  test('every line but a sum of others names a source of the catalog', () => {
    const sources = readFileSync('data/sources-money.yaml', 'utf8');
    const given = { wagesUsd: 260_000, loanInterestUsd: 900, educationExpensesUsd: 9_000, employerAidUsd: 7_000, forgivenUsd: 500 };
    for (const taxCase of [resident, { ...resident, nonresident: true }])
      for (const { source } of taxLines(catalog, taxCase, given)) if (source !== undefined) expect(sources).toContain(`- id: ${source}\n`);
  });
});

describe('later years', () => {
  test('without inflation they tax as the last published year', () => {
    const last = yearRules(money, resident);
    const later = yearRules(money, resident, { yearsAhead: 9, inflation: 0 });
    for (const wagesUsd of [20_000, 90_000, 300_000]) expect(afterTaxOn(later, wagesUsd)).toBe(afterTaxOn(last, wagesUsd));
  });
  test('where everything is indexed, real tax below the Additional Medicare threshold does not move', () => {
    const texan = { ...resident, state: 'TX' };
    for (const wages of [20_000, 90_000, 120_000]) {
      const rules = yearRules(money, texan, ahead(12));
      expect(afterTaxOn(rules, wages * rules.nominal) / rules.nominal).toBeCloseTo(afterTaxOn(yearRules(money, texan), wages), 6);
    }
  });
  test('what is not indexed shrinks: the credit, the interest cap, the Additional Medicare threshold', () => {
    // 2,500 after ten years at 2.27 % are worth 2,500 / 1.0227^10 = 1,997.43.
    const tenYears = agi(catalog, resident, ahead(10));
    expect(60_000 - tenYears(60_000, 4_000)).toBeCloseTo(2_500 / 1.0227 ** 10, 6);
    expect(learningCredit(catalog, resident, ahead(10))(50_000, 20_000)).toBeCloseTo(2_000 / 1.0227 ** 10, 6);
    // 70,000 in ten years are 87,616 nominal: 76.16 % of the credit's phase-out are passed.
    const nominal = 70_000 * 1.0227 ** 10;
    expect(learningCredit(catalog, resident, ahead(10))(70_000, 20_000)).toBeCloseTo(
      (2_000 * (90_000 - nominal)) / 10_000 / 1.0227 ** 10,
      6,
    );
    const { payroll } = yearRules(money, resident, ahead(10));
    expect(payroll?.thresholdUsd).toBe(200_000);
  });
});

describe('benefits', () => {
  test('interest saves between nothing and the interest, and nothing above the phase-out', () => {
    fc.assert(
      fc.property(cases, years, usd(400_000), usd(8_000), (taxCase, when, wages, interest) => {
        const saved = interestTaxSaved(catalog, taxCase, when)(wages, interest);
        // A state's step can give a little more than the deduction itself.
        expect(saved).toBeGreaterThanOrEqual(-400);
        expect(saved).toBeLessThanOrEqual(interest + 1_100);
      }),
      { numRuns: 200 },
    );
    expect(interestTaxSaved(catalog, resident)(150_000, 2_500)).toBe(0);
    // 22 % federal and New York's 5.4 % of 2,500 on wages of 80,000.
    expect(interestTaxSaved(catalog, resident)(80_000, 2_500)).toBeCloseTo(0.22 * 2_500 + 0.054 * 2_500, 6);
    // New Jersey has no such deduction.
    expect(interestTaxSaved(catalog, { ...resident, state: 'NJ' })(80_000, 2_500)).toBeCloseTo(0.22 * 2_500, 6);
  });
  test('a forgiven balance is taxed at what it adds to income, without payroll tax', () => {
    // From 63,900 to 93,900 taxable in 2026: 22 %.
    expect(forgivenessTax(catalog, { ...resident, state: 'TX' })(80_000, 30_000)).toBeCloseTo(6_600, 6);
  });
  test('the credit never exceeds the tax, the limit, or a fifth of the expenses; a nonresident has none', () => {
    fc.assert(
      fc.property(cases, years, usd(300_000), usd(40_000), (taxCase, when, wages, expenses) => {
        const credit = learningCredit(catalog, taxCase, when)(wages, expenses);
        expect(credit).toBeGreaterThanOrEqual(0);
        expect(credit).toBeLessThanOrEqual(Math.min(2_000, expenses / 5) + 1e-6);
        if (taxCase.nonresident) expect(credit).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
  test('assistance is untaxed up to the exclusion', () => {
    expect(employerAidSplit(catalog, resident)(5_250)).toEqual({ untaxedUsd: 5_250, taxedUsd: 0 });
    expect(employerAidSplit(catalog, resident)(6_000)).toEqual({ untaxedUsd: 5_250, taxedUsd: 750 });
  });
});
