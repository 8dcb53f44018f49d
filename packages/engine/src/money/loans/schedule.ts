import type { LoanTotals } from '@masterplan/model';
import type { Month } from '../../calendar.ts';
import { rowsOf } from '../rows.ts';

/** Years as the caller counts them: year t holds the months from origin + 12 t to origin + 12 t + 11. */
export interface Grid {
  origin: Month;
  years: number;
}

/** Sums by year, nominal USD. `paid` = `interest` + `principal`: what the borrower pays. */
export interface Schedule {
  paid: Float64Array;
  interest: Float64Array;
  principal: Float64Array;
  /** Interest that the government waives. */
  waived: Float64Array;
  /** Principal that the government pays. */
  matched: Float64Array;
  /** What is forgiven at the end: income of that year where the rules tax it. */
  forgiven: Float64Array;
  /** Principal and unpaid interest at the year's end; 0 before repayment starts (`owedAt` knows that). */
  balance: Float64Array;
}

export function emptySchedule(years: number): Schedule {
  const row = rowsOf(years, 7);
  return { paid: row(), interest: row(), principal: row(), waived: row(), matched: row(), forgiven: row(), balance: row() };
}

/** Every row of a schedule set to 0. */
export function clear(schedule: Schedule): void {
  for (const row of Object.values(schedule)) row.fill(0);
}

/** Adds a schedule to another of the same length. */
export function addTo(into: Schedule, more: Schedule): void {
  for (const key of ['paid', 'interest', 'principal', 'waived', 'matched', 'forgiven', 'balance'] as const) {
    const [to, from] = [into[key], more[key]];
    for (let t = 0; t < to.length; t++) to[t] = (to[t] ?? 0) + (from[t] ?? 0);
  }
}

const sum = (row: Float64Array): number => Math.round(row.reduce((total, x) => total + x, 0) * 100) / 100;

export const totalsOf = (schedule: Schedule): LoanTotals => ({
  paidUsd: sum(schedule.paid),
  interestUsd: sum(schedule.interest),
  principalUsd: sum(schedule.principal),
  waivedUsd: sum(schedule.waived),
  matchedUsd: sum(schedule.matched),
  forgivenUsd: sum(schedule.forgiven),
});
