import type { Cell, ProblemCriterion } from '@masterplan/model';
import { betaQuantile } from '../math/beta.ts';
import { hash, hashText } from '../math/random.ts';
import { ownColumn, type Store, sharedColumn } from './bank.ts';
import { constant, type Drawn } from './matrix.ts';

/** Half the width of the interval that holds 95 of 100 draws of a normal, in standard deviations. */
const NINETY_FIVE = 1.959963984540054;

export function meanOf(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  if ('normal' in cell) return cell.normal.mean;
  if ('uniform' in cell) return (cell.uniform[0] + cell.uniform[1]) / 2;
  if ('interval' in cell) return (cell.interval[0] + cell.interval[1]) / 2;
  if ('beta' in cell) {
    const { alpha, beta, low, high } = cell.beta;
    return low + ((high - low) * alpha) / (alpha + beta);
  }
  return cell.samples.reduce((sum, x) => sum + x, 0) / cell.samples.length;
}

/** Between which values a cell plausibly lies: its ends, or the middle 95 of 100 of a normal. */
export function endsOf(cell: Cell): [low: number, high: number] {
  if (typeof cell === 'number') return [cell, cell];
  if ('normal' in cell) return [cell.normal.mean - NINETY_FIVE * cell.normal.sd, cell.normal.mean + NINETY_FIVE * cell.normal.sd];
  if ('uniform' in cell) return cell.uniform;
  if ('interval' in cell) return cell.interval;
  if ('beta' in cell) return [cell.beta.low, cell.beta.high];
  let [low, high] = [Infinity, -Infinity];
  for (const x of cell.samples) {
    low = Math.min(low, x);
    high = Math.max(high, x);
  }
  return [low, high];
}

/** A line to the value scale: `slope × x + intercept` is 0 at the worst end and 1 at the best. */
export interface ValueLine {
  slope: number;
  intercept: number;
}

/** Ends as stated, else as far as the cells reach; a criterion in which all are equal is worth 0 to everybody. */
export function valueLine(criterion: ProblemCriterion, cells: readonly Cell[]): ValueLine {
  const ends = cells.map(endsOf);
  const low = Math.min(...ends.map(([least]) => least));
  const high = Math.max(...ends.map(([, most]) => most));
  const worst = criterion.worst ?? (criterion.better === 'higher' ? low : high);
  const best = criterion.best ?? (criterion.better === 'higher' ? high : low);
  if (best === worst) return { slope: 0, intercept: 0 };
  return { slope: 1 / (best - worst), intercept: -worst / (best - worst) };
}

/** Cells whose draws stand in a column of their own. */
export const needsColumn = (cell: Cell): boolean => typeof cell !== 'number' && ('samples' in cell || 'beta' in cell);

/** Draws of a cell's value on the value scale. Its key is its option's and its criterion's name. */
export function drawnCell(cell: Cell, { slope, intercept }: ValueLine, option: string, criterion: string, store: Store): Drawn {
  const line = (location: number, scale: number, at: number): Drawn => ({
    location: slope * location + intercept,
    scale: slope * scale,
    at,
  });
  if (typeof cell === 'number') return constant(slope * cell + intercept);
  const key = hash(hashText(option), hashText(criterion));
  if ('normal' in cell) return line(cell.normal.mean, cell.normal.sd, sharedColumn(store, 'normal', key));
  if ('uniform' in cell || 'interval' in cell) {
    const [low, high] = 'uniform' in cell ? cell.uniform : cell.interval;
    return line(low, high - low, sharedColumn(store, 'uniform', key));
  }
  const { at, column } = ownColumn(store);
  if ('samples' in cell) {
    fillSamples(column, cell.samples, store);
    return line(0, 1, at);
  }
  const from = sharedColumn(store, 'uniform', key);
  const { alpha, beta, low, high } = cell.beta;
  const quantile = betaQuantile(alpha, beta);
  for (let d = 0; d < column.length; d++) column[d] = quantile(store.values[from + d] ?? 0.5);
  return line(low, high - low, at);
}

/** The sample of a draw: all cells with as many samples read the same one, so that they stay together. */
function fillSamples(column: Float32Array, samples: readonly number[], store: Store): void {
  const from = sharedColumn(store, 'uniform', hash(samples.length, 31));
  const last = samples.length - 1;
  for (let d = 0; d < column.length; d++)
    column[d] = samples[Math.min(last, Math.floor((store.values[from + d] ?? 0) * samples.length))] ?? 0;
}
