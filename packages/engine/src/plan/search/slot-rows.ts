import type { Instance, Load, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';
import { partOf } from './load-sums.ts';
import type { RowBuilder } from './row-builder.ts';
import { shareOf } from './shares.ts';
import type { Timeframe } from './timeframe.ts';

/** By slot: the row in which its load stands (-1: none), and the load that is 1 there. */
export interface LoadRows {
  loadRow: Int16Array;
  loadScale: Float64Array;
}

/** Load of each slot. Where no two courses share one, `addShareRows` says more; `always`: there as well. */
export function addLoadRows(build: RowBuilder, { slots }: Instance, time: Timeframe, always: boolean): LoadRows {
  const loadRow = new Int16Array(slots.length).fill(-1);
  const loadScale = new Float64Array(slots.length).fill(1);
  for (const s of slots.keys()) {
    if ((time.capacity[s] ?? 0) <= 0 || (!always && lightestIn(build, s) * 2 > limitIn(slots, time, s))) continue;
    const row = build.row(time.capacity[s] ?? 0);
    for (const { terms, load } of build.standing[s] ?? []) build.add(terms, row, load);
    loadRow[s] = row;
    loadScale[s] = build.scale(row);
  }
  return { loadRow, loadScale };
}

/** How many courses a slot holds, by the shares that they take of it. */
export function addShareRows(build: RowBuilder, { slots }: Instance, time: Timeframe): void {
  for (const s of slots.keys()) {
    if ((time.capacity[s] ?? 0) <= 0) continue;
    const limit = limitIn(slots, time, s);
    const kinds = lightestIn(build, s) * 2 > limit ? 1 : KINDS;
    for (let k = 1; k <= kinds; k++) {
      const row = build.row(1);
      for (const { terms, load } of build.standing[s] ?? []) build.add(terms, row, shareOf(load, limit, k));
    }
  }
}

/** Most of some courses in a session, term or year. */
export function addRuleRows(build: RowBuilder, { slots, courses }: Instance, { loads }: Variant, frame: Frame, time: Timeframe): void {
  for (const rule of loads) {
    if (rule.max >= NO_LIMIT) continue;
    for (const span of spansOf(rule, slots, frame, time)) {
      const row = build.row(rule.max);
      for (const [c, course] of courses.entries()) {
        if (!rule.of[c]) continue;
        for (const { terms, slot } of build.slots[c] ?? []) if (span.has(slot)) build.add(terms, row, partOf(rule, course, slot));
      }
      build.scale(row);
    }
  }
}

/** Courses that stand elsewhere than in the earlier plan, or are new, or left out. */
export function addChangeRow(build: RowBuilder, { courses }: Instance, most: number): void {
  const before = courses.filter((course) => !course.done && course.near >= 0).length;
  const row = build.row(most - before);
  for (const [c, { near }] of courses.entries())
    for (const { terms, slot } of build.slots[c] ?? []) build.add(terms, row, near < 0 ? 1 : slot === near ? -1 : 0);
}

/** Slots over which a rule counts together. */
function spansOf(rule: Load, slots: Instance['slots'], frame: Frame, time: Timeframe): Iterable<Set<number>> {
  const spans = new Map<number, Set<number>>();
  for (let s = 0; s <= time.lastSlot; s++) {
    const term = slots[s]?.term ?? -1;
    if (!rule.terms[term]) continue;
    const key = rule.per === 'session' ? s : rule.per === 'term' ? term : (frame.yearOf[term] ?? 0);
    spans.set(key, (spans.get(key) ?? new Set()).add(s));
  }
  return spans.values();
}

const limitIn = (slots: Instance['slots'], time: Timeframe, s: number): number => Math.min(time.peak, slots[s]?.limit ?? 0);

/** Smallest load of a course that could stand in a slot, of those that have one. */
const lightestIn = (build: RowBuilder, s: number): number =>
  (build.standing[s] ?? []).reduce((least, { load }) => (load > 0 ? Math.min(least, load) : least), Infinity);

/** Kinds of shares that have rows: halves and thirds. */
const KINDS = 2;
/** No plan holds so much: such a rule says nothing. */
const NO_LIMIT = 100_000;
