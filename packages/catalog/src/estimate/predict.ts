import { cellKey, type ObservedCell } from './cells.ts';
import { blockAt, fixedPart, groupAt, groupCovariance, type Standing } from './fixed.ts';
import type { Forecast } from './forecast.ts';
import { columns, growthScale } from './layout.ts';
import { inverse, type Pair, pairForm, varianceAt } from './linear.ts';
import { type PayFit, WIDTH } from './parameters.ts';
import { type InstitutionPosterior, inBlock, institutionPosterior, residualCell } from './posterior.ts';

/** What is foretold: a cell of this field, standing and size. */
export interface Target extends Standing {
  opeid6: string;
  cip: string;
  n: number;
}

/** A forecast in its parts: what all fields of the institution share, and what is the cell's own. */
export interface Parts {
  institution: { mean: number; variance: number };
  /** Squared scale of the Student t with `df` degrees of freedom, and the normal variance of field and state. */
  cell: { mean: number; scale2: number; df: number };
  groups: number;
  published: boolean;
}

/** Rounds of reweighting after which an institution's part stands still. */
const REWEIGHTING = 12;

/** Forecasts from a fit and the cells that were seen. An institution without any gets the prior. */
export function predictor(fit: PayFit, seen: readonly ObservedCell[]) {
  const precision = inverse(fit.institution, WIDTH);
  const groups = new Map<string, ObservedCell[]>();
  for (const cell of seen) groups.set(cell.opeid6, [...(groups.get(cell.opeid6) ?? []), cell]);
  const known = new Map<string, InstitutionPosterior>();
  const posteriorOf = (opeid6: string): InstitutionPosterior => {
    const group = groups.get(opeid6) ?? [];
    const key = group.length === 0 ? '' : opeid6;
    const found = known.get(key);
    if (found) return found;
    const posterior = institutionPosterior(
      group.map((cell) => residualCell(cell, fit)),
      precision,
      REWEIGHTING,
    );
    if (group.length === 0) {
      fit.newcomers.forEach((level, block) => {
        posterior.mean[2 * block] = level;
      });
    }
    known.set(key, posterior);
    return posterior;
  };
  const cells = new Map(seen.map((cell) => [cellKey(cell.opeid6, cell.cip), cell]));
  return {
    /** The cell as it was seen. */
    cell: (opeid6: string, cip: string): ObservedCell | undefined => cells.get(cellKey(opeid6, cip)),
    /** Cells of the institution that were seen, any field. */
    seenAt: (opeid6: string): number => groups.get(opeid6)?.length ?? 0,
    /** What a cell has over the fixed part at z on the growth scale: its median, or a published figure of so many graduates. */
    parts: (target: Target, z: number, noisy: boolean): Parts => partsOf(fit, posteriorOf(target.opeid6), target, z, noisy),
    /** A published figure of a column. */
    figure: (target: Target, column: number): Forecast => {
      const parts = partsOf(fit, posteriorOf(target.opeid6), target, growthScale(columns[column]?.year ?? NaN), true);
      return forecastOf(parts, fixedPart(fit, target, column));
    },
  };
}

/**
 * Institution and cell are correlated once the cell is seen (what one explains the other need not): the institution's part is the
 * share of it that still reaches this cell, and the cell's is what remains given the institution. The two are then independent,
 * and cells of one institution that share its draw have their joint posterior.
 */
function partsOf(fit: PayFit, posterior: InstitutionPosterior, target: Target, z: number, noisy: boolean): Parts {
  const block = blockAt(fit, target.block);
  const part = inBlock(posterior, target.block);
  const spread = fit.spread[target.block] ?? 1;
  const noise = noisy ? block.cohort[0] + block.figure[0] + (block.cohort[1] + block.figure[1]) / target.n : 0;
  const [level, both, growth] = block.cell;
  const own = posterior.cells.find(({ cell }) => cell.cip === target.cip);
  let reach: Pair = [1, z];
  let [offset, variance, scale, df] = [0, varianceAt(block.cell, z) + noise, groupAt(fit, target, 'field').scale, block.df];
  if (own) {
    const m = own.residual.length;
    let [ofLevel, ofGrowth] = [0, 0];
    for (let i = 0; i < m; i++) {
      let weight = 0;
      for (let j = 0; j < m; j++) {
        const other = own.cell.z[j] ?? 0;
        weight += (level + both * (z + other) + growth * z * other) * (own.inverse[i * m + j] ?? 0);
      }
      const other = own.cell.z[i] ?? 0;
      offset += weight * (own.residual[i] ?? 0);
      ofLevel += weight;
      ofGrowth += weight * other;
      variance -= weight * (level + both * (z + other) + growth * z * other);
    }
    reach = [1 - ofLevel, z - ofGrowth];
    offset -= ofLevel * part.mean[0] + ofGrowth * part.mean[1];
    scale /= own.weight;
    df += m;
  }
  return {
    institution: { mean: part.mean[0] + part.mean[1] * z, variance: pairForm(reach, part.cov, reach) },
    cell: { mean: offset, scale2: variance * scale * spread * spread, df },
    groups: pairForm(reach, groupCovariance(fit, target), reach),
    published: own !== undefined,
  };
}

/** The forecast about a fixed part, with further normal variance. */
export const forecastOf = ({ institution, cell, groups }: Parts, fixed: number, further = 0): Forecast => ({
  location: fixed + institution.mean + cell.mean,
  normal: institution.variance + groups + further,
  student: cell.scale2,
  df: cell.df,
});
