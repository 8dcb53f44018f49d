import { Chosen } from './chosen.ts';
import { NO_PRICE } from './most-gap.ts';
import { Prospects } from './prospects.ts';
import { type Priced, Relaxation } from './relaxation.ts';
import { Hard, Selecting } from './selecting.ts';
import type { Preference, SelectBounds, Visit } from './selection.ts';
import type { Timeframe } from './timeframe.ts';
import type { Way } from './way.ts';

export interface Selector {
  /** Walks over the selections until one is visited with success. Throws the meter's signal when the budget is used up. */
  find: (prefer: Preference, visit: Visit) => boolean;
  /** Whether the bounds leave room for any, as far as is seen without searching: false is a proof that there is none. */
  couldFind: () => boolean;
  /** No selection closes more of the gap. */
  mostGap: () => number;
  /** No selection costs less. */
  leastCost: () => number;
  /** The same by prices of all that limits a plan: closer, and slower. */
  relaxed: () => { isOpen: boolean; mostGap: number };
  /** No selection is below at a level, by the same. */
  least: (level: Priced) => number;
}

/** The selections of a variant within bounds: one search for each question. */
export function createSelector(way: Way, bounds: SelectBounds, time: Timeframe): Selector {
  const outset = () => {
    const ground = way.ground(time);
    const price = bounds.gap > 0 ? way.price() : NO_PRICE;
    return new Prospects(way, bounds, ground, new Chosen(way.instance, way.gap, ground, price.score), price);
  };
  const relaxationOf = (level?: Priced) =>
    new Relaxation(way.instance, way.variant, way.frame, way.gap, bounds, time, way.ground(time).tally(), () => {}, level);
  return {
    find: (prefer, visit) => {
      try {
        return new Selecting(way, bounds, time, prefer, visit, false).run();
      } catch (signal) {
        if (signal !== Hard) throw signal;
        return new Selecting(way, bounds, time, prefer, visit, true).run();
      }
    },
    relaxed: () => {
      const relaxation = relaxationOf();
      return { isOpen: relaxation.isOpen(STEPS), mostGap: relaxation.mostGap() };
    },
    least: (level) => {
      const relaxation = relaxationOf(level);
      return relaxation.isOpen(STEPS) ? relaxation.least() : Infinity;
    },
    couldFind: () => outset().couldStart(),
    mostGap: () => outset().mostGap(),
    leastCost: () => outset().leastCost(),
  };
}

/** Steps of the relaxation before a search. */
const STEPS = 1000;
