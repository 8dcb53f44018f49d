import { type Control, payYears } from '@masterplan/model';
import { compare, type ObservedCell } from './cells.ts';
import { dot, factor, logDeterminant, solve } from './linear.ts';
import type { Components } from './types.ts';

/** The columns of the regression: four years of the block's curve, two contrasts of control, level and growth of each field. */
export interface Layout {
  fieldAt: Map<string, number>;
  /** Share of the published cells of known control that are public, for-profit. */
  shares: { public: number; forProfit: number };
  width: number;
}

const YEARS = payYears.length;
const FIELDS_FROM = YEARS + 2;

export function layoutOf(groups: readonly (readonly ObservedCell[])[]): Layout {
  const cells = groups.flat();
  const cips = [...new Set(cells.map(({ cip }) => cip))].sort(compare);
  const known = cells.filter(({ control }) => control !== undefined);
  const share = (control: Control) => known.filter((cell) => cell.control === control).length / Math.max(known.length, 1);
  return {
    fieldAt: new Map(cips.map((cip, i) => [cip, FIELDS_FROM + 2 * i])),
    shares: { public: share('public'), forProfit: share('private-for-profit') },
    width: FIELDS_FROM + 2 * cips.length,
  };
}

/** Contrasts of control, centred on the published cells, so that a field's mean is that of its published mix. */
export function contrasts(control: Control | undefined, { shares }: Layout): [isPublic: number, isForProfit: number] {
  if (control === undefined) return [0, 0];
  return [(control === 'public' ? 1 : 0) - shares.public, (control === 'private-for-profit' ? 1 : 0) - shares.forProfit];
}

/** Covariance of a cell's figures given its institution's part. Years 2, 4 and 5 are the same graduates, year 1 is another cohort. */
export function noiseFactor(cell: ObservedCell, c: Components): Float64Array {
  const m = cell.z.length;
  const cohort = c.cohort * c.cohort + (c.cohortSample * c.cohortSample) / cell.n;
  const figure = c.figure * c.figure + (c.figureSample * c.figureSample) / cell.n;
  const matrix = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      const same = (cell.years[i] === 1) === (cell.years[j] === 1);
      const shared = c.cell * c.cell + c.slope * c.slope * (cell.z[i] ?? 0) * (cell.z[j] ?? 0);
      matrix[i * m + j] = shared + (same ? cohort : 0) + (i === j ? figure : 0);
    }
  }
  return factor(matrix, m);
}

/** A cell with the columns of the regression that it touches: each is one of its basis vectors times a number. */
interface Row {
  cell: ObservedCell;
  terms: { at: Int32Array; basis: Int32Array; scale: Float64Array };
  /** Basis vectors by figure: one for each of the m years, then ones (at m), growth (m + 1) and log pay (m + 2). */
  vectors: Float64Array[];
}

/** What a fit reads again and again, worked out once for all variance components. */
export interface Prepared {
  layout: Layout;
  groups: Row[][];
}

export function prepare(groups: readonly (readonly ObservedCell[])[]): Prepared {
  const layout = layoutOf(groups);
  return { layout, groups: groups.map((group) => group.map((cell) => rowOf(cell, layout))) };
}

function rowOf(cell: ObservedCell, layout: Layout): Row {
  const [isPublic, isForProfit] = contrasts(cell.control, layout);
  const field = layout.fieldAt.get(cell.cip) ?? 0;
  const m = cell.years.length;
  return {
    cell,
    terms: {
      at: Int32Array.from([...cell.years.map((year) => payYears.indexOf(year)), YEARS, YEARS + 1, field, field + 1]),
      basis: Int32Array.from([...cell.years.keys(), m, m, m, m + 1]),
      scale: Float64Array.from([...cell.years.map(() => 1), isPublic, isForProfit, 1, 1]),
    },
    vectors: cell.years.map((year, i) =>
      Float64Array.from([...cell.years.map((other) => (other === year ? 1 : 0)), 1, cell.z[i] ?? 0, cell.logPay[i] ?? 0]),
    ),
  };
}

