import type { Cap, Instance, Mode, Need, Variant } from '../instance.ts';
import type { OrderedGapPrice } from './gap-price.ts';

interface Shared {
  needs: readonly Need[];
  caps: readonly Cap[];
  key: string;
  price: OrderedGapPrice;
}

/** By the modes of a variant, which problems of one program have in common at every pace and number of hours: the last prices found. */
const known = new WeakMap<readonly Mode[][], Shared>();

/** Prices of the gap of a variant, made anew only where something that they rest on is another; `key` is what the instance adds to that. */
export function sharedPrice({ modes, needs, caps }: Variant, key: string, make: () => OrderedGapPrice): OrderedGapPrice {
  const before = known.get(modes);
  if (before && before.needs === needs && before.caps === caps && before.key === key) return before.price;
  const price = make();
  known.set(modes, { needs, caps, key, price });
  return price;
}

/** What prices rest on beside a variant. */
export const priceKeyOf = ({ gap, courses }: Instance): string =>
  JSON.stringify([gap, courses.map(({ credits, forced, done, requires }) => [credits, forced, done, requires])]);
