import type { Instance, Literal, Load, PlanCourse, Variant } from '../instance.ts';
import type { Frame, Link, Pair } from './frame.ts';
import type { Meter } from './meter.ts';
import { fullest, leastSquares, SHARES, shareOf } from './shares.ts';
import { type Timeframe, type Windows, windowsOf } from './timeframe.ts';

/** Most that a placement may reach; `Infinity` where nothing is asked. */
export interface PlaceBounds {
  lastSlot: number;
  peak: number;
  squares: number;
  /** Terms in which a course is taken. */
  terms: number;
  /** Courses that stand elsewhere than in the earlier plan. */
  changes: number;
  /** Of all placements within the bounds the one with the least squares. */
  least?: boolean;
}

/** Slots of the chosen courses, or nothing; `open`: not known after so many steps. `part`: whether they could be among more courses, for which rules that ask for others are left out. */
export type Place = (
  chosen: readonly number[],
  mode: ArrayLike<number>,
  bounds: PlaceBounds,
  time: Timeframe,
  part?: boolean,
  steps?: number,
) => number[] | 'open' | undefined;

/**
 * Puts a chosen set of courses into slots within the bounds, or finds that there is no way. Exact: slot by slot, every
 * subset that fits, failed states remembered with what they had cost (a costlier arrival at the same state fails too).
 * Throws the meter's signal when the budget is used up.
 */
export function createPlacer(instance: Instance, variant: Variant, frame: Frame, meter: Meter): Place {
  return (chosen, mode, bounds, time, part = false, steps = Infinity) => {
    const from = meter.used;
    const limited = {
      tick: () => {
        if (meter.used - from >= steps) throw OutOfSteps;
        meter.tick();
      },
    };
    try {
      return new Placement(instance, variant, frame, steps === Infinity ? meter : limited, chosen, mode, bounds, time, part).run();
    } catch (signal) {
      if (signal !== OutOfSteps) throw signal;
      return 'open';
    }
  };
}

interface Chosen {
  index: number;
  course: PlanCourse;
  /** Clauses that no done course meets, over positions in the chosen list. */
  clauses: { at: number; when: Literal['when'] }[][];
  /** Load rules that it falls under. */
  rules: number[];
  twin: number;
}

const NOWHERE = -1;
const OutOfSteps = Symbol('out of steps');

class Placement {
  private readonly list: Chosen[];
  private readonly at: number[];
  private readonly windows: Windows | undefined;
  private readonly position: Int16Array;
  private readonly slotLoad: number[];
  private readonly slotCount: number[];
  private readonly capacityAfter: number[];
  private readonly openAfter: number[];
  private readonly termSum: number[];
  private readonly yearSum: number[];
  private readonly slotSums: number[][];
  private readonly failed = new Map<string, number[][]>();
  private readonly unit: number;
  private readonly dominance: boolean;
  /** Courses that may always stand earlier where they fit. */
  private readonly movable: boolean[];
  private readonly seats: Seats;
  private readonly holders: Int16Array;
  private readonly seen: Int32Array;
  private round = 0;
  /** Chains of which every course is chosen, and orders between chosen courses. */
  private readonly links: Link[];
  private readonly pairs: Pair[];
  private left: number;
  private loadLeft = 0;
  /** Places of the chosen, heaviest first; scratch for their loads. */
  private readonly heaviest: number[];
  private readonly loads: Float64Array;
  /** By kind of share: what each takes of a slot at least, and what is left to place. */
  private readonly shares: Float64Array[];
  private readonly sharesLeft: Float64Array;
  /** By slot and place of a course in the list: load of the slot's open courses from it on. */
  private readonly restOf: Float64Array;
  private most: number;
  private found: number[] | undefined;
  private squares = 0;
  private terms = 0;
  private changes = 0;

  private readonly instance: Instance;
  private readonly variant: Variant;
  private readonly frame: Frame;
  private readonly meter: Pick<Meter, 'tick'>;
  private readonly mode: ArrayLike<number>;
  private readonly bounds: PlaceBounds;
  private readonly time: Timeframe;
  private readonly part: boolean;

