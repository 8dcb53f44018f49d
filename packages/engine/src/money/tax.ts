import type { FederalTax, StateTax } from '@masterplan/model';
import type { TaxCase } from './tax/case.ts';
import { federalRules, federalTaxOn, payrollRules, payrollTaxOn } from './tax/federal.ts';
import { stateRules, stateTaxOn } from './tax/state.ts';

export { assess, type TaxAmounts, yearRules } from './tax/assess.ts';
export type { Ahead, TaxCase } from './tax/case.ts';
export { taxLines } from './tax/lines.ts';
export { bracketTax } from './tax/schedule.ts';

/** Federal income tax on wages by the rate schedules, USD a year; the printed table's $50 steps differ by up to about $6. */
export function federalIncomeTax(table: FederalTax, taxCase: TaxCase): (wagesUsd: number) => number {
  const rules = federalRules(table, taxCase);
  return (wagesUsd) => federalTaxOn(rules, wagesUsd);
}

/** Social Security and Medicare on wages, the employee's part, USD a year. */
export function payrollTax(table: FederalTax, taxCase: TaxCase): (wagesUsd: number) => number {
  const rules = payrollRules(table, taxCase);
  return (wagesUsd) => payrollTaxOn(rules, wagesUsd);
}

/** State income tax on wages, USD a year; 0 in states without one. */
export function stateIncomeTax(table: StateTax, federal: FederalTax, taxCase: TaxCase): (wagesUsd: number) => number {
  const rules = stateRules(table, federal, taxCase);
  return (wagesUsd) => stateTaxOn(rules, wagesUsd);
}
