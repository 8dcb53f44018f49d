import type { Catalog } from '@masterplan/model';
import { type Ahead, growth, type TaxCase, thisYear } from './case.ts';
import { type EducationRules, educationRules, interestDeduction, learningCreditOn } from './education.ts';
import {
  additionalMedicareOn,
  type FederalRules,
  federalRules,
  federalTaxOn,
  medicareOn,
  type PayrollRules,
  payrollRules,
  payrollTaxOn,
  socialSecurityOn,
} from './federal.ts';
import { type StateYear, stateRules, stateTaxOn } from './state.ts';

/** The catalog's records that a year's tax follows from. */
export type TaxRecords = Pick<Catalog['money'], 'federalTax' | 'stateTax' | 'benefits'>;

/** A year's law for one case; nominal dollars of that year. */
export interface YearRules {
  federal: FederalRules;
  payroll: PayrollRules | undefined;
  state: StateYear | undefined;
  education: EducationRules;
  forgivenessCounts: boolean;
  /** Dollars of the law's year for one dollar of the case's year. */
  nominal: number;
}

export const yearRules = (money: TaxRecords, taxCase: TaxCase, ahead: Ahead = thisYear): YearRules => ({
  federal: federalRules(money.federalTax, taxCase, ahead),
  payroll: payrollRules(money.federalTax, taxCase, ahead),
  state: stateRules(money.stateTax, money.federalTax, taxCase, ahead),
  education: educationRules(money.benefits, taxCase, ahead),
  forgivenessCounts: taxCase.year + ahead.yearsAhead >= money.federalTax.forgiveness.countsFrom,
  nominal: growth(ahead),
});

/** A year's money, USD. */
export interface TaxAmounts {
  wagesUsd: number;
  /** Student-loan interest paid. */
  loanInterestUsd?: number;
  /** Tuition and required fees, less tax-free scholarships; the part that untaxed employer assistance pays is taken off here. */
  educationExpensesUsd?: number;
  /** What the employer pays for education, whole. */
  employerAidUsd?: number;
  /** A loan balance forgiven in the year, such as by the Repayment Assistance Plan; not by public service. */
  forgivenUsd?: number;
}

/** Every amount of a year's tax, USD. */
export interface Assessment {
  wages: number;
  untaxedAid: number;
  taxedAid: number;
  forgiven: number;
  interestDeduction: number;
  /** Wages, taxed aid and what was forgiven. */
  gross: number;
  agi: number;
  taxable: number;
  taxBeforeCredit: number;
  expensesCounted: number;
  learningCredit: number;
  federalIncomeTax: number;
  socialSecurity: number;
  medicare: number;
  additionalMedicare: number;
  /** Income that the state's tax starts from. */
  stateIncome: number;
  stateIncomeTax: number;
  total: number;
  afterTax: number;
}

/** A year's tax in nominal dollars of that year, in the order of the return. */
export function assess(rules: YearRules, amounts: TaxAmounts): Assessment {
  const { federal, payroll, state, education } = rules;
  const { wagesUsd: wages, loanInterestUsd = 0, educationExpensesUsd = 0, employerAidUsd = 0, forgivenUsd = 0 } = amounts;
  const untaxedAid = Math.min(employerAidUsd, education.employerExclusionUsd);
  const taxedAid = employerAidUsd - untaxedAid;
  const paid = wages + taxedAid;
  const forgiven = rules.forgivenessCounts ? forgivenUsd : 0;
  const gross = paid + forgiven;
  const deduction = interestDeduction(education, gross, loanInterestUsd);
  const agi = gross - deduction;
  const taxBeforeCredit = federalTaxOn(federal, agi);
  const expensesCounted = Math.max(0, educationExpensesUsd - untaxedAid);
  const learningCredit = learningCreditOn(education, agi, expensesCounted, taxBeforeCredit);
  const federalIncomeTax = taxBeforeCredit - learningCredit;
  const stateIncome = state?.allowsInterestDeduction === false ? gross : agi;
  const stateIncomeTax = stateTaxOn(state, stateIncome);
  const total = federalIncomeTax + payrollTaxOn(payroll, paid) + stateIncomeTax;
  return {
    wages,
    untaxedAid,
    taxedAid,
    forgiven,
    interestDeduction: deduction,
    gross,
    agi,
    taxable: Math.max(0, agi - federal.deductionUsd),
    taxBeforeCredit,
    expensesCounted,
    learningCredit,
    federalIncomeTax,
    socialSecurity: payroll ? socialSecurityOn(payroll, paid) : 0,
    medicare: payroll ? medicareOn(payroll, paid) : 0,
    additionalMedicare: payroll ? additionalMedicareOn(payroll, paid) : 0,
    stateIncome,
    stateIncomeTax,
    total,
    afterTax: wages - total,
  };
}

/** What is left of wages alone, nominal dollars: `assess` without benefits, on the path that a future takes millions of times. */
export const afterTaxOn = ({ federal, payroll, state }: YearRules, wagesUsd: number): number =>
  wagesUsd - federalTaxOn(federal, wagesUsd) - payrollTaxOn(payroll, wagesUsd) - stateTaxOn(state, wagesUsd);
