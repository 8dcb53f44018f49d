import { power } from '../../math/elementary.ts';
import type { GapModel, Instance } from '../instance.ts';

/** Millionths: levels are compared as whole numbers, so that two plans of equal worth are equal. */
const MILLION = 1_000_000;

/**
 * Plans are told apart by hundredths of a level, in millionths: the levels are whole numbers from 0 to 4, and anything finer is
 * below what they say. What is closed is rounded down to it.
 */
export const GAP_STEP = 10_000;

/** Areas are rounded to millionths before they are summed: what falls short of a step by so little reaches it. */
export const GAP_SLACK = 20;

/** A sum of closed millionths as plans are compared by it. */
export const inSteps = (sum: number): number => Math.max(0, Math.floor((sum + GAP_SLACK) / GAP_STEP) * GAP_STEP);

/** Most courses that are told apart in one area: beyond them nothing is added. */
const MOST = 64;

/**
 * How much of the gap a set of courses closes, in millionths of a level summed over areas. Every course lifts its areas
 * a share of the way to the level taught, so each further one adds less. `most` and `ofCourses` are in steps, `closed` is not.
 */
export interface GapMeter {
  areas: number;
  /** Areas of a course, and how much of a course it is in each, in millionths. */
  areasOf: readonly (readonly number[])[];
  weightsOf: readonly (readonly number[])[];
  /** Courses that have any. */
  teaching: readonly number[];
  /** Closed in an area by so many millionths of courses. */
  closed: (area: number, weight: number) => number;
  /** Where the closed gap of an area bends, in courses and levels: at whole courses, and where all of it is closed. */
  kinks: (area: number) => readonly Kink[];
  /** All that could ever be closed. */
  most: number;
  ofCourses: (courses: Iterable<number>) => number;
}

export interface Kink {
  courses: number;
  closed: number;
}

export function gapMeter({ gap, courses }: Pick<Instance, 'gap' | 'courses'>): GapMeter {
  const left = Array.from({ length: MOST + 1 }, (_, count) => power(1 - gap.gain, count));
  const levelsOf = gap.areas.map((_, area) => levelsAfter(gap, area, left));
  const areasOf = courses.map((_, course) => [...(gap.weights[course] ?? []).entries()].flatMap(([a, w]) => (w > 0 ? [a] : [])));
  const weightsOf = areasOf.map((list, course) => list.map((area) => Math.round((gap.weights[course]?.[area] ?? 0) * MILLION)));
  const open = gap.areas.map((_, area) => Math.max(0, (gap.asked[area] ?? 0) - (gap.has[area] ?? 0)));
  const closed = (area: number, weight: number): number => {
    const levels = levelsOf[area] ?? [];
    const x = weight / MILLION;
    const whole = Math.min(MOST - 1, Math.floor(x));
    const from = levels[whole] ?? 0;
    const level = from + ((levels[whole + 1] ?? from) - from) * Math.min(1, x - whole);
    return Math.round(MILLION * ((open[area] ?? 0) - Math.max(0, (gap.asked[area] ?? 0) - level)));
  };
  const bends = gap.areas.map((_, area) => bendsOf((weight) => closed(area, weight)));
  return {
    kinks: (area) => bends[area] ?? [],
    areas: gap.areas.length,
    areasOf,
    weightsOf,
    teaching: [...courses.keys()].filter((course) => (areasOf[course] ?? []).length > 0),
    closed,
    most: inSteps(gap.areas.reduce((sum, _, area) => sum + closed(area, MOST * MILLION), 0)),
    ofCourses: (list) => {
      const sums = new Float64Array(gap.areas.length);
      for (const course of list) {
        for (const [k, area] of (areasOf[course] ?? []).entries()) sums[area] = (sums[area] ?? 0) + (weightsOf[course]?.[k] ?? 0);
      }
      return inSteps(sums.reduce((sum, weight, area) => sum + closed(area, weight), 0));
    },
  };
}

/** Level after 0, 1, 2 … whole courses, each of which leaves a share of what is missing. */
function levelsAfter(gap: GapModel, area: number, left: readonly number[]): number[] {
  const has = gap.has[area] ?? 0;
  return left.map((share) => (has >= gap.taught ? has : gap.taught - (gap.taught - has) * share));
}

function bendsOf(closed: (weight: number) => number): Kink[] {
  const all = closed(MOST * MILLION);
  const found: Kink[] = [];
  for (let courses = 0; courses <= MOST; courses++) {
    found.push({ courses, closed: closed(courses * MILLION) / MILLION });
    if (closed(courses * MILLION) >= all) break;
  }
  let low = 0;
  let high = MOST * MILLION;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (closed(middle) >= all) high = middle;
    else low = middle;
  }
  return [...found, { courses: low / MILLION, closed: all / MILLION }];
}
