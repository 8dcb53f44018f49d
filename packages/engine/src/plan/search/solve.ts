import type { Assignment, Instance } from '../instance.ts';
import { lastSlotIn } from './frame.ts';
import { GAP_STEP, type GapMeter, gapMeter } from './gap.ts';
import { createMeter, type Meter, OutOfBudget } from './meter.ts';
import { createPlacer, type Place, type PlaceBounds } from './place.ts';
import { createSelector } from './select.ts';
import type { Preference, SelectBounds, Selection } from './selection.ts';
import { type Timeframe, timeframeOf } from './timeframe.ts';
import { costOf, type Level, valueAt } from './values.ts';
import { type Way, wayOf } from './way.ts';

export type { Level } from './values.ts';

/** A level's value in the plan, and the best that any plan within the earlier levels could have. */
export interface SolvedLevel {
  level: Level;
  value: number;
  bound: number;
  proved: boolean;
}

export interface Solved {
  best: Assignment | undefined;
  levels: SolvedLevel[];
  nodes: number;
  /** The search went to its end: without a best plan there is none. */
  exhausted: boolean;
}

/**
 * The lexicographically best plan of an instance. Level after level: the best value is found and proved by walking over
 * the selections of every variant within the values of the levels before, each placed into slots exactly.
 * `budget` is in nodes; where it runs out, the best plan so far is returned with a bound on what is left: a close one at the
 * levels of `closely`, at others the one that is seen at once.
 */
export function solve(instance: Instance, levels: readonly Level[], budget: number, closely: readonly Level[] = levels): Solved {
  return new Search(instance, budget).run(levels, closely);
}

/** A way with what places its selections. */
interface Placed extends Way {
  place: Place;
}

/** Best value allowed at each level: inclusive. */
type Limits = Record<Level, number>;

const none: Limits = {
  graduation: Infinity,
  changes: Infinity,
  gap: 0,
  peak: Infinity,
  squares: Infinity,
  cost: Infinity,
  assumptions: Infinity,
};

class Search {
  private readonly meter: Meter = createMeter();
  private readonly gap: GapMeter;
  private readonly ways: Placed[];
  private readonly times = new Map<string, Timeframe>();
  private limits: Limits = { ...none };
  private best: Assignment | undefined;
  private readonly instance: Instance;
  private readonly budget: number;

  constructor(instance: Instance, budget: number) {
    this.instance = instance;
    this.budget = budget;
    this.gap = gapMeter(instance);
    this.ways = instance.variants.map((variant, index) => {
      const way = wayOf(instance, variant, index, this.gap, this.meter);
      return { ...way, place: createPlacer(instance, variant, way.frame, this.meter) };
    });
  }

  run(levels: readonly Level[], closely: readonly Level[]): Solved {
    const solved: SolvedLevel[] = [];
    let exhausted = true;
    for (const [index, level] of levels.entries()) {
      // Without any plan there is nothing to improve: the first level may take half.
      const share = (this.budget - this.meter.used) / (index === 0 ? Math.min(2, levels.length) : levels.length - index);
      this.meter.allow(Math.max(0, Math.floor(share)));
      const first = this.boundAt(level);
      const whole = this.improve(level, first);
      const bound = whole || !closely.includes(level) ? first : this.closer(level, first);
      exhausted &&= whole;
      if (!this.best) return { best: undefined, levels: [], nodes: this.meter.used, exhausted: whole };
      const value = valueAt(this.instance, this.best, level);
      solved.push({ level, value, bound: whole ? value : bound, proved: whole || bound === value });
      this.limits = { ...this.limits, [level]: value };
    }
    return { best: this.best, levels: solved.map((entry) => this.now(entry)), nodes: this.meter.used, exhausted };
  }

  /** A later level's plan may be better at an earlier one that wasn't proved. */
  private now({ level, bound, proved }: SolvedLevel): SolvedLevel {
    const value = this.best ? valueAt(this.instance, this.best, level) : Number.NaN;
    return { level, value, bound, proved: proved || value === bound };
  }

