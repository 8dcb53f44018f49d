import type { FederalTax, StateTax } from '@masterplan/model';
import type { TaxCase } from './tax/case.ts';
import { federalRules, federalTaxOn, payrollRules, payrollTaxOn } from './tax/federal.ts';
import { stateRules, stateTaxOn } from './tax/state.ts';

export { type Assessment, assess, type TaxAmounts, type YearRules, yearRules } from './tax/assess.ts';
export { type Ahead, type TaxCase, thisYear } from './tax/case.ts';
export { taxLines } from './tax/lines.ts';
export { bracketTax, yearIn } from './tax/schedule.ts';
export { keptTable, lookUp, type TaxTable, tabulate } from './tax/table.ts';

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

/** What is left of a year's wages after income and payroll taxes, as a function of the wages; the year's rules are looked up once. */
export function afterTaxOf(federal: FederalTax, states: StateTax, taxCase: TaxCase): (wagesUsd: number) => number {
  const income = federalIncomeTax(federal, taxCase);
  const payroll = payrollTax(federal, taxCase);
  const state = stateIncomeTax(states, federal, taxCase);
  return (wagesUsd) => wagesUsd - income(wagesUsd) - payroll(wagesUsd) - state(wagesUsd);
}
