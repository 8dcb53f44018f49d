import { count, NOT_KNOWN } from './numbers.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `1 month`, `2 months`. */
export const counted = (value: number, noun: string, decimals = 0): string => {
  const text = count(value, decimals);
  return `${text} ${text === '1' ? noun : `${noun}s`}`;
};

function split(months: number): { years: number; rest: number } {
  const whole = Math.max(0, Math.round(months));
  return { years: Math.floor(whole / 12), rest: whole % 12 };
}

/** A duration in months: `2 years 4 months`, rounded to the month. */
export function monthsText(months: number): string {
  if (!Number.isFinite(months)) return NOT_KNOWN;
  const { years, rest } = split(months);
  if (years === 0) return counted(rest, 'month');
  return rest === 0 ? counted(years, 'year') : `${counted(years, 'year')} ${counted(rest, 'month')}`;
}

/** The same for tight places: `2 y 4 mo`. */
export function monthsShort(months: number): string {
  if (!Number.isFinite(months)) return NOT_KNOWN;
  const { years, rest } = split(months);
  if (years === 0) return `${rest} mo`;
  return rest === 0 ? `${years} y` : `${years} y ${rest} mo`;
}

/** `2028-05` as `May 2028`; what is no month comes back as it is. */
export function monthText(month: string): string {
  const name = monthNames[Number(month.slice(5, 7)) - 1];
  return /^\d{4}-\d{2}$/.test(month) && name ? `${name} ${month.slice(0, 4)}` : month;
}

/** The calendar year in which so many years from a date end, to the month. */
export const yearAfter = (date: string, years: number): number =>
  Math.floor((Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + Math.round(years * 12)) / 12);

/** `2026-11-22` as `22 November 2026`; what is no date comes back as it is. */
export function dateText(date: string): string {
  const name = monthNames[Number(date.slice(5, 7)) - 1];
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && name ? `${Number(date.slice(8))} ${name} ${date.slice(0, 4)}` : date;
}

export { monthsText as months };
