import type { Plan, PlanRequest } from '@masterplan/model';

/** One wish changed, and the plan's end without it. */
export interface Sooner {
  change:
    | { kind: 'order' }
    | { kind: 'hours'; hoursPerWeek: number }
    | { kind: 'unpin'; code: string }
    | { kind: 'unban'; code: string }
    | { kind: 'option'; choice: string }
    | { kind: 'available'; from: string; to: string; hoursPerWeek: number };
  months: number;
  /** Last month of study, YYYY-MM. */
  end: string;
}

export interface SoonerThan {
  /** No plan under the request as it is ends earlier. */
  proved: boolean;
  ways: Sooner[];
}

/** The shortest plan of a request, whatever else it asks to be good at; undefined where there is none or none was found. */
export type Shortest = (request: PlanRequest) => Plan | undefined;

const MOST_HOURS = 60;

/**
 * What would end a plan earlier, each wish changed alone and planned again: the fewest hours a week that gain anything, and
 * the fewest that end it as early as 60 do; graduation alone looked for; each pin, ban, settled option and span of other
 * hours left out. `ownHours` are those of a usual week.
 */
export function soonerThan(plan: Plan, request: PlanRequest, ownHours: number, shortest: Shortest): SoonerThan {
  const [first] = plan.objectives;
  const isFirst = first?.of === 'graduation' && first.proved;
  // Behind other objectives, graduation is the earliest only among the plans that are as good in those.
  const alone = isFirst ? plan : shortest(request);
  const end = alone && alone.end < plan.end ? alone.end : plan.end;
  const attempt = (change: Sooner['change'], changed: Partial<PlanRequest>): Sooner[] => {
    const found = shortest({ ...request, ...changed });
    return found && found.end < end ? [{ change, months: found.months, end: found.end }] : [];
  };
  return {
    proved: isFirst || (end === plan.end && alone?.objectives.some(({ of, proved }) => of === 'graduation' && proved) === true),
    ways: [
      ...(alone && alone.end < plan.end ? [{ change: { kind: 'order' as const }, months: alone.months, end: alone.end }] : []),
      ...moreHours(ownHours, attempt),
      ...request.pins.flatMap((pin, at) => attempt({ kind: 'unpin', code: pin.code }, { pins: request.pins.toSpliced(at, 1) })),
      ...request.bans.flatMap((code, at) => attempt({ kind: 'unban', code }, { bans: request.bans.toSpliced(at, 1) })),
      ...Object.keys(request.options).flatMap((choice) => {
        const { [choice]: _, ...options } = request.options;
        return attempt({ kind: 'option', choice }, { options });
      }),
      ...request.availability.flatMap((span, at) =>
        attempt({ kind: 'available', ...span }, { availability: request.availability.toSpliced(at, 1) }),
      ),
    ].sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0)),
  };
}

/** By halving: with more hours the shortest plan is never longer. */
function moreHours(own: number, attempt: (change: Sooner['change'], changed: Partial<PlanRequest>) => Sooner[]): Sooner[] {
  const at = (hoursPerWeek: number) => attempt({ kind: 'hours', hoursPerWeek }, { hoursPerWeek });
  let [low, high] = [Math.floor(own), MOST_HOURS];
  if (low >= high) return [];
  const most = at(high);
  if (most.length === 0) return [];
  let least = most;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const found = at(middle);
    if (found.length > 0) [least, high] = [found, middle];
    else low = middle;
  }
  return least[0]?.end === most[0]?.end ? least : [...least, ...fewestFor(most, high, at)];
}

/** Of the hours that end as early as the most do, the fewest. */
function fewestFor(most: Sooner[], from: number, at: (hoursPerWeek: number) => Sooner[]): Sooner[] {
  let [low, high, best] = [from, MOST_HOURS, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const found = at(middle);
    if (found[0] && most[0] && found[0].end <= most[0].end) [best, high] = [found, middle];
    else low = middle;
  }
  return best;
}
