import { cohortOf } from './covariance.ts';
import { logGamma } from './gamma.ts';
import { blockOf, blocks, COHORTS, columns, growthScale } from './layout.ts';
import { type PairMatrix, pairForm, pairScaled, pairSum, sandwich } from './linear.ts';
import { type Block, type PayFit, WIDTH } from './parameters.ts';
import { distance, type InstitutionPosterior, inBlock, type ResidualCell } from './posterior.ts';

/** Sums over a block's cells of the expected squares of each part, in units of the cell's own scale. */
class Sums {
  cell: PairMatrix = [0, 0, 0];
  cells = 0;
  /** Cohort, cohort × n, figure, figure × n: sum and count. */
  parts = [0, 0, 0, 0];
  counts = [0, 0];
}

/** Degrees of freedom that are tried. */
const DFS = [3, 4, 5, 6, 8, 10, 15, 30];

/**
 * One step of EM for the variances: cells, cohorts, figures and the t's degrees of freedom by block, the factor of each field
 * on its cells' variances, shrunk toward 1 by a prior worth `PRIOR_FIGURES` figures, and the covariance of institutions.
 */
export function nextVariances(
  fit: PayFit,
  posteriors: readonly InstitutionPosterior[],
): Pick<PayFit, 'blocks' | 'institution'> & { scales: Map<string, number> } {
  const sums = blocks.map(() => new Sums());
  const fields = new Map<string, { sum: number; count: number }>();
  const distances = blocks.map((): { d: number; m: number }[] => []);
  const institution = new Array<number>(fit.institution.length).fill(0);
  const centre = meanOf(posteriors);
  for (const posterior of posteriors) {
    const { mean, cov } = posterior;
    for (let i = 0; i < mean.length; i++) {
      for (let j = 0; j < mean.length; j++) {
        const k = i * mean.length + j;
        const square = ((mean[i] ?? 0) - (centre[i] ?? 0)) * ((mean[j] ?? 0) - (centre[j] ?? 0));
        institution[k] = (institution[k] ?? 0) + (square + (cov[k] ?? 0)) / posteriors.length;
      }
    }
    for (const cell of posterior.cells) {
      const block = fit.blocks[cell.cell.block];
      const sum = sums[cell.cell.block];
      if (!block || !sum) continue;
      const part = inBlock(posterior, cell.cell.block);
      gather(sum, cell, block, part);
      const d = distance(cell, part.mean, part.cov);
      distances[cell.cell.block]?.push({ d: d / cell.scale, m: cell.residual.length });
      const field = fields.get(cell.cell.cip) ?? { sum: 0, count: 0 };
      fields.set(cell.cell.cip, { sum: field.sum + cell.weight * d, count: field.count + cell.residual.length });
    }
  }
  return {
    institution,
    blocks: fit.blocks.map((block, b) => nextBlock(centred(block, b, centre), sums[b] ?? new Sums(), distances[b] ?? [])),
    scales: scalesOf(fields),
  };
}

function meanOf(posteriors: readonly InstitutionPosterior[]): Float64Array {
  const sum = new Float64Array(WIDTH);
  for (const { mean } of posteriors) for (let i = 0; i < WIDTH; i++) sum[i] = (sum[i] ?? 0) + (mean[i] ?? 0) / posteriors.length;
  return sum;
}

/**
 * The institutions' mean goes to the columns: that it is 0 is only a convention, and EM would creep to it.
 * Source: Liu, Rubin and Wu (1998), Parameter expansion to accelerate EM, Biometrika 85, 755-770.
 */
const centred = (block: Block, b: number, centre: Float64Array): Block => ({
  ...block,
  columns: block.columns.map((value, k) => value + (centre[2 * b] ?? 0) + (centre[2 * b + 1] ?? 0) * growthScale(columns[k]?.year ?? 1)),
});

/** Factors on the variances of each field's cells, with mean 1 over the figures of each block. */
function scalesOf(fields: ReadonlyMap<string, { sum: number; count: number }>): Map<string, number> {
  const means = blocks.map(() => ({ sum: 0, count: 0 }));
  const raw = [...fields].map(([cip, { sum, count }]) => {
    const [scale, mean] = [(PRIOR_FIGURES + sum) / (PRIOR_FIGURES + count), means[blockOf(cip)]];
    if (mean) Object.assign(mean, { sum: mean.sum + scale * count, count: mean.count + count });
    return { cip, scale };
  });
  return new Map(
    raw.map(({ cip, scale }) => {
      const { sum, count } = means[blockOf(cip)] ?? { sum: 1, count: 1 };
      return [cip, (scale * count) / sum];
    }),
  );
}

