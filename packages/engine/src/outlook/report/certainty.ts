import { exp, log, power } from '../../math/elementary.ts';

/**
 * The certain sum that is worth as much as an uncertain one under constant relative risk aversion: with u(w) = w^(1−γ)/(1−γ)
 * (log w at γ = 1) the value at which u equals its mean. Values below `floor` count as the floor. Never above the mean of
 * the floored values, which it equals at γ = 0.
 */
export function certaintyEquivalent(values: ArrayLike<number>, riskAversion: number, floor: number): { certain: number; mean: number } {
  const count = values.length;
  let sum = 0;
  let utility = 0;
  for (let i = 0; i < count; i++) {
    const value = Math.max(floor, values[i] ?? 0);
    sum += value;
    if (riskAversion === 2) utility += 1 / value;
    else if (riskAversion === 1) utility += log(value);
    else utility += power(value, 1 - riskAversion);
  }
  const mean = sum / count;
  const certain =
    riskAversion === 2 ? count / utility : riskAversion === 1 ? exp(utility / count) : power(utility / count, 1 / (1 - riskAversion));
  return { certain: Math.min(mean, certain), mean };
}

/** Lifetime after-tax income and savings of each future along a path: staying put's present value, what the path adds, and savings. */
export function lifetime(stayValue: Float64Array, npv: ArrayLike<number> | undefined, savingsUsd: number): Float64Array {
  return stayValue.map((value, f) => savingsUsd + value + (npv?.[f] ?? 0));
}
