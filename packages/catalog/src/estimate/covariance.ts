import type { ObservedCell } from './cells.ts';
import { columns } from './layout.ts';
import { inverse, type Matrix, type Pair, type PairMatrix } from './linear.ts';
import type { Block } from './parameters.ts';

export const cohortOf = (column: number): number => columns[column]?.cohort ?? 0;

/**
 * Inverse of the covariance of a cell's figures given its institution: level and growth of the cell, noise of its cohorts and of
 * its figures, before the cell's own scale. Columns of one cohort are the same graduates: they share its noise.
 */
export function inverseCovariance(cell: ObservedCell, block: Block): Matrix {
  const m = cell.z.length;
  const cohort = block.cohort[0] + block.cohort[1] / cell.n;
  const figure = block.figure[0] + block.figure[1] / cell.n;
  const [level, both, growth] = block.cell;
  const matrix = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    const x = cell.z[i] ?? 0;
    for (let j = 0; j < m; j++) {
      const y = cell.z[j] ?? 0;
      const same = cohortOf(cell.columns[i] ?? 0) === cohortOf(cell.columns[j] ?? 0);
      matrix[i * m + j] = level + both * (x + y) + growth * x * y + (same ? cohort : 0) + (i === j ? figure : 0);
    }
  }
  return inverse(matrix, m);
}

/** Z′ S⁻¹ Z with Z = [1, z]. */
export function information(inverted: Matrix, z: Float64Array): PairMatrix {
  const m = z.length;
  let [level, both, growth] = [0, 0, 0];
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) {
      const value = inverted[i * m + j] ?? 0;
      level += value;
      both += value * (z[j] ?? 0);
      growth += value * (z[i] ?? 0) * (z[j] ?? 0);
    }
  }
  return [level, both, growth];
}

/** S⁻¹ r. */
export function pulled(inverted: Matrix, residual: Float64Array): Float64Array {
  const m = residual.length;
  const result = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    let sum = 0;
    for (let j = 0; j < m; j++) sum += (inverted[i * m + j] ?? 0) * (residual[j] ?? 0);
    result[i] = sum;
  }
  return result;
}

/** Z′ v. */
export function onPair(z: Float64Array, values: Float64Array): Pair {
  let [level, growth] = [0, 0];
  for (let i = 0; i < z.length; i++) {
    level += values[i] ?? 0;
    growth += (values[i] ?? 0) * (z[i] ?? 0);
  }
  return [level, growth];
}