  constructor(
    instance: Instance,
    variant: Variant,
    frame: Frame,
    meter: Pick<Meter, 'tick'>,
    chosen: readonly number[],
    mode: ArrayLike<number>,
    bounds: PlaceBounds,
    time: Timeframe,
    part: boolean,
  ) {
    this.instance = instance;
    this.variant = variant;
    this.frame = frame;
    this.meter = meter;
    this.mode = mode;
    this.bounds = bounds;
    this.time = time;
    this.part = part;
    this.position = new Int16Array(instance.courses.length).fill(NOWHERE);
    for (const [at, course] of chosen.entries()) this.position[course] = at;
    this.list = chosen.map((index) => this.chosenOf(index));
    this.at = chosen.map(() => NOWHERE);
    const isChosen = (course: number) => (this.position[course] ?? NOWHERE) !== NOWHERE;
    const whole = variant.chains.filter((chain) => chain.courses.every(isChosen)).flatMap((chain) => chain.courses);
    this.links = frame.links.filter((link) => whole.includes(link.first) && whole.includes(link.second));
    this.pairs = frame.pairs.filter((pair) => isChosen(pair.first) && isChosen(pair.second));
    this.left = chosen.length;
    this.windows = windowsOf(instance, frame, time, chosen);
    this.slotLoad = instance.slots.map(() => 0);
    this.slotCount = instance.slots.map(() => 0);
    this.most = bounds.squares;
    const capacity = instance.slots.map(({ limit }, s) => {
      const loads = chosen.flatMap((c) => (time.next(c, s) === s ? [instance.courses[c]?.load[s] ?? 0] : []));
      if (loads.length === 0) return 0;
      const alone = Math.max(0, ...loads);
      return Math.max(alone, fullest(loads, Math.max(0, Math.min(limit, bounds.peak))));
    });
    this.capacityAfter = suffix(capacity, (sum, value) => sum + value);
    this.openAfter = suffix(capacity, (sum, value) => sum + (value > 0 ? 1 : 0));
    this.termSum = variant.loads.map(() => 0);
    this.yearSum = variant.loads.map(() => 0);
    this.slotSums = instance.slots.map(() => variant.loads.map(() => 0));
    this.unit = this.list.reduce((unit, { course }) => course.load.reduce((g, load) => (load > 0 ? gcd(g, load) : g), unit), 0) || 1;
    this.loadLeft = chosen.reduce((sum, c) => sum + (time.least[c] ?? 0), 0);
    this.heaviest = [...chosen.keys()].sort((a, b) => (time.least[chosen[b] ?? 0] ?? 0) - (time.least[chosen[a] ?? 0] ?? 0));
    this.loads = new Float64Array(chosen.length);
    this.restOf = new Float64Array(chosen.length * instance.slots.length);
    this.shares = Array.from({ length: SHARES }, (_, k) => Float64Array.from(chosen, (c) => this.leastShare(c, k + 1)));
    this.sharesLeft = Float64Array.from(this.shares, (list) => list.reduce((sum, share) => sum + share, 0));
    // Over several sessions a rule could keep out a later course where an earlier one came in.
    const oneSession = instance.terms.every((term) => term.firstSlot === term.lastSlot);
    this.dominance =
      bounds.squares === Infinity &&
      bounds.changes === Infinity &&
      bounds.terms === Infinity &&
      variant.loads.every((load) => load.min <= 0 && (load.per === 'session' || (load.per === 'term' && oneSession))) &&
      variant.chains.length === 0;
    const together = new Set<number>();
    for (const [i, { clauses }] of this.list.entries())
      for (const literal of clauses.flat()) if (literal.when === 'with') together.add(i).add(literal.at);
    this.movable = this.list.map(({ course }, i) => !course.last && !together.has(i));
    this.seats = seatsOf(instance, variant, time, chosen, bounds);
    this.holders = new Int16Array(this.seats.of);
    this.seen = new Int32Array(this.seats.of);
  }

  run(): number[] | undefined {
    if (!this.windows) return undefined;
    if (this.step(0)) this.keep();
    return this.found;
  }

