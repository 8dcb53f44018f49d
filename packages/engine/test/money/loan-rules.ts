import { readFileSync } from 'node:fs';
import { EarningsTest, StudentLoans } from '@masterplan/model';
import { parse } from 'yaml';

/** The catalog's own loan rules, read as the catalog reads them. */
export const rules = StudentLoans.parse(parse(readFileSync('data/money/student-loans.yaml', 'utf8')));
export const testRules = EarningsTest.parse(parse(readFileSync('data/money/earnings-test.yaml', 'utf8')));
/** The same without origination fees, for published examples that leave them out. */
export const withoutFees: StudentLoans = {
  ...rules,
  unsubsidized: { ...rules.unsubsidized, originationFee: 0 },
  gradPlus: { ...rules.gradPlus, originationFee: 0 },
};
export const terms = { federalRate: 0.0807, gradPlusRate: 0.0907, privateRate: 0.08, privateYears: 10 };
export const beliefs = {
  aidedShare: 0.4,
  outOfStateChance: 0.5,
  benchmarkError: 0,
  yearlySpread: 0.05,
  withinSpread: 0,
  wageGrowth: 0.0355,
};