  /** Looks for better and better plans at a level until none is left; true if it looked everywhere. */
  private improve(level: Level, bound: number): boolean {
    const before = this.limits;
    const failed = new Set<string>();
    try {
      for (;;) {
        const value = this.best && valueAt(this.instance, this.best, level);
        if (value !== undefined && (level === 'gap' ? value >= bound : value <= bound)) return true;
        if (value !== undefined) this.limits = { ...before, [level]: level === 'gap' ? value + GAP_STEP : value - SMALLEST };
        if (!this.ways.some((way) => this.find(way, level, failed))) return true;
      }
    } catch (signal) {
      if (signal !== OutOfBudget) throw signal;
      return false;
    } finally {
      this.limits = before;
    }
  }

  /** What no plan within the earlier levels can beat, as far as is seen without searching: found by halving. */
  private boundAt(level: Level): number {
    const { best } = this;
    if (level === 'gap') {
      const reached = best ? valueAt(this.instance, best, level) : 0;
      const bounds = { ...boundsOf(this.instance, this.limits), gap: Math.max(1, reached) };
      return this.ways.reduce((most, way) => Math.max(most, this.selector(way, bounds).mostGap()), reached);
    }
    if (level === 'cost') {
      const within = boundsOf(this.instance, this.limits);
      const least = this.ways.reduce((cost, way) => Math.min(cost, this.selector(way, within).leastCost()), Infinity);
      return Math.min(Math.max(0, least), best ? valueAt(this.instance, best, level) : Infinity);
    }
    let reach = best ? valueAt(this.instance, best, level) : this.worst(level);
    let beyond = level === 'graduation' ? -2 : -1;
    while (reach - beyond > 1) {
      const middle = Math.floor((reach + beyond) / 2);
      const bounds = boundsOf(this.instance, { ...this.limits, [level]: middle });
      if (this.ways.some((way) => this.selector(way, bounds).couldFind())) reach = middle;
      else beyond = middle;
    }
    return reach;
  }

  /** A closer bound than the first, where the search did not get to its end. */
  private closer(level: Level, bound: number): number {
    if (!this.best) return bound;
    const value = valueAt(this.instance, this.best, level);
    const isOpen = (limit: number) => {
      const bounds = boundsOf(this.instance, { ...this.limits, [level]: limit });
      return this.ways.some((way) => this.selector(way, bounds).couldFind() && this.selector(way, bounds).relaxed().isOpen);
    };
    if (level === 'gap') {
      const bounds = boundsOf(this.instance, { ...this.limits, gap: Math.max(1, value) });
      return Math.min(
        bound,
        this.ways.reduce((most, way) => Math.max(most, this.selector(way, bounds).relaxed().mostGap), value),
      );
    }
    if (level === 'squares' || level === 'cost' || level === 'assumptions') {
      const within = boundsOf(this.instance, this.limits);
      const least = this.ways.reduce((sum, way) => Math.min(sum, this.selector(way, within).least(level)), Infinity);
      return Math.min(value, Math.max(bound, level === 'cost' ? least : Math.ceil(least - 1e-6)));
    }
    let reach = value;
    let beyond = bound - 1;
    while (reach - beyond > 1) {
      const middle = Math.floor((reach + beyond) / 2);
      if (isOpen(middle)) reach = middle;
      else beyond = middle;
    }
    return reach;
  }

  private selector(way: Way, within: SelectBounds) {
    const bounds = this.narrowed(way, within);
    return createSelector(way, bounds, this.timeframe(bounds));
  }

  private narrowed(way: Way, bounds: SelectBounds): SelectBounds {
    return { ...bounds, lastSlot: lastSlotIn(this.instance, way.frame, bounds.lastSlot) };
  }

  /** The same for all variants and selections: kept by its two bounds. */
  private timeframe({ lastSlot, peak }: SelectBounds): Timeframe {
    const key = `${lastSlot},${peak}`;
    const known = this.times.get(key) ?? timeframeOf(this.instance, lastSlot, peak);
    this.times.set(key, known);
    return known;
  }

  private worst(level: Level): number {
    return level === 'graduation' ? this.instance.slots.length - 1 : LARGE;
  }

