import { count, percent as percentOf } from '@masterplan/words';

/** At most one decimal. */
export const decimal = (n: number): string => count(n, 1);

/** 0.624 → «62%»; small shares keep a decimal, so that 0.4% does not read as none. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return 'under 0.1%';
  return percentOf(share, Math.abs(share) < 0.0995 ? 1 : 0);
}

/** The same words, with no room for a line to end between a minus and its dollar sign. */
export const unbroken = (text: string): string => text.replaceAll('−$', '−\u2060$');

/** The month that lies so many months later. */
export function addMonths(yearMonth: string, months: number): string {
  const total = Number(yearMonth.slice(0, 4)) * 12 + Number(yearMonth.slice(5, 7)) - 1 + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** Decimal year of a month, 2027.0 being January. */
export function yearOf(yearMonth: string): number {
  return Number(yearMonth.slice(0, 4)) + (Number(yearMonth.slice(5, 7)) - 1) / 12;
}

/** «deep-learning» → «deep learning». */
export const spaced = (id: string): string => id.replaceAll('-', ' ');
