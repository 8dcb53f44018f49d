/** Rules that a study year falls under: before July 2026, the old ones kept by legacy borrowers, those from July 2026 on. */
export type LoanRuleSet = 'old' | 'legacy' | 'new';

/** What stopped federal borrowing in a period. */
export type LoanBinding = 'annual' | 'aggregate' | 'lifetime' | 'below-half-time' | 'no-federal-aid' | 'none';

/** A repayment as a whole, nominal USD; sums hold for the years of its grid alone. */
export interface LoanTotals {
  paidUsd: number;
  interestUsd: number;
  principalUsd: number;
  waivedUsd: number;
  matchedUsd: number;
  forgivenUsd: number;
}

export interface LoanLimit {
  /** First month of the study year. */
  from: string;
  rules: LoanRuleSet;
  /** Share of a full-time year, in whole percent as a fraction. */
  enrollment: number;
  limitUsd: number;
  source: string;
}

export interface LoanDisbursement {
  month: string;
  kind: 'unsubsidized' | 'grad-plus' | 'private';
  principalUsd: number;
  feeUsd: number;
  rate: number;
  source: string;
}

export interface LoanGap {
  month: string;
  usd: number;
  binding: LoanBinding;
}

export interface LoanYear extends LoanTotals {
  year: number;
  balanceUsd: number;
  incomeUsd: number;
}

/** Everything of `masterplan money loan`: nominal USD, whole cents; `source` names a publication of the catalog, or an assumption as «param:<id>». */
export interface LoanReport {
  limits: LoanLimit[];
  disbursements: LoanDisbursement[];
  /** What nobody pays, and the limit that stopped federal borrowing. */
  gaps: LoanGap[];
  repayment: {
    starts: string;
    plan: 'tiered-standard' | 'fixed-standard' | 'repayment-assistance';
    /** Term of the federal plan in years; its longest one where payments follow income. */
    years: number;
    federalUsd: number;
    federalInterestUsd: number;
    privateUsd: number;
    firstMonthlyUsd: number;
    source: string;
    privateYears: number;
  };
  years: LoanYear[];
  totals: LoanTotals;
  /** Federal income tax on what is forgiven, a single filer's, in the dollars of that year. */
  forgivenessTaxUsd: number;
}

/** What makes an estimate of the earnings test weak. */
export type EarningsTestFlag = 'small-cell' | 'state-estimated' | 'field-unknown' | 'state-unknown';

/** One way in which a program may be measured. */
export interface EarningsTestRoute {
  kind: 'in-state' | 'out-of-state';
  /** Chance that this is the program's route. */
  weight: number;
  /** USD a year of the benchmarks' dollar year; the lowest of the medians that are known. */
  benchmarkUsd: number;
  from: 'state-all-fields' | 'national-field' | 'national-all-fields';
  /** Standard error, log points. */
  errorLog: number;
}

/** 2028 is the award year 2028-29; its result comes out in July 2028. */
export interface EarningsTestYear {
  awardYear: number;
  /** Chance that this July's result is a failure. */
  fails: number;
  /** Chance that new federal loans have ended by this award year. */
  noLoans: number;
}

/** The federal earnings test of a graduate program, estimated: modeled, not a result of the Department of Education. */
export interface EarningsTestReport {
  routes: EarningsTestRoute[];
  byYear: EarningsTestYear[];
  /** Completers with federal aid that are expected in a year. */
  aidedCompleters: number;
  flags: EarningsTestFlag[];
}
