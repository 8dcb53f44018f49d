import type { Instance, Variant } from '../instance.ts';
import { createConflicts, type Harder } from './conflicts.ts';
import type { Below } from './dominance.ts';
import type { Frame } from './frame.ts';
import { GAP_SLACK, type GapMeter, inSteps } from './gap.ts';
import { type GapPrice, mostByMatching, priceGap } from './gap-price.ts';
import type { Meter } from './meter.ts';
import { type Priced, Relaxation } from './relaxation.ts';
import { createTally, type Tally, UNCOUNTED, UNDECIDED } from './tally.ts';
import { type Timeframe, unitOf, windowsOf } from './timeframe.ts';

/** A set of courses that meets what must be counted, and how each counts. */
export interface Selection {
  /** Not the done ones. */
  courses: number[];
  /** By course: its mode, -1 if not counted. */
  mode: number[];
}

/** What a selection must keep to, so that a plan within it could be made of it. */
export interface SelectBounds {
  lastSlot: number;
  peak: number;
  squares: number;
  gap: number;
  assumptions: number;
  changes: number;
  cost: number;
}

/** Which courses are tried first. */
export type Preference = 'light' | 'gap' | 'sure' | 'near' | 'cheap';

/** What becomes of a selection: found, or not; and if not, a part of it that can't be placed whatever else is chosen. */
export type Visit = (selection: Selection) => true | { conflict: number[] | undefined };

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

/**
 * The selections of a variant within bounds, each once up to courses that are alike. Exact: need by need a course is taken
 * for it, or barred from serving it in that way; branches are cut where load, number, timing, gap or cost show that no
 * plan can come of them.
 */
