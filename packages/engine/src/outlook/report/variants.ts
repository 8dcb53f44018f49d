import type { Candidate, OutlookReport, OutlookVariant } from '@masterplan/model';
import { log } from '../../math/elementary.ts';
import { round } from '../../math/quantile.ts';
import { dollars, grossPay, payShare } from '../detail.ts';
import type { PeopleOptions } from '../outlook.ts';
import { medianOf } from '../reference.ts';
import { type Ground, type Route, walk } from './route.ts';

/** The path in each role of the catalog, in some large wage areas and beside the candidate's own, and in the sectors that employ most of the role. */
export function* variantsOf(
  ground: Ground,
  route: Route,
  candidate: Candidate,
  options: PeopleOptions,
): Generator<undefined, Pick<OutlookReport, 'roles' | 'areas' | 'industries'>> {
  const { catalog } = ground;
  const roles: OutlookVariant[] = [];
  for (const role of catalog.roles) {
    yield undefined;
    roles.push(...variant(ground, route, { ...candidate, goals: { ...candidate.goals, role: role.id } }, options, role.id, role.title));
  }
  const areas: OutlookVariant[] = [];
  for (const area of areasFor(ground, candidate)) {
    yield undefined;
    const place = { state: area.states[0] ?? candidate.place.state, area: area.code };
    areas.push(...variant(ground, route, { ...candidate, place }, options, area.code, area.title));
  }
  const industries: OutlookVariant[] = [];
  for (const { naics, title, difference } of industriesFor(ground, candidate)) {
    yield undefined;
    industries.push(...variant(ground, route, candidate, { ...options, industry: difference }, naics, title));
  }
  return { roles, areas, industries };
}

function variant(ground: Ground, route: Route, candidate: Candidate, options: PeopleOptions, id: string, name: string): OutlookVariant[] {
  const walked = walk(ground, route, candidate, options);
  if ('impossible' in walked) return [];
  const { outlook, value, end } = walked;
  const t = Math.min(outlook.lives.years - 1, Math.ceil(end / 12) + 4);
  const pay5 = dollars(Float64Array.from({ length: outlook.lives.count }, (_, f) => grossPay(outlook.lives, value, f, t)));
  return [{ id, name, npv: dollars(value.npv.slice()), pays: round(payShare(value.npv), 4), pay5Usd: pay5[2] }];
}

/** Metropolitan areas shown: where much of this work is, dear and cheap ones. CBSA codes. */
const SHOWN_AREAS = ['41940', '42660', '35620', '12420', '16980', '12060'];
const SHOWN_INDUSTRIES = 5;

/** The candidate's own area and the shown ones. */
function areasFor({ catalog }: Ground, candidate: Candidate) {
  const codes = [...new Set([...(candidate.place.area === undefined ? [] : [candidate.place.area]), ...SHOWN_AREAS])];
  return codes.flatMap((code) => catalog.areas.find((area) => area.code === code) ?? []);
}

/** Log difference of the role's pay in a sector from all sectors: its occupations' medians by their shares. */
function industriesFor({ catalog }: Ground, candidate: Candidate): { naics: string; title: string; difference: number }[] {
  const role = catalog.roles.find((entry) => entry.id === candidate.goals.role);
  if (!role) return [];
  const sums = new Map<string, { title: string; difference: number; weight: number }>();
  for (const [soc, share] of Object.entries(role.mix.shares)) {
    const median = medianOf(catalog, soc);
    if (median === undefined) continue;
    for (const { naics, title, median: here } of catalog.occupations.find((entry) => entry.soc === soc)?.industries ?? []) {
      const sum = sums.get(naics) ?? { title, difference: 0, weight: 0 };
      sum.difference += share * log(here / median);
      sum.weight += share;
      sums.set(naics, sum);
    }
  }
  return [...sums]
    .map(([naics, { title, difference, weight }]) => ({ naics, title, weight, difference: difference / weight }))
    .sort((a, b) => b.weight - a.weight || Math.abs(b.difference) - Math.abs(a.difference) || (a.naics < b.naics ? -1 : 1))
    .slice(0, SHOWN_INDUSTRIES);
}
