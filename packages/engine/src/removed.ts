import type { Removed } from '@masterplan/model';
import type { Constraint } from './ranking/constraints.ts';

/** Why a path is not ranked. */
export interface Removal {
  constraint: Constraint | 'time-limit';
  /** It fails on nothing else; undefined where that can't be told without a plan. */
  alone: boolean | undefined;
}

/** Paths removed by constraint, most first. */
export function removedOf(removals: readonly Removal[]): Removed[] {
  return counts(removals.map(({ constraint }) => constraint)).map(({ constraint, count }) => {
    const of = removals.filter((removal) => removal.constraint === constraint);
    const told = of.every(({ alone }) => alone !== undefined);
    return { constraint, count, ...(told && { bringsBack: of.filter(({ alone }) => alone === true).length }) };
  });
}

/** How often each is named, most first. */
export function counts<T extends string>(values: T[]): { constraint: T; count: number }[] {
  const found = new Map<T, number>();
  for (const constraint of values) found.set(constraint, (found.get(constraint) ?? 0) + 1);
  return [...found]
    .map(([constraint, count]) => ({ constraint, count }))
    .sort((a, b) => b.count - a.count || (a.constraint < b.constraint ? -1 : 1));
}
