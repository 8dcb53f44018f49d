import type { Instance, Variant } from '../instance.ts';
import type { Chosen } from './chosen.ts';
import { type Ground, sortedBy } from './ground.ts';

/** What a partial selection still needs at least, as far as is seen without searching: courses may be taken in part. */
export class Least {
  private readonly instance: Instance;
  private readonly variant: Variant;
  private readonly ground: Ground;
  private readonly chosen: Chosen;
  /** Most sum of squares of the slots' loads. */
  private readonly mostSquares: number;
  private sureFirst: number[][] | undefined;

  constructor(instance: Instance, variant: Variant, ground: Ground, chosen: Chosen, mostSquares: number) {
    this.instance = instance;
    this.variant = variant;
    this.ground = ground;
    this.chosen = chosen;
    this.mostSquares = mostSquares;
  }

  /** Load and courses with a load that fill all needs, what is taken counted in; undefined where nothing fills them. */
  whole(): { load: number; heavy: number } | undefined {
    let rest = 0;
    let fewest = 0;
    for (const n of this.ground.apart) {
      const lightest = this.lightest(n);
      if (lightest === Infinity) return undefined;
      rest += lightest;
      if (lightest > 0) fewest += this.fewest(n);
    }
    for (const n of this.ground.totals) {
      rest = Math.max(rest, this.lightest(n));
      fewest = Math.max(fewest, this.fewest(n));
    }
    // Loads are whole: what sums of shares leave over is rounding.
    return { load: this.chosen.load + Math.ceil(rest - 1e-6), heavy: this.chosen.heavy + fewest };
  }

  /** Least sum of squares of a load over all slots. */
  squares(load: number): number {
    return Math.max(this.balanced(load, this.ground.slots), this.chosen.squares);
  }

  /** Least cost of a plan of so much load, in so many courses that have one. */
  cost({ load, heavy }: { load: number; heavy: number }): number {
    const { cost } = this.instance;
    if (!cost.known) return 0;
    let credits = 0;
    let count = 0;
    for (const n of this.ground.apart) {
      if (this.variant.needs[n]?.unit === 'credits') credits += Math.max(0, this.openOf(n));
      else count += Math.max(0, this.openOf(n));
    }
    for (const n of this.ground.totals) {
      if (this.variant.needs[n]?.unit === 'credits') credits = Math.max(credits, this.openOf(n));
      else count = Math.max(count, this.openOf(n));
    }
    // Done courses that are not counted yet cost nothing.
    for (const c of this.ground.done) {
      if (!this.chosen.isOpen(c)) continue;
      credits -= this.instance.courses[c]?.credits ?? 0;
      count -= 1;
    }
    credits = this.chosen.credits + Math.max(0, credits);
    const fixed = cost.fixed + (cost.perCredit * credits) / 100 + cost.perCourse * (this.chosen.taken.length + Math.max(0, count));
    return fixed + (cost.perTerm > 0 ? cost.perTerm * this.terms(load, heavy) : 0);
  }

  assumptions(): number {
    let rest = 0;
    for (const n of this.ground.apart) rest += this.surest(n);
    for (const n of this.ground.totals) rest = Math.max(rest, this.surest(n));
    return this.chosen.assumptions + Math.ceil(rest - 1e-6);
  }

  openOf(n: number): number {
    return (this.variant.needs[n]?.size ?? 0) - (this.chosen.tally.counted[n] ?? 0);
  }

  /** Least load that fills a need. */
  private lightest(n: number): number {
    const { tally } = this.chosen;
    let left = this.openOf(n);
    let load = 0;
    for (const c of this.ground.lightFirst[n] ?? []) {
      if (left <= 0) return load;
      if (!tally.serves(c, n)) continue;
      const part = tally.part(c, n);
      const used = Math.min(left, part);
      load += part > 0 ? ((this.ground.time.least[c] ?? 0) * used) / part : 0;
      left -= used;
    }
    return left <= 0 ? load : Infinity;
  }

  /** Fewest courses with a load that fill a need. */
  private fewest(n: number): number {
    const open = this.openOf(n) - this.weightless(n);
    return open <= 0 ? 0 : Math.ceil(open / Math.max(1e-9, this.ground.largestPart[n] ?? 0));
  }

  /** What courses without a load could add to a need. */
  private weightless(n: number): number {
    let sum = 0;
    for (const c of this.ground.lightFirst[n] ?? []) {
      if ((this.ground.time.least[c] ?? 0) > 0) break;
      if (this.chosen.tally.serves(c, n)) sum += this.chosen.tally.part(c, n);
    }
    return sum;
  }

  /** Fewest terms that hold so much load and so many courses, and no more squares than allowed. */
  private terms(total: number, heavy: number): number {
    const { load, count, slots } = this.ground.terms();
    const all = load.length - 1;
    for (let k = 0; k < all; k++) {
      if ((load[k] ?? 0) < total || (count[k] ?? 0) < heavy) continue;
      if (this.mostSquares === Infinity || this.balanced(total, slots[k] ?? 0) <= this.mostSquares) return k;
    }
    return all;
  }

  /** Fewest defaults with which a need can be filled. */
  private surest(n: number): number {
    const { tally } = this.chosen;
    this.sureFirst ??= this.ground.lightFirst.map((served, need) =>
      sortedBy(served, (c) => this.assumedOf(c) / Math.max(1e-9, tally.part(c, need))),
    );
    let left = this.openOf(n);
    let assumed = 0;
    for (const c of this.sureFirst[n] ?? []) {
      if (left <= 0) break;
      if (!tally.serves(c, n)) continue;
      const part = tally.part(c, n);
      if (part <= 0) continue;
      const used = Math.min(left, part);
      assumed += (this.assumedOf(c) * used) / part;
      left -= used;
    }
    return assumed;
  }

  private assumedOf(c: number): number {
    const course = this.instance.courses[c];
    return course && !course.done ? course.assumed.length : 0;
  }

  /** Least sum of squares of a load over so many slots, in whole units. */
  private balanced(load: number, slots: number): number {
    const { unit } = this.ground.time;
    if (slots === 0) return load > 0 ? Infinity : 0;
    const parts = Math.ceil(load / unit - 1e-9);
    const each = Math.floor(parts / slots);
    const more = parts - each * slots;
    return unit * unit * ((slots - more) * each * each + more * (each + 1) * (each + 1));
  }
}
