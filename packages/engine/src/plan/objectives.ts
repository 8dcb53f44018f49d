import type { Objective, PlanObjective, PlanRequest } from '@masterplan/model';
import type { Instance } from './instance.ts';
import { inSteps } from './search/gap.ts';
import type { Level, SolvedLevel } from './search/solve.ts';

const levelsOfObjective: Record<Objective, readonly Level[]> = {
  graduation: ['graduation'],
  gap: ['gap'],
  'even-load': ['peak', 'squares'],
  cost: ['cost'],
  assumptions: ['assumptions'],
};

/**
 * What a search compares plans by, in the student's order; changes against an earlier plan right after graduation (first
 * where graduation isn't among the objectives). Cost is left out where no price is known: all plans are alike in it.
 */
export function levelsOf(request: PlanRequest, isPriced: boolean): Level[] {
  const order = request.order.filter((objective) => objective !== 'cost' || isPriced);
  const levels = (order.length > 0 ? order : (['graduation'] as const)).flatMap((objective) => levelsOfObjective[objective]);
  if (request.near.length === 0) return levels;
  const at = levels.indexOf('graduation') + 1;
  return [...levels.slice(0, at), 'changes', ...levels.slice(at)];
}

/** Millionths of levels between what the student has and what the role asks, over all areas. */
export const openGap = ({ gap }: Pick<Instance, 'gap'>): number =>
  gap.areas.reduce((sum, _, area) => sum + Math.max(0, (gap.asked[area] ?? 0) - (gap.has[area] ?? 0)), 0) * 1_000_000;

/** Share of the gap closed, 0–1; 0 where there is none. What is closed up to the last whole step is closed. */
export function gapShare(instance: Instance, closed: number): number {
  const open = openGap(instance);
  if (open <= 0) return 0;
  return closed >= inSteps(open) ? 1 : closed / open;
}

/**
 * A level in people's units: months from the plan's first month, changed courses, share of the gap closed, hours a week, squared hours,
 * dollars, defaults. Months to the end of the session.
 */
export function objectiveOf(instance: Instance, first: number, { level, value, bound, proved }: SolvedLevel): PlanObjective {
  const inUnits = (whole: number): number => {
    switch (level) {
      case 'graduation':
        return Math.max(0, (instance.slots[whole]?.to ?? first) - first);
      case 'gap':
        return gapShare(instance, whole);
      case 'peak':
        return whole / 2;
      case 'squares':
        return whole / 4;
      case 'cost':
        return whole / 100;
      case 'changes':
      case 'assumptions':
        return whole;
    }
  };
  return { of: level, value: inUnits(value), bound: inUnits(bound), proved };
}
