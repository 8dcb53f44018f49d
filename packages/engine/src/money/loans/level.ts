import type { StudentLoans } from '@masterplan/model';
import type { Month } from '../../calendar.ts';
import { power } from '../../math/elementary.ts';
import { partOf, toCents, toUsd } from './cents.ts';
import type { Debt, DebtPart } from './debt.ts';
import { emptySchedule, type Grid, type Schedule } from './schedule.ts';

/** Level monthly payment that repays a balance; a rate of 0 divides it evenly. Not rounded. */
export function monthlyPayment(balanceUsd: number, annualRate: number, years: number): number {
  const months = years * 12;
  const rate = annualRate / 12;
  return rate === 0 ? balanceUsd / months : (balanceUsd * rate) / (1 - 1 / power(1 + rate, months));
}

/** Years in which the tiered standard plan repays a principal. */
export function tierYears(rules: StudentLoans, principalUsd: number): number {
  const tier = rules.tieredStandard.tiers.find(({ balanceBelowUsd }) => balanceBelowUsd === 'any' || principalUsd < balanceBelowUsd);
  if (!tier) throw new Error('the catalog has no repayment tier for this balance');
  return tier.years;
}

export interface LevelSchedule extends Schedule {
  /** First payment, nominal USD. */
  monthlyUsd: number;
  /** Payments until nothing is owed. */
  months: number;
}

/** Federal loans on the standard plan of their date: tiers by principal from July 2026 on, before that ten years and a least payment. */
export function standardSchedule(rules: StudentLoans, debt: Debt, start: Month, grid: Grid): LevelSchedule {
  const schedule = emptySchedule(grid.years);
  return { ...schedule, ...addStandard(rules, debt, start, grid, schedule) };
}

/** The same, added to rows that may hold another debt's. */
export const addStandard = (rules: StudentLoans, debt: Debt, start: Month, grid: Grid, into: LevelRows) =>
  debt.newRules
    ? addLevel(debt, tierYears(rules, debt.principalUsd), start, grid, into)
    : addLevel(debt, rules.fixedStandard.years, start, grid, into, rules.fixedStandard.minimumMonthlyUsd);

/**
 * Level payments over a term, rate by rate, month by month, to the cent. The payment is set on principal and unpaid
 * interest together and rounded to the cent; it pays the month's interest, then unpaid interest, then principal. Unpaid
 * interest bears none, so a debt with some ends a little before its term; the last payment is what is left.
 */
export function levelSchedule(debt: Debt, years: number, start: Month, grid: Grid, minimumMonthlyUsd = 0): LevelSchedule {
  const schedule = emptySchedule(grid.years);
  return { ...schedule, ...addLevel(debt, years, start, grid, schedule, minimumMonthlyUsd) };
}

/** The rows that level payments fill, nominal USD. */
export type LevelRows = Pick<Schedule, 'paid' | 'interest' | 'principal' | 'balance'>;

/** Adds level payments to rows that may hold another debt's; gives back the first payment, and how many there are. */
export function addLevel(
  debt: Debt,
  years: number,
  start: Month,
  grid: Grid,
  into: LevelRows,
  minimumMonthlyUsd = 0,
): { monthlyUsd: number; months: number } {
  const made = { monthlyUsd: 0, months: 0 };
  const level = debt.parts.map((part) => toCents(monthlyPayment(part.principalUsd + part.unpaidInterestUsd, part.rate, years)));
  const sum = level.reduce((total, cents) => total + cents, 0);
  const raise = sum > 0 ? Math.max(1, toCents(minimumMonthlyUsd) / sum) : 1;
  debt.parts.forEach((part, index) => {
    const payment = partOf(level[index] ?? 0, raise);
    made.monthlyUsd += payment / 100;
    made.months = Math.max(made.months, repay(part, payment, years * 12, start, grid, into));
  });
  return made;
}

/** Repays one part and adds its sums; gives back the payments made. */
function repay(part: DebtPart, payment: number, term: number, start: Month, grid: Grid, into: LevelRows): number {
  const rate = part.rate / 12;
  let principal = toCents(part.principalUsd);
  let unpaid = toCents(part.unpaidInterestUsd);
  let month = 0;
  let t = Math.floor((start - grid.origin) / 12);
  let yearEnds = grid.origin + 12 * (t + 1) - start;
  while (principal + unpaid > 0) {
    let paidInYear = 0;
    let interestInYear = 0;
    for (; month < yearEnds && principal + unpaid > 0; month++) {
      const interest = partOf(principal, rate);
      const due = interest + unpaid + principal;
      const paid = month + 1 >= term ? due : Math.min(due, payment);
      const toInterest = Math.min(paid, interest + unpaid);
      unpaid += interest - toInterest;
      principal -= paid - toInterest;
      paidInYear += paid;
      interestInYear += toInterest;
    }
    if (t >= 0 && t < grid.years) {
      into.paid[t] = (into.paid[t] ?? 0) + toUsd(paidInYear);
      into.interest[t] = (into.interest[t] ?? 0) + toUsd(interestInYear);
      into.principal[t] = (into.principal[t] ?? 0) + toUsd(paidInYear - interestInYear);
      into.balance[t] = (into.balance[t] ?? 0) + toUsd(principal + unpaid);
    }
    t += 1;
    yearEnds += 12;
  }
  return month;
}
