import type { Catalog, LoanLimit, LoanReport, LoanRuleSet, LoanYear } from '@masterplan/model';
import { type Month, monthText, yearOf } from '../../calendar.ts';
import { power } from '../../math/elementary.ts';
import { forgivenessTax } from '../benefits.ts';
import { borrow, type Loan, type LoanMeans } from './borrow.ts';
import { type Debt, debtAt, repaymentStart } from './debt.ts';
import { rapPlan, repayByIncome } from './income-driven.ts';
import { levelSchedule, standardSchedule, tierYears } from './level.ts';
import { annualLimit, ruleSetOf } from './limits.ts';
import { addTo, emptySchedule, type Grid, type Schedule, totalsOf } from './schedule.ts';
import { enrollmentOf, type StudyPeriod, studyYearOf } from './study-years.ts';
import { academicYearOf, type LoanTerms, NEW_RULES } from './terms.ts';

export interface LoanRequest {
  /** Terms that must be paid for, in their order. */
  periods: readonly StudyPeriod[];
  means: LoanMeans;
  terms: LoanTerms;
  /** Month in which study ends: the last term's end, or earlier where somebody leaves. */
  leaves: Month;
  plan: 'standard' | 'rap';
  /** Adjusted gross income in the first calendar year of repayment, and its yearly growth; nominal USD. */
  incomeUsd: number;
  growth: number;
  dependents: number;
  inflation: number;
}

/** Longest repayment: 360 payments, and the year that they begin and end in. */
const MOST_YEARS = 32;

/** Borrows, lets interest run to the end of grace, and repays, all in nominal dollars by calendar year. */
export function loanReport(catalog: Catalog, request: LoanRequest): LoanReport {
  const rules = catalog.money.loans;
  const { periods, means, terms } = request;
  const begun = periods.filter(({ from }) => from < request.leaves);
  const financing = borrow(rules, terms, periods, means);
  const loans = financing.loans.filter(({ period }) => period < begun.length);
  const start = repaymentStart(rules, request.leaves);
  const owed = debtAt(rules, loans, start);
  const grid: Grid = { origin: yearOf(start) * 12, years: MOST_YEARS };
  const incomes = Float64Array.from({ length: grid.years }, (_, t) => Math.round(request.incomeUsd * power(1 + request.growth, t)));
  const { schedule, plan, years, firstMonthlyUsd } = federalRepayment(catalog, request, owed.federal, start, grid, incomes);
  const privately = levelSchedule(owed.private, terms.privateYears, start, grid);
  addTo(schedule, privately);
  const totals = totalsOf(schedule);
  return {
    limits: limitsOf(catalog, begun, means.legacy || loans.some(heldBefore), periods.at(-1)?.to ?? 0),
    disbursements: loans.map((loan) => ({
      month: monthText(loan.month),
      kind: loan.kind,
      principalUsd: loan.principalUsd,
      feeUsd: loan.feeUsd,
      rate: loan.rate,
      source: rateSource(catalog, loan),
    })),
    gaps: begun.flatMap((period, index) => {
      const usd = financing.missingUsd[index] ?? 0;
      return usd > 0 ? [{ month: monthText(period.from), usd, binding: financing.binding[index] ?? 'none' }] : [];
    }),
    repayment: {
      starts: monthText(start),
      plan,
      years,
      federalUsd: owed.federal.principalUsd,
      federalInterestUsd: owed.federal.unpaidInterestUsd,
      privateUsd: owed.private.principalUsd,
      firstMonthlyUsd: Math.round((firstMonthlyUsd + privately.monthlyUsd) * 100) / 100,
      source: sourceOf(catalog, plan),
      privateYears: terms.privateYears,
    },
    years: yearsOf(schedule, grid, incomes),
    totals,
    forgivenessTaxUsd: taxOnForgiveness(catalog, request, schedule, grid, incomes),
  };
}

/** A federal loan from before July 2026: with it, the old rules stay for a while. */
const heldBefore = ({ kind, month }: Loan): boolean => kind !== 'private' && month < NEW_RULES;

interface FederalRepayment {
  schedule: Schedule;
  plan: LoanReport['repayment']['plan'];
  years: number;
  firstMonthlyUsd: number;
}