  private keep(): void {
    const slot = this.instance.courses.map(() => NOWHERE);
    for (const [i, chosen] of this.list.entries()) slot[chosen.index] = this.at[i] ?? NOWHERE;
    this.found = slot;
  }

  private leastShare(c: number, k: number): number {
    const { slots, courses } = this.instance;
    let least = Infinity;
    for (let s = this.time.next(c, 0); s < slots.length; s = this.time.next(c, s + 1))
      least = Math.min(least, shareOf(courses[c]?.load[s] ?? 0, Math.min(slots[s]?.limit ?? 0, this.bounds.peak), k));
    return least;
  }

  private chosenOf(index: number): Chosen {
    const course = this.instance.courses[index];
    if (!course) throw new Error(`no course ${index} in the instance`);
    const clauses = course.requires
      .filter((clause) => !clause.some((literal) => this.instance.courses[literal.course]?.done))
      .filter((clause) => !this.part || clause.every((literal) => (this.position[literal.course] ?? NOWHERE) !== NOWHERE))
      .map((clause) =>
        clause.flatMap((literal) => {
          const at = this.position[literal.course] ?? NOWHERE;
          return at === NOWHERE ? [] : [{ at, when: literal.when }];
        }),
      );
    const rules = this.variant.loads.flatMap((rule, r) => (rule.of[index] ? [r] : []));
    const twin = (this.frame.twin[index] ?? 0) * 64 + (this.frame.gatesAskNeeds ? (this.mode[index] ?? -1) + 1 : 0);
    return { index, course, clauses, rules, twin };
  }

  /** All slots before `s` are decided. */
  private step(s: number): boolean {
    if (this.left === 0) return this.finished(s);
    if (s > this.bounds.lastSlot) return false;
    this.meter.tick();
    const windows = this.windows;
    if (!windows) return false;
    if (this.loadLeft > (this.capacityAfter[s] ?? 0)) return false;
    for (const left of this.sharesLeft) if (left > (this.openAfter[s] ?? 0) + 1e-6) return false;
    if (this.squares + this.leastSquares(s) > this.most) return false;
    if (this.bounds.changes !== Infinity && this.changes + this.leastChanges(s) > this.bounds.changes) return false;
    const key = this.keyAt(s);
    const cost = [
      this.bounds.squares === Infinity ? 0 : this.squares,
      this.bounds.terms === Infinity ? 0 : this.terms,
      this.bounds.changes === Infinity ? 0 : this.changes,
    ];
    const before = this.failed.get(key);
    if (before?.some((known) => known.every((value, k) => value <= (cost[k] ?? 0)))) return false;
    const open: number[] = [];
    for (let i = 0; i < this.list.length; i++) {
      if (this.at[i] !== NOWHERE) continue;
      if ((windows.to[this.list[i]?.index ?? 0] ?? 0) < s) return this.remember(key, cost);
      if (this.canTake(i, s)) open.push(i);
    }
    if (!this.canSeat(s)) return this.remember(key, cost);
    open.sort((a, b) => this.urgency(a, s) - this.urgency(b, s) || a - b);
    let rest = 0;
    for (let k = open.length - 1; k >= 0; k--) {
      rest += this.list[open[k] ?? 0]?.course.load[s] ?? 0;
      this.restOf[s * this.list.length + (open[k] ?? 0)] = rest;
    }
    if (this.choose(s, open, 0, new Set())) return true;
    return this.remember(key, cost);
  }

  /** Whether the courses of which no two share a seat could still each have one. */
  private canSeat(s: number): boolean {
    const { ofSlot, lone } = this.seats;
    const windows = this.windows;
    if (lone.length === 0 || !windows) return true;
    this.holders.fill(NOWHERE);
    const seat = (i: number): boolean => {
      const c = this.list[i]?.index ?? 0;
      const to = windows.to[c] ?? -1;
      for (let at = this.time.next(c, Math.max(s, windows.from[c] ?? 0)); at <= to; at = this.time.next(c, at + 1)) {
        const place = ofSlot[at] ?? 0;
        if (this.seen[place] === this.round) continue;
        this.seen[place] = this.round;
        const other = this.holders[place] ?? NOWHERE;
        if (other !== NOWHERE && !seat(other)) continue;
        this.holders[place] = i;
        return true;
      }
      return false;
    };
    for (const i of lone) {
      if (this.at[i] !== NOWHERE) continue;
      this.round += 1;
      if (!seat(i)) return false;
    }
    return true;
  }

