import type { Instance } from '../instance.ts';
import { Failures } from './failures.ts';
import type { Frame } from './frame.ts';
import { LoadSums } from './load-sums.ts';
import type { PlaceBounds } from './place.ts';
import type { PlaceGround } from './place-ground.ts';
import { PlaceRules } from './place-rules.ts';
import { NOWHERE, Placed } from './placed.ts';
import { Remaining } from './remaining.ts';
import { Seats } from './seats.ts';
import { Spent } from './spent.ts';
import type { Timeframe } from './timeframe.ts';
import type { Windows } from './windows.ts';

/**
 * One search for slots of a chosen set of courses. Exact: slot by slot, every subset that fits, failed states remembered with what
 * they had cost. A course is named by its place in the list of the chosen ones, `c` is its number in the instance.
 */
export class Placement {
  private readonly instance: Instance;
  private readonly frame: Frame;
  private readonly tick: () => void;
  private readonly chosen: readonly number[];
  private readonly bounds: PlaceBounds;
  private readonly time: Timeframe;
  private readonly windows: Windows;
  private readonly isPart: boolean;
  private readonly placed: Placed;
  private readonly sums: LoadSums;
  private readonly rules: PlaceRules;
  private readonly remaining: Remaining;
  private readonly spent: Spent;
  private readonly seats: Seats;
  private readonly failures = new Failures();
  /** By course: a number that those have in common that may change places without any difference. */
  private readonly twin: readonly number[];
  /** By slot and twin: 1 where such a course was left for later. */
  private readonly isPassed: Uint8Array;
  /** What fits a slot is never better left for later. */
  private readonly isSoonerFine: boolean;
  private found: number[] | undefined;

  /** `isPart`: whether the courses could be among more, for which rules that ask for others are left out. */
  constructor(
    ground: PlaceGround,
    tick: () => void,
    chosen: readonly number[],
    mode: ArrayLike<number>,
    bounds: PlaceBounds,
    time: Timeframe,
    windows: Windows,
    isPart: boolean,
  ) {
    const { instance, variant, frame } = ground;
    this.instance = instance;
    this.frame = frame;
    this.tick = tick;
    this.chosen = chosen;
    this.bounds = bounds;
    this.time = time;
    this.windows = windows;
    this.isPart = isPart;
    this.placed = new Placed(instance, chosen, time.peak);
    const loads = chosen.map((c) => ground.loads[c] ?? []);
    this.sums = new LoadSums(instance, variant.loads, loads, this.placed);
    this.rules = new PlaceRules(ground, this.placed, chosen, mode, isPart);
    this.remaining = new Remaining(ground, time, this.placed, chosen);
    this.spent = new Spent(bounds, this.placed, this.remaining);
    this.seats = new Seats(ground.within(time).seats, time, windows, this.placed, chosen);
    const twins = chosen.map((c) => `${frame.twin[c]}.${frame.gatesAskNeeds ? mode[c] : ''}`);
    this.twin = twins.map((twin) => twins.indexOf(twin));
    this.isPassed = new Uint8Array(instance.slots.length * chosen.length);
    this.isSoonerFine = ground.isSoonerFine && this.spent.isFree;
  }

  /** By course of the instance: its slot, or -1; nothing where there is no way. */
  run(): number[] | undefined {
    if (this.step(0)) this.keep();
    return this.found;
  }

  private keep(): void {
    const slot = this.instance.courses.map(() => NOWHERE);
    for (const [i, c] of this.chosen.entries()) slot[c] = this.placed.at[i] ?? NOWHERE;
    this.found = slot;
  }

  /** All slots before `s` are decided. */
  private step(s: number): boolean {
    if (this.placed.left === 0) return this.finish(s);
    if (s > this.bounds.lastSlot) return false;
    this.tick();
    if (!this.remaining.hasRoom(s) || !this.spent.couldStay(s)) return false;
    const state = this.stateAt(s);
    const costs = this.spent.costs();
    if (this.failures.cover(state, costs)) return false;
    const open = this.openAt(s);
    if (open && this.seats.suffice(s)) {
      this.remaining.decide(s, open);
      if (this.choose(s, open, 0)) return true;
    }
    this.failures.add(state, costs);
    return false;
  }

