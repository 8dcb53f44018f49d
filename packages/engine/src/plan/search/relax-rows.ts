import type { Instance, Variant } from '../instance.ts';
import { addCountRows } from './count-rows.ts';
import type { Frame } from './frame.ts';
import type { GapMeter } from './gap.ts';
import { type Counting, RowBuilder, type Standing, type Terms } from './row-builder.ts';
import type { SelectBounds } from './selection.ts';
import { addChangeRow, addLoadRows, addRuleRows, addShareRows, type LoadRows } from './slot-rows.ts';
import type { Timeframe } from './timeframe.ts';

/**
 * What every plan of a variant within bounds keeps to, as linear rows `sum of parts <= most` over three choices a course: whether it is
 * taken (`own`), how it counts (`ways`), in which slot (`slots`). The first rows say what is known of each area of the gap.
 */
export interface Rows extends LoadRows {
  most: readonly number[];
  own: readonly Terms[];
  ways: readonly (readonly Counting[])[];
  slots: readonly (readonly Standing[])[];
}

/** `hasLoads`: every slot's load has a row. */
export function rowsOf(
  instance: Instance,
  variant: Variant,
  frame: Frame,
  gap: GapMeter,
  bounds: SelectBounds,
  time: Timeframe,
  hasLoads: boolean,
): Rows {
  const build = new RowBuilder(instance, variant, frame.asked, time);
  addAreaRows(build, instance, gap);
  const loads = addLoadRows(build, instance, time, hasLoads);
  addCountRows(build, instance, variant, bounds);
  addShareRows(build, instance, time);
  addRuleRows(build, instance, variant, frame, time);
  if (bounds.changes !== Infinity) addChangeRow(build, instance, bounds.changes);
  return { most: build.most, own: build.own, ways: build.ways, slots: build.slots, ...loads };
}

/** What the courses taken teach in each area, in courses. */
function addAreaRows(build: RowBuilder, { courses }: Instance, gap: GapMeter): void {
  for (let area = 0; area < gap.areas; area++) build.row(0);
  for (const [c, course] of courses.entries()) {
    if (course.done) continue;
    for (const [k, area] of (gap.areasOf[c] ?? []).entries()) build.add(build.own[c], area, -(gap.weightsOf[c]?.[k] ?? 0) / MILLION);
  }
}

const MILLION = 1_000_000;
