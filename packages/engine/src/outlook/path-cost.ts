import type { Candidate, Catalog, PlanSummary } from '@masterplan/model';
import { type Debt, rapMonthlyPayment } from '../money/loans/index.ts';
import type { Parameters } from '../parameters.ts';
import { type CostOfPath, costOf, priceLevelAtHome, type Valuing } from './cost.ts';
import { payToday } from './lives.ts';
import type { People } from './people.ts';
import { halfYears, type Spending } from './study-bill.ts';
import { valueOn } from './tax-curve.ts';
import { once } from './taxes.ts';
import type { Timing } from './timeline.ts';

/** Whose paths are valued, and by what rules. */
export interface Asking {
  catalog: Catalog;
  candidate: Candidate;
  parameters: Parameters;
}

/** What a plan costs, and who pays. */
export type PathCosts = (timing: Timing, plan: PlanSummary, own: OwnSpending) => CostOfPath;

/** What of a path's spending its program or provider sets. Without terms of its own it is billed by half-years. */
export type OwnSpending = Pick<Spending, 'price' | 'scholarshipUsd' | 'livingChangeUsd' | 'loadShare'> & {
  terms: Spending['terms'] | undefined;
  federalAid?: boolean;
};

/** The costs of this candidate's paths; what all of them share is worked out once. */
export function pathCosts({ catalog, candidate, parameters }: Asking, { valuation, today, lives }: People): PathCosts {
  const pay = payToday(catalog, candidate);
  const budget = catalog.money.prices.studentBudget;
  const living = budget.housingFoodUsdPerYear + budget.booksTransportPersonalUsdPerYear;
  const levelAtHome = priceLevelAtHome(candidate, catalog, parameters);
  const { taxes, discount, prices } = valuation;
  const [first] = valuation.after;
  const valuing = (payUsdPerYear: number, marginalTax: number): Valuing => ({
    discount,
    prices,
    marginalTax,
    employerUntaxed: Float64Array.from(taxes, (year) => year.employerUntaxedUsd),
    fullCredit: Float64Array.from(taxes, (year) => valueOn(year.credit(), payUsdPerYear)),
  });
  const withPay = once(() => valuing(pay, first ? 1 - (valueOn(first, pay + 1_000) - valueOn(first, pay)) / 1_000 : 0));
  const withoutPay = once(() => valuing(0, 0));
  const stipendKept = ({ start, stipend }: Timing): number => {
    const t = Math.floor(start / 12);
    const after = valuation.after[t];
    return stipend && after ? valueOn(after, stipend.usdPerYear) + stipend.payrollTax(t, stipend.usdPerYear) : 0;
  };
  const { repayment, dependents } = candidate.finances;
  const byIncome = once(() => rapMonthlyPayment(catalog.money.loans, pay, dependents));
  const latest = new WeakMap<Timing, { own: OwnSpending; made: CostOfPath }>();
  return (timing, plan, own) => {
    const known = latest.get(timing);
    if (known && sameSpending(known.own, own)) return { ...known.made, figures: own.price.figures };
    const { keepsJob, stipend } = timing;
    const spending = {
      federalAid: candidate.status === 'citizen-or-resident',
      ...own,
      terms: own.terms ?? halfYears(timing.start, plan.months),
      start: timing.start,
      months: plan.months,
      keepsJob,
      payUsdPerYear: pay,
      stipendUsdPerYear: stipendKept(timing),
      livingToFinanceUsd: keepsJob ? 0 : (living * levelAtHome * plan.months) / 12,
      today,
      years: lives.years,
      federalMonthlyUsd: repayment === 'rap' ? (debt: Debt) => (debt.principalUsd > 0 ? byIncome() : 0) : undefined,
    };
    const paid = keepsJob ? withPay() : stipend ? valuing(stipend.usdPerYear, 0) : withoutPay();
    const made = costOf(candidate, catalog, parameters, paid, spending, timing.left);
    latest.set(timing, { own, made });
    return made;
  };
}

/** Programs of one institution mostly cost the same, and follow one another. */
const sameSpending = (a: OwnSpending, b: OwnSpending): boolean =>
  a.price.tuitionUsd === b.price.tuitionUsd &&
  a.price.feesUsd === b.price.feesUsd &&
  a.price.kind === b.price.kind &&
  a.scholarshipUsd === b.scholarshipUsd &&
  a.livingChangeUsd === b.livingChangeUsd &&
  a.loadShare === b.loadShare &&
  a.terms === b.terms &&
  a.federalAid === b.federalAid;
