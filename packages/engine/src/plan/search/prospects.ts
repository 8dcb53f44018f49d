import type { PlanCourse } from '../instance.ts';
import type { Chosen } from './chosen.ts';
import { GAP_SLACK } from './gap.ts';
import type { OrderedGapPrice } from './gap-price.ts';
import type { Ground } from './ground.ts';
import { Least } from './least.ts';
import { MostGap } from './most-gap.ts';
import type { SelectBounds } from './selection.ts';
import type { Tally } from './tally.ts';
import type { Timeframe } from './timeframe.ts';
import type { Way } from './way.ts';
import { windowsOf } from './windows.ts';

/** What could still come of a partial selection within bounds, as far as is seen without going on. */
export class Prospects {
  private readonly way: Way;
  private readonly bounds: SelectBounds;
  private readonly time: Timeframe;
  private readonly ground: Ground;
  private readonly courses: readonly PlanCourse[];
  private readonly chosen: Chosen;
  private readonly tally: Tally;
  readonly least: Least;
  private readonly most: MostGap | undefined;

  constructor(way: Way, bounds: SelectBounds, ground: Ground, chosen: Chosen, price: OrderedGapPrice) {
    this.way = way;
    this.bounds = bounds;
    this.time = ground.time;
    this.ground = ground;
    this.courses = way.instance.courses;
    this.chosen = chosen;
    this.tally = chosen.tally;
    this.least = new Least(way.instance, way.variant, ground, chosen, bounds.squares);
    this.most = bounds.gap > 0 ? new MostGap(way, ground, chosen, price) : undefined;
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

  couldPlace(courses: readonly number[]): boolean {
    return windowsOf(this.way.instance, this.way.frame, this.time, courses) !== undefined;
  }

  /** Whether load, number, gap, cost and defaults leave room for what is still needed. */
  couldHold(): boolean {
    const { bounds, ground, least, chosen } = this;
    if (bounds.assumptions !== Infinity && least.assumptions() > bounds.assumptions) return false;
    const whole = least.whole();
    if (!whole || whole.load > ground.room || whole.heavy > ground.mostCourses) return false;
    if (bounds.squares !== Infinity && least.squares(whole.load) > bounds.squares) return false;
    if (bounds.cost !== Infinity && least.cost(whole) > bounds.cost) return false;
    return chosen.gapNow + GAP_SLACK >= bounds.gap || this.most?.reaches(bounds.gap) !== false;
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
