import { type Matrix, type Weights, weigh } from './matrix.ts';

/** Every draw's value of some options. */
export function scoresOf(matrix: Matrix, options: readonly number[], weights: Weights): Float64Array[] {
  return options.map((option) => {
    const scores = new Float64Array(weights.draws);
    weigh(matrix, option, weights, 0, scores);
    return scores;
  });
}

/** Pairwise winning indices (Leskinen et al. 2006): share of the draws in which one is ahead of the other, ties half. */
export function winning(scores: readonly Float64Array[]): number[][] {
  const ahead = scores.map(() => scores.map(() => 0.5));
  for (const [i, a] of scores.entries())
    for (let j = i + 1; j < scores.length; j++) {
      const b = scores[j] ?? a;
      let wins = 0;
      for (let d = 0; d < a.length; d++) wins += (a[d] ?? 0) > (b[d] ?? 0) ? 1 : (a[d] ?? 0) === (b[d] ?? 0) ? 0.5 : 0;
      const row = ahead[i];
      const other = ahead[j];
      if (row) row[j] = wins / a.length;
      if (other) other[i] = 1 - wins / a.length;
    }
  return ahead;
}
