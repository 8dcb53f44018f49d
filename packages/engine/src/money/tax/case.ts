import type { Filing } from '@masterplan/model';
import { power } from '../../math/elementary.ts';
import { yearIn } from './schedule.ts';

/** Whose tax, and the year of the dollars. */
export interface TaxCase {
  year: number;
  filing: Filing;
  state: string;
  /** Nonresident student: single filer, no standard deduction (India's treaty excepted), no payroll tax, no learning credit. */
  nonresident: boolean;
  treatyStandardDeduction: boolean;
}

/**
 * The law of `taxCase.year + yearsAhead`, with money in and out in dollars of `taxCase.year`. Indexed amounts of years past the
 * published ones grow by `inflation`, without the law's rounding; unindexed amounts keep their size and so shrink in real terms.
 */
export interface Ahead {
  yearsAhead: number;
  inflation: number;
}
export const thisYear: Ahead = { yearsAhead: 0, inflation: 0 };

/** By how much prices grow from the decision's year to the law's. */
export const growth = ({ yearsAhead, inflation }: Ahead): number => power(1 + inflation, yearsAhead);

/** By how much an amount published for the latest of these years has grown by the law's year; 1 where the year itself is published. */
export function indexFactor(years: Record<string, unknown>, taxCase: TaxCase, ahead: Ahead): number {
  const year = taxCase.year + ahead.yearsAhead;
  return power(1 + ahead.inflation, Math.max(0, year - Number(yearIn(years, year))));
}
