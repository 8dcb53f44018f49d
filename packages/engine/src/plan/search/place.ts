import type { Instance, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';
import type { Meter } from './meter.ts';
import { placeGroundOf } from './place-ground.ts';
import { Placement } from './placement.ts';
import type { Selection } from './selection.ts';
import type { Timeframe } from './timeframe.ts';
import { windowsOf } from './windows.ts';

/** Most that a placement may reach beside its timeframe's peak; `Infinity` where nothing is asked. */
export interface PlaceBounds {
  lastSlot: number;
  squares: number;
  /** Terms in which a course is taken. */
  terms: number;
  /** Courses that stand elsewhere than in the earlier plan. */
  changes: number;
  /** Of all placements within the bounds the one with the least squares. */
  least?: boolean;
}

export interface Placer {
  /** By course: its slot, or -1; nothing where there is no way. Throws the meter's signal when the budget is used up. */
  place: (selection: Selection, bounds: PlaceBounds, time: Timeframe) => number[] | undefined;
  /** Whether a selection could be part of one that can be placed, as far as so many steps show. */
  couldPlacePart: (part: Selection, bounds: PlaceBounds, time: Timeframe, steps: number) => boolean;
}

/** Puts selections of a variant into slots within bounds, or finds that there is no way. */
export function createPlacer(instance: Instance, variant: Variant, frame: Frame, meter: Meter): Placer {
  const ground = placeGroundOf(instance, variant, frame);
  const run = (tick: () => void, { courses, mode }: Selection, bounds: PlaceBounds, time: Timeframe, isPart: boolean) => {
    const windows = windowsOf(instance, frame, time, courses);
    return windows && new Placement(ground, tick, courses, mode, bounds, time, windows, isPart).run();
  };
  return {
    place: (selection, bounds, time) => run(meter.tick, selection, bounds, time, false),
    couldPlacePart: (part, bounds, time, steps) => {
      const from = meter.used;
      const tick = () => {
        if (meter.used - from >= steps) throw OutOfSteps;
        meter.tick();
      };
      try {
        return run(tick, part, bounds, time, true) !== undefined;
      } catch (signal) {
        if (signal !== OutOfSteps) throw signal;
        return true;
      }
    },
  };
}

const OutOfSteps = Symbol('out of steps');
