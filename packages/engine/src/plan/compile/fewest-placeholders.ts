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

/** Pairs of courses are moved together only below this many, so that compiling stays quick. */
const MOST_PAIRED = 220;

/**
 * How many stand-ins a choice of listed courses leaves needed: courses are given modes one by one, then moved singly and in
 * pairs as long as it lets fewer stand-ins do. Never below the fewest, since such a choice is at hand; it may be above it
 * where three courses would have to move at once. Undefined where even all stand-ins leave a need open.
 */
export function placeholdersNeeded(counting: Counting, parts: readonly Part[]): number | undefined {
  if (counting.needs.some((need, n) => !canFill(counting, parts, need, n))) return undefined;
  const state = new Filling(counting, parts);
  const choices = parts.flatMap((part, course) =>
    part.open && !part.placeholder ? [-1, ...(counting.modes[course] ?? []).keys()].map((mode) => ({ course, mode })) : [],
  );
  let best = state.score();
  const improve = (moves: readonly { course: number; mode: number }[]): boolean => {
    const before = moves.map(({ course }) => state.mode(course));
    for (const { course, mode } of moves) state.set(course, mode);
    const now = state.fits() ? state.score() : Number.MAX_VALUE;
    if (now < best - 1e-9) {
      best = now;
      return true;
    }
    for (const [i, { course }] of moves.entries()) state.set(course, before[i] ?? -1);
    return false;
  };
  for (let moved = true; moved && best > 0; ) {
    moved = false;
    for (const choice of choices) if (improve([choice])) moved = true;
    if (moved || best < 1 || choices.length > MOST_PAIRED) continue;
    moved = choices.some((a, i) => choices.some((b, j) => j > i && a.course !== b.course && improve([a, b])));
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
  readonly #parts: readonly Part[];
  readonly #modes: number[];
  readonly #needs: number[];
  readonly #caps: number[];

  constructor(counting: Counting, parts: readonly Part[]) {
    this.#counting = counting;
    this.#parts = parts;
    this.#modes = parts.map(() => -1);
    this.#needs = counting.needs.map(() => 0);
    this.#caps = counting.caps.map(() => 0);
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
    const open = needs.reduce((sum, need, i) => sum + Math.max(0, need.size - (this.#needs[i] ?? 0)) / need.size, 0);
    const { count, left } = this.#standIns();
    return count + left * 1000 + open / (needs.length + 1);
  }

  standIns(): number | undefined {
    const { count, left } = this.#standIns();
    return left > 0 ? undefined : count;
  }

  #add(course: number, mode: number, sign: number): void {
    const chosen = this.#counting.modes[course]?.[mode];
    if (!chosen) return;
    const credits = this.#parts[course]?.credits ?? 0;
    for (const n of chosen.needs)
      this.#needs[n] = (this.#needs[n] ?? 0) + sign * (this.#counting.needs[n]?.unit === 'courses' ? 1 : credits);
    for (const c of chosen.caps) this.#caps[c] = (this.#caps[c] ?? 0) + sign * (this.#counting.caps[c]?.unit === 'courses' ? 1 : credits);
  }

  /** Stand-ins taken for one need after the other, groups first and larger ones first; and the share of needs they can't fill. */
  #standIns(): { count: number; left: number } {
    const { needs, modes } = this.#counting;
    const sums = [...this.#needs];
    const used = new Set<number>();
    let left = 0;
    for (const kind of ['group', 'rule', 'total'] as const) {
      for (const [n, need] of needs.entries()) {
        if (need.kind !== kind) continue;
        for (const [course, part] of this.#parts.entries()) {
          if ((sums[n] ?? 0) >= need.size) break;
          const mode = part.placeholder && !used.has(course) ? modes[course]?.[0] : undefined;
          if (!mode?.needs.includes(n)) continue;
          used.add(course);
          for (const m of mode.needs) sums[m] = (sums[m] ?? 0) + (needs[m]?.unit === 'courses' ? 1 : part.credits);
        }
        left += Math.max(0, need.size - (sums[n] ?? 0)) / need.size;
      }
    }
    return { count: used.size, left };
  }
}
