import type { Control } from '@masterplan/model';
import { columns, type Groups, growthScale, type Layer, layers, regressors } from './layout.ts';
import { type Pair, type PairMatrix, pairSum } from './linear.ts';
import type { Block, Group, PayFit } from './parameters.ts';

/** What the fixed part of log pay hangs on. */
export interface Standing {
  block: number;
  groups: Groups;
  control: Control | undefined;
  logSize: number;
}

/** The block of a cell. Throws a RangeError for a block that the fit does not have. */
export function blockAt(fit: PayFit, block: number): Block {
  const found = fit.blocks[block];
  if (!found) throw new RangeError(`the fit has no block ${block}`);
  return found;
}

/** The group of a cell in a layer; one that nobody has seen has the layer's own spread and no mean. */
export function groupAt(fit: PayFit, standing: Standing, layer: Layer): Group {
  const key = standing.groups[layer];
  const known = key === undefined ? undefined : fit.groups[layer][key];
  if (known) return known;
  if (key === undefined && layer === 'family') return NONE;
  const [level, growth] = blockAt(fit, standing.block).layers[layer];
  return { mean: [0, 0], cov: [level, 0, growth], scale: 1 };
}

const NONE: Group = { mean: [0, 0], cov: [0, 0, 0], scale: 1 };

/** Level and growth of all layers together, over the block's. */
export function groupMean(fit: PayFit, standing: Standing): Pair {
  const sum: Pair = [0, 0];
  for (const layer of layers) {
    const { mean } = groupAt(fit, standing, layer);
    sum[0] += mean[0];
    sum[1] += mean[1];
  }
  return sum;
}

/** Their covariance: the layers' uncertainties are taken as independent. */
export const groupCovariance = (fit: PayFit, standing: Standing): PairMatrix =>
  layers.reduce<PairMatrix>((sum, layer) => pairSum(sum, groupAt(fit, standing, layer).cov), [0, 0, 0]);

/** Expected log pay in a column, of an institution like any other. */
export function fixedPart(fit: PayFit, standing: Standing, column: number, group = groupMean(fit, standing)): number {
  const block = blockAt(fit, standing.block);
  const z = growthScale(columns[column]?.year ?? NaN);
  let sum = (block.columns[column] ?? 0) + group[0] + group[1] * z;
  regressors(standing.control, standing.logSize, z).forEach((x, i) => {
    sum += x * (block.regression[i] ?? 0);
  });
  return sum;
}
