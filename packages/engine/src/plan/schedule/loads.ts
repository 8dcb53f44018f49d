import type { Instance } from '../instance.ts';
import type { Placement } from './frame.ts';

/** What a course asks in a slot, in half hours a week; where it isn't offered there, what it would. */
export function loadIn({ courses, slots }: Instance, course: number, slot: number): number {
  const loads = courses[course]?.load ?? [];
  const own = loads[slot] ?? -1;
  if (own >= 0) return own;
  const other = loads.findIndex((load) => load >= 0);
  const weeks = slots[slot]?.weeks ?? 1;
  return other < 0 ? 0 : Math.round(((loads[other] ?? 0) * (slots[other]?.weeks ?? weeks)) / weeks);
}

/** Whether the courses of a slot are within the student's hours, the one that stands alone with its slack. */
export function withinHours({ slots }: Instance, slot: number, loads: readonly number[]): boolean {
  const sum = loads.reduce((total, load) => total + load, 0);
  return sum <= (slots[slot]?.limit ?? 0) || (loads.length === 1 && sum <= (slots[slot]?.limitAlone ?? 0));
}

/** The instance with every placed course's load where it was put, so that it can be laid out there. */
export function withPlacedLoads(instance: Instance, placements: readonly Placement[]): Instance {
  const courses = [...instance.courses];
  for (const { course, slot } of placements) {
    const entry = courses[course];
    if (entry && slot >= 0) courses[course] = { ...entry, load: entry.load.with(slot, loadIn(instance, course, slot)) };
  }
  return { ...instance, courses };
}
