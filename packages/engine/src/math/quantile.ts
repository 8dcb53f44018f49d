import type { Quantiles } from '@masterplan/model';

/** Quantile of ascending values by linear interpolation between order statistics (R type 7). */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below] ?? NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN;
  return low + (high - low) * (at - below);
}

/** p10, p25, p50, p75, p90; sorts the values in place. */
export function quantiles(values: Float64Array): Quantiles {
  values.sort();
  return [quantile(values, 0.1), quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75), quantile(values, 0.9)];
}

/** The k-th smallest value (from 0); moves the values about. Method: Hoare's selection with the median of three as pivot. */
function select(values: Float64Array, k: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const a = values[low] ?? 0;
    const b = values[(low + high) >> 1] ?? 0;
    const c = values[high] ?? 0;
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i++;
      while ((values[j] ?? 0) > pivot) j--;
      if (i <= j) {
        const held = values[i] ?? 0;
        values[i] = values[j] ?? 0;
        values[j] = held;
        i++;
        j--;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k] ?? NaN;
}

/** A quantile (R type 7) without sorting everything; moves the values about. */
export function selectQuantile(values: Float64Array, p: number): number {
  const at = (values.length - 1) * p;
  const below = Math.floor(at);
  const low = select(values, below);
  if (at === below) return low;
  let next = Infinity;
  for (let i = below + 1; i < values.length; i++) next = Math.min(next, values[i] ?? Infinity);
  return low + (next - low) * (at - below);
}

/** Fewer values than this are not worth splitting. */
const FEWEST_TO_SPLIT = 16;

/** Tenth, half and ninth tenth (R type 7); moves the values about. Once the middle is found, the outer ones are sought in its halves alone. */
export function selectTenths(values: Float64Array): { p10: number; p50: number; p90: number } {
  const p50 = selectQuantile(values, 0.5);
  const last = values.length - 1;
  if (last < FEWEST_TO_SPLIT) return { p10: selectQuantile(values, 0.1), p50, p90: selectQuantile(values, 0.9) };
  const below = Math.floor(last * 0.5) + 1;
  return { p10: within(values, 0, below, last * 0.1), p50, p90: within(values, below, values.length, last * 0.9) };
}

/** The quantile at a place among all values, from the part of them in which it and the next lie. */
function within(values: Float64Array, from: number, to: number, at: number): number {
  const part = values.subarray(from, to);
  const below = Math.floor(at) - from;
  const low = select(part, below);
  let next = Infinity;
  for (let i = below + 1; i < part.length; i++) next = Math.min(next, part[i] ?? Infinity);
  return low + (next - low) * (at - Math.floor(at));
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}

/** Rounds to so many digits after the point, half away from zero at the last binary digit. */
export function round(value: number, digits = 0): number {
  let scale = 1;
  for (let i = 0; i < digits; i++) scale *= 10;
  const scaled = value * scale;
  const rounded = (scaled < 0 ? -Math.floor(-scaled + 0.5) : Math.floor(scaled + 0.5)) / scale;
  return rounded === 0 ? 0 : rounded;
}
