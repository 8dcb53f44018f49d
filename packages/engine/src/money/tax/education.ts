import type { EducationBenefits } from '@masterplan/model';
import { type Ahead, indexFactor, type TaxCase, thisYear } from './case.ts';
import { yearIn } from './schedule.ts';

/** What the tax law gives for education in a year; nominal dollars of that year. */
export interface EducationRules {
  interest: { capUsd: number; fromUsd: number; lengthUsd: number };
  /** Undefined for a nonresident. */
  learning: { rate: number; expenseLimitUsd: number; fromUsd: number; lengthUsd: number } | undefined;
  employerExclusionUsd: number;
}

/** The interest cap, its phase-out's length and the whole learning credit are not indexed. */
export function educationRules(benefits: EducationBenefits, taxCase: TaxCase, ahead: Ahead = thisYear): EducationRules {
  const { studentLoanInterestDeduction: interest, lifetimeLearningCredit: learning, employerAssistance: employer } = benefits;
  const filing = taxCase.nonresident ? 'single' : taxCase.filing;
  const starts = interest.phaseOutStartUsd;
  const start = starts[yearIn(starts, taxCase.year + ahead.yearsAhead)]?.[filing];
  if (start === undefined) throw new Error('the catalog has no year of the student-loan interest deduction');
  const grown = employer.annualExclusionUsd * indexFactor({ [employer.indexedAfter]: true }, taxCase, ahead);
  return {
    interest: {
      capUsd: interest.capUsd,
      fromUsd: start * indexFactor(starts, taxCase, ahead),
      lengthUsd: interest.phaseOutLengthUsd[filing],
    },
    learning: taxCase.nonresident
      ? undefined
      : {
          rate: learning.rate,
          expenseLimitUsd: learning.expenseLimitUsd,
          fromUsd: learning.phaseOutStartUsd[filing],
          lengthUsd: learning.phaseOutLengthUsd[filing],
        },
    employerExclusionUsd: Math.floor(grown / employer.stepUsd + 0.5) * employer.stepUsd,
  };
}

/** The share of a benefit that is left at an income. */
const left = (incomeUsd: number, fromUsd: number, lengthUsd: number): number =>
  Math.min(1, Math.max(0, 1 - (incomeUsd - fromUsd) / lengthUsd));

/** Student-loan interest that may be deducted, at the income before the deduction (26 U.S.C. 221). */
export const interestDeduction = ({ interest }: EducationRules, incomeUsd: number, paidUsd: number): number =>
  Math.min(paidUsd, interest.capUsd) * left(incomeUsd, interest.fromUsd, interest.lengthUsd);

/** The Lifetime Learning Credit, never above the tax (26 U.S.C. 25A; Form 8863). */
export const learningCreditOn = ({ learning }: EducationRules, agiUsd: number, expensesUsd: number, taxUsd: number): number =>
  learning === undefined
    ? 0
    : Math.min(
        taxUsd,
        Math.min(expensesUsd, learning.expenseLimitUsd) * learning.rate * left(agiUsd, learning.fromUsd, learning.lengthUsd),
      );
