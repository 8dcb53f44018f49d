import { type Control, isPublished, type PayYear, type Published, payYears } from '@masterplan/model';
import type { PayCell, PayInput } from './types.ts';

/** Dollar year of each column of the published table. */
export const columnDollarYear: Readonly<Record<PayYear, number>> = { 1: 2020, 2: 2019, 4: 2021, 5: 2022 };

/** Degrees a year at which the count stops saying anything: cells below it are published too, so they had more earners. */
const FEWEST_GRADUATES = 5;

/** Families and fields that are pooled: computing, engineering, mathematics, interdisciplinary, management science. */
const inBlock = (cip: string): boolean => /^(11|14|27|30)\./.test(cip) || /^52\.13/.test(cip);

/** Years after completion on the scale on which pay grows in a straight line; 0 at three years. */
export const growthScale = (year: number): number => Math.log(year / 3);

/** A published cell, ready to be fitted: log pay in dollars of the model's year. */
export interface ObservedCell {
  opeid6: string;
  cip: string;
  control: Control | undefined;
  /** Stand-in for the number of earners. */
  n: number;
  years: PayYear[];
  logPay: number[];
  z: number[];
}

/** Field at an institution: the key of a cell. */
export const cellKey = (opeid6: string, cip: string): string => `${opeid6}/${cip}`;

/**
 * Published cells of the block, one an institution and field, grouped by institution. Groups and cells are ordered by
 * what they hold, never by the institution's number, so that relabelling changes no sum.
 */
export function observedCells(input: Pick<PayInput, 'cells' | 'deflate' | 'dollarYear'>): ObservedCell[][] {
  const counts = input.cells
    .map(({ awards }) => awards)
    .filter(isPublished)
    .sort((a, b) => a - b);
  const unknownCount = counts[Math.floor(counts.length / 4)] ?? FEWEST_GRADUATES;
  const groups = new Map<string, { content: string; cell: ObservedCell }[]>();
  const seen = new Set<string>();
  for (const cell of input.cells) {
    const pay = payOf(cell);
    const years = payYears.filter((year) => isPublished(pay[year]));
    if (!inBlock(cell.cip4) || years.length === 0) continue;
    const key = cellKey(cell.opeid6, cell.cip4);
    if (seen.has(key)) throw new RangeError(`two cells for ${key}: pay is published once an institution and field`);
    seen.add(key);
    const logPay = years.map((year) => logOf(key, input.deflate(Number(pay[year]), columnDollarYear[year], input.dollarYear)));
    const n = Math.max(isPublished(cell.awards) ? cell.awards : unknownCount, FEWEST_GRADUATES);
    const observed = { opeid6: cell.opeid6, cip: cell.cip4, control: cell.control, n, years, logPay, z: years.map(growthScale) };
    const content = JSON.stringify([cell.cip4, cell.control ?? '', n, years, logPay]);
    groups.set(cell.opeid6, [...(groups.get(cell.opeid6) ?? []), { content, cell: observed }]);
  }
  return [...groups.values()]
    .map((group) => group.sort((a, b) => compare(a.content, b.content)))
    .map((group) => ({ content: group.map(({ content }) => content).join(), cells: group.map(({ cell }) => cell) }))
    .sort((a, b) => compare(a.content, b.content))
    .map(({ cells }) => cells);
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const payOf = (cell: PayCell): Record<PayYear, Published<number>> => ({ 1: cell.pay1, 2: cell.pay2, 4: cell.pay4, 5: cell.pay5 });

function logOf(key: string, usd: number): number {
  if (!(usd > 0)) throw new RangeError(`pay of ${key} is ${usd}; a positive amount is expected`);
  return Math.log(usd);
}
