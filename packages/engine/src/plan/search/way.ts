import type { Instance, Variant } from '../instance.ts';
import { type Harder, harderThan } from './conflicts.ts';
import { type Below, belowOf, type Compared } from './dominance.ts';
import { type Frame, frameOf } from './frame.ts';
import type { GapMeter } from './gap.ts';
import type { OrderedGapPrice } from './gap-price.ts';
import { type Ground, groundOf } from './ground.ts';
import type { Meter } from './meter.ts';
import { gapPriceOf } from './most-gap.ts';
import type { Timeframe } from './timeframe.ts';

/** A variant of a problem with all that follows from it, each worked out when it is first asked for. */
export interface Way {
  index: number;
  instance: Instance;
  variant: Variant;
  frame: Frame;
  gap: GapMeter;
  meter: Meter;
  price: () => OrderedGapPrice;
  harder: () => Harder;
  below: (compared: Compared) => Below;
  ground: (time: Timeframe) => Ground;
}

export function wayOf(instance: Instance, variant: Variant, index: number, gap: GapMeter, meter: Meter): Way {
  const frame = frameOf(instance, variant);
  return {
    index,
    instance,
    variant,
    frame,
    gap,
    meter,
    price: once(() => gapPriceOf(instance, variant, frame, gap)),
    harder: once(() => harderThan(instance, variant, frame)),
    below: byKey(
      ({ gap: byGap, assumptions }) => `${byGap},${assumptions}`,
      (compared) => belowOf(instance, variant, frame, compared),
    ),
    ground: byKey(
      (time) => time,
      (time) => groundOf(instance, variant, frame, time),
    ),
  };
}

/** What it makes, made once. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What it makes of each key, made once. */
function byKey<In, Key, Out>(keyOf: (given: In) => Key, make: (given: In) => Out): (given: In) => Out {
  const made = new Map<Key, Out>();
  return (given) => {
    const key = keyOf(given);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(given);
    made.set(key, value);
    return value;
  };
}
