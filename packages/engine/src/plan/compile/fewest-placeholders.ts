import type { Cap, Mode, Need } from '../instance.ts';

interface Counting {
  needs: Need[];
  caps: Cap[];
  modes: Mode[][];
}

interface Part {
  credits: number;
  /** Can be taken at all. */
  open: boolean;
  placeholder: boolean;
}

/** What a course adds to a need or a cap, in its unit. */
interface Adding {
  to: number;
  amount: number;
}

interface StandIn {
  course: number;
  adds: Adding[];
}

/** Pairs of courses are moved together only below this many, so that compiling stays quick. */
const MOST_PAIRED = 220;

/**
 * How many stand-ins a choice of listed courses leaves needed: courses are given modes one by one, then moved singly and in
 * pairs as long as it lets fewer stand-ins do. Never below the fewest, since such a choice is at hand; it may be above it
 * where three courses would have to move at once. Undefined where even all stand-ins leave a need open.
 */
export function standInsNeeded(counting: Counting, parts: readonly Part[]): number | undefined {
  if (counting.needs.some((need, n) => !canFill(counting, parts, need, n))) return undefined;
  const state = new Filling(counting, parts);
  const choices = parts.flatMap((part, course) =>
    part.open && !part.placeholder ? [-1, ...(counting.modes[course] ?? []).keys()].map((mode) => ({ course, mode })) : [],
  );
  let best = state.score();
  const isBetter = (): boolean => {
    const now = state.fits() ? state.score() : Number.MAX_VALUE;
    if (now >= best - 1e-9) return false;
    best = now;
    return true;
  };
  /** Gives a course a mode, and keeps it where something comes of it. */
  const move = ({ course, mode }: { course: number; mode: number }, comes: () => boolean): boolean => {
    const before = state.mode(course);
    if (before === mode) return false;
    state.set(course, mode);
    if (comes()) return true;
    state.set(course, before);
    return false;
  };
  for (let moved = true; moved && best > 0; ) {
    moved = false;
    for (const choice of choices) if (move(choice, isBetter)) moved = true;
    if (moved || best < 1 || choices.length > MOST_PAIRED) continue;
    moved = choices.some((a, i) => move(a, () => choices.some((b, j) => j > i && a.course !== b.course && move(b, isBetter))));
  }
  return state.standIns();
}

function canFill({ modes }: Counting, parts: readonly Part[], need: Need, index: number): boolean {
  const serving = parts.filter((part, course) => part.open && modes[course]?.some((mode) => mode.needs.includes(index)));
  return serving.reduce((sum, part) => sum + (need.unit === 'courses' ? 1 : part.credits), 0) >= need.size;
}

/** Sums toward needs and caps as modes are set, and what is left for stand-ins. */
class Filling {
  readonly #counting: Counting;
  readonly #modes: Int32Array;
  readonly #needs: Float64Array;
  readonly #caps: Float64Array;
  /** What a course adds to each need and cap of a mode. */
  readonly #adds: readonly { needs: Adding[]; caps: Adding[] }[][];
  /** Needs in the order in which stand-ins are taken for them: groups first, then rules, then totals; with their stand-ins. */
  readonly #standInsOf: readonly { need: number; size: number; standIns: StandIn[] }[];
  readonly #sums: Float64Array;
  /** By course: the count of stand-ins in which it was taken last. */
  readonly #takenIn: Int32Array;
  #counts = 0;

  constructor(counting: Counting, parts: readonly Part[]) {
    const { needs, caps, modes } = counting;
    const part = (course: number, unit: Need['unit']) => (unit === 'courses' ? 1 : (parts[course]?.credits ?? 0));
    this.#counting = counting;
    this.#modes = new Int32Array(parts.length).fill(-1);
    this.#needs = new Float64Array(needs.length);
    this.#caps = new Float64Array(caps.length);
    this.#sums = new Float64Array(needs.length);
    this.#takenIn = new Int32Array(parts.length);
    this.#adds = modes.map((ofCourse, course) =>
      ofCourse.map((mode) => ({
        needs: mode.needs.map((to) => ({ to, amount: part(course, needs[to]?.unit ?? 'credits') })),
        caps: mode.caps.map((to) => ({ to, amount: part(course, caps[to]?.unit ?? 'credits') })),
      })),
    );
    const standIns = parts.flatMap(({ placeholder }, course) => {
      const adds = placeholder ? this.#adds[course]?.[0]?.needs : undefined;
      return adds ? [{ course, adds }] : [];
    });
    this.#standInsOf = (['group', 'rule', 'total'] as const).flatMap((kind) =>
      needs.flatMap((need, n) =>
        need.kind === kind ? [{ need: n, size: need.size, standIns: standIns.filter(({ adds }) => adds.some(({ to }) => to === n)) }] : [],
      ),
    );
  }

  mode(course: number): number {
    return this.#modes[course] ?? -1;
  }

  set(course: number, mode: number): void {
    this.#add(course, this.mode(course), -1);
    this.#modes[course] = mode;
    this.#add(course, mode, 1);
  }

  fits(): boolean {
    return this.#counting.caps.every((cap, i) => (this.#caps[i] ?? 0) <= cap.size);
  }

  /** Stand-ins needed, and what is open by less than one: smaller is better. */
  score(): number {
    const { needs } = this.#counting;
    let open = 0;
    for (let n = 0; n < needs.length; n++) {
      const size = needs[n]?.size ?? 0;
      open += Math.max(0, size - (this.#needs[n] ?? 0)) / size;
    }
    const { count, left } = this.#standIns();
    return count + left * 1000 + open / (needs.length + 1);
  }

  standIns(): number | undefined {
    const { count, left } = this.#standIns();
    return left > 0 ? undefined : count;
  }

  #add(course: number, mode: number, sign: number): void {
    const adds = this.#adds[course]?.[mode];
    if (!adds) return;
    for (const { to, amount } of adds.needs) this.#needs[to] = (this.#needs[to] ?? 0) + sign * amount;
    for (const { to, amount } of adds.caps) this.#caps[to] = (this.#caps[to] ?? 0) + sign * amount;
  }

  /** Stand-ins taken for one need after the other; and the share of needs they can't fill. */
  #standIns(): { count: number; left: number } {
    const sums = this.#sums;
    sums.set(this.#needs);
    this.#counts += 1;
    let count = 0;
    let left = 0;
    for (const { need, size, standIns } of this.#standInsOf) {
      for (const { course, adds } of standIns) {
        if ((sums[need] ?? 0) >= size) break;
        if (this.#takenIn[course] === this.#counts) continue;
        this.#takenIn[course] = this.#counts;
        count += 1;
        for (const { to, amount } of adds) sums[to] = (sums[to] ?? 0) + amount;
      }
      left += Math.max(0, size - (sums[need] ?? 0)) / size;
    }
    return { count, left };
  }
}
