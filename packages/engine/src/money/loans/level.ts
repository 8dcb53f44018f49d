import type { StudentLoans } from '@masterplan/model';
import type { Month } from '../../calendar.ts';
import { power } from '../../math/elementary.ts';
import { partOf, toCents, toUsd } from './cents.ts';
import type { Debt, DebtPart } from './debt.ts';
import { addTo, emptySchedule, type Grid, type Schedule } from './schedule.ts';

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
  return debt.newRules
    ? levelSchedule(debt, tierYears(rules, debt.principalUsd), start, grid)
    : levelSchedule(debt, rules.fixedStandard.years, start, grid, rules.fixedStandard.minimumMonthlyUsd);
}

/**
 * Level payments over a term, rate by rate, month by month, to the cent. The payment is set on principal and unpaid
 * interest together and rounded to the cent; it pays the month's interest, then unpaid interest, then principal. Unpaid
 * interest bears none, so a debt with some ends a little before its term; the last payment is what is left.
 */
export function levelSchedule(debt: Debt, years: number, start: Month, grid: Grid, minimumMonthlyUsd = 0): LevelSchedule {
  const result: LevelSchedule = { ...emptySchedule(grid.years), monthlyUsd: 0, months: 0 };
  const level = debt.parts.map((part) => toCents(monthlyPayment(part.principalUsd + part.unpaidInterestUsd, part.rate, years)));
  const sum = level.reduce((total, cents) => total + cents, 0);
  const raise = sum > 0 ? Math.max(1, toCents(minimumMonthlyUsd) / sum) : 1;
  debt.parts.forEach((part, index) => {
    const payment = partOf(level[index] ?? 0, raise);
    const months = repay(part, payment, years * 12, start, grid, result);
    result.monthlyUsd += payment / 100;
    result.months = Math.max(result.months, months);
  });
  return result;
}

/** Repays one part and adds its sums; gives back the payments made. */
function repay(part: DebtPart, payment: number, term: number, start: Month, grid: Grid, into: Schedule): number {
  const rows = emptySchedule(grid.years);
  const rate = part.rate / 12;
  let principal = toCents(part.principalUsd);
  let unpaid = toCents(part.unpaidInterestUsd);
  let month = 0;
  while (principal + unpaid > 0) {
    const interest = partOf(principal, rate);
    const due = interest + unpaid + principal;
    const paid = month + 1 >= term ? due : Math.min(due, payment);
    const toInterest = Math.min(paid, interest + unpaid);
    unpaid += interest - toInterest;
    principal -= paid - toInterest;
    const t = Math.floor((start + month - grid.origin) / 12);
    if (t >= 0 && t < grid.years) {
      rows.paid[t] = (rows.paid[t] ?? 0) + paid;
      rows.interest[t] = (rows.interest[t] ?? 0) + toInterest;
      rows.principal[t] = (rows.principal[t] ?? 0) + paid - toInterest;
      rows.balance[t] = principal + unpaid;
    }
    month++;
  }
  for (const row of [rows.paid, rows.interest, rows.principal, rows.balance])
    for (let t = 0; t < row.length; t++) row[t] = toUsd(row[t] ?? 0);
  addTo(into, rows);
  return month;
}
