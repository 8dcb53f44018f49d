/** Draws from a seed, for generated instances: the same seed gives the same instance everywhere. */
export interface Draws {
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some elements in their order; all if there are no more. */
  some<T>(list: readonly T[], count: number): T[];
}

/** Mulberry32, Tommy Ettinger's 32-bit generator (public domain). */
export function drawsFrom(seed: number): Draws {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));
  return {
    whole,
    chance: (probability) => uniform() < probability,
    pick: (list) => {
      const value = list[whole(0, list.length - 1)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    some: (list, count) => {
      const kept = new Set(
        list
          .map((_, index) => ({ index, key: uniform() }))
          .sort((a, b) => a.key - b.key)
          .slice(0, count)
          .map(({ index }) => index),
      );
      return list.filter((_, index) => kept.has(index));
    },
  };
}
