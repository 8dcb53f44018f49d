import type { KnowledgeArea, PathDetail, Quantiles, ScheduledTerm } from '@masterplan/model';

type Levels = Partial<Record<KnowledgeArea, number>>;

/** Years from today from which a quantile (0 for p10, 2 for the middle) stays at or above zero; undefined where it does not come there. */
export function aheadFrom(fan: readonly Quantiles[], quantile: 0 | 1 | 2 | 3 | 4): number | undefined {
  const last = fan.findLastIndex((at) => at[quantile] < 0);
  return last + 1 < fan.length ? last + 1 : undefined;
}

/** Share of what a role asks, summed over its areas, that the levels meet; more than asked does not count. 0–1. */
export function metShare(asked: Levels, levels: Levels): number {
  let met = 0;
  let total = 0;
  for (const [area, level] of Object.entries(asked)) {
    total += level;
    met += Math.min(level, has(levels, area) ? (levels[area] ?? 0) : 0);
  }
  return total > 0 ? met / total : 1;
}

const has = (levels: Levels, area: string): area is keyof Levels & string => area in levels;

/** The hours of a week, 168 in all. */
export interface Week {
  key: 'now' | 'typical' | 'heaviest';
  job: number;
  study: number;
  rest: number;
  /** The term that it is of; none where courses are not known by term. */
  term?: string;
}

const hoursInWeek = 168;

/** The week now, in the term of the median load and in the heaviest. Leaving the job for full-time study leaves its hours too. */
export function weeksOf({ plan, schedule }: Pick<PathDetail, 'plan' | 'schedule'>, works: boolean, jobHours: number): Week[] {
  const job = works ? jobHours : 0;
  const beside = plan.pace === 'full-time' ? 0 : job;
  const week = (key: Week['key'], jobs: number, study: number, term?: string): Week => ({
    key,
    job: jobs,
    study,
    rest: Math.max(0, hoursInWeek - jobs - study),
    ...(term !== undefined && { term }),
  });
  const studied = studiedTerms(schedule);
  const heaviest = studied[0];
  const typical = studied[Math.floor(studied.length / 2)];
  if (!heaviest || !typical) return [week('now', job, 0), week('typical', beside, plan.hoursPerWeek)];
  return [week('now', job, 0), week('typical', beside, typical.hoursPerWeek), week('heaviest', beside, heaviest.hoursPerWeek, heaviest.id)];
}

/** Terms with courses, the heaviest first. */
export const studiedTerms = (schedule: readonly ScheduledTerm[]): ScheduledTerm[] =>
  schedule.filter(({ courses }) => courses.length > 0).sort((a, b) => b.hoursPerWeek - a.hoursPerWeek);
