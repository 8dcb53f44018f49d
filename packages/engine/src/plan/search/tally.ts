import type { Instance, Mode, Variant } from '../instance.ts';

export const UNDECIDED = -2;
/** Taken without counting. */
export const UNCOUNTED = -1;

/** How courses can count in a variant: nothing here changes while a search goes on. */
export interface Counted {
  modes: readonly (readonly Mode[])[];
  needs: number;
  /** Sizes of the caps. */
  caps: Float64Array;
  /** By course and need, and by course and cap: what it adds. */
  parts: Float64Array;
  uses: Float64Array;
  /** By course: needs that it could serve. */
  needsOf: readonly (readonly number[])[];
  /** By course and need: modes in which it serves it. */
  ways: Int16Array;
  /** By course: its first mode in a list of all, at the end their number. */
  firstMode: Int32Array;
}

export function countedOf({ courses }: Instance, { needs, caps, modes }: Variant): Counted {
  const partOf = (unit: 'courses' | 'credits', c: number) => (unit === 'courses' ? 1 : (courses[c]?.credits ?? 0));
  const parts = new Float64Array(courses.length * needs.length);
  const uses = new Float64Array(courses.length * caps.length);
  const ways = new Int16Array(courses.length * needs.length);
  const needsOf = courses.map((_, c) => {
    for (const [n, need] of needs.entries()) parts[c * needs.length + n] = partOf(need.unit, c);
    for (const [k, cap] of caps.entries()) uses[c * caps.length + k] = partOf(cap.unit, c);
    for (const mode of modes[c] ?? []) for (const n of mode.needs) ways[c * needs.length + n] = (ways[c * needs.length + n] ?? 0) + 1;
    return [...needs.keys()].filter((n) => (ways[c * needs.length + n] ?? 0) > 0);
  });
  const firstMode = new Int32Array(courses.length + 1);
  for (const c of courses.keys()) firstMode[c + 1] = (firstMode[c] ?? 0) + (modes[c]?.length ?? 0);
  return { modes, needs: needs.length, caps: Float64Array.from(caps, (cap) => cap.size), parts, uses, needsOf, ways, firstMode };
}

/** What is counted so far toward needs and caps, and what could still be. */
export class Tally {
  /** By course: its mode, `UNCOUNTED` or `UNDECIDED`. */
  readonly state: Int16Array;
  readonly counted: Float64Array;
  /** By need: what undecided courses could add. */
  readonly potential: Float64Array;
  private readonly of: Counted;
  private readonly used: Float64Array;
  /** By course and mode. */
  private readonly barred: Uint8Array;
  /** By course and need: modes left. */
  private readonly ways: Int16Array;

  private constructor(
    of: Counted,
    from: Pick<Tally, 'state' | 'counted' | 'potential'>,
    used: Float64Array,
    barred: Uint8Array,
    ways: Int16Array,
  ) {
    this.of = of;
    this.state = from.state;
    this.counted = from.counted;
    this.potential = from.potential;
    this.used = used;
    this.barred = barred;
    this.ways = ways;
  }

  /** An empty one in which only courses that are possible can count. */
  static of(of: Counted, possible: (course: number) => boolean): Tally {
    const { modes, needs, parts, firstMode } = of;
    const barred = new Uint8Array(firstMode[modes.length] ?? 0);
    const state = new Int16Array(modes.length).fill(UNDECIDED);
    const potential = new Float64Array(needs);
    const ways = of.ways.slice();
    for (let c = 0; c < modes.length; c++) {
      if (possible(c)) for (const n of of.needsOf[c] ?? NONE) potential[n] = (potential[n] ?? 0) + (parts[c * needs + n] ?? 0);
      else {
        ways.fill(0, c * needs, (c + 1) * needs);
        barred.fill(1, firstMode[c], firstMode[c + 1]);
      }
    }
    return new Tally(of, { state, counted: new Float64Array(needs), potential }, new Float64Array(of.caps.length), barred, ways);
  }

  /** The same again, to be changed apart from this one. */
  copy(): Tally {
    const { state, counted, potential } = this;
    const from = { state: state.slice(), counted: counted.slice(), potential: potential.slice() };
    return new Tally(this.of, from, this.used.slice(), this.barred.slice(), this.ways.slice());
  }

  take(c: number, m: number): void {
    this.spread(c, -1);
    this.state[c] = m;
    this.shift(c, m, 1);
  }

  undo(c: number, m: number): void {
    this.shift(c, m, -1);
    this.state[c] = UNDECIDED;
    this.spread(c, 1);
  }

  bar(c: number, m: number): void {
    this.barred[(this.of.firstMode[c] ?? 0) + m] = 1;
    this.change(c, m, -1);
  }

  unbar(c: number, m: number): void {
    this.barred[(this.of.firstMode[c] ?? 0) + m] = 0;
    this.change(c, m, 1);
  }

  isBarred(c: number, m: number): boolean {
    return this.barred[(this.of.firstMode[c] ?? 0) + m] === 1;
  }

  /** Needs that a course could serve at the outset. */
  needsOf(c: number): readonly number[] {
    return this.of.needsOf[c] ?? NONE;
  }

  /** Whether an undecided course could still serve a need. */
  serves(c: number, n: number): boolean {
    return this.state[c] === UNDECIDED && (this.ways[c * this.of.needs + n] ?? 0) > 0;
  }

  hasRoom(c: number, m: number): boolean {
    const { modes, caps, uses } = this.of;
    const list = modes[c]?.[m]?.caps ?? NONE;
    for (let i = 0; i < list.length; i++) {
      const k = list[i] ?? 0;
      if ((this.used[k] ?? 0) + (uses[c * caps.length + k] ?? 0) > (caps[k] ?? 0)) return false;
    }
    return true;
  }

  part(c: number, n: number): number {
    return this.of.parts[c * this.of.needs + n] ?? 0;
  }

  /** What a cap still leaves. */
  left(k: number): number {
    return (this.of.caps[k] ?? 0) - (this.used[k] ?? 0);
  }

  private spread(c: number, sign: 1 | -1): void {
    const { potential, ways } = this;
    const needs = this.needsOf(c);
    for (let i = 0; i < needs.length; i++) {
      const n = needs[i] ?? 0;
      if ((ways[c * this.of.needs + n] ?? 0) > 0) potential[n] = (potential[n] ?? 0) + sign * this.part(c, n);
    }
  }

  private shift(c: number, m: number, sign: 1 | -1): void {
    const mode = this.of.modes[c]?.[m];
    if (!mode) return;
    const { counted, used } = this;
    for (const n of mode.needs) counted[n] = (counted[n] ?? 0) + sign * this.part(c, n);
    for (const k of mode.caps) used[k] = (used[k] ?? 0) + sign * (this.of.uses[c * this.of.caps.length + k] ?? 0);
  }

  private change(c: number, m: number, sign: 1 | -1): void {
    const { potential, ways } = this;
    for (const n of this.of.modes[c]?.[m]?.needs ?? NONE) {
      const at = c * this.of.needs + n;
      const before = ways[at] ?? 0;
      ways[at] = before + sign;
      if (this.state[c] === UNDECIDED && (before === 0 || before + sign === 0)) potential[n] = (potential[n] ?? 0) + sign * this.part(c, n);
    }
  }
}

const NONE: readonly number[] = [];
