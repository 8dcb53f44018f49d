/** Credits that may go to any of these takers. */
export interface Supply {
  credits: number;
  to: readonly string[];
}

/**
 * Whether the supplies meet every need at once: a maximum flow from supplies to takers by augmenting paths (Edmonds and
 * Karp 1972), in which one supply may be split between takers. Needs and supplies are in the same unit.
 */
export function deliver(needs: ReadonlyMap<string, number>, supplies: readonly Supply[]): boolean {
  const left = supplies.map((supply) => supply.credits);
  const given = supplies.map(() => new Map<string, number>());
  for (const [taker, need] of needs) {
    let open = need;
    while (open > EPSILON) {
      const path = shortestPath(taker, supplies, left, given);
      const last = path?.at(-1);
      if (!path || !last) return false;
      const moved = path.slice(1).map((step) => given[step.from]?.get(step.taker) ?? 0);
      const amount = Math.min(open, left[last.supply] ?? 0, ...moved);
      for (const step of path) {
        give(given[step.supply], step.taker, amount);
        if (step.from >= 0) give(given[step.from], step.taker, -amount);
      }
      left[last.supply] = (left[last.supply] ?? 0) - amount;
      open -= amount;
    }
  }
  return true;
}

const EPSILON = 1e-9;

/** This taker turns from one supply (−1: from none) to another. */
interface Step {
  taker: string;
  from: number;
  supply: number;
}

function shortestPath(
  first: string,
  supplies: readonly Supply[],
  left: readonly number[],
  given: readonly ReadonlyMap<string, number>[],
): Step[] | undefined {
  const seen = new Set<number>();
  const queue: { taker: string; from: number; before: Step[] }[] = [{ taker: first, from: -1, before: [] }];
  for (const { taker, from, before } of queue) {
    for (const [index, supply] of supplies.entries()) {
      if (seen.has(index) || !supply.to.includes(taker)) continue;
      seen.add(index);
      const path = [...before, { taker, from, supply: index }];
      if ((left[index] ?? 0) > EPSILON) return path;
      for (const [other, amount] of given[index] ?? []) {
        if (other !== taker && amount > EPSILON) queue.push({ taker: other, from: index, before: path });
      }
    }
  }
  return undefined;
}

function give(shares: Map<string, number> | undefined, taker: string, amount: number): void {
  shares?.set(taker, (shares.get(taker) ?? 0) + amount);
}
