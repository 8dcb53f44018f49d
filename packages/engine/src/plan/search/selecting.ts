import type { PlanCourse } from '../instance.ts';
import { Chosen } from './chosen.ts';
import { createConflicts } from './conflicts.ts';
import type { Below } from './dominance.ts';
import { GAP_SLACK } from './gap.ts';
import type { Ground } from './ground.ts';
import { Least } from './least.ts';
import { MostGap, NO_PRICE } from './most-gap.ts';
import { Relaxation } from './relaxation.ts';
import type { Preference, SelectBounds, Visit } from './selection.ts';
import { type Tally, UNCOUNTED, UNDECIDED } from './tally.ts';
import { type Timeframe, windowsOf } from './timeframe.ts';
import type { Way } from './way.ts';

/**
 * One walk over the selections of a variant within bounds, each once up to courses that are alike. Exact: need by need a course
 * is taken for it, or barred from serving it in that way; branches are cut where load, number, timing, gap or cost show that no
 * plan can come of them. A hard one is bounded by a linear program at every node.
 */
export class Selecting {
  private readonly way: Way;
  private readonly bounds: SelectBounds;
  private readonly time: Timeframe;
  private readonly ground: Ground;
  private readonly prefer: Preference;
  private readonly visit: Visit;
  private readonly courses: readonly PlanCourse[];
  private readonly chosen: Chosen;
  private readonly tally: Tally;
  private readonly least: Least;
  private readonly most: MostGap | undefined;
  private readonly below: Below;
  private readonly relaxation: Relaxation | undefined;
  private readonly conflicts: ReturnType<typeof createConflicts>;
  private nodes = 0;

  /** An easy walk throws `Hard` once it is not. */
  constructor(way: Way, bounds: SelectBounds, time: Timeframe, prefer: Preference, visit: Visit, isHard: boolean) {
    const { instance, variant, frame, gap, meter } = way;
    this.way = way;
    this.bounds = bounds;
    this.time = time;
    this.ground = way.ground(time);
    this.prefer = prefer;
    this.visit = visit;
    this.courses = instance.courses;
    const price = bounds.gap > 0 ? way.price() : NO_PRICE;
    this.chosen = new Chosen(instance, gap, this.ground, price.score);
    this.tally = this.chosen.tally;
    this.least = new Least(instance, variant, this.ground, this.chosen, bounds.squares);
    this.most = bounds.gap > 0 ? new MostGap(instance, variant, frame, gap, this.ground, this.chosen, price) : undefined;
    this.below = way.below({ gap: bounds.gap > 0, assumptions: bounds.assumptions !== Infinity });
    this.relaxation = isHard ? new Relaxation(instance, variant, frame, gap, bounds, time, this.tally, meter.tick) : undefined;
    this.conflicts = createConflicts(way.harder);
  }

  run(): boolean {
    return (!this.relaxation || this.relaxation.isOpen(FIRST_STEPS)) && this.force(0);
  }

  /** Looks whether what every selection takes could be placed, and the rest be filled within the bounds. */
  couldStart(): boolean {
    const certain = new Set<number>();
    for (const [c, course] of this.courses.entries()) {
      if (!course.forced || course.done) continue;
      if (!this.ground.possible(c)) return false;
      certain.add(c);
    }
    for (const [n, need] of this.way.variant.needs.entries()) {
      const slack = (this.tally.potential[n] ?? 0) - need.size;
      if (slack < 0) return false;
      for (const c of this.ground.lightFirst[n] ?? []) if (this.tally.part(c, n) > slack && !this.courses[c]?.done) certain.add(c);
    }
    return this.couldPlace(this.withPrerequisites(certain)) && this.couldHold();
  }

  /** No selection closes more. */
  mostGap(): number {
    return this.most?.inSteps() ?? 0;
  }

  /** No selection costs less. */
  leastCost(): number {
    const whole = this.least.whole();
    return whole && whole.load !== Infinity ? this.least.cost(whole) : Infinity;
  }

