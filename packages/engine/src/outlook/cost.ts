import { type Candidate, type Catalog, type Cost, isPublished } from '@masterplan/model';
import type { Month } from '../calendar.ts';
import { rowsOf } from '../money/rows.ts';
import type { Parameters } from '../parameters.ts';
import type { Option } from '../paths.ts';
import { priceLevelAt } from '../places.ts';
import { paidBackBy } from './paid-back.ts';
import { type Bill, billsOf, ownCost, priceAt, type Spending } from './study-bill.ts';
import { type Borrowed, borrowFor, type Repaid, repay } from './study-loans.ts';
import { homePriceLevel } from './visa.ts';

/**
 * What a path takes from and brings to its student by year from today, finished or left: dollars of the decision's year,
 * before discounting. What follows a future's own income is not in it: tax relief, and federal debt that is repaid by income.
 */
export interface Flows {
  /** Paid from pocket less loans paid out, plus what debt asks, by year; what is owed at the horizon counts as paid in its last year. */
  cash: Float64Array;
  /** Of it: tuition, fees and living change from pocket or loan; loans paid out; repayments. */
  bills: Float64Array;
  lent: Float64Array;
  repaid: Float64Array;
  /** Owed at the end of each year. */
  balance: Float64Array;
  /** What a debt asks in a year: repayments, and in the last year the balance. */
  debtDue: Float64Array;
  /** Parts of a full deduction of interest, and of full expenses for the Lifetime Learning Credit, by year, 0 to 1. */
  interestShare: Float64Array;
  creditShare: Float64Array;
  /** Employer help to be paid back by who leaves the employer, by month from today; undefined where none ever is. */
  paidBack: Float64Array | undefined;
  /** `cash` discounted. */
  presentValueUsd: number;
}

export interface CostOfPath {
  cost: Cost;
  /** The figures that the price rests on. */
  figures: string[];
  finished: Flows;
  left: Flows;
  borrowed: { finished: Borrowed; left: Borrowed };
  /** What would be borrowed by who finishes if the program had no federal loans from a month on, as after failing the earnings test. */
  withoutFederalFrom: (month: Month) => Borrowed;
}

export interface Valuing {
  /** What a dollar of each year is worth today. */
  discount: Float64Array;
  /** Nominal dollars of the middle of each year for a dollar of the decision's year. */
  prices: Float64Array;
  /** What an employer may pay untaxed by year, nominal. */
  employerUntaxed: Float64Array;
  /** Tax on a dollar of wages more, at present pay: on what an employer pays above the untaxed amount. */
  marginalTax: number;
  /** Lifetime Learning Credit on full expenses at the pay while studying, by year; for the summary of who pays. */
  fullCredit: Float64Array;
}

/** Who pays what, by term, finished or left at `leftMonth`. */
export function costOf(
  candidate: Candidate,
  catalog: Catalog,
  parameters: Parameters,
  valuing: Valuing,
  spending: Spending,
  leftMonth: number,
): CostOfPath {
  const bills = billsOf(candidate, parameters, valuing, spending);
  const begun = bills.filter((bill, index) => index === 0 || bill.from < leftMonth);
  const end = spending.start + spending.months;
  const whole = borrowFor(candidate, catalog, parameters, spending, bills, end);
  const part = borrowFor(candidate, catalog, parameters, spending, begun, leftMonth);
  const inAll = spending.federalMonthlyUsd ? 'private' : 'federal-and-private';
  const repaid = repay(catalog, whole, spending, inAll);
  const clawback = candidate.finances.employerClawbackMonths ?? parameters.value('employer-clawback-months');
  const flows = (of: readonly Bill[], borrowed: Borrowed, paid: Repaid): Flows => ({
    ...flowsOf(candidate, catalog, valuing, spending, of, borrowed, paid),
    paidBack: paidBackBy(of, clawback, valuing.prices),
  });
  const finished = flows(bills, whole, repaid);
  const left = flows(begun, part, repay(catalog, part, spending, inAll));
  return {
    cost: summary(valuing, spending, bills, whole, finished, repaid.monthlyUsd + (spending.federalMonthlyUsd?.(whole.federal) ?? 0)),
    figures: spending.price.figures,
    finished,
    left,
    borrowed: { finished: whole, left: part },
    withoutFederalFrom: (month) => borrowFor(candidate, catalog, parameters, spending, bills, end, month),
  };
}

