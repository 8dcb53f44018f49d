import { bestPlan, type Outcome, type Planning } from '../best-plan.ts';
import type { Student } from '../student.ts';
import { spanOf } from '../taken.ts';
import type { Asked } from './constraints.ts';

/** Nodes of one trial: is there a plan, and how soon does it end. */
const TRIAL = 4_000;
/** Nodes of all trials together. */
const ALL_TRIALS = 40_000;
/** Most trials: each compiles the record anew. */
const MOST_TRIALS = 60;

/** What planning again found: the months to graduation, that there is no plan, or nothing within the budget. */
export type Trial = { kind: 'plan'; months: number } | { kind: 'none' } | { kind: 'undecided' };

/** Plans again, for graduation alone, what is asked a little differently. Results are kept; a shared budget bounds all of them. */
export interface Trials {
  of: (asked: Asked, candidate?: Student) => Trial;
}

export function createTrials(planning: Planning): Trials {
  const { prices: _, ...unpriced } = planning;
  const kept = new Map<string, Trial>();
  let left = ALL_TRIALS;
  let count = 0;
  return {
    of: ({ program, request }, candidate = planning.candidate) => {
      const key = JSON.stringify([request, program.pace, program.requirements, candidate.status]);
      const known = kept.get(key);
      if (known) return known;
      if (count >= MOST_TRIALS || left <= 0) return { kind: 'undecided' };
      const outcome = bestPlan({ ...unpriced, program, candidate }, { ...request, near: [] }, ['graduation'], Math.min(TRIAL, left));
      count += 1;
      left -= outcome.nodes;
      const trial = trialOf(outcome);
      kept.set(key, trial);
      return trial;
    },
  };
}

function trialOf(outcome: Outcome): Trial {
  if (outcome.kind === 'plan') {
    const { start, end } = spanOf(outcome.instance, outcome.best);
    return { kind: 'plan', months: end - start };
  }
  return { kind: outcome.kind === 'undecided' ? 'undecided' : 'none' };
}
