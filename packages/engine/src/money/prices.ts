import type { Prices } from '@masterplan/model';
import { power } from '../math/elementary.ts';

/**
 * Consumer price level (CPI-U) of a year: the published annual average, the projection after it, between two
 * known years on a steady rate, and beyond the last one at `inflation` a year.
 */
export function priceLevel(prices: Prices, year: number, inflation: number): number {
  const { level, years, first, last } = seriesOf(prices);
  if (!Number.isNaN(level(year))) return level(year);
  if (year < first) return level(first) / power(1 + inflation, first - year);
  if (year > last) return level(last) * power(1 + inflation, year - last);
  const before = years.filter((y) => y < year).at(-1) ?? first;
  const after = years.find((y) => y > year) ?? last;
  return level(before) * power(level(after) / level(before), (year - before) / (after - before));
}

/** Dollars of one year in dollars of another. */
export const inDollarsOf = (prices: Prices, usd: number, from: number, to: number, inflation: number): number =>
  from === to ? usd : (usd * priceLevel(prices, to, inflation)) / priceLevel(prices, from, inflation);

interface Series {
  /** Index of a year; NaN where it is not known. */
  level: (year: number) => number;
  years: number[];
  first: number;
  last: number;
}

const series = new WeakMap<Prices, Series>();

function seriesOf(prices: Prices): Series {
  const made = series.get(prices);
  if (made) return made;
  const known = new Map(Object.entries({ ...prices.cpi.projection, ...prices.cpi.annual }).map(([year, level]) => [Number(year), level]));
  const years = [...known.keys()].sort((a, b) => a - b);
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) throw new Error('the catalog has no price index');
  const value = { level: (year: number) => known.get(year) ?? NaN, years, first, last };
  series.set(prices, value);
  return value;
}
