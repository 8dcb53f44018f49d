import type { Instance, Load, Mode, PlanCourse, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';
import type { GapMeter } from './gap.ts';
import type { SelectBounds } from './selection.ts';
import { shareOf } from './shares.ts';
import type { Timeframe } from './timeframe.ts';

/** Coefficients of a choice: row after row. */
export interface Terms {
  rows: number[];
  parts: number[];
}

/** How a course may count, and which of the needs that it then serves it is needed for; none: only other courses ask for it. */
export interface Way {
  /** Place in the variant's modes; -1: not counted. */
  m: number;
  mode: Mode | undefined;
  need: number;
  terms: Terms;
}

/**
 * What every plan of a variant within bounds keeps to, as linear rows `sum of parts <= most` over three choices a course: whether it is
 * taken (`own`), how it counts (`ways`), in which slot (`slots`). Rows are scaled so that their parts are about 1.
 */
export interface Rows {
  most: number[];
  own: Terms[];
  ways: Way[][];
  /** By course: the slots in which it could stand, and its terms there. */
  open: number[][];
  slots: Terms[][];
  /** Row in which a slot's load stands, by slot, and the load that is 1 there. */
  loadRow: Int16Array;
  loadScale: Float64Array;
}

class Builder {
  readonly most: number[] = [];
  readonly own: Terms[];
  readonly ways: Way[][];
  readonly slots: Terms[][];
  private readonly lists = new Map<number, { terms: Terms; k: number }[]>();

  constructor({ courses }: Instance, { modes }: Variant, asked: ReadonlySet<number>) {
    this.own = courses.map(empty);
    this.ways = courses.map((course, c) => {
      const isFree = asked.has(c) || course.forced || course.done;
      const counted = (modes[c] ?? []).flatMap((mode, m) =>
        [...mode.needs, ...(isFree ? [NONE] : [])].map((need) => ({ m, mode, need, terms: empty() })),
      );
      const isUncounted = course.forced || course.done || (isFree && counted.length === 0);
      return isUncounted ? [...counted, { m: NONE, mode: undefined, need: NONE, terms: empty() }] : counted;
    });
    this.slots = courses.map(() => []);
  }

  row(most: number): number {
    this.lists.set(this.most.length, []);
    return this.most.push(most) - 1;
  }

  add(terms: Terms | undefined, row: number, part: number): void {
    if (!terms || part === 0) return;
    this.lists.get(row)?.push({ terms, k: terms.rows.length });
    terms.rows.push(row);
    terms.parts.push(part);
  }

  /** Divides a row by its largest part; gives that. */
  scale(row: number): number {
    const list = this.lists.get(row) ?? [];
    const size = list.reduce((largest, { terms, k }) => Math.max(largest, Math.abs(terms.parts[k] ?? 0)), 0) || 1;
    for (const { terms, k } of list) terms.parts[k] = (terms.parts[k] ?? 0) / size;
    this.most[row] = (this.most[row] ?? 0) / size;
    return size;
  }
}

const NONE = -1;
const KINDS = 2;

const empty = (): Terms => ({ rows: [], parts: [] });

export function rowsOf(
  instance: Instance,
  variant: Variant,
  frame: Frame,
  gap: GapMeter,
  bounds: SelectBounds,
  time: Timeframe,
  hasLoads = false,
): Rows {
  const asked = new Set(frame.asked);
  const build = new Builder(instance, variant, asked);
  const { courses, slots } = instance;
  const open = courses.map((course, c) => slotsOf(course, time, c, slots.length));
  for (const c of courses.keys()) build.slots[c] = (open[c] ?? []).map(empty);
  for (let area = 0; area < gap.areas; area++) build.row(0);
  for (const [c, course] of courses.entries()) {
    if (course.done) continue;
    for (const [k, area] of (gap.areasOf[c] ?? []).entries()) build.add(build.own[c], area, -(gap.weightsOf[c]?.[k] ?? 0) / 1_000_000);
  }
  const { loadRow, loadScale } = addSlots(build, instance, time, open, hasLoads || (bounds.squares > 0 && bounds.squares !== Infinity));
  addCounts(build, instance, variant);
  addNeeded(build, instance, variant);
  addRequired(build, instance);
  addSums(build, instance, bounds);
  addShares(build, instance, time, open);
  addLoads(build, instance, variant, frame, time, open);
  if (bounds.changes !== Infinity) addChanges(build, instance, bounds.changes, open);
  return { most: build.most, own: build.own, ways: build.ways, slots: build.slots, open, loadRow, loadScale };
}

function slotsOf(course: PlanCourse, time: Timeframe, c: number, count: number): number[] {
  const open: number[] = [];
  if (course.done) return open;
  for (let s = time.next(c, time.earliest[c] ?? 0); s < count; s = time.next(c, s + 1)) open.push(s);
  return open;
}

/** Needs and caps as they stand. */
function addCounts(build: Builder, { courses }: Instance, variant: Variant): void {
  const eachWay = (has: (mode: Mode) => boolean, visit: (way: Way, c: number) => void) => {
    for (const [c, ways] of build.ways.entries()) for (const way of ways) if (way.mode && has(way.mode)) visit(way, c);
  };
  for (const [n, need] of variant.needs.entries()) {
    const row = build.row(-need.size);
    eachWay(
      (mode) => mode.needs.includes(n),
      (way, c) => build.add(way.terms, row, -partOf(courses, need.unit, c)),
    );
    build.scale(row);
  }
  for (const [k, cap] of variant.caps.entries()) {
    const has = (mode: Mode) => mode.caps.includes(k);
    let unit = 0;
    eachWay(has, (_, c) => {
      unit = gcd(partOf(courses, cap.unit, c), unit);
    });
    if (unit === 0) continue;
    const row = build.row(Math.floor(cap.size / unit) * unit);
    eachWay(has, (way, c) => build.add(way.terms, row, partOf(courses, cap.unit, c)));
    build.scale(row);
  }
}

/**
 * A need's courses without the smallest of those that are needed for it fall short of it: so many courses, and so much of them, can be
 * needed for it at most.
 */
function addNeeded(build: Builder, { courses }: Instance, variant: Variant): void {
  const rooms = variant.needs.map((need, n) => {
    const ways = build.ways.flatMap((list, c) =>
      list.flatMap((way) => (way.need === n ? [{ way, part: partOf(courses, need.unit, c), c }] : [])),
    );
    const parts = ways.map(({ part }) => part).filter((part) => part > 0);
    const least = Math.min(...parts);
    const largest = Math.max(...parts);
    const count = parts.length === 0 ? 0 : Math.ceil(need.size / least);
    const unit = parts.reduce((g, part) => gcd(part, g), 0) || 1;
    const most = Math.floor((need.size + largest - 1) / unit) * unit;
    return { ways, count, most, least, largest, credits: Math.max(0, ...ways.map(({ c }) => courses[c]?.credits ?? 0)) };
  });
  for (const { ways, count, most, least, largest } of rooms) {
    if (ways.length === 0) continue;
    const row = build.row(count);
    for (const { way } of ways) build.add(way.terms, row, 1);
    if (least === largest) continue;
    const sum = build.row(most);
    for (const { way, part } of ways) build.add(way.terms, sum, part);
    build.scale(sum);
  }
  // Where any course is needed for the total, the total is hardly passed; else all are needed for other needs.
  const free = courses.reduce(
    (sum, course, c) =>
      build.ways[c]?.some((way) => way.need === NONE) ? { courses: sum.courses + 1, credits: sum.credits + course.credits } : sum,
    { courses: 0, credits: 0 },
  );
  for (const [n, need] of variant.needs.entries()) {
    if (need.kind !== 'total') continue;
    const others = rooms.reduce(
      (sum, room, o) =>
        o === n
          ? sum
          : sum +
            (need.unit === 'courses'
              ? room.count
              : Math.min(room.count * room.credits, variant.needs[o]?.unit === 'credits' ? room.most : Infinity)),
      free[need.unit],
    );
    const row = build.row(Math.max(rooms[n]?.most ?? 0, others));
    for (const [c, list] of build.ways.entries())
      for (const way of list) if (way.mode?.needs.includes(n)) build.add(way.terms, row, partOf(courses, need.unit, c));
    build.scale(row);
  }
}

/** A course is taken only with one of each clause, and without counting only for a course that asks for it. */
function addRequired(build: Builder, { courses }: Instance): void {
  const asking = courses.map((): number[] => []);
  for (const [c, course] of courses.entries()) {
    if (course.done) continue;
    for (const clause of course.requires) {
      for (const { course: other } of clause) asking[other]?.push(c);
      if (clause.some((literal) => courses[literal.course]?.done)) continue;
      const row = build.row(0);
      build.add(build.own[c], row, 1);
      for (const other of new Set(clause.map((literal) => literal.course))) build.add(build.own[other], row, -1);
    }
  }
  for (const [c, course] of courses.entries()) {
    if (course.forced || course.done || (asking[c]?.length ?? 0) === 0) continue;
    const row = build.row(0);
    for (const way of build.ways[c] ?? []) if (way.need === NONE) build.add(way.terms, row, 1);
    for (const other of new Set(asking[c])) build.add(build.own[other], row, -1);
  }
}

/** Sums over all courses that the bounds limit. */
function addSums(build: Builder, instance: Instance, bounds: SelectBounds): void {
  const { courses, cost } = instance;
  const limit = (most: number, part: (course: PlanCourse) => number) => {
    const row = build.row(most);
    for (const [c, course] of courses.entries()) if (!course.done) build.add(build.own[c], row, part(course));
    build.scale(row);
  };
  if (bounds.assumptions !== Infinity) limit(bounds.assumptions, (course) => course.assumed.length);
  if (courses.some((course) => course.placeholder)) limit(instance.placeholders, (course) => (course.placeholder ? 1 : 0));
  if (bounds.cost !== Infinity && cost.known)
    limit(bounds.cost - cost.fixed, (course) => (cost.perCredit * course.credits) / 100 + cost.perCourse);
}

function addSlots(build: Builder, { slots, courses }: Instance, time: Timeframe, open: readonly number[][], always: boolean) {
  const loadRow = new Int16Array(slots.length).fill(-1);
  const loadScale = new Float64Array(slots.length).fill(1);
  for (const s of slots.keys()) {
    if ((time.capacity[s] ?? 0) <= 0 || (!always && lightestIn(courses, open, s) * 2 > limitIn(slots, time, s))) continue;
    const row = build.row(time.capacity[s] ?? 0);
    for (const [c, course] of courses.entries()) {
      const k = open[c]?.indexOf(s) ?? -1;
      if (k >= 0) build.add(build.slots[c]?.[k], row, course.load[s] ?? 0);
    }
    loadRow[s] = row;
    loadScale[s] = build.scale(row);
  }
  return { loadRow, loadScale };
}

/**
 * How many courses a slot holds: whatever the loads, at most k that are heavier than a (k + 1)th of its limit, and so on for their
 * multiples (dual feasible functions, Fekete and Schepers 2001). A course above the limit stands alone.
 */
function addShares(build: Builder, { slots, courses }: Instance, time: Timeframe, open: readonly number[][]): void {
  for (const s of slots.keys()) {
    if ((time.capacity[s] ?? 0) <= 0) continue;
    const limit = limitIn(slots, time, s);
    const most = lightestIn(courses, open, s) * 2 > limit ? 1 : KINDS;
    for (let k = 1; k <= most; k++) {
      const row = build.row(1);
      for (const [c, course] of courses.entries()) {
        const at = open[c]?.indexOf(s) ?? -1;
        if (at >= 0) build.add(build.slots[c]?.[at], row, shareOf(course.load[s] ?? 0, limit, k));
      }
    }
  }
}

const limitIn = (slots: Instance['slots'], time: Timeframe, s: number): number => Math.min(time.peak, slots[s]?.limit ?? 0);

/** Smallest load of a course that runs in a slot, if it is one. */
const lightestIn = (courses: readonly PlanCourse[], open: readonly number[][], s: number): number =>
  courses.reduce(
    (least, course, c) => ((course.load[s] ?? 0) > 0 && open[c]?.includes(s) ? Math.min(least, course.load[s] ?? 0) : least),
    Infinity,
  );

/** Most of some courses in a session, term or year. */
function addLoads(
  build: Builder,
  { slots, courses }: Instance,
  variant: Variant,
  frame: Frame,
  time: Timeframe,
  open: readonly number[][],
): void {
  for (const load of variant.loads) {
    if (load.max >= NO_LIMIT) continue;
    const spans = new Map<number, Set<number>>();
    for (let s = 0; s <= time.lastSlot; s++) {
      const term = slots[s]?.term ?? -1;
      if (!load.terms[term]) continue;
      const key = load.per === 'session' ? s : load.per === 'term' ? term : (frame.yearOf[term] ?? 0);
      spans.set(key, (spans.get(key) ?? new Set()).add(s));
    }
    for (const span of spans.values()) {
      const row = build.row(load.max);
      for (const [c, course] of courses.entries())
        for (const [k, s] of (open[c] ?? []).entries())
          if (load.of[c] && span.has(s)) build.add(build.slots[c]?.[k], row, partIn(load, course, s));
      build.scale(row);
    }
  }
}

/** Courses that stand elsewhere than in the earlier plan, or are new, or left out. */
function addChanges(build: Builder, { courses }: Instance, most: number, open: readonly number[][]): void {
  const before = courses.filter((course) => !course.done && course.near >= 0).length;
  const row = build.row(most - before);
  for (const [c, course] of courses.entries())
    for (const [k, s] of (open[c] ?? []).entries()) build.add(build.slots[c]?.[k], row, course.near < 0 ? 1 : s === course.near ? -1 : 0);
}

const partIn = (load: Load, course: PlanCourse, s: number): number =>
  load.unit === 'courses' ? 1 : load.unit === 'credits' ? course.credits : (course.load[s] ?? 0);

/** No plan holds so much: such a rule says nothing. */
const NO_LIMIT = 100_000;

const partOf = (courses: readonly PlanCourse[], unit: 'courses' | 'credits', c: number): number =>
  unit === 'courses' ? 1 : (courses[c]?.credits ?? 0);

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
