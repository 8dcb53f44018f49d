import type { IncomePlan, IncomeRepayment } from './income-driven.ts';

/** (1 + rate / 12) to the powers 0 to 12, and the sums of the lower powers: one table a path. */
interface Growth {
  rate: number;
  power: Float64Array;
  sum: Float64Array;
}

function growthOf(rate: number): Growth {
  const power = new Float64Array(13);
  const sum = new Float64Array(13);
  power[0] = 1;
  for (let n = 1; n <= 12; n++) {
    power[n] = (power[n - 1] ?? 0) * (1 + rate);
    sum[n] = (sum[n - 1] ?? 0) + (power[n - 1] ?? 0);
  }
  return { rate, power, sum };
}

/** Rows by year of the grid that a repayment is written to, nominal USD. */
export interface FastRows {
  paid: Float64Array;
  interest: Float64Array;
  forgiven: Float64Array;
  /** Principal and unpaid interest at the year's end; 0 before repayment starts. */
  balance: Float64Array;
}

/**
 * Repayment of one future: the nominal adjusted gross income of a year is asked for while anything is owed. Returns the
 * first year that nothing is written to: rows are 0 from there on.
 */
export type FastRap = (agi: (year: number) => number, rows: FastRows) => number;

/**
 * The plan by years in place of months, unrounded: inside a year the payment is constant, so the balance first falls by
 * the government's matched amount a month (while interest leaves less of the payment than that), then as an annuity.
 * Unpaid interest of study is paid month by month until it is gone. Differs from `repayByIncome` by its rounding of
 * cents alone. The rows must be its own: it clears what it wrote before, and no more.
 */
export function fastRap(plan: IncomePlan, { debt, start, grid }: IncomeRepayment): FastRap {
  const growth = growthOf(debt.rate / 12);
  const firstYear = Math.max(0, Math.floor((start - grid.origin) / 12));
  const state: State = { principal: 0, unpaid: 0, paid: 0, interest: 0 };
  let written = grid.years;
  return (agi, { paid, interest, forgiven, balance }) => {
    for (let t = firstYear; t < written; t++) {
      paid[t] = 0;
      interest[t] = 0;
      forgiven[t] = 0;
      balance[t] = 0;
    }
    state.principal = debt.principalUsd;
    state.unpaid = debt.unpaidInterestUsd;
    let made = 0;
    let t = firstYear;
    for (; t < grid.years && state.principal + state.unpaid > HALF_A_CENT; t++) {
      const months = Math.min(grid.origin + 12 * (t + 1) - Math.max(start, grid.origin + 12 * t), plan.forgivenAfterMonths - made);
      state.paid = 0;
      state.interest = 0;
      oneYear(state, plan.payment(agi(t)) / 100, plan.match / 100, months, growth);
      paid[t] = state.paid;
      interest[t] = state.interest;
      made += months;
      if (made >= plan.forgivenAfterMonths) {
        forgiven[t] = state.principal + state.unpaid;
        state.principal = 0;
        state.unpaid = 0;
      }
      balance[t] = state.principal + state.unpaid;
    }
    written = t;
    return t;
  };
}

/** What is left of rounding, not owed. */
const HALF_A_CENT = 0.005;

interface State {
  principal: number;
  unpaid: number;
  paid: number;
  interest: number;
}

function oneYear(state: State, payment: number, match: number, months: number, growth: Growth): void {
  let left = months;
  while (left > 0 && state.unpaid > 0) left -= oneMonth(state, payment, match, growth.rate);
  const least = Math.min(match, payment);
  const linear = linearMonths(state.principal, payment, least, growth.rate, left);
  if (linear > 0) {
    const start = state.principal;
    // Interest covered is the payment itself while interest exceeds it, so the months are counted apart.
    const short = least <= 0 ? 0 : Math.min(linear, Math.max(0, Math.ceil((start - payment / growth.rate) / least - 1e-12)));
    const rest = linear - short;
    const after = start - least * short;
    state.interest += payment * short + growth.rate * (rest * after - (least * rest * (rest - 1)) / 2);
    state.principal = start - least * linear;
    state.paid += payment * linear;
    left -= linear;
  }
  if (left > 0 && state.principal > 0) annuity(state, payment, match, left, growth);
}

/** Months, of those left, in which interest leaves less than the matched amount for principal. */
function linearMonths(principal: number, payment: number, least: number, rate: number, left: number): number {
  if (rate * principal <= payment - least || least <= 0) return 0;
  const untilAnnuity = Math.ceil((principal - (payment - least) / rate) / least - 1e-12);
  const untilPaid = Math.floor(principal / least);
  return Math.min(left, untilAnnuity, untilPaid);
}

function annuity(state: State, payment: number, match: number, left: number, growth: Growth): void {
  const grown = growth.power[left] ?? 1;
  const end = state.principal * grown - payment * (growth.sum[left] ?? 0);
  if (end > 0 && payment > growth.rate * state.principal + Math.min(match, payment) - 1e-9) {
    state.paid += payment * left;
    state.interest += payment * left - (state.principal - end);
    state.principal = end;
    return;
  }
  for (let month = 0; month < left && state.principal > 0; month++) oneMonth(state, payment, match, growth.rate);
}

/** One month by the plan's rules; gives back 1. */
function oneMonth(state: State, payment: number, match: number, rate: number): number {
  const interest = state.principal * rate;
  const pay = Math.min(payment, interest + state.unpaid + state.principal);
  const toMonth = Math.min(pay, interest);
  const toUnpaid = Math.min(pay - toMonth, state.unpaid);
  const toPrincipal = pay - toMonth - toUnpaid;
  const help = Math.max(0, Math.min(match, pay, state.principal) - toPrincipal);
  state.unpaid -= toUnpaid;
  state.principal -= toPrincipal + help;
  state.paid += pay;
  state.interest += toMonth + toUnpaid;
  return 1;
}
