import type { Instance, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';

/**
 * Sets of courses that no placement holds within the bounds of a search, and with them every set that is as hard or harder:
 * a course is as hard as another if it runs in no further slot and asks no less there.
 */
export interface Conflicts {
  add: (courses: readonly number[]) => void;
  /** Whether these courses, the last of them just taken, hold a known conflict. */
  hits: (taken: readonly number[]) => boolean;
}

/** By course and other: whether the other is as hard to place, or harder. */
export type Harder = readonly (readonly boolean[])[];

export function harderThan(instance: Instance, variant: Variant, frame: Frame): Harder {
  const { courses } = instance;
  const special = specialCourses(instance, variant, frame);
  return courses.map((course, c) =>
    courses.map((other, o) => {
      if (c === o) return true;
      if (special.has(c) || course.last || other.done) return false;
      return course.load.every((load, s) => (other.load[s] ?? -1) < 0 || (load >= 0 && (other.load[s] ?? -1) >= load));
    }),
  );
}

/** Beyond so many the oldest are forgotten: looking them up would cost more than it saves. */
const MOST = 64;

export function createConflicts(harder: () => Harder): Conflicts {
  const known: number[][] = [];
  return {
    add: (set) => {
      known.push([...set]);
      if (known.length > MOST) known.shift();
    },
    hits: (taken) => {
      const newest = taken.at(-1) ?? -1;
      return known.some((set) => set.length <= taken.length && set.some((c) => harder()[c]?.[newest]) && covers(set, taken, harder()));
    },
  };
}

/** Courses whose own timing rules a conflict may rest on: only they themselves can stand for them. */
function specialCourses(instance: Instance, variant: Variant, frame: Frame): Set<number> {
  const special = new Set<number>();
  for (const [c, course] of instance.courses.entries()) {
    if (course.requires.length > 0) special.add(c);
    for (const clause of course.requires) for (const literal of clause) special.add(literal.course);
    if (variant.loads.some((load) => load.of[c] && load.max < Infinity)) special.add(c);
  }
  for (const pair of frame.pairs) special.add(pair.first).add(pair.second);
  for (const link of frame.links) special.add(link.first).add(link.second);
  return special;
}

/** Whether each course of the set finds its own as hard one among the taken: a matching by augmenting paths. */
function covers(set: readonly number[], taken: readonly number[], harder: Harder): boolean {
  const holder = taken.map(() => -1);
  const seat = (i: number, seen: boolean[]): boolean => {
    for (const [t, course] of taken.entries()) {
      if (seen[t] || !harder[set[i] ?? -1]?.[course]) continue;
      seen[t] = true;
      if ((holder[t] ?? -1) < 0 || seat(holder[t] ?? -1, seen)) {
        holder[t] = i;
        return true;
      }
    }
    return false;
  };
  return set.every((_, i) => seat(i, []));
}
