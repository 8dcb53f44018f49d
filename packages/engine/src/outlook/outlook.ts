import type { Alternative, Candidate, Catalog, PlanSummary, Role } from '@masterplan/model';
import type { Levels } from '../fit/levels.ts';
import type { Parameters } from '../parameters.ts';
import type { Option } from '../paths.ts';
import { valueAlternative } from './alternative-path.ts';
import { incomeTerms } from './income-debt.ts';
import type { ByIncome, PathValue } from './net-value.ts';
import { pathCosts } from './path-cost.ts';
import type { People } from './people.ts';
import { type Scratch, valueProgram } from './program-path.ts';
import { once } from './taxes.ts';

export type { PathValue } from './net-value.ts';
export { createPeople, type People, type PeopleOptions } from './people.ts';
export { type Scratch, scratchFor } from './program-path.ts';

/** The people, ready to value any path at this candidate's prices and means. */
export interface Outlook extends People {
  /** With `scratch`, the value's arrays are the scratch's and hold until its next use, and factors on pay are read only where they count. */
  ofOption: (option: Option, scratch?: Scratch) => PathValue;
  ofAlternative: (alternative: Alternative, plan: PlanSummary, after: Levels) => PathValue;
  /** How federal loans would be repaid by income, whichever plan the candidate means to take. */
  incomeRules: () => NonNullable<ByIncome>;
}

export function createOutlook(catalog: Catalog, candidate: Candidate, role: Role, parameters: Parameters, people: People): Outlook {
  const asking = { catalog, candidate, parameters };
  const costs = pathCosts(asking, people);
  const incomeRules = once(() => ({
    terms: incomeTerms(catalog, candidate, {
      today: people.today,
      baseYear: people.baseYear,
      years: people.lives.years,
      inflation: parameters.value('inflation'),
      rate: parameters.value('discount-rate'),
    }),
    interestCapUsd: catalog.money.benefits.studentLoanInterestDeduction.capUsd,
  }));
  const byIncome = candidate.finances.repayment === 'rap' ? incomeRules() : undefined;
  const asked = { ...people, ...asking, role, costs, byIncome };
  return {
    ...people,
    incomeRules,
    ofOption: (option, scratch) => valueProgram(asked, option, scratch),
    ofAlternative: (alternative, plan, after) => valueAlternative(asked, alternative, plan, after),
  };
}
