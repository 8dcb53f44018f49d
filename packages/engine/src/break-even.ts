import type { BreakEven, Candidate, Catalog } from '@masterplan/model';
import { round, selectQuantile } from './math/quantile.ts';
import { createOutlook, createPeople } from './outlook/outlook.ts';
import { parametersOf } from './parameters.ts';
import type { PathPlans } from './path-plans.ts';
import { type Index, type Option, optionOf, type Subject } from './paths.ts';

/** Futures for the search: enough for the middle one, few enough to answer while a control moves. */
const FUTURES = 512;
const STEPS = 11;

interface Lever {
  of: string;
  unit: string;
  now: (candidate: Candidate, option: Option) => number;
  /** Searched range. */
  from: number;
  to: number;
  digits: number;
  set: (candidate: Candidate, value: number, option: Option) => Candidate;
}

const assumption = (id: string, unit: string, from: number, to: number, digits: number): Lever => ({
  of: id,
  unit,
  from,
  to,
  digits,
  now: (candidate) => candidate.assumptions[id] ?? NaN,
  set: (candidate, value) => ({ ...candidate, assumptions: { ...candidate.assumptions, [id]: value } }),
});

const levers: Lever[] = [
  {
    of: 'tuition',
    unit: 'usd',
    from: 0,
    to: 300_000,
    digits: -2,
    now: () => NaN,
    set: (candidate, value, option) => ({
      ...candidate,
      offers: [
        ...candidate.offers.filter((offer) => offer.program !== option.subject),
        { ...candidate.offers.find((offer) => offer.program === option.subject), program: option.subject, tuitionUsd: value },
      ],
    }),
  },
  {
    of: 'pay-now',
    unit: 'usd-per-year',
    from: 10_000,
    to: 400_000,
    digits: -2,
    now: (candidate) => candidate.work.payUsdPerYear,
    set: (candidate, value) => ({ ...candidate, work: { ...candidate.work, payUsdPerYear: value } }),
  },
  assumption('role-change-with-degree', 'fraction', 0, 1, 2),
  assumption('role-change-without-degree', 'fraction-per-year', 0, 0.5, 3),
  assumption('kappa', 'fraction', 0, 1, 2),
  assumption('kappa-q', 'fraction', 0, 1, 2),
];

/** Where each lever turns the middle future of the path from paying to not paying, by bisection; `always` or `never` where it doesn't inside the range. */
export function* breakEvens(
  catalog: Catalog,
  candidate: Candidate,
  subject: Subject,
  option: Option,
  index: Index,
  options: { asOf: string; seed: number },
  tuitionUsd: number,
  plans: PathPlans,
): Generator<undefined, BreakEven[]> {
  const role = catalog.roles.find((entry) => entry.id === candidate.goals.role);
  if (!role) return [];
  const plain = parametersOf(catalog, candidate);
  const search = { ...options, futures: FUTURES };
  const asNow = createPeople(catalog, candidate, role, plain, search);
  const middle = (changed: Candidate, samePeople: boolean): number => {
    const parameters = samePeople ? plain : parametersOf(catalog, changed);
    const again = optionOf(subject, option.plan.pace, changed, index, parameters, plans);
    if ('impossible' in again) return -Infinity;
    const people = samePeople ? asNow : createPeople(catalog, changed, role, parameters, search);
    return selectQuantile(createOutlook(catalog, changed, role, parameters, people).ofOption(again).npv, 0.5);
  };
  const found: BreakEven[] = [];
  for (const lever of levers) {
    if (lever.of === 'pay-now' && candidate.status === 'student-visa') continue;
    const stated = lever.now(candidate, option);
    const now = Number.isNaN(stated) ? (lever.of === 'tuition' ? tuitionUsd : plain.value(lever.of)) : stated;
    const turnsAt = yield* turn(lever, (value) => middle(lever.set(candidate, value, option), lever.of === 'tuition'));
    found.push({ of: lever.of, now: round(now, Math.max(0, lever.digits)), unit: lever.unit, turnsAt });
  }
  return found;
}

/** Bisection; gives way before every trial. */
function* turn(lever: Lever, middle: (value: number) => number): Generator<undefined, number | 'always' | 'never'> {
  const pays = (value: number) => middle(value) > 0;
  yield undefined;
  const atFrom = pays(lever.from);
  if (atFrom === pays(lever.to)) return atFrom ? 'always' : 'never';
  let low = lever.from;
  let high = lever.to;
  for (let step = 0; step < STEPS; step++) {
    yield undefined;
    const center = (low + high) / 2;
    if (pays(center) === atFrom) low = center;
    else high = center;
  }
  const found = (low + high) / 2;
  return lever.digits < 0 ? Math.round(found / 100) * 100 : round(found, lever.digits);
}
