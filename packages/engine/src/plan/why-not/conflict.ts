/** Whether there is a plan when only some constraints hold; undecided where a search ended before it knew. */
export type Verdict = 'plan' | 'none' | 'undecided';

/** Most constraints that a smaller conflict than the one found first is looked for in. */
const LARGEST = 3;

export interface Conflict {
  /** Indices of the constraints: there is proved to be no plan while they hold. Empty: none was proved. */
  members: number[];
  /** Constraints without which there is a plan: each is in every conflict. */
  needed: number[];
}

/**
 * A smallest set of `count` constraints that leaves no plan. `verdict` says what is so when only the constraints of a list hold.
 *
 * Method: whatever makes a plan possible when it alone is lifted belongs to every conflict. Where those are no conflict by
 * themselves, the others are lifted one after another as long as there is still proved to be no plan (a deletion filter: what
 * remains is irreducible), and then sets of two and three that hold the needed ones are tried, since an irreducible set need not
 * be a smallest one. A set counts as a conflict only if it is proved that it leaves no plan; where a verdict is undecided the
 * set found is proved, but may not be a smallest.
 */
export function smallestConflict(count: number, verdict: (kept: readonly number[]) => Verdict): Conflict {
  const all = Array.from({ length: count }, (_, i) => i);
  const without = (items: readonly number[], item: number) => items.filter((other) => other !== item);
  const needed = all.filter((item) => verdict(without(all, item)) === 'plan');
  if (verdict(needed) === 'none') return { members: needed, needed };
  if (verdict(all) !== 'none') return { members: [], needed };
  let members = all;
  for (const item of all.toReversed()) {
    if (needed.includes(item)) continue;
    const rest = without(members, item);
    if (verdict(rest) === 'none') members = rest;
  }
  for (let size = needed.length + 1; size < Math.min(members.length, LARGEST + 1); size++) {
    const others = all.filter((item) => !needed.includes(item));
    const smaller = sets(others, size - needed.length).find((set) => verdict(sorted([...needed, ...set])) === 'none');
    if (smaller) return { members: sorted([...needed, ...smaller]), needed };
  }
  return { members, needed };
}

const sorted = (items: readonly number[]): number[] => [...items].sort((a, b) => a - b);

function sets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => sets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}
