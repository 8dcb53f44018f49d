import type { Instance } from '../instance.ts';
import type { PlaceGround } from './place-ground.ts';
import type { Placed } from './placed.ts';
import { fullest, leastSquares } from './shares.ts';
import { type Timeframe, unitOf } from './timeframe.ts';

/** What is still to be placed, held against what the slots from one on could hold of the chosen courses. */
export class Remaining {
  private readonly placed: Placed;
  /** By course of the list: its smallest load. */
  private readonly least: Float64Array;
  /** For the squares, worked out when they are first asked for. */
  private heaviestFirst: readonly number[] | undefined;
  private unit = 1;
  /** Most load that a slot and all after it hold, and how many of them hold any. */
  private readonly capacityFrom: Float64Array;
  private readonly openFrom: Float64Array;
  private load = 0;
  private readonly chosen: readonly number[];
  /** By kind of share: by course of the instance, and of all that are left. */
  private readonly shares: readonly Float64Array[];
  private readonly sharesLeft: Float64Array;
  /** By slot and course of the list: load in the slot of it and those that are decided after it. */
  private readonly restFrom: Float64Array;
  private readonly scratch: Float64Array;

  constructor({ instance, within }: PlaceGround, time: Timeframe, placed: Placed, chosen: readonly number[]) {
    const { slots } = instance;
    this.placed = placed;
    this.chosen = chosen;
    this.least = new Float64Array(chosen.length);
    this.capacityFrom = new Float64Array(slots.length + 1);
    this.openFrom = new Float64Array(slots.length + 1);
    for (let s = slots.length - 1; s >= 0; s--) {
      const most = capacityIn(instance, time, chosen, s);
      this.capacityFrom[s] = (this.capacityFrom[s + 1] ?? 0) + most;
      this.openFrom[s] = (this.openFrom[s + 1] ?? 0) + (most > 0 ? 1 : 0);
    }
    this.shares = within(time).shares;
    this.sharesLeft = new Float64Array(this.shares.length);
    for (let i = 0; i < chosen.length; i++) {
      this.least[i] = time.least[chosen[i] ?? 0] ?? 0;
      this.take(i, -1);
    }
    this.restFrom = new Float64Array(chosen.length * slots.length);
    this.scratch = new Float64Array(chosen.length);
  }

  /** A course was placed (1), or lifted again (-1). */
  take(i: number, sign: 1 | -1): void {
    const c = this.chosen[i] ?? 0;
    this.load -= sign * (this.least[i] ?? 0);
    for (let k = 0; k < this.shares.length; k++) this.sharesLeft[k] = (this.sharesLeft[k] ?? 0) - sign * (this.shares[k]?.[c] ?? 0);
  }

  /** Whether load and shares find room in a slot and those after it. */
  hasRoom(s: number): boolean {
    if (this.load > (this.capacityFrom[s] ?? 0)) return false;
    const open = (this.openFrom[s] ?? 0) + ROUNDING;
    for (let k = 0; k < this.sharesLeft.length; k++) if ((this.sharesLeft[k] ?? 0) > open) return false;
    return true;
  }

  /** Courses of the list that are decided in a slot, in this order. */
  decide(s: number, open: readonly number[]): void {
    let rest = 0;
    for (let k = open.length - 1; k >= 0; k--) {
      const i = open[k] ?? 0;
      rest += this.placed.courses[i]?.load[s] ?? 0;
      this.restFrom[s * this.least.length + i] = rest;
    }
  }

  /** Whether the rest has room where a slot takes no more than a course of it and those decided after it: what it leaves free is lost. */
  hasRoomFrom(s: number, i: number): boolean {
    const later = this.capacityFrom[s + 1] ?? 0;
    const free = Math.max(0, (this.capacityFrom[s] ?? 0) - later - this.placed.loadIn(s));
    return this.load <= later + Math.min(this.restFrom[s * this.least.length + i] ?? 0, free);
  }

  /** What the slots from one on add to the squares at least. */
  leastSquares(s: number): number {
    const order = this.heaviestFirst ?? this.sort();
    let count = 0;
    for (let k = 0; k < order.length; k++) {
      const i = order[k] ?? 0;
      if (this.placed.isOpen(i)) this.scratch[count++] = (this.least[i] ?? 0) / this.unit;
    }
    return this.unit * this.unit * leastSquares(this.scratch, count, this.openFrom[s] ?? 0);
  }

  private sort(): readonly number[] {
    this.unit = unitOf({ courses: this.placed.courses });
    this.heaviestFirst = [...this.least.keys()].sort((a, b) => (this.least[b] ?? 0) - (this.least[a] ?? 0));
    return this.heaviestFirst;
  }

  /** Courses whose slot in the earlier plan is over. */
  leastChanges(s: number): number {
    const { courses } = this.placed;
    let count = 0;
    for (let i = 0; i < courses.length; i++) if (this.placed.isOpen(i) && (courses[i]?.near ?? -1) < s) count += 1;
    return count;
  }
}

/** Most load of these courses that a slot holds. */
function capacityIn({ courses, slots }: Instance, time: Timeframe, chosen: readonly number[], s: number): number {
  const loads: number[] = [];
  let alone = 0;
  for (let k = 0; k < chosen.length; k++) {
    const c = chosen[k] ?? 0;
    if (time.next(c, s) !== s) continue;
    const load = courses[c]?.load[s] ?? 0;
    loads.push(load);
    alone = Math.max(alone, load);
  }
  if (loads.length === 0) return 0;
  return Math.max(alone, fullest(loads, Math.max(0, Math.min(slots[s]?.limit ?? 0, time.peak))));
}

/** Shares are sums of fractions. */
const ROUNDING = 1e-6;
