import type { ObservedCell } from './cells.ts';
import type { HeldOut } from './folds.ts';

/** Mean; NaN of no values. */
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** CRPS of an empirical distribution: mean distance to the outcome less half the mean distance between two draws. */
export const crpsSample = (sample: readonly number[], outcome: number): number =>
  mean(sample.map((value) => Math.abs(value - outcome))) - halfSpread(sample);

/** Half the mean distance between two draws of a sample, from its order statistics. */
function halfSpread(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const n = sorted.length;
  return sorted.reduce((sum, value, i) => sum + (2 * i - n + 1) * value, 0) / (n * n);
}

/** Fewer kept figures than this make no distribution: the whole block's figures stand in. */
const FEWEST = 5;

/** The baseline: the field's empirical distribution over the cells that were kept. */
export function fieldBaseline(train: readonly ObservedCell[]): (figure: HeldOut) => { crps: number; error: number } {
  const samples = new Map<string, number[]>();
  const put = (key: string, value: number) => samples.set(key, [...(samples.get(key) ?? []), value]);
  for (const cell of train) {
    cell.columns.forEach((column, i) => {
      put(`${cell.cip}/${column}`, cell.logPay[i] ?? NaN);
    });
  }
  for (const { block, columns } of train) {
    for (const column of new Set(columns)) {
      const key = `block ${block}/${column}`;
      if (samples.has(key)) continue;
      samples.set(
        key,
        train.flatMap((other) =>
          other.block === block ? other.columns.flatMap((k, i) => (k === column ? [other.logPay[i] ?? NaN] : [])) : [],
        ),
      );
    }
  }
  const known = new Map([...samples].map(([key, sample]) => [key, { sample, half: halfSpread(sample), mean: mean(sample) }]));
  return ({ cell, column, value }) => {
    const own = known.get(`${cell.cip}/${column}`);
    const used = own && own.sample.length >= FEWEST ? own : known.get(`block ${cell.block}/${column}`);
    if (!used) return { crps: NaN, error: NaN };
    return { crps: mean(used.sample.map((other) => Math.abs(other - value))) - used.half, error: value - used.mean };
  };
}

/** Mean of values and its standard error, clustered: sums of deviations within a cluster count as one. */
export function clustered(values: readonly { value: number; cluster: string }[]): { value: number; se: number } {
  const middle = mean(values.map(({ value }) => value));
  return {
    value: middle,
    se: clusterSe(
      values.map(({ value, cluster }) => ({ value: value - middle, cluster })),
      values.length,
    ),
  };
}

/** 1 − mean(a) / mean(b), with its clustered standard error by linearization. */
export function clusteredGain(pairs: readonly { a: number; b: number; cluster: string }[]): { value: number; se: number } {
  const total = pairs.reduce((sum, { b }) => sum + b, 0);
  const ratio = pairs.reduce((sum, { a }) => sum + a, 0) / total;
  return {
    value: 1 - ratio,
    se: clusterSe(
      pairs.map(({ a, b, cluster }) => ({ value: a - ratio * b, cluster })),
      total,
    ),
  };
}

function clusterSe(deviations: readonly { value: number; cluster: string }[], total: number): number {
  const sums = new Map<string, number>();
  for (const { value, cluster } of deviations) sums.set(cluster, (sums.get(cluster) ?? 0) + value);
  return Math.sqrt([...sums.values()].reduce((sum, value) => sum + value * value, 0)) / total;
}
