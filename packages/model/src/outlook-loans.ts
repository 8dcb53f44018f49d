import type { Quantiles } from './decision.ts';
import type { EarningsTestReport } from './loan-report.ts';

/** A path's federal debt on one plan. USD of the report's dollar year. */
export interface RepaymentPlan {
  plan: 'tiered-standard' | 'fixed-standard' | 'repayment-assistance';
  /** Its term; by income the longest one, after which the rest is forgiven. */
  years: number;
  /** Present value of what it takes over the years counted, the rest settled at their end, less the tax that its interest saves: all lives. */
  costUsd: Quantiles;
  costMeanUsd: number;
  /** Calendar year of the last payment of those who finish, if the plan is kept to its end: middle and ninetieth percentile. */
  lastPayment: [p50: number | undefined, p90: number | undefined];
  /** Of those who finish. */
  byYear: {
    year: number;
    /** Owed at the year's end. */
    owedUsd: [p10: number, p50: number, p90: number];
    paidUsd: number;
    /** Payment over pay before tax; undefined while nothing is paid. */
    toIncome: [p50: number, p90: number] | undefined;
  }[];
}

/** The federal debt of who finishes (or leaves), repaid on the standard plan of its date or by income, on the same lives. */
export interface RepaymentOutlook {
  /** The plan that net present values are on. */
  chosen: 'standard' | 'rap';
  /** Month in which repayment starts for who finishes, and what is owed then. */
  starts: string;
  owedUsd: number;
  /** Mean rate weighted by principal. */
  rate: number;
  standard: RepaymentPlan;
  byIncome: RepaymentPlan;
  /** Shares of all lives in which a plan costs less by more than half a dollar; the rest owe nothing or pay the same. */
  byIncomeCheaper: number;
  standardCheaper: number;
  /** Cost by income less cost on the standard plan. */
  differenceUsd: Quantiles;
  /** Share of lives in which something is forgiven if the plan by income is kept to its end; of those the middle amount and the tax on it. */
  forgivenShare: number;
  forgivenUsd: number | undefined;
  forgivenTaxUsd: number | undefined;
}

/** Employer help with study, and what goes back when the employer is left for the role sought. */
export interface EmployerHelpOutlook {
  helpUsd: number;
  /** Help paid less than so many months before leaving is paid back; whether the candidate has said so. */
  clawbackMonths: number;
  own: boolean;
  /** Share of lives that pay something back, and of those the middle amount and the ninetieth percentile. */
  paysBackShare: number;
  paysBackUsd: [p50: number, p90: number] | undefined;
}

/** The federal earnings test in the years of this study, modeled. */
export interface EarningsTestOutlook {
  test: EarningsTestReport;
  /** Federal loans as planned, nominal USD. */
  federalUsd: number;
  /** By award year of the study: chance that new federal loans have ended by it, and who would lend if they ended in its July. */
  years: { awardYear: number; noLoans: number; federalUsd: number; privateUsd: number; missingUsd: number }[];
}
