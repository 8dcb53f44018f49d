import {
  areas,
  type BestPathToRole,
  type Candidate,
  type Career,
  type CareersReport,
  type Catalog,
  type DecideOptions,
  NOT_PUBLISHED,
  type Role,
  skillGroups,
} from '@masterplan/model';
import { decideInSteps } from '../decide.ts';
import { gapTo } from '../fit/levels.ts';
import { round } from '../math/quantile.ts';
import { entryPay } from '../outlook/reference.ts';
import { parametersOf } from '../parameters.ts';
import { keptPlans } from '../path-plans.ts';
import { keptStages } from '../stages.ts';
import { demandOf } from './demand.ts';
import { rolePayOf } from './role-pay.ts';
import { fittingTrack, tracksOf, trackToward } from './tracks.ts';

/**
 * The five roles from where a candidate stands, and the five specializations. Pay: published wages of the role's
 * occupations, in dollars of the year of `asOf` (YYYY-MM-DD). The candidate has been checked against the catalog.
 */
export function careersOf(catalog: Catalog, candidate: Candidate, asOf: string): CareersReport {
  const sought = catalog.roles.find((role) => role.id === candidate.goals.role);
  if (!sought) throw new Error(`the catalog has no role «${candidate.goals.role}»`);
  const tracks = tracksOf(catalog, candidate, sought);
  return {
    schema: 'masterplan.careers/1',
    catalogVersion: catalog.version,
    asOf,
    dollarYear: asOf.slice(0, 4),
    sought: sought.id,
    careers: catalog.roles.map((role) => careerOf(catalog, candidate, role, Number(asOf.slice(0, 4)))),
    tracks,
    fits: fittingTrack(tracks),
  };
}

function careerOf(catalog: Catalog, candidate: Candidate, role: Role, baseYear: number): Career {
  const parameters = parametersOf(catalog, candidate);
  return {
    role: role.id,
    title: role.title,
    does: role.does,
    areas: areas.map((area) => ({ area, has: candidate.knowledge[area] ?? 0, asked: role.demands.areas[area] ?? 0 })),
    skills: skillGroups.map((group) => ({ group, asked: role.skills.groups[group] ?? 0 })),
    gap: round(gapTo(role, candidate.knowledge), 2),
    pay: rolePayOf(catalog, candidate, role, baseYear, parameters),
    demand: demandOf(catalog, role),
    ladder: role.ladder.steps.map((step) => ({
      ...step,
      usd: round(entryPay(catalog, candidate, role, baseYear, parameters, step.fromYears)),
    })),
    leadsTo: role.leadsTo.map(({ title, soc }) => ({ title, soc: soc ?? NOT_PUBLISHED })),
    track: trackToward(candidate, role),
  };
}

/**
 * For each role the first of the ranking if that role were sought; a role without any path that meets the constraints is left out.
 * Yields what is found so far, and `undefined` where a caller may stop.
 */
export function* bestPathsToRoles(
  catalog: Catalog,
  candidate: Candidate,
  options: DecideOptions,
): Generator<BestPathToRole[] | undefined, BestPathToRole[]> {
  const plans = keptPlans(catalog);
  const found: BestPathToRole[] = [];
  for (const role of catalog.roles) {
    const seeker = { ...candidate, goals: { ...candidate.goals, role: role.id } };
    const decision = yield* decideInSteps(catalog, seeker, options, keptStages(catalog, plans));
    const path = decision.paths[decision.chosen];
    if (!path || path.kind === 'stay') continue;
    const { id, subject, title, institution, plan, gapClosed, pays, npv, pay1, pay5 } = path;
    found.push({ role: role.id, path: id, subject, title, institution, months: plan.months, gapClosed, pays, npv, pay1, pay5 });
    yield [...found];
  }
  return found;
}
