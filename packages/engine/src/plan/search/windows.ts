import type { Instance } from '../instance.ts';
import type { Frame } from './frame.ts';
import type { Timeframe } from './timeframe.ts';

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
  let changed = true;
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
  while (changed) {
    changed = false;
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
