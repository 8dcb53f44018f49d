import type { Instance, Variant } from '../instance.ts';
import type { Chosen } from './chosen.ts';
import type { CountCaps } from './count-caps.ts';
import type { Frame } from './frame.ts';
import { GAP_SLACK, type GapMeter, inSteps } from './gap.ts';
import { type OrderedGapPrice, priceGap } from './gap-price.ts';
import { type Ground, sortedBy } from './ground.ts';
import { mostByMatching } from './matching.ts';
import { Tally } from './tally.ts';
import type { Way } from './way.ts';

/** Most of the gap that a partial selection could still close, in millionths: by prices, and by what each course would add now. */
export class MostGap {
  private readonly variant: Variant;
  private readonly gap: GapMeter;
  private readonly ground: Ground;
  private readonly chosen: Chosen;
  private readonly price: OrderedGapPrice;
  private readonly gains: Float64Array;
  private readonly caps: CountCaps;

  constructor({ instance, variant, gap, countCaps }: Way, ground: Ground, chosen: Chosen, price: OrderedGapPrice) {
    this.variant = variant;
    this.gap = gap;
    this.ground = ground;
    this.chosen = chosen;
    this.price = price;
    this.gains = new Float64Array(instance.courses.length);
    this.caps = countCaps();
  }

  inSteps(): number {
    const room = this.room();
    return Math.min(this.gap.most, inSteps(this.byPrice(room)), inSteps(this.byGain(room)));
  }

  /** Whether so much could still be closed. */
  reaches(bound: number): boolean {
    const room = this.room();
    return this.byPrice(room) >= bound - GAP_SLACK && this.byGain(room) >= bound - GAP_SLACK;
  }

  private byPrice(room: Room): number {
    return this.most(this.price.constant + this.chosen.scored, this.price.byScore, this.price.score, room);
  }

  /** Closed gaps are submodular: together further courses add no more than each alone would now. */
  private byGain(room: Room): number {
    const { gains, chosen } = this;
    const open: number[] = [];
    for (const c of this.gap.teaching) {
      gains[c] = chosen.isOpen(c) ? chosen.gainOf(c) : 0;
      if ((gains[c] ?? 0) > 0) open.push(c);
    }
    return this.most(
      chosen.gapNow,
      sortedBy(open, (c) => -(gains[c] ?? 0)),
      gains,
      room,
    );
  }

  private most(start: number, byScore: readonly number[], score: Float64Array, room: Room): number {
    let most = start + ROUNDING + mostByMatching(this.chosen.tally, byScore, score, room.ofNeeds, room.inAll);
    for (const c of this.ground.uncounted) if (this.chosen.isOpen(c)) most += score[c] ?? 0;
    return most;
  }

  private room(): Room {
    const ofNeeds = this.variant.needs.map((_, n) => this.roomIn(n));
    return { ofNeeds, inAll: this.caps.most(this.chosen.tally) };
  }

  /** Most courses that are still taken for a need: those of the total beyond what open groups will bring. */
  private roomIn(n: number): number {
    const need = this.variant.needs[n];
    const open = this.openOf(n) - (need?.kind === 'total' ? this.leastByGroups(need.unit) : 0);
    const least = this.ground.leastPart[n] ?? Infinity;
    return open <= 0 || least === Infinity ? 0 : Math.ceil(open / least);
  }

  /** What open groups will add to the total at least: those courses are counted with their groups. */
  private leastByGroups(unit: 'courses' | 'credits'): number {
    let sum = 0;
    for (const n of this.ground.apart) {
      const need = this.variant.needs[n];
      const open = this.openOf(n);
      if (need?.kind !== 'group' || open <= 0) continue;
      if (need.unit === unit) sum += open;
      else if (unit === 'credits') sum += open * this.ground.leastCredits;
    }
    return sum;
  }

  private openOf(n: number): number {
    return (this.variant.needs[n]?.size ?? 0) - (this.chosen.tally.counted[n] ?? 0);
  }
}

/** How many more courses can be counted: for each need, and in all. */
interface Room {
  ofNeeds: readonly number[];
  inAll: number;
}

/** Where the gap has no bound to keep to. */
export const NO_PRICE: OrderedGapPrice = { constant: Infinity, score: new Float64Array(0), byScore: [] };

/** Prices of the gap for a variant, whatever the bounds. */
export function gapPriceOf({ instance, variant, frame, gap, counted, countCaps }: Omit<Way, 'price'>): OrderedGapPrice {
  const { courses } = instance;
  const tally = Tally.of(counted, () => true);
  const list = [...courses.keys()];
  const fixed = list.filter((c) => courses[c]?.forced && !courses[c]?.done);
  const room = variant.needs.map((need, n) => {
    const open = need.size - (need.kind === 'total' ? groupsIn(variant, frame, need.unit, courses) : 0);
    let least = Infinity;
    for (const c of list) if (tally.serves(c, n) && tally.part(c, n) > 0) least = Math.min(least, tally.part(c, n));
    return open <= 0 || least === Infinity ? 0 : Math.ceil(open / least);
  });
  const most = countCaps().most(tally);
  const price = priceGap(gap, courses.length, (score, take) => {
    const sorted = sortedBy(gap.teaching, (c) => -(score[c] ?? 0));
    let sum = mostByMatching(tally, sorted, score, room, most, take);
    for (const c of [...fixed, ...frame.asked]) {
      sum += score[c] ?? 0;
      take(c);
    }
    return sum;
  });
  return { ...price, byScore: sortedBy(gap.teaching, (c) => -(price.score[c] ?? 0)) };
}

/** What the groups that add up bring to the total at least. */
function groupsIn(variant: Variant, frame: Frame, unit: 'courses' | 'credits', courses: Instance['courses']): number {
  const least = courses.reduce((credits, course) => Math.min(credits, course.credits), Infinity);
  let sum = 0;
  for (const n of frame.apart) {
    const need = variant.needs[n];
    if (need?.kind !== 'group') continue;
    if (need.unit === unit) sum += need.size;
    else if (unit === 'credits') sum += need.size * least;
  }
  return sum;
}

/** Closed gaps are rounded to millionths by area; bounds made of differences allow for it. */
const ROUNDING = 20;