function flowsOf(
  candidate: Candidate,
  catalog: Catalog,
  valuing: Valuing,
  spending: Spending,
  bills: readonly Bill[],
  borrowed: Borrowed,
  repaid: Repaid,
): Omit<Flows, 'paidBack'> {
  const { years } = spending;
  const { discount, prices } = valuing;
  const row = rowsOf(years, 9);
  const flows = {
    cash: row(),
    bills: row(),
    lent: row(),
    repaid: row(),
    balance: row(),
    debtDue: row(),
    interestShare: row(),
    creditShare: row(),
    presentValueUsd: 0,
  };
  const put = (into: Float64Array, month: number, usd: number) => {
    const t = Math.min(years - 1, Math.max(0, Math.floor(month / 12)));
    into[t] = (into[t] ?? 0) + usd / priceAt(prices, month);
  };
  const { lifetimeLearningCredit, studentLoanInterestDeduction } = catalog.money.benefits;
  const expenses = row();
  for (const bill of bills) {
    put(flows.bills, bill.from, ownCost(bill) + bill.employerTaxedUsd * valuing.marginalTax);
    const untaxed = bill.employerUsd - bill.employerTaxedUsd;
    put(expenses, bill.from, Math.max(0, bill.tuitionUsd + bill.feesUsd - bill.scholarshipUsd - untaxed));
  }
  for (const loan of borrowed.paidOut) put(flows.lent, loan.month, loan.usd);
  const credited = candidate.status === 'citizen-or-resident';
  for (let t = 0; t < years; t++) {
    const price = prices[t] ?? 1;
    flows.repaid[t] = (repaid.paid[t] ?? 0) / price;
    flows.balance[t] = (repaid.balance[t] ?? 0) / price;
    flows.interestShare[t] = Math.min(1, (repaid.interest[t] ?? 0) / studentLoanInterestDeduction.capUsd);
    if (credited) flows.creditShare[t] = Math.min(1, ((expenses[t] ?? 0) * price) / lifetimeLearningCredit.expenseLimitUsd);
    flows.debtDue[t] = (flows.repaid[t] ?? 0) + (t === years - 1 ? (flows.balance[t] ?? 0) : 0);
    flows.cash[t] = (flows.bills[t] ?? 0) - (flows.lent[t] ?? 0) + (flows.debtDue[t] ?? 0);
    flows.presentValueUsd += (discount[t] ?? 0) * (flows.cash[t] ?? 0);
  }
  return flows;
}

/** The bill as a whole, in dollars of the decision's year; credit and payment at present pay. */
function summary(
  valuing: Valuing,
  spending: Spending,
  bills: readonly Bill[],
  borrowed: Borrowed,
  flows: Pick<Flows, 'creditShare'>,
  monthlyUsd: number,
): Cost {
  const { price, months } = spending;
  const real = (of: (bill: Bill) => number) => bills.reduce((sum, bill) => sum + of(bill) / priceAt(valuing.prices, bill.from), 0);
  const scholarship = real((bill) => bill.scholarshipUsd);
  const employer = real((bill) => bill.employerUsd - bill.employerTaxedUsd * valuing.marginalTax);
  return {
    tuitionUsd: Math.round(price.tuitionUsd),
    feesUsd: Math.round(price.feesUsd),
    scholarshipUsd: Math.round(scholarship),
    employerUsd: Math.round(employer),
    taxCreditUsd: Math.round(flows.creditShare.reduce((sum, share, t) => sum + share * (valuing.fullCredit[t] ?? 0), 0)),
    livingChangeUsd: Math.round(spending.livingChangeUsd),
    livingUsd: Math.round(real((bill) => bill.livingUsd)),
    forgonePayUsd: spending.keepsJob ? 0 : Math.round((spending.payUsdPerYear * months) / 12),
    stipendUsd: Math.round((spending.stipendUsdPerYear * months) / 12),
    savingsUsedUsd: Math.round(borrowed.savingsUsedUsd),
    federalLoanUsd: Math.round(borrowed.federalUsd),
    privateLoanUsd: Math.round(borrowed.privateUsd),
    missingUsd: Math.round(borrowed.missingUsd),
    monthlyPaymentUsd: Math.round(monthlyUsd),
    tuitionFrom: price.kind,
  };
}

/** Extra cost of living while studying somewhere else, from price levels of the two areas; 0 online, at home, or where a level is unknown. */
export function livingChange(option: Option, candidate: Candidate, catalog: Catalog, parameters: Parameters): number {
  if (option.plan.pace === 'part-time' || (option.delivery.length > 0 && !option.delivery.includes('on-campus'))) return 0;
  const budget = catalog.money.prices.studentBudget;
  const yearly = budget.housingFoodUsdPerYear + budget.booksTransportPersonalUsdPerYear;
  const there = priceLevelAt(catalog, option.institution && isPublished(option.institution.cbsa) ? option.institution.cbsa : undefined);
  const isAbroad = candidate.status === 'student-visa' && candidate.home !== undefined;
  if (!isAbroad && (there === undefined || priceLevelAt(catalog, candidate.place.area) === undefined)) return 0;
  return (yearly * ((there ?? 100) / 100 - priceLevelAtHome(candidate, catalog, parameters)) * option.plan.months) / 12;
}

/** Price level where the candidate lives before the path, United States = 1; 1 where none is published. */
export const priceLevelAtHome = ({ status, home, place }: Candidate, catalog: Catalog, parameters: Parameters): number =>
  status === 'student-visa' && home ? homePriceLevel(catalog, home.country, parameters) : (priceLevelAt(catalog, place.area) ?? 100) / 100;
