import type { Candidate, Catalog, DecideOptions, Decision, OtherChoice } from '@masterplan/model';
import { monthOf, monthText } from '../calendar.ts';
import { rolePayOf } from '../careers/role-pay.ts';
import { decideInSteps } from '../decide.ts';
import { parametersOf } from '../parameters.ts';
import type { PathPlans } from '../path-plans.ts';
import { keptStages } from '../stages.ts';

/** Futures of each: enough to name verdict, program and chance. */
const FUTURES = 512;
/** Months by which the start is put off. */
const LATER = [6, 12];
/** Places in which the role's pay buys most, beside the present one. */
const PLACES = 2;

interface Asked {
  catalog: Catalog;
  candidate: Candidate;
  options: DecideOptions;
  plans: PathPlans;
}

/**
 * The decision with one of the candidate's own choices made otherwise and all else as it is: every other role, a later start, the
 * places where the role's pay buys most, half and twice the weekly hours. Each is a whole decision of fewer futures; a stop is possible
 * between its steps, and each is yielded as it is found.
 */
export function* otherChoices(asked: Asked, decision: Decision): Generator<OtherChoice | undefined, void> {
  const { catalog, options, plans } = asked;
  const chosen = decision.paths[decision.chosen]?.subject;
  for (const { of, to, candidate } of choicesOf(asked)) {
    const other = yield* decideInSteps(catalog, candidate, { ...options, futures: FUTURES }, keptStages(catalog, plans));
    const path = other.paths[other.chosen];
    yield {
      of,
      to,
      verdict: other.verdict.id,
      turnsVerdict: other.verdict.id !== decision.verdict.id,
      program: path && path.kind !== 'stay' ? { title: path.title, institution: path.institution, same: path.subject === chosen } : 'none',
      pays: path?.pays ?? 0,
      npvP50: path?.npv[2] ?? 0,
    };
  }
}

function choicesOf({ catalog, candidate, options }: Asked): (Pick<OtherChoice, 'of' | 'to'> & { candidate: Candidate })[] {
  const { goals, study } = candidate;
  const roles = catalog.roles.filter(({ id }) => id !== goals.role);
  const hours = [Math.round(study.hoursPerWeek / 2), study.hoursPerWeek * 2].filter((each) => each >= 1 && each <= 60);
  return [
    ...roles.map(({ id }) => ({ of: 'role' as const, to: id, candidate: { ...candidate, goals: { ...goals, role: id } } })),
    ...LATER.map((months) => monthText(monthOf(study.earliestStart) + months)).map((earliestStart) => ({
      of: 'start' as const,
      to: earliestStart,
      candidate: { ...candidate, study: { ...study, earliestStart } },
    })),
    ...hours.map((hoursPerWeek) => ({
      of: 'hours' as const,
      to: String(hoursPerWeek),
      candidate: { ...candidate, study: { ...study, hoursPerWeek } },
    })),
    ...placesFor(catalog, candidate, options).map((place) => ({
      of: 'place' as const,
      to: place.area,
      candidate: { ...candidate, place },
    })),
  ];
}

/** Wage areas in which the role's median pay buys most at the area's prices. */
function placesFor(catalog: Catalog, candidate: Candidate, { asOf }: DecideOptions): { state: string; area: string }[] {
  const role = catalog.roles.find(({ id }) => id === candidate.goals.role);
  if (!role) return [];
  const { byPlace } = rolePayOf(catalog, candidate, role, Number(asOf.slice(0, 4)), parametersOf(catalog, candidate));
  return byPlace
    .flatMap(({ area, buysUsd }) => (buysUsd === 'not-published' || area === candidate.place.area ? [] : [{ area, buysUsd }]))
    .sort((a, b) => b.buysUsd - a.buysUsd || (a.area < b.area ? -1 : 1))
    .flatMap(({ area }) => {
      const state = catalog.areas.find(({ code }) => code === area)?.states[0];
      return state === undefined ? [] : [{ state, area }];
    })
    .slice(0, PLACES);
}
