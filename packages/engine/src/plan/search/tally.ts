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
}

/** An empty tally in which only courses that are possible can count. */
export function createTally({ courses }: Instance, { needs, caps, modes }: Variant, possible: (course: number) => boolean): Tally {
  const state = new Int16Array(courses.length).fill(UNDECIDED);
  const counted = new Float64Array(needs.length);
  const potential = new Float64Array(needs.length);
  const used = new Float64Array(caps.length);
  const barred = modes.map((list) => new Uint8Array(list.length));
  /** By course and need: modes left. */
  const ways = new Int16Array(courses.length * needs.length);
  const partOf = (unit: 'courses' | 'credits' | undefined, c: number) => (unit === 'courses' ? 1 : (courses[c]?.credits ?? 0));
  const parts = needs.map((need) => Float64Array.from(courses, (_, c) => partOf(need.unit, c)));
  const part = (c: number, n: number) => parts[n]?.[c] ?? 0;
  const spread = (c: number, sign: number) => {
    for (let n = 0; n < needs.length; n++)
      if ((ways[c * needs.length + n] ?? 0) > 0) potential[n] = (potential[n] ?? 0) + sign * part(c, n);
  };
  const shift = (c: number, m: number, sign: number) => {
    const mode = modes[c]?.[m];
    if (!mode) return;
    for (const n of mode.needs) counted[n] = (counted[n] ?? 0) + sign * part(c, n);
    for (const k of mode.caps) used[k] = (used[k] ?? 0) + sign * partOf(caps[k]?.unit, c);
  };
  const change = (c: number, m: number, sign: 1 | -1) => {
    for (const n of modes[c]?.[m]?.needs ?? []) {
      const at = c * needs.length + n;
      const before = ways[at] ?? 0;
      ways[at] = before + sign;
      if (state[c] === UNDECIDED && (before === 0 || before + sign === 0)) potential[n] = (potential[n] ?? 0) + sign * part(c, n);
    }
  };
  const setBarred = (c: number, m: number, value: number) => {
    const list = barred[c];
    if (list) list[m] = value;
  };
  for (const [c, list] of modes.entries()) for (const m of list.keys()) possible(c) ? change(c, m, 1) : setBarred(c, m, 1);
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
    serves: (c, n) => state[c] === UNDECIDED && (ways[c * needs.length + n] ?? 0) > 0,
    hasRoom: (c, m) => (modes[c]?.[m]?.caps ?? []).every((k) => (used[k] ?? 0) + partOf(caps[k]?.unit, c) <= (caps[k]?.size ?? 0)),
    part,
    left: (k) => (caps[k]?.size ?? 0) - (used[k] ?? 0),
  };
}
