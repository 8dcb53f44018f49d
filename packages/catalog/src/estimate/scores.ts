/** Mean; NaN of no values. */
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Continuous ranked probability score of a normal forecast, by its error and standard deviation; lower is better.
 * Source: Gneiting and Raftery (2007), Strictly proper scoring rules, JASA 102, 359-378, equation 21.
 */
export function crpsNormal(error: number, sd: number): number {
  const z = error / sd;
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * density(z) - 1 / Math.sqrt(Math.PI));
}

/** The same score of an empirical distribution: mean distance to the outcome less half the mean distance between two draws. */
export function crpsSample(sample: readonly number[], outcome: number): number {
  const spread = mean(sample.map((a) => mean(sample.map((b) => Math.abs(a - b)))));
  return mean(sample.map((value) => Math.abs(value - outcome))) - spread / 2;
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Normal distribution function within 8e-8. Source: Abramowitz and Stegun (1964), 26.2.17. */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = density(z) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}