  /** Any plan of a variant within the limits; if there is one it becomes the best. */
  private find(way: Placed, level: Level, failed: Set<string>): boolean {
    const within = boundsOf(this.instance, this.limits);
    const time = this.timeframe(this.narrowed(way, within));
    return this.selector(way, within).find(preferences[level], (selection) => {
      const bounds = this.placeBounds(selection);
      if (bounds && level === 'squares') bounds.least = true;
      if (bounds === undefined) return { conflict: undefined };
      const key = `${this.keyOf(way, selection)}/${bounds.lastSlot},${bounds.peak},${bounds.squares},${bounds.terms},${bounds.changes}`;
      if (failed.has(key)) return { conflict: undefined };
      const slot = way.place(selection.courses, selection.mode, bounds, time);
      if (slot && slot !== 'open') {
        this.best = { variant: way.index, slot, mode: selection.mode };
        return true;
      }
      failed.add(key);
      return { conflict: this.conflictIn(way, selection, bounds, time) };
    });
  }

  /** A part of a selection that can't be placed whatever else is chosen, as small as leaving out courses one by one makes it. */
  private conflictIn(way: Placed, selection: Selection, bounds: PlaceBounds, time: Timeframe): number[] | undefined {
    if (bounds.changes !== Infinity || bounds.terms !== Infinity) return undefined;
    const any = { ...bounds, least: false };
    const holds = (courses: readonly number[]) => way.place(courses, selection.mode, any, time, true, CLOSER) !== undefined;
    if (holds(selection.courses)) return undefined;
    let set = selection.courses;
    for (const course of selection.courses) {
      const fewer = set.filter((other) => other !== course);
      if (!holds(fewer)) set = fewer;
    }
    return set;
  }

  /** What placing may reach for this selection; undefined where the selection itself is not good enough. */
  private placeBounds(selection: Selection): PlaceBounds | undefined {
    const { graduation, peak, squares, assumptions, changes, cost } = this.limits;
    const defaults = selection.courses.reduce((sum, c) => sum + (this.instance.courses[c]?.assumed.length ?? 0), 0);
    if (defaults > assumptions) return undefined;
    const fixed = costOf(this.instance, selection.courses, 0);
    const perTerm = this.instance.cost.known ? this.instance.cost.perTerm : 0;
    if (fixed > cost) return undefined;
    const chosen = new Set(selection.courses);
    const dropped = this.instance.hasNear
      ? this.instance.courses.reduce((sum, course, c) => sum + (!course.done && course.near >= 0 && !chosen.has(c) ? 1 : 0), 0)
      : 0;
    if (changes - dropped < 0) return undefined;
    return {
      lastSlot: lastSlotOf(this.instance, graduation),
      peak,
      squares,
      terms: cost === Infinity || perTerm <= 0 ? Infinity : Math.floor((cost - fixed) / perTerm + 1e-9),
      changes: changes === Infinity ? Infinity : changes - dropped,
    };
  }

  private keyOf(way: Way, selection: Selection): string {
    const modes = way.frame.gatesAskNeeds ? selection.courses.map((c) => selection.mode[c] ?? -1) : [];
    const twins = selection.courses.map((c, i) => `${way.frame.twin[c]}.${modes[i] ?? ''}`).sort();
    const done = way.frame.gatesAskNeeds ? selection.mode.filter((_, c) => this.instance.courses[c]?.done).join(',') : '';
    return `${way.index}:${twins.join(' ')}:${done}`;
  }
}

/** Steps after which a part of a selection is taken to be placeable: what a smaller conflict saves is not worth more. */
const CLOSER = 40;

/** Half of what two different costs differ by at least; other levels are whole numbers. */
const SMALLEST = 0.5;

const preferences: Record<Level, Preference> = {
  graduation: 'light',
  changes: 'near',
  gap: 'gap',
  peak: 'light',
  squares: 'light',
  cost: 'cheap',
  assumptions: 'sure',
};

/** More than any sum of squares, cost or count. */
const LARGE = 2_000_000_000;

const lastSlotOf = (instance: Instance, graduation: number): number => Math.min(Math.floor(graduation), instance.slots.length - 1);

function boundsOf(instance: Instance, limits: Limits): SelectBounds {
  const { graduation, peak, squares, gap, assumptions, changes, cost } = limits;
  return { lastSlot: lastSlotOf(instance, graduation), peak, squares, gap, assumptions, changes, cost };
}
