import type { Instance } from '../instance.ts';
import type { PlaceBounds } from './place.ts';
import type { SelectBounds, Selection } from './selection.ts';
import { costOf, type Level } from './values.ts';

/** Best value that is allowed at each level: inclusive. */
export type Limits = Readonly<Record<Level, number>>;

export const NO_LIMITS: Limits = {
  graduation: Infinity,
  changes: Infinity,
  gap: 0,
  peak: Infinity,
  squares: Infinity,
  cost: Infinity,
  assumptions: Infinity,
};

/** What selections must keep to within limits. */
export function selectBoundsOf(instance: Instance, limits: Limits): SelectBounds {
  const { graduation, peak, squares, gap, assumptions, changes, cost } = limits;
  return { lastSlot: lastSlotOf(instance, graduation), peak, squares, gap, assumptions, changes, cost };
}

/** What placing may reach for a selection; undefined where the selection itself is not good enough. */
export function placeBoundsOf(instance: Instance, limits: Limits, selection: Selection): PlaceBounds | undefined {
  const { graduation, squares, assumptions, changes, cost } = limits;
  const assumed = selection.courses.reduce((sum, c) => sum + (instance.courses[c]?.assumed.length ?? 0), 0);
  if (assumed > assumptions) return undefined;
  const fixed = costOf(instance, selection.courses, 0);
  if (fixed > cost) return undefined;
  const leftOut = leftOutOf(instance, selection);
  if (changes - leftOut < 0) return undefined;
  const perTerm = instance.cost.known ? instance.cost.perTerm : 0;
  return {
    lastSlot: lastSlotOf(instance, graduation),
    squares,
    terms: cost === Infinity || perTerm <= 0 ? Infinity : Math.floor((cost - fixed) / perTerm + 1e-9),
    changes: changes === Infinity ? Infinity : changes - leftOut,
  };
}

/** Courses of the earlier plan that a selection leaves out. */
function leftOutOf({ courses, hasNear }: Instance, selection: Selection): number {
  if (!hasNear) return 0;
  const chosen = new Set(selection.courses);
  return courses.reduce((sum, course, c) => sum + (!course.done && course.near >= 0 && !chosen.has(c) ? 1 : 0), 0);
}

const lastSlotOf = (instance: Instance, graduation: number): number => Math.min(Math.floor(graduation), instance.slots.length - 1);
