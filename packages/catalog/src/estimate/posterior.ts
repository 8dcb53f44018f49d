import type { ObservedCell } from './cells.ts';
import { information, inverseCovariance, onPair, pulled } from './covariance.ts';
import { blockAt, groupAt, groupMean } from './fixed.ts';
import { columns, REGRESSORS, regressors } from './layout.ts';
import { add, inverse, type Matrix, type Pair, type PairMatrix, pairForm, pairInverse, times } from './linear.ts';
import { type PayFit, WIDTH } from './parameters.ts';

/** A cell of an institution under a fit, with what is left of its figures over the fixed part. */
export interface ResidualCell {
  cell: ObservedCell;
  /** One row a figure: the mark of its column, then the regressors. */
  design: Float64Array;
  /** Inverse of the figures' covariance S, and Z′ S⁻¹ Z with Z = [1, z]. */
  inverse: Matrix;
  information: PairMatrix;
  residual: Float64Array;
  /** S⁻¹ times the residual, and Z′ of it. */
  pulled: Float64Array;
  pair: Pair;
  /** Factor on the variances of the field's cells. */
  scale: number;
  df: number;
  /** Precision weight of the cell: below 1 where its figures lie far out. */
  weight: number;
}

export const DESIGN_WIDTH = columns.length + REGRESSORS;

export function designOf(cell: ObservedCell): Float64Array {
  const design = new Float64Array(cell.z.length * DESIGN_WIDTH);
  cell.columns.forEach((column, i) => {
    design[i * DESIGN_WIDTH + column] = 1;
    design.set(regressors(cell.control, cell.logSize, cell.z[i] ?? 0), i * DESIGN_WIDTH + columns.length);
  });
  return design;
}

export function residualCell(cell: ObservedCell, fit: PayFit, design = designOf(cell), weight = 1): ResidualCell {
  const block = blockAt(fit, cell.block);
  const coefficients = Float64Array.from([...block.columns, ...block.regression]);
  const [level, growth] = groupMean(fit, cell);
  const residual = new Float64Array(cell.z.length);
  for (let i = 0; i < residual.length; i++) {
    let fixed = level + growth * (cell.z[i] ?? 0);
    for (let p = 0; p < DESIGN_WIDTH; p++) fixed += (design[i * DESIGN_WIDTH + p] ?? 0) * (coefficients[p] ?? 0);
    residual[i] = (cell.logPay[i] ?? 0) - fixed;
  }
  const inverted = inverseCovariance(cell, block);
  const weighted = pulled(inverted, residual);
  return {
    cell,
    design,
    inverse: inverted,
    information: information(inverted, cell.z),
    residual,
    pulled: weighted,
    pair: onPair(cell.z, weighted),
    scale: groupAt(fit, cell, 'field').scale,
    df: block.df,
    weight,
  };
}

export interface InstitutionPosterior {
  /** Level and growth in each block. */
  mean: Float64Array;
  cov: Matrix;
  cells: ResidualCell[];
}

/** Level and growth of an institution in a block, and their covariance. */
export function inBlock({ mean, cov }: Pick<InstitutionPosterior, 'mean' | 'cov'>, block: number): { mean: Pair; cov: PairMatrix } {
  const i = 2 * block;
  return {
    mean: [mean[i] ?? 0, mean[i + 1] ?? 0],
    cov: [cov[i * WIDTH + i] ?? 0, cov[i * WIDTH + i + 1] ?? 0, cov[(i + 1) * WIDTH + i + 1] ?? 0],
  };
}

/** Squared distance of a cell's figures from its institution's, in its own scale, with what is not known of the institution. */
export function distance(cell: ResidualCell, mean: Pair, cov: PairMatrix): number {
  let own = 0;
  for (let i = 0; i < cell.residual.length; i++) own += (cell.residual[i] ?? 0) * (cell.pulled[i] ?? 0);
  const cross = mean[0] * cell.pair[0] + mean[1] * cell.pair[1];
  const [a, b, c] = cell.information;
  return own - 2 * cross + pairForm(mean, cell.information, mean) + a * cov[0] + 2 * b * cov[1] + c * cov[2];
}

/**
 * The institution's part given its cells' figures, with the cells' weights found by `rounds` steps of iteratively reweighted EM.
 * A cell with its noise is multivariate Student t: a normal whose precision is Gamma(df / 2, df / 2), so its weight is
 * (df + m) / (df + distance); the cells' weights are set in place. Sources: Robinson (1991), Statistical Science 6(1), 15-32 (prediction of random effects);
 * Lange, Little and Taylor (1989), JASA 84, 881-896 (the t by reweighting).
 */
export function institutionPosterior(cells: ResidualCell[], precision: Matrix, rounds: number): InstitutionPosterior {
  let posterior = given(cells, precision);
  for (let round = 0; round < rounds; round++) {
    for (const cell of cells) {
      const { mean, cov } = inBlock(posterior, cell.cell.block);
      cell.weight = (cell.df + cell.residual.length) / (cell.df + distance(cell, mean, cov) / cell.scale);
    }
    posterior = given(cells, precision);
  }
  return posterior;
}

function given(cells: ResidualCell[], prior: Matrix): InstitutionPosterior {
  const precision = Float64Array.from(prior);
  const right = new Float64Array(WIDTH);
  for (const { cell, information, pair, weight, scale } of cells) {
    const i = 2 * cell.block;
    const w = weight / scale;
    add(precision, i * WIDTH + i, w * information[0]);
    add(precision, i * WIDTH + i + 1, w * information[1]);
    add(precision, (i + 1) * WIDTH + i, w * information[1]);
    add(precision, (i + 1) * WIDTH + i + 1, w * information[2]);
    add(right, i, w * pair[0]);
    add(right, i + 1, w * pair[1]);
  }
  const cov = inverse(precision, WIDTH);
  return { mean: times(cov, right), cov, cells };
}

/** Posterior of a layer's group from the information on it and its layer's variances. */
export function groupPosterior(information: PairMatrix, right: Pair, [level, growth]: Pair): { mean: Pair; cov: PairMatrix } {
  const cov = pairInverse([information[0] + 1 / level, information[1], information[2] + 1 / growth]);
  return { mean: [cov[0] * right[0] + cov[1] * right[1], cov[1] * right[0] + cov[2] * right[1]], cov };
}
