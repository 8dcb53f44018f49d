import type { Month } from '../../calendar.ts';

/** Employer help paid at a month, nominal USD. */
export interface EmployerPayment {
  month: Month;
  usd: number;
}

/** What goes back to the employer on leaving: every payment made less than so many months before, in full. */
export function clawbackUsd(aid: readonly EmployerPayment[], leaves: Month, months: number): number {
  let sum = 0;
  for (const { month, usd } of aid) if (month <= leaves && leaves - month < months) sum += usd;
  return sum;
}
