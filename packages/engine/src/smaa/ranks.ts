import { type Matrix, type Weights, weigh } from './matrix.ts';

export interface Ranks {
  /** Rows of `kept` shares: how often option i takes rank 1 … kept. */
  acceptability: Float64Array;
  kept: number;
  /** Sums of the weights of the draws in which option i is first, one row an option. */
  firstWeights: Float64Array;
}

/** Draws at a time: what is in hand stays in the processor's cache. */
const BLOCK = 1024;

/**
 * Rank acceptability indices and the sums behind the central weights (SMAA-2, Lahdelma and Salminen 2001), for the first `kept`
 * ranks. Options are looked at in `order` (best first is fastest): of each draw only the best `kept` are held, nothing is
 * sorted in full. Options with equal values share the ranks that they take together.
 */
export function ranksOf(matrix: Matrix, weights: Weights, kept: number, order: Uint32Array): Ranks {
  const { draws, criteria } = weights;
  const { options } = matrix;
  const most = Math.min(kept, options);
  const result = {
    acceptability: new Float64Array(options * most),
    kept: most,
    firstWeights: new Float64Array(options * criteria),
  };
  for (let from = 0; from < draws; from += BLOCK) {
    const size = Math.min(BLOCK, draws - from);
    const tops = { scores: new Float64Array(size * most).fill(-Infinity), options: new Int32Array(size * most) };
    const bar = new Float64Array(size).fill(-Infinity);
    const scores = new Float64Array(size);
    for (let k = 0; k < order.length; k++) {
      const option = order[k] ?? 0;
      weigh(matrix, option, weights, from, scores);
      enter(tops, bar, scores, option, most);
    }
    count(tops, size, from, weights, result);
  }
  for (let i = 0; i < result.acceptability.length; i++) result.acceptability[i] = (result.acceptability[i] ?? 0) / draws;
  return result;
}

interface Tops {
  /** Rows of the best scores of a draw, falling, and whose they are. */
  scores: Float64Array;
  options: Int32Array;
}

function enter({ scores: best, options }: Tops, bar: Float64Array, scores: Float64Array, option: number, most: number): void {
  for (let d = 0; d < scores.length; d++) {
    const reached = scores[d] ?? 0;
    if (reached <= (bar[d] ?? 0)) continue;
    const first = d * most;
    let place = first + most - 1;
    while (place > first && (best[place - 1] ?? 0) < reached) {
      best[place] = best[place - 1] ?? 0;
      options[place] = options[place - 1] ?? 0;
      place -= 1;
    }
    best[place] = reached;
    options[place] = option;
    bar[d] = best[first + most - 1] ?? 0;
  }
}

function count({ scores, options }: Tops, size: number, from: number, weights: Weights, into: Ranks): void {
  const { kept, acceptability, firstWeights } = into;
  const { criteria, draws, values } = weights;
  for (let d = 0; d < size; d++) {
    const first = d * kept;
    for (let start = 0; start < kept; ) {
      let end = start + 1;
      while (end < kept && scores[first + end] === scores[first + start]) end += 1;
      const share = 1 / (end - start);
      for (let member = start; member < end; member++) {
        const option = options[first + member] ?? 0;
        for (let rank = start; rank < end; rank++) acceptability[option * kept + rank] = (acceptability[option * kept + rank] ?? 0) + share;
        if (start > 0) continue;
        for (let c = 0; c < criteria; c++)
          firstWeights[option * criteria + c] = (firstWeights[option * criteria + c] ?? 0) + share * (values[c * draws + from + d] ?? 0);
      }
      start = end;
    }
  }
}
