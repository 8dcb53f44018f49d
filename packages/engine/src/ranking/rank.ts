import { type Candidate, type Criterion, criteria, type Interval } from '@masterplan/model';
import { hash, stratified, uniforms } from '../math/random.ts';

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

const DRAWS = 512;
/** Stratified columns that the criteria's draws are taken from, each turned by the path's key. */
const BANK = 61;
const FIRST_TEN = 10;

/**
 * How often each path is first, and among the first ten, when each criterion is drawn from the triangle over its
 * interval: the share of draws. A path draws by its own
 * key, so that another path's coming or going does not move its draws; equal scores go to the earlier row.
 */
export function acceptability(
  rows: readonly Row[],
  weights: Record<Criterion, number>,
  seed: number,
): { first: Float64Array; firstTen: Float64Array } {
  const first = new Float64Array(rows.length);
  const firstTen = new Float64Array(rows.length);
  const bank = Array.from({ length: BANK }, (_, k) => stratified(DRAWS, uniforms(seed, 9000 + k)));
  const tops = Array.from({ length: DRAWS }, emptyTop);
  for (const row of contendersOf(rows, weights)) {
    const scores = drawScores(row, weights, bank);
    for (const [d, top] of tops.entries()) enter(top, row.index, scores[d] ?? -Infinity);
  }
  for (const top of tops) {
    for (const [place, index] of top.rows.entries()) {
      if (place === 0) first[index] = (first[index] ?? 0) + 1 / DRAWS;
      firstTen[index] = (firstTen[index] ?? 0) + 1 / DRAWS;
    }
  }
  return { first, firstTen };
}

/** One path's score in every draw. */
function drawScores(row: Row, weights: Record<Criterion, number>, bank: readonly Float64Array[]): Float64Array {
  const scores = new Float64Array(DRAWS);
  for (const [c, criterion] of criteria.entries()) {
    const { low, value, high } = row.values[criterion];
    const weight = weights[criterion];
    if (weight === 0) continue;
    const own = hash(row.key, c);
    const column = bank[own % BANK];
    if (column) addTriangular(scores, column, hash(own, 3) % DRAWS, weight, low, value, high);
  }
  return scores;
}

/** Adds weight × a triangular draw to every score: the quantile function of `triangular`, its constants taken out of the loop. */
function addTriangular(
  scores: Float64Array,
  column: Float64Array,
  turn: number,
  weight: number,
  low: number,
  mode: number,
  high: number,
): void {
  const width = high - low;
  const split = width > 0 ? (mode - low) / width : 1;
  const rise = width * (mode - low);
  const fall = width * (high - mode);
  for (let d = 0; d < DRAWS; d++) {
    const u = column[d + turn < DRAWS ? d + turn : d + turn - DRAWS] ?? 0.5;
    const drawn = width <= 0 ? mode : u < split ? low + Math.sqrt(u * rise) : high - Math.sqrt((1 - u) * fall);
    scores[d] = (scores[d] ?? 0) + weight * drawn;
  }
}

/** The largest scores of one draw so far, largest first. */
interface Top {
  rows: number[];
  scores: number[];
}
const emptyTop = (): Top => ({ rows: [], scores: [] });

function enter(top: Top, row: number, reached: number): void {
  const full = top.rows.length === FIRST_TEN;
  if (full && reached <= (top.scores[FIRST_TEN - 1] ?? -Infinity)) return;
  let place = top.rows.length;
  while (place > 0 && (top.scores[place - 1] ?? 0) < reached) place--;
  top.rows.splice(place, 0, row);
  top.scores.splice(place, 0, reached);
  if (full) {
    top.rows.pop();
    top.scores.pop();
  }
}

type Row = { key: number; values: Record<Criterion, Interval> };

/** Paths that can come among the first ten at all: their highest score reaches the tenth of the lowest scores. */
function contendersOf(rows: readonly Row[], weights: Record<Criterion, number>): (Row & { index: number })[] {
  const lowest = rows.map((row) => score(row.values, weights, (interval) => interval.low)).sort((a, b) => b - a);
  const bar = lowest[FIRST_TEN - 1] ?? -Infinity;
  return rows.map((row, index) => ({ ...row, index })).filter((row) => score(row.values, weights, (interval) => interval.high) >= bar);
}
