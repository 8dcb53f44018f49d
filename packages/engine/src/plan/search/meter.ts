/** The search's budget in nodes, never in milliseconds: the same answer on every machine. */
export interface Meter {
  /** Counts a node, or so many. Throws `OutOfBudget` where none is left. */
  tick: (nodes?: number) => void;
  readonly used: number;
  /** Budget from here on. */
  allow: (nodes: number) => void;
}

export const OutOfBudget = Symbol('out of budget');

export function createMeter(): Meter {
  let used = 0;
  let limit = 0;
  return {
    tick: (nodes = 1) => {
      used += nodes;
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
