import { columns, type Layer, layers } from './layout.ts';
import { inverse, type Pair, type PairMatrix, times } from './linear.ts';
import type { Group, PayFit } from './parameters.ts';
import { DESIGN_WIDTH, groupPosterior, type InstitutionPosterior, inBlock, type ResidualCell } from './posterior.ts';

/** A cell of a step, with what is left of its figures over everything but the noise. */
interface Left {
  cell: ResidualCell;
  left: Float64Array;
  weight: number;
}

/**
 * One step of EM for the fixed part and the groups, given the institutions' parts: each block's columns and regression by weighted
 * least squares, then the levels and growths of states, families and fields, one layer after the other (Gauss-Seidel).
 */
export function nextMeans(fit: PayFit, posteriors: readonly InstitutionPosterior[], scales: ReadonlyMap<string, number>): PayFit {
  const cells = posteriors.flatMap((posterior) =>
    posterior.cells.map((cell): Left => {
      const { mean } = inBlock(posterior, cell.cell.block);
      const left = Float64Array.from(cell.residual, (r, i) => r - mean[0] - mean[1] * (cell.cell.z[i] ?? 0));
      return { cell, left, weight: cell.weight / cell.scale };
    }),
  );
  const steps = fit.blocks.map((_, b) => regressed(fit, cells, b));
  const next: PayFit = {
    ...fit,
    blocks: fit.blocks.map((block, b) => ({ ...block, columns: steps[b]?.columns ?? [], regression: steps[b]?.regression ?? [] })),
    groups: { ...fit.groups },
  };
  for (const { cell, left } of cells) {
    const step = steps[cell.cell.block]?.step ?? [];
    for (let i = 0; i < left.length; i++) {
      for (let p = 0; p < DESIGN_WIDTH; p++) left[i] = (left[i] ?? 0) - (cell.design[i * DESIGN_WIDTH + p] ?? 0) * (step[p] ?? 0);
    }
  }
  for (const layer of [...layers].reverse()) stepLayer(next, cells, layer, scales);
  return next;
}

/** Columns and regression of a block; a ridge worth one figure of sd 1 holds what no cell tells. */
function regressed(fit: PayFit, cells: readonly Left[], b: number): { columns: number[]; regression: number[]; step: Float64Array } {
  const width = DESIGN_WIDTH;
  const block = fit.blocks[b];
  const start = [...(block?.columns ?? []), ...(block?.regression ?? [])];
  const left = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (let i = 0; i < width; i++) left[i * width + i] = 1e-3;
  for (const { cell, left: rest, weight } of cells) {
    if (cell.cell.block !== b) continue;
    const m = rest.length;
    const { design } = cell;
    for (let p = 0; p < width; p++) {
      for (let i = 0; i < m; i++) {
        let value = 0;
        for (let j = 0; j < m; j++) value += (cell.inverse[i * m + j] ?? 0) * (design[j * width + p] ?? 0);
        if (value === 0) continue;
        value *= weight;
        right[p] = (right[p] ?? 0) + value * (rest[i] ?? 0);
        for (let q = 0; q <= p; q++) left[p * width + q] = (left[p * width + q] ?? 0) + value * (design[i * width + q] ?? 0);
      }
    }
  }
  for (let p = 0; p < width; p++) for (let q = p + 1; q < width; q++) left[p * width + q] = left[q * width + p] ?? 0;
  const step = times(inverse(left, width), right);
  const moved = start.map((value, i) => value + (step[i] ?? 0));
  return { columns: moved.slice(0, columns.length), regression: moved.slice(columns.length), step };
}

/** Groups of one layer, and how much they vary within each block; moves what is left of the cells by what the groups explain. */
function stepLayer(fit: PayFit, cells: readonly Left[], layer: Layer, scales: ReadonlyMap<string, number>): void {
  const sums = new Map<string, { information: PairMatrix; right: Pair; block: number }>();
  const before = fit.groups[layer];
  for (const { cell, left, weight } of cells) {
    const key = cell.cell.groups[layer];
    if (key === undefined) continue;
    const sum = sums.get(key) ?? { information: [0, 0, 0], right: [0, 0], block: cell.cell.block };
    const mean = before[key]?.mean ?? [0, 0];
    const m = left.length;
    for (let i = 0; i < m; i++) {
      let pull = 0;
      for (let j = 0; j < m; j++) pull += (cell.inverse[i * m + j] ?? 0) * ((left[j] ?? 0) + mean[0] + mean[1] * (cell.cell.z[j] ?? 0));
      sum.right[0] += weight * pull;
      sum.right[1] += weight * pull * (cell.cell.z[i] ?? 0);
    }
    sum.information = [
      sum.information[0] + weight * cell.information[0],
      sum.information[1] + weight * cell.information[1],
      sum.information[2] + weight * cell.information[2],
    ];
    sums.set(key, sum);
  }
  const groups: Record<string, Group> = {};
  for (const [key, { information, right, block }] of sums) {
    const prior = fit.blocks[block]?.layers[layer] ?? [1, 1];
    groups[key] = { ...groupPosterior(information, right, prior), scale: layer === 'field' ? (scales.get(key) ?? 1) : 1 };
  }
  fit.groups[layer] = groups;
  fit.blocks = fit.blocks.map((block, b) => {
    const own = [...sums].flatMap(([key, sum]) => (sum.block === b ? [groups[key]] : [])).filter((group) => group !== undefined);
    if (own.length < 2) return block;
    const mean = (square: (group: Group) => number) => Math.max(own.reduce((sum, group) => sum + square(group), 0) / own.length, 1e-5);
    return {
      ...block,
      layers: {
        ...block.layers,
        [layer]: [mean(({ mean: [a], cov }) => a * a + cov[0]), mean(({ mean: [, b2], cov }) => b2 * b2 + cov[2])],
      },
    };
  });
  for (const { cell, left } of cells) {
    const key = cell.cell.groups[layer];
    if (key === undefined) continue;
    const old: Pair = before[key]?.mean ?? [0, 0];
    const now: Pair = groups[key]?.mean ?? [0, 0];
    const [level, growth] = [old[0] - now[0], old[1] - now[1]];
    for (let i = 0; i < left.length; i++) left[i] = (left[i] ?? 0) + level + growth * (cell.cell.z[i] ?? 0);
  }
}
