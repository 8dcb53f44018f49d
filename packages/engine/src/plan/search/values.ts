import type { PlanObjective } from '@masterplan/model';
import type { Assignment, Instance } from '../instance.ts';
import { type GapMeter, gapMeter } from './gap.ts';

/** What a plan is measured by; the smaller the better, but for the gap closed. */
export type Level = PlanObjective['of'];

/** Sum of the loads in each slot. */
export function slotLoads(instance: Instance, slot: readonly number[]): number[] {
  const loads = instance.slots.map(() => 0);
  for (const [course, at] of slot.entries()) if (at >= 0) loads[at] = (loads[at] ?? 0) + (instance.courses[course]?.load[at] ?? 0);
  return loads;
}

/** A plan's value at a level, in the instance's whole numbers: slots, millionths, half hours, cents, counts. */
export function valueAt(instance: Instance, plan: Assignment, level: Level, gap?: GapMeter): number {
  const placed = [...plan.slot.entries()].filter(([, at]) => at >= 0);
  switch (level) {
    case 'graduation':
      return Math.max(-1, ...plan.slot);
    case 'changes':
      return instance.courses.reduce((sum, course, c) => sum + (!course.done && (plan.slot[c] ?? -1) !== course.near ? 1 : 0), 0);
    case 'gap':
      return (gap ?? gapMeter(instance)).ofCourses(placed.map(([course]) => course));
    case 'peak':
      return Math.max(0, ...slotLoads(instance, plan.slot));
    case 'squares':
      return slotLoads(instance, plan.slot).reduce((sum, load) => sum + load * load, 0);
    case 'cost':
      return costOf(
        instance,
        placed.map(([course]) => course),
        termsUsed(instance, plan.slot),
      );
    case 'assumptions':
      return placed.reduce((sum, [course]) => sum + (instance.courses[course]?.assumed.length ?? 0), 0);
  }
}

/** Cents for these courses over so many terms with a course. */
export function costOf({ cost, courses }: Instance, taken: readonly number[], terms: number): number {
  if (!cost.known) return 0;
  const credits = taken.reduce((sum, course) => sum + (courses[course]?.credits ?? 0), 0);
  return cost.fixed + (cost.perCredit * credits) / 100 + cost.perCourse * taken.length + cost.perTerm * terms;
}

export const termsUsed = (instance: Instance, slot: readonly number[]): number =>
  new Set(slot.flatMap((at) => (at >= 0 ? [instance.slots[at]?.term] : []))).size;