  /** Courses that could stand in a slot, in the order in which they are decided; undefined where one is too late. */
  private openAt(s: number): number[] | undefined {
    const { chosen, windows, placed } = this;
    const open: number[] = [];
    for (let i = 0; i < chosen.length; i++) {
      if (!placed.isOpen(i)) continue;
      const c = chosen[i] ?? 0;
      if ((windows.to[c] ?? 0) < s) return undefined;
      if ((windows.from[c] ?? 0) <= s && this.time.next(c, s) === s && this.rules.couldStand(i, c, s)) open.push(i);
    }
    return open.sort((a, b) => this.urgency(a, s) - this.urgency(b, s) || a - b);
  }

  private urgency(i: number, s: number): number {
    const course = this.placed.courses[i];
    const near = this.bounds.changes === Infinity || course?.near === s ? 0 : 1_000_000;
    return near + (this.windows.to[this.chosen[i] ?? 0] ?? 0) * 1000 - (course?.load[s] ?? 0);
  }

  /** Decides the open courses from `k` on: in this slot, or later. */
  private choose(s: number, open: readonly number[], k: number): boolean {
    const i = open[k];
    if (i === undefined) return this.close(s, open);
    this.tick();
    if (!this.remaining.hasRoomFrom(s, i)) return false;
    const at = s * this.chosen.length + (this.twin[i] ?? 0);
    const isFirst = this.isPassed[at] === 0;
    if (isFirst && this.fits(i, s)) {
      this.put(i, s);
      if (this.spent.isWithin() && this.choose(s, open, k + 1)) return true;
      this.lift(i, s);
    }
    if (this.windows.to[this.chosen[i] ?? 0] === s) return false;
    this.isPassed[at] = 1;
    const found = this.choose(s, open, k + 1);
    if (isFirst) this.isPassed[at] = 0;
    return found;
  }

  private fits(i: number, s: number): boolean {
    return this.placed.hasRoom(i, s) && this.sums.allow(i, s);
  }

  private put(i: number, s: number): void {
    this.placed.put(i, s);
    this.remaining.take(i, 1);
    this.sums.add(i, s, 1);
  }

  private lift(i: number, s: number): void {
    this.placed.lift(i);
    this.remaining.take(i, -1);
    this.sums.add(i, s, -1);
  }

  /** The slot is filled: what must hold at its end, and on to the next. */
  private close(s: number, open: readonly number[]): boolean {
    const { placed, rules, sums, chosen } = this;
    for (let i = 0; i < chosen.length; i++) if (placed.at[i] === s && !rules.isMet(i, chosen[i] ?? 0, s)) return false;
    if (this.isSoonerFine && this.couldTakeMore(s, open)) return false;
    const term = this.instance.slots[s]?.term ?? -1;
    if (this.instance.terms[term]?.lastSlot !== s) return this.step(s + 1);
    if (placed.left > 0 && !this.isPart && !sums.reachLeast(term)) return false;
    if (!rules.termHolds(term)) return false;
    const before = sums.next(this.frame.yearOf[term] !== this.frame.yearOf[term + 1]);
    const found = this.step(s + 1);
    sums.back(before);
    return found;
  }

  /** A course left for later that would fit here as well: taking it now is never worse. */
  private couldTakeMore(s: number, open: readonly number[]): boolean {
    if (this.placed.isAlone(s)) return false;
    return open.some(
      (i) => this.rules.isMovable(i) && this.placed.isOpen(i) && this.fits(i, s) && this.rules.isMet(i, this.chosen[i] ?? 0, s),
    );
  }

  private finish(s: number): boolean {
    // Terms that were not closed yet hold nothing more: only what counts by then is left to check.
    if (!this.rules.couldEnd(this.instance.slots[s]?.term ?? this.instance.terms.length)) return false;
    if (!this.bounds.least) return true;
    this.keep();
    this.spent.askFewerSquares();
    return false;
  }

  /** What tells apart states from which different things can come. */
  private stateAt(s: number): string {
    let state = String.fromCharCode(s) + this.placed.key();
    const hasBegun = this.instance.terms[this.instance.slots[s]?.term ?? -1]?.firstSlot !== s;
    if (hasBegun) state += `t${this.placed.isUsed(s) ? 1 : 0}${this.sums.termKey(s)}`;
    if (this.frame.hasYears) state += `y${this.sums.yearKey()}`;
    return state + this.rules.chainKey();
  }
}
