import type { Candidate, Catalog, PlanSummary } from '@masterplan/model';
import { type Debt, rapMonthlyPayment } from '../money/loans/index.ts';
import type { Parameters } from '../parameters.ts';
import { type CostOfPath, costOf, type Valuing } from './cost.ts';
import { payToday } from './lives.ts';
import type { People } from './people.ts';
import type { Spending } from './study-bill.ts';
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

/** What of a path's spending its program or provider sets. */
export type OwnSpending = Pick<Spending, 'price' | 'scholarshipUsd' | 'livingChangeUsd' | 'loadShare' | 'terms'> & { federalAid?: boolean };

/** The costs of this candidate's paths; what all of them share is worked out once. */
export function pathCosts({ catalog, candidate, parameters }: Asking, { valuation, today, lives }: People): PathCosts {
  const pay = payToday(catalog, candidate);
  const budget = catalog.money.prices.studentBudget;
  const living = budget.housingFoodUsdPerYear + budget.booksTransportPersonalUsdPerYear;
  const { taxes, discount, prices } = valuation;
  const [first] = valuation.after;
  const valuing = (marginalTax: number) =>
    once(
      (): Valuing => ({
        discount,
        prices,
        marginalTax,
        employerUntaxed: Float64Array.from(taxes, (year) => year.employerUntaxedUsd),
        fullCredit: Float64Array.from(taxes, (year) => valueOn(year.credit(), pay)),
      }),
    );
  const withPay = valuing(first ? 1 - (valueOn(first, pay + 1_000) - valueOn(first, pay)) / 1_000 : 0);
  const withoutPay = valuing(0);
  const { repayment, dependents } = candidate.finances;
  const byIncome = once(() => rapMonthlyPayment(catalog.money.loans, pay, dependents));
  return (timing, plan, own) => {
    const { keepsJob } = timing;
    const spending = {
      federalAid: candidate.status === 'citizen-or-resident',
      ...own,
      start: timing.start,
      months: plan.months,
      keepsJob,
      payUsdPerYear: pay,
      livingToFinanceUsd: keepsJob ? 0 : (living * plan.months) / 12,
      today,
      years: lives.years,
      federalMonthlyUsd: repayment === 'rap' ? (debt: Debt) => (debt.principalUsd > 0 ? byIncome() : 0) : undefined,
    };
    return costOf(candidate, catalog, parameters, keepsJob ? withPay() : withoutPay(), spending, timing.left);
  };
}
