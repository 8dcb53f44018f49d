import type { Instance, Variant } from '../instance.ts';
import type { Chosen } from './chosen.ts';
import type { Frame } from './frame.ts';
import { GAP_SLACK, type GapMeter, inSteps } from './gap.ts';
import { mostByMatching, type OrderedGapPrice, priceGap } from './gap-price.ts';
import { type Ground, sortedBy } from './ground.ts';
import { createTally, type Tally, UNDECIDED } from './tally.ts';

/** Most of the gap that a partial selection could still close, in millionths: by prices, and by what each course would add now. */
export class MostGap {
  private readonly instance: Instance;
  private readonly variant: Variant;
  private readonly frame: Frame;
  private readonly gap: GapMeter;
  private readonly ground: Ground;
  private readonly chosen: Chosen;
  private readonly price: OrderedGapPrice;
  private readonly gains: Float64Array;

  constructor(instance: Instance, variant: Variant, frame: Frame, gap: GapMeter, ground: Ground, chosen: Chosen, price: OrderedGapPrice) {
    this.instance = instance;
    this.variant = variant;
    this.frame = frame;
    this.gap = gap;
    this.ground = ground;
    this.chosen = chosen;
    this.price = price;
    this.gains = new Float64Array(instance.courses.length);
  }

  inSteps(): number {
    return Math.min(this.gap.most, inSteps(this.byPrice()), inSteps(this.byGain()));
  }

  /** Whether so much could still be closed. */
  reaches(bound: number): boolean {
    return this.byPrice() >= bound - GAP_SLACK && this.byGain() >= bound - GAP_SLACK;
  }

  private byPrice(): number {
    return this.most(this.price.constant + this.chosen.scored, this.price.byScore, this.price.score);
  }

  /** Closed gaps are submodular: together further courses add no more than each alone would now. */
  private byGain(): number {
    const { gains } = this;
    const open: number[] = [];
    for (let c = 0; c < gains.length; c++) {
      gains[c] = 0;
      if (!this.chosen.isOpen(c) || (this.gap.areasOf[c]?.length ?? 0) === 0) continue;
      gains[c] = this.chosen.gainOf(c);
      if ((gains[c] ?? 0) > 0) open.push(c);
    }
    open.sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0));
    return this.most(this.chosen.gapNow, open, gains);
  }

  private most(start: number, byScore: readonly number[], score: Float64Array): number {
    const { tally } = this.chosen;
    const rooms = this.variant.needs.map((_, n) => this.roomIn(n));
    let most = start + ROUNDING + mostByMatching(tally, byScore, score, rooms, mostCounted(this.instance, this.variant, this.frame, tally));
    for (const c of this.ground.uncounted) if (this.chosen.isOpen(c)) most += score[c] ?? 0;
    return most;
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

/** Where the gap has no bound to keep to. */
export const NO_PRICE: OrderedGapPrice = { constant: Infinity, score: new Float64Array(0), byScore: [] };

/** Prices of the gap for a variant, whatever the bounds. */
export function gapPriceOf(instance: Instance, variant: Variant, frame: Frame, gap: GapMeter): OrderedGapPrice {
  const { courses } = instance;
  const tally = createTally(instance, variant, () => true);
  const list = [...courses.keys()];
  const parts = variant.needs.map((_, n) => list.filter((c) => tally.serves(c, n)));
  const fixed = list.filter((c) => courses[c]?.forced && !courses[c]?.done);
  const room = variant.needs.map((need, n) => {
    const open = need.size - (need.kind === 'total' ? groupsIn(variant, frame, need.unit, courses) : 0);
    const least = (parts[n] ?? []).reduce((part, c) => (tally.part(c, n) > 0 ? Math.min(part, tally.part(c, n)) : part), Infinity);
    return open <= 0 || least === Infinity ? 0 : Math.ceil(open / least);
  });
  const most = mostCounted(instance, variant, frame, tally);
  const price = priceGap(gap, courses.length, (score, take) => {
    const sorted = [...list].sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0));
    let sum = mostByMatching(tally, sorted, score, room, most, take);
    for (const c of [...fixed, ...frame.asked]) {
      sum += score[c] ?? 0;
      take(c);
    }
    return sum;
  });
  return { ...price, byScore: sortedBy(list, (c) => -(price.score[c] ?? 0)) };
}

/** Most courses that the caps on everything leave. */
function mostCounted({ courses }: Instance, variant: Variant, frame: Frame, tally: Tally): number {
  let most = Infinity;
  for (const k of frame.caps) {
    const unit = variant.caps[k]?.unit;
    let least = Infinity;
    for (const [c, course] of courses.entries()) {
      if (tally.state[c] === UNDECIDED && (variant.modes[c]?.length ?? 0) > 0 && course.credits > 0)
        least = Math.min(least, unit === 'courses' ? 1 : course.credits);
    }
    most = Math.min(most, Math.floor(tally.left(k) / least));
  }
  return most;
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