  /** Done and forced courses are in every selection; each way in which they count is tried, and not at all. */
  private force(from: number): boolean {
    for (let c = from; c < this.courses.length; c++) {
      const course = this.courses[c];
      if (!course || !(course.done || course.forced)) continue;
      if (!this.ground.possible(c)) return false;
      for (const m of [...(this.way.variant.modes[c] ?? []).keys(), UNCOUNTED]) {
        if (!this.chosen.hasRoom(c, m)) continue;
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
    this.way.meter.tick();
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
    for (const [n, need] of this.way.variant.needs.entries()) {
      const open = this.least.openOf(n);
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
    for (const c of this.ground.lightFirst[need] ?? []) {
      if (!this.tally.serves(c, need)) continue;
      const score = this.score(c);
      if (!this.relaxation && score <= best - 1e-3 * 16) continue;
      for (const [m, mode] of (this.way.variant.modes[c] ?? []).entries()) {
        if (this.tally.isBarred(c, m) || !mode.needs.includes(need) || !this.chosen.hasRoom(c, m)) continue;
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
    const course = this.courses[c];
    if (!course) return -Infinity;
    const gain = this.chosen.gainOf(c) / 1e6;
    const load = (this.time.least[c] ?? 0) / 100;
    const early = (this.time.earliest[c] ?? 0) / 1000;
    const stay = this.way.instance.hasNear && course.near >= 0 ? 50 : 0;
    const unmet = this.chosen.openClauses(c).length;
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

  private take(c: number, m: number): void {
    this.chosen.take(c, m);
    this.relaxation?.update(c);
  }

  private undo(c: number, m: number): void {
    this.chosen.undo(c, m);
    this.relaxation?.update(c);
  }

  /** Bars a way of a course, and with it those courses that it could stand for. */
  private barAlike(course: number, m: number): number[] {
    const alike: number[] = [];
    const barOne = (c: number) => {
      if (!this.chosen.isOpen(c) || this.tally.isBarred(c, m)) return;
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
    const { taken } = this.chosen;
    if (!this.couldHold() || this.conflicts.hits(taken)) return false;
    const asks = (this.courses[course]?.requires.length ?? 0) > 0;
    return (!asks && this.way.frame.pairs.length === 0 && taken.length < 3) || this.couldPlace(taken);
  }

  private couldPlace(courses: readonly number[]): boolean {
    return windowsOf(this.way.instance, this.way.frame, this.time, courses) !== undefined;
  }

  /** Whether load, number, gap, cost and defaults leave room for what is still needed. */
  private couldHold(): boolean {
    const { bounds, ground, least, chosen } = this;
    if (bounds.assumptions !== Infinity && least.assumptions() > bounds.assumptions) return false;
    const whole = least.whole();
    if (!whole || whole.load > ground.room || whole.heavy > ground.mostCourses) return false;
    if (bounds.squares !== Infinity && least.squares(whole.load) > bounds.squares) return false;
    if (bounds.cost !== Infinity && least.cost(whole) > bounds.cost) return false;
    if (chosen.gapNow + GAP_SLACK < bounds.gap && this.most?.reaches(bounds.gap) === false) return false;
    return !this.relaxation || this.relaxation.isOpen();
  }

  /** All needs are filled: prerequisites that are still open are taken. */
  private close(): boolean {
    for (const c of this.chosen.taken) {
      const [clause] = this.chosen.openClauses(c);
      if (!clause) continue;
      return clause.some((course) => this.ground.possible(course) && this.waysToAdd(course).some((m) => this.add(course, m)));
    }
    return this.finish();
  }

  /** A prerequisite counts if it can. Ways that are barred were tried where they were taken for a need. */
  private waysToAdd(course: number): number[] {
    const modes = [...(this.way.variant.modes[course] ?? []).keys()];
    if (modes.length === 0) return this.chosen.hasRoom(course, UNCOUNTED) ? [UNCOUNTED] : [];
    return modes.filter((m) => !this.tally.isBarred(course, m) && this.chosen.hasRoom(course, m));
  }

  private add(course: number, m: number): boolean {
    this.way.meter.tick();
    this.take(course, m);
    const found = this.holds(course) && this.close();
    this.undo(course, m);
    return found;
  }

  private finish(): boolean {
    const { taken, gapNow, changes } = this.chosen;
    if (gapNow + GAP_SLACK < this.bounds.gap || changes > this.bounds.changes) return false;
    if (!taken.every((c) => this.isNeeded(c))) return false;
    const mode = Array.from(this.tally.state, (state) => (state === UNDECIDED ? -1 : state));
    const answer = this.visit({ courses: [...taken].sort((a, b) => a - b), mode });
    if (answer === true) return true;
    if (answer.conflict) this.conflicts.add(answer.conflict);
    return false;
  }

  private isNeeded(c: number): boolean {
    if (this.courses[c]?.forced) return true;
    const { modes, needs } = this.way.variant;
    const mode = modes[c]?.[this.tally.state[c] ?? -1];
    const isCounted = mode?.needs.some((n) => (this.tally.counted[n] ?? 0) - this.tally.part(c, n) < (needs[n]?.size ?? 0));
    if (isCounted) return true;
    return this.chosen.taken.some((o) =>
      this.courses[o]?.requires.some(
        (clause) =>
          clause.some((literal) => literal.course === c) &&
          !clause.some((literal) => literal.course !== c && !this.chosen.isOpen(literal.course)),
      ),
    );
  }

  /** Those courses and the only course of a clause of theirs. */
  private withPrerequisites(list: Iterable<number>): number[] {
    const all = new Set(list);
    for (const c of all) {
      for (const clause of this.courses[c]?.requires ?? []) {
        const [only] = clause;
        if (only && clause.length === 1 && !this.courses[only.course]?.done) all.add(only.course);
      }
    }
    return [...all];
  }
}

/** What an easy walk throws once it is not. */
export const Hard = Symbol('not an easy search');

/** A search of so few nodes ends sooner than prices are found. */
const EASY = 60;
/** Steps of the relaxation before a search. */
const FIRST_STEPS = 1000;
/** What a course's share in the relaxation counts in the choice of the next one, against its score. */
const SHARED = 1000;
