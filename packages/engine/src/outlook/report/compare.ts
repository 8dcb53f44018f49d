import type { Candidate, OutlookComparison } from '@masterplan/model';
import { mean, round } from '../../math/quantile.ts';
import { dollars, payShare } from '../detail.ts';
import type { PeopleOptions } from '../outlook.ts';
import { type Ground, type Refused, type Route, routeOf, walk } from './route.ts';

/** The same path taken otherwise. */
export const otherwise = ['wait-a-year', 'part-time', 'employer-paid'] as const;
export type Otherwise = (typeof otherwise)[number];

const isOtherwise = (text: string): text is Otherwise => otherwise.some((known) => known === text);

/** What a path is held against: one of `otherwise`, or any path by its id; undefined where the catalog has none such. */
export function rivalOf(
  ground: Ground,
  route: Route,
  candidate: Candidate,
  text: string,
): { route: Route; candidate: Candidate } | undefined {
  if (!isOtherwise(text)) {
    const other = routeOf(ground.catalog, candidate, text);
    return other && { route: other, candidate };
  }
  switch (text) {
    case 'wait-a-year':
      return { route, candidate: { ...candidate, study: { ...candidate.study, earliestStart: nextYear(candidate.study.earliestStart) } } };
    case 'part-time':
      return { route: route.kind === 'program' ? { ...route, pace: 'part-time' } : route, candidate };
    case 'employer-paid':
      // More than any tuition: what is paid is the tuition, and what lies above the untaxed amount is taxed.
      return {
        route: route.kind === 'program' ? { ...route, pace: 'part-time' } : route,
        candidate: { ...candidate, finances: { ...candidate.finances, employerUsdPerYear: 1_000_000 } },
      };
  }
}

const nextYear = (month: string): string => `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;

/** Two paths on the same futures: the first minus the second. */
export function comparePaths(
  ground: Ground,
  route: Route,
  candidate: Candidate,
  rival: { id: string; route: Route; candidate: Candidate },
  options: PeopleOptions,
): OutlookComparison | Refused {
  const first = walk(ground, route, candidate, options);
  if ('impossible' in first) return first;
  const second = walk(ground, rival.route, rival.candidate, options);
  if ('impossible' in second) return second;
  const difference = first.value.npv.map((value, f) => value - (second.value.npv[f] ?? 0));
  const count = difference.length;
  return {
    schema: 'masterplan.outlook-comparison/1',
    path: first.id,
    against: {
      id: isOtherwise(rival.id) ? rival.id : second.id,
      title: second.title,
      npv: dollars(second.value.npv.slice()),
      pays: round(payShare(second.value.npv), 4),
    },
    difference: dollars(difference.slice()),
    differenceMean: round(mean(difference)),
    better: round(difference.reduce((sum, x) => sum + (x > 0 ? 1 : 0), 0) / count, 4),
    equal: round(difference.reduce((sum, x) => sum + (x === 0 ? 1 : 0), 0) / count, 4),
  };
}
