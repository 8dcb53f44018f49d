/** Written wherever a number is missing or is none. */
export const NOT_KNOWN = 'not known';
/** U+2212: as wide as a digit, unlike a hyphen. */
export const MINUS = '−';

const grouped = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** The number to so many significant digits; estimates carry two or three. */
export function rounded(value: number, digits = 3): number {
  if (!Number.isFinite(value) || value === 0) return value === 0 ? 0 : value;
  return Number(value.toPrecision(digits));
}

/** Thousands grouped, a true minus, at most `decimals` digits after the point: `1,680`, `−3.5`. */
export function count(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return NOT_KNOWN;
  const text = Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: decimals });
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

const withSign = (value: number, body: string, plus: boolean): string => {
  if (!/[1-9]/.test(body)) return body;
  return value < 0 ? MINUS + body : plus ? `+${body}` : body;
};

const usdBody = (value: number): string => `$${grouped(Math.abs(value), 0)}`;

/** Dollars in full: `$104,000`, `−$14,200`. */
export const usd = (value: number): string => (Number.isFinite(value) ? withSign(value, usdBody(value), false) : NOT_KNOWN);
/** Dollars in full with their sign: `+$96,000`. */
export const usdSigned = (value: number): string => (Number.isFinite(value) ? withSign(value, usdBody(value), true) : NOT_KNOWN);
/** An estimate in dollars, to two significant digits below $100,000 and three above: `$96,000`, `$348,000`. */
export const usdAbout = (value: number): string => usd(rounded(value, Math.abs(value) < 100_000 ? 2 : 3));

function shortBody(value: number): string {
  const size = Math.abs(value);
  if (size < 999.5) return `$${grouped(size, 0)}`;
  const thousands = size / 1000;
  if (thousands < 9.95) return `$${trimmed(thousands)}k`;
  if (thousands < 999.5) return `$${grouped(thousands, 0)}k`;
  return `$${trimmed(size / 1_000_000)}M`;
}

const trimmed = (value: number): string => grouped(value, 1).replace(/\.0$/, '');

/** Dollars for tight places: `$104k`, `$9.6k`, `$1.2M`, `$950`. */
export const usdShort = (value: number): string => (Number.isFinite(value) ? withSign(value, shortBody(value), false) : NOT_KNOWN);
/** The same with its sign: `+$96k`, `−$14k`. */
export const usdShortSigned = (value: number): string => (Number.isFinite(value) ? withSign(value, shortBody(value), true) : NOT_KNOWN);

/** A share of one as a percentage: `70%`. */
export const percent = (share: number, decimals = 0): string => (Number.isFinite(share) ? `${count(share * 100, decimals)}%` : NOT_KNOWN);

/** A share in tenths, near its ends in hundredths: simulated shares never say «never» or «always». */
function frequency(share: number): { prefix: string; of: number; in: number } {
  const hundredths = Math.round(share * 100);
  if (hundredths < 1) return { prefix: 'fewer than ', of: 1, in: 100 };
  if (hundredths > 99) return { prefix: 'more than ', of: 99, in: 100 };
  if (hundredths < 10 || hundredths > 90) return { prefix: '', of: hundredths, in: 100 };
  return { prefix: '', of: Math.round(share * 10), in: 10 };
}

/** A probability as a frequency: `7 in 10`; `3 in 100` near the ends; `fewer than 1 in 100`. */
export function probability(share: number): string {
  if (!Number.isFinite(share)) return NOT_KNOWN;
  const { prefix, of, in: total } = frequency(share);
  return `${prefix}${of} in ${total}`;
}

/** A share of counted futures: `7 of 10`. */
export function outOf(share: number): string {
  if (!Number.isFinite(share)) return NOT_KNOWN;
  const { prefix, of, in: total } = frequency(share);
  return `${prefix}${of} of ${total}`;
}

/** A share of futures, both ways: `7 of 10 futures (70%)`. */
export const futures = (share: number): string => (Number.isFinite(share) ? `${outOf(share)} futures (${percent(share)})` : NOT_KNOWN);

/** Both ways to say it: `7 in 10 (70%)`. */
export const chance = (share: number): string => (Number.isFinite(share) ? `${probability(share)} (${percent(share)})` : NOT_KNOWN);