  private remember(key: string, cost: number[]): false {
    const known = this.failed.get(key);
    if (known) known.push(cost);
    else this.failed.set(key, [cost]);
    return false;
  }

  private urgency(i: number, s: number): number {
    const chosen = this.list[i];
    const to = this.windows?.to[chosen?.index ?? 0] ?? 0;
    const load = chosen?.course.load[s] ?? 0;
    const near = this.bounds.changes === Infinity || chosen?.course.near === s ? 0 : 1_000_000;
    return near + to * 1000 - load;
  }

  /** Whether a course may stand in this slot as far as the slots before it decide. */
  private canTake(i: number, s: number): boolean {
    const chosen = this.list[i];
    if (!chosen || (this.windows?.from[chosen.index] ?? 0) > s || this.time.next(chosen.index, s) !== s) return false;
    for (const clause of chosen.clauses) {
      let open = false;
      for (const { at, when } of clause) {
        const other = this.at[at] ?? NOWHERE;
        if (other === NOWHERE) open ||= when !== 'before' || this.instance.sequential;
        else if (when !== 'with' ? other < s : false) open = true;
      }
      if (!open) return false;
    }
    if (!this.instance.sequential && !this.gatesOpen(chosen.index, s)) return false;
    return this.chainAllows(chosen.index, s);
  }

  private gatesOpen(course: number, s: number): boolean {
    if (this.part) return true;
    for (const gate of this.variant.gates) {
      if (!gate.courses.includes(course)) continue;
      for (const condition of gate.after) {
        const size = condition.kind === 'need' ? this.variant.needs[condition.need] : condition;
        if (!size) continue;
        let sum = 0;
        for (const [c, entry] of this.instance.courses.entries()) {
          if (c === course || !(entry.done || this.before(c, s))) continue;
          if (condition.kind === 'earned' ? condition.of[c] : this.counts(c, condition.need))
            sum += size.unit === 'courses' ? 1 : entry.credits;
        }
        if (sum < size.size) return false;
      }
    }
    return true;
  }

  private before(course: number, s: number): boolean {
    const at = this.slotOf(course);
    return at !== NOWHERE && (this.instance.sequential ? at <= s : at < s);
  }

  private counts(course: number, need: number): boolean {
    return this.variant.modes[course]?.[this.mode[course] ?? -1]?.needs.includes(need) ?? false;
  }

  private chainAllows(course: number, s: number): boolean {
    for (const link of this.links) {
      if (link.second !== course) continue;
      const first = this.slotOf(link.first);
      if (first === NOWHERE) return false;
      const term = this.instance.slots[first]?.term ?? -1;
      if (link.next[term] !== this.instance.slots[s]?.term) return false;
    }
    return true;
  }

  private slotOf(course: number): number {
    const at = this.position[course] ?? NOWHERE;
    return at === NOWHERE ? NOWHERE : (this.at[at] ?? NOWHERE);
  }

  /** Decides the open courses from `k` on: in this slot, or later. */
  private choose(s: number, open: readonly number[], k: number, passed: Set<number>): boolean {
    const i = open[k];
    if (i === undefined) return this.close(s, open);
    this.meter.tick();
    const chosen = this.list[i];
    if (!chosen || !this.windows) return false;
    // What the slot leaves free is lost: the later ones must hold the rest.
    const here = this.slotLoad[s] ?? 0;
    if (
      this.loadLeft >
      (this.capacityAfter[s + 1] ?? 0) + Math.min(this.restOf[s * this.list.length + i] ?? 0, Math.max(0, this.roomAt(s) - here))
    )
      return false;
    const { twin } = chosen;
    const must = this.windows.to[chosen.index] === s;
    if (!passed.has(twin) && this.fits(chosen, s)) {
      this.put(i, chosen, s);
      if (this.squares <= this.most && this.changes <= this.bounds.changes && this.terms <= this.bounds.terms) {
        if (this.choose(s, open, k + 1, passed)) return true;
      }
      this.lift(i, chosen, s);
    }
    if (must) return false;
    const isNew = !passed.has(twin);
    if (isNew) passed.add(twin);
    const found = this.choose(s, open, k + 1, passed);
    if (isNew) passed.delete(twin);
    return found;
  }

