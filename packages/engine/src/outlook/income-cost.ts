import { type Debt, rapYears } from '../money/loans/index.ts';
import type { Extras } from './extras.ts';
import { type IncomeTerms, LAST_YEARS, lastYearOf } from './income-debt.ts';
import type { Timeline } from './timeline.ts';

/** What else bears on the tax that a debt's interest saves. */
export interface Deduction {
  interest: Extras['interest'];
  /** Part of a full deduction that other interest takes up, by year. */
  taken: Float64Array;
  capUsd: number;
}

/** Part of a full deduction that more interest adds, nominal dollars. */
export const addedShare = (taken: number, interestUsd: number, capUsd: number): number => Math.min(1, taken + interestUsd / capUsd) - taken;

/**
 * What `incomeDebt` asks of a future at a program's factor on pay over the years counted, less the tax that its interest
 * saves, as present value alone: futures are valued by the million, and few are looked at.
 */
export function incomeCost(
  terms: IncomeTerms,
  debt: Debt,
  start: number,
  { fixed, scaled }: Timeline,
  { interest, taken, capUsd }: Deduction,
): (f: number, factor: number) => number {
  const { plan, today, years, prices, discount, taxOnForgiven } = terms;
  const last = lastYearOf(terms, start);
  const { state, firstYear, begin, owes, payYear } = rapYears(plan, { debt, start: today + start, grid: { origin: today, years: last } });
  const atHorizon = discount[years - 1] ?? 1;
  const begins = start >= 12 * years;
  const owedAtStart = (debt.principalUsd + debt.unpaidInterestUsd) / (prices[years - 1] ?? 1);
  const wages = (f: number, t: number, factor: number): number => (fixed[f * years + t] ?? 0) + (scaled[f * years + t] ?? 0) * factor;
  const asked = (t: number, wagesUsd: number): number => {
    const price = prices[t] ?? 1;
    payYear(t, wagesUsd * price);
    const paid = state.paid / price;
    return state.forgiven > 0 ? paid + taxOnForgiven(t, wagesUsd, state.forgiven / price) : paid;
  };
  return (f, factor) => {
    begin();
    let sum = 0;
    let t = firstYear;
    for (; t < years && owes(); t++) {
      const due = asked(t, wages(f, t, factor));
      const saved = state.interest > 0 ? addedShare(taken[t] ?? 0, state.interest, capUsd) * (interest(t).values[f] ?? 0) : 0;
      sum += (discount[t] ?? 0) * (due - saved);
    }
    const rest = begins ? owedAtStart : owes() ? (state.principal + state.unpaid) / (prices[years - 1] ?? 1) : 0;
    if (rest <= 0) return sum;
    let later = 0;
    const mean = Math.min(years, LAST_YEARS);
    for (let year = years - mean; year < years; year++) later += wages(f, year, factor) / mean;
    let after = 0;
    for (; t < last && owes() && after < rest * atHorizon; t++) after += (discount[t] ?? 0) * asked(t, later);
    return sum + Math.min(rest * atHorizon, after);
  };
}
