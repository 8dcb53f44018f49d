import type { RankedAlternative, RankingAnalysis, WeightStatement } from '@masterplan/model';
import { clustersOf, hasClearWinner } from './clusters.ts';
import { beatenEverywhere, paretoFront } from './dominance.ts';
import { constantWeights, type Matrix } from './matrix.ts';
import { scoresOf, winning } from './pairs.ts';
import { type Ranks, ranksOf } from './ranks.ts';
import { drawWeights, meanWeights, type WeightSpace } from './weights.ts';

/** One option: the mean, worst and best values of its cells on the value scale. Its draws stand in the matrix, in the same place. */
export interface Alternative {
  id: string;
  title: string;
  mean: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

export interface AnalyzeOptions {
  draws: number;
  seed: number;
  /** Ranks counted; all, where there are fewer options. */
  ranks: number;
  /** Options in the pairwise table and with a confidence factor: the first by value. */
  rivals: number;
}

export type Analyzed = { ok: true; analysis: RankingAnalysis } | { ok: false; conflict: WeightStatement[] | 'all-zero' };

/** All of SMAA-2 for a set of options (Lahdelma and Salminen 2001; Tervonen and Lahdelma 2007 for the sampling). */
export function analyze(alternatives: readonly Alternative[], matrix: Matrix, space: WeightSpace, options: AnalyzeOptions): Analyzed {
  const drawn = drawWeights(space, options.draws, options.seed);
  if (!drawn.ok) return drawn;
  const weights = meanWeights(drawn.draws);
  const value = alternatives.map(({ mean }) => weights.reduce((sum, weight, c) => sum + weight * (mean[c] ?? 0), 0));
  const order = Uint32Array.from(alternatives.keys()).sort(
    (a, b) => (value[b] ?? 0) - (value[a] ?? 0) || ((alternatives[a]?.id ?? '') < (alternatives[b]?.id ?? '') ? -1 : 1),
  );
  const ranks = ranksOf(matrix, drawn.draws, options.ranks, order);
  const front = paretoFront(alternatives.map(({ mean }) => mean));
  const rivals = [...order.slice(0, options.rivals)];
  const ahead = winning(scoresOf(matrix, rivals, drawn.draws));
  const clusters = clustersOf(ahead);
  const counted = rivals.length === alternatives.length;
  const ranked = [...order].map((i, place): RankedAlternative => {
    const { id, title } = alternatives[i] ?? { id: '', title: '' };
    const central = drawn.exact ? undefined : centralOf(ranks, i, options.draws, weights.length);
    const dominator = place < options.rivals ? dominatorOf(alternatives, i, rivals, drawn) : undefined;
    const isRival = place < rivals.length;
    return {
      id,
      title,
      value: value[i] ?? 0,
      ranks: Array.from(ranks.acceptability.subarray(i * ranks.kept, (i + 1) * ranks.kept)),
      ...(counted && { expectedRank: 1 + (ahead[place] ?? []).reduce((sum, win, other) => (other === place ? sum : sum + 1 - win), 0) }),
      ...(central && { centralWeights: central }),
      ...(isRival && { confidence: confidenceOf(matrix, i, central ?? (drawn.exact ? weights : undefined), options.draws, order) }),
      ...(dominator && { dominatedBy: alternatives[dominator.by]?.id ?? '', dominatedSurely: dominator.surely }),
      pareto: front[i] ?? false,
      cluster: clusters[place] ?? (clusters.at(-1) ?? 0) + 1,
    };
  });
  return {
    ok: true,
    analysis: {
      draws: options.draws,
      criteria: [...space.criteria],
      weights,
      alternatives: ranked,
      pairwise: { ids: rivals.map((i) => alternatives[i]?.id ?? ''), ahead },
      clearWinner: hasClearWinner(ahead),
    },
  };
}

/** The mean of the weights that make an option first; undefined where none do. */
export function centralOf(
  { acceptability, kept, firstWeights }: Ranks,
  option: number,
  draws: number,
  criteria: number,
): number[] | undefined {
  const share = (acceptability[option * kept] ?? 0) * draws;
  if (share <= 0) return undefined;
  return Array.from(firstWeights.subarray(option * criteria, (option + 1) * criteria), (sum) => sum / share);
}

/** How often an option is first when everybody weighs as its central weights do; 0 where it has none. */
export function confidenceOf(
  matrix: Matrix,
  option: number,
  central: readonly number[] | undefined,
  draws: number,
  order: Uint32Array,
): number {
  if (!central) return 0;
  return ranksOf(matrix, constantWeights(central, draws), 1, order).acceptability[option] ?? 0;
}

type Admissible = Extract<ReturnType<typeof drawWeights>, { ok: true }>;

/** The first option that stays ahead whatever the admissible weights: at the mean values, and surely if at the ends too. */
export function dominatorOf(
  alternatives: readonly Alternative[],
  option: number,
  among: readonly number[],
  { rows, exact }: Admissible,
): { by: number; surely: boolean } | undefined {
  const worse = alternatives[option];
  if (!worse || exact) return undefined;
  for (const by of among) {
    const better = alternatives[by];
    if (!better || by === option || !beatenEverywhere(better.mean, worse.mean, rows, exact)) continue;
    return { by, surely: beatenEverywhere(better.low, worse.high, rows, exact) };
  }
  return undefined;
}
