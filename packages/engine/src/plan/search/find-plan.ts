import type { Assignment, Instance } from '../instance.ts';
import type { Field, PlacingWay } from './field.ts';
import { type Limits, placeBoundsOf, selectBoundsOf } from './limits.ts';
import type { PlaceBounds } from './place.ts';
import type { Preference, Selection } from './selection.ts';
import type { Timeframe } from './timeframe.ts';
import type { Level } from './values.ts';

/**
 * Any plan of a variant within limits, looked for in the order that suits a level; undefined: there is none. `failed` keeps what could not
 * be placed from one look to the next. Throws the meter's signal when the budget is used up.
 */
export function findPlan(field: Field, way: PlacingWay, limits: Limits, level: Level, failed: Set<string>): Assignment | undefined {
  const { instance } = field;
  const within = selectBoundsOf(instance, limits);
  const time = field.timeframe(way, within);
  let plan: Assignment | undefined;
  field.selector(way, within).find(preferences[level], (selection) => {
    const bounds = placeBoundsOf(instance, limits, selection);
    if (!bounds) return { conflict: undefined };
    if (level === 'squares') bounds.least = true;
    const key = `${keyOf(instance, way, selection)}/${bounds.lastSlot},${time.peak},${bounds.squares},${bounds.terms},${bounds.changes}`;
    if (failed.has(key)) return { conflict: undefined };
    const slot = way.place(selection, bounds, time);
    if (slot) {
      plan = { variant: way.index, slot, mode: selection.mode };
      return true;
    }
    failed.add(key);
    return { conflict: conflictIn(way, selection, bounds, time) };
  });
  return plan;
}

/** A part of a selection that can't be placed whatever else is chosen, as small as leaving out courses one by one makes it. */
function conflictIn(way: PlacingWay, { courses, mode }: Selection, bounds: PlaceBounds, time: Timeframe): number[] | undefined {
  if (bounds.changes !== Infinity || bounds.terms !== Infinity) return undefined;
  const any = { ...bounds, least: false };
  const holds = (part: number[]) => way.couldPlacePart({ courses: part, mode }, any, time, CLOSER);
  if (holds(courses)) return undefined;
  let set = courses;
  for (const course of courses) {
    const fewer = set.filter((other) => other !== course);
    if (!holds(fewer)) set = fewer;
  }
  return set;
}

/** The same for selections that are placed in the same ways. */
function keyOf({ courses }: Instance, { index, frame }: PlacingWay, selection: Selection): string {
  const modes = frame.gatesAskNeeds ? selection.courses.map((c) => selection.mode[c] ?? -1) : [];
  const twins = selection.courses.map((c, i) => `${frame.twin[c]}.${modes[i] ?? ''}`).sort();
  const done = frame.gatesAskNeeds ? selection.mode.filter((_, c) => courses[c]?.done).join(',') : '';
  return `${index}:${twins.join(' ')}:${done}`;
}

/** Steps after which a part of a selection is taken to be placeable: what a smaller conflict saves is not worth more. */
const CLOSER = 40;

const preferences: Record<Level, Preference> = {
  graduation: 'light',
  changes: 'near',
  gap: 'gap',
  peak: 'light',
  squares: 'light',
  cost: 'cheap',
  assumptions: 'sure',
};
