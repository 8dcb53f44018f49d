import { type Assessment, assess, type TaxAmounts, type TaxRecords, yearRules } from './tax/assess.ts';
import { type Ahead, type TaxCase, thisYear } from './tax/case.ts';

/** A catalog, or the part of it that speaks of taxes. */
interface Money {
  money: TaxRecords;
}

/** A year's assessment as a function of its money, in dollars of the case's year; the year's rules are looked up once. */
function assessor({ money }: Money, taxCase: TaxCase, ahead: Ahead) {
  const rules = yearRules(money, taxCase, ahead);
  return (amounts: TaxAmounts, read: (made: Assessment) => number): number => {
    const { wagesUsd, loanInterestUsd = 0, educationExpensesUsd = 0, employerAidUsd = 0, forgivenUsd = 0 } = amounts;
    const { nominal } = rules;
    const made = assess(rules, {
      wagesUsd: wagesUsd * nominal,
      loanInterestUsd: loanInterestUsd * nominal,
      educationExpensesUsd: educationExpensesUsd * nominal,
      employerAidUsd: employerAidUsd * nominal,
      forgivenUsd: forgivenUsd * nominal,
    });
    return read(made) / nominal;
  };
}

const incomeTax = (made: Assessment): number => made.federalIncomeTax + made.stateIncomeTax;

/** Federal and state income tax that the student-loan interest deduction saves. */
export function interestTaxSaved(catalog: Money, taxCase: TaxCase, ahead: Ahead = thisYear) {
  const of = assessor(catalog, taxCase, ahead);
  return (wagesUsd: number, loanInterestUsd: number): number => of({ wagesUsd }, incomeTax) - of({ wagesUsd, loanInterestUsd }, incomeTax);
}

/** Income tax that a forgiven balance adds; no payroll tax is due on it. */
export function forgivenessTax(catalog: Money, taxCase: TaxCase, ahead: Ahead = thisYear) {
  const of = assessor(catalog, taxCase, ahead);
  return (wagesUsd: number, forgivenUsd: number): number => of({ wagesUsd, forgivenUsd }, incomeTax) - of({ wagesUsd }, incomeTax);
}

/** Lifetime Learning Credit of a year; expenses are net of tax-free scholarships and of untaxed employer assistance. */
export function learningCredit(catalog: Money, taxCase: TaxCase, ahead: Ahead = thisYear) {
  const of = assessor(catalog, taxCase, ahead);
  return (wagesUsd: number, educationExpensesUsd: number, loanInterestUsd = 0): number =>
    of({ wagesUsd, educationExpensesUsd, loanInterestUsd }, (made) => made.learningCredit);
}

/** Adjusted gross income after the student-loan interest deduction. */
export function agi(catalog: Money, taxCase: TaxCase, ahead: Ahead = thisYear) {
  const of = assessor(catalog, taxCase, ahead);
  return (wagesUsd: number, loanInterestUsd: number): number => of({ wagesUsd, loanInterestUsd }, (made) => made.agi);
}

/** Employer assistance for education, split by Section 127: what is taxed counts as wages. */
export function employerAidSplit(catalog: Money, taxCase: TaxCase, ahead: Ahead = thisYear) {
  const { education, nominal } = yearRules(catalog.money, taxCase, ahead);
  const limit = education.employerExclusionUsd / nominal;
  return (aidUsd: number): { untaxedUsd: number; taxedUsd: number } => {
    const untaxedUsd = Math.min(aidUsd, limit);
    return { untaxedUsd, taxedUsd: aidUsd - untaxedUsd };
  };
}