export function createSelector(
  instance: Instance,
  variant: Variant,
  frame: Frame,
  gap: GapMeter,
  meter: Meter,
  bounds: SelectBounds,
  price: () => GapPrice,
  time: Timeframe,
  harder: () => Harder,
  below: (bounds: SelectBounds) => Below,
): Selector {
  const selecting = (prefer: Preference, visit: Visit) =>
    new Selecting(instance, variant, frame, gap, meter, bounds, price, time, harder, below, prefer, visit, false);
  const relaxationOf = (level?: Priced) => {
    const tally = createTally(
      instance,
      variant,
      (c) => instance.courses[c]?.done === true || (time.earliest[c] ?? 0) < instance.slots.length,
    );
    return new Relaxation(instance, variant, frame, gap, bounds, time, tally, () => {}, level);
  };
  return {
    find: (prefer, visit) => {
      try {
        return selecting(prefer, visit).run();
      } catch (signal) {
        if (signal !== Hard) throw signal;
        return new Selecting(instance, variant, frame, gap, meter, bounds, price, time, harder, below, prefer, visit, true).run();
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
    couldFind: () => selecting('light', () => ({ conflict: undefined })).couldStart(),
    mostGap: () => selecting('light', () => ({ conflict: undefined })).mostGap(),
    leastCost: () => selecting('light', () => ({ conflict: undefined })).leastCostOfAll(),
  };
}

/** Prices of the gap for a variant, whatever the bounds. */
export function gapPriceOf(instance: Instance, variant: Variant, frame: Frame, gap: GapMeter): GapPrice {
  const { courses } = instance;
  const tally = createTally(instance, variant, () => true);
  const parts = variant.needs.map((_, n) => [...courses.keys()].filter((c) => tally.serves(c, n)));
  const fixed = [...courses.entries()].flatMap(([c, course]) => (course.forced && !course.done ? [c] : []));
  const room = variant.needs.map((need, n) => {
    const open = need.size - (need.kind === 'total' ? groupsIn(variant, frame, need.unit, courses) : 0);
    const least = (parts[n] ?? []).reduce((part, c) => (tally.part(c, n) > 0 ? Math.min(part, tally.part(c, n)) : part), Infinity);
    return open <= 0 || least === Infinity ? 0 : Math.ceil(open / least);
  });
  const list = [...courses.keys()];
  return priceGap(gap, courses.length, (score, take) => {
    const sorted = [...list].sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0));
    let sum = mostByMatching(tally, sorted, score, room, mostCounted(instance, variant, frame, tally), take);
    for (const c of [...fixed, ...frame.asked]) {
      sum += score[c] ?? 0;
      take(c);
    }
    return sum;
  });
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

class Selecting {
  private readonly tally: Tally;
  private readonly below: Below;
  /** Courses that some course asks for: they may be taken without counting. */
  private readonly asked: number[];
  /** Needs of which no mode serves two: what they need adds up. */
  private readonly apart: number[];
  /** Needs that others are part of: the total. */
  private readonly totals: number[];
  /** By need: courses that may serve it, lightest first by what they add to it. */
  private readonly lightFirst: number[][];
  private readonly byScore: number[];
  private readonly leastPart: number[];
  private readonly largestPart: number[];
  private readonly price: GapPrice;
  private readonly room: number;
  private readonly slots: number;
  private readonly mostCourses: number;
  private readonly unit: number;
  private readonly done: number[];
  private terms: ReturnType<typeof largestTerms> | undefined;
  private sureFirst: number[][] | undefined;
  private readonly leastCredits: number;
  private readonly weights: Float64Array;
  /** By area: closed so far. */
  private readonly closedNow: Float64Array;
  private readonly gains: Float64Array;
  private readonly relaxation: Relaxation | undefined;
  private nodes = 0;
  private readonly conflicts: ReturnType<typeof createConflicts>;
  private readonly taken: number[] = [];
  private gapNow = 0;
  private scored = 0;
  private load = 0;
  private squares = 0;
  private credits = 0;
  private assumptions = 0;
  private placeholders = 0;
  private changes: number;
  private heavy = 0;

  private readonly instance: Instance;
  private readonly variant: Variant;
  private readonly frame: Frame;
  private readonly gap: GapMeter;
  private readonly meter: Meter;
  private readonly bounds: SelectBounds;
  private readonly time: Timeframe;
  private readonly prefer: Preference;
  private readonly visit: Visit;

  constructor(
    instance: Instance,
    variant: Variant,
    frame: Frame,
    gap: GapMeter,
    meter: Meter,
    bounds: SelectBounds,
    price: () => GapPrice,
    time: Timeframe,
    harder: () => Harder,
    below: (bounds: SelectBounds) => Below,
    prefer: Preference,
    visit: Visit,
    isHard: boolean,
  ) {
    this.instance = instance;
    this.variant = variant;
    this.frame = frame;
    this.gap = gap;
    this.meter = meter;
    this.bounds = bounds;
    this.price = bounds.gap > 0 ? price() : NO_PRICE;
    this.time = time;
    this.prefer = prefer;
    this.visit = visit;
    const { courses } = instance;
    this.tally = createTally(instance, variant, (c) => this.possible(c));
    this.relaxation = isHard ? new Relaxation(instance, variant, frame, gap, bounds, time, this.tally, meter.tick) : undefined;
    this.below = below(bounds);
    this.asked = frame.asked.filter((c) => this.possible(c));
    this.apart = frame.apart;
    this.totals = [...variant.needs.keys()].filter((n) => variant.needs[n]?.kind === 'total' && !frame.apart.includes(n));
    const list = [...courses.keys()];
    const parts = variant.needs.map((_, n) => list.filter((c) => this.tally.serves(c, n)));
    const ratio = (c: number, n: number) => (time.least[c] ?? 0) / Math.max(1e-9, this.tally.part(c, n));
    this.lightFirst = parts.map((served, n) => [...served].sort((a, b) => ratio(a, n) - ratio(b, n)));
    const sizes = parts.map((served, n) => served.map((c) => this.tally.part(c, n)).filter((part) => part > 0));
    this.leastPart = sizes.map((served) => Math.min(...served));
    this.largestPart = sizes.map((served) => Math.max(0, ...served));
    this.leastCredits = courses.reduce((least, course) => Math.min(least, course.credits), Infinity);
    this.weights = new Float64Array(gap.areas);
    this.closedNow = new Float64Array(gap.areas);
    this.gains = new Float64Array(courses.length);
    this.conflicts = createConflicts(harder);
    let room = 0;
    let slots = 0;
    for (const most of time.capacity) {
      room += most;
      if (most > 0) slots += 1;
    }
    this.room = room;
    this.slots = slots;
    this.mostCourses = mostCoursesBySlot(instance, time, bounds.peak).reduce((sum, count) => sum + count, 0);
    this.unit = unitOf(instance);
    this.done = [...courses.keys()].filter((c) => courses[c]?.done);
    this.changes = instance.hasNear ? courses.filter((course) => !course.done && course.near >= 0).length : 0;
    this.byScore = [...courses.keys()].sort((a, b) => (this.price.score[b] ?? 0) - (this.price.score[a] ?? 0));
  }

  run(): boolean {
    return (!this.relaxation || this.relaxation.isOpen(STEPS)) && this.force(0);
  }

  /** Looks whether what every selection takes could be placed, and the rest be filled within the bounds. */
  couldStart(): boolean {
    const certain: number[] = [];
    for (const [c, course] of this.instance.courses.entries()) {
      if (!course.forced || course.done) continue;
      if (!this.possible(c)) return false;
      certain.push(c);
    }
    for (const [n, need] of this.variant.needs.entries()) {
      const slack = (this.tally.potential[n] ?? 0) - need.size;
      if (slack < 0) return false;
      for (const c of this.lightFirst[n] ?? []) {
        if (this.tally.part(c, n) > slack && !this.instance.courses[c]?.done && !certain.includes(c)) certain.push(c);
      }
    }
    return windowsOf(this.instance, this.frame, this.time, this.withPrerequisites(certain)) !== undefined && this.couldHold();
  }

  mostGap(): number {
    return Math.min(this.gap.most, inSteps(this.mostByPrice()), inSteps(this.mostByGain()));
  }

  private mostByPrice(): number {
    return this.most(this.price.constant + this.scored, this.byScore, this.price.score);
  }

  /** Closed gaps are submodular: together further courses add no more than each alone would now. */
  private mostByGain(): number {
    const gains = this.gains;
    const open: number[] = [];
    for (let c = 0; c < gains.length; c++) {
      gains[c] = 0;
      if (this.tally.state[c] !== UNDECIDED || (this.gap.areasOf[c]?.length ?? 0) === 0) continue;
      gains[c] = this.gainOf(c);
      if ((gains[c] ?? 0) > 0) open.push(c);
    }
    open.sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0));
    return this.most(this.gapNow, open, gains);
  }

  private most(start: number, byScore: readonly number[], score: Float64Array): number {
    let most = start + ROUNDING + mostByMatching(this.tally, byScore, score, this.rooms(), this.mostCounted());
    for (const c of this.asked) if (this.tally.state[c] === UNDECIDED) most += score[c] ?? 0;
    return most;
  }

  private rooms(): number[] {
    return this.variant.needs.map((_, n) => this.roomIn(n));
  }

  private possible(c: number): boolean {
    return this.instance.courses[c]?.done === true || (this.time.earliest[c] ?? 0) < this.instance.slots.length;
  }

  /** Done and forced courses are in every selection; each way in which they count is tried, and not at all. */
  private force(from: number): boolean {
    for (let c = from; c < this.instance.courses.length; c++) {
      const course = this.instance.courses[c];
      if (!course || !(course.done || course.forced)) continue;
      if (!this.possible(c)) return false;
      for (const m of [...(this.variant.modes[c] ?? []).keys(), UNCOUNTED]) {
        if (!this.hasRoom(c, m)) continue;
        this.take(c, m);
        const found = this.couldHold() && this.force(c + 1);
        this.undo(c, m);
        if (found) return true;
      }
      return false;
    }
    return this.step();
  }

  private step(): boolean {
    this.meter.tick();
    this.nodes += 1;
    if (!this.relaxation && this.nodes > EASY) throw Hard;
    const need = this.mostPressing();
    if (need === 'none') return this.close();
    if (need === 'short') return false;
    const pick = this.best(need);
    if (!pick) return false;
    const { course, mode } = pick;
    this.take(course, mode);
    const found = this.holds(course) && this.step();
    this.undo(course, mode);
    if (found) return true;
    const barred = this.barAlike(course, mode);
    const later = this.couldHold() && this.step();
    for (const c of barred) {
      this.tally.unbar(c, mode);
      this.relaxation?.update(c);
    }
    return later;
  }

  /** The need that leaves least choice. */
  private mostPressing(): number | 'none' | 'short' {
    let best: number | 'none' = 'none';
    let least = Infinity;
    for (const [n, need] of this.variant.needs.entries()) {
      const open = need.size - (this.tally.counted[n] ?? 0);
      if (open <= 0) continue;
      const slack = (this.tally.potential[n] ?? 0) - open;
      if (slack < 0) return 'short';
      const rank = slack / (need.unit === 'courses' ? 1 : 300) + (need.kind === 'total' ? 1e6 : need.kind === 'rule' ? 1e3 : 0);
      if (rank < least) {
        least = rank;
        best = n;
      }
    }
    return best;
  }

  private best(need: number): { course: number; mode: number } | undefined {
    let found: { course: number; mode: number } | undefined;
    let best = -Infinity;
    for (const c of this.lightFirst[need] ?? []) {
      if (!this.tally.serves(c, need)) continue;
      const score = this.score(c);
      if (!this.relaxation && score <= best - 1e-3 * 16) continue;
      for (const [m, mode] of (this.variant.modes[c] ?? []).entries()) {
        if (this.tally.isBarred(c, m) || !mode.needs.includes(need) || !this.hasRoom(c, m)) continue;
        const value = score + 1e-3 * mode.needs.length + (this.relaxation ? SHARED * this.relaxation.urge(c, m) : 0);
        if (value > best || (value === best && c < (found?.course ?? Infinity))) {
          best = value;
          found = { course: c, mode: m };
        }
      }
    }
    return found;
  }

  private score(c: number): number {
    const course = this.instance.courses[c];
    if (!course) return -Infinity;
    const gain = this.gainOf(c) / 1e6;
    const load = (this.time.least[c] ?? 0) / 100;
    const early = (this.time.earliest[c] ?? 0) / 1000;
    const stay = this.instance.hasNear && course.near >= 0 ? 50 : 0;
    const unmet = this.countOpen(c);
    const placeholder = course.placeholder ? 20 : 0;
    switch (this.prefer) {
      case 'light':
        return -10 * load - 5 * unmet - early + gain + stay - placeholder;
      case 'gap':
        return 10 * gain - unmet - load - early + stay - placeholder;
      case 'sure':
        return -10 * course.assumed.length - unmet + gain + stay;
      case 'near':
        return stay * 10 + gain - placeholder;
      case 'cheap':
        return -course.credits / 10 - unmet + gain + stay;
    }
  }

  private hasRoom(c: number, m: number): boolean {
    const course = this.instance.courses[c];
    if (!course || (course.placeholder && !course.done && this.placeholders >= this.instance.placeholders)) return false;
    return m === UNCOUNTED || this.tally.hasRoom(c, m);
  }

  private take(c: number, m: number): void {
    this.tally.take(c, m);
    this.relaxation?.update(c);
    this.shift(c, 1);
  }

  private undo(c: number, m: number): void {
    this.shift(c, -1);
    this.tally.undo(c, m);
    this.relaxation?.update(c);
  }

  private shift(c: number, sign: 1 | -1): void {
    const course = this.instance.courses[c];
    if (!course || course.done) return;
    if (sign > 0) this.taken.push(c);
    else this.taken.pop();
    const areas = this.gap.areasOf[c] ?? NO_AREAS;
    const weights = this.gap.weightsOf[c] ?? NO_AREAS;
    for (let k = 0; k < areas.length; k++) {
      const area = areas[k] ?? 0;
      const after = (this.weights[area] ?? 0) + sign * (weights[k] ?? 0);
      const closed = this.gap.closed(area, after);
      this.weights[area] = after;
      this.gapNow += closed - (this.closedNow[area] ?? 0);
      this.closedNow[area] = closed;
    }
    this.scored += sign * (this.price.score[c] ?? 0);
    const load = this.time.least[c] ?? 0;
    this.load += sign * load;
    this.squares += sign * load * load;
    this.credits += sign * course.credits;
    this.assumptions += sign * course.assumed.length;
    if ((this.time.least[c] ?? 0) > 0) this.heavy += sign;
    if (course.placeholder) this.placeholders += sign;
    if (this.instance.hasNear) this.changes += course.near >= 0 ? -sign : sign;
  }

  /** Bars a way of a course, and with it those courses that it could stand for. */
  private barAlike(course: number, m: number): number[] {
    const alike: number[] = [];
    const barOne = (c: number) => {
      if (this.tally.state[c] !== UNDECIDED || this.tally.isBarred(c, m)) return;
      this.tally.bar(c, m);
      this.relaxation?.update(c);
      alike.push(c);
    };
    barOne(course);
    for (const c of this.below[course] ?? []) barOne(c);
    return alike;
  }

  /** Whether a plan could still come of this after a course was taken. */
  private holds(course: number): boolean {
    if (!this.couldHold() || this.conflicts.hits(this.taken)) return false;
    const asks = (this.instance.courses[course]?.requires.length ?? 0) > 0;
    return (!asks && this.frame.pairs.length === 0 && this.taken.length < 3) || this.couldPlace();
  }

  private couldPlace(): boolean {
    return windowsOf(this.instance, this.frame, this.time, this.taken) !== undefined;
  }

  /** Whether load, number, gap, cost and defaults leave room for what is still needed. */
  private couldHold(): boolean {
    const { bounds } = this;
    if (bounds.assumptions !== Infinity && this.leastAssumptions() > bounds.assumptions) return false;
    let rest = 0;
    let fewest = 0;
    for (const n of this.apart) {
      const lightest = this.lightest(n);
      if (lightest === Infinity) return false;
      rest += lightest;
      if (lightest > 0) fewest += this.fewest(n);
    }
    for (const n of this.totals) {
      rest = Math.max(rest, this.lightest(n));
      fewest = Math.max(fewest, this.fewest(n));
    }
    // Loads are whole: what sums of shares leave over is rounding.
    const total = this.load + Math.ceil(rest - 1e-6);
    if (total > this.room || this.heavy + fewest > this.mostCourses) return false;
    if (bounds.squares !== Infinity && Math.max(balanced(total, this.slots, this.unit), this.squares) > bounds.squares) return false;
    if (bounds.cost !== Infinity && this.leastCost(total, this.heavy + fewest) > bounds.cost) return false;
    if (bounds.gap > 0 && this.gapNow + GAP_SLACK < bounds.gap && !this.couldClose(bounds.gap - GAP_SLACK)) return false;
    return !this.relaxation || this.relaxation.isOpen();
  }

  private openOf(n: number): number {
    return (this.variant.needs[n]?.size ?? 0) - (this.tally.counted[n] ?? 0);
  }

  /** Least load that fills a need, courses taken in part. */
  private lightest(n: number): number {
    let left = this.openOf(n);
    let load = 0;
    for (const c of this.lightFirst[n] ?? []) {
      if (left <= 0) return load;
      if (!this.tally.serves(c, n)) continue;
      const part = this.tally.part(c, n);
      const used = Math.min(left, part);
      load += part > 0 ? ((this.time.least[c] ?? 0) * used) / part : 0;
      left -= used;
    }
    return left <= 0 ? load : Infinity;
  }

  /** Fewest courses with a load that fill a need. */
  private fewest(n: number): number {
    const open = this.openOf(n) - this.weightless(n);
    return open <= 0 ? 0 : Math.ceil(open / Math.max(1e-9, this.largestPart[n] ?? 0));
  }

  /** What courses without a load could add to a need. */
  private weightless(n: number): number {
    let sum = 0;
    for (const c of this.lightFirst[n] ?? []) {
      if ((this.time.least[c] ?? 0) > 0) break;
      if (this.tally.serves(c, n)) sum += this.tally.part(c, n);
    }
    return sum;
  }

  /** Least cost of a plan that adds so much load, in so many courses that have one. */
  private leastCost(total: number, heavy: number): number {
    const { cost } = this.instance;
    if (!cost.known) return 0;
    let credits = 0;
    let count = 0;
    for (const n of this.apart) {
      if (this.variant.needs[n]?.unit === 'credits') credits += Math.max(0, this.openOf(n));
      else count += Math.max(0, this.openOf(n));
    }
    for (const n of this.totals) {
      if (this.variant.needs[n]?.unit === 'credits') credits = Math.max(credits, this.openOf(n));
      else count = Math.max(count, this.openOf(n));
    }
    // Done courses that are not counted yet cost nothing.
    for (const c of this.done) {
      if (this.tally.state[c] !== UNDECIDED) continue;
      credits -= this.instance.courses[c]?.credits ?? 0;
      count -= 1;
    }
    credits = this.credits + Math.max(0, credits);
    const fixed = cost.fixed + (cost.perCredit * credits) / 100 + cost.perCourse * (this.taken.length + Math.max(0, count));
    return fixed + (cost.perTerm > 0 ? cost.perTerm * this.leastTerms(total, heavy) : 0);
  }

  /** Fewest terms that hold so much load and so many courses, and no more squares than allowed. */
  private leastTerms(total: number, heavy: number): number {
    this.terms ??= largestTerms(this.instance, this.time, this.bounds.peak);
    const { load, count, slots } = this.terms;
    const all = load.length - 1;
    for (let k = 0; k < all; k++) {
      if ((load[k] ?? 0) < total || (count[k] ?? 0) < heavy) continue;
      if (this.bounds.squares === Infinity || balanced(total, slots[k] ?? 0, this.unit) <= this.bounds.squares) return k;
    }
    return all;
  }

  /** Least cost of any selection, as far as is seen at once. */
  leastCostOfAll(): number {
    let rest = 0;
    for (const n of this.apart) rest += this.lightest(n);
    for (const n of this.totals) rest = Math.max(rest, this.lightest(n));
    return rest === Infinity ? Infinity : this.leastCost(this.load + Math.ceil(rest - 1e-6), this.heavy);
  }

  /** Fewest defaults with which a need can be filled, courses taken in part. */
  private surest(n: number): number {
    this.sureFirst ??= this.lightFirst.map((served, need) => {
      const ratio = (c: number) => this.assumedOf(c) / Math.max(1e-9, this.tally.part(c, need));
      return [...served].sort((a, b) => ratio(a) - ratio(b));
    });
    let left = this.openOf(n);
    let assumed = 0;
    for (const c of this.sureFirst[n] ?? []) {
      if (left <= 0) break;
      if (!this.tally.serves(c, n)) continue;
      const part = this.tally.part(c, n);
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

  private leastAssumptions(): number {
    let rest = 0;
    for (const n of this.apart) rest += this.surest(n);
    for (const n of this.totals) rest = Math.max(rest, this.surest(n));
    return this.assumptions + Math.ceil(rest - 1e-6);
  }

  private gainOf(c: number): number {
    const areas = this.gap.areasOf[c] ?? NO_AREAS;
    const weights = this.gap.weightsOf[c] ?? NO_AREAS;
    let gain = 0;
    for (let k = 0; k < areas.length; k++) {
      const area = areas[k] ?? 0;
      gain += this.gap.closed(area, (this.weights[area] ?? 0) + (weights[k] ?? 0)) - (this.closedNow[area] ?? 0);
    }
    return gain;
  }

  private mostCounted(): number {
    return mostCounted(this.instance, this.variant, this.frame, this.tally);
  }

  /** Most courses that are still taken for a need: those of the total beyond what open groups will bring. */
  private roomIn(n: number): number {
    const open =
      this.openOf(n) - (this.variant.needs[n]?.kind === 'total' ? this.leastByGroups(this.variant.needs[n]?.unit ?? 'credits') : 0);
    const least = this.leastPart[n] ?? Infinity;
    return open <= 0 || least === Infinity ? 0 : Math.ceil(open / least);
  }

  /** Whether the gap could still be closed so far: by the prices, and by what each need's best courses would add now. */
  private couldClose(bound: number): boolean {
    return this.mostByPrice() >= bound && this.mostByGain() >= bound;
  }

  /** What open groups will add to the total at least: those courses are counted with their groups. */
  private leastByGroups(unit: 'courses' | 'credits'): number {
    let sum = 0;
    for (const n of this.apart) {
      const need = this.variant.needs[n];
      const open = (need?.size ?? 0) - (this.tally.counted[n] ?? 0);
      if (need?.kind !== 'group' || open <= 0) continue;
      if (need.unit === unit) sum += open;
      else if (unit === 'credits') sum += open * this.leastCredits;
    }
    return sum;
  }

  private countOpen(c: number): number {
    let count = 0;
    for (const clause of this.instance.courses[c]?.requires ?? [])
      if (!clause.some((literal) => this.tally.state[literal.course] !== UNDECIDED)) count += 1;
    return count;
  }

  private openClauses(c: number): number[][] {
    return (this.instance.courses[c]?.requires ?? [])
      .filter((clause) => !clause.some((literal) => this.tally.state[literal.course] !== UNDECIDED))
      .map((clause) => clause.map((literal) => literal.course));
  }

  /** All needs are filled: prerequisites that are still open are taken. */
  private close(): boolean {
    for (const c of this.taken) {
      const [clause] = this.openClauses(c);
      if (!clause) continue;
      return clause.some((course) => this.possible(course) && this.waysToAdd(course).some((m) => this.add(course, m)));
    }
    return this.finish();
  }

  /** A prerequisite counts if it can. Ways that are barred were tried where they were taken for a need. */
  private waysToAdd(course: number): number[] {
    const modes = [...(this.variant.modes[course] ?? []).keys()];
    if (modes.length === 0) return this.hasRoom(course, UNCOUNTED) ? [UNCOUNTED] : [];
    return modes.filter((m) => !this.tally.isBarred(course, m) && this.hasRoom(course, m));
  }

  private add(course: number, m: number): boolean {
    this.meter.tick();
    this.take(course, m);
    const found = this.holds(course) && this.close();
    this.undo(course, m);
    return found;
  }

  private finish(): boolean {
    if (this.gapNow + GAP_SLACK < this.bounds.gap || this.changes > this.bounds.changes) return false;
    if (!this.taken.every((c) => this.isNeeded(c))) return false;
    const mode = Array.from(this.tally.state, (state) => (state === UNDECIDED ? -1 : state));
    const answer = this.visit({ courses: [...this.taken].sort((a, b) => a - b), mode });
    if (answer === true) return true;
    if (answer.conflict) this.conflicts.add(answer.conflict);
    return false;
  }

  private isNeeded(c: number): boolean {
    if (this.instance.courses[c]?.forced) return true;
    const mode = this.variant.modes[c]?.[this.tally.state[c] ?? -1];
    const isCounted = mode?.needs.some((n) => (this.tally.counted[n] ?? 0) - this.tally.part(c, n) < (this.variant.needs[n]?.size ?? 0));
    if (isCounted) return true;
    const isTaken = (other: number) => this.tally.state[other] !== UNDECIDED;
    return this.taken.some((o) =>
      this.instance.courses[o]?.requires.some(
        (clause) =>
          clause.some((literal) => literal.course === c) && !clause.some((literal) => literal.course !== c && isTaken(literal.course)),
      ),
    );
  }

  /** Those courses and the only course of a clause of theirs. */
  private withPrerequisites(list: readonly number[]): number[] {
    const all = new Set(list);
    for (const c of all) {
      for (const clause of this.instance.courses[c]?.requires ?? []) {
        const [only] = clause;
        if (only && clause.length === 1 && !this.instance.courses[only.course]?.done) all.add(only.course);
      }
    }
    return [...all];
  }
}

const NO_AREAS: readonly number[] = [];

/** Where the gap has no bound to keep to. */
const NO_PRICE: GapPrice = { constant: Infinity, score: new Float64Array(0) };

/** Steps of the relaxation before a search. */
const STEPS = 1000;
/** What a course's share in the relaxation counts in the choice of the next one, against its score. */
const SHARED = 1000;
/** A search of so few nodes ends sooner than prices are found. */
const EASY = 60;
const Hard = Symbol('not an easy search');

/** Closed gaps are rounded to millionths by area; bounds made of differences allow for it. */
const ROUNDING = 20;

/** By slot: most courses with a load that it can hold, were they the lightest of those that run there. */
function mostCoursesBySlot({ courses, slots }: Instance, time: Timeframe, peak: number): number[] {
  return slots.map((slot, s) => {
    if ((time.capacity[s] ?? 0) <= 0) return 0;
    const most = Math.min(peak, slot.limit);
    const loads: number[] = [];
    for (const [c, course] of courses.entries()) if (time.next(c, s) === s && (course.load[s] ?? 0) > 0) loads.push(course.load[s] ?? 0);
    loads.sort((a, b) => a - b);
    let sum = 0;
    let count = 0;
    while (count < loads.length && sum + (loads[count] ?? 0) <= most) {
      sum += loads[count] ?? 0;
      count += 1;
    }
    return Math.max(count, (loads[0] ?? Infinity) <= Math.min(peak, slot.limitAlone) ? 1 : 0);
  });
}

/** Most load, courses and slots of any 0, 1, 2 … terms. */
function largestTerms(instance: Instance, time: Timeframe, peak: number) {
  const counts = mostCoursesBySlot(instance, time, peak);
  const sums = (of: (s: number) => number): number[] => {
    const parts = instance.terms
      .map(({ firstSlot, lastSlot }) => {
        let sum = 0;
        for (let s = firstSlot; s <= lastSlot; s++) sum += of(s);
        return sum;
      })
      .sort((a, b) => b - a);
    const list = [0];
    for (const part of parts) list.push((list.at(-1) ?? 0) + part);
    return list;
  };
  return {
    load: sums((s) => time.capacity[s] ?? 0),
    count: sums((s) => counts[s] ?? 0),
    slots: sums((s) => ((time.capacity[s] ?? 0) > 0 ? 1 : 0)),
  };
}

/** Least sum of squares of a load over so many slots, in whole units. */
function balanced(load: number, slots: number, unit: number): number {
  if (slots === 0) return load > 0 ? Infinity : 0;
  const parts = Math.ceil(load / unit - 1e-9);
  const each = Math.floor(parts / slots);
  const more = parts - each * slots;
  return unit * unit * ((slots - more) * each * each + more * (each + 1) * (each + 1));
}
