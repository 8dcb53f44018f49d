import type { Alternative, Candidate, Catalog, Pace, PlanSummary, Role } from '@masterplan/model';
import { monthOf } from '../../calendar.ts';
import { levelsAfterAlternative } from '../../fit/levels.ts';
import { type Parameters, parametersOf } from '../../parameters.ts';
import type { PathPlans } from '../../path-plans.ts';
import { alternativePlan, type Index, indexOf, optionOf, type Subject, subjectsOf } from '../../paths.ts';
import { createOutlook, createPeople, type Outlook, type PathValue, type PeopleOptions } from '../outlook.ts';

/** A path that can be walked by a candidate under changed circumstances. */
export type Route = { kind: 'program'; subject: Subject; pace: Pace } | { kind: 'alternative'; alternative: Alternative };

/** What walks share: the catalog, its index and plans. */
export interface Ground {
  catalog: Catalog;
  index: Index;
  plans: PathPlans;
}
export const groundOf = (catalog: Catalog, plans: PathPlans): Ground => ({ catalog, index: indexOf(catalog), plans });

/** A route walked: its people, its value, its time. */
export interface Walk {
  id: string;
  title: string;
  institution: string;
  plan: PlanSummary;
  /** Month from today in which the path ends. */
  end: number;
  role: Role;
  parameters: Parameters;
  outlook: Outlook;
  value: PathValue;
}

export type Refused = { impossible: 'hours' | 'time-limit' | 'visa' };

/** Walks a route as this candidate; with `people` of an earlier walk only where nothing of them has changed. */
export function walk(ground: Ground, route: Route, candidate: Candidate, options: PeopleOptions, people?: Outlook): Walk | Refused {
  const { catalog, index, plans } = ground;
  const role = catalog.roles.find((entry) => entry.id === candidate.goals.role);
  if (!role) throw new Error(`the catalog has no role «${candidate.goals.role}»`);
  const parameters = parametersOf(catalog, candidate);
  const made = () =>
    createOutlook(catalog, candidate, role, parameters, people ?? createPeople(catalog, candidate, role, parameters, options));
  if (route.kind === 'program') {
    if (candidate.status === 'student-visa' && route.pace === 'part-time') return { impossible: 'visa' };
    const option = optionOf(route.subject, route.pace, candidate, index, parameters, plans);
    if ('impossible' in option) return { impossible: option.impossible };
    const outlook = made();
    return {
      id: option.id,
      title: option.title,
      institution: option.institutionName,
      plan: option.plan,
      end: option.startMonth - outlook.today + option.plan.months,
      role,
      parameters,
      outlook,
      value: outlook.ofOption(option),
    };
  }
  const { alternative } = route;
  const outlook = made();
  const plan = alternativePlan(alternative, candidate, parameters);
  const after = levelsAfterAlternative(candidate, alternative, plan.totalHours, parameters.value('diminishing-gain'));
  return {
    id: `alt:${alternative.id}`,
    title: alternative.name,
    institution: alternative.provider,
    plan,
    end: monthOf(plan.start) - outlook.today + plan.months,
    role,
    parameters,
    outlook,
    value: outlook.ofAlternative(alternative, plan, after),
  };
}

/**
 * The route that a text names: `path:<program>/any/<pace>/<month>`, a program's id (at the pace that the candidate allows,
 * part-time first), or `alt:<id>`. Undefined where the catalog has no such thing.
 */
export function routeOf(catalog: Catalog, candidate: Candidate, text: string): Route | undefined {
  if (text.startsWith('alt:')) {
    const alternative = catalog.alternatives.find((entry) => `alt:${entry.id}` === text);
    return alternative && { kind: 'alternative', alternative };
  }
  const [named = '', , paceNamed] = text.replace(/^path:/, '').split('/');
  const wanted = named.includes(':') ? named : `deep:${named}`;
  const subject: Subject | undefined = subjectsOf(catalog).find(
    (entry) => ('program' in entry ? entry.program.id : entry.listed.id) === wanted,
  );
  if (!subject) return undefined;
  const pace: Pace = paceNamed === 'full-time' || paceNamed === 'part-time' ? paceNamed : usualPace(candidate);
  return { kind: 'program', subject, pace };
}

const usualPace = (candidate: Candidate): Pace =>
  candidate.status === 'student-visa' || candidate.study.pace === 'full-time' ? 'full-time' : 'part-time';
