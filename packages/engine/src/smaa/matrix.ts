import type { Store } from './bank.ts';

/** The draws of one cell: `location + scale × store[at + draw]`; a constant has scale 0. */
export interface Drawn {
  location: number;
  scale: number;
  at: number;
}

export const constant = (value: number): Drawn => ({ location: value, scale: 0, at: 0 });

/** A decision matrix ready to be weighed: options × criteria, row by row. */
export interface Matrix {
  options: number;
  criteria: number;
  location: Float64Array;
  scale: Float64Array;
  at: Int32Array;
  store: Store;
}

export function matrixOf(rows: readonly (readonly Drawn[])[], criteria: number, store: Store): Matrix {
  const size = rows.length * criteria;
  const matrix = {
    options: rows.length,
    criteria,
    location: new Float64Array(size),
    scale: new Float64Array(size),
    at: new Int32Array(size),
    store,
  };
  for (const [i, row] of rows.entries())
    for (const [c, cell] of row.entries()) {
      matrix.location[i * criteria + c] = cell.location;
      matrix.scale[i * criteria + c] = cell.scale;
      matrix.at[i * criteria + c] = cell.at;
    }
  return matrix;
}

/** The lowest and the highest draw of each cell, row by row. */
export function endsOfDraws({ location, scale, at, store }: Matrix): { low: Float64Array; high: Float64Array } {
  const low = Float64Array.from(location);
  const high = Float64Array.from(location);
  for (let i = 0; i < location.length; i++) {
    if (scale[i] === 0) continue;
    let [least, most] = [Infinity, -Infinity];
    const from = at[i] ?? 0;
    for (let d = 0; d < store.draws; d++) {
      const x = store.values[from + d] ?? 0;
      if (x < least) least = x;
      if (x > most) most = x;
    }
    const [a, b] = [(location[i] ?? 0) + (scale[i] ?? 0) * least, (location[i] ?? 0) + (scale[i] ?? 0) * most];
    low[i] = a < b ? a : b;
    high[i] = a < b ? b : a;
  }
  return { low, high };
}

/** Weights of all draws in one array: criterion by criterion, each as long as there are draws. */
export interface Weights {
  draws: number;
  criteria: number;
  values: Float64Array;
}

export const emptyWeights = (criteria: number, draws: number): Weights => ({ draws, criteria, values: new Float64Array(criteria * draws) });

export function constantWeights(weights: readonly number[], draws: number): Weights {
  const made = emptyWeights(weights.length, draws);
  for (const [c, weight] of weights.entries()) made.values.fill(weight, c * draws, (c + 1) * draws);
  return made;
}

export function put(weights: Weights, draw: number, point: ArrayLike<number>): void {
  for (let c = 0; c < weights.criteria; c++) weights.values[c * weights.draws + draw] = point[c] ?? 0;
}

/**
 * Weighted sums of an option's cells in the draws from `from` on, written to `scores`: the additive value function
 * (Keeney and Raiffa 1976). Four cells at a time from single arrays: that keeps the loop's addresses in registers.
 */
export function weigh(matrix: Matrix, option: number, weights: Weights, from: number, scores: Float64Array): void {
  const { criteria, location, scale, at, store } = matrix;
  const row = option * criteria;
  scores.fill(0);
  for (let first = 0; first < criteria; first += 4) {
    const c = row + first;
    const w = first * weights.draws + from;
    const step = weights.draws;
    const left = criteria - first;
    // Where fewer than four are left, the places of the others count nothing.
    const l1 = left > 1 ? (location[c + 1] ?? 0) : 0;
    const l2 = left > 2 ? (location[c + 2] ?? 0) : 0;
    const l3 = left > 3 ? (location[c + 3] ?? 0) : 0;
    const s0 = scale[c] ?? 0;
    const s1 = left > 1 ? (scale[c + 1] ?? 0) : 0;
    const s2 = left > 2 ? (scale[c + 2] ?? 0) : 0;
    const s3 = left > 3 ? (scale[c + 3] ?? 0) : 0;
    const w1 = left > 1 ? w + step : w;
    const w2 = left > 2 ? w + 2 * step : w;
    const w3 = left > 3 ? w + 3 * step : w;
    const a0 = (at[c] ?? 0) + from;
    const a1 = s1 === 0 ? a0 : (at[c + 1] ?? 0) + from;
    const a2 = s2 === 0 ? a0 : (at[c + 2] ?? 0) + from;
    const a3 = s3 === 0 ? a0 : (at[c + 3] ?? 0) + from;
    if (s0 === 0 && s1 === 0 && s2 === 0 && s3 === 0) addConstants(scores, weights.values, w, w1, w2, w3, location[c] ?? 0, l1, l2, l3);
    else addFour(scores, weights.values, store.values, w, location[c] ?? 0, s0, a0, w1, l1, s1, a1, w2, l2, s2, a2, w3, l3, s3, a3);
  }
}

function addConstants(
  scores: Float64Array,
  weights: Float64Array,
  w0: number,
  w1: number,
  w2: number,
  w3: number,
  l0: number,
  l1: number,
  l2: number,
  l3: number,
): void {
  for (let d = 0; d < scores.length; d++)
    scores[d] =
      (scores[d] ?? 0) +
      (weights[w0 + d] ?? 0) * l0 +
      (weights[w1 + d] ?? 0) * l1 +
      (weights[w2 + d] ?? 0) * l2 +
      (weights[w3 + d] ?? 0) * l3;
}

function addFour(
  scores: Float64Array,
  weights: Float64Array,
  values: Float32Array,
  w0: number,
  l0: number,
  s0: number,
  a0: number,
  w1: number,
  l1: number,
  s1: number,
  a1: number,
  w2: number,
  l2: number,
  s2: number,
  a2: number,
  w3: number,
  l3: number,
  s3: number,
  a3: number,
): void {
  for (let d = 0; d < scores.length; d++)
    scores[d] =
      (scores[d] ?? 0) +
      (weights[w0 + d] ?? 0) * (l0 + s0 * (values[a0 + d] ?? 0)) +
      (weights[w1 + d] ?? 0) * (l1 + s1 * (values[a1 + d] ?? 0)) +
      (weights[w2 + d] ?? 0) * (l2 + s2 * (values[a2 + d] ?? 0)) +
      (weights[w3 + d] ?? 0) * (l3 + s3 * (values[a3 + d] ?? 0));
}
