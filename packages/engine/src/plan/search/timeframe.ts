import type { Instance, PlanCourse } from '../instance.ts';
import { once } from './lazily.ts';

/** Where every course could stand within a last slot and a peak, whatever else is chosen. */
export interface Timeframe {
  lastSlot: number;
  peak: number;
  /** First slot from `s` on, `slots.length` if none; last slot up to `s`, -1 if none. */
  next: (course: number, s: number) => number;
  previous: (course: number, s: number) => number;
  /** First slot that prerequisites leave, `slots.length` if none. */
  earliest: Int16Array;
  /** Smallest load from there on; Infinity where the course can't be taken. */
  least: Float64Array;
  /** Most load of each slot; 0 after the last, and where no course runs. */
  capacity: Float64Array;
  /** Greatest load of which all loads are whole multiples. */
  unit: number;
  /** By slot: most courses with a load that it can hold, were they the lightest of those that run there. */
  mostCourses: () => readonly number[];
}

export function timeframeOf(instance: Instance, lastSlot: number, peak: number): Timeframe {
  const { courses, slots } = instance;
  const width = slots.length + 1;
  const nextOf = new Int16Array(courses.length * width).fill(slots.length);
  const previousOf = new Int16Array(courses.length * width).fill(-1);
  const capacity = new Float64Array(slots.length);
  const most = slots.map((slot, s) => (s <= lastSlot ? Math.min(peak, Math.max(slot.limit, slot.limitAlone)) : -1));
  for (let c = 0; c < courses.length; c++) {
    const course = courses[c];
    if (!course || course.done) continue;
    const { load } = course;
    const allows = (s: number) => (load[s] ?? -1) >= 0 && (load[s] ?? -1) <= (most[s] ?? -1);
    for (let s = slots.length - 1; s >= 0; s--) nextOf[c * width + s] = allows(s) ? s : (nextOf[c * width + s + 1] ?? slots.length);
    for (let s = 0; s < slots.length; s++) {
      previousOf[c * width + s] = allows(s) ? s : s === 0 ? -1 : (previousOf[c * width + s - 1] ?? -1);
      if (allows(s)) capacity[s] = Math.max(capacity[s] ?? 0, load[s] ?? 0);
    }
  }
  // Loads are whole multiples of a unit: what a limit leaves beyond them holds nothing.
  const unit = unitOf(instance);
  for (const [s, slot] of slots.entries()) {
    if ((capacity[s] ?? 0) > 0) capacity[s] = Math.max(capacity[s] ?? 0, Math.floor(Math.min(peak, slot.limit) / unit) * unit);
  }
  const next = (course: number, s: number) =>
    s >= slots.length ? slots.length : (nextOf[course * width + Math.max(0, s)] ?? slots.length);
  const previous = (course: number, s: number) => (s < 0 ? -1 : (previousOf[course * width + Math.min(s, slots.length - 1)] ?? -1));
  const earliest = earliestOf(instance, next);
  const least = new Float64Array(courses.length).fill(Infinity);
  for (const [c, course] of courses.entries()) {
    if (course.done) least[c] = 0;
    else
      for (let s = next(c, earliest[c] ?? 0); s < slots.length; s = next(c, s + 1))
        least[c] = Math.min(least[c] ?? Infinity, course.load[s] ?? 0);
  }
  const mostCourses = once(() => mostCoursesBySlot(instance, peak, capacity, next));
  return { lastSlot, peak, next, previous, earliest, least, capacity, unit, mostCourses };
}

function mostCoursesBySlot({ courses, slots }: Instance, peak: number, capacity: Float64Array, next: Timeframe['next']): number[] {
  return slots.map((slot, s) => {
    if ((capacity[s] ?? 0) <= 0) return 0;
    const most = Math.min(peak, slot.limit);
    const loads: number[] = [];
    for (const [c, course] of courses.entries()) if (next(c, s) === s && (course.load[s] ?? 0) > 0) loads.push(course.load[s] ?? 0);
    loads.sort((a, b) => a - b);
    let sum = 0;
    let count = 0;
    while (count < loads.length && sum + (loads[count] ?? 0) <= most) {
      sum += loads[count] ?? 0;
      count += 1;
    }
    return Math.max(count, (loads[0] ?? Infinity) <= Math.min(peak, slot.limitAlone) ? 1 : 0);
  });
}

/** Greatest load of which all loads are whole multiples. */
export function unitOf({ courses }: { courses: readonly Pick<PlanCourse, 'done' | 'load'>[] }): number {
  let unit = 0;
  for (const { done, load } of courses) {
    if (done) continue;
    for (let s = 0; s < load.length; s++) {
      const part = load[s] ?? 0;
      if (part > 0 && (unit === 0 || part % unit !== 0)) unit = gcd(unit, part);
    }
  }
  return unit || 1;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function earliestOf({ courses, slots, sequential }: Instance, next: Timeframe['next']): Int16Array {
  const earliest = new Int16Array(courses.length);
  for (const [c, course] of courses.entries()) earliest[c] = course.done ? -1 : next(c, 0);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [c, course] of courses.entries()) {
      if (course.done) continue;
      for (const clause of course.requires) {
        let first = slots.length;
        for (const { course: other, when } of clause) {
          const from = earliest[other] ?? slots.length;
          first = Math.min(first, from < 0 ? 0 : from + (when === 'before' && !sequential ? 1 : 0));
        }
        const moved = next(c, first);
        if (moved > (earliest[c] ?? 0)) {
          earliest[c] = moved;
          changed = true;
        }
      }
    }
  }
  return earliest;
}
