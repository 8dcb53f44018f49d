/** Above this share of the draws one option counts as ahead of another; below it the two are practically equal. */
export const AHEAD = 0.65;

/**
 * Numbers of groups of practically equal options, for options in falling order of value: an option joins the group of the one
 * that leads it, unless that one is ahead of it in more than `bar` of the draws; then it leads the next group.
 */
export function clustersOf(ahead: readonly (readonly number[])[], bar = AHEAD): number[] {
  const clusters: number[] = [];
  let leader = 0;
  for (let i = 0; i < ahead.length; i++) {
    if ((ahead[leader]?.[i] ?? 0.5) > bar) leader = i;
    clusters.push(leader === i ? (clusters[i - 1] ?? 0) + 1 : (clusters[i - 1] ?? 1));
  }
  return clusters;
}

/** Whether the first is ahead of every other by more than the bar. */
export const hasClearWinner = (ahead: readonly (readonly number[])[], bar = AHEAD): boolean =>
  ahead.every((_, other) => other === 0 || (ahead[0]?.[other] ?? 0) > bar);