  /** Most load of a slot. */
  private roomAt(s: number): number {
    return (this.capacityAfter[s] ?? 0) - (this.capacityAfter[s + 1] ?? 0);
  }

  private fits(chosen: Chosen, s: number): boolean {
    const slot = this.instance.slots[s];
    const load = chosen.course.load[s] ?? -1;
    if (!slot || load < 0) return false;
    const sum = (this.slotLoad[s] ?? 0) + load;
    const most = (this.slotCount[s] ?? 0) === 0 ? Math.max(slot.limit, slot.limitAlone) : slot.limit;
    if (sum > Math.min(most, this.bounds.peak)) return false;
    for (const r of chosen.rules) {
      const rule = this.variant.loads[r];
      if (!rule?.terms[slot.term]) continue;
      if (this.sumOf(rule, r, s) + partOf(rule, chosen.course, load) > rule.max) return false;
    }
    return true;
  }

  private sumOf(rule: Load, r: number, s: number): number {
    if (rule.per === 'session') return this.slotSums[s]?.[r] ?? 0;
    return (rule.per === 'term' ? this.termSum[r] : this.yearSum[r]) ?? 0;
  }

  private put(i: number, chosen: Chosen, s: number): void {
    const load = chosen.course.load[s] ?? 0;
    const sum = this.slotLoad[s] ?? 0;
    this.squares += (sum + load) * (sum + load) - sum * sum;
    this.slotLoad[s] = sum + load;
    if (this.countInTerm(s) === 0) this.terms += 1;
    this.slotCount[s] = (this.slotCount[s] ?? 0) + 1;
    this.at[i] = s;
    this.left -= 1;
    const least = this.time.least[chosen.index] ?? 0;
    this.loadLeft -= least;
    for (let k = 0; k < SHARES; k++) this.sharesLeft[k] = (this.sharesLeft[k] ?? 0) - (this.shares[k]?.[i] ?? 0);
    if (chosen.course.near !== s) this.changes += 1;
    this.addToRules(chosen, s, load, 1);
  }

  private lift(i: number, chosen: Chosen, s: number): void {
    const load = chosen.course.load[s] ?? 0;
    const sum = this.slotLoad[s] ?? 0;
    this.squares += (sum - load) * (sum - load) - sum * sum;
    this.slotLoad[s] = sum - load;
    this.slotCount[s] = (this.slotCount[s] ?? 0) - 1;
    if (this.countInTerm(s) === 0) this.terms -= 1;
    this.at[i] = NOWHERE;
    this.left += 1;
    const least = this.time.least[chosen.index] ?? 0;
    this.loadLeft += least;
    for (let k = 0; k < SHARES; k++) this.sharesLeft[k] = (this.sharesLeft[k] ?? 0) + (this.shares[k]?.[i] ?? 0);
    if (chosen.course.near !== s) this.changes -= 1;
    this.addToRules(chosen, s, load, -1);
  }

  private addToRules(chosen: Chosen, s: number, load: number, sign: number): void {
    for (const r of chosen.rules) {
      const rule = this.variant.loads[r];
      if (!rule) continue;
      const part = sign * partOf(rule, chosen.course, load);
      this.termSum[r] = (this.termSum[r] ?? 0) + part;
      this.yearSum[r] = (this.yearSum[r] ?? 0) + part;
      const sums = this.slotSums[s];
      if (sums) sums[r] = (sums[r] ?? 0) + part;
    }
  }

  private countInTerm(s: number): number {
    const term = this.instance.terms[this.instance.slots[s]?.term ?? -1];
    if (!term) return 0;
    let count = 0;
    for (let at = term.firstSlot; at <= term.lastSlot; at++) count += this.slotCount[at] ?? 0;
    return count;
  }

