import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import type { Assignment, Instance } from '../packages/engine/src/plan/instance.ts';
import type { Level } from '../packages/engine/src/plan/search/solve.ts';
import { faultsOf } from '../packages/engine/test/plan/checker.ts';
import { valueAt } from '../packages/engine/test/plan/values.ts';
import { type Base, baseOf } from './milp/base.ts';
import { keep, modelOf, mostLoad, objectiveOf, tied } from './milp/levels.ts';
import type { Linear } from './milp/linear.ts';
import { needed } from './milp/needed.ts';
import { rules } from './milp/rules.ts';

/** Loads the solver. By `require`, as the package's types are those of a CommonJS module. */
export const loadHighs: () => Promise<Highs> = createRequire(import.meta.url)('highs');

export interface SolvedByHighs {
  /** `limit`: the time ran out; best is then the last level's plan, or nothing. */
  status: 'optimal' | 'none' | 'limit';
  best: Assignment | undefined;
  /** One value a level, of the plan as checked here. */
  values: number[];
  /** Inside the solver alone, without building or passing models. */
  milliseconds: number;
  solves: number;
}

/** The planning problem as one mixed-integer program a variant, before any level. Independent of the engine's search: only the instance is shared. */
export function milp(instance: Instance): Base[] {
  return instance.variants.map((variant) => {
    const base = baseOf(instance, variant);
    needed(base);
    rules(base);
    return base;
  });
}

/**
 * Lexicographic optimum by HiGHS: level after level, each variant bounded by the best one so far, and only variants that
 * reach the best stay for the next level. Every plan is rounded to whole numbers and checked rule by rule; throws if it breaks one.
 */
export function solveByHighs(highs: Highs, instance: Instance, levels: readonly Level[], seconds = 60): SolvedByHighs {
  const result: SolvedByHighs = { status: 'optimal', best: undefined, values: [], milliseconds: 0, solves: 0 };
  let open = milp(instance).map((base, variant) => ({ base, variant }));
  let most = mostLoad(instance);
  for (const level of levels.length > 0 ? levels : (['graduation'] as const)) {
    let best: Assignment | undefined;
    const reached: { base: Base; variant: number; plan: Assignment; objective: Linear }[] = [];
    for (const { base, variant } of open) {
      const objective = objectiveOf(base, level, most);
      if (best) keep(base, level, objective, best);
      const solved = run(highs, base, objective, seconds * 1000 - result.milliseconds);
      result.milliseconds += solved.milliseconds;
      result.solves++;
      if (solved.status === 'limit') return { ...result, status: 'limit' };
      if (solved.status === 'none') continue;
      const plan = planOf(base, variant, solved.values);
      if (!best || valueOrder(level) * valueAt(instance, plan, level) < valueOrder(level) * valueAt(instance, best, level)) best = plan;
      reached.push({ base, variant, plan, objective });
    }
    if (!best) {
      if (result.best) throw new Error(`HiGHS lost its plan at ${level}`);
      return { ...result, status: 'none' };
    }
    const plan = best;
    open = reached.filter((one) => tied(level, instance, one.plan, plan));
    for (const { base, objective } of reached) keep(base, level, objective, plan);
    if (level === 'peak') most = valueAt(instance, plan, 'peak');
    result.best = plan;
    result.values.push(valueAt(instance, plan, level));
  }
  return result;
}

/** Whether two lexicographic optima are the same. */
export const sameOptimum = (levels: readonly Level[], a: readonly number[], b: readonly number[]): boolean =>
  levels.every((_, at) => a[at] === b[at]);

const valueOrder = (level: Level): number => (level === 'gap' ? -1 : 1);

function run(highs: Highs, base: Base, objective: Linear, milliseconds: number) {
  return highs.withModel(modelOf(base.program, objective), (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-6, time_limit: Math.max(0.001, milliseconds / 1000) });
    const start = performance.now();
    const { modelStatus } = model.run();
    const took = performance.now() - start;
    const { optimal, infeasible, unboundedOrInfeasible, empty, timeLimit } = highs.constants.modelStatus;
    if (modelStatus === timeLimit) return { status: 'limit' as const, milliseconds: took, values: [] };
    // No level is unbounded.
    if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible)
      return { status: 'none' as const, milliseconds: took, values: [] };
    if (modelStatus !== optimal && modelStatus !== empty) throw new Error(`HiGHS ended with status ${modelStatus}`);
    return { status: 'optimal' as const, milliseconds: took, values: [...model.getSolution().colValue] };
  });
}

function planOf({ instance, placed, mode }: Base, variant: number, values: number[]): Assignment {
  const chosen = (columns: number[]): number => columns.findIndex((at) => at >= 0 && (values[at] ?? 0) > 0.5);
  const plan = { variant, slot: placed.map(chosen), mode: mode.map(chosen) };
  const wrong = faultsOf(instance, plan);
  if (wrong.length > 0) throw new Error(`HiGHS returned no plan: ${wrong.join('; ')}`);
  return plan;
}
