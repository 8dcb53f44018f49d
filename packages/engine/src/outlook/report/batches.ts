import type { Estimate } from '@masterplan/model';
import { BATCHES, batchStart } from '../luck.ts';

/** A statistic of all futures and its standard error: its spread over the independent batches, by the root of their number. */
export function estimate(values: Float64Array, of: (values: Float64Array) => number): Estimate {
  return { value: of(values.slice()), se: standardError(perBatch(values, of)) };
}

export const perBatch = (values: Float64Array, of: (values: Float64Array) => number): number[] =>
  Array.from({ length: BATCHES }, (_, batch) => of(values.slice(batchStart(values.length, batch), batchStart(values.length, batch + 1))));

export function standardError(estimates: readonly number[]): number {
  const mean = estimates.reduce((sum, x) => sum + x, 0) / estimates.length;
  const squares = estimates.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return Math.sqrt(squares / (estimates.length - 1) / estimates.length);
}
