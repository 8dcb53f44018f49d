import type { Candidate, Catalog, Pace } from '@masterplan/model';
import { pacesOf } from './best-pace.ts';
import { priceOf } from './money/tuition.ts';
import { parametersOf } from './parameters.ts';
import { keptPlans } from './path-plans.ts';
import { idOf, indexOf, optionOf, subjectsOf } from './paths.ts';
import { answersOf, type Constraint } from './ranking/constraints.ts';

/** What a program fails on at one of the candidate's paces. */
export interface LeftOut {
  pace: Pace;
  constraints: (Constraint | 'time-limit')[];
}

/**
 * Why a program is not ranked: at each pace at which the candidate would study, all constraints that it fails. Empty where it
 * fails none at one of them, or where there is no such program. `asOf`: YYYY-MM-DD.
 */
export function leftOut(catalog: Catalog, candidate: Candidate, id: string, asOf: string): LeftOut[] {
  const subject = subjectsOf(catalog).find((one) => idOf(one) === id);
  if (!subject) return [];
  const parameters = parametersOf(catalog, candidate);
  const failed = pacesOf(candidate).map((pace): LeftOut => {
    const option = optionOf(subject, pace, candidate, indexOf(catalog), parameters, keptPlans(catalog));
    if ('impossible' in option) return { pace, constraints: [option.impossible] };
    const { tuitionUsd } = priceOf(option, candidate, catalog, parameters, Number(asOf.slice(0, 4)));
    const answers = answersOf(option, candidate, tuitionUsd);
    return { pace, constraints: answers.filter(({ answer }) => answer === 'no').map(({ constraint }) => constraint) };
  });
  return failed.every(({ constraints }) => constraints.length > 0) ? failed : [];
}
