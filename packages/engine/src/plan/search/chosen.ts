import type { Instance, PlanCourse } from '../instance.ts';
import type { GapMeter } from './gap.ts';
import type { Ground } from './ground.ts';
import { type Tally, UNCOUNTED, UNDECIDED } from './tally.ts';

/** The courses taken so far in a search, how each counts, and the sums that bounds are held against. */
export class Chosen {
  readonly tally: Tally;
  /** In the order in which they were taken; not the done ones. */
  readonly taken: number[] = [];
  /** Gap closed, in millionths. */
  gapNow = 0;
  /** The same by prices. */
  scored = 0;
  load = 0;
  squares = 0;
  credits = 0;
  assumptions = 0;
  placeholders = 0;
  changes: number;
  /** Courses with a load. */
  heavy = 0;
  private readonly instance: Instance;
  private readonly gap: GapMeter;
  private readonly score: Float64Array;
  private readonly least: Float64Array;
  /** By area: millionths of courses, and closed so far. */
  private readonly weights: Float64Array;
  private readonly closedNow: Float64Array;

  constructor(instance: Instance, gap: GapMeter, ground: Ground, score: Float64Array) {
    this.instance = instance;
    this.gap = gap;
    this.score = score;
    this.least = ground.time.least;
    this.tally = ground.tally();
    this.weights = new Float64Array(gap.areas);
    this.closedNow = new Float64Array(gap.areas);
    this.changes = instance.hasNear ? instance.courses.filter((course) => !course.done && course.near >= 0).length : 0;
  }

  isOpen(c: number): boolean {
    return this.tally.state[c] === UNDECIDED;
  }

  hasRoom(c: number, m: number): boolean {
    const course = this.instance.courses[c];
    if (!course || (course.placeholder && !course.done && this.placeholders >= this.instance.placeholders)) return false;
    return m === UNCOUNTED || this.tally.hasRoom(c, m);
  }

  take(c: number, m: number): void {
    this.tally.take(c, m);
    this.shift(c, 1);
  }

  undo(c: number, m: number): void {
    this.shift(c, -1);
    this.tally.undo(c, m);
  }

  /** What a course would close now, in millionths. */
  gainOf(c: number): number {
    const areas = this.gap.areasOf[c] ?? NO_AREAS;
    const weights = this.gap.weightsOf[c] ?? NO_AREAS;
    let gain = 0;
    for (let k = 0; k < areas.length; k++) {
      const area = areas[k] ?? 0;
      gain += this.gap.closed(area, (this.weights[area] ?? 0) + (weights[k] ?? 0)) - (this.closedNow[area] ?? 0);
    }
    return gain;
  }

  /** The clauses of a course that none of the taken ones meets. */
  openClauses(c: number): number[][] {
    return (this.instance.courses[c]?.requires ?? [])
      .filter((clause) => !clause.some((literal) => !this.isOpen(literal.course)))
      .map((clause) => clause.map((literal) => literal.course));
  }

  /** How many such clauses it has. */
  unmet(c: number): number {
    const requires = this.instance.courses[c]?.requires ?? NO_CLAUSES;
    let count = 0;
    for (let k = 0; k < requires.length; k++) if (!requires[k]?.some((literal) => !this.isOpen(literal.course))) count += 1;
    return count;
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
    this.scored += sign * (this.score[c] ?? 0);
    const load = this.least[c] ?? 0;
    this.load += sign * load;
    this.squares += sign * load * load;
    this.credits += sign * course.credits;
    this.assumptions += sign * course.assumed.length;
    if (load > 0) this.heavy += sign;
    if (course.placeholder) this.placeholders += sign;
    if (this.instance.hasNear) this.changes += course.near >= 0 ? -sign : sign;
  }
}

const NO_AREAS: readonly number[] = [];
const NO_CLAUSES: PlanCourse['requires'] = [];
