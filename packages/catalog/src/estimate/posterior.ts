import type { Control } from '@masterplan/model';
import { growthScale, type ObservedCell } from './cells.ts';
import { contrasts, type Layout, noiseFactor } from './fit.ts';
import { solve, total } from './linear.ts';
import type { Components } from './types.ts';

/** Fixed part of log pay: the curve of a field (or of the block, where the field has no cell) and the contrast of control. */
export interface Curves {
  field: (cip: string, year: number) => number;
  control: (control: Control | undefined) => number;
}

export function curvesOf(coefficients: Float64Array, layout: Layout, years: readonly number[]): Curves {
  return {
    field: (cip, year) => {
      const at = layout.fieldAt.get(cip);
      const own = at === undefined ? 0 : (coefficients[at] ?? 0) + growthScale(year) * (coefficients[at + 1] ?? 0);
      return (coefficients[years.indexOf(year)] ?? NaN) + own;
    },
    control: (control) => {
      const [isPublic, isForProfit] = contrasts(control, layout);
      return isPublic * (coefficients[years.length] ?? 0) + isForProfit * (coefficients[years.length + 1] ?? 0);
    },
  };
}

/** A cell's figures as a straight function of the institution's part: mean of (cell part at z) = offset - weight * institution. */
interface Conditional {
  offset: number;
  weight: number;
  variance: number;
}

export interface Normal {
  mean: number;
  variance: number;
}

export interface InstitutionPosterior {
  part: Normal;
  /** The cell's part at z = ln(years / 3) given the institution's; undefined where the cell is not published. */
  given: (cip: string, z: number) => Conditional | undefined;
}

/**
 * Best linear unbiased prediction of an institution's part and of its cells' parts, given curves and components.
 * Sources: Robinson (1991), Statistical Science 6(1), 15-32; the shrinkage is that of Efron and Morris (1975), JASA 70,
 * 311-319, and Morris (1983), JASA 78, 47-55.
 */
export function institutionPosterior(cells: readonly ObservedCell[], curves: Curves, c: Components): InstitutionPosterior {
  let precision = 1 / (c.institution * c.institution);
  let pulled = 0;
  const known = new Map<string, (z: number) => Conditional>();
  for (const cell of cells) {
    const lower = noiseFactor(cell, c);
    const size = cell.z.length;
    const residual = cell.logPay.map((y, i) => y - curves.field(cell.cip, cell.years[i] ?? 1) - curves.control(cell.control));
    const weightedResidual = solve(lower, size, residual);
    const weightedOnes = solve(lower, size, new Float64Array(size).fill(1));
    precision += total(weightedOnes);
    pulled += total(weightedResidual);
    known.set(cell.cip, (z) => {
      const shared = Float64Array.from(cell.z, (other) => c.cell * c.cell + c.slope * c.slope * z * other);
      const explained = solve(lower, size, shared);
      let [offset, weight, variance] = [0, 0, c.cell * c.cell + c.slope * c.slope * z * z];
      for (let i = 0; i < size; i++) {
        offset += (shared[i] ?? 0) * (weightedResidual[i] ?? 0);
        weight += (shared[i] ?? 0) * (weightedOnes[i] ?? 0);
        variance -= (shared[i] ?? 0) * (explained[i] ?? 0);
      }
      return { offset, weight, variance };
    });
  }
  return { part: { mean: pulled / precision, variance: 1 / precision }, given: (cip, z) => known.get(cip)?.(z) };
}

/** Advantage of a field at an institution, split into two independent parts whose sum has exactly the posterior's mean and variance. */
export interface Advantage {
  institution: Normal;
  cell: Normal;
}

/**
 * The posterior of institution + cell. The two are correlated once the cell is published (what one explains the other need not),
 * so the institution's variance is the share of it that still reaches this cell, (1 - weight)², and the cell's is what remains
 * given the institution. Cells of one institution that share its draw then have exactly their joint posterior.
 */
export function advantage(posterior: InstitutionPosterior, cip: string, z: number, c: Components): Advantage {
  const { part } = posterior;
  const prior: Conditional = { offset: 0, weight: 0, variance: c.cell * c.cell + c.slope * c.slope * z * z };
  const { offset, weight, variance } = posterior.given(cip, z) ?? prior;
  return {
    institution: { mean: part.mean, variance: (1 - weight) * (1 - weight) * part.variance },
    cell: { mean: offset - weight * part.mean, variance },
  };
}
