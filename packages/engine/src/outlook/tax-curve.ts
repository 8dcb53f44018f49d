/**
 * A piecewise linear function of wages, exact between its kinks: what is left of a year's wages after tax. A tax by rate
 * schedules is piecewise linear, so nothing is lost, and a look-up touches a few numbers instead of a large table.
 */
export interface Curve {
  /** Segment in which each step of `GUIDE_USD` begins. */
  guide: Uint16Array;
  from: Float64Array;
  value: Float64Array;
  slope: Float64Array;
}

const GUIDE_USD = 1_000;
/** Wages above this go on with the last slope. */
const MOST_USD = 1_500_000;
/** Cells that are looked at first; a schedule's edges lie farther apart than what three looks into one could miss. */
const CELL_USD = 10_000;
/** What counts as straight, and how closely a kink is found: far below a cent. */
const STRAIGHT_USD = 1e-6;
const NEAR_USD = 1e-4;
const NOTHING_USD = 1e-7;
/** Two kinks so close are the two sides of one edge. */
const EDGE_USD = 1e-3;

interface Point {
  at: number;
  value: number;
}

/** The curve of a function that is piecewise linear from 0 to one and a half million. Method: cells are halved until they are straight. */
export function curveOf(given: (wagesUsd: number) => number): Curve {
  // The difference of two taxes that are equal is left with a rounding, which would count as something in every future.
  const of = (wagesUsd: number): number => {
    const usd = given(wagesUsd);
    return Math.abs(usd) < NOTHING_USD ? 0 : usd;
  };
  const points: Point[] = [{ at: 0, value: of(0) }];
  const add = (low: number, atLow: number, high: number, atHigh: number): void => {
    const straight = (share: number) => Math.abs(of(low + share * (high - low)) - atLow - share * (atHigh - atLow)) < STRAIGHT_USD;
    if (high - low < NEAR_USD || (straight(0.5) && straight(0.31) && straight(0.77))) {
      points.push({ at: high, value: atHigh });
      return;
    }
    const middle = (low + high) / 2;
    const atMiddle = of(middle);
    add(low, atLow, middle, atMiddle);
    add(middle, atMiddle, high, atHigh);
  };
  for (let usd = 0; usd < MOST_USD; usd += CELL_USD) add(usd, of(usd), usd + CELL_USD, of(usd + CELL_USD));
  return compiled(merged(points));
}

/** Neighbors on one line are one segment. */
function merged(points: Point[]): Point[] {
  const [first] = points;
  if (!first) throw new Error('a curve without points');
  const kept = [first];
  let start = first;
  let last = first;
  for (const point of points.slice(1)) {
    const onLine = start.value + ((point.value - start.value) / (point.at - start.at)) * (last.at - start.at);
    if (last !== start && Math.abs(onLine - last.value) > STRAIGHT_USD) {
      kept.push(last);
      start = last;
    }
    last = point;
  }
  return met([...kept, last]);
}

/** An edge was found as a tiny cell around it; unless the function jumps there, the lines on both sides meet in it. */
function met(points: Point[]): Point[] {
  const result: Point[] = [];
  for (let i = 0; i < points.length; i++) {
    const [before, from, to, after] = [result.at(-1), points[i], points[i + 1], points[i + 2]];
    const edge = before && from && to && after && to.at - from.at < EDGE_USD ? crossing(before, from, to, after) : undefined;
    if (edge) i += 1;
    const point = edge ?? from;
    if (point) result.push(point);
  }
  return result;
}

function crossing(before: Point, from: Point, to: Point, after: Point): Point | undefined {
  const rise = (from.value - before.value) / (from.at - before.at);
  const next = (after.value - to.value) / (after.at - to.at);
  const on = (to.value - from.value - next * (to.at - from.at)) / (rise - next);
  if (!(on >= 0 && on <= to.at - from.at)) return undefined;
  // By the flatter line, so that what is level stays so to the last digit.
  const value = Math.abs(rise) < Math.abs(next) ? from.value + rise * on : to.value - next * (to.at - from.at - on);
  return { at: from.at + on, value };
}

function compiled(points: Point[]): Curve {
  const count = points.length - 1;
  const from = new Float64Array(count + 1).fill(Infinity);
  const value = new Float64Array(count);
  const slope = new Float64Array(count);
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (!next) break;
    from[index] = point.at;
    value[index] = point.value;
    slope[index] = (next.value - point.value) / (next.at - point.at);
  }
  const guide = new Uint16Array(MOST_USD / GUIDE_USD + 1);
  let segment = 0;
  for (let step = 0; step < guide.length; step++) {
    while (segment < count - 1 && (from[segment + 1] ?? Infinity) <= step * GUIDE_USD) segment += 1;
    guide[step] = segment;
  }
  return { guide, from, value, slope };
}

/** The curve's value at wages of zero or more. */
export function valueOn({ guide, from, value, slope }: Curve, wagesUsd: number): number {
  const step = (wagesUsd / GUIDE_USD) | 0;
  let segment = guide[step < guide.length ? step : guide.length - 1] ?? 0;
  while (wagesUsd >= (from[segment + 1] ?? Infinity)) segment += 1;
  return (value[segment] ?? 0) + (slope[segment] ?? 0) * (wagesUsd - (from[segment] ?? 0));
}
