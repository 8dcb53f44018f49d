import type { Candidate, Catalog, DecideOptions } from '@masterplan/model';
import type { Valued } from './assess.ts';
import type { People } from './outlook/outlook.ts';
import type { PathPlans } from './path-plans.ts';

/** The decision's expensive stages, kept by their inputs: a change of weights re-ranks without simulating again. */
export interface Stages {
  plans: PathPlans;
  people: (candidate: Candidate, options: DecideOptions, make: () => People) => People;
  valued: (candidate: Candidate, make: () => Generator<undefined, Valued>) => Generator<undefined, Valued>;
  /** Whether the paths of this candidate are valued already. */
  isValued: (candidate: Candidate, options: DecideOptions) => boolean;
}

/**
 * Keeps the latest value of each stage. Plans depend on neither futures nor seed: several stages may share them. `version` changes
 * where the same request may be given another plan than before.
 */
export function keptStages(catalog: Catalog, plans: PathPlans, version: () => number = () => 0): Stages {
  let people: { key: string; value: People } | undefined;
  let valued: { key: string; value: Valued } | undefined;
  let peopleKey = '';
  const keyOfPeople = (candidate: Candidate, options: DecideOptions) => JSON.stringify([catalog.version, options, peopleOf(candidate)]);
  const keyOfValues = (candidate: Candidate, ofPeople: string) => {
    const { weights, preferences, shortlist, name, example, ...rest } = candidate;
    return `${ofPeople}${version()}${JSON.stringify(rest)}`;
  };
  return {
    plans,
    isValued: (candidate, options) => valued?.key === keyOfValues(candidate, keyOfPeople(candidate, options)),
    people: (candidate, options, make) => {
      peopleKey = keyOfPeople(candidate, options);
      if (people?.key !== peopleKey) people = { key: peopleKey, value: make() };
      return people.value;
    },
    *valued(candidate, make) {
      const key = keyOfValues(candidate, peopleKey);
      if (valued?.key !== key) valued = { key, value: yield* make() };
      return valued.value;
    },
  };
}

/** What the simulated people and the value of their income depend on: not preferences, constraints, prices or programs. */
function peopleOf(candidate: Candidate) {
  const { status, place, home, background, work, goals, study, finances, assumptions } = candidate;
  return { status, place, home, background, work, role: goals.role, arrival: study.earliestStart, filing: finances.filing, assumptions };
}
