import type { Assignment, Instance } from '../../src/plan/instance.ts';
import type { Level } from '../../src/plan/search/solve.ts';
import { at } from './view.ts';

/**
 * What an assignment is worth at one level: slots, changed courses, levels closed in millionths, by hundredths of a level (gap), half hours a week
 * (peak), their squares, cents, defaults. Smaller is better, but for the gap. How the courses count plays no part.
 */
export function valueAt(instance: Instance, { slot }: Pick<Assignment, 'slot'>, level: Level): number {
  const placed = instance.courses.flatMap((course, index) =>
    course.done || at(slot, index) < 0 ? [] : [{ course, slot: at(slot, index), index }],
  );
  switch (level) {
    case 'graduation':
      return Math.max(-1, ...placed.map((of) => of.slot));
    case 'changes':
      return instance.courses.filter((course, index) => !course.done && course.near !== at(slot, index)).length;
    case 'gap':
      return gapClosed(
        instance,
        placed.map(({ index }) => index),
      );
    case 'peak':
      return Math.max(0, ...slotLoads(instance, slot));
    case 'squares':
      return slotLoads(instance, slot).reduce((total, load) => total + load * load, 0);
    case 'cost': {
      const { known, fixed, perCredit, perCourse, perTerm } = instance.cost;
      if (!known) return 0;
      const credits = placed.reduce((total, { course }) => total + course.credits, 0);
      const terms = new Set(placed.map((of) => at(instance.slots, of.slot).term)).size;
      return fixed + (perCredit * credits) / 100 + perCourse * placed.length + perTerm * terms;
    }
    case 'assumptions':
      return placed.reduce((total, { course }) => total + course.assumed.length, 0);
  }
}

/** Whether a value is better than another: -1 if it is, 1 if it is worse, 0 if they are the same. */
export function compareAt(level: Level, a: number, b: number): number {
  const difference = level === 'gap' ? b - a : a - b;
  return Math.sign(difference);
}

/** The same for values of several levels, of which the first that differs decides. */
export function compare(levels: readonly Level[], a: readonly number[], b: readonly number[]): number {
  for (const [i, level] of levels.entries()) {
    const sign = compareAt(level, at(a, i), at(b, i));
    if (sign !== 0) return sign;
  }
  return 0;
}

function slotLoads(instance: Instance, slot: readonly number[]): number[] {
  return instance.slots.map((_, s) => instance.courses.reduce((total, { load }, c) => (slot[c] === s ? total + at(load, s) : total), 0));
}

function gapClosed({ gap }: Instance, placed: readonly number[]): number {
  const closed = gap.areas.reduce((total, _, a) => {
    const [has, asked] = [at(gap.has, a), at(gap.asked, a)];
    const courses = placed.reduce((count, c) => count + at(at(gap.weights, c), a), 0);
    const level = has >= gap.taught ? has : gap.taught - (gap.taught - has) * left(courses, gap.gain);
    return total + Math.round(1e6 * (Math.max(0, asked - has) - Math.max(0, asked - level)));
  }, 0);
  // Rounded down to hundredths; what areas lose by rounding does not keep a sum from one.
  return 10_000 * Math.floor((closed + 20) / 10_000);
}

/** Share of the way to the taught level that is left after so many courses; straight between whole ones. */
function left(courses: number, gain: number): number {
  const whole = Math.floor(courses);
  let share = 1 - gain * (courses - whole);
  for (let n = 0; n < whole; n++) share *= 1 - gain;
  return share;
}
