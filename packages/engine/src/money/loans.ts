import type { StudentLoans } from '@masterplan/model';
import { power } from '../math/elementary.ts';

/** Level monthly payment that repays a balance; a rate of 0 divides it evenly. */
export function monthlyPayment(balanceUsd: number, annualRate: number, years: number): number {
  const months = years * 12;
  const rate = annualRate / 12;
  return rate === 0 ? balanceUsd / months : (balanceUsd * rate) / (1 - 1 / power(1 + rate, months));
}

export interface Borrowing {
  federalUsd: number;
  privateUsd: number;
  missingUsd: number;
}

export interface Need {
  /** What must be paid during study beyond income and help, USD by year of study. */
  byYearUsd: number[];
  savingsUsd: number;
  federalLoans: boolean;
  privateLoans: boolean;
  existingFederalUsd: number;
  /** Share of a full-time load: annual limits are prorated below it. */
  loadShare: number;
  /** Rules by the date of borrowing: «YYYY-MM» of the start. */
  start: string;
}

/**
 * Who pays what is missing: savings first, then federal loans within their annual and aggregate limits (Grad PLUS
 * for the rest where the start lies before 1 July 2026), then private loans if allowed; the rest is nobody's.
 */
export function finance(loans: StudentLoans, need: Need): Borrowing {
  const old = need.start < '2026-07';
  const annual = old
    ? loans.before20260701.annualUsd
    : loans.from20260701.graduateAnnualUsd * (loans.from20260701.proratedBelowFullTime ? need.loadShare : 1);
  const aggregate = old ? loans.before20260701.aggregateUsd - need.existingFederalUsd : loans.from20260701.graduateAggregateUsd;
  const lifetime = old ? Infinity : loans.from20260701.lifetimeUsd - need.existingFederalUsd;
  let savings = need.savingsUsd;
  let room = need.federalLoans ? Math.max(0, Math.min(aggregate, lifetime)) : 0;
  const result: Borrowing = { federalUsd: 0, privateUsd: 0, missingUsd: 0 };
  for (const needed of need.byYearUsd) {
    const saved = Math.min(savings, Math.max(0, needed));
    savings -= saved;
    const net = 1 - loans.unsubsidized.originationFee;
    const federal = Math.min(annual, room, Math.max(0, needed - saved) / net);
    room -= federal;
    result.federalUsd += federal;
    const open = Math.max(0, needed - saved - federal * net);
    if (old && need.federalLoans) result.federalUsd += open / (1 - loans.gradPlus.originationFee);
    else if (need.privateLoans) result.privateUsd += open;
    else result.missingUsd += open;
  }
  return result;
}

/** Years in which the tiered standard plan repays a balance. */
export function tierYears(loans: StudentLoans, balanceUsd: number): number {
  const tier = loans.tieredStandard.tiers.find(({ balanceBelowUsd }) => balanceBelowUsd === 'any' || balanceUsd < balanceBelowUsd);
  if (!tier) throw new Error('the catalog has no repayment tier for this balance');
  return tier.years;
}

export interface Repayment {
  balanceUsd: number;
  monthlyUsd: number;
  years: number;
}

/** A loan taken evenly over the study, interest accruing from then to the end of the grace period, then level payments. */
export function repayment(principalUsd: number, annualRate: number, studyYears: number, graceMonths: number, years: number): Repayment {
  if (principalUsd <= 0) return { balanceUsd: 0, monthlyUsd: 0, years };
  const balanceUsd = principalUsd * (1 + annualRate * (studyYears / 2 + graceMonths / 12));
  return { balanceUsd, monthlyUsd: monthlyPayment(balanceUsd, annualRate, years), years };
}