export interface Fit {
  coefficients: Float64Array;
  /** Minus twice the restricted log likelihood, up to a constant. */
  deviance: number;
  /** Cholesky factor of the coefficients' precision. */
  precision: Float64Array;
}

/**
 * Curves and contrasts at given variance components: generalized least squares with normal priors on the fields' departures
 * from the block's curve; the institution's part is integrated out by the matrix inversion lemma.
 * Source: Henderson's mixed model equations as in Robinson (1991), That BLUP is a good thing, Statistical Science 6(1), 15-32.
 */
export function fit({ layout, groups }: Prepared, c: Components): Fit {
  const { width } = layout;
  const left = new Float64Array(width * width);
  const right = new Float64Array(width);
  const variance = c.institution * c.institution;
  const sums = new Float64Array(width);
  let deviance = 0;
  for (const group of groups) {
    const touched: number[] = [];
    let ones = 0;
    let onesY = 0;
    for (const { cell, terms, vectors } of group) {
      const m = vectors.length;
      const lower = noiseFactor(cell, c);
      const products = innerProducts(lower, vectors);
      const [size, count] = [m + 3, terms.at.length];
      deviance += logDeterminant(lower, m) + (products[size * size - 1] ?? 0);
      ones += products[m * size + m] ?? 0;
      onesY += products[m * size + m + 2] ?? 0;
      for (let i = 0; i < count; i++) {
        const [at, scale, row] = [terms.at[i] ?? 0, terms.scale[i] ?? 0, (terms.basis[i] ?? 0) * size];
        if (!touched.includes(at)) touched.push(at);
        add(sums, at, scale * (products[row + m] ?? 0));
        add(right, at, scale * (products[row + m + 2] ?? 0));
        // The columns ascend, so that these are the lower triangle.
        for (let j = 0; j <= i; j++) {
          add(left, at * width + (terms.at[j] ?? 0), scale * (terms.scale[j] ?? 0) * (products[row + (terms.basis[j] ?? 0)] ?? 0));
        }
      }
    }
    const pull = variance / (1 + variance * ones);
    deviance += Math.log(1 + variance * ones) - pull * onesY * onesY;
    for (const i of touched) {
      const sum = pull * (sums[i] ?? 0);
      add(right, i, -sum * onesY);
      for (const j of touched) if (j <= i) add(left, i * width + j, -sum * (sums[j] ?? 0));
    }
    for (const i of touched) sums[i] = 0;
  }
  // A weak prior on the contrasts (sd 1 log point) keeps them defined where a control has no cell.
  for (const i of [YEARS, YEARS + 1]) add(left, i * width + i, 1);
  for (let i = FIELDS_FROM; i < width; i++) {
    const sd = (i - FIELDS_FROM) % 2 === 0 ? c.fieldLevel : c.fieldSlope;
    add(left, i * width + i, 1 / (sd * sd));
    deviance += 2 * Math.log(sd);
  }
  const precision = factor(left, width);
  const coefficients = solve(precision, width, right);
  return { coefficients, deviance: deviance + logDeterminant(precision, width) - dot(coefficients, right), precision };
}

/** Inner products of a cell's basis vectors, weighted by the inverse of its covariance: forward substitution, then products. */
function innerProducts(lower: Float64Array, vectors: readonly Float64Array[]): Float64Array {
  const m = vectors.length;
  const size = m + 3;
  const white = new Float64Array(m * size);
  const products = new Float64Array(size * size);
  for (let i = 0; i < m; i++) {
    const vector = vectors[i];
    const pivot = lower[i * m + i] ?? 1;
    for (let k = 0; k < size; k++) {
      let sum = vector?.[k] ?? 0;
      for (let q = 0; q < i; q++) sum -= (lower[i * m + q] ?? 0) * (white[q * size + k] ?? 0);
      white[i * size + k] = sum / pivot;
    }
    for (let k = 0; k < size; k++) {
      const value = white[i * size + k] ?? 0;
      for (let j = 0; j < size; j++) products[k * size + j] = (products[k * size + j] ?? 0) + value * (white[i * size + j] ?? 0);
    }
  }
  return products;
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}
