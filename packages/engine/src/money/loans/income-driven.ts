import type { StudentLoans } from '@masterplan/model';
import type { Month } from '../../calendar.ts';
import { partOf, toCents, toUsd } from './cents.ts';
import type { Debt } from './debt.ts';
import { monthlyPayment } from './level.ts';
import { clear, type Grid, type Schedule } from './schedule.ts';

/** A plan whose payment follows income: the payment of a year, and what the government adds. Cents. */
export interface IncomePlan {
  /** Monthly payment, whole cents, at an adjusted gross income in nominal USD. */
  payment: (agiUsd: number) => number;
  /** Interest that the payment doesn't cover is waived that month. */
  waives: boolean;
  /** The government lifts the principal paid to this much a month, and never by more than the payment; 0: it doesn't. */
  match: number;
  forgivenAfterMonths: number;
}

/** What the repayment of one life rests on; the same for all futures of a path. */
export interface IncomeRepayment {
  debt: Debt;
  start: Month;
  grid: Grid;
}

/** The repayment assistance plan: a share of the whole income by band, less an amount a dependent, never below the least. */
export function rapPlan(rules: StudentLoans, dependents: number): IncomePlan {
  const { bands, monthlyReductionPerDependentUsd, minimumMonthlyUsd, principalMatchUsdPerMonth, forgivenAfterMonths } =
    rules.repaymentAssistance;
  const upTo = Float64Array.from(bands, ({ incomeUpToUsd }) => (incomeUpToUsd === 'any' ? Infinity : incomeUpToUsd));
  const share = Float64Array.from(bands, (band) => band.share ?? 0);
  const flat = Float64Array.from(bands, (band) => band.flatUsdPerYear ?? 0);
  const least = toCents(minimumMonthlyUsd);
  const reduction = toCents(monthlyReductionPerDependentUsd) * dependents;
  return {
    payment: (agiUsd) => {
      let band = 0;
      while (agiUsd > (upTo[band] ?? Infinity)) band++;
      const yearly = (flat[band] ?? 0) + Math.max(0, agiUsd) * (share[band] ?? 0);
      return Math.max(least, toCents(yearly / 12) - reduction);
    },
    waives: true,
    match: toCents(principalMatchUsdPerMonth),
    forgivenAfterMonths,
  };
}

/** Monthly payment of the repayment assistance plan at an adjusted gross income; USD to the cent. */
export const rapMonthlyPayment = (rules: StudentLoans, agiUsd: number, dependents: number): number =>
  toUsd(rapPlan(rules, dependents).payment(agiUsd));

export interface IbrBorrower {
  /** Persons of the household, the borrower among them. */
  household: number;
  region: 'contiguous' | 'alaska' | 'hawaii';
  /** No federal balance before July 2014. */
  newBorrower: boolean;
}

/** Poverty guideline of a year, or of the nearest earlier one that is published. USD a year. */
export function povertyGuideline(rules: StudentLoans, borrower: IbrBorrower, year: number): number {
  const table = rules.incomeBased.guidelines[borrower.region];
  const known = Object.keys(table).sort();
  const guideline = table[known.filter((key) => Number(key) <= year).at(-1) ?? known[0] ?? ''];
  if (!guideline) throw new Error('the catalog has no poverty guideline');
  return guideline.firstUsd + guideline.eachMoreUsd * (borrower.household - 1);
}

/** Monthly payment of income-based repayment: a share of income above a multiple of the poverty guideline, at most the ten-year payment at entry. USD to the cent. */
export function ibrMonthlyPayment(rules: StudentLoans, agiUsd: number, borrower: IbrBorrower, year: number, entry: Debt): number {
  const { povertyMultiple, newBorrowers, oldBorrowers } = rules.incomeBased;
  const { share } = borrower.newBorrower ? newBorrowers : oldBorrowers;
  const discretionary = Math.max(0, agiUsd - povertyMultiple * povertyGuideline(rules, borrower, year));
  const cap = entry.parts.reduce(
    (sum, part) => sum + toCents(monthlyPayment(part.principalUsd + part.unpaidInterestUsd, part.rate, rules.fixedStandard.years)),
    0,
  );
  return toUsd(Math.min(cap, toCents((share * discretionary) / 12)));
}

/** Income-based repayment at the guidelines of one year: in real terms they keep their size, in nominal ones they lag. */
export function ibrPlan(rules: StudentLoans, borrower: IbrBorrower, year: number, entry: Debt): IncomePlan {
  const { newBorrowers, oldBorrowers } = rules.incomeBased;
  return {
    payment: (agiUsd) => toCents(ibrMonthlyPayment(rules, agiUsd, borrower, year, entry)),
    waives: false,
    match: 0,
    forgivenAfterMonths: (borrower.newBorrower ? newBorrowers : oldBorrowers).forgivenAfterMonths,
  };
}

/**
 * The schedule of one future into `out` (overwritten), month by month, to the cent: the payment follows the income of
 * the grid's year, pays the month's interest, then unpaid interest, then principal; what the plan waives, matches and
 * forgives is kept apart. Several rates count as their mean weighted by principal. Allocates nothing.
 */
export function repayByIncome(plan: IncomePlan, { debt, start, grid }: IncomeRepayment, agiByYear: ArrayLike<number>, out: Schedule): void {
  clear(out);
  const rate = debt.rate / 12;
  let principal = toCents(debt.principalUsd);
  let unpaid = toCents(debt.unpaidInterestUsd);
  let made = 0;
  for (let t = Math.max(0, Math.floor((start - grid.origin) / 12)); t < grid.years && principal + unpaid > 0; t++) {
    const level = plan.payment(agiByYear[t] ?? 0);
    const from = Math.max(start, grid.origin + 12 * t);
    const to = grid.origin + 12 * (t + 1);
    let [paid, interestPaid, waived, matched] = [0, 0, 0, 0];
    for (let month = from; month < to && principal + unpaid > 0; month++) {
      const interest = partOf(principal, rate);
      const pay = Math.min(level, interest + unpaid + principal);
      const toMonth = Math.min(pay, interest);
      const toUnpaid = Math.min(pay - toMonth, unpaid);
      const toPrincipal = pay - toMonth - toUnpaid;
      const help = Math.max(0, Math.min(plan.match, pay, principal) - toPrincipal);
      if (plan.waives) waived += interest - toMonth;
      else unpaid += interest - toMonth;
      unpaid -= toUnpaid;
      principal -= toPrincipal + help;
      matched += help;
      paid += pay;
      interestPaid += toMonth + toUnpaid;
      made++;
      if (made >= plan.forgivenAfterMonths) {
        out.forgiven[t] = toUsd(principal + unpaid);
        principal = 0;
        unpaid = 0;
      }
    }
    out.paid[t] = toUsd(paid);
    out.interest[t] = toUsd(interestPaid);
    out.principal[t] = toUsd(paid - interestPaid);
    out.waived[t] = toUsd(waived);
    out.matched[t] = toUsd(matched);
    out.balance[t] = toUsd(principal + unpaid);
  }
}
