import type { Instance, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';
import { GAP_SLACK, type GapMeter, inSteps } from './gap.ts';
import { type Column, Lp, type Row } from './lp.ts';
import { type Rows, rowsOf } from './relax-rows.ts';
import type { SelectBounds } from './selection.ts';
import { type Tally, UNDECIDED } from './tally.ts';
import { type Timeframe, unitOf } from './timeframe.ts';

/**
 * A bound on what can still come of a partial selection: the linear program of `rowsOf`, in which courses are taken, count and stand in
 * slots by parts. Courses that change places without any difference share their slots. Its cost is the gap closed, if one is to be
 * closed, else the load.
 */
export class Relaxation {
  private readonly lp: Lp;
  private readonly ways: { m: number; at: number }[][];
  /** By course: the variable that says that it is left out; -1: its one way says so. */
  private readonly without: number[];
  private readonly certain: boolean[];
  private readonly changed: number[] = [];
  private readonly isChanged: Uint8Array;
  private readonly tally: Tally;
  private readonly target: number;
  private ended = false;
  private readonly level: Priced | undefined;

  constructor(
    instance: Instance,
    variant: Variant,
    frame: Frame,
    gap: GapMeter,
    bounds: SelectBounds,
    time: Timeframe,
    tally: Tally,
    tick: (nodes: number) => void,
    level?: Priced,
  ) {
    this.tally = tally;
    this.target = level === undefined ? bounds.gap : 0;
    this.level = level;
    const rows = rowsOf(instance, variant, frame, gap, bounds, time, level === 'squares');
    const built = build(instance, frame, gap, bounds, time, rows, level);
    this.ways = built.ways;
    this.without = built.without;
    this.certain = instance.courses.map((course) => course.forced || course.done);
    this.isChanged = new Uint8Array(instance.courses.length);
    this.lp = new Lp(built.columns, built.rows, tick);
    for (const c of instance.courses.keys()) this.update(c);
  }

  /** A course was taken or left again, or may count in fewer or more ways. */
  update(c: number): void {
    if (this.isChanged[c]) return;
    this.isChanged[c] = 1;
    this.changed.push(c);
  }

  /** False is a proof that no plan is left. */
  isOpen(steps = STEPS): boolean {
    for (const c of this.changed) {
      this.isChanged[c] = 0;
      this.apply(c);
    }
    this.changed.length = 0;
    const limit = this.target > 0 ? -(this.target - ROUNDING - GAP_SLACK) / MILLION + TOLERANCE : Infinity;
    const ended = this.lp.solve(limit, steps);
    this.ended = ended === 'infeasible' || ended === 'above';
    return !this.ended;
  }

  /** No selection left closes more, in millionths. */
  mostGap(): number {
    return this.ended ? 0 : inSteps(ROUNDING - MILLION * (this.lp.floor() - TOLERANCE));
  }

  /** What no selection is below at the level that the cost is made of. */
  least(): number {
    const floor = this.lp.floor() - TOLERANCE;
    return this.level === 'squares' ? floor * SQUARE : this.level === 'cost' ? floor * CENTS : floor;
  }

  /**
   * How much a decision on a course in a mode would change: most where the course is taken by half where parts of courses may be taken,
   * least where it is left out.
   */
  urge(c: number, m: number): number {
    let all = 0;
    let own = 0;
    for (const way of this.ways[c] ?? []) {
      const value = this.lp.valueOf(way.at);
      all += value;
      if (way.m === m) own += value;
    }
    if (own < EDGE) return 0;
    return all > 1 - EDGE && own > 1 - EDGE ? 0.5 : all > 1 - EDGE ? 0.5 + own / 10 : 1 + own / 10 - Math.abs(all - 0.5);
  }

  private apply(c: number): void {
    const state = this.tally.state[c] ?? UNDECIDED;
    const ways = this.ways[c] ?? [];
    const without = this.without[c] ?? -1;
    const isIn = state !== UNDECIDED || this.certain[c] === true;
    for (const { m, at } of ways) {
      const isLeft = state === UNDECIDED ? m < 0 || !this.tally.isBarred(c, m) : m === state;
      this.lp.bound(at, isLeft && isIn && without < 0 ? 1 : 0, isLeft ? 1 : 0);
    }
    if (without >= 0) this.lp.bound(without, 0, isIn ? 0 : 1);
  }
}

function build(instance: Instance, frame: Frame, gap: GapMeter, bounds: SelectBounds, time: Timeframe, rows: Rows, level?: Priced) {
  const { courses } = instance;
  const columns: Column[] = [];
  const list: Row[] = rows.most.map((most) => ({ most, slack: Infinity }));
  const bySlack: number[] = [];
  const hasGap = bounds.gap > 0 && level === undefined;
  const classes = new Map<number, number>();
  const link = courses.map((course, c) => {
    const twin = frame.twin[c] ?? -1;
    if (course.done || (rows.open[c] ?? []).length === 0) return -1;
    const row = classes.get(twin) ?? list.push({ most: 0, slack: 0 }) - 1;
    classes.set(twin, row);
    return row;
  });
  const ways = courses.map((course, c) => {
    const own = rows.own[c];
    const open = course.done || (link[c] ?? -1) >= 0 ? (rows.ways[c] ?? []) : [];
    const row = open.length > 1 ? list.push({ most: 1, slack: 1 }) - 1 : -1;
    bySlack[c] = row;
    return open.map((way) => {
      const extra = [...(row < 0 ? [] : [row]), ...((link[c] ?? -1) < 0 ? [] : [link[c] ?? -1])];
      columns.push({
        cost: hasGap || level === 'squares' ? 0 : priceOf(instance, c, level, time),
        lower: 0,
        upper: 1,
        rows: [...way.terms.rows, ...(own?.rows ?? []), ...extra],
        parts: [...way.terms.parts, ...(own?.parts ?? []), ...extra.map(() => 1)],
      });
      return { m: way.m, at: columns.length - 1 };
    });
  });
  const sizes = new Map<number, number>();
  for (const row of link) sizes.set(row, (sizes.get(row) ?? 0) + 1);
  for (const [c, row] of link.entries()) {
    if (row < 0 || link.indexOf(row) < c) continue;
    for (const terms of rows.slots[c] ?? [])
      columns.push({ cost: 0, lower: 0, upper: sizes.get(row) ?? 1, rows: [...terms.rows, row], parts: [...terms.parts, -1] });
  }
  if (bounds.gap > 0) addAreas(columns, list, gap, hasGap ? 0 : bounds.gap);
  if (level === 'squares' || (bounds.squares > 0 && bounds.squares !== Infinity))
    addSquares(columns, list, courses, level === 'squares' ? undefined : bounds.squares, time, rows);
  return { columns, rows: list, ways, without: bySlack.map((row) => (row < 0 ? -1 : columns.length + row)) };
}

/** Area by area what is closed, from bend to bend: each closes less than the one before. With a bound, a row keeps to it. */
function addAreas(columns: Column[], list: Row[], gap: GapMeter, bound: number): void {
  const sum = bound > 0 ? list.push({ most: -(bound - ROUNDING - GAP_SLACK) / MILLION, slack: Infinity }) - 1 : -1;
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
function addSquares(
  columns: Column[],
  list: Row[],
  courses: Instance['courses'],
  squares: number | undefined,
  time: Timeframe,
  rows: Rows,
): void {
  const unit = unitOf({ courses });
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

/** Levels of which a sum over courses or slots is the least. */
export type Priced = 'squares' | 'cost' | 'assumptions';

const MILLION = 1_000_000;
const SQUARE = 1000;
const CENTS = 1_000_000;
const TOLERANCE = 1e-6;
/** Closed gaps are rounded to millionths by area; and bends where all is closed are found to a millionth of a course. */
const ROUNDING = 20;
/** A share so near to none or all counts as that. */
const EDGE = 0.02;
/** Steps of a solve that goes on from another. */
const STEPS = 60;
/** Loads are small beside what costs count in. */
const HEAVY = 1000;
