import type { BreakEven } from '@masterplan/model';
import { selectQuantile } from '../../math/quantile.ts';
import { perBatch } from './batches.ts';

/** Something that can be moved, between the ends of its searched range. `digits` after the point, −2 for hundreds. */
export interface Range {
  from: number;
  to: number;
  digits: number;
}

/** Where a path's middle future turns, and eight in ten of where it would with other draws. */
export type Turn = Pick<BreakEven, 'turnsAt' | 'interval'>;

const TRIALS = 11;
/** Student's t at 90 % with seven degrees of freedom: eight batches. */
const T_90 = 1.415;

interface Trial {
  value: number;
  middle: number;
  batches: number[];
}

/**
 * Finds where the median net present value crosses 0 between the range's ends: regula falsi, the kept end halved in weight
 * (Illinois), bisection where that stalls. The interval comes from the same search read in each batch of futures alone:
 * its root between the trials that enclose it. Gives way before every trial.
 */
export function* turn(range: Range, npvAt: (value: number) => Float64Array | undefined): Generator<undefined, Turn> {
  const middleOf = (values: Float64Array) => selectQuantile(values.slice(), 0.5);
  const trials: Trial[] = [];
  const tried = (value: number): number => {
    const npv = npvAt(value);
    // A path that can't be walked pays nobody.
    const trial = npv
      ? { value, middle: middleOf(npv), batches: perBatch(npv, middleOf) }
      : { value, middle: Number.NEGATIVE_INFINITY, batches: [] };
    trials.push(trial);
    return trial.middle;
  };
  yield undefined;
  let low = range.from;
  let atLow = tried(low);
  yield undefined;
  let high = range.to;
  let atHigh = tried(high);
  if (atLow > 0 === atHigh > 0) return { turnsAt: atLow > 0 ? 'always' : 'never' };
  const near = Math.max((range.to - range.from) / 4_000, stepOf(range.digits) / 4);
  let kept: 'low' | 'high' | undefined;
  for (let trial = 0; trial < TRIALS && high - low > near; trial++) {
    yield undefined;
    const straight = low + ((high - low) * atLow) / (atLow - atHigh);
    const inside = Number.isFinite(straight) && straight > low && straight < high && trial % 3 !== 2;
    const value = inside ? straight : (low + high) / 2;
    const middle = tried(value);
    if (middle > 0 === atLow > 0) {
      low = value;
      atLow = middle;
      if (kept === 'high' && Number.isFinite(atHigh)) atHigh /= 2;
      kept = 'high';
    } else {
      high = value;
      atHigh = middle;
      if (kept === 'low' && Number.isFinite(atLow)) atLow /= 2;
      kept = 'low';
    }
  }
  const root = rootOf(trials.map(({ value, middle }) => ({ value, middle }))) ?? (low + high) / 2;
  return { turnsAt: rounded(root, range.digits), ...intervalOf(trials, root, range) };
}

/** Straight between the neighboring trials that enclose 0. */
function rootOf(points: { value: number; middle: number }[]): number | undefined {
  const sorted = [...points].sort((a, b) => a.value - b.value);
  for (const [index, right] of sorted.entries()) {
    const left = sorted[index - 1];
    if (!left || left.middle > 0 === right.middle > 0) continue;
    if (!Number.isFinite(left.middle) || !Number.isFinite(right.middle)) return (left.value + right.value) / 2;
    return left.value + ((right.value - left.value) * left.middle) / (left.middle - right.middle);
  }
  return undefined;
}

function intervalOf(trials: readonly Trial[], root: number, range: Range): Pick<Turn, 'interval'> {
  const walked = trials.filter(({ batches }) => batches.length > 0);
  const count = Math.max(0, ...walked.map(({ batches }) => batches.length));
  const roots = Array.from({ length: count }, (_, batch) => {
    const points = walked.map(({ value, batches }) => ({ value, middle: batches[batch] ?? 0 }));
    return rootOf(points) ?? endOf(points, root, range);
  });
  if (roots.length < 2) return {};
  const mean = roots.reduce((sum, x) => sum + x, 0) / roots.length;
  const sd = Math.sqrt(roots.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (roots.length - 1));
  const half = (T_90 * sd) / Math.sqrt(roots.length);
  const clamp = (value: number) => Math.max(range.from, Math.min(range.to, value));
  return { interval: [rounded(clamp(root - half), range.digits), rounded(clamp(root + half), range.digits)] };
}

/** A batch that never turns inside the range: the end at which it is nearest to turning. */
function endOf(points: { value: number; middle: number }[], root: number, range: Range): number {
  const nearest = [...points].sort((a, b) => Math.abs(a.middle) - Math.abs(b.middle))[0];
  if (!nearest) return root;
  return nearest.value <= (range.from + range.to) / 2 ? range.from : range.to;
}

const stepOf = (digits: number): number => {
  let step = 1;
  for (let i = 0; i < Math.abs(digits); i++) step *= digits < 0 ? 10 : 0.1;
  return step;
};

function rounded(value: number, digits: number): number {
  const scale = digits < 0 ? 1 / stepOf(digits) : 1;
  if (digits < 0) return Math.round(value * scale) / scale;
  let factor = 1;
  for (let i = 0; i < digits; i++) factor *= 10;
  return Math.round(value * factor) / factor;
}
