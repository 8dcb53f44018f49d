import { type Candidate, type Catalog, type Cost, isPublished } from '@masterplan/model';
import { type Month, monthText, yearOf } from '../calendar.ts';
import { power } from '../math/elementary.ts';
import { finance, repayment, tierYears } from '../money/loans.ts';
import { federalIncomeTax, yearIn } from '../money/tax.ts';
import type { Price } from '../money/tuition.ts';
import type { Parameters } from '../parameters.ts';
import type { Option } from '../paths.ts';

export interface CostOfPath {
  cost: Cost;
  /** The figures that the price rests on. */
  figures: string[];
  /** What the path costs today: paid from pocket at the time, borrowed sums in, repayments out, discounted. */
  presentValueUsd: number;
  /** The same by year from today, discounted: what the fan chart subtracts. */
  byYear: Float64Array;
}

export interface Spending {
  price: Price;
  scholarshipUsd: number;
  /** Months from today. */
  start: number;
  months: number;
  keepsJob: boolean;
  /** Pay a year that stops while studying. */
  payUsdPerYear: number;
  livingChangeUsd: number;
  /** Living that nobody's pay covers while studying. */
  livingToFinanceUsd: number;
  loadShare: number;
  federalAid: boolean;
  today: Month;
  years: number;
}

/** Who pays what, and what it costs in today's value. */
export function costOf(candidate: Candidate, catalog: Catalog, parameters: Parameters, spending: Spending): CostOfPath {
  const { price, months } = spending;
  const studyYears = months / 12;
  const employer = spending.keepsJob ? employerShare(candidate, catalog, price.tuitionUsd, studyYears) : 0;
  const scholarship = Math.min(spending.scholarshipUsd, price.tuitionUsd + price.feesUsd);
  const credit = taxCredit(
    candidate,
    catalog,
    price.tuitionUsd - scholarship - employer,
    studyYears,
    spending.keepsJob ? spending.payUsdPerYear : 0,
    spending.today,
  );
  const direct = Math.max(0, price.tuitionUsd + price.feesUsd - scholarship - employer - credit) + spending.livingChangeUsd;
  const need = Math.max(0, direct) + spending.livingToFinanceUsd;
  const wholeYears = Math.max(1, Math.ceil(studyYears - 1e-9));
  const affordable = spending.keepsJob ? Math.max(0, spending.payUsdPerYear * parameters.value('pay-share-for-study')) * studyYears : 0;
  const borrowing = finance(catalog.money.loans, {
    byYearUsd: Array.from({ length: wholeYears }, () => Math.max(0, need - affordable) / wholeYears),
    savingsUsd: candidate.finances.savingsUsd,
    federalLoans: candidate.finances.federalLoans && spending.federalAid,
    privateLoans: candidate.finances.privateLoans,
    existingFederalUsd: candidate.finances.existingFederalLoansUsd,
    loadShare: spending.loadShare,
    start: monthText(spending.today + spending.start),
  });
  const terms = loanTerms(catalog, parameters);
  const federal = repayment(
    borrowing.federalUsd,
    terms.federalRate,
    studyYears,
    terms.graceMonths,
    tierYears(catalog.money.loans, borrowing.federalUsd),
  );
  const privately = repayment(borrowing.privateUsd, terms.privateRate, studyYears, terms.graceMonths, 10);
  const byYear = cashByYear(
    parameters,
    spending,
    direct,
    borrowing.federalUsd * (1 - terms.fee) + borrowing.privateUsd,
    [federal, privately],
    terms.graceMonths,
  );
  return {
    cost: {
      tuitionUsd: Math.round(price.tuitionUsd),
      feesUsd: Math.round(price.feesUsd),
      scholarshipUsd: Math.round(scholarship),
      employerUsd: Math.round(employer),
      taxCreditUsd: Math.round(credit),
      livingChangeUsd: Math.round(spending.livingChangeUsd),
      forgonePayUsd: spending.keepsJob ? 0 : Math.round(spending.payUsdPerYear * studyYears),
      savingsUsedUsd: Math.round(Math.min(candidate.finances.savingsUsd, Math.max(0, need - affordable))),
      federalLoanUsd: Math.round(borrowing.federalUsd),
      privateLoanUsd: Math.round(borrowing.privateUsd),
      missingUsd: Math.round(borrowing.missingUsd),
      monthlyPaymentUsd: Math.round(federal.monthlyUsd + privately.monthlyUsd),
      tuitionFrom: price.kind,
    },
    figures: price.figures,
    presentValueUsd: byYear.reduce((sum, x) => sum + x, 0),
    byYear,
  };
}

function employerShare(candidate: Candidate, catalog: Catalog, tuitionUsd: number, studyYears: number): number {
  const untaxed = Math.min(candidate.finances.employerUsdPerYear, catalog.money.benefits.employerAssistance.annualExclusionUsd);
  return Math.min(tuitionUsd, untaxed * studyYears);
}

