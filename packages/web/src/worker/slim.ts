import type { Decision, PathDetail } from '@masterplan/model';
import { costsNoMore } from '@masterplan/words';

const alternativesShown = 4;
export const rankedShown = 12;

/**
 * The part of a decision that the pages draw: the first of the ranking, the paths that are spoken of, and the
 * cheaper paths that close most of the gap. The whole stays in the worker.
 */
export function slim(decision: Decision): Decision {
  const { chosen, cheaper, candidate, paths } = decision;
  const shortlist = new Set(candidate.shortlist);
  const alternatives = Object.values(paths)
    .filter((path) => path.kind === 'alternative' && costsNoMore(path, paths[chosen]))
    .sort((a, b) => b.gapClosed - a.gapClosed || (a.id < b.id ? -1 : 1))
    .slice(0, alternativesShown);
  const kept = new Set(['stay', chosen, cheaper, ...alternatives.map((path) => path.id)]);
  const keeps = (path: PathDetail) => kept.has(path.id) || shortlist.has(path.subject);
  return {
    ...decision,
    ranking: decision.ranking.slice(0, rankedShown),
    paths: Object.fromEntries(Object.entries(paths).filter(([, path]) => keeps(path))),
    standing: { ...decision.standing, alternatives: decision.standing.alternatives.slice(0, rankedShown) },
    stay: { payNowUsd: decision.stay.payNowUsd, payByYear: [] },
  };
}
