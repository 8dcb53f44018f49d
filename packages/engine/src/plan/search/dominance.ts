import type { Instance, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';
import { lazily } from './lazily.ts';

/** What a search compares by, and so what a course that stands for another must be no worse in. */
export interface Compared {
  gap: boolean;
  assumptions: boolean;
}

/**
 * By course: those that it could stand for in every plan without making it worse. It counts in the same ways, runs wherever they
 * run, with no more load, and is under the same rules. Where it is left out, they can be left out as well: a plan with one of them has
 * an equal one with it instead, or with the ways in which the two count exchanged.
 */
export type Below = (course: number) => readonly number[];

export function belowOf(instance: Instance, variant: Variant, frame: Frame, compared: Compared): Below {
  const { courses, gap } = instance;
  const asked = new Set(frame.asked);
  const linked = new Set(variant.chains.flatMap((chain) => chain.courses));
  const hasLeast = variant.loads.some((load) => load.min > 0);
  const keepsRequires = compared.gap || hasLeast || variant.gates.length > 0 || variant.withins.length > 0 || instance.hasNear;
  const key = lazily(courses.length, (c) =>
    JSON.stringify([variant.modes[c], rulesOf(variant, c), hasLeast ? courses[c]?.load : 0, keepsRequires ? courses[c]?.requires : 0]),
  );
  const canStand = (c: number) => !courses[c]?.forced && !courses[c]?.done && !linked.has(c);
  const standsFor = (a: number, b: number): boolean => {
    const [course, other] = [courses[a], courses[b]];
    if (!course || !other || a === b || !canStand(b) || asked.has(b)) return false;
    if (course.credits !== other.credits || course.near !== other.near || course.last !== other.last) return false;
    if (course.placeholder && !other.placeholder) return false;
    if (compared.assumptions && course.assumed.length > other.assumed.length) return false;
    if (course.requires.length > 0 && JSON.stringify(course.requires) !== JSON.stringify(other.requires)) return false;
    if (compared.gap && gap.areas.some((_, area) => (gap.weights[a]?.[area] ?? 0) < (gap.weights[b]?.[area] ?? 0))) return false;
    return runsWith(course.load, other.load) && key(a) === key(b);
  };
  return lazily(courses.length, (a) => {
    // One that others ask for could stand in for their prerequisites, which would then be taken for nothing.
    if (!canStand(a) || (keepsRequires && asked.has(a))) return [];
    const stands = frame.gatesAskNeeds ? (b: number) => b !== a && frame.alike(a) === frame.alike(b) : (b: number) => standsFor(a, b);
    return [...courses.keys()].filter(stands);
  });
}

/** Whether a course runs wherever another does, with no more load. */
function runsWith(load: readonly number[], other: readonly number[]): boolean {
  for (let s = 0; s < other.length; s++) {
    const most = other[s] ?? -1;
    const own = load[s] ?? -1;
    if (most >= 0 && (own < 0 || own > most)) return false;
  }
  return true;
}

/** How the variant's rules on timing hold a course. */
export const rulesOf = (variant: Variant, c: number) => [
  variant.gates.map((gate) => [gate.courses.includes(c), gate.after.map((condition) => condition.kind === 'earned' && condition.of[c])]),
  variant.withins.map((within) => within.of[c]),
  variant.orders.map((order) => order.steps.findIndex((step) => step.includes(c))),
  variant.loads.map((load) => load.of[c]),
];
