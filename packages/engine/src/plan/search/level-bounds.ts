import type { Field } from './field.ts';
import { GAP_STEP } from './gap.ts';
import { type Limits, selectBoundsOf } from './limits.ts';
import type { Level } from './values.ts';

/** Whether a plan within limits could be better at a level than the best so far, as far as is seen without searching. */
export function couldBeat(field: Field, limits: Limits, level: Level, value: number): boolean {
  const { instance, gap, ways, selector } = field;
  if (level === 'cost') return firstBound(field, limits, level, value) < value;
  if (level === 'gap') {
    const within = selectBoundsOf(instance, { ...limits, gap: value + GAP_STEP });
    return value < gap.most && ways.some((way) => selector(way, within).mostGap() > value);
  }
  // Of the first levels nothing is below these, whatever the plan.
  if (value <= (level === 'graduation' ? -1 : 0)) return false;
  const within = selectBoundsOf(instance, { ...limits, [level]: value - 1 });
  return ways.some((way) => selector(way, within).couldFind());
}

/** What no plan at all can beat at a level. `value`: a plan's. */
export const outermost = ({ gap }: Field, level: Level, value: number): number => (level === 'gap' ? gap.most : Math.min(0, value));

/** What no plan within limits can beat at a level, as far as is seen without searching. `value`: that of the best plan so far. */
export function firstBound(field: Field, limits: Limits, level: Level, value: number | undefined): number {
  const { instance, ways, selector } = field;
  const within = selectBoundsOf(instance, limits);
  if (level === 'gap') {
    const bounds = { ...within, gap: Math.max(1, value ?? 0) };
    return ways.reduce((most, way) => Math.max(most, selector(way, bounds).mostGap()), value ?? 0);
  }
  if (level === 'cost') {
    const least = ways.reduce((cost, way) => Math.min(cost, selector(way, within).leastCost()), Infinity);
    return Math.min(Math.max(0, least), value ?? Infinity);
  }
  const worst = level === 'graduation' ? instance.slots.length - 1 : LARGE;
  return firstOpen(level === 'graduation' ? -2 : -1, value ?? worst, (limit) => {
    const bounds = selectBoundsOf(instance, { ...limits, [level]: limit });
    return ways.some((way) => selector(way, bounds).couldFind());
  });
}

/** The same by linear programs: closer than the first, where the search did not get to its end. */
export function closerBound(field: Field, limits: Limits, level: Level, value: number, first: number): number {
  const { instance, ways, selector } = field;
  const within = selectBoundsOf(instance, limits);
  if (level === 'gap') {
    const bounds = { ...within, gap: Math.max(1, value) };
    const most = ways.reduce((gap, way) => Math.max(gap, selector(way, bounds).relaxed().mostGap), value);
    return Math.min(first, most);
  }
  if (level === 'squares' || level === 'cost' || level === 'assumptions') {
    const least = ways.reduce((sum, way) => Math.min(sum, selector(way, within).least(level)), Infinity);
    return Math.min(value, Math.max(first, level === 'cost' ? least : Math.ceil(least - 1e-6)));
  }
  return firstOpen(first - 1, value, (limit) => isOpenBelow(field, limits, level, limit + 1));
}

/** Whether linear programs leave room for a plan below a value at a level that counts in whole numbers. */
export function isOpenBelow({ instance, ways, selector }: Field, limits: Limits, level: Level, value: number): boolean {
  const bounds = selectBoundsOf(instance, { ...limits, [level]: value - 1 });
  return ways.some((way) => selector(way, bounds).couldFind() && selector(way, bounds).relaxed().isOpen);
}

/** The first whole number after one that is closed, up to one that is open; found by halving. */
function firstOpen(closed: number, open: number, isOpen: (limit: number) => boolean): number {
  let [before, at] = [closed, open];
  while (at - before > 1) {
    const middle = Math.floor((at + before) / 2);
    if (isOpen(middle)) at = middle;
    else before = middle;
  }
  return at;
}

/** More than any sum of squares or count. */
const LARGE = 2_000_000_000;
