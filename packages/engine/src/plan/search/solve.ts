import type { Assignment, Instance } from '../instance.ts';
import { type Field, fieldOf } from './field.ts';
import { findPlan } from './find-plan.ts';
import { GAP_STEP } from './gap.ts';
import { closerBound, couldBeat, firstBound, isOpenBelow, outermost } from './level-bounds.ts';
import { type Limits, NO_LIMITS } from './limits.ts';
import { createMeter, type Meter, OutOfBudget } from './meter.ts';
import { type Level, valueAt } from './values.ts';

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
 * `budget` is in nodes; where it runs out, the best plan so far is returned with a bound on what is left.
 */
export function solve(instance: Instance, levels: readonly Level[], budget: number): Solved {
  return new Search(instance, budget).run(levels, (search, level, value) => search.bound(level, value));
}

/** As `solve`, without bounds: where the budget runs out, it is only asked whether the first level's value is proved all the same. */
export function solveUnbounded(instance: Instance, levels: readonly Level[], budget: number): Solved {
  return new Search(instance, budget).run(levels, (search, level, value) =>
    level === levels[0] && search.isProved(level, value) ? value : search.outermost(level, value),
  );
}

/** What no plan can beat at a level where the search found a value and did not get to its end. */
type BoundOf = (search: Search, level: Level, value: number) => number;

class Search {
  private readonly meter: Meter = createMeter();
  private readonly field: Field;
  private readonly budget: number;
  private limits = NO_LIMITS;
  private best: Assignment | undefined;

  constructor(instance: Instance, budget: number) {
    this.budget = budget;
    this.field = fieldOf(instance, this.meter);
  }

  run(levels: readonly Level[], boundOf: BoundOf): Solved {
    const solved: SolvedLevel[] = [];
    let exhausted = true;
    for (const [index, level] of levels.entries()) {
      // Without any plan there is nothing to improve: the first level may take half.
      const share = (this.budget - this.meter.used) / (index === 0 ? Math.min(2, levels.length) : levels.length - index);
      this.meter.allow(Math.max(0, Math.floor(share)));
      const whole = this.improve(level);
      const value = this.valueAt(level);
      exhausted &&= whole;
      if (value === undefined) return { best: undefined, levels: [], nodes: this.meter.used, exhausted: whole };
      const bound = whole ? value : boundOf(this, level, value);
      solved.push({ level, value, bound, proved: bound === value });
      this.limits = { ...this.limits, [level]: value };
    }
    return { best: this.best, levels: solved.map((entry) => this.now(entry)), nodes: this.meter.used, exhausted };
  }

  private valueAt(level: Level): number | undefined {
    return this.best && valueAt(this.field.instance, this.best, level, this.field.gap);
  }

  bound(level: Level, value: number): number {
    return closerBound(this.field, this.limits, level, value, firstBound(this.field, this.limits, level, value));
  }

  isProved(level: Level, value: number): boolean {
    return level === 'graduation' ? !isOpenBelow(this.field, this.limits, level, value) : this.bound(level, value) === value;
  }

  outermost(level: Level, value: number): number {
    return outermost(this.field, level, value);
  }

  /** A later level's plan may be better at an earlier one that wasn't proved. */
  private now({ level, bound, proved }: SolvedLevel): SolvedLevel {
    const value = this.valueAt(level) ?? Number.NaN;
    return { level, value, bound, proved: proved || value === bound };
  }

  /** Looks for better and better plans at a level until none is left; true if it looked everywhere. */
  private improve(level: Level): boolean {
    const failed = new Set<string>();
    try {
      for (;;) {
        const value = this.valueAt(level);
        if (value !== undefined && !couldBeat(this.field, this.limits, level, value)) return true;
        const plan = this.find(level, this.better(level, value), failed);
        if (!plan) return true;
        this.best = plan;
      }
    } catch (signal) {
      if (signal !== OutOfBudget) throw signal;
      return false;
    }
  }

  private find(level: Level, limits: Limits, failed: Set<string>): Assignment | undefined {
    for (const way of this.field.ways) {
      const plan = findPlan(this.field, way, limits, level, failed);
      if (plan) return plan;
    }
    return undefined;
  }

  /** Within the earlier levels, and better at this one. */
  private better(level: Level, value: number | undefined): Limits {
    if (value === undefined) return this.limits;
    return { ...this.limits, [level]: level === 'gap' ? value + GAP_STEP : value - SMALLEST };
  }
}

/** Half of what two different costs differ by at least; other levels are whole numbers. */
const SMALLEST = 0.5;
