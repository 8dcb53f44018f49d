import type { Instance, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';
import type { GapMeter } from './gap.ts';
import { type Rows, rowsOf } from './relax-rows.ts';
import type { SelectBounds } from './select.ts';
import { type Tally, UNDECIDED } from './tally.ts';
import { type Timeframe, unitOf } from './timeframe.ts';

/**
 * A bound on what can still come of a partial selection (Lagrangian relaxation): every row of `rowsOf` is dropped and its violation
 * priced instead, so that each course can be decided alone. Whatever the prices, no plan is left where the value is below 0. Prices are
 * improved by subgradient steps (Polyak 1969). Where a gap is to be closed, the value is what can be closed beyond it, in levels.
 */
export class Relaxation {
  private value = 0;
  private readonly rows: Rows;
  private readonly price: Float64Array;
  /** By how much each row leaves room at these prices. */
  private readonly slope: Float64Array;
  private readonly best: Float64Array;
  private readonly way: Float64Array;
  /** What each choice adds at these prices; by course: its best slot and what taking it adds there; what it adds as it is decided. */
  private readonly worth: Float64Array;
  private readonly slot: Int32Array;
  private readonly own: Float64Array;
  private readonly adds: Float64Array;
  private readonly tally: Tally;
  private readonly time: Timeframe;
  private readonly bounds: SelectBounds;
  private readonly gap: GapMeter;
  private readonly unit: number;
  /** Most squares in whole units, its price, and by how much it leaves room. */
  private readonly squares: number;
  private squarePrice = 0;
  private squareSlope = 0;

  constructor(instance: Instance, variant: Variant, frame: Frame, gap: GapMeter, bounds: SelectBounds, time: Timeframe, tally: Tally) {
    this.tally = tally;
    this.time = time;
    this.bounds = bounds;
    this.gap = gap;
    this.unit = unitOf(instance);
    // No load at all is nothing that a price could hold back: the search itself sees it.
    this.squares = bounds.squares > 0 ? bounds.squares / (this.unit * this.unit) : Infinity;
    this.rows = rowsOf(instance, variant, frame, gap, bounds, time);
    this.price = new Float64Array(this.rows.most.length);
    this.slope = new Float64Array(this.rows.most.length);
    this.best = new Float64Array(this.rows.most.length);
    this.way = new Float64Array(this.rows.most.length);
    this.own = new Float64Array(instance.courses.length);
    this.adds = new Float64Array(instance.courses.length);
    this.slot = new Int32Array(instance.courses.length);
    this.worth = new Float64Array(this.rows.start.length - 1);
    if (bounds.gap > 0) for (let area = 0; area < gap.areas; area++) this.price[area] = gap.kinks(area)[1]?.closed ?? 0;
    this.evaluate();
  }

  /** A course was taken or left again, or may count in fewer or more ways. */
  update(c: number): void {
    const adds = this.addsOf(c);
    this.value += adds - (this.adds[c] ?? 0);
    this.adds[c] = adds;
  }

  /** False is a proof that no plan is left. */
  isOpen(): boolean {
    return this.value >= -TOLERANCE;
  }

  /** No selection left closes more, in millionths. */
  mostGap(): number {
    return Math.floor(this.bounds.gap + MILLION * Math.max(0, this.value + TOLERANCE));
  }

  /** Better prices for what is decided so far, in so many steps at most. */
  improve(steps: number): boolean {
    const target = this.bounds.gap > 0 ? GAP_TARGET : TARGET;
    let pace = 1;
    this.way.fill(0);
    let worse = 0;
    let lowest = this.evaluate();
    let square = this.squarePrice;
    this.best.set(this.price);
    for (let step = 0; step < steps && lowest >= -TOLERANCE; step++) {
      if (!this.move(pace * (this.value - target))) break;
      const value = this.evaluate();
      if (value < lowest) {
        if (value < lowest - 1e-6) worse = 0;
        lowest = value;
        square = this.squarePrice;
        this.best.set(this.price);
        continue;
      }
      worse += 1;
      if (worse < PATIENCE) continue;
      worse = 0;
      pace /= 2;
    }
    if (this.value > lowest) {
      this.price.set(this.best);
      this.squarePrice = square;
      this.evaluate();
    }
    return this.isOpen();
  }

  private move(size: number): boolean {
    const { price, slope } = this;
    const hasSquares = this.squares !== Infinity && (this.squarePrice > 0 || this.squareSlope < 0);
    let norm = hasSquares ? this.squareSlope * this.squareSlope : 0;
    for (let r = 0; r < slope.length; r++) {
      const by = slope[r] ?? 0;
      if ((price[r] ?? 0) > 0 || by < 0) norm += by * by;
    }
    if (norm < 1e-9) return false;
    const step = size / norm;
    const { way } = this;
    for (let r = 0; r < price.length; r++) {
      way[r] = (1 - KEEP) * (slope[r] ?? 0) + KEEP * (way[r] ?? 0);
      price[r] = Math.max(0, (price[r] ?? 0) - step * (way[r] ?? 0));
    }
    if (hasSquares) this.squarePrice = Math.max(0, this.squarePrice - step * this.squareSlope);
    return true;
  }

  /** Value and slopes at the prices. */
  private evaluate(): number {
    const { rows, price, slope, adds } = this;
    slope.set(rows.most);
    let sum = this.areas() + this.slots();
    for (let r = rows.firstPlain; r < slope.length; r++) sum += (price[r] ?? 0) * (slope[r] ?? 0);
    this.weigh();
    for (let c = 0; c < adds.length; c++) {
      const added = this.addsOf(c);
      adds[c] = added;
      sum += added;
      if (this.chosen < 0) continue;
      this.use(this.chosen);
      this.use(rows.own[c] ?? -1);
      this.use(this.slot[c] ?? -1);
    }
    this.value = sum;
    return sum;
  }

  /** What each choice is worth, and the best slots. */
  private weigh(): void {
    const { price, worth, own, slot } = this;
    const { start, row, part, slotFrom, done, own: taken } = this.rows;
    for (let t = 0; t < worth.length; t++) {
      let sum = 0;
      const end = start[t + 1] ?? 0;
      for (let k = start[t] ?? 0; k < end; k++) sum -= (price[row[k] ?? 0] ?? 0) * (part[k] ?? 0);
      worth[t] = sum;
    }
    for (let c = 0; c < own.length; c++) {
      let most = done[c] ? 0 : -Infinity;
      let best = -1;
      const end = slotFrom[c + 1] ?? 0;
      for (let t = slotFrom[c] ?? 0; t < end; t++) {
        if ((worth[t] ?? 0) <= most) continue;
        most = worth[t] ?? 0;
        best = t;
      }
      slot[c] = best;
      own[c] = most + (worth[taken[c] ?? 0] ?? 0);
    }
  }

  /** The way in which a course adds most as it was last asked; -1: it is left out. */
  private chosen = -1;

  private addsOf(c: number): number {
    const state = this.tally.state[c] ?? UNDECIDED;
    const { wayFrom, mode, certain } = this.rows;
    let most = -Infinity;
    let chosen = -1;
    const end = wayFrom[c + 1] ?? 0;
    for (let t = wayFrom[c] ?? 0; t < end; t++) {
      const value = this.worth[t] ?? 0;
      if (value <= most) continue;
      const m = mode[t] ?? -1;
      if (state === UNDECIDED ? m >= 0 && this.tally.isBarred(c, m) : m !== state) continue;
      most = value;
      chosen = t;
    }
    most += this.own[c] ?? 0;
    this.chosen = chosen;
    if (most >= 0 || state !== UNDECIDED || certain[c]) return most;
    this.chosen = -1;
    return 0;
  }

  private use(t: number): void {
    if (t < 0) return;
    const { start, row, part } = this.rows;
    const end = start[t + 1] ?? 0;
    for (let k = start[t] ?? 0; k < end; k++) {
      const r = row[k] ?? 0;
      this.slope[r] = (this.slope[r] ?? 0) - (part[k] ?? 0);
    }
  }

  /** Area by area, as much of its gap is closed as pays at its price. */
  private areas(): number {
    if (this.bounds.gap <= 0) return 0;
    let sum = -(this.bounds.gap - ROUNDING) / MILLION;
    for (let area = 0; area < this.gap.areas; area++) {
      const price = this.price[area] ?? 0;
      let most = 0;
      let at = 0;
      for (const { courses, closed } of this.gap.kinks(area)) {
        const value = closed - price * courses;
        if (value <= most) continue;
        most = value;
        at = courses;
      }
      sum += most;
      this.slope[area] = -at;
    }
    return sum;
  }

  /** Slot by slot, as much load as pays at its price and that of squares. */
  private slots(): number {
    const { loadRow, loadScale } = this.rows;
    const isLimited = this.squares !== Infinity;
    let sum = isLimited ? this.squarePrice : 0;
    let used = 0;
    for (let s = 0; s <= this.time.lastSlot; s++) {
      const r = loadRow[s] ?? -1;
      if (r < 0) continue;
      const part = this.unit / (loadScale[s] ?? 1);
      const pays = (this.price[r] ?? 0) * part;
      const most = Math.floor((this.time.capacity[s] ?? 0) / this.unit);
      const square = this.squarePrice / this.squares;
      // Adding the n-th unit pays while its price is at least what it adds to the squares: 2n - 1.
      const count = !isLimited || square <= 0 ? most : Math.max(0, Math.min(most, Math.floor((pays / square + 1) / 2)));
      sum += pays * count - (isLimited ? square * count * count : 0);
      used += count * count;
      this.slope[r] = count * part;
    }
    this.squareSlope = isLimited ? 1 - used / this.squares : 0;
    return sum;
  }
}

/** Below this, a value is below 0 whatever the rounding of sums. */
const TOLERANCE = 1e-6;
const MILLION = 1_000_000;
/** Closed gaps are rounded to millionths by area. */
const ROUNDING = 20;
/** What steps aim at, below 0. */
const GAP_TARGET = -0.02;
const TARGET = -1;
/** Steps without a better value until they become half as long. */
const PATIENCE = 20;
const KEEP = 0.75;