function federalRepayment(
  catalog: Catalog,
  request: LoanRequest,
  debt: Debt,
  start: Month,
  grid: Grid,
  incomes: Float64Array,
): FederalRepayment {
  const rules = catalog.money.loans;
  if (request.plan === 'standard') {
    const schedule = standardSchedule(rules, debt, start, grid);
    return {
      schedule,
      plan: debt.newRules ? 'tiered-standard' : 'fixed-standard',
      years: debt.newRules ? tierYears(rules, debt.principalUsd) : rules.fixedStandard.years,
      firstMonthlyUsd: schedule.monthlyUsd,
    };
  }
  const schedule = emptySchedule(grid.years);
  const plan = rapPlan(rules, request.dependents);
  repayByIncome(plan, { debt, start, grid }, incomes, schedule);
  const owes = debt.principalUsd + debt.unpaidInterestUsd > 0;
  return {
    schedule,
    plan: 'repayment-assistance',
    years: rules.repaymentAssistance.forgivenAfterMonths / 12,
    firstMonthlyUsd: owes ? plan.payment(incomes[0] ?? 0) / 100 : 0,
  };
}

function limitsOf(catalog: Catalog, periods: readonly StudyPeriod[], legacy: boolean, ends: Month): LoanLimit[] {
  const rules = catalog.money.loans;
  const first = periods[0]?.from ?? 0;
  return [...new Set(periods.map((period) => studyYearOf(period, first)))].map((studyYear) => {
    const from = first + studyYear * 12;
    const set = ruleSetOf(rules, from, legacy, ends);
    const enrollment = enrollmentOf(periods, studyYear, first);
    return {
      from: monthText(from),
      rules: set,
      enrollment,
      limitUsd: annualLimit(rules, set, enrollment) / 100,
      source: sourceOf(catalog, set),
    };
  });
}

function yearsOf(schedule: Schedule, grid: Grid, incomes: Float64Array): LoanYear[] {
  const years = Array.from({ length: grid.years }, (_, t) => ({
    year: yearOf(grid.origin) + t,
    paidUsd: schedule.paid[t] ?? 0,
    interestUsd: schedule.interest[t] ?? 0,
    principalUsd: schedule.principal[t] ?? 0,
    waivedUsd: schedule.waived[t] ?? 0,
    matchedUsd: schedule.matched[t] ?? 0,
    forgivenUsd: schedule.forgiven[t] ?? 0,
    balanceUsd: schedule.balance[t] ?? 0,
    incomeUsd: incomes[t] ?? 0,
  }));
  const last = years.findLastIndex((year) => year.paidUsd > 0);
  return years.slice(0, last + 1);
}

/** A state without an income tax stands in, so that the federal part alone is counted. */
function taxOnForgiveness(catalog: Catalog, request: LoanRequest, schedule: Schedule, grid: Grid, incomes: Float64Array): number {
  const t = schedule.forgiven.findIndex((usd) => usd > 0);
  if (t < 0 || !catalog.money.loans.repaymentAssistance.forgivenessTaxed) return 0;
  const state = Object.entries(catalog.money.stateTax.states).find(([, rules]) => rules === 'no-wage-income-tax')?.[0] ?? 'TX';
  const taxCase = { year: yearOf(grid.origin) + t, filing: 'single' as const, state, nonresident: false, treatyStandardDeduction: false };
  const tax = forgivenessTax(catalog, taxCase, { yearsAhead: 0, inflation: request.inflation });
  return Math.round(tax(incomes[t] ?? 0, schedule.forgiven[t] ?? 0));
}

/** The publication behind a loan's rate, or the assumption where none speaks of its academic year. */
function rateSource({ money: { loans } }: Catalog, { kind, month }: Loan): string {
  if (kind === 'private') return 'param:private-loan-rate';
  const { origin, interestRate } = kind === 'unsubsidized' ? loans.unsubsidized : loans.gradPlus;
  if (interestRate[academicYearOf(month)] === undefined)
    return kind === 'unsubsidized' ? 'param:loan-rate-carried-forward' : 'param:grad-plus-rate-carried-forward';
  return origin.kind === 'observed' ? origin.source : origin.kind;
}

/** The publication behind a set of limits or a plan. */
function sourceOf(catalog: Catalog, part: LoanRuleSet | LoanReport['repayment']['plan']): string {
  const rules = catalog.money.loans;
  const { origin } = {
    old: rules.before20260701,
    legacy: rules.from20260701,
    new: rules.from20260701,
    'tiered-standard': rules.tieredStandard,
    'fixed-standard': rules.fixedStandard,
    'repayment-assistance': rules.repaymentAssistance,
  }[part];
  return origin.kind === 'observed' ? origin.source : origin.kind;
}
