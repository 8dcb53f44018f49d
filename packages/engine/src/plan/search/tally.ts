import type { Instance, Variant } from '../instance.ts';

export const UNDECIDED = -2;
/** Taken without counting. */
export const UNCOUNTED = -1;

/** What is counted so far toward needs and caps, and what could still be. */
export interface Tally {
  /** By course: its mode, `UNCOUNTED` or `UNDECIDED`. */
  state: Int16Array;
  counted: Float64Array;
  /** By need: what undecided courses could add. */
  potential: Float64Array;
  take: (course: number, mode: number) => void;
  undo: (course: number, mode: number) => void;
  bar: (course: number, mode: number) => void;
  unbar: (course: number, mode: number) => void;
  isBarred: (course: number, mode: number) => boolean;
  /** Whether an undecided course could still serve a need. */
  serves: (course: number, need: number) => boolean;
  hasRoom: (course: number, mode: number) => boolean;
  part: (course: number, need: number) => number;
  /** What a cap still leaves. */
  left: (cap: number) => number;
  /** The same again, to be changed apart from this one. */
  copy: () => Tally;
}

/** An empty tally in which only courses that are possible can count. */
export function createTally(instance: Instance, variant: Variant, possible: (course: number) => boolean): Tally {
  const { courses } = instance;
  const { needs, caps, modes } = variant;
  const partOf = (unit: 'courses' | 'credits' | undefined, c: number) => (unit === 'courses' ? 1 : (courses[c]?.credits ?? 0));
  const parts = new Float64Array(courses.length * needs.length);
  for (const c of courses.keys()) for (const [n, need] of needs.entries()) parts[c * needs.length + n] = partOf(need.unit, c);
  const sums: Sums = {
    state: new Int16Array(courses.length).fill(UNDECIDED),
    counted: new Float64Array(needs.length),
    potential: new Float64Array(needs.length),
    used: new Float64Array(caps.length),
    barred: modes.map((list) => new Uint8Array(list.length)),
    ways: new Int16Array(courses.length * needs.length),
  };
  const tally = tallyOf(variant, parts, partOf, sums);
  for (const [c, list] of sums.barred.entries()) {
    list.fill(1);
    if (possible(c)) for (const m of list.keys()) tally.unbar(c, m);
  }
  return tally;
}

interface Sums {
  state: Int16Array;
  counted: Float64Array;
  potential: Float64Array;
  used: Float64Array;
  barred: Uint8Array[];
  /** By course and need: modes left. */
  ways: Int16Array;
}

function tallyOf(
  variant: Variant,
  parts: Float64Array,
  partOf: (unit: 'courses' | 'credits' | undefined, c: number) => number,
  sums: Sums,
): Tally {
  const { needs, caps, modes } = variant;
  const { state, counted, potential, used, barred, ways } = sums;
  const width = needs.length;
  const part = (c: number, n: number) => parts[c * width + n] ?? 0;
  const spread = (c: number, sign: number) => {
    for (let n = 0; n < width; n++) if ((ways[c * width + n] ?? 0) > 0) potential[n] = (potential[n] ?? 0) + sign * part(c, n);
  };
  const shift = (c: number, m: number, sign: number) => {
    const mode = modes[c]?.[m];
    if (!mode) return;
    for (const n of mode.needs) counted[n] = (counted[n] ?? 0) + sign * part(c, n);
    for (const k of mode.caps) used[k] = (used[k] ?? 0) + sign * partOf(caps[k]?.unit, c);
  };
  const change = (c: number, m: number, sign: 1 | -1) => {
    for (const n of modes[c]?.[m]?.needs ?? []) {
      const at = c * width + n;
      const before = ways[at] ?? 0;
      ways[at] = before + sign;
      if (state[c] === UNDECIDED && (before === 0 || before + sign === 0)) potential[n] = (potential[n] ?? 0) + sign * part(c, n);
    }
  };
  const setBarred = (c: number, m: number, value: number) => {
    const list = barred[c];
    if (list) list[m] = value;
  };
  return {
    state,
    counted,
    potential,
    take: (c, m) => {
      spread(c, -1);
      state[c] = m;
      shift(c, m, 1);
    },
    undo: (c, m) => {
      shift(c, m, -1);
      state[c] = UNDECIDED;
      spread(c, 1);
    },
    bar: (c, m) => {
      setBarred(c, m, 1);
      change(c, m, -1);
    },
    unbar: (c, m) => {
      setBarred(c, m, 0);
      change(c, m, 1);
    },
    isBarred: (c, m) => barred[c]?.[m] === 1,
    serves: (c, n) => state[c] === UNDECIDED && (ways[c * width + n] ?? 0) > 0,
    hasRoom: (c, m) => {
      for (const k of modes[c]?.[m]?.caps ?? []) if ((used[k] ?? 0) + partOf(caps[k]?.unit, c) > (caps[k]?.size ?? 0)) return false;
      return true;
    },
    part,
    left: (k) => (caps[k]?.size ?? 0) - (used[k] ?? 0),
    copy: () =>
      tallyOf(variant, parts, partOf, {
        state: state.slice(),
        counted: counted.slice(),
        potential: potential.slice(),
        used: used.slice(),
        barred: barred.map((list) => list.slice()),
        ways: ways.slice(),
      }),
  };
}
