import type { Instance, Variant } from '../instance.ts';
import { NOWHERE, type Placed } from './placed.ts';
import type { Timeframe } from './timeframe.ts';
import type { Windows } from './windows.ts';

/** Where at most one of some courses can stand: a slot, or a term in which a rule lets one be taken. */
export interface SeatPlan {
  count: number;
  ofSlot: readonly number[];
  /** By course: whether it shares its seat with no other of these. */
  isLone: readonly boolean[];
}

export function seatPlanOf({ slots, terms, courses }: Instance, variant: Variant, time: Timeframe): SeatPlan {
  const rule = variant.loads.find(
    (load) => load.per === 'term' && load.unit === 'courses' && load.max === 1 && terms.every((_, t) => load.terms[t]),
  );
  if (rule) return { count: terms.length, ofSlot: slots.map(({ term }) => term), isLone: rule.of };
  const isLone = courses.map(({ load }, c) => {
    for (let s = time.next(c, 0); s < slots.length; s = time.next(c, s + 1))
      if ((load[s] ?? 0) * 2 <= Math.min(slots[s]?.limit ?? 0, time.peak)) return false;
    return true;
  });
  return { count: slots.length, ofSlot: [...slots.keys()], isLone };
}

/** Whether the courses of which no two share a seat could still each have one: a matching by augmenting paths. */
export class Seats {
  private readonly plan: SeatPlan;
  private readonly time: Timeframe;
  private readonly windows: Windows;
  private readonly placed: Placed;
  private readonly chosen: readonly number[];
  /** Places in the list of those courses. */
  private readonly lone: number[] = [];
  private readonly holder: Int16Array;
  /** By seat: the last round in which it was looked at. */
  private readonly seen: Int32Array;
  private round = 0;

  constructor(plan: SeatPlan, time: Timeframe, windows: Windows, placed: Placed, chosen: readonly number[]) {
    this.plan = plan;
    this.time = time;
    this.windows = windows;
    this.placed = placed;
    this.chosen = chosen;
    for (let i = 0; i < chosen.length; i++) if (plan.isLone[chosen[i] ?? -1]) this.lone.push(i);
    this.holder = new Int16Array(plan.count);
    this.seen = new Int32Array(plan.count);
  }

  /** For what stands nowhere yet, from a slot on. */
  suffice(from: number): boolean {
    const { lone } = this;
    if (lone.length === 0) return true;
    this.holder.fill(NOWHERE);
    for (let k = 0; k < lone.length; k++) {
      const i = lone[k] ?? 0;
      if (!this.placed.isOpen(i)) continue;
      this.round += 1;
      if (!this.seat(i, from)) return false;
    }
    return true;
  }

  private seat(i: number, from: number): boolean {
    const { time, windows, holder, seen } = this;
    const c = this.chosen[i] ?? 0;
    const to = windows.to[c] ?? -1;
    for (let s = time.next(c, Math.max(from, windows.from[c] ?? 0)); s <= to; s = time.next(c, s + 1)) {
      const seat = this.plan.ofSlot[s] ?? 0;
      if (seen[seat] === this.round) continue;
      seen[seat] = this.round;
      const other = holder[seat] ?? NOWHERE;
      if (other !== NOWHERE && !this.seat(other, from)) continue;
      holder[seat] = i;
      return true;
    }
    return false;
  }
}
