import type { PlanCourse } from '../instance.ts';
import { Choice } from './choice.ts';
import { Chosen } from './chosen.ts';
import { createConflicts } from './conflicts.ts';
import type { Below } from './dominance.ts';
import { GAP_SLACK } from './gap.ts';
import type { Ground } from './ground.ts';
import { NO_PRICE } from './most-gap.ts';
import { Prospects } from './prospects.ts';
import { Relaxation } from './relaxation.ts';
import type { Preference, SelectBounds, Visit } from './selection.ts';
import { type Tally, UNCOUNTED, UNDECIDED } from './tally.ts';
import type { Timeframe } from './timeframe.ts';
import type { Way } from './way.ts';

/**
 * One walk over the selections of a variant within bounds, each once up to courses that are alike. Exact: need by need a course
 * is taken for it, or barred from serving it in that way; branches are cut where load, number, timing, gap or cost show that no
 * plan can come of them. A hard one is bounded by a linear program at every node.
 */
export class Selecting {
  private readonly way: Way;
  private readonly bounds: SelectBounds;
  private readonly ground: Ground;
  private readonly visit: Visit;
  private readonly courses: readonly PlanCourse[];
  private readonly chosen: Chosen;
  private readonly tally: Tally;
  private readonly prospects: Prospects;
  private readonly choice: Choice;
  private readonly below: Below;
  private readonly relaxation: Relaxation | undefined;
  private readonly conflicts: ReturnType<typeof createConflicts>;
  private nodes = 0;

  /** An easy walk throws `Hard` once it is not. */
  constructor(way: Way, bounds: SelectBounds, time: Timeframe, prefer: Preference, visit: Visit, isHard: boolean) {
    const { instance, variant, frame, gap, meter } = way;
    this.way = way;
    this.bounds = bounds;
    this.ground = way.ground(time);
    this.visit = visit;
    this.courses = instance.courses;
    const price = bounds.gap > 0 ? way.price() : NO_PRICE;
    this.chosen = new Chosen(instance, gap, this.ground, price.score);
    this.tally = this.chosen.tally;
    this.prospects = new Prospects(way, bounds, this.ground, this.chosen, price);
    this.below = way.below({ gap: bounds.gap > 0, assumptions: bounds.assumptions !== Infinity });
    this.relaxation = isHard ? new Relaxation(instance, variant, frame, gap, bounds, time, this.tally, meter.tick) : undefined;
    this.choice = new Choice(way, this.ground, this.chosen, this.prospects.least, prefer, this.relaxation);
    this.conflicts = createConflicts(way.harder);
  }

  run(): boolean {
    return (!this.relaxation || this.relaxation.isOpen(FIRST_STEPS)) && this.force(0);
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
    const need = this.choice.mostPressing();
    if (need === 'none') return this.close();
    if (need === 'short') return false;
    const pick = this.choice.best(need);
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
    for (const c of this.below(course)) barOne(c);
    return alike;
  }

  /** Whether a plan could still come of this after a course was taken. */
  private holds(course: number): boolean {
    const { taken } = this.chosen;
    if (!this.couldHold() || this.conflicts.hits(taken)) return false;
    const asks = (this.courses[course]?.requires.length ?? 0) > 0;
    return (!asks && this.way.frame.pairs.length === 0 && taken.length < 3) || this.prospects.couldPlace(taken);
  }

  /** Whether a selection within the bounds could still come of this. */
  private couldHold(): boolean {
    return this.prospects.couldHold() && (!this.relaxation || this.relaxation.isOpen());
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
}

/** What an easy walk throws once it is not. */
export const Hard = Symbol('not an easy search');

/** A search of so few nodes ends sooner than prices are found. */
const EASY = 60;
/** Steps of the relaxation before a search. */
const FIRST_STEPS = 1000;