/** Lifetime Learning Credit over the study, limited by a year's expenses, the income's phase-out and the tax owed. */
function taxCredit(candidate: Candidate, catalog: Catalog, paidUsd: number, studyYears: number, payUsd: number, today: Month): number {
  const rules = catalog.money.benefits.lifetimeLearningCredit;
  if (candidate.status === 'student-visa' || paidUsd <= 0 || payUsd <= 0) return 0;
  const { filing } = candidate.finances;
  const phase = Math.min(1, Math.max(0, 1 - (payUsd - rules.phaseOutStartUsd[filing]) / rules.phaseOutLengthUsd[filing]));
  const yearly = Math.min(rules.expenseLimitUsd, paidUsd / studyYears) * rules.rate * phase;
  const taxCase = { year: yearOf(today), filing, state: candidate.place.state, nonresident: false, treatyStandardDeduction: false };
  return Math.min(yearly, federalIncomeTax(catalog.money.federalTax, taxCase)(payUsd)) * studyYears;
}

interface LoanTerms {
  federalRate: number;
  privateRate: number;
  fee: number;
  graceMonths: number;
}

function loanTerms(catalog: Catalog, parameters: Parameters): LoanTerms {
  const { unsubsidized } = catalog.money.loans;
  return {
    federalRate: parameters.value('loan-rate-carried-forward'),
    privateRate: parameters.value('private-loan-rate'),
    fee: unsubsidized.originationFee,
    graceMonths: unsubsidized.graceMonths,
  };
}

/** Discounted cash by year from today: costs out while studying, loans in, repayments out (fixed in current dollars, so prices wear them down). */
function cashByYear(
  parameters: Parameters,
  spending: Spending,
  directUsd: number,
  borrowedUsd: number,
  loans: { monthlyUsd: number; years: number }[],
  graceMonths: number,
): Float64Array {
  const discount = 1 + parameters.value('discount-rate');
  const inflation = 1 + parameters.value('inflation');
  const byYear = new Float64Array(spending.years);
  const put = (month: number, usd: number) => {
    const t = Math.min(spending.years - 1, Math.max(0, Math.floor(month / 12)));
    byYear[t] = (byYear[t] ?? 0) + usd / power(discount, month / 12);
  };
  const steps = Math.max(1, Math.ceil(spending.months / 6));
  for (let step = 0; step < steps; step++)
    put(spending.start + ((step + 0.5) * spending.months) / steps, (directUsd - borrowedUsd) / steps);
  for (const loan of loans) {
    if (loan.monthlyUsd === 0) continue;
    const first = spending.start + spending.months + graceMonths;
    for (let year = 0; year < loan.years; year++) {
      const month = first + year * 12 + 6;
      put(month, (loan.monthlyUsd * 12) / power(inflation, (month - spending.start) / 12));
    }
  }
  return byYear;
}

/** Extra cost of living while studying somewhere else, from price levels of the two areas; 0 online, at home, or where a level is unknown. */
export function livingChange(option: Option, candidate: Candidate, catalog: Catalog): number {
  if (option.plan.pace === 'part-time' || (option.delivery.length > 0 && !option.delivery.includes('on-campus'))) return 0;
  const budget = catalog.money.prices.studentBudget;
  const yearly = budget.housingFoodUsdPerYear + budget.booksTransportPersonalUsdPerYear;
  const there = priceLevelOf(catalog, option.institution && isPublished(option.institution.cbsa) ? option.institution.cbsa : undefined);
  if (candidate.status === 'student-visa' && candidate.home)
    return (yearly * ((there ?? 100) / 100 - homePriceLevel(catalog, candidate.home.country)) * option.plan.months) / 12;
  const here = priceLevelOf(catalog, candidate.place.area);
  return there === undefined || here === undefined ? 0 : (yearly * ((there - here) / 100) * option.plan.months) / 12;
}

function priceLevelOf(catalog: Catalog, area: string | undefined): number | undefined {
  const level = catalog.areas.find((entry) => entry.code === area)?.priceLevel;
  return level !== undefined && isPublished(level) ? level : undefined;
}

/** Price level at home, United States = 1: purchasing power over exchange rate, of the latest year that has both. */
function homePriceLevel(catalog: Catalog, country: string): number {
  const currency = catalog.money.prices.currencies[country];
  const factors = currency?.perInternationalDollar ?? {};
  const rates = currency?.perUsd ?? {};
  const year =
    Object.keys(factors)
      .filter((y) => rates[y] !== undefined)
      .sort()
      .at(-1) ?? yearIn(factors, 9999);
  const factor = factors[year];
  const rate = rates[year];
  return factor === undefined || rate === undefined ? 1 : factor / rate;
}
