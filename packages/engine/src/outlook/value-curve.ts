import type { Lives } from './lives.ts';
import type { Curve } from './tax-curve.ts';
import type { Timeline } from './timeline.ts';
import { type Ahead, presentValue, type Valuation } from './value.ts';

/**
 * Present value of income as a function of the program's factor on pay, by future. Taxes are piecewise linear, so this is
 * too: its kinks are where a year's pay crosses an edge of a schedule. Programs of one length, pace and start share it,
 * and a program costs one look-up a future instead of one a year.
 */
export interface ValueCurves {
  /** First segment of each of the futures asked for; of the last plus one, the number of segments. */
  first: Uint32Array;
  /** Of each segment its first factor, the value there and the slope, side by side: one touch of memory a look-up. */
  segments: Float64Array;
  /** By future and step of the factor: segments to skip. */
  guide: Uint16Array;
}

const LOWEST = 0.7;
const HIGHEST = 1.4;
const STEPS = 84;
const PER_UNIT = STEPS / (HIGHEST - LOWEST);

/** The curves of the futures in which the factor scales anything, in their order. */
export function valueCurves(lives: Lives, timeline: Timeline, ahead: Ahead, valuation: Valuation, futures: Uint32Array): ValueCurves {
  const first = new Uint32Array(futures.length + 1);
  const guide = new Uint16Array(futures.length * STEPS);
  const from: number[] = [];
  const value: number[] = [];
  const slope: number[] = [];
  const kinks = { at: new Float64Array(4_096), change: new Float64Array(4_096) };
  for (const [i, f] of futures.entries()) {
    const start = from.length;
    first[i] = start;
    let at = LOWEST;
    let worth = presentValue(lives, timeline, ahead, valuation, f, LOWEST);
    const { count, rise } = kinksOf(lives, timeline, ahead, valuation, f, kinks);
    let steep = rise;
    const order = sorted(kinks.at, count);
    from.push(at);
    value.push(worth);
    slope.push(steep);
    for (const index of order) {
      const kink = kinks.at[index] ?? 0;
      worth += steep * (kink - at);
      steep += kinks.change[index] ?? 0;
      at = kink;
      from.push(at);
      value.push(worth);
      slope.push(steep);
    }
    let segment = 0;
    for (let step = 0; step < STEPS; step++) {
      while (start + segment + 1 < from.length && (from[start + segment + 1] ?? Infinity) <= LOWEST + step / PER_UNIT) segment += 1;
      guide[i * STEPS + step] = segment;
    }
  }
  first[futures.length] = from.length;
  const segments = new Float64Array(3 * from.length);
  for (let k = 0; k < from.length; k++) {
    segments[3 * k] = from[k] ?? 0;
    segments[3 * k + 1] = value[k] ?? 0;
    segments[3 * k + 2] = slope[k] ?? 0;
  }
  return { first, guide, segments };
}

/** Factors at which a future's value bends, what the slope changes by there, and its slope at the lowest factor. */
function kinksOf(
  lives: Lives,
  timeline: Timeline,
  ahead: Ahead,
  valuation: Valuation,
  f: number,
  into: { at: Float64Array; change: Float64Array },
): { count: number; rise: number } {
  let count = 0;
  let rise = 0;
  for (let t = ahead.from[f] ?? 0; t < lives.years; t++) {
    const at = f * lives.years + t;
    const scaled = timeline.scaled[at] ?? 0;
    const curve: Curve | undefined = valuation.after[t];
    if (scaled === 0 || !curve) continue;
    const fixed = timeline.fixed[at] ?? 0;
    const weight = (valuation.discount[t] ?? 0) * scaled;
    let segment = 0;
    while (fixed + scaled * LOWEST >= (curve.from[segment + 1] ?? Infinity)) segment += 1;
    rise += weight * (curve.slope[segment] ?? 0);
    for (segment += 1; segment < curve.slope.length; segment++) {
      const factor = ((curve.from[segment] ?? Infinity) - fixed) / scaled;
      if (factor >= HIGHEST) break;
      into.at[count] = factor;
      into.change[count] = weight * ((curve.slope[segment] ?? 0) - (curve.slope[segment - 1] ?? 0));
      count += 1;
    }
  }
  return { count, rise };
}

/** The first `count` indices by their values: few, so by insertion. */
function sorted(values: Float64Array, count: number): Uint16Array {
  const order = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? 0;
    let j = i;
    for (; j > 0 && (values[order[j - 1] ?? 0] ?? 0) > value; j--) order[j] = order[j - 1] ?? 0;
    order[j] = i;
  }
  return order;
}

/** Value of the i-th of the curves' futures at a factor; NaN outside the curves' range, where the years must be looked up one by one. */
export function valueAt(curves: ValueCurves, i: number, factor: number): number {
  const { first, segments, guide } = curves;
  const step = ((factor - LOWEST) * PER_UNIT) | 0;
  if (!(factor >= LOWEST && factor < HIGHEST)) return Number.NaN;
  const end = first[i + 1] ?? 0;
  let segment = (first[i] ?? 0) + (guide[i * STEPS + step] ?? 0);
  while (segment + 1 < end && factor >= (segments[3 * segment + 3] ?? Infinity)) segment += 1;
  const at = 3 * segment;
  return (segments[at + 1] ?? 0) + (segments[at + 2] ?? 0) * (factor - (segments[at] ?? 0));
}