  /** The slot is filled: what must hold at its end, and on to the next. */
  private close(s: number, open: readonly number[]): boolean {
    for (let i = 0; i < this.list.length; i++) if (this.at[i] === s && !this.metAt(i, s)) return false;
    if (this.dominance && this.couldTakeMore(s, open)) return false;
    const term = this.instance.slots[s]?.term ?? -1;
    const ends = this.instance.terms[term]?.lastSlot === s;
    if (!ends) return this.step(s + 1);
    if (!this.termHolds(term)) return false;
    const termSums = [...this.termSum];
    const yearSums = [...this.yearSum];
    this.termSum.fill(0);
    if (this.frame.yearOf[term] !== this.frame.yearOf[term + 1]) this.yearSum.fill(0);
    const found = this.step(s + 1);
    for (const [r, sum] of termSums.entries()) this.termSum[r] = sum;
    for (const [r, sum] of yearSums.entries()) this.yearSum[r] = sum;
    return found;
  }

  /** A course left for later that would fit here as well: taking it now is never worse. */
  private couldTakeMore(s: number, open: readonly number[]): boolean {
    if ((this.slotCount[s] ?? 0) > 0 && (this.slotLoad[s] ?? 0) > (this.instance.slots[s]?.limit ?? 0)) return false;
    return open.some((i) => {
      const chosen = this.list[i];
      return chosen !== undefined && this.movable[i] === true && this.at[i] === NOWHERE && this.fits(chosen, s) && this.wouldHold(i, s);
    });
  }

  private wouldHold(i: number, s: number): boolean {
    this.at[i] = s;
    const holds = this.metAt(i, s);
    this.at[i] = NOWHERE;
    return holds;
  }

  private metAt(i: number, s: number): boolean {
    const chosen = this.list[i];
    if (!chosen) return false;
    for (const clause of chosen.clauses) {
      const met = clause.some(({ at, when }) => {
        const other = this.at[at] ?? NOWHERE;
        if (other === NOWHERE) return false;
        if (when === 'with') return other === s;
        return when === 'before' && !this.instance.sequential ? other < s : other <= s;
      });
      if (!met) return false;
    }
    if (this.instance.sequential && !this.gatesOpen(chosen.index, s)) return false;
    return this.ordersHold(chosen.index, s);
  }

  /** No course of a later step may stand before one of an earlier step. */
  private ordersHold(course: number, s: number): boolean {
    for (const pair of this.pairs) {
      if (pair.second !== course) continue;
      const first = this.slotOf(pair.first);
      if (first === NOWHERE || (pair.strict && !this.instance.sequential ? first >= s : first > s)) return false;
    }
    return true;
  }

  /** Least loads of a term that is not the last, chains that must go on in it, and what the last term must hold. */
  private termHolds(term: number): boolean {
    const shape = this.instance.terms[term];
    if (!shape) return false;
    if (this.left > 0) {
      for (const [i, chosen] of this.list.entries()) if (chosen.course.last && this.at[i] !== NOWHERE) return false;
      for (const [r, rule] of this.variant.loads.entries()) {
        if (this.part || rule.min <= 0 || !rule.terms[term] || shape.away) continue;
        if (rule.per === 'term' && (this.termSum[r] ?? 0) < rule.min) return false;
        if (rule.per === 'session')
          for (let s = shape.firstSlot; s <= shape.lastSlot; s++) if ((this.slotSums[s]?.[r] ?? 0) < rule.min) return false;
      }
    }
    for (const link of this.links) {
      const first = this.slotOf(link.first);
      if (first === NOWHERE || this.slotOf(link.second) !== NOWHERE) continue;
      const next = link.next[this.instance.slots[first]?.term ?? -1] ?? -1;
      if (next <= term) return false;
    }
    return this.withinsHold(term);
  }

  private withinsHold(term: number): boolean {
    if (this.part) return true;
    return this.variant.withins.every((within) => {
      if (term !== within.terms - 1) return true;
      return this.earnedOf(within.of, within.unit) >= within.size;
    });
  }

