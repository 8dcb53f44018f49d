import type { BreakEven, Cost, PathId, PlanSummary, Quantiles } from './decision.ts';
import type { EarningsTestOutlook, EmployerHelpOutlook, RepaymentOutlook } from './outlook-loans.ts';

/** An estimate from simulated futures with the standard error that their number leaves. */
export interface Estimate {
  value: number;
  /** From independent Latin hypercubes (batches). */
  se: number;
}

/** What a path returns in another role, place or industry: the same futures, quantiles of net present value in USD. */
export interface OutlookVariant {
  id: string;
  name: string;
  npv: Quantiles;
  pays: number;
  /** Pay before tax five years after the path, middle future. */
  pay5Usd: number;
}

export interface DebtYear {
  year: number;
  /** Owed at its end by who finishes and by who leaves, USD of `dollarYear`; the middle life's where payments follow income. */
  finishedUsd: number;
  leftUsd: number;
  /** Paid in the year by who finishes. */
  paidUsd: number;
  /** Payment over pay before tax of those who finish: middle and ninetieth percentile; undefined while nothing is paid. */
  toIncome: [p50: number, p90: number] | undefined;
}

/** The whole outlook of one path against staying put: plain data. Amounts in USD of `dollarYear`. */
export interface OutlookReport {
  schema: 'masterplan.outlook/1';
  catalogVersion: string;
  asOf: string;
  seed: number;
  futures: number;
  dollarYear: string;
  path: PathId;
  title: string;
  institution: string;
  plan: PlanSummary;
  cost: Cost;
  /** Federal loans from before, which no repayment here holds. */
  earlierFederalLoansUsd: number;
  /** Whether pay may be earned at home abroad: after its own tax, in dollars of what it buys there. */
  mayGoHome: boolean;
  horizonYears: number;
  /** Net present value of the path minus staying put. */
  npv: { p10: Estimate; p25: Estimate; p50: Estimate; p75: Estimate; p90: Estimate; mean: Estimate };
  pays: Estimate & {
    /** With luck on the two paths half related, and the same. */
    atCorrelation: { half: number; one: number };
    /** Over what could be learnt: p10 and p90 of the chance given it. */
    overKnowledge: [low: number, high: number];
  };
  breakEven: {
    /** Years from today until it is ahead for good, of the futures in which it ever is: p10, p25, p50, p75, p90; undefined where none is. */
    years: Quantiles | undefined;
    /** Of all futures: the middle one's. */
    middle: number | 'never';
    neverShare: number;
  };
  /** By year: difference of a year's after-tax dollars after all costs, and cumulative and discounted from 0 today. */
  yearly: Quantiles[];
  cumulative: Quantiles[];
  debt: DebtYear[];
  /** The federal debt on both of its plans; undefined where nothing federal is borrowed. */
  repayment?: RepaymentOutlook;
  /** Undefined without help from an employer. */
  employerHelp?: EmployerHelpOutlook;
  /** The program's federal earnings test; undefined where it does not apply. */
  earningsTest?: EarningsTestOutlook;
  /** Lifetime after-tax income over the horizon plus savings, under constant relative risk aversion. */
  certainty: {
    riskAversion: number;
    floorUsdPerYear: number;
    stay: { mean: number; certain: number };
    path: { mean: number; certain: number };
    gain: number;
  };
  /** Yearly real rate at which the mean future breaks even; none where its differences change sign more than once or never. */
  irr: number | 'none';
  /** Variance of net present value by what could be learnt and what could not, and the interval that each alone would leave. */
  split: {
    knowledge: number;
    luck: number;
    knowledgeInterval: [p10: number, p90: number];
    luckInterval: [p10: number, p90: number];
    draws: number;
    livesPerDraw: number;
  };
  roles: OutlookVariant[];
  areas: OutlookVariant[];
  industries: OutlookVariant[];
  /** Pay before tax by year from today. */
  ladder: { year: number; path: Quantiles; stay: Quantiles }[];
  breakEvens: BreakEven[];
}

export interface FutureEvent {
  month: string;
  what: 'starts' | 'leaves' | 'finishes' | 'changes-role' | 'finds-work' | 'loses-job' | 'goes-home' | 'repays' | 'debt-free' | 'pays-back';
  /** Months that it lasts, where it does. */
  months?: number;
  /** What it costs, where it does: employer help paid back, USD of `dollarYear`. */
  usd?: number;
}

/** One year of one simulated future, both ways. USD of `dollarYear`. */
export interface FutureYear {
  year: number;
  payUsd: number;
  stayPayUsd: number;
  /** Income and payroll tax; nothing of it on pay abroad, which is after its own tax. */
  taxUsd: number;
  stayTaxUsd: number;
  /** Tuition, fees and living change from pocket or loan. */
  billsUsd: number;
  lentUsd: number;
  repaidUsd: number;
  /** Employer help that goes back because the employer is left. */
  paidBackUsd: number;
  /** Credit and deductions for the study. */
  reliefUsd: number;
  balanceUsd: number;
  /** After tax and all costs, path less staying put; and discounted up to the year's end. */
  differenceUsd: number;
  cumulativeUsd: number;
  monthsWithoutWork: number;
  events: FutureEvent[];
  stayEvents: FutureEvent[];
}

/** A simulated life opened: chosen by the place of its net present value among all. */
export interface FutureReport {
  schema: 'masterplan.future/1';
  catalogVersion: string;
  asOf: string;
  seed: number;
  futures: number;
  dollarYear: string;
  path: PathId;
  title: string;
  institution: string;
  /** Number of the future, and the share of futures with a smaller net present value. */
  index: number;
  percentile: number;
  npvUsd: number;
  finishes: boolean;
  /** This life's federal debt on both plans, present values as in `RepaymentOutlook`; undefined without any. */
  repayment?: { chosen: 'standard' | 'rap'; standardUsd: number; byIncomeUsd: number; forgivenUsd: number };
  years: FutureYear[];
}

/** Two paths on the same futures. */
export interface OutlookComparison {
  schema: 'masterplan.outlook-comparison/1';
  path: PathId;
  against: { id: string; title: string; npv: Quantiles; pays: number };
  /** First path minus the other. */
  difference: Quantiles;
  differenceMean: number;
  /** Share of futures in which the first is ahead, and equal. */
  better: number;
  equal: number;
}
