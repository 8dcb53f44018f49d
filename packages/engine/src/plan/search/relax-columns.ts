import type { Instance } from '../instance.ts';
import type { Frame } from './frame.ts';
import { GAP_SLACK, type GapMeter } from './gap.ts';
import type { Column, Row } from './linear-program.ts';
import type { Rows } from './relax-rows.ts';
import type { SelectBounds } from './selection.ts';
import { type Timeframe, unitOf } from './timeframe.ts';

/** Levels of which a sum over courses or slots is the least. */
export type Priced = 'squares' | 'cost' | 'assumptions';

/** The linear program of a relaxation, and which of its variables stand for what. */
export interface Program {
  columns: Column[];
  rows: Row[];
  /** By course: its ways to count, each with its variable. */
  ways: { m: number; at: number }[][];
  /** By course: the variable that says that it is left out; -1: its one way says so. */
  without: number[];
}

/** Courses that change places without any difference share their slots. The cost is the gap closed, a level's, or else the load. */
export function programOf(
  instance: Instance,
  frame: Frame,
  gap: GapMeter,
  bounds: SelectBounds,
  time: Timeframe,
  rows: Rows,
  level: Priced | undefined,
): Program {
  const columns: Column[] = [];
  const list: Row[] = rows.most.map((most) => ({ most, slack: Infinity }));
  const hasGap = bounds.gap > 0 && level === undefined;
  const link = linkTwins(instance, frame, rows, list);
  const free: number[] = [];
  const ways = instance.courses.map((course, c) => {
    const own = rows.own[c];
    const slots = link[c] ?? -1;
    const open = course.done || slots >= 0 ? (rows.ways[c] ?? []) : [];
    const once = open.length > 1 ? list.push({ most: 1, slack: 1 }) - 1 : -1;
    free[c] = once;
    const extra = [once, slots].filter((row) => row >= 0);
    const cost = hasGap || level === 'squares' ? 0 : priceOf(instance, c, level, time);
    return open.map(({ m, terms }) => {
      const at = columns.push({
        cost,
        lower: 0,
        upper: 1,
        rows: [...terms.rows, ...(own?.rows ?? []), ...extra],
        parts: [...terms.parts, ...(own?.parts ?? []), ...extra.map(() => 1)],
      });
      return { m, at: at - 1 };
    });
  });
  addSlots(columns, rows, link);
  if (bounds.gap > 0) addAreas(columns, list, gap, hasGap ? 0 : bounds.gap);
  if (level === 'squares') addSquares(columns, list, instance, undefined, time, rows);
  else if (isBound(bounds.squares)) addSquares(columns, list, instance, bounds.squares, time, rows);
  return { columns, rows: list, ways, without: free.map((row) => (row < 0 ? -1 : columns.length + row)) };
}

/** Whether squares are bounded, and not to nothing. */
export const isBound = (squares: number): boolean => squares > 0 && squares !== Infinity;

/** By course: the row that holds how many of it and its twins are taken against the slots in which they stand; -1: it stands in none. */
function linkTwins({ courses }: Instance, frame: Frame, rows: Rows, list: Row[]): number[] {
  const classes = new Map<number, number>();
  return courses.map((course, c) => {
    const twin = frame.twin[c] ?? -1;
    if (course.done || (rows.slots[c] ?? []).length === 0) return -1;
    const row = classes.get(twin) ?? list.push({ most: 0, slack: 0 }) - 1;
    classes.set(twin, row);
    return row;
  });
}

function addSlots(columns: Column[], rows: Rows, link: readonly number[]): void {
  const sizes = new Map<number, number>();
  for (const row of link) sizes.set(row, (sizes.get(row) ?? 0) + 1);
  for (const [c, row] of link.entries()) {
    if (row < 0 || link.indexOf(row) < c) continue;
    for (const { terms } of rows.slots[c] ?? [])
      columns.push({ cost: 0, lower: 0, upper: sizes.get(row) ?? 1, rows: [...terms.rows, row], parts: [...terms.parts, -1] });
  }
}

/** Area by area what is closed, from bend to bend: each closes less than the one before. With a bound, a row keeps to it. */
function addAreas(columns: Column[], list: Row[], gap: GapMeter, bound: number): void {
  const sum = bound > 0 ? list.push({ most: leastGap(bound), slack: Infinity }) - 1 : -1;
  for (let area = 0; area < gap.areas; area++) {
    const kinks = [...gap.kinks(area)].sort((a, b) => a.courses - b.courses);
    for (const [k, kink] of kinks.entries()) {
      const before = kinks[k - 1];
      if (!before || kink.courses <= before.courses || kink.closed <= before.closed) continue;
      const width = kink.courses - before.courses;
      const slope = (before.closed - kink.closed) / width;
      if (sum < 0) columns.push({ cost: slope, lower: 0, upper: width, rows: [area], parts: [1] });
      else columns.push({ cost: 0, lower: 0, upper: width, rows: [area, sum], parts: [1, slope] });
    }
  }
}

/** The n-th unit of a slot's load adds 2n - 1 to the squares, which are the cost where there is no bound on them. */
function addSquares(columns: Column[], list: Row[], instance: Instance, squares: number | undefined, time: Timeframe, rows: Rows): void {
  const unit = unitOf(instance);
  const sum = squares === undefined ? -1 : list.push({ most: 1, slack: Infinity }) - 1;
  for (let s = 0; s <= time.lastSlot; s++) {
    const row = rows.loadRow[s] ?? -1;
    const load = list[row];
    if (!load) continue;
    load.most = 0;
    const most = Math.floor((time.capacity[s] ?? 0) / unit);
    const part = -unit / (rows.loadScale[s] ?? 1);
    for (let n = 1; n <= most; n++) {
      const square = (2 * n - 1) * unit * unit;
      if (squares === undefined) columns.push({ cost: square / SQUARE, lower: 0, upper: 1, rows: [row], parts: [part] });
      else columns.push({ cost: 0, lower: 0, upper: 1, rows: [row, sum], parts: [part, square / squares] });
    }
  }
}

/** What a course adds to a level; to none: its load. In units in which costs are about 1. */
function priceOf({ courses, cost }: Instance, c: number, level: Priced | undefined, time: Timeframe): number {
  const course = courses[c];
  if (!course || course.done) return 0;
  if (level === 'assumptions') return course.assumed.length;
  if (level === 'cost') return cost.known ? ((cost.perCredit * course.credits) / 100 + cost.perCourse) / CENTS : 0;
  return (time.least[c] ?? 0) / HEAVY;
}

/** Less than a bound on the gap by what rounding may take, below 0, in the units of the cost. */
export const leastGap = (bound: number): number => -(bound - ROUNDING - GAP_SLACK) / MILLION;

export const MILLION = 1_000_000;
/** Closed gaps are rounded to millionths by area; and bends where all is closed are found to a millionth of a course. */
export const ROUNDING = 20;
/** What is 1 in the cost. */
export const SQUARE = 1000;
export const CENTS = 1_000_000;
/** Loads are small beside what costs count in. */
const HEAVY = 1000;
