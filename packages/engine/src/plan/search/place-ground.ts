import type { Gate, Instance, Literal, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';
import { type SeatPlan, seatPlanOf } from './seats.ts';
import { SHARES, shareOf } from './shares.ts';
import type { Timeframe } from './timeframe.ts';

/** What every placement of a variant begins from: nothing here changes while one goes on. */
export interface PlaceGround {
  instance: Instance;
  variant: Variant;
  frame: Frame;
  /** By course: the clauses that no done course meets. */
  clauses: readonly (readonly (readonly Literal[])[])[];
  /** By course: the rules on loads that it falls under, and the gates that it waits for. */
  loads: readonly (readonly number[])[];
  gates: readonly (readonly Gate[])[];
  /** No rule keeps out a later course where an earlier one came in, or asks for one at some time: sooner is never worse. */
  isSoonerFine: boolean;
  /** Within a timeframe: by kind of share and course, what it takes of a slot at least; and where at most one of some can stand. */
  within: (time: Timeframe) => { shares: readonly Float64Array[]; seats: SeatPlan };
}

export function placeGroundOf(instance: Instance, variant: Variant, frame: Frame): PlaceGround {
  const { courses, terms } = instance;
  const oneSession = terms.every((term) => term.firstSlot === term.lastSlot);
  const known = new WeakMap<Timeframe, ReturnType<PlaceGround['within']>>();
  return {
    instance,
    variant,
    frame,
    clauses: courses.map(({ requires }) => requires.filter((clause) => !clause.some((literal) => courses[literal.course]?.done))),
    loads: courses.map((_, c) => variant.loads.flatMap((rule, r) => (rule.of[c] ? [r] : []))),
    gates: courses.map((_, c) => variant.gates.filter((gate) => gate.courses.includes(c))),
    isSoonerFine:
      variant.chains.length === 0 &&
      variant.loads.every((load) => load.min <= 0 && (load.per === 'session' || (load.per === 'term' && oneSession))),
    within: (time) => {
      const before = known.get(time);
      if (before) return before;
      const found = { shares: sharesOf(instance, time), seats: seatPlanOf(instance, variant, time) };
      known.set(time, found);
      return found;
    },
  };
}

function sharesOf({ courses, slots }: Instance, time: Timeframe): Float64Array[] {
  const shares = Array.from({ length: SHARES }, () => new Float64Array(courses.length).fill(Infinity));
  for (const [c, { load }] of courses.entries())
    for (let s = time.next(c, 0); s < slots.length; s = time.next(c, s + 1)) {
      const limit = Math.min(slots[s]?.limit ?? 0, time.peak);
      for (const [k, list] of shares.entries()) list[c] = Math.min(list[c] ?? Infinity, shareOf(load[s] ?? 0, limit, k + 1));
    }
  return shares;
}
