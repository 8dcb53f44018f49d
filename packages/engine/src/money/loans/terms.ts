import type { StudentLoans } from '@masterplan/model';
import { type Month, yearOf } from '../../calendar.ts';

export type FederalKind = 'unsubsidized' | 'grad-plus';

/** What the catalog can't know: rates of academic years to come, and of private lenders. Fractions a year. */
export interface LoanTerms {
  federalRate: number;
  gradPlusRate: number;
  privateRate: number;
  privateYears: number;
}

/** 1 July 2026: the new limits, and the two plans for whoever borrows from then on (P.L. 119-21). */
export const NEW_RULES: Month = 2026 * 12 + 6;

/** The academic year of a month, July to June: «2026-27». */
export function academicYearOf(month: Month): string {
  const year = month - yearOf(month) * 12 >= 6 ? yearOf(month) : yearOf(month) - 1;
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** Fixed rate of a federal loan by the month of its first disbursement, never above the statutory cap. */
export function federalRate(rules: StudentLoans, terms: LoanTerms, kind: FederalKind, month: Month): number {
  const { interestRate, rateCap } = kind === 'unsubsidized' ? rules.unsubsidized : rules.gradPlus;
  const carried = kind === 'unsubsidized' ? terms.federalRate : terms.gradPlusRate;
  return Math.min(rateCap, interestRate[academicYearOf(month)] ?? carried);
}

export const feeOf = (rules: StudentLoans, kind: FederalKind): number =>
  kind === 'unsubsidized' ? rules.unsubsidized.originationFee : rules.gradPlus.originationFee;
