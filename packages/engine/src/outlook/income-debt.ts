import type { Candidate, Catalog } from '@masterplan/model';
import type { Month } from '../calendar.ts';
import { power } from '../math/elementary.ts';
import { forgivenessTax } from '../money/benefits.ts';
import { type Debt, type FastRows, fastRap, type IncomePlan, rapPlan } from '../money/loans/index.ts';
import { growth } from '../money/tax/case.ts';
import { caseOf } from './taxes.ts';

/** What repaying federal loans by income rests on, for one candidate: the same for all paths and futures. */
export interface IncomeTerms {
  plan: IncomePlan;
  today: Month;
  /** Years that are counted. */
  years: number;
  /** Nominal dollars for a dollar of the decision's year, and what a dollar is worth today, by year from today to the last payment. */
  prices: Float64Array;
  discount: Float64Array;
  /** Tax that a forgiven balance adds in a year from today, dollars of the decision's year. */
  taxOnForgiven: (year: number, wagesUsd: number, forgivenUsd: number) => number;
}

/** Years from today that any repayment may last: the longest study, grace, and thirty years of payments. */
const MOST_YEARS = 60;
/** Pay after the years counted is the mean of so many last ones. */
export const LAST_YEARS = 5;

export function incomeTerms(
  catalog: Catalog,
  candidate: Candidate,
  { today, baseYear, years, inflation, rate }: { today: Month; baseYear: number; years: number; inflation: number; rate: number },
): IncomeTerms {
  const rules = catalog.money.loans;
  const at = (t: number) => caseOf(candidate, today, baseYear, t, inflation);
  const taxes = new Map<number, (wagesUsd: number, forgivenUsd: number) => number>();
  const taxOf = (t: number) => {
    const { taxCase, ahead } = at(t);
    const tax = taxes.get(t) ?? forgivenessTax(catalog, taxCase, ahead);
    taxes.set(t, tax);
    return tax;
  };
  const all = years + MOST_YEARS;
  return {
    plan: rapPlan(rules, candidate.finances.dependents),
    today,
    years,
    prices: Float64Array.from({ length: all }, (_, t) => growth(at(t).ahead)),
    discount: Float64Array.from({ length: all }, (_, t) => 1 / power(1 + rate, t + 0.5)),
    taxOnForgiven: (t, wagesUsd, forgivenUsd) => (rules.repaymentAssistance.forgivenessTaxed ? taxOf(t)(wagesUsd, forgivenUsd) : 0),
  };
}

/** One future's repayment by income, by year counted. Arrays hold until the next future. */
export interface IncomeRow {
  /** Asked in the year, dollars of the decision's year; in the last one also what comes after it. */
  due: Float64Array;
  /** Paid in the year alone. */
  paid: Float64Array;
  /** Interest paid, nominal dollars. */
  interest: Float64Array;
  /** Owed at the year's end. */
  balance: Float64Array;
  /** The years counted in which anything is asked: from the first up to, not with, the end. */
  first: number;
  end: number;
  /** Forgiven at the end if the plan is kept until then, its tax, and the year from today of that; dollars of the decision's year. */
  forgivenUsd: number;
  forgivenTaxUsd: number;
  /** Year from today in which the last payment falls. */
  lastYear: number;
}

/**
 * A debt on the repayment assistance plan, month by month inside each year, as a function of a future's wages (dollars of
 * the decision's year, by year counted; the adjusted gross income before the interest deduction). The payment follows the
 * nominal income of its own year. After the years counted pay keeps the mean of the last five, in real dollars, until the
 * 360th payment. What is left at the end of the years counted is taken as paid off then, as on the standard plan, or as the
 * payments still to come and the tax on what is forgiven, in that year's value, whichever is less.
 */
export function incomeDebt(terms: IncomeTerms, debt: Debt, start: number): (wagesUsd: (year: number) => number) => IncomeRow {
  const { plan, today, years, prices, discount, taxOnForgiven } = terms;
  const last = lastYearOf(terms, start);
  const made: FastRows = {
    paid: new Float64Array(last),
    interest: new Float64Array(last),
    forgiven: new Float64Array(last),
    balance: new Float64Array(last),
  };
  const run = fastRap(plan, { debt, start: today + start, grid: { origin: today, years: last } });
  const row = emptyRow(years, made.interest.subarray(0, years));
  row.first = Math.min(years - 1, Math.floor(start / 12));
  const begins = start >= 12 * years;
  const owedAtStart = (debt.principalUsd + debt.unpaidInterestUsd) / (prices[years - 1] ?? 1);
  return (wagesOf) => {
    let later = Number.NaN;
    const wages = (t: number): number => {
      if (t < years) return wagesOf(t);
      if (Number.isNaN(later)) later = meanOfLast(wagesOf, years);
      return later;
    };
    for (let t = row.first; t < row.end; t++) {
      row.due[t] = 0;
      row.paid[t] = 0;
      row.balance[t] = 0;
    }
    const end = run((t) => wages(t) * (prices[t] ?? 1), made);
    row.forgivenUsd = 0;
    row.forgivenTaxUsd = 0;
    row.lastYear = Math.max(0, end - 1);
    let after = 0;
    for (let t = Math.floor(start / 12); t < end; t++) {
      const price = prices[t] ?? 1;
      const paid = (made.paid[t] ?? 0) / price;
      const forgiven = (made.forgiven[t] ?? 0) / price;
      const tax = forgiven > 0 ? taxOnForgiven(t, wages(t), forgiven) : 0;
      row.forgivenUsd += forgiven;
      row.forgivenTaxUsd += tax;
      if (t >= years) after += (discount[t] ?? 0) * (paid + tax);
      else {
        row.paid[t] = paid;
        row.due[t] = paid + tax;
        row.balance[t] = (made.balance[t] ?? 0) / price;
      }
    }
    const rest = begins ? owedAtStart : (row.balance[years - 1] ?? 0);
    if (rest > 0) row.due[years - 1] = (row.due[years - 1] ?? 0) + Math.min(rest, after / (discount[years - 1] ?? 1));
    row.end = rest > 0 ? years : Math.min(years, end);
    return row;
  };
}

/** No payment falls into this year from today or a later one. */
export const lastYearOf = ({ plan, years, prices }: IncomeTerms, start: number): number =>
  Math.min(prices.length, Math.max(years, Math.floor(start / 12) + 2 + plan.forgivenAfterMonths / 12));

function meanOfLast(wagesOf: (year: number) => number, years: number): number {
  const count = Math.min(years, LAST_YEARS);
  let sum = 0;
  for (let t = years - count; t < years; t++) sum += wagesOf(t);
  return sum / count;
}

/** Of a life that owes nothing federal. */
export const emptyRow = (years: number, interest: Float64Array = new Float64Array(years)): IncomeRow => ({
  due: new Float64Array(years),
  paid: new Float64Array(years),
  interest,
  balance: new Float64Array(years),
  first: 0,
  end: 0,
  forgivenUsd: 0,
  forgivenTaxUsd: 0,
  lastYear: 0,
});
