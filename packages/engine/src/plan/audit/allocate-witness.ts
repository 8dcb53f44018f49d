import type { Cap, Mode, Need, Size, Variant } from '../instance.ts';
import { partOf, type Taken } from './allocate-problem.ts';

/**
 * Needs that the taken courses can't fill together, by an inequality in the manner of Hall's theorem: `needed` > `available`.
 * It holds for every allocation, so whoever checks it needs no search. All numbers are of `unit`: courses, or hundredths of credits.
 */
export interface Witness {
  unit: 'courses' | 'credits';
  needs: number[];
  /** By need: least that fills it. For a need in credits counted in courses: its largest courses, as many as fill it; one more than all where all don't. */
  least: number[];
  /** All taken courses that can serve any of the needs. */
  courses: number[];
  /** By course: most that it can give, once for each of the needs that its most useful mode serves, less what `caps` grant it. */
  gives: number[];
  /** Caps that hold the courses down. Courses that count under the cap add at most `most`, for `times` of the needs each. */
  caps: { cap: number; most: number; times: number }[];
  /** Sum of `least`. */
  needed: number;
  /** Sum of `gives`, and of most x times. */
  available: number;
  /** needed - available: so much stays open in these needs, whatever the allocation. */
  short: number;
  /** At least so many of the needs stay unfilled: the largest to leave out until the others' least is available. */
  open: number;
}

interface Server {
  course: number;
  /** In the witness's unit. */
  part: number;
  credits: number;
  /** Modes that serve any of the needs, and how many of them. */
  modes: { serves: number; caps: readonly number[] }[];
}

/**
 * The witness that these needs are short, if there is one that leaves at least `asked` of them unfilled: counted in credits
 * where all are, else in courses; with as few caps as are enough, taken one after another by how much they hold down.
 */
export function witnessFor(of: Taken, needs: readonly number[], asked: number): Witness | undefined {
  const all = needs.flatMap((need) => of.variant.needs[need] ?? []);
  if (all.length !== needs.length || asked < 1) return undefined;
  const units = all.every(({ unit }) => unit === 'credits') ? (['credits', 'courses'] as const) : (['courses'] as const);
  for (const unit of units) {
    const servers = serversOf(of, needs, unit);
    const least = all.map((need, n) => leastOf(of, need, needs[n] ?? -1, unit));
    const usable = new Set(servers.flatMap(({ modes }) => modes.flatMap(({ caps }) => caps)));
    let witness = measure(of, needs, least, servers, unit, []);
    while (witness.open < asked) {
      let better = witness;
      for (const cap of usable) {
        const tried = measure(of, needs, least, servers, unit, [...witness.caps.map((used) => used.cap), cap]);
        if (tried.available < better.available) better = tried;
      }
      if (better === witness) break;
      for (const { cap } of better.caps) usable.delete(cap);
      witness = better;
    }
    if (witness.open >= asked) return witness;
  }
  return undefined;
}

function serversOf({ variant, courses, taken }: Taken, needs: readonly number[], unit: Size['unit']): Server[] {
  return taken.flatMap((course) => {
    const modes = (variant.modes[course] ?? []).flatMap((mode) => {
      const serves = needs.filter((need) => servesBy(variant, mode, need, courses[course])).length;
      return serves > 0 ? [{ serves, caps: [...new Set(mode.caps)] }] : [];
    });
    const credits = courses[course]?.credits ?? 0;
    return modes.length > 0 ? [{ course, part: unit === 'courses' ? 1 : credits, credits, modes }] : [];
  });
}

/** Whether a course in this mode adds anything to the need: a course without credits adds none. */
export function servesBy(variant: Variant, mode: Mode, need: number, course: { credits: number } | undefined): boolean {
  const size = variant.needs[need];
  return size !== undefined && mode.needs.includes(need) && partOf(size, course) > 0;
}

function leastOf(of: Taken, need: Need, index: number, unit: Size['unit']): number {
  if (need.unit === unit) return need.size;
  const parts = serversOf(of, [index], 'credits').map(({ part }) => part);
  parts.sort((a, b) => b - a);
  let sum = 0;
  for (const [count, part] of parts.entries()) {
    if (sum >= need.size) return count;
    sum += part;
  }
  return sum >= need.size ? parts.length : parts.length + 1;
}

function measure(
  { variant }: Taken,
  needs: readonly number[],
  least: number[],
  servers: readonly Server[],
  unit: Size['unit'],
  capsUsed: readonly number[],
): Witness {
  const caps = capsUsed.flatMap((index) => {
    const cap = variant.caps[index];
    const under = servers.filter(({ modes }) => modes.some((mode) => mode.caps.includes(index)));
    const times = Math.max(
      ...under.flatMap(({ modes }) => modes.filter((mode) => mode.caps.includes(index)).map(({ serves }) => serves)),
      0,
    );
    return cap ? [{ cap: index, most: mostUnder(cap, under, unit), times }] : [];
  });
  const granted = (mode: { caps: readonly number[] }) =>
    caps.reduce((sum, { cap, times }) => sum + (mode.caps.includes(cap) ? times : 0), 0);
  const gives = servers.map(({ part, modes }) => part * Math.max(0, ...modes.map((mode) => mode.serves - granted(mode))));
  const available = sum(gives) + sum(caps.map(({ most, times }) => most * times));
  const needed = sum(least);
  const witness = { unit, needs: [...needs], least, courses: servers.map(({ course }) => course), gives, caps, needed, available };
  return { ...witness, short: needed - available, open: openOf(least, available) };
}

/** Most that courses under a cap can add up to in the unit, whole courses each. */
function mostUnder(cap: Cap, under: readonly Server[], unit: Size['unit']): number {
  if (cap.unit === 'courses') {
    const largest = under.map(({ part }) => part).sort((a, b) => b - a);
    return sum(largest.slice(0, Math.max(0, Math.floor(cap.size))));
  }
  if (unit === 'courses') {
    const smallest = under.map(({ credits }) => credits).sort((a, b) => a - b);
    return smallest.filter((_, count) => sum(smallest.slice(0, count + 1)) <= cap.size).length;
  }
  let sums = new Set([0]);
  for (const { part } of under) sums = new Set([...sums, ...[...sums].map((each) => each + part).filter((each) => each <= cap.size)]);
  return Math.max(...sums);
}

/** Fewest of the needs to give up so that the others' least is available. */
export function openOf(least: readonly number[], available: number): number {
  const largest = least.toSorted((a, b) => b - a);
  let needed = sum(largest);
  let open = 0;
  for (const each of largest) {
    if (needed <= available) break;
    needed -= each;
    open += 1;
  }
  return open;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
