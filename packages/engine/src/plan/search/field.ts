import type { Instance } from '../instance.ts';
import { lastSlotIn } from './frame.ts';
import { type GapMeter, gapMeter } from './gap.ts';
import { once } from './lazily.ts';
import type { Meter } from './meter.ts';
import { createPlacer, type Placer } from './place.ts';
import { createSelector, type Selector } from './select.ts';
import type { SelectBounds } from './selection.ts';
import { priceKeyOf } from './shared-price.ts';
import { type Timeframe, timeframeOf } from './timeframe.ts';
import { type Way, wayOf } from './way.ts';

/** Where plans of an instance are looked for: its variants, each with what chooses courses and what places them. */
export interface Field {
  instance: Instance;
  gap: GapMeter;
  ways: readonly PlacingWay[];
  /** Of a variant within bounds. */
  selector: (way: Way, bounds: SelectBounds) => Selector;
  timeframe: (way: Way, bounds: SelectBounds) => Timeframe;
}

export interface PlacingWay extends Way, Placer {}

export function fieldOf(instance: Instance, meter: Meter): Field {
  const gap = gapMeter(instance);
  const priceKey = once(() => priceKeyOf(instance));
  const ways = instance.variants.map((variant, index) => {
    const way = wayOf(instance, variant, index, gap, meter, priceKey);
    return { ...way, ...createPlacer(instance, variant, way.frame, meter) };
  });
  const narrowed = (way: Way, bounds: SelectBounds) => ({ ...bounds, lastSlot: lastSlotIn(instance, way.frame, bounds.lastSlot) });
  const known = new Map<string, Timeframe>();
  // The same for all variants and selections: kept by its two bounds.
  const timeframe = ({ lastSlot, peak }: SelectBounds): Timeframe => {
    const key = `${lastSlot},${peak}`;
    const time = known.get(key) ?? timeframeOf(instance, lastSlot, peak);
    known.set(key, time);
    return time;
  };
  return {
    instance,
    gap,
    ways,
    selector: (way, within) => {
      const bounds = narrowed(way, within);
      return createSelector(way, bounds, timeframe(bounds));
    },
    timeframe: (way, within) => timeframe(narrowed(way, within)),
  };
}
