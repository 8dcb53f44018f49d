import type { GapMeter } from './gap.ts';

/**
 * A linear bound on the gap that a selection closes: `constant` + the sum of its courses' `score`. It holds for every set of
 * courses: by areas the closed gap is concave, so it lies under each of its tangents (Lagrangian relaxation of the sums by
 * area; the prices are found by subgradient steps).
 */
export interface GapPrice {
  constant: number;
  score: Float64Array;
}

/** With the courses by their scores, best first. */
export interface OrderedGapPrice extends GapPrice {
  byScore: readonly number[];
}

/** Most a choice can add, course by course, at these scores. */
type Best = (score: Float64Array, take: (course: number) => void) => number;

const ROUNDS = 60;
/** Whole courses in one area that are told apart. */
const KINKS = 24;
const MILLION = 1_000_000;

export function priceGap(gap: GapMeter, courses: number, best: Best): GapPrice {
  const { areasOf, weightsOf } = gap;
  const kinks = Array.from({ length: gap.areas }, (_, area) => kinksOf(gap, area));
  const prices = Float64Array.from(kinks, (_, area) => slopeAt(gap, area, 0));
  const weights = new Float64Array(gap.areas);
  const take = (course: number) => {
    const areas = areasOf[course] ?? NONE;
    for (let k = 0; k < areas.length; k++) weights[areas[k] ?? 0] = (weights[areas[k] ?? 0] ?? 0) + (weightsOf[course]?.[k] ?? 0);
  };
  let found: GapPrice | undefined;
  let lowest = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const price = pricedAt(gap, courses, kinks, prices);
    weights.fill(0);
    const sum = best(price.score, take);
    if (price.constant + sum < lowest) {
      lowest = price.constant + sum;
      found = price;
    }
    const step = 0.7 / (1 + round / 4);
    for (let area = 0; area < prices.length; area++) {
      const value = prices[area] ?? 0;
      prices[area] = value + step * (slopeAt(gap, area, weights[area] ?? 0) - value);
    }
  }
  return found ?? pricedAt(gap, courses, kinks, prices);
}

/** Where the closed gap bends, at whole courses and where all of it is closed: courses and what they close in turn. */
function kinksOf(gap: GapMeter, area: number): Float64Array {
  const all = gap.closed(area, KINKS * MILLION);
  const found: number[] = [];
  // What comes after all is closed costs more and closes no more.
  for (let k = 0; k <= KINKS; k++) {
    const closed = gap.closed(area, k * MILLION);
    found.push(k, closed);
    if (closed >= all) break;
  }
  let low = 0;
  let high = KINKS * MILLION;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (gap.closed(area, middle) >= all) high = middle;
    else low = middle;
  }
  return Float64Array.from([...found, low / MILLION, all]);
}

function pricedAt(gap: GapMeter, courses: number, kinks: readonly Float64Array[], prices: Float64Array): GapPrice {
  let constant = 0;
  for (let area = 0; area < kinks.length; area++) {
    const price = prices[area] ?? 0;
    const bends = kinks[area] ?? NO_BENDS;
    let most = 0;
    for (let k = 0; k < bends.length; k += 2) most = Math.max(most, (bends[k + 1] ?? 0) - price * (bends[k] ?? 0));
    // Closed gaps are rounded to whole millionths: one more an area is safe.
    constant += 1 + most;
  }
  const score = new Float64Array(courses);
  for (let course = 0; course < courses; course++) {
    const areas = gap.areasOf[course] ?? NONE;
    const weights = gap.weightsOf[course] ?? NONE;
    let sum = 0;
    for (let k = 0; k < areas.length; k++) sum += ((prices[areas[k] ?? 0] ?? 0) * (weights[k] ?? 0)) / MILLION;
    score[course] = sum;
  }
  return { constant, score };
}

/** What another half course adds, by the course. */
const slopeAt = (gap: GapMeter, area: number, weight: number): number =>
  2 * (gap.closed(area, weight + MILLION / 2) - gap.closed(area, weight));

const NONE: readonly number[] = [];
const NO_BENDS = new Float64Array(0);
