import type { Assessed } from './assess.ts';

type Row = Assessed['rows'][number];

/** Paths whose scores lie this close together are practically equal: five points of a hundred. */
const PRACTICALLY_EQUAL = 0.05;

/**
 * The path that the verdict speaks of. Of those that answer every constraint with yes, and among them the practically equal
 * ones at the top of the ranking: one that can be paid for before one that can't, then the largest gain in the middle future.
 */
export function chooseRow(rows: readonly Row[]): Row | undefined {
  const answered = rows.filter((row) => row.unknown.length === 0);
  const list = answered.length > 0 ? answered : rows;
  const bar = (list[0]?.score ?? 0) - PRACTICALLY_EQUAL;
  const equals = list.filter((row) => row.score >= bar);
  return [...equals].sort(
    (a, b) =>
      Number(a.summary.missingUsd > 0) - Number(b.summary.missingUsd > 0) || b.summary.npvP50 - a.summary.npvP50 || b.score - a.score,
  )[0];
}
