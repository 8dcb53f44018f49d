import type { Instance, Variant } from '../instance.ts';
import { type Harder, harderThan } from './conflicts.ts';
import { CountCaps } from './count-caps.ts';
import { type Below, belowOf, type Compared } from './dominance.ts';
import { type Frame, frameOf } from './frame.ts';
import type { GapMeter } from './gap.ts';
import type { OrderedGapPrice } from './gap-price.ts';
import { type Ground, groundOf } from './ground.ts';
import { byKey, once } from './lazily.ts';
import type { Meter } from './meter.ts';
import { gapPriceOf } from './most-gap.ts';
import { sharedPrice } from './shared-price.ts';
import { type Counted, countedOf } from './tally.ts';
import type { Timeframe } from './timeframe.ts';

/** A variant of a problem with all that follows from it, each worked out when it is first asked for. */
export interface Way {
  index: number;
  instance: Instance;
  variant: Variant;
  frame: Frame;
  counted: Counted;
  gap: GapMeter;
  meter: Meter;
  countCaps: () => CountCaps;
  price: () => OrderedGapPrice;
  harder: () => Harder;
  below: (compared: Compared) => Below;
  ground: (time: Timeframe) => Ground;
}

export function wayOf(instance: Instance, variant: Variant, index: number, gap: GapMeter, meter: Meter, priceKey: () => string): Way {
  const frame = frameOf(instance, variant);
  const counted = countedOf(instance, variant);
  const way: Omit<Way, 'price'> = {
    index,
    instance,
    variant,
    frame,
    counted,
    gap,
    meter,
    countCaps: once(() => new CountCaps(instance, variant, frame)),
    harder: once(() => harderThan(instance, variant, frame)),
    below: byKey(
      ({ gap: byGap, assumptions }) => `${byGap},${assumptions}`,
      (compared) => belowOf(instance, variant, frame, compared),
    ),
    ground: byKey(
      (time) => time,
      (time) => groundOf(instance, variant, frame, counted, time),
    ),
  };
  return { ...way, price: once(() => sharedPrice(variant, priceKey(), () => gapPriceOf(way))) };
}
