/** Symmetric matrices are arrays of rows one after the other. */
export type Matrix = Float64Array;

export const add = (to: Float64Array, i: number, value: number): void => {
  to[i] = (to[i] ?? 0) + value;
};

/**
 * Inverse of a symmetric positive definite matrix of `size` rows, by Gauss-Jordan elimination without pivoting.
 * Throws a RangeError where the matrix is not positive definite.
 */
export function inverse(matrix: ArrayLike<number>, size: number): Matrix {
  const a = Float64Array.from(matrix);
  for (let k = 0; k < size; k++) {
    const pivot = a[k * size + k] ?? 0;
    if (!(pivot > 0)) throw new RangeError(`matrix is not positive definite: pivot ${k} is ${pivot}`);
    a[k * size + k] = 1;
    for (let j = 0; j < size; j++) a[k * size + j] = (a[k * size + j] ?? 0) / pivot;
    for (let i = 0; i < size; i++) {
      if (i === k) continue;
      const factor = a[i * size + k] ?? 0;
      a[i * size + k] = 0;
      for (let j = 0; j < size; j++) add(a, i * size + j, -factor * (a[k * size + j] ?? 0));
    }
  }
  return a;
}

/** Matrix times vector. */
export function times(matrix: ArrayLike<number>, vector: ArrayLike<number>): Float64Array {
  const size = vector.length;
  const product = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += (matrix[i * size + j] ?? 0) * (vector[j] ?? 0);
    product[i] = sum;
  }
  return product;
}

/** A level and a growth: two numbers, and a symmetric 2 × 2 matrix as [level, both, growth]. */
export type Pair = [level: number, growth: number];
export type PairMatrix = [level: number, both: number, growth: number];

/** Variance at z of a level and a growth of this covariance. */
export const varianceAt = ([level, both, growth]: PairMatrix, z: number): number => level + 2 * z * both + z * z * growth;
export const pairSum = (a: PairMatrix, b: PairMatrix): PairMatrix => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const pairScaled = (m: PairMatrix, by: number): PairMatrix => [m[0] * by, m[1] * by, m[2] * by];
export function pairInverse([a, b, c]: PairMatrix): PairMatrix {
  const d = a * c - b * b;
  if (!(d > 0) || !(a > 0)) throw new RangeError(`2 × 2 matrix is not positive definite: ${a}, ${b}, ${c}`);
  return [c / d, -b / d, a / d];
}
/** The form x′ M y. */
export const pairForm = ([x, y]: Pair, [a, b, c]: PairMatrix, [s, t]: Pair): number => x * (a * s + b * t) + y * (b * s + c * t);
/** K M K where all are symmetric but the product K M is not: the symmetric result of (K A) M (K A)′. */
export function sandwich(k: PairMatrix, a: PairMatrix, m: PairMatrix): PairMatrix {
  const p = k[0] * a[0] + k[1] * a[1];
  const q = k[0] * a[1] + k[1] * a[2];
  const r = k[1] * a[0] + k[2] * a[1];
  const s = k[1] * a[1] + k[2] * a[2];
  return [pairForm([p, q], m, [p, q]), pairForm([p, q], m, [r, s]), pairForm([r, s], m, [r, s])];
}
