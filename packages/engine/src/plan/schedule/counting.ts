import type { Breach } from '@masterplan/model';
import { type Allocation, allocate } from '../audit/allocate.ts';
import type { Instance, Variant } from '../instance.ts';
import type { Placement } from './frame.ts';
import { isMet } from './timing.ts';

/** Nodes for each course that is tried to be left out: finding one way of counting is enough to show that it isn't needed. */
const LEAVING_OUT = 3_000;
/** More than any sum of credits. */
const NO_CAP = 1_000_000_000;

/** Needs that a count does not fill. */
export const unfilled = ({ needs }: Variant, { counted }: Pick<Allocation, 'counted'>): number[] =>
  needs.flatMap((need, n) => ((counted[n] ?? 0) < need.size ? [n] : []));

/** Share of all needs that is counted, each at most whole. */
export const progress = ({ needs }: Variant, { counted }: Pick<Allocation, 'counted'>): number =>
  needs.reduce((sum, need, n) => sum + Math.min(1, (counted[n] ?? 0) / need.size), 0) / Math.max(1, needs.length);

/** Requirements that the courses don't fill, and the caps that keep more of them from counting. */
export function countingBreaches(variant: Variant, { courses }: Instance, taken: readonly number[], allocation: Allocation): Breach[] {
  const missing = unfilled(variant, allocation);
  const breaches = missing.flatMap((n): Breach[] => {
    const need = variant.needs[n];
    if (!need) return [];
    const scale = need.unit === 'credits' ? 100 : 1;
    return [
      {
        kind: 'requirement',
        id: need.id,
        title: need.title,
        unit: need.unit,
        need: need.size / scale,
        has: (allocation.counted[n] ?? 0) / scale,
      },
    ];
  });
  if (missing.length === 0 || variant.caps.length === 0) return breaches;
  const free = { ...variant, caps: variant.caps.map((cap) => ({ ...cap, size: NO_CAP })) };
  const without = allocate(free, courses, taken);
  if (unfilled(free, without).length >= missing.length && progress(free, without) <= progress(variant, allocation)) return breaches;
  const exceeded = variant.caps.flatMap((cap, k): Breach[] => {
    const of = taken.filter((course) => variant.modes[course]?.[without.mode[course] ?? -1]?.caps.includes(k));
    const sum = of.reduce((total, course) => total + (cap.unit === 'credits' ? (courses[course]?.credits ?? 0) : 1), 0);
    return sum > cap.size ? [{ kind: 'rule', says: cap.says, codes: of.map((course) => courses[course]?.code ?? '') }] : [];
  });
  return [...breaches, ...exceeded];
}

/**
 * Courses that can be left out together: the others fill the same requirements as far, and nothing that is left loses what it
 * asks for first. Placeholders and later courses are left out first.
 */
export function redundantCourses(instance: Instance, variant: Variant, placements: readonly Placement[], allocation: Allocation): string[] {
  const { courses } = instance;
  const done = [...courses.keys()].filter((course) => courses[course]?.done);
  let kept = [...placements];
  const redundant: string[] = [];
  const order = placements.toSorted(
    (a, b) => Number(courses[b.course]?.placeholder) - Number(courses[a.course]?.placeholder) || b.at - a.at || b.course - a.course,
  );
  for (const placement of order) {
    const rest = kept.filter((other) => other !== placement);
    if (losesPrerequisite(instance, kept, rest)) continue;
    const without = allocate(variant, courses, [...done, ...rest.map(({ course }) => course)], LEAVING_OUT);
    const isAsGood = variant.needs.every(
      (need, n) => Math.min(need.size, without.counted[n] ?? 0) >= Math.min(need.size, allocation.counted[n] ?? 0),
    );
    if (!isAsGood) continue;
    kept = rest;
    redundant.push(placement.code);
  }
  return redundant;
}

function losesPrerequisite(instance: Instance, before: readonly Placement[], after: readonly Placement[]): boolean {
  return after.some((placement) =>
    (instance.courses[placement.course]?.requires ?? []).some(
      (clause) =>
        clause.some((literal) => isMet(instance, placement, literal, before)) &&
        !clause.some((literal) => isMet(instance, placement, literal, after)),
    ),
  );
}
