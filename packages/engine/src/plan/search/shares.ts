/** Shares of a slot that are told apart: halves, thirds, quarters. */
export const SHARES = 3;

/**
 * A share of a slot such that the shares of courses that fit together are 1 at most: of at most k courses each is heavier than a
 * (k + 1)th of the limit, and so on for multiples (dual feasible functions, Fekete and Schepers 2001). Above the limit it stands alone.
 */
export function shareOf(load: number, limit: number, k: number): number {
  if (load > limit) return 1;
  const times = ((k + 1) * load) / limit;
  return Number.isInteger(times) ? load / limit : Math.floor(times) / k;
}

/** Largest sum of some of these whole loads that keeps to a limit. */
export function fullest(loads: readonly number[], most: number): number {
  const limit = Math.floor(most);
  const all = loads.reduce((sum, load) => sum + load, 0);
  if (all <= limit) return all;
  const reached = new Uint8Array(limit + 1);
  reached[0] = 1;
  for (const load of loads) for (let sum = limit; sum >= load; sum--) if (reached[sum - load]) reached[sum] = 1;
  return reached.lastIndexOf(1);
}

/**
 * Least sum of squares of so many slots' sums that hold these loads, heaviest first: the heaviest alone, the others spread evenly; no
 * less than each alone; and with more loads than slots some of them meet, which adds twice their product.
 */
export function leastSquares(loads: Float64Array, count: number, slots: number): number {
  if (count === 0) return 0;
  if (slots <= 0) return Infinity;
  let rest = 0;
  let alone = 0;
  for (let i = 0; i < count; i++) {
    rest += loads[i] ?? 0;
    alone += (loads[i] ?? 0) * (loads[i] ?? 0);
  }
  let room = slots;
  let spread = 0;
  for (let i = 0; i < count && room > 1 && (loads[i] ?? 0) * room >= rest; i++) {
    spread += (loads[i] ?? 0) * (loads[i] ?? 0);
    rest -= loads[i] ?? 0;
    room -= 1;
  }
  const each = Math.floor(rest / room);
  const more = rest - each * room;
  spread += (room - more) * each * each + more * (each + 1) * (each + 1);
  const meetings = count - slots;
  if (meetings <= 0) return Math.max(alone, spread);
  // The lightest with each other: no meeting's product is smaller than that of the two lightest.
  return Math.max(spread, alone + 2 * meetings * (loads[count - 1] ?? 0) * (loads[count - 2] ?? 0));
}
