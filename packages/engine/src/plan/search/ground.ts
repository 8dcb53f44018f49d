import type { Instance, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';
import { once } from './lazily.ts';
import { type Counted, Tally } from './tally.ts';
import type { Timeframe } from './timeframe.ts';

/** What every search of a variant within a timeframe begins from: nothing here changes while it goes on. */
export interface Ground {
  time: Timeframe;
  possible: (course: number) => boolean;
  /** An empty tally, to be filled. */
  tally: () => Tally;
  /** Courses that may be taken without counting: some course asks for them, or every plan has them. */
  uncounted: number[];
  done: number[];
  /** Needs of which no mode serves two: what they need adds up. */
  apart: number[];
  /** Needs that others are part of: the total. */
  totals: number[];
  /** By need: courses that may serve it, lightest first by what they add to it. */
  lightFirst: number[][];
  leastPart: number[];
  largestPart: number[];
  leastCredits: number;
  /** Load that all slots hold, how many of them hold any, and the most courses with a load. */
  room: number;
  slots: number;
  mostCourses: number;
  /** Most load, courses and slots of any 0, 1, 2 … terms. */
  terms: () => { load: number[]; count: number[]; slots: number[] };
}

export function groundOf(instance: Instance, variant: Variant, frame: Frame, counted: Counted, time: Timeframe): Ground {
  const { courses, slots } = instance;
  const possible = (c: number) => courses[c]?.done === true || (time.earliest[c] ?? 0) < slots.length;
  const tally = Tally.of(counted, possible);
  const list = [...courses.keys()];
  const parts = variant.needs.map((_, n) => list.filter((c) => tally.serves(c, n)));
  const sizes = parts.map((served, n) => served.map((c) => tally.part(c, n)).filter((part) => part > 0));
  const counts = time.mostCourses();
  return {
    time,
    possible,
    tally: () => tally.copy(),
    uncounted: list.filter((c) => possible(c) && !courses[c]?.done && (courses[c]?.forced || frame.asked.includes(c))),
    done: list.filter((c) => courses[c]?.done),
    apart: frame.apart,
    totals: [...variant.needs.keys()].filter((n) => variant.needs[n]?.kind === 'total' && !frame.apart.includes(n)),
    lightFirst: parts.map((served, n) => sortedBy(served, (c) => (time.least[c] ?? 0) / Math.max(1e-9, tally.part(c, n)))),
    leastPart: sizes.map((served) => Math.min(...served)),
    largestPart: sizes.map((served) => Math.max(0, ...served)),
    leastCredits: courses.reduce((least, course) => Math.min(least, course.credits), Infinity),
    room: time.capacity.reduce((sum, most) => sum + most, 0),
    slots: time.capacity.reduce((sum, most) => sum + (most > 0 ? 1 : 0), 0),
    mostCourses: counts.reduce((sum, count) => sum + count, 0),
    terms: once(() => largestTerms(instance, time, counts)),
  };
}

/** In the order of a number of each, the earlier first where it is the same. */
export function sortedBy(list: readonly number[], rank: (entry: number) => number): number[] {
  const ranks = list.map(rank);
  const order = [...list];
  // Lists are short, and often in order as they come.
  for (let i = 1; i < order.length; i++) {
    const entry = order[i] ?? 0;
    const own = ranks[i] ?? 0;
    let k = i;
    for (; k > 0 && (ranks[k - 1] ?? 0) > own; k--) {
      order[k] = order[k - 1] ?? 0;
      ranks[k] = ranks[k - 1] ?? 0;
    }
    order[k] = entry;
    ranks[k] = own;
  }
  return order;
}

function largestTerms(instance: Instance, time: Timeframe, counts: readonly number[]): ReturnType<Ground['terms']> {
  const sums = (of: (s: number) => number): number[] => {
    const parts = instance.terms
      .map(({ firstSlot, lastSlot }) => {
        let sum = 0;
        for (let s = firstSlot; s <= lastSlot; s++) sum += of(s);
        return sum;
      })
      .sort((a, b) => b - a);
    const list = [0];
    for (const part of parts) list.push((list.at(-1) ?? 0) + part);
    return list;
  };
  return {
    load: sums((s) => time.capacity[s] ?? 0),
    count: sums((s) => counts[s] ?? 0),
    slots: sums((s) => ((time.capacity[s] ?? 0) > 0 ? 1 : 0)),
  };
}
