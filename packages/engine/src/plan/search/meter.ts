/** The search's budget in nodes, never in milliseconds: the same answer on every machine. */
export interface Meter {
  /** Counts a node. Throws `OutOfBudget` where none is left. */
  tick: () => void;
  readonly used: number;
  /** Budget from here on. */
  allow: (nodes: number) => void;
}

export const OutOfBudget = Symbol('out of budget');

export function createMeter(): Meter {
  let used = 0;
  let limit = 0;
  return {
    tick: () => {
      used += 1;
      if (used > limit) throw OutOfBudget;
    },
    get used() {
      return used;
    },
    allow: (nodes) => {
      limit = used + nodes;
    },
  };
}
