/**
 * exp, log and the normal quantile from + − × ÷ and square root alone. The built-in functions differ in the
 * last bit between engines and versions; these give the same bytes everywhere.
 */

const LN2_HIGH = 6.93147180369123816e-1;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = 1.4426950408889634;

const words = new DataView(new ArrayBuffer(8));

/** 2 to the power of a whole number from −1022 to 1023, exactly. */
function powerOfTwo(exponent: number): number {
  words.setUint32(0, (exponent + 1023) << 20);
  words.setUint32(4, 0);
  return words.getFloat64(0);
}

const POWERS = Float64Array.from({ length: 2046 }, (_, i) => powerOfTwo(i - 1022));

/**
 * e to the power of x, within about 1 unit in the last place; 0 below −745, Infinity above 709.78, NaN for NaN.
 * Method: x = k ln 2 + r, |r| ≤ ln 2 / 2; Padé-type remez polynomial of r² (the classical fdlibm reduction).
 */
export function exp(x: number): number {
  // Most arguments are small: k is 0, and nothing is to be reduced or scaled.
  if (x < SMALL && x > -SMALL) return reduced(x, 0);
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const y = reduced(high, low);
  if (k >= -1021 && k <= 1023) return y * (POWERS[k + 1022] ?? 0);
  return k > 1023 ? y * 2 * (POWERS[2045] ?? 0) : y * (POWERS[k + 1022 + 60] ?? 0) * 8.673617379884035e-19;
}

const SMALL = 0.34;

/** e to the power of high − low, for a difference of at most ln 2 / 2 in size. */
function reduced(high: number, low: number): number {
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 + t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  return 1 - (low - (r * c) / (2 - c) - high);
}

/**
 * Natural logarithm, within about 1 unit in the last place; −Infinity at 0, NaN below it.
 * Method: x = 2^k m with m in [√½, √2); log m by s = (m − 1) / (m + 1) (the classical fdlibm series).
 */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  let scaled = x;
  let k = 0;
  if (scaled < 2.2250738585072014e-308) {
    scaled *= 18014398509481984;
    k = -54;
  }
  words.setFloat64(0, scaled);
  const top = words.getUint32(0);
  k += (top >>> 20) - 1023;
  words.setUint32(0, (top & 0x000fffff) | 0x3ff00000);
  let m = words.getFloat64(0);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    k += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const series =
    z *
    (6.66666666666673513e-1 +
      z *
        (3.999999999940941908e-1 +
          z *
            (2.857142874366239149e-1 +
              z *
                (2.222219843214978396e-1 + z * (1.818357216161805012e-1 + z * (1.531383769920937332e-1 + z * 1.479819860511658591e-1))))));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + series) + k * LN2_LOW) - f);
}

/** base to the power of exponent, for base > 0. Whole exponents up to 64 by multiplication, so that they are exact where they can be. */
export function power(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && exponent >= 0 && exponent <= 64) {
    let result = 1;
    for (let i = 0; i < exponent; i++) result *= base;
    return result;
  }
  return exp(exponent * log(base));
}

const ratio = (x: number, top: readonly number[], bottom: readonly number[]): number => horner(x, top) / horner(x, bottom);
function horner(x: number, coefficients: readonly number[]): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + (coefficients[i] ?? 0);
  return sum;
}

/**
 * The standard normal quantile for 0 < p < 1, relative error about 1e-16; ∓Infinity at 0 and 1.
 * Source: Wichura (1988), Algorithm AS 241, PPND16, Applied Statistics 37(3), 477–484.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0)) return p === 0 ? -Infinity : NaN;
  if (!(p < 1)) return p === 1 ? Infinity : NaN;
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q;
    return q * ratio(r, CENTER_TOP, CENTER_BOTTOM);
  }
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const value = r <= 5 ? ratio(r - 1.6, MIDDLE_TOP, MIDDLE_BOTTOM) : ratio(r - 5, TAIL_TOP, TAIL_BOTTOM);
  return q < 0 ? -value : value;
}

const CENTER_TOP = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853,
  33430.575583588128105, 2509.0809287301226727,
];
const CENTER_BOTTOM = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674,
  5226.495278852545925,
];
const MIDDLE_TOP = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  2.4178072517745061177e-1, 2.27238449892691845833e-2, 7.7454501427834140764e-4,
];
const MIDDLE_BOTTOM = [
  1, 2.05319162663775882187, 1.6763848301838038494, 6.8976733498510000455e-1, 1.4810397642748007459e-1, 1.51986665636164571966e-2,
  5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const TAIL_TOP = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1, 2.6532189526576123093e-2,
  1.2426609473880784386e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const TAIL_BOTTOM = [
  1, 5.9983220655588793769e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2, 7.868691311456132591e-4, 1.8463183175100546818e-5,
  1.4215117583164458887e-7, 2.04426310338993978564e-15,
];
