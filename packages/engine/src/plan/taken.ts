import type { Month } from '../calendar.ts';
import type { Assignment, Instance, Mode, PlanCourse, Variant } from './instance.ts';

/** A course of a plan, looked up. */
export interface Taken {
  index: number;
  course: PlanCourse;
  /** -1: passed, being taken, or ahead of the first term. */
  slot: number;
  /** Index of its term, -1 as for the slot. */
  term: number;
  /** How it counts; undefined: it counts nowhere. */
  mode: Mode | undefined;
}

/** The courses of a plan, done ones first, the others by slot and then in the instance's order. */
export function takenOf(instance: Instance, plan: Assignment): Taken[] {
  const modes = instance.variants[plan.variant]?.modes ?? [];
  return instance.courses
    .flatMap((course, index): Taken[] => {
      const slot = plan.slot[index] ?? -1;
      if (!course.done && slot < 0) return [];
      const term = slot < 0 ? -1 : (instance.slots[slot]?.term ?? -1);
      return [{ index, course, slot, term, mode: modes[index]?.[plan.mode[index] ?? -1] }];
    })
    .sort((a, b) => a.slot - b.slot || a.index - b.index);
}

/** Ids of what a mode counts toward: groups, else the total, else rules alone. */
export function servesOf(variant: Variant, mode: Mode | undefined): string[] {
  const needs = (mode?.needs ?? []).flatMap((need) => variant.needs[need] ?? []);
  for (const kind of ['group', 'total', 'rule'] as const) {
    const ids = needs.flatMap((need) => (need.kind === kind ? [need.id] : []));
    if (ids.length > 0) return ids;
  }
  return [];
}

/** First month of the first term with a course, and the month after its last session; nothing planned: both the first term's beginning. */
export function spanOf({ slots, terms }: Instance, plan: Pick<Assignment, 'slot'>): { start: Month; end: Month } {
  const used = plan.slot.filter((slot) => slot >= 0);
  const first = slots[Math.min(...used)]?.term ?? 0;
  const start = terms[first]?.from ?? 0;
  return { start, end: slots[Math.max(...used)]?.to ?? start };
}
