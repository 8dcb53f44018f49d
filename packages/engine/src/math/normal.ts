import { exp } from './elementary.ts';

const TOP = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376,
] as const;
const BOTTOM = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
  440.413735824752,
] as const;

const rational = (x: number, coefficients: readonly number[]): number => coefficients.reduce((sum, c) => sum * x + c, 0);

/**
 * The standard normal distribution function, absolute error below 1e-14.
 * Source: Hart (1968), algorithm 5666, as given by West (2005), Better approximations to cumulative normal functions.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const density = exp((-size * size) / 2);
  const tail =
    size < 7.07106781186547
      ? (density * rational(size, TOP)) / rational(size, BOTTOM)
      : density / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / 2.506628274631;
  return x > 0 ? 1 - tail : tail;
}
