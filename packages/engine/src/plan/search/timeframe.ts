import type { Instance, PlanCourse } from '../instance.ts';
import type { Frame } from './frame.ts';

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
  return { lastSlot, peak, next, previous, earliest, least, capacity };
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

/** First and last slot of each course of a set, by course index. */
export interface Windows {
  from: Int16Array;
  to: Int16Array;
}

/**
 * Narrows the windows of a chosen set by prerequisites and orders, and holds them against the slots' capacity: undefined
 * where no placement is possible. Clauses of which no course is chosen are left out: they say nothing yet.
 */
export function windowsOf(instance: Instance, frame: Frame, time: Timeframe, chosen: readonly number[]): Windows | undefined {
  const { courses, slots, sequential } = instance;
  const from = new Int16Array(courses.length).fill(-1);
  const to = new Int16Array(courses.length).fill(-1);
  const isIn = new Uint8Array(courses.length);
  for (const c of chosen) {
    isIn[c] = 1;
    from[c] = time.earliest[c] ?? 0;
    to[c] = time.previous(c, time.lastSlot);
  }
  const step = sequential ? 0 : 1;
  for (let changed = true; changed; ) {
    changed = false;
    const raise = (c: number, s: number) => {
      const moved = time.next(c, s);
      if (moved <= (from[c] ?? 0)) return;
      from[c] = moved;
      changed = true;
    };
    const lower = (c: number, s: number) => {
      const moved = time.previous(c, s);
      if (moved >= (to[c] ?? 0)) return;
      to[c] = moved;
      changed = true;
    };
    for (const c of chosen) {
      for (const clause of courses[c]?.requires ?? []) {
        let first = slots.length;
        let only = -1;
        let count = 0;
        let when: 'before' | 'before-or-with' | 'with' = 'before';
        let isMet = false;
        for (const literal of clause) {
          if (courses[literal.course]?.done) isMet = true;
          if (!isIn[literal.course]) continue;
          count += 1;
          only = literal.course;
          when = literal.when;
          first = Math.min(first, (from[literal.course] ?? 0) + (literal.when === 'before' ? step : 0));
        }
        // A clause may still be met by a course that is not chosen yet, unless it names one course only.
        if (isMet || count === 0 || count < clause.length) continue;
        raise(c, first);
        if (count > 1) continue;
        lower(only, (to[c] ?? 0) - (when === 'before' ? step : 0));
        if (when !== 'with') continue;
        raise(only, from[c] ?? 0);
        lower(c, to[only] ?? 0);
      }
    }
    for (const { first, second, strict } of frame.pairs) {
      if (!isIn[first] || !isIn[second]) continue;
      raise(second, (from[first] ?? 0) + (strict ? step : 0));
      lower(first, (to[second] ?? 0) - (strict ? step : 0));
    }
    for (const last of chosen) {
      if (!courses[last]?.last) continue;
      const term = instance.terms[slots[to[last] ?? -1]?.term ?? -1];
      if (!term) return undefined;
      for (const c of chosen) {
        lower(c, term.lastSlot);
        raise(last, instance.terms[slots[from[c] ?? -1]?.term ?? -1]?.firstSlot ?? 0);
      }
    }
    for (const c of chosen) if ((from[c] ?? 0) > (to[c] ?? -1)) return undefined;
  }
  return fits(time, chosen, from, to) ? { from, to } : undefined;
}

/** What must lie in the first slots, and in the last ones, must find room there. */
function fits(time: Timeframe, chosen: readonly number[], from: Int16Array, to: Int16Array): boolean {
  const early = new Float64Array(time.capacity.length);
  const late = new Float64Array(time.capacity.length);
  for (const c of chosen) {
    early[to[c] ?? 0] = (early[to[c] ?? 0] ?? 0) + (time.least[c] ?? 0);
    late[from[c] ?? 0] = (late[from[c] ?? 0] ?? 0) + (time.least[c] ?? 0);
  }
  let load = 0;
  let room = 0;
  for (let s = 0; s <= time.lastSlot; s++) {
    load += early[s] ?? 0;
    room += time.capacity[s] ?? 0;
    if (load > room) return false;
  }
  load = 0;
  room = 0;
  for (let s = time.lastSlot; s >= 0; s--) {
    load += late[s] ?? 0;
    room += time.capacity[s] ?? 0;
    if (load > room) return false;
  }
  return true;
}
