import { type Candidate, type Catalog, isPublished, type Role } from '@masterplan/model';
import { exp, log } from '../math/elementary.ts';
import { inDollarsOf } from '../money/prices.ts';
import type { Parameters } from '../parameters.ts';

/**
 * Log of a place's wage level over the nation's, for a role's occupations: the area's, else the mean of its state's areas.
 * Areas are indexed to the median metropolitan area, which lies below the nation's median earner by `place-center`.
 */
export function placeIndex(catalog: Catalog, candidate: Candidate, role: Role, parameters: Parameters): number {
  const kept = parameters.value('place-index-kept');
  const center = parameters.value('place-center');
  const area = catalog.areas.find((entry) => entry.code === candidate.place.area);
  if (area) return ((area.logIndex[role.id] ?? 0) + center) * kept;
  const inState = catalog.areas.filter((entry) => entry.states.includes(candidate.place.state) && entry.metro);
  if (inState.length === 0) return 0;
  return (inState.reduce((sum, entry) => sum + (entry.logIndex[role.id] ?? 0), 0) / inState.length + center) * kept;
}

/**
 * Experience profile of log pay: quadratic to its peak, flat after, scaled from technology firms to all employers.
 * Argument in years, result in log points.
 */
export function experienceProfile(role: Role, parameters: Parameters): (years: number) => number {
  const scale = parameters.value('experience-slope-scale');
  const { slope, curvature } = role.experience;
  const peak = curvature < 0 ? (-slope * 100) / (2 * curvature) : Infinity;
  return (years) => {
    const x = Math.min(years, peak);
    return scale * (slope * x + (curvature * x * x) / 100);
  };
}

/** Median base pay of a role nationwide, in dollars of `baseYear`: medians of its occupations mixed by their shares. */
export function rolePay(catalog: Catalog, role: Role, baseYear: number, inflation: number): number {
  let pay = 0;
  let weight = 0;
  for (const [soc, share] of Object.entries(role.mix.shares)) {
    const median = medianOf(catalog, soc);
    if (median === undefined) continue;
    pay += share * median;
    weight += share;
  }
  if (weight === 0) throw new Error(`no occupation of the role «${role.id}» has a published median`);
  return inDollarsOf(catalog.money.prices, pay / weight, WAGE_YEAR, baseYear, inflation);
}

/** Year of the wage table (May). */
export const WAGE_YEAR = 2025;

export function medianOf(catalog: Catalog, soc: string): number | undefined {
  const median = catalog.occupations.find((entry) => entry.soc === soc)?.wages.median;
  return median !== undefined && isPublished(median) ? median : undefined;
}

/** The role that the present occupation belongs to most, else the role that is sought: whose experience profile applies today. */
export function presentRole(catalog: Catalog, candidate: Candidate, target: Role): Role {
  const share = (role: Role) => role.mix.shares[candidate.background.occupation] ?? 0;
  const nearest = [...catalog.roles].sort((a, b) => share(b) - share(a) || (a.id < b.id ? -1 : 1))[0];
  return nearest && share(nearest) > 0 ? nearest : target;
}

/** How far present pay lies above what the occupation pays there at that experience: log points, the lasting part, clipped. */
export function personEffect(
  catalog: Catalog,
  candidate: Candidate,
  role: Role,
  baseYear: number,
  parameters: Parameters,
): number | undefined {
  const median = medianOf(catalog, candidate.background.occupation);
  if (median === undefined || candidate.work.payUsdPerYear <= 0 || candidate.status === 'student-visa') return undefined;
  const profile = experienceProfile(role, parameters);
  const reference =
    log(inDollarsOf(catalog.money.prices, median, WAGE_YEAR, baseYear, parameters.value('inflation'))) +
    placeIndex(catalog, candidate, role, parameters) +
    profile(candidate.background.yearsExperience) -
    profile(parameters.value('reference-experience'));
  const effect = parameters.value('person-effect-share') * (log(candidate.work.payUsdPerYear) - reference);
  return Math.max(-0.8, Math.min(0.8, effect));
}

/** Pay in the role sought on its first day there, for the typical person of that much counted experience. */
export function entryPay(
  catalog: Catalog,
  candidate: Candidate,
  role: Role,
  baseYear: number,
  parameters: Parameters,
  countedYears: number,
): number {
  const profile = experienceProfile(role, parameters);
  return exp(
    log(rolePay(catalog, role, baseYear, parameters.value('inflation'))) +
      placeIndex(catalog, candidate, role, parameters) +
      profile(countedYears) -
      profile(parameters.value('reference-experience')),
  );
}
