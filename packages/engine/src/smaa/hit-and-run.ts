import { normalQuantile } from '../math/elementary.ts';
import type { Row } from '../math/linear-program.ts';
import type { Uniform } from '../math/random.ts';
import { emptyWeights, put, type Weights } from './matrix.ts';
import { bestWeights } from './statements.ts';

const ZERO = 1e-9;
/** Steps before the first draw and between draws, times the number of criteria: so that draws are nearly independent. */
const WARM_UP = 100;
const THINNING = 3;

/**
 * Uniform over the weights on the simplex with rows a·w ≤ b. Method: hit-and-run (Smith 1984; for weights Tervonen, van
 * Valkenhoef, Basturk and Postmus 2013), inside the affine hull: rows that hold with equality at every admissible point are
 * found first by linear programs and taken out of the directions.
 */
export function polytopeWeights(criteria: number, rows: readonly Row[], draws: number, random: Uniform): Weights {
  const bounds: Row[] = [...rows, ...Array.from({ length: criteria }, (_, c) => ({ a: unit(criteria, c, -1), b: 0 }))];
  const { inner, fixed } = inside(criteria, rows, bounds);
  const free = bounds.filter((_, r) => fixed[r] !== true).map((row) => ({ a: Float64Array.from(row.a), b: row.b }));
  const normals = orthonormal([new Array<number>(criteria).fill(1), ...bounds.filter((_, r) => fixed[r] === true).map((row) => row.a)]);
  const weights = emptyWeights(criteria, draws);
  const point = Float64Array.from(inner);
  const direction = new Float64Array(criteria);
  const movable = normals.length < criteria;
  const step = () => {
    for (let c = 0; c < criteria; c++) direction[c] = normalQuantile(random());
    for (const normal of normals) {
      const along = dot(direction, normal);
      for (let c = 0; c < criteria; c++) direction[c] = (direction[c] ?? 0) - along * (normal[c] ?? 0);
    }
    let from = -Infinity;
    let to = Infinity;
    for (const { a, b } of free) {
      const speed = dot(a, direction);
      const room = b - dot(a, point);
      if (speed > 1e-14) to = Math.min(to, room / speed);
      else if (speed < -1e-14) from = Math.max(from, room / speed);
    }
    if (!(to > from)) return;
    const by = from + (to - from) * random();
    for (let c = 0; c < criteria; c++) point[c] = (point[c] ?? 0) + by * (direction[c] ?? 0);
  };
  if (movable) for (let s = 0; s < WARM_UP * criteria; s++) step();
  for (let d = 0; d < draws; d++) {
    if (movable) for (let s = 0; s < THINNING * criteria; s++) step();
    tidy(point);
    put(weights, d, point);
  }
  return weights;
}

/** A point with room to every row that leaves any, as the mean of the points farthest from each; rows that never leave room are fixed. */
function inside(criteria: number, rows: readonly Row[], bounds: readonly Row[]): { inner: number[]; fixed: boolean[] } {
  const inner = new Array<number>(criteria).fill(0);
  const fixed = bounds.map(({ a, b }) => {
    const farthest = bestWeights(
      a.map((x) => -x),
      rows,
    );
    if (farthest.status !== 'optimal') return false;
    for (let c = 0; c < criteria; c++) inner[c] = (inner[c] ?? 0) + (farthest.x[c] ?? 0) / bounds.length;
    return b + farthest.value < ZERO;
  });
  return { inner, fixed };
}

const unit = (count: number, at: number, value: number): number[] => Array.from({ length: count }, (_, c) => (c === at ? value : 0));

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let c = 0; c < a.length; c++) sum += (a[c] ?? 0) * (b[c] ?? 0);
  return sum;
}

/** Gram–Schmidt; vectors that add nothing are left out. */
function orthonormal(vectors: readonly (readonly number[])[]): Float64Array[] {
  const found: Float64Array[] = [];
  for (const vector of vectors) {
    const left = Float64Array.from(vector);
    for (const other of found) {
      const along = dot(left, other);
      for (let c = 0; c < left.length; c++) left[c] = (left[c] ?? 0) - along * (other[c] ?? 0);
    }
    const length = Math.sqrt(dot(left, left));
    if (length > ZERO) found.push(left.map((x) => x / length));
  }
  return found;
}

/** Takes off what rounding has added: nothing below 0, sum 1. */
function tidy(point: Float64Array): void {
  let sum = 0;
  for (let c = 0; c < point.length; c++) {
    if ((point[c] ?? 0) < 0) point[c] = 0;
    sum += point[c] ?? 0;
  }
  for (let c = 0; c < point.length; c++) point[c] = (point[c] ?? 0) / sum;
}