/** Chosen for sharp held-out forecasts: how many figures' worth the belief is that a field varies as its block does. */
const PRIOR_FIGURES = 30;

function gather(sum: Sums, cell: ResidualCell, block: Block, { mean, cov }: { mean: [number, number]; cov: PairMatrix }): void {
  const w = cell.weight / cell.scale;
  const { information, inverse, residual } = cell;
  const { z, n, columns } = cell.cell;
  const m = residual.length;
  // What is left over the institution's part, weighted; and the institution's uncertainty that reaches it.
  const left = new Float64Array(m);
  const levels = new Float64Array(m);
  const growths = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    let [a, b, c] = [0, 0, 0];
    for (let j = 0; j < m; j++) {
      const value = inverse[i * m + j] ?? 0;
      a += value * ((residual[j] ?? 0) - mean[0] - mean[1] * (z[j] ?? 0));
      b += value;
      c += value * (z[j] ?? 0);
    }
    left[i] = a;
    levels[i] = b;
    growths[i] = c;
  }
  let [level, growth] = [0, 0];
  for (let i = 0; i < m; i++) {
    level += left[i] ?? 0;
    growth += (left[i] ?? 0) * (z[i] ?? 0);
  }
  const [p, q, r] = block.cell;
  const own: [number, number] = [p * level + q * growth, q * level + r * growth];
  const square = pairScaled([own[0] * own[0], own[0] * own[1], own[1] * own[1]], w);
  const reached = pairScaled(sandwich(block.cell, information, cov), w);
  const explained = sandwich(block.cell, [1, 0, 1], information);
  sum.cell = pairSum(pairSum(sum.cell, pairSum(square, reached)), pairSum(block.cell, pairScaled(explained, -1)));
  sum.cells++;
  const part = (marks: readonly number[], variance: number): number => {
    let [pull, info, x, y] = [0, 0, 0, 0];
    for (const i of marks) {
      pull += left[i] ?? 0;
      x += levels[i] ?? 0;
      y += growths[i] ?? 0;
      for (const j of marks) info += inverse[i * m + j] ?? 0;
    }
    return variance * variance * (w * (pull * pull + pairForm([x, y], cov, [x, y])) - info) + variance;
  };
  for (let k = 0; k < COHORTS; k++) {
    const marks = columns.flatMap((column, i) => (cohortOf(column) === k ? [i] : []));
    if (marks.length === 0) continue;
    sum.parts[0] = (sum.parts[0] ?? 0) + part(marks, block.cohort[0]);
    sum.parts[1] = (sum.parts[1] ?? 0) + n * part(marks, block.cohort[1] / n);
    sum.counts[0] = (sum.counts[0] ?? 0) + 1;
  }
  for (let i = 0; i < m; i++) {
    sum.parts[2] = (sum.parts[2] ?? 0) + part([i], block.figure[0]);
    sum.parts[3] = (sum.parts[3] ?? 0) + n * part([i], block.figure[1] / n);
    sum.counts[1] = (sum.counts[1] ?? 0) + 1;
  }
}

/** Parts that the data do not ask for stay this small. */
const LEAST = 1e-6;

function nextBlock(block: Block, { cell, cells, parts, counts }: Sums, distances: readonly { d: number; m: number }[]): Block {
  if (cells === 0) return block;
  const [cohorts, figures] = [Math.max(counts[0] ?? 0, 1), Math.max(counts[1] ?? 0, 1)];
  const mean = (i: number, count: number) => Math.max((parts[i] ?? 0) / count, LEAST);
  const [level, both, growth] = pairScaled(cell, 1 / cells);
  return {
    ...block,
    cell: [level + LEAST, both, growth + LEAST],
    cohort: [mean(0, cohorts), mean(1, cohorts)],
    figure: [mean(2, figures), mean(3, figures)],
    df: likeliest(distances),
  };
}

/** The degrees of freedom under which the distances are likeliest. */
function likeliest(distances: readonly { d: number; m: number }[]): number {
  let best = { df: 6, value: -Infinity };
  for (const df of DFS) {
    let value = 0;
    for (const { d, m } of distances) {
      value += logGamma((df + m) / 2) - logGamma(df / 2) - (m / 2) * Math.log(df) - ((df + m) / 2) * Math.log1p(d / df);
    }
    if (value > best.value) best = { df, value };
  }
  return best.df;
}
