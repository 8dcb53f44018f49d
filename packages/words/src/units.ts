import { NOT_PUBLISHED, type Unit } from '@masterplan/model';
import { count, MINUS, NOT_KNOWN, percent, usd } from './numbers.ts';
import { counted, dateText, monthsText, monthText } from './time.ts';

/** What the interface writes where a source was looked for and none publishes the value. */
export const notPublished = 'not published';

/** Dollars to the cent where they are small, as prices of a credit are. */
const price = (value: number): string => {
  if (Number.isInteger(value) || Math.abs(value) >= 10_000) return usd(value);
  const cents = Math.abs(value).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${value < 0 ? MINUS : ''}$${cents}`;
};

const writers: Record<Unit, (value: number) => string> = {
  usd: price,
  'usd-per-year': (value) => `${price(value)} a year`,
  'usd-per-credit': (value) => `${price(value)} a credit`,
  fraction: (value) => percent(value, 1),
  'fraction-per-year': (value) => `${percent(value, 2)} a year`,
  percent: (value) => `${count(value, 3)}%`,
  'log-points': (value) => `${count(value, 3)} log points`,
  'log-points-per-year': (value) => `${count(value, 4)} log points a year`,
  years: (value) => counted(value, 'year', 1),
  months: (value) => (Number.isInteger(value) ? monthsText(value) : counted(value, 'month', 1)),
  weeks: (value) => counted(value, 'week', 1),
  'hours-per-week': (value) => `${counted(value, 'hour', 1)} a week`,
  hours: (value) => counted(value, 'hour', 1),
  'hours-per-credit': (value) => `${counted(value, 'hour', 1)} a credit`,
  level: (value) => `${count(value, 2)} of 4`,
  count: (value) => count(value, 1),
  thousands: (value) => `${count(value, 1)} thousand`,
  index: (value) => count(value, 3),
  ratio: (value) => count(value, 3),
  credits: (value) => counted(value, 'credit', 2),
  date: (value) => String(value),
  code: (value) => String(value),
  text: (value) => String(value),
  score: (value) => count(value, 2),
  'per-year': (value) => `${count(value, 3)} a year`,
};

/** A figure's value with its unit, in words: `$104,000 a year`, `60%`, `not published`. */
export function unitText(value: number | string | boolean, unit: Unit): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') {
    if (value === NOT_PUBLISHED) return notPublished;
    return unit === 'date' ? dateText(monthText(value)) : value;
  }
  return Number.isFinite(value) ? writers[unit](value) : NOT_KNOWN;
}
