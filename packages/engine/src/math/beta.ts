import { exp, log } from './elementary.ts';

/** Natural logarithm of the gamma function for x > 0, relative error below 1e-13. Method: Stirling's series after shifting x above 8. */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < 8) {
    product *= shifted;
    shifted += 1;
  }
  const y = 1 / (shifted * shifted);
  const series = (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y / 156)))))) / shifted;
  return (shifted - 0.5) * log(shifted) - shifted + 0.9189385332046727 + series - log(product);
}

/** The regularized incomplete beta function. Method: continued fraction by Lentz's algorithm (Press et al., Numerical Recipes, 6.4). */
export function betaCdf(x: number, alpha: number, beta: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - betaCdf(1 - x, beta, alpha);
  const front = exp(logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) + alpha * log(x) + beta * log(1 - x)) / alpha;
  const tiny = 1e-300;
  const off = (value: number) => (value < tiny && value > -tiny ? tiny : value);
  let c = 1;
  let d = 1 / off(1 - ((alpha + beta) * x) / (alpha + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m));
    d = 1 / off(1 + even * d);
    c = off(1 + even / c);
    fraction *= d * c;
    const odd = (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1));
    d = 1 / off(1 + odd * d);
    c = off(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (step - 1 < 1e-15 && 1 - step < 1e-15) break;
  }
  return front * fraction;
}

/** Points of the distribution function between which the quantile is read off: what lies between is closer than sampling error by far. */
const STEPS = 1024;

/** The quantile function of a beta distribution, from a table of its distribution function by linear interpolation. */
export function betaQuantile(alpha: number, beta: number): (u: number) => number {
  const table = Float64Array.from({ length: STEPS + 1 }, (_, i) => betaCdf(i / STEPS, alpha, beta));
  return (u) => {
    let low = 0;
    let high = STEPS;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((table[middle] ?? 1) <= u) low = middle;
      else high = middle;
    }
    const from = table[low] ?? 0;
    const width = (table[high] ?? 1) - from;
    return (low + (width > 0 ? (u - from) / width : 0.5)) / STEPS;
  };
}
