import { exp, normalQuantile, power } from './elementary.ts';

/**
 * Quantile of Student's t with `df` ≥ 3 degrees of freedom for 0 < p < 1, within 1e-5 of its size for 1e-6 < p < 1 − 1e-6;
 * ∓Infinity at 0 and 1, NaN outside. Source: Hill (1970), Algorithm 396, Communications of the ACM 13(10), 619–620.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0)) return p === 0 ? -Infinity : NaN;
  if (!(p < 1)) return p === 1 ? Infinity : NaN;
  if (p === 0.5) return 0;
  return p < 0.5 ? -upper(p, normalQuantile(p), df) : upper(1 - p, normalQuantile(1 - p), df);
}

const HALF_PI = 1.5707963267948966;

/** The value that is exceeded with chance `tail` < ½, given the standard normal quantile of `tail`. */
function upper(tail: number, normal: number, df: number): number {
  const a = 1 / (df - 0.5);
  const b = (48 / a) * (1 / a);
  let c = ((20700 * a) / b - 98) * a - 16;
  c = c * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * HALF_PI) * df;
  let y = power(2 * d * tail, 2 / df);
  if (y > 0.05 + a) {
    const x = normal;
    y = x * x;
    if (df < 5) c += 0.3 * (df - 4.5) * (x + 0.6);
    c += (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = a * y * y;
    y = y > 0.002 ? exp(y) - 1 : y + 0.5 * y * y;
  } else {
    y = ((1 / (((df + 6) / (df * y) - 0.089 * d - 0.822) * (df + 2) * 3) + 0.5 / (df + 4)) * y - 1) * ((df + 1) / (df + 2)) + 1 / y;
  }
  return Math.sqrt(df * y);
}

/** Chance that a standard normal exceeds x ≥ 0. Method: the series of Marsaglia (2004), J. Stat. Software 11(4), to the last bit of the sum. */
export function normalTail(x: number): number {
  let sum = x;
  let term = x;
  for (let k = 3; k < 400 && term > sum * 1e-17; k += 2) {
    term = (term * x * x) / k;
    sum += term;
  }
  return 0.5 - sum * exp(-0.5 * x * x - 0.9189385332046727);
}

/** Degrees of freedom from which a t is drawn as a normal. */
const NORMAL_DF = 30;
const STEP = 1 / 64;
const REACH = 5.5;
const tables = new Map<number, Float64Array>();

/**
 * Turns a standard normal draw into one of Student's t with the same rank, scaled to variance 1: linear between values 1/64 apart,
 * so that a draw costs a look-up. Symmetric; the identity from 30 degrees of freedom on. Fewer than 3 are taken as 3.
 */
export function standardStudent(df: number): (normal: number) => number {
  if (df >= NORMAL_DF) return (normal) => normal;
  const own = df < 3 ? 3 : df;
  const table = tables.get(own) ?? tableOf(own);
  tables.set(own, table);
  const last = table.length - 2;
  return (normal) => {
    const x = (normal < 0 ? -normal : normal) / STEP;
    const below = Math.floor(x);
    const i = below < last ? below : last;
    const low = table[i] ?? 0;
    const value = low + ((table[i + 1] ?? 0) - low) * (x - i);
    return normal < 0 ? -value : value;
  };
}

function tableOf(df: number): Float64Array {
  const scale = Math.sqrt((df - 2) / df);
  return Float64Array.from({ length: REACH / STEP + 1 }, (_, i) => {
    const x = i * STEP;
    return i === 0 ? 0 : scale * upper(normalTail(x), -x, df);
  });
}
