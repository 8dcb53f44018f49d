import { swapBetween } from '@masterplan/engine';
import { type Catalog, criteria, type Decision, type PathDetail, type PathId, type RankedPath, type Swap } from '@masterplan/model';
import { type Contribution, contributions } from '@masterplan/words';

/** A program of the ranking as a point: what it asks and what it gives. */
export type RankedPoint = Pick<
  RankedPath,
  'subject' | 'title' | 'institution' | 'costUsd' | 'cashUsd' | 'months' | 'pays' | 'npvP10' | 'npvP50' | 'pay5P50' | 'score'
>;

/** What the page draws of the whole ranking. */
export interface StandingView {
  /** In the order of the ranking. */
  points: RankedPoint[];
  /** For paths worked out in full: the first one before it that is at least as good in every criterion and better in one. */
  beatenBy: Record<PathId, PathId>;
  /** Where programs of the catalog are taught, by code. */
  countries: string[];
}

export function standingView(catalog: Catalog, decision: Decision | undefined): StandingView {
  const countries = [...new Set(['US', ...catalog.programs.map(({ record }) => record.institution.country)])];
  if (!decision) return { points: [], beatenBy: {}, countries };
  const points = decision.ranking.map(
    ({ subject, title, institution, costUsd, cashUsd, months, pays, npvP10, npvP50, pay5P50, score }): RankedPoint => ({
      subject,
      title,
      institution,
      costUsd,
      cashUsd,
      months,
      pays,
      npvP10,
      npvP50,
      pay5P50,
      score,
    }),
  );
  return { points, beatenBy: beatenBy(decision), countries };
}

/** One that is as good in everything stands before it, so only those before it are asked. */
function beatenBy({ ranking, paths }: Decision): Record<PathId, PathId> {
  const full = ranking.flatMap(({ id }) => paths[id] ?? []);
  const found: Record<PathId, PathId> = {};
  for (const [place, path] of full.entries()) {
    const by = full.slice(0, place).find((other) => dominates(other, path));
    if (by) found[path.id] = by.id;
  }
  return found;
}

const dominates = (a: PathDetail, b: PathDetail): boolean =>
  criteria.every((criterion) => a.criteria[criterion].value >= b.criteria[criterion].value) &&
  criteria.some((criterion) => a.criteria[criterion].value > b.criteria[criterion].value);

export interface Side {
  path: PathId;
  subject: string;
  title: string;
  institution: string;
  rank: number;
}

/** Why one program stands before another. */
export interface WhyView {
  first: Side;
  second: Side;
  /** Points of a hundred between them. */
  lead: number;
  /** Share of the draws in which the first is ahead; only for the first of the ranking. */
  ahead: number | undefined;
  rows: Contribution[];
  swap: Swap | undefined;
}

/** Two programs held against each other; null where one is not ranked or not worked out in full yet. */
export function whyView(decision: Decision | undefined, a: string, b: string): WhyView | null {
  if (!decision || a === b) return null;
  const sides = decision.ranking.flatMap(({ subject, id, title, institution, score }, index) =>
    subject === a || subject === b ? [{ path: id, subject, title, institution, rank: index + 1, score }] : [],
  );
  const [first, second] = sides;
  const left = first && decision.paths[first.path];
  const right = second && decision.paths[second.path];
  if (!left || !right) return null;
  const { pairwise } = decision.standing;
  const [row, column] = [pairwise.ids.indexOf(left.id), pairwise.ids.indexOf(right.id)];
  return {
    first: withoutScore(first),
    second: withoutScore(second),
    lead: (first.score - second.score) * 100,
    ahead: pairwise.ahead[row]?.[column],
    rows: contributions(left, right, decision.standing),
    swap: swapBetween(decision, left.id, right.id),
  };
}

const withoutScore = ({ score: _score, ...side }: Side & { score: number }): Side => side;
