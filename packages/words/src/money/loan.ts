import type { LoanBinding, LoanDisbursement, LoanReport, LoanRuleSet } from '@masterplan/model';
import { count, percent, usd } from '../numbers.ts';
import { monthText as monthName, monthsText } from '../time.ts';

const kinds: Record<LoanDisbursement['kind'], string> = {
  unsubsidized: 'federal direct unsubsidized',
  'grad-plus': 'federal Grad PLUS',
  private: 'private',
};
export const loanKindName = (kind: LoanDisbursement['kind']): string => kinds[kind];

const ruleSets: Record<LoanRuleSet, string> = {
  old: 'rules before July 2026',
  legacy: 'old limits, kept',
  new: 'rules from July 2026',
};
export const ruleSetName = (set: LoanRuleSet): string => ruleSets[set];

const bindings: Record<LoanBinding, string> = {
  annual: 'the annual limit',
  aggregate: 'the limit on graduate loans together',
  lifetime: 'the lifetime cap on federal loans',
  'below-half-time': 'less than half-time enrollment, for which there are no federal loans',
  'no-federal-aid': 'no federal aid',
  none: 'nothing',
};
/** What stopped federal loans short of the need. */
export const loanBindingName = (binding: LoanBinding): string => bindings[binding];

const plans: Record<LoanReport['repayment']['plan'], string> = {
  'tiered-standard': 'Tiered standard plan',
  'fixed-standard': 'Standard plan of ten years',
  'repayment-assistance': 'Repayment Assistance Plan',
};
export const loanPlanName = (plan: LoanReport['repayment']['plan']): string => plans[plan];

/** Dollars with cents where there are some: `$20,500`, `$216.69`. */
export function loanUsd(value: number): string {
  return Number.isInteger(value) ? usd(value) : `$${value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** Sentences of `money loan`. */
export const loanText = {
  asked: (borrowUsd: number, start: string, months: number, leaveAfter: number | undefined, earlierUsd: number): string =>
    `${usd(borrowUsd)} to be paid by loans over ${months} months of study from ${monthName(start)}${
      leaveAfter === undefined ? '' : `, left without finishing after ${monthsText(leaveAfter)}`
    }${earlierUsd > 0 ? `. The ${usd(earlierUsd)} owed from before count toward the limits alone: no repayment below holds them` : ''}`,
  plan: ({ plan, years }: LoanReport['repayment']): string =>
    plan === 'repayment-assistance' ? `${loanPlanName(plan)}, forgiven after ${years} years` : `${loanPlanName(plan)}, ${years} years`,
  gap: (amount: number, binding: LoanBinding): string => `${loanUsd(amount)} of the need is left open by ${loanBindingName(binding)}.`,
  privateHelps: 'With --private, private loans cover it.',
  assumed: (label: string, id: string): string => `Assumed: ${label} (masterplan figure ${id})`,
  enrollment: (share: number): string => (share === 1 ? 'full time' : `${percent(share)} of full time`),
  rate: (rate: number): string => percent(rate, 2),
  years: (years: number): string => `${count(years)} years`,
  notCapitalized: 'Federal interest of study and grace is owed but bears none itself; private interest joins the principal.',
  estimate: 'Interest is counted by the month, a twelfth of the yearly rate; servicers count days.',
  taxed: (amount: number): string => `${usd(amount)} more federal income tax (single filer) in that year`,
  nothing: 'Nothing is borrowed, so there is nothing to repay.',
  badMonth: 'a month such as 2027-08 is expected, from 2020-01 to 2040-12.',
  badShare: 'a share such as 0.5 is expected, above 0 and at most 1.',
  badGrowth: 'a yearly growth such as 0.03 is expected, from -0.2 to 0.2.',
  incomeNeeded: 'the Repayment Assistance Plan follows income: give --income, such as --income 85000',
  notTested: (id: string): string => `the federal earnings test is not known for ${id}: it has no row among the U.S. programs`,
  leavesLate: (months: number): string => `--leave-after must be shorter than the study's ${months} months`,
  paceAndLoad: 'full-time study is a load of 1: leave --load out, or give --pace part-time',
} as const;
