import type { Instance, Mode, Variant } from '../instance.ts';
import type { Timeframe } from './timeframe.ts';

/** Coefficients of a choice: row after row. */
export interface Terms {
  rows: number[];
  parts: number[];
}

/** How a course may count, and which of the needs that it then serves it is needed for; none: only other courses ask for it. */
export interface Counting {
  course: number;
  /** Place in the variant's modes; -1: not counted. */
  m: number;
  mode: Mode | undefined;
  need: number;
  terms: Terms;
}

/** A course in a slot in which it could stand. */
export interface Standing {
  course: number;
  slot: number;
  load: number;
  terms: Terms;
}

/** Linear rows `sum of parts <= most` as they are written, over the choices that a plan makes of each course. */
export class RowBuilder {
  readonly most: number[] = [];
  /** By course: whether it is taken. */
  readonly own: readonly Terms[];
  /** By course: how it counts. */
  readonly ways: readonly (readonly Counting[])[];
  /** By need, and by cap: the ways that add to it. */
  readonly serving: readonly Counting[][];
  readonly using: readonly Counting[][];
  /** By course, and by slot: where it stands. */
  readonly slots: readonly (readonly Standing[])[];
  readonly standing: readonly Standing[][];
  private readonly terms: Terms[][] = [];

  constructor({ courses, slots }: Instance, { modes, needs, caps }: Variant, asked: readonly number[], time: Timeframe) {
    const isAsked = new Set(asked);
    this.own = courses.map(noTerms);
    this.ways = courses.map((course, c) => {
      const isFree = isAsked.has(c) || course.forced || course.done;
      const counted = (modes[c] ?? []).flatMap((mode, m) =>
        [...mode.needs, ...(isFree ? [NONE] : [])].map((need) => ({ course: c, m, mode, need, terms: noTerms() })),
      );
      const isUncounted = course.forced || course.done || (isFree && counted.length === 0);
      return isUncounted ? [...counted, { course: c, m: NONE, mode: undefined, need: NONE, terms: noTerms() }] : counted;
    });
    this.serving = needs.map(() => []);
    this.using = caps.map(() => []);
    for (const way of this.ways.flat()) {
      for (const n of new Set(way.mode?.needs)) this.serving[n]?.push(way);
      for (const k of new Set(way.mode?.caps)) this.using[k]?.push(way);
    }
    this.standing = slots.map(() => []);
    this.slots = courses.map((course, c) => {
      const open: Standing[] = [];
      if (course.done) return open;
      for (let s = time.next(c, time.earliest[c] ?? 0); s < slots.length; s = time.next(c, s + 1))
        open.push({ course: c, slot: s, load: course.load[s] ?? 0, terms: noTerms() });
      for (const at of open) this.standing[at.slot]?.push(at);
      return open;
    });
  }

  row(most: number): number {
    this.terms.push([]);
    return this.most.push(most) - 1;
  }

  add(terms: Terms | undefined, row: number, part: number): void {
    if (!terms || part === 0) return;
    this.terms[row]?.push(terms);
    terms.rows.push(row);
    terms.parts.push(part);
  }

  /** Divides a row that was just written by its largest part, so that its parts are about 1; gives that. */
  scale(row: number): number {
    const list = this.terms[row] ?? [];
    const size = list.reduce((largest, { parts }) => Math.max(largest, Math.abs(parts.at(-1) ?? 0)), 0) || 1;
    for (const { parts } of list) parts.push((parts.pop() ?? 0) / size);
    this.most[row] = (this.most[row] ?? 0) / size;
    return size;
  }
}

/** No need, or no mode. */
export const NONE = -1;

const noTerms = (): Terms => ({ rows: [], parts: [] });
