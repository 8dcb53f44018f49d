import { expect, it } from 'vitest';
import { moneyLabel, moneyValue } from './money-words.ts';

it.each([
  ['federalTax', 'years.2026.single.standardDeduction', 'Federal income tax: 2026, single, standard deduction'],
  ['loans', 'from20260701.graduateAnnualUsd', 'Student loans: from 1 July 2026, graduate annual'],
  ['earningsTest', 'benchmarks.nationalByFieldUsd.11', 'Earnings test of graduate programs: benchmarks, national by field, field 11'],
  ['stateTax', 'states.OH', 'State income tax: OH'],
])('names %s/%s in words', (key, field, label) => {
  expect(moneyLabel(key, field.split('.'))).toBe(label);
});

it.each([
  ['federalTax', 'payroll.medicareRate', 0.0145, 1.45, 'percent'],
  ['loans', 'unsubsidized.originationFee', 0.01057, 1.057, 'percent'],
  ['loans', 'repaymentAssistance.forgivenAfterMonths', 360, 360, 'months'],
  ['loans', 'tieredStandard.years', 10, 10, 'years'],
  ['earningsTest', 'stateEstimates.states.AK', 59_500, 59_500, 'usd'],
  ['earningsTest', 'benchmarks.dollarYear', 2024, 2024, 'text'],
  ['prices', 'studentBudget.housingFoodUsdPerYear', 17_990, 17_990, 'usd-per-year'],
  ['loans', 'incomeBased.newBorrowers.share', 0.1, 0.1, 'fraction'],
])('gives %s/%s its unit', (key, field, found, value, unit) => {
  expect(moneyValue(key, field, found)).toEqual({ value, unit });
});

it('writes a table in one line, without its origin', () => {
  expect(
    moneyValue('federalTax', 'x', [
      [0, 0.1],
      [12_400, 0.12],
    ]),
  ).toEqual({ value: 'from 0: 10%; from 12,400: 12%', unit: 'text' });
  const year = { origin: { kind: 'observed' }, dollarYear: 2024, nationalUsd: 60_112, interestRate: { '2026-27': 0.0807 } };
  expect(moneyValue('earningsTest', 'x', year).value).toBe('dollar year 2024, national 60,112, interest rate (2026-27 8.07%)');
});
