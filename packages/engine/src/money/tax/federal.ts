import type { Brackets, FederalTax, Filing } from '@masterplan/model';
import { type Ahead, indexFactor, type TaxCase, thisYear } from './case.ts';
import { bracketTax, indexedBrackets, yearIn } from './schedule.ts';

/** Federal income tax of a year, before deductions and credits for education; nominal dollars of that year. */
export interface FederalRules {
  filing: Filing;
  deductionUsd: number;
  brackets: Brackets;
}

export function federalRules(table: FederalTax, taxCase: TaxCase, ahead: Ahead = thisYear): FederalRules {
  const filing = taxCase.nonresident ? 'single' : taxCase.filing;
  const rules = table.years[yearIn(table.years, taxCase.year + ahead.yearsAhead)]?.[filing];
  if (!rules) throw new Error('the catalog has no federal tax year');
  const factor = indexFactor(table.years, taxCase, ahead);
  const allowed = !taxCase.nonresident || taxCase.treatyStandardDeduction;
  return {
    filing,
    deductionUsd: allowed ? rules.standardDeduction * factor : 0,
    brackets: indexedBrackets(rules.brackets, factor),
  };
}

/** Tax on adjusted gross income by the rate schedules; the printed table's $50 rows differ by up to about $6. */
export const federalTaxOn = (rules: FederalRules, agiUsd: number): number =>
  bracketTax(Math.max(0, agiUsd - rules.deductionUsd), rules.brackets);

/** Social Security and Medicare, the employee's part, of a year; nominal dollars of that year. */
export interface PayrollRules {
  socialSecurityRate: number;
  wageBaseUsd: number;
  medicareRate: number;
  additionalRate: number;
  thresholdUsd: number;
}

/** Undefined for a nonresident student, who pays none. The wage base, which the law ties to average wages, grows by inflation. */
export function payrollRules(table: FederalTax, taxCase: TaxCase, ahead: Ahead = thisYear): PayrollRules | undefined {
  if (taxCase.nonresident) return undefined;
  const { payroll } = table;
  const bases = payroll.socialSecurityWageBase;
  return {
    socialSecurityRate: payroll.socialSecurityRate,
    wageBaseUsd: (bases[yearIn(bases, taxCase.year + ahead.yearsAhead)] ?? Infinity) * indexFactor(bases, taxCase, ahead),
    medicareRate: payroll.medicareRate,
    additionalRate: payroll.additionalMedicareRate,
    thresholdUsd: payroll.additionalMedicareThreshold[taxCase.filing],
  };
}

export const socialSecurityOn = (rules: PayrollRules, wagesUsd: number): number =>
  Math.min(wagesUsd, rules.wageBaseUsd) * rules.socialSecurityRate;
export const medicareOn = (rules: PayrollRules, wagesUsd: number): number => wagesUsd * rules.medicareRate;
export const additionalMedicareOn = (rules: PayrollRules, wagesUsd: number): number =>
  Math.max(0, wagesUsd - rules.thresholdUsd) * rules.additionalRate;

export const payrollTaxOn = (rules: PayrollRules | undefined, wagesUsd: number): number =>
  rules === undefined ? 0 : socialSecurityOn(rules, wagesUsd) + medicareOn(rules, wagesUsd) + additionalMedicareOn(rules, wagesUsd);
