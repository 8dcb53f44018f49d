import type { Assignment, Instance, Mode, PlanCourse, Size, Variant } from '../../src/plan/instance.ts';

/** A taken course, where it stands: slot and term -1 if it is done. */
export interface Taken {
  index: number;
  course: PlanCourse;
  slot: number;
  term: number;
  mode: Mode | undefined;
}

/** An assignment, read for the rules. */
export interface View {
  instance: Instance;
  variant: Variant;
  taken: Taken[];
  /** Those that are not done. */
  placed: Taken[];
}

/** The element of a list at an index that must be there. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return value;
}

/** An assignment with its courses looked up; its slots, modes and variant must exist. */
export function viewOf(instance: Instance, plan: Assignment): View {
  const variant = at(instance.variants, plan.variant);
  const taken = instance.courses.flatMap((course, index): Taken[] => {
    const slot = at(plan.slot, index);
    if (!course.done && slot < 0) return [];
    const term = slot < 0 ? -1 : at(instance.slots, slot).term;
    return [{ index, course, slot, term, mode: at(variant.modes, index)[at(plan.mode, index)] }];
  });
  return { instance, variant, taken, placed: taken.filter(({ course }) => !course.done) };
}

/** What one course counts for in a unit. */
export const part = (course: PlanCourse, unit: Size['unit']): number => (unit === 'credits' ? course.credits : 1);

export const sum = (list: readonly Taken[], unit: Size['unit']): number =>
  list.reduce((total, { course }) => total + part(course, unit), 0);
