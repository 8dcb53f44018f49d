import type { Instance, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';
import { createTally, type Tally } from './tally.ts';
import { type Timeframe, unitOf } from './timeframe.ts';

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
  /** Greatest load of which all loads are whole multiples. */
  unit: number;
  /** Most load, courses and slots of any 0, 1, 2 … terms. */
  terms: { load: number[]; count: number[]; slots: number[] };
}

export function groundOf(instance: Instance, variant: Variant, frame: Frame, time: Timeframe): Ground {
  const { courses, slots } = instance;
  const possible = (c: number) => courses[c]?.done === true || (time.earliest[c] ?? 0) < slots.length;
  const tally = createTally(instance, variant, possible);
  const list = [...courses.keys()];
  const parts = variant.needs.map((_, n) => list.filter((c) => tally.serves(c, n)));
  const sizes = parts.map((served, n) => served.map((c) => tally.part(c, n)).filter((part) => part > 0));
  const counts = mostCoursesBySlot(instance, time);
  return {
    time,
    possible,
    tally: tally.copy,
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
    unit: unitOf(instance),
    terms: largestTerms(instance, time, counts),
  };
}

/** In the order of a number of each, the earlier first where it is the same. */
export function sortedBy(list: readonly number[], rank: (entry: number) => number): number[] {
  const ranks = new Map(list.map((entry) => [entry, rank(entry)]));
  return [...list].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/** By slot: most courses with a load that it can hold, were they the lightest of those that run there. */
function mostCoursesBySlot({ courses, slots }: Instance, time: Timeframe): number[] {
  return slots.map((slot, s) => {
    if ((time.capacity[s] ?? 0) <= 0) return 0;
    const most = Math.min(time.peak, slot.limit);
    const loads: number[] = [];
    for (const [c, course] of courses.entries()) if (time.next(c, s) === s && (course.load[s] ?? 0) > 0) loads.push(course.load[s] ?? 0);
    loads.sort((a, b) => a - b);
    let sum = 0;
    let count = 0;
    while (count < loads.length && sum + (loads[count] ?? 0) <= most) {
      sum += loads[count] ?? 0;
      count += 1;
    }
    return Math.max(count, (loads[0] ?? Infinity) <= Math.min(time.peak, slot.limitAlone) ? 1 : 0);
  });
}

function largestTerms(instance: Instance, time: Timeframe, counts: readonly number[]): Ground['terms'] {
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
