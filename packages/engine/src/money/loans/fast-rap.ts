import type { IncomePlan, IncomeRepayment } from './income-driven.ts';
import { growthOf, oneYear, type State } from './rap-year.ts';

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

/** The rows must be its own: it clears what it wrote before, and no more. */
export function fastRap(plan: IncomePlan, repayment: IncomeRepayment): FastRap {
  const { grid } = repayment;
  const { state, firstYear, begin, owes, payYear } = rapYears(plan, repayment);
  let written = grid.years;
  return (agi, { paid, interest, forgiven, balance }) => {
    for (let t = firstYear; t < written; t++) {
      paid[t] = 0;
      interest[t] = 0;
      forgiven[t] = 0;
      balance[t] = 0;
    }
    begin();
    let t = firstYear;
    for (; t < grid.years && owes(); t++) {
      payYear(t, agi(t));
      paid[t] = state.paid;
      interest[t] = state.interest;
      forgiven[t] = state.forgiven;
      balance[t] = state.principal + state.unpaid;
    }
    written = t;
    return t;
  };
}

/** What is left of rounding, not owed. */
const HALF_A_CENT = 0.005;

/** A debt taken through the plan year by year, the first from `firstYear` of the grid on; one future after the other. */
interface RapYears {
  state: Readonly<State>;
  firstYear: number;
  begin: () => void;
  owes: () => boolean;
  /** `agi`: the year's adjusted gross income, nominal USD. */
  payYear: (t: number, agi: number) => void;
}

/**
 * The plan by years in place of months, unrounded: inside a year the payment is constant, so the balance first falls by
 * the government's matched amount a month (while interest leaves less of the payment than that), then as an annuity.
 * Unpaid interest of study is paid month by month until it is gone. Differs from `repayByIncome` by its rounding of
 * cents alone.
 */
export function rapYears(plan: IncomePlan, { debt, start, grid }: IncomeRepayment): RapYears {
  const growth = growthOf(debt.rate / 12);
  const firstYear = Math.max(0, Math.floor((start - grid.origin) / 12));
  const match = plan.match / 100;
  const state: State = { principal: 0, unpaid: 0, paid: 0, interest: 0, forgiven: 0 };
  let made = 0;
  return {
    state,
    firstYear,
    begin: () => {
      state.principal = debt.principalUsd;
      state.unpaid = debt.unpaidInterestUsd;
      made = 0;
    },
    owes: () => state.principal + state.unpaid > HALF_A_CENT,
    payYear: (t, agi) => {
      const months = Math.min(grid.origin + 12 * (t + 1) - Math.max(start, grid.origin + 12 * t), plan.forgivenAfterMonths - made);
      state.paid = 0;
      state.interest = 0;
      state.forgiven = 0;
      oneYear(state, plan.payment(agi) / 100, match, months, growth);
      made += months;
      if (made >= plan.forgivenAfterMonths) {
        state.forgiven = state.principal + state.unpaid;
        state.principal = 0;
        state.unpaid = 0;
      }
    },
  };
}
