import type { Candidate } from '@masterplan/model';
import { type Month, monthOf, shapesFor } from '../calendar.ts';
import type { Debt } from '../money/loans/index.ts';
import type { Price } from '../money/tuition.ts';
import type { Parameters } from '../parameters.ts';
import type { Option } from '../paths.ts';

/** One term's bill. Amounts in nominal dollars of its month; months from today. */
export interface Bill {
  from: number;
  to: number;
  tuitionUsd: number;
  feesUsd: number;
  scholarshipUsd: number;
  /** What the employer pays, and of it what is taxed as wages. */
  employerUsd: number;
  employerTaxedUsd: number;
  /** Change of the cost of living, and the living that nobody's pay covers while studying. */
  livingChangeUsd: number;
  livingUsd: number;
  /** Paid from wages while working, or from a stipend. */
  fromPayUsd: number;
}

export interface Spending {
  price: Price;
  scholarshipUsd: number;
  /** Months from today. */
  start: number;
  months: number;
  keepsJob: boolean;
  /** Pay a year that stops while studying, or from which study is paid. */
  payUsdPerYear: number;
  /** What an assistantship leaves after tax, which study and living are paid from first; dollars of the decision's year. */
  stipendUsdPerYear: number;
  livingChangeUsd: number;
  /** Living that nobody's pay covers while studying. */
  livingToFinanceUsd: number;
  loadShare: number;
  federalAid: boolean;
  /** Parts of the study with the share of its credits in each; a path without a plan has half-years. */
  terms: readonly { from: number; to: number; share: number }[];
  today: Month;
  years: number;
  /** First monthly payment of a federal debt at present pay where it is repaid by income; undefined on the standard plan. */
  federalMonthlyUsd: ((debt: Debt) => number) | undefined;
}

/** Terms of a planned path by its credits; undefined without a plan. Months from today. */
export function termsOf(option: Option, today: Month): Spending['terms'] | undefined {
  const start = Math.max(0, option.startMonth - today);
  const scheduled = (option.planned?.schedule ?? []).filter((term) => term.credits > 0);
  const credits = scheduled.reduce((sum, term) => sum + term.credits, 0);
  if (credits <= 0) return undefined;
  const shapes = shapesFor(option.plan.creditUnit);
  const offset = start - (option.startMonth - today);
  const end = start + option.plan.months;
  return scheduled.map((term) => {
    const season = termName(term.id);
    const from = Math.max(start, monthOf(`${term.id.slice(0, 4)}-01`) + shapes[season].start - today + offset);
    return {
      from: Math.min(from, end - 1),
      to: Math.min(end, Math.max(from + 1, from + shapes[season].months)),
      share: term.credits / credits,
    };
  });
}

function termName(id: string): 'fall' | 'winter' | 'spring' | 'summer' {
  const name = id.slice(5);
  return name === 'fall' || name === 'winter' || name === 'spring' ? name : 'summer';
}

/** Half-years of equal shares, where no courses are placed. */
export function halfYears(start: number, months: number): Spending['terms'] {
  const count = Math.max(1, Math.ceil(months / 6));
  return Array.from({ length: count }, (_, index) => ({
    from: start + Math.floor((index * months) / count),
    to: start + Math.max(1, Math.floor(((index + 1) * months) / count)),
    share: 1 / count,
  }));
}

/** A yearly value in a month from today, such as nominal dollars for a dollar of the decision's year: constant within a year. */
export const priceAt = (prices: Float64Array, month: number): number =>
  prices[Math.max(0, Math.min(prices.length - 1, Math.floor(month / 12)))] ?? 1;

/** What each term costs, and who pays it before savings and loans. Prices grow with the consumer prices between now and then. */
export function billsOf(
  candidate: Candidate,
  parameters: Parameters,
  { prices, employerUntaxed }: { prices: Float64Array; employerUntaxed: Float64Array },
  spending: Spending,
): Bill[] {
  const { price, months } = spending;
  const total = price.tuitionUsd + price.feesUsd;
  const scholarship = total <= 0 ? 0 : Math.min(spending.scholarshipUsd, total);
  const promised = spending.keepsJob ? candidate.finances.employerUsdPerYear : 0;
  const affordable = spending.keepsJob
    ? Math.max(0, spending.payUsdPerYear * parameters.value('pay-share-for-study'))
    : spending.stipendUsdPerYear;
  const whole = spending.terms.reduce((sum, term) => sum + (term.to - term.from), 0);
  return spending.terms.map((term) => {
    const nominal = priceAt(prices, term.from);
    // A term's part of the study in years, so that yearly amounts add up to the whole length.
    const years = (((term.to - term.from) / whole) * months) / 12;
    const tuition = price.tuitionUsd * term.share * nominal;
    const fees = price.feesUsd * term.share * nominal;
    const given = scholarship * term.share * nominal;
    const open = Math.max(0, tuition + fees - given);
    const employer = Math.min(open, promised * years);
    return {
      from: term.from,
      to: term.to,
      tuitionUsd: tuition,
      feesUsd: fees,
      scholarshipUsd: given,
      employerUsd: employer,
      employerTaxedUsd: Math.max(0, employer - priceAt(employerUntaxed, term.from) * years),
      livingChangeUsd: ((spending.livingChangeUsd * nominal) / months) * 12 * years,
      livingUsd: ((spending.livingToFinanceUsd * nominal) / months) * 12 * years,
      fromPayUsd: affordable * nominal * years,
    };
  });
}

/** A bill's own cost to the student: what neither scholarship nor employer pays; living for which pay was given up is not a cost. */
export const ownCost = (bill: Bill): number =>
  Math.max(0, bill.tuitionUsd + bill.feesUsd - bill.scholarshipUsd - bill.employerUsd) + bill.livingChangeUsd;
