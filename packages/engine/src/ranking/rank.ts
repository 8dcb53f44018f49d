import {
  type Candidate,
  type Criterion,
  criteria,
  type Interval,
  type RankedAlternative,
  type RankingAnalysis,
  type WeightStatement,
} from '@masterplan/model';
import type { Parameters } from '../parameters.ts';
import { centralOf, confidenceOf, dominatorOf } from '../smaa/analyze.ts';
import { clustersOf, hasClearWinner } from '../smaa/clusters.ts';
import type { Matrix } from '../smaa/matrix.ts';
import { scoresOf, winning } from '../smaa/pairs.ts';
import { ranksOf } from '../smaa/ranks.ts';
import { drawWeights, meanWeights } from '../smaa/weights.ts';
import { movedWeights } from './dilemmas.ts';

/** Weights as shares that sum to 1. */
export function shares(weights: Candidate['weights']): Record<Criterion, number> {
  const total = criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
  const share = (criterion: Criterion) => weights[criterion] / total;
  return {
    curriculum: share('curriculum'),
    outcomes: share('outcomes'),
    flexibility: share('flexibility'),
    industry: share('industry'),
    recognition: share('recognition'),
    return: share('return'),
  };
}

/** Weighted sum of the criteria: an additive value function (Keeney and Raiffa 1976). */
export function score(values: Record<Criterion, Interval>, weights: Record<Criterion, number>, of: (interval: Interval) => number): number {
  let sum = 0;
  for (const criterion of criteria) sum += weights[criterion] * of(values[criterion]);
  return sum;
}

/** Paths to be ranked: their criteria and, in the same order, their draws. */
export interface Rankable {
  rows: readonly { id: string; title: string; values: Record<Criterion, Interval> }[];
  matrix: Matrix;
  /** The lowest and the highest draw of each cell, row by row as in the matrix. */
  ends: { low: Float64Array; high: Float64Array };
  /** Which no other equals or betters in everything. */
  front: readonly boolean[];
}

export interface Order {
  weights: Record<Criterion, number>;
  /** By place of the row: shares of the draws. */
  first: Float64Array;
  firstTen: Float64Array;
  standing: RankingAnalysis;
  /** What was said of the weights cannot hold together: the ranking is then under the weights of the sliders. */
  conflict: WeightStatement[];
}

const RANKS = 20;
const FIRST_TEN = 10;
/** Paths in the pairwise table, and in the standing. */
const RIVALS = 10;
/** Of those, paths whose confidence factor is worked out, where they are first at least this often. */
const CONFIDENT = 5;
const LEAST_FIRST = 0.01;

/**
 * SMAA-2 over the paths (Lahdelma and Salminen 2001), under the candidate's exact weights, or over all weights that are consistent with
 * what they say of them. `draws` at most as many as the matrix has: fewer answer at once, all refine.
 */
