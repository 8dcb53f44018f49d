import type { BreakEven, Candidate, Catalog } from '@masterplan/model';
import { round } from './math/quantile.ts';
import { createOutlook, createPeople, scratchFor } from './outlook/outlook.ts';
import { decisionLevers } from './outlook/report/levers.ts';
import { turn } from './outlook/report/turning.ts';
import { parametersOf } from './parameters.ts';
import type { PathPlans } from './path-plans.ts';
import { type Index, type Option, optionOf, type Subject } from './paths.ts';

/** Futures for the search: enough for the middle one, few enough to answer while a control moves. */
const FUTURES = 512;

/**
 * Where each lever turns the middle future of the path from paying to not paying; `always` or `never` where it doesn't inside its range.
 * `pricesAlone`: only levers that leave the people as they are.
 */
export function* breakEvens(
  catalog: Catalog,
  candidate: Candidate,
  subject: Subject,
  option: Option,
  index: Index,
  options: { asOf: string; seed: number; tuitionUsd: number; plans: PathPlans; pricesAlone: boolean },
): Generator<undefined, BreakEven[]> {
  const role = catalog.roles.find((entry) => entry.id === candidate.goals.role);
  if (!role) return [];
  const plain = parametersOf(catalog, candidate);
  const { asOf, seed, tuitionUsd, plans, pricesAlone } = options;
  const search = { asOf, seed, futures: FUTURES };
  const asNow = createPeople(catalog, candidate, role, plain, search);
  const npvOf = (changed: Candidate, samePeople: boolean): Float64Array | undefined => {
    const parameters = samePeople ? plain : parametersOf(catalog, changed);
    const again = optionOf(subject, option.plan.pace, changed, index, parameters, plans);
    if ('impossible' in again) return undefined;
    const people = samePeople ? asNow : createPeople(catalog, changed, role, parameters, search);
    return createOutlook(catalog, changed, role, parameters, people).ofOption(again, scratchFor(people)).npv;
  };
  const found: BreakEven[] = [];
  for (const lever of decisionLevers) {
    if (lever.of === 'pay-now' && candidate.status === 'student-visa') continue;
    if (pricesAlone && lever.changes !== 'price') continue;
    const now = lever.now(candidate, plain, tuitionUsd);
    const turned = yield* turn(lever, (value) => npvOf(lever.set(candidate, value, option.subject), lever.changes === 'price'));
    found.push({ of: lever.of, now: round(now, Math.max(0, lever.digits)), unit: lever.unit, ...turned });
  }
  return found;
}
