/**
 * Moves labels along one axis until none is nearer than `gap` to the next, as little as possible, inside
 * [low, high] where they fit. Gives the new positions in the order of the input.
 */
export function spread(wanted: number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  // Pool neighbours that collide; a pool stands where its members' mean deviation is smallest.
  const pools: { members: number[]; start: number }[] = [];
  for (const index of order) {
    pools.push({ members: [index], start: wanted[index] ?? 0 });
    merge(pools, wanted, gap);
  }
  const placed = [...wanted];
  let floor = low;
  for (const pool of pools) {
    let at = Math.max(pool.start, floor);
    for (const index of pool.members) {
      placed[index] = at;
      at += gap;
    }
    floor = at;
  }
  let ceiling = high;
  for (const index of [...order].reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling);
    ceiling = (placed[index] ?? 0) - gap;
  }
  return placed;
}

function merge(pools: { members: number[]; start: number }[], wanted: number[], gap: number): void {
  for (;;) {
    const last = pools.at(-1);
    const before = pools.at(-2);
    if (!last || !before || before.start + before.members.length * gap <= last.start) return;
    const members = [...before.members, ...last.members];
    const start = members.reduce((sum, index, place) => sum + (wanted[index] ?? 0) - place * gap, 0) / members.length;
    pools.splice(-2, 2, { members, start });
  }
}
