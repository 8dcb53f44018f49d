/** Below this a remainder is rounding. */
const NOTHING = 1e-9;

/**
 * The most that can be carried from sources, each with so much to give, to sinks, each with so much room, where
 * `fits(source, sink)`. A source may be split between sinks. Method: Edmonds–Karp, augmenting along shortest paths.
 */
export function mostCarried(
  supplies: readonly number[],
  rooms: readonly number[],
  fits: (source: number, sink: number) => boolean,
): number {
  const left = [...supplies];
  const room = [...rooms];
  const flow = supplies.map(() => rooms.map(() => 0));
  let carried = 0;
  for (;;) {
    const path = shortest(left, room, flow, fits);
    if (!path) return carried;
    const first = path[0]?.source ?? 0;
    const last = path.at(-1)?.sink ?? 0;
    const backs = path.slice(1).map((step, index) => flow[step.source]?.[path[index]?.sink ?? 0] ?? 0);
    const amount = Math.min(left[first] ?? 0, room[last] ?? 0, ...backs);
    for (const [index, step] of path.entries()) {
      add(flow, step.source, step.sink, amount);
      const next = path[index + 1];
      if (next) add(flow, next.source, step.sink, -amount);
    }
    left[first] = (left[first] ?? 0) - amount;
    room[last] = (room[last] ?? 0) - amount;
    carried += amount;
  }
}

/** A source gives to a sink; the next step's source gives that much less to the same sink. */
interface Step {
  source: number;
  sink: number;
}

function shortest(left: number[], room: number[], flow: number[][], fits: (source: number, sink: number) => boolean): Step[] | undefined {
  const cameFrom = new Map<number, Step[]>();
  const queue = left.flatMap((amount, source) => (amount > NOTHING ? [source] : []));
  for (const source of queue) cameFrom.set(source, []);
  const seen = new Set<number>();
  for (const source of queue) {
    for (let sink = 0; sink < room.length; sink++) {
      if (seen.has(sink) || !fits(source, sink)) continue;
      seen.add(sink);
      const path = [...(cameFrom.get(source) ?? []), { source, sink }];
      if ((room[sink] ?? 0) > NOTHING) return path;
      for (const [other, given] of flow.entries()) {
        if (cameFrom.has(other) || (given[sink] ?? 0) <= NOTHING) continue;
        cameFrom.set(other, path);
        queue.push(other);
      }
    }
  }
  return undefined;
}

function add(flow: number[][], source: number, sink: number, amount: number): void {
  const row = flow[source];
  if (row) row[sink] = (row[sink] ?? 0) + amount;
}
