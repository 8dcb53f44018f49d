import type { GapMeter } from './gap.ts';
import type { Tally } from './tally.ts';

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
  const kinks = Array.from({ length: gap.areas }, (_, area) => kinksOf(gap, area));
  let prices = kinks.map((_, area) => slopeAt(gap, area, 0));
  let found: GapPrice | undefined;
  let lowest = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const price = pricedAt(gap, courses, kinks, prices);
    const weights = new Float64Array(gap.areas);
    const sum = best(price.score, (course) => {
      for (const [k, area] of (gap.areasOf[course] ?? []).entries())
        weights[area] = (weights[area] ?? 0) + (gap.weightsOf[course]?.[k] ?? 0);
    });
    if (price.constant + sum < lowest) {
      lowest = price.constant + sum;
      found = price;
    }
    const step = 0.7 / (1 + round / 4);
    prices = prices.map((value, area) => value + step * (slopeAt(gap, area, weights[area] ?? 0) - value));
  }
  return found ?? pricedAt(gap, courses, kinks, prices);
}

interface Kink {
  courses: number;
  closed: number;
}

/** Where the closed gap bends: at whole courses, and where all of it is closed. */
function kinksOf(gap: GapMeter, area: number): Kink[] {
  const whole = Array.from({ length: KINKS + 1 }, (_, k) => ({ courses: k, closed: gap.closed(area, k * MILLION) }));
  const all = gap.closed(area, KINKS * MILLION);
  let low = 0;
  let high = KINKS * MILLION;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (gap.closed(area, middle) >= all) high = middle;
    else low = middle;
  }
  return [...whole, { courses: low / MILLION, closed: all }];
}

function pricedAt(gap: GapMeter, courses: number, kinks: readonly Kink[][], prices: readonly number[]): GapPrice {
  let constant = 0;
  for (let area = 0; area < kinks.length; area++) {
    const price = prices[area] ?? 0;
    let most = 0;
    for (const kink of kinks[area] ?? []) most = Math.max(most, kink.closed - price * kink.courses);
    // Closed gaps are rounded to whole millionths: one more an area is safe.
    constant += 1 + most;
  }
  const score = new Float64Array(courses);
  for (let course = 0; course < courses; course++) {
    const areas = gap.areasOf[course] ?? [];
    const weights = gap.weightsOf[course] ?? [];
    let sum = 0;
    for (let k = 0; k < areas.length; k++) sum += ((prices[areas[k] ?? 0] ?? 0) * (weights[k] ?? 0)) / MILLION;
    score[course] = sum;
  }
  return { constant, score };
}

/** What another half course adds, by the course. */
const slopeAt = (gap: GapMeter, area: number, weight: number): number =>
  2 * (gap.closed(area, weight + MILLION / 2) - gap.closed(area, weight));

/**
 * Most that further courses can add to a sum of scores, each once. A course is taken only while a need that it serves is open,
 * so the courses taken can be assigned to needs, to each at most as many as its smallest parts ask for (`room`), and to all at
 * most `most`: a matroid, in which taking the best course that can still be assigned is best (Edmonds 1971).
 */
export function mostByMatching(
  tally: Tally,
  byScore: readonly number[],
  score: Float64Array,
  room: readonly number[],
  most: number,
  take?: (course: number) => void,
): number {
  const left = [...room];
  const held: number[][] = room.map(() => []);
  let open = Math.min(
    most,
    room.reduce((sum, count) => sum + count, 0),
  );
  let sum = 0;
  for (const course of byScore) {
    if (open <= 0) break;
    if ((score[course] ?? 0) <= 0) break;
    if (!assign(tally, course, left, held, [])) continue;
    open -= 1;
    sum += score[course] ?? 0;
    take?.(course);
  }
  return sum;
}

function assign(tally: Tally, course: number, left: number[], held: number[][], seen: number[]): boolean {
  for (let n = 0; n < left.length; n++) {
    if (!tally.serves(course, n)) continue;
    if ((left[n] ?? 0) > 0) {
      left[n] = (left[n] ?? 0) - 1;
      held[n]?.push(course);
      return true;
    }
  }
  for (let n = 0; n < left.length; n++) {
    if (!tally.serves(course, n) || seen.includes(n)) continue;
    seen.push(n);
    const list = held[n] ?? [];
    for (let k = 0; k < list.length; k++) {
      if (!assign(tally, list[k] ?? 0, left, held, seen)) continue;
      list[k] = course;
      return true;
    }
  }
  return false;
}
