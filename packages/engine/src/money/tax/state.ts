import type { AmountByIncome, Brackets, FederalTax, StateSchedule, StateTax } from '@masterplan/model';
import { type Ahead, indexFactor, type TaxCase, thisYear } from './case.ts';
import { federalRules } from './federal.ts';
import { amountAt, bracketTax, indexedAmount, indexedBrackets, yearIn } from './schedule.ts';

/** A state's tax on wages in a year; nominal dollars of that year. */
export interface StateYear {
  brackets: Brackets;
  standardDeductionUsd: AmountByIncome;
  personalExemptionUsd: AmountByIncome;
  personalCreditUsd: AmountByIncome;
  personalCreditShare: AmountByIncome;
  addedTaxUsd: AmountByIncome;
  noTaxUpToUsd: number;
  allowsInterestDeduction: boolean;
  /** The single filer's schedule stands in for a status whose own is not on record. */
  singleStandsIn: boolean;
}

/** Undefined where wages are not taxed. Throws for a state that the catalog does not have: readers refuse it before. */
export function stateRules(table: StateTax, federal: FederalTax, taxCase: TaxCase, ahead: Ahead = thisYear): StateYear | undefined {
  const state = table.states[taxCase.state];
  if (state === undefined) throw new Error(`the catalog has no tax rules for the state «${taxCase.state}»`);
  if (state === 'no-wage-income-tax') return undefined;
  const year = state.years[yearIn(state.years, taxCase.year + ahead.yearsAhead)];
  if (!year) throw new Error(`the catalog has no tax year for the state «${taxCase.state}»`);
  const filing = taxCase.nonresident ? 'single' : taxCase.filing;
  const own: StateSchedule | undefined = filing === 'single' ? year : year[filing];
  const schedule = own ?? year;
  const factor = indexFactor(state.years, taxCase, ahead);
  const grown = (name: 'brackets' | 'standardDeductionUsd' | 'personalExemptionUsd' | 'personalCreditUsd') =>
    state.unindexed.includes(name) ? 1 : factor;
  // Where the single schedule stands in for another status, so does the single filer's federal deduction.
  const federalCase: TaxCase = own === undefined ? { ...taxCase, filing: 'single' } : taxCase;
  return {
    brackets: indexedBrackets(schedule.brackets, grown('brackets')),
    standardDeductionUsd:
      schedule.standardDeductionUsd === 'federal'
        ? federalRules(federal, federalCase, ahead).deductionUsd
        : indexedAmount(schedule.standardDeductionUsd, grown('standardDeductionUsd')),
    personalExemptionUsd: indexedAmount(schedule.personalExemptionUsd, grown('personalExemptionUsd')),
    personalCreditUsd: indexedAmount(schedule.personalCreditUsd, grown('personalCreditUsd')),
    // A share of the tax and what takes back the lower rates go with the schedule.
    personalCreditShare: indexedAmount(schedule.personalCreditShare, grown('brackets'), 1),
    addedTaxUsd: indexedAmount(schedule.addedTaxUsd, grown('brackets')),
    noTaxUpToUsd: schedule.noTaxUpToUsd * grown('brackets'),
    allowsInterestDeduction: state.allowsInterestDeduction,
    singleStandsIn: own === undefined,
  };
}

export const stateDeductionAt = (rules: StateYear, incomeUsd: number): number =>
  amountAt(rules.standardDeductionUsd, incomeUsd) + amountAt(rules.personalExemptionUsd, incomeUsd);

/** The state's tax before its personal credit, on the income that is left after its deductions. */
export const stateScheduleOn = (rules: StateYear, taxableUsd: number): number =>
  taxableUsd <= rules.noTaxUpToUsd ? 0 : bracketTax(taxableUsd, rules.brackets);

/** The state's credits at a tax before them. */
export const stateCreditAt = (rules: StateYear, incomeUsd: number, taxUsd: number): number =>
  amountAt(rules.personalCreditUsd, incomeUsd) + taxUsd * amountAt(rules.personalCreditShare, incomeUsd);

export function stateTaxOn(rules: StateYear | undefined, incomeUsd: number): number {
  if (rules === undefined) return 0;
  const taxable = Math.max(0, incomeUsd - stateDeductionAt(rules, incomeUsd));
  const before = stateScheduleOn(rules, taxable) + amountAt(rules.addedTaxUsd, incomeUsd);
  return Math.max(0, before - stateCreditAt(rules, incomeUsd, before));
}
