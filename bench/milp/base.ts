import type { Instance, PlanCourse, Size, Variant } from '../../packages/engine/src/plan/instance.ts';
import { add, addColumn, atMost, column, equal, type Linear, linear, of, type Program, plus } from './linear.ts';

/** The columns of one variant that rules and levels are written in. */
export interface Base {
  instance: Instance;
  variant: Variant;
  program: Program;
  /** By course and slot: the course stands there; -1 where it can't. */
  placed: number[][];
  /** By course and mode: it counts in it. */
  mode: number[][];
  /** By slot: a course stands there or later. */
  still: number[];
}

export const partOf = (course: PlanCourse, size: Size): number => (size.unit === 'credits' ? course.credits : 1);

/** 1 if the course is taken. */
export function taken(base: Base, course: number): Linear {
  return base.instance.courses[course]?.done ? linear(1) : between(base, course, 0, base.instance.slots.length - 1);
}

/** 1 if the course stands in one of these slots, first and last included. */
export function between(base: Base, course: number, first: number, last: number): Linear {
  const sum = linear();
  for (let slot = Math.max(0, first); slot <= last; slot++) addColumn(sum, base.placed[course]?.[slot] ?? -1);
  return sum;
}

/** 1 if the course is counted toward the need. */
export function countsFor(base: Base, course: number, need: number): Linear {
  const sum = linear();
  base.variant.modes[course]?.forEach((mode, at) => {
    if (mode.needs.includes(need)) addColumn(sum, base.mode[course]?.[at] ?? -1);
  });
  return sum;
}

/** Columns of a variant, and rows for placing, slots, prerequisites and counting. */
export function baseOf(instance: Instance, variant: Variant): Base {
  const program: Program = { lower: [], upper: [], integer: [], rows: [] };
  const fits = (course: PlanCourse, slot: number): boolean => {
    const load = course.load[slot] ?? -1;
    const { limit, limitAlone } = instance.slots[slot] ?? { limit: 0, limitAlone: 0 };
    return !course.done && load >= 0 && load <= Math.max(limit, limitAlone);
  };
  const binary = (): number => column(program, 0, 1, true);
  const base: Base = {
    instance,
    variant,
    program,
    placed: instance.courses.map((course) => instance.slots.map((_, slot) => (fits(course, slot) ? binary() : -1))),
    mode: variant.modes.map((modes) => modes.map(binary)),
    still: instance.slots.map(binary),
  };
  place(base);
  fillSlots(base);
  prerequisites(base);
  count(base);
  return base;
}

function place(base: Base): void {
  const { instance, program } = base;
  const placeholders = linear();
  instance.courses.forEach((course, at) => {
    if (course.placeholder) add(placeholders, taken(base, at));
    if (course.done) return;
    if (course.forced) equal(program, taken(base, at), linear(1));
    else atMost(program, taken(base, at), linear(1));
    base.still.forEach((still, slot) => {
      if ((base.placed[at]?.[slot] ?? -1) >= 0) atMost(program, between(base, at, slot, instance.slots.length - 1), of(still));
    });
  });
  base.still.slice(1).forEach((still, before) => {
    atMost(program, of(still), of(base.still[before] ?? -1));
  });
  atMost(program, placeholders, linear(instance.placeholders));
}

/** Sum of loads within the limit, or one course alone that is above it. */
function fillSlots(base: Base): void {
  const { program } = base;
  base.instance.slots.forEach(({ limit }, slot) => {
    const load = linear();
    const alone = linear();
    base.instance.courses.forEach((course, at) => {
      const each = course.load[slot] ?? -1;
      if (each > limit) addColumn(alone, base.placed[at]?.[slot] ?? -1);
      else if (each > 0) addColumn(load, base.placed[at]?.[slot] ?? -1, each);
    });
    atMost(program, load, plus(linear(limit), alone, -limit));
    if (alone.terms.size === 0) return;
    atMost(program, alone, linear(1));
    base.instance.courses.forEach((course, at) => {
      if ((course.load[slot] ?? -1) <= limit) atMost(program, plus(alone, between(base, at, slot, slot)), linear(1));
    });
  });
}

function prerequisites(base: Base): void {
  const { instance, program } = base;
  instance.courses.forEach((course, at) => {
    if (course.done) return;
    for (const clause of course.requires) {
      if (clause.some((literal) => instance.courses[literal.course]?.done)) continue;
      // Where every literal looks back, «by slot s» in place of «in slot s» says the same of whole plans and more of fractions.
      const exact = clause.some((literal) => literal.when === 'with');
      instance.slots.forEach((_, slot) => {
        const met = linear();
        for (const { course: other, when } of clause) {
          const last = when === 'before' && !instance.sequential ? slot - 1 : slot;
          add(met, between(base, other, when === 'with' ? slot : 0, last));
        }
        atMost(program, between(base, at, exact ? slot : 0, slot), met);
      });
    }
  });
}

/** Sum of the parts of the courses counted toward a need or against a cap. */
export function counted(base: Base, size: Size, which: 'needs' | 'caps', at: number): Linear {
  const sum = linear();
  base.variant.modes.forEach((modes, index) => {
    const course = base.instance.courses[index];
    modes.forEach((mode, m) => {
      if (course && mode[which].includes(at)) addColumn(sum, base.mode[index]?.[m] ?? -1, partOf(course, size));
    });
  });
  return sum;
}

function count(base: Base): void {
  const { program, variant } = base;
  base.mode.forEach((modes, at) => {
    const any = linear();
    for (const mode of modes) addColumn(any, mode);
    const course = base.instance.courses[at];
    if (modes.length > 0 && (course?.done || course?.forced)) atMost(program, any, taken(base, at));
    else if (modes.length > 0) equal(program, any, taken(base, at));
  });
  variant.needs.forEach((need, at) => {
    atMost(program, linear(need.size), counted(base, need, 'needs', at));
  });
  variant.caps.forEach((cap, at) => {
    atMost(program, counted(base, cap, 'caps', at), linear(cap.size));
  });
}
