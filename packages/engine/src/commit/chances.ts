import { exp, log } from '../math/elementary.ts';

/** Levels of the shared strength with their weights: the three-point Gauss–Hermite rule for a standard normal variable. */
export const levelWeights = [1 / 6, 2 / 3, 1 / 6] as const;
const levels = [-Math.sqrt(3), 0, Math.sqrt(3)] as const;

/**
 * Chances of an offer at each level of a strength that all answers share, such that their weighted mean is `chance`.
 * Method: logistic model with a random intercept of standard deviation `sd` (log-odds), its integral by the three-point rule;
 * the intercept by Newton's method inside a bracket.
 */
export function chancesByLevel(chance: number, sd: number): number[] {
  if (sd === 0 || chance <= 0 || chance >= 1) return levels.map(() => chance);
  let low = log(chance / (1 - chance)) - 2 * sd;
  let high = low + 4 * sd;
  let at = (low + high) / 2;
  for (let step = 0; step < 60; step++) {
    const each = levels.map((level) => 1 / (1 + exp(-(at + sd * level))));
    const miss = mean(each) - chance;
    if (Math.abs(miss) <= 1e-15) return each;
    if (miss > 0) high = at;
    else low = at;
    const next = at - miss / mean(each.map((p) => p * (1 - p)));
    at = next > low && next < high ? next : (low + high) / 2;
  }
  return levels.map((level) => 1 / (1 + exp(-(at + sd * level))));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value, level) => sum + value * (levelWeights[level] ?? 0), 0);
