import type { Assignment, Instance } from '../instance.ts';
import { type Field, fieldOf } from './field.ts';
import { findPlan } from './find-plan.ts';
import { GAP_STEP } from './gap.ts';
import { closerBound, firstBound } from './level-bounds.ts';
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
 * `budget` is in nodes; where it runs out, the best plan so far is returned with a bound on what is left: a close one at the
 * levels of `closely`, at others the one that is seen at once.
 */
export function solve(instance: Instance, levels: readonly Level[], budget: number, closely: readonly Level[] = levels): Solved {
  return new Search(instance, budget).run(levels, closely);
}

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

  run(levels: readonly Level[], closely: readonly Level[]): Solved {
    const solved: SolvedLevel[] = [];
    let exhausted = true;
    for (const [index, level] of levels.entries()) {
      // Without any plan there is nothing to improve: the first level may take half.
      const share = (this.budget - this.meter.used) / (index === 0 ? Math.min(2, levels.length) : levels.length - index);
      this.meter.allow(Math.max(0, Math.floor(share)));
      const first = firstBound(this.field, this.limits, level, this.valueAt(level));
      const whole = this.improve(level, first);
      const value = this.valueAt(level);
      const bound =
        whole || value === undefined || !closely.includes(level) ? first : closerBound(this.field, this.limits, level, value, first);
      exhausted &&= whole;
      if (value === undefined) return { best: undefined, levels: [], nodes: this.meter.used, exhausted: whole };
      solved.push({ level, value, bound: whole ? value : bound, proved: whole || bound === value });
      this.limits = { ...this.limits, [level]: value };
    }
    return { best: this.best, levels: solved.map((entry) => this.now(entry)), nodes: this.meter.used, exhausted };
  }

  private valueAt(level: Level): number | undefined {
    return this.best && valueAt(this.field.instance, this.best, level, this.field.gap);
  }

  /** A later level's plan may be better at an earlier one that wasn't proved. */
  private now({ level, bound, proved }: SolvedLevel): SolvedLevel {
    const value = this.valueAt(level) ?? Number.NaN;
    return { level, value, bound, proved: proved || value === bound };
  }

  /** Looks for better and better plans at a level until none is left; true if it looked everywhere. */
  private improve(level: Level, bound: number): boolean {
    const failed = new Set<string>();
    try {
      for (;;) {
        const value = this.valueAt(level);
        if (value !== undefined && (level === 'gap' ? value >= bound : value <= bound)) return true;
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