export function orderOf(
  { rows, matrix, ends: drawnEnds, front }: Rankable,
  candidate: Candidate,
  parameters: Parameters,
  seed: number,
  draws: number,
): Order {
  const sliders = movedWeights(candidate, parameters);
  const exact = { criteria, exact: criteria.map((criterion) => sliders[criterion]) };
  const asked = drawWeights(candidate.preferences ? { criteria, preferences: candidate.preferences } : exact, draws, seed);
  const conflict = asked.ok || asked.conflict === 'all-zero' ? [] : asked.conflict;
  const drawn = asked.ok ? asked : drawWeights(exact, draws, seed);
  if (!drawn.ok) throw new Error('the weights of all criteria are 0');
  const average = meanWeights(drawn.draws);
  const weights = shares(recordOf(average));
  const values = rows.map((row) => score(row.values, weights, (interval) => interval.value));
  const order = Uint32Array.from(rows.keys()).sort(
    (a, b) => (values[b] ?? 0) - (values[a] ?? 0) || ((rows[a]?.id ?? '') < (rows[b]?.id ?? '') ? -1 : 1),
  );
  const ranks = ranksOf(matrix, drawn.draws, RANKS, drawn.exact ? contenders(order, drawnEnds, drawn.exact) : order);
  const rankShare = (row: number, rank: number) => (rank < ranks.kept ? (ranks.acceptability[row * ranks.kept + rank] ?? 0) : 0);
  const rivals = [...order.slice(0, RIVALS)];
  const ahead = winning(scoresOf(matrix, rivals, drawn.draws));
  const clusters = clustersOf(ahead, parameters.value('ranking-ahead'));
  const ends = (row: number, of: (interval: Interval) => number) =>
    Float64Array.from(criteria, (criterion) => of(rows[row]?.values[criterion] ?? nothing));
  const alternatives = rivals.map((row) => ({
    id: rows[row]?.id ?? '',
    title: rows[row]?.title ?? '',
    mean: ends(row, ({ value }) => value),
    low: ends(row, ({ low }) => low),
    high: ends(row, ({ high }) => high),
  }));
  const ranked = rivals.map((row, place): RankedAlternative => {
    const central = drawn.exact ? undefined : centralOf(ranks, row, draws, criteria.length);
    const dominator = dominatorOf(alternatives, place, [...alternatives.keys()], drawn);
    const worked = central && place < CONFIDENT && rankShare(row, 0) >= LEAST_FIRST;
    return {
      id: rows[row]?.id ?? '',
      title: rows[row]?.title ?? '',
      value: values[row] ?? 0,
      ranks: Array.from({ length: ranks.kept }, (_, rank) => rankShare(row, rank)),
      ...(central && { centralWeights: central }),
      ...(worked && { confidence: confidenceOf(matrix, row, central, Math.min(draws, CONFIDENCE_DRAWS), order) }),
      ...(dominator && { dominatedBy: alternatives[dominator.by]?.id ?? '', dominatedSurely: dominator.surely }),
      pareto: front[row] ?? false,
      cluster: clusters[place] ?? 1,
    };
  });
  return {
    weights,
    first: Float64Array.from(rows.keys(), (row) => rankShare(row, 0)),
    firstTen: Float64Array.from(rows.keys(), (row) =>
      Array.from({ length: FIRST_TEN }, (_, rank) => rankShare(row, rank)).reduce((sum, x) => sum + x, 0),
    ),
    standing: {
      draws,
      criteria: [...criteria],
      weights: average,
      alternatives: ranked,
      pairwise: { ids: ranked.map(({ id }) => id), ahead },
      clearWinner: hasClearWinner(ahead, parameters.value('ranking-ahead')),
    },
    conflict,
  };
}

const CONFIDENCE_DRAWS = 512;
const nothing: Interval = { value: 0, low: 0, high: 0, kind: 'assumed' };

const recordOf = (weights: readonly number[]): Record<Criterion, number> => ({
  curriculum: weights[0] ?? 0,
  outcomes: weights[1] ?? 0,
  flexibility: weights[2] ?? 0,
  industry: weights[3] ?? 0,
  recognition: weights[4] ?? 0,
  return: weights[5] ?? 0,
});

/** Under exact weights: rows whose highest draw reaches what as many rows as there are ranks have for certain. The others take no rank that is counted. */
function contenders(order: Uint32Array, { low, high }: Rankable['ends'], weights: Float64Array): Uint32Array {
  const bound = (ends: Float64Array, row: number) =>
    weights.reduce((sum, weight, c) => sum + weight * (ends[row * weights.length + c] ?? 0), 0);
  const sure = Float64Array.from(order, (row) => bound(low, row)).sort();
  const bar = sure[sure.length - RANKS] ?? -Infinity;
  return order.filter((row) => bound(high, row) >= bar - ROUNDING);
}
/** Sums in another order of the same draws differ by less. */
const ROUNDING = 1e-6;
