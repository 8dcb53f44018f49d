/** All largest sets of items of which every two go together. For the few groups of one course: by growing and testing. */
export function maximalCliques(count: number, together: (a: number, b: number) => boolean): number[][] {
  const found: number[][] = [];
  const grow = (chosen: number[], candidates: number[], excluded: number[]) => {
    if (candidates.length === 0) {
      if (excluded.length === 0) found.push(chosen);
      return;
    }
    const left = [...candidates];
    const out = [...excluded];
    for (const item of candidates) {
      left.splice(left.indexOf(item), 1);
      grow(
        [...chosen, item],
        left.filter((other) => together(item, other)),
        out.filter((other) => together(item, other)),
      );
      out.push(item);
    }
  };
  grow(
    [],
    Array.from({ length: count }, (_, i) => i),
    [],
  );
  return found;
}

/** Largest sum of weights of items of which no two go together: what they take at the least when shared items count once. */
export function leastTogether(weights: readonly number[], together: (a: number, b: number) => boolean): number {
  const cliquesOfStrangers = maximalCliques(weights.length, (a, b) => !together(a, b));
  return Math.max(0, ...cliquesOfStrangers.map((set) => set.reduce((sum, item) => sum + (weights[item] ?? 0), 0)));
}