  private earnedOf(of: readonly boolean[], unit: 'courses' | 'credits'): number {
    let sum = 0;
    for (const [c, course] of this.instance.courses.entries()) {
      if (of[c] && (course.done || this.slotOf(c) !== NOWHERE)) sum += unit === 'courses' ? 1 : course.credits;
    }
    return sum;
  }

  private finished(s: number): boolean {
    // Terms that were not closed yet hold nothing more: only what counts by then is left to check.
    const term = this.instance.slots[s]?.term ?? this.instance.terms.length;
    if (!this.part && !this.variant.withins.every((within) => term >= within.terms || this.earnedOf(within.of, within.unit) >= within.size))
      return false;
    if (!this.bounds.least) return true;
    this.keep();
    this.most = this.squares - 1;
    return false;
  }

  private leastSquares(s: number): number {
    if (this.bounds.squares === Infinity) return 0;
    let count = 0;
    for (const i of this.heaviest)
      if (this.at[i] === NOWHERE) this.loads[count++] = (this.time.least[this.list[i]?.index ?? 0] ?? 0) / this.unit;
    return this.unit * this.unit * leastSquares(this.loads, count, this.openAfter[s] ?? 0);
  }

  private leastChanges(s: number): number {
    let count = 0;
    for (const [i, chosen] of this.list.entries()) if (this.at[i] === NOWHERE && chosen.course.near < s) count += 1;
    return count;
  }

  private keyAt(s: number): string {
    let key = String.fromCharCode(s);
    for (let i = 0; i < this.at.length; i += 15) {
      let word = 0;
      for (let k = i; k < Math.min(i + 15, this.at.length); k++) word = word * 2 + (this.at[k] === NOWHERE ? 0 : 1);
      key += String.fromCharCode(word);
    }
    const midTerm = this.instance.terms[this.instance.slots[s]?.term ?? -1]?.firstSlot !== s;
    if (midTerm) key += `t${this.countInTerm(s) > 0 ? 1 : 0}${this.termSum.join(',')};${this.slotSums.slice(0, s).slice(-6).join('|')}`;
    if (this.frame.hasYears) key += `y${this.yearSum.join(',')}`;
    for (const link of this.links) {
      const first = this.slotOf(link.first);
      if (first !== NOWHERE && this.slotOf(link.second) === NOWHERE) key += `c${first}`;
    }
    return key;
  }
}

/** Where at most one of some courses can stand: a slot, or a term in which a rule lets one be taken. */
interface Seats {
  of: number;
  ofSlot: number[];
  /** Places in the list of the courses of which no two share a seat. */
  lone: number[];
}

function seatsOf(
  { slots, terms, courses }: Instance,
  variant: Variant,
  time: Timeframe,
  chosen: readonly number[],
  bounds: PlaceBounds,
): Seats {
  const rule = variant.loads.find(
    (load) => load.per === 'term' && load.unit === 'courses' && load.max === 1 && terms.every((_, t) => load.terms[t]),
  );
  if (rule)
    return { of: terms.length, ofSlot: slots.map(({ term }) => term), lone: [...chosen.keys()].filter((i) => rule.of[chosen[i] ?? -1]) };
  const isLone = (c: number) => {
    for (let s = time.next(c, 0); s < slots.length; s = time.next(c, s + 1))
      if ((courses[c]?.load[s] ?? 0) * 2 <= Math.min(slots[s]?.limit ?? 0, bounds.peak)) return false;
    return true;
  };
  return { of: slots.length, ofSlot: [...slots.keys()], lone: [...chosen.keys()].filter((i) => isLone(chosen[i] ?? -1)) };
}

const partOf = (rule: Load, course: PlanCourse, load: number): number =>
  rule.unit === 'courses' ? 1 : rule.unit === 'credits' ? course.credits : load;

/** For each place the sum, or count, of what is there and after it. */
function suffix(values: readonly number[], add: (sum: number, value: number) => number): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (let k = values.length - 1; k >= 0; k--) {
    sum = add(sum, values[k] ?? 0);
    sums[k] = sum;
  }
  return sums;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
