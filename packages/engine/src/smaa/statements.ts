import type { Preferences, WeightStatement } from '@masterplan/model';
import { maximize, type Row } from '../math/linear-program.ts';

/** What was said of the weights, one bound each. */
export function statementsOf(preferences: Preferences): WeightStatement[] {
  const steps = (preferences.order ?? []).map((step) => (typeof step === 'string' ? [step] : step));
  const order = steps
    .slice(1)
    .flatMap((step, i) => (steps[i] ?? []).flatMap((more) => step.map((less): WeightStatement => ({ kind: 'order', more, less }))));
  const intervals = Object.entries(preferences.intervals ?? {}).flatMap(([of, [low, high]]): WeightStatement[] => [
    ...(low > 0 ? [{ kind: 'at-least' as const, of, share: low }] : []),
    ...(high < 1 ? [{ kind: 'at-most' as const, of, share: high }] : []),
  ]);
  const tradeoffs = (preferences.tradeoffs ?? []).flatMap(({ of, to, between: [low, high] }): WeightStatement[] => [
    { kind: 'ratio-at-least', of, to, times: low },
    { kind: 'ratio-at-most', of, to, times: high },
  ]);
  return [...order, ...intervals, ...tradeoffs];
}

/** A statement as a row a·w ≤ b over the criteria. */
export function rowOf(statement: WeightStatement, criteria: readonly string[]): Row {
  const a = criteria.map(() => 0);
  const add = (id: string, by: number) => {
    const at = criteria.indexOf(id);
    if (at >= 0) a[at] = (a[at] ?? 0) + by;
  };
  switch (statement.kind) {
    case 'order':
      add(statement.less, 1);
      add(statement.more, -1);
      return { a, b: 0 };
    case 'at-least':
      add(statement.of, -1);
      return { a, b: -statement.share };
    case 'at-most':
      add(statement.of, 1);
      return { a, b: statement.share };
    case 'ratio-at-least':
      add(statement.to, statement.times);
      add(statement.of, -1);
      return { a, b: 0 };
    case 'ratio-at-most':
      add(statement.of, 1);
      add(statement.to, -statement.times);
      return { a, b: 0 };
  }
}

const onSimplex = (count: number): Row => ({ a: new Array<number>(count).fill(1), b: 1 });

/** Weights that meet the rows, sum to 1 and make the objective largest. */
export const bestWeights = (objective: readonly number[], rows: readonly Row[]) =>
  maximize({ objective, atMost: rows, equal: [onSimplex(objective.length)] });

/**
 * The smallest set of statements that cannot hold together; empty where all can. Method: deletion filter
 * (Chinneck and Dravnieks 1991): a statement without which the rest still conflicts is left out.
 */
export function conflictOf(statements: readonly WeightStatement[], criteria: readonly string[]): WeightStatement[] {
  const nothing = criteria.map(() => 0);
  const holds = (some: readonly WeightStatement[]) =>
    bestWeights(
      nothing,
      some.map((statement) => rowOf(statement, criteria)),
    ).status === 'optimal';
  if (holds(statements)) return [];
  let kept = [...statements];
  for (const statement of statements) {
    const without = kept.filter((each) => each !== statement);
    if (!holds(without)) kept = without;
  }
  return kept;
}
