import type { Instance, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';
import { type GapMeter, inSteps } from './gap.ts';
import { Lp } from './lp.ts';
import { CENTS, isBound, leastGap, MILLION, type Priced, type Program, programOf, ROUNDING, SQUARE } from './relax-columns.ts';
import { rowsOf } from './relax-rows.ts';
import type { SelectBounds } from './selection.ts';
import { type Tally, UNDECIDED } from './tally.ts';
import type { Timeframe } from './timeframe.ts';

export type { Priced } from './relax-columns.ts';

/**
 * A bound on what can still come of a partial selection: the linear program of `rowsOf`, in which courses are taken, count and stand in
 * slots by parts. Its cost is the gap closed, if one is to be closed, else the load; with a level, that.
 */
export class Relaxation {
  private readonly lp: Lp;
  private readonly ways: Program['ways'];
  private readonly without: Program['without'];
  private readonly certain: boolean[];
  private readonly changed: number[] = [];
  private readonly isChanged: Uint8Array;
  private readonly tally: Tally;
  private readonly limit: number;
  private readonly level: Priced | undefined;
  private ended = false;

  constructor(
    instance: Instance,
    variant: Variant,
    frame: Frame,
    gap: GapMeter,
    bounds: SelectBounds,
    time: Timeframe,
    tally: Tally,
    tick: (nodes: number) => void,
    level?: Priced,
  ) {
    this.tally = tally;
    this.limit = level === undefined && bounds.gap > 0 ? leastGap(bounds.gap) + TOLERANCE : Infinity;
    this.level = level;
    const rows = rowsOf(instance, variant, frame, gap, bounds, time, level === 'squares' || isBound(bounds.squares));
    const program = programOf(instance, frame, gap, bounds, time, rows, level);
    this.ways = program.ways;
    this.without = program.without;
    this.certain = instance.courses.map((course) => course.forced || course.done);
    this.isChanged = new Uint8Array(instance.courses.length);
    this.lp = new Lp(program.columns, program.rows, tick);
    for (const c of instance.courses.keys()) this.update(c);
  }

  /** A course was taken or left again, or may count in fewer or more ways. */
  update(c: number): void {
    if (this.isChanged[c]) return;
    this.isChanged[c] = 1;
    this.changed.push(c);
  }

  /** False is a proof that no plan is left. */
  isOpen(steps = STEPS): boolean {
    for (const c of this.changed) {
      this.isChanged[c] = 0;
      this.apply(c);
    }
    this.changed.length = 0;
    const ended = this.lp.solve(this.limit, steps);
    this.ended = ended === 'infeasible' || ended === 'above';
    return !this.ended;
  }

  /** No selection left closes more, in millionths. */
  mostGap(): number {
    return this.ended ? 0 : inSteps(ROUNDING - MILLION * (this.lp.floor() - TOLERANCE));
  }

  /** What no selection is below at the level that the cost is made of. */
  least(): number {
    const floor = this.lp.floor() - TOLERANCE;
    return this.level === 'squares' ? floor * SQUARE : this.level === 'cost' ? floor * CENTS : floor;
  }

  /**
   * How much a decision on a course in a mode would change: most where the course is taken by half where parts of courses may be taken,
   * least where it is left out.
   */
  urge(c: number, m: number): number {
    let all = 0;
    let own = 0;
    for (const way of this.ways[c] ?? []) {
      const value = this.lp.valueOf(way.at);
      all += value;
      if (way.m === m) own += value;
    }
    if (own < EDGE) return 0;
    return all > 1 - EDGE && own > 1 - EDGE ? 0.5 : all > 1 - EDGE ? 0.5 + own / 10 : 1 + own / 10 - Math.abs(all - 0.5);
  }

  private apply(c: number): void {
    const state = this.tally.state[c] ?? UNDECIDED;
    const ways = this.ways[c] ?? [];
    const without = this.without[c] ?? -1;
    const isIn = state !== UNDECIDED || this.certain[c] === true;
    for (const { m, at } of ways) {
      const isLeft = state === UNDECIDED ? m < 0 || !this.tally.isBarred(c, m) : m === state;
      this.lp.bound(at, isLeft && isIn && without < 0 ? 1 : 0, isLeft ? 1 : 0);
    }
    if (without >= 0) this.lp.bound(without, 0, isIn ? 0 : 1);
  }
}

const TOLERANCE = 1e-6;
/** A share so near to none or all counts as that. */
const EDGE = 0.02;
/** Steps of a solve that goes on from another. */
const STEPS = 60;
