import type { ObservedCell } from './cells.ts';
import { fit, prepare } from './fit.ts';
import { minimize } from './minimize.ts';
import type { Components } from './types.ts';

/** Where the search begins: a fit of the April 2025 release, roughly rounded. The answer does not hang on it, only the time that it takes. */
export const startComponents: Components = {
  institution: 0.15,
  cell: 0.13,
  slope: 0.08,
  cohort: 0.04,
  cohortSample: 0.3,
  figure: 0.06,
  figureSample: 0.09,
  fieldLevel: 0.25,
  fieldSlope: 0.06,
};

const LEAST = 0.001;
const MOST = 2;

/**
 * Variance components by restricted maximum likelihood (Patterson and Thompson 1971), rounded to 0.001 so that the last bits
 * of a platform's logarithm cannot move an estimate. Components that the data do not ask for go to 0.001.
 */
export function fitComponents(groups: readonly (readonly ObservedCell[])[], start: Components = startComponents): Components {
  const prepared = prepare(groups);
  const at = (point: ArrayLike<number>) => named((i) => Math.min(Math.max(Math.exp(point[i] ?? 0), LEAST), MOST));
  const best = minimize((point) => fit(prepared, at(point)).deviance, values(start).map(Math.log), 0.15);
  const found = at(best);
  return named((i) => Math.max(Math.round((values(found)[i] ?? 0) * 1000) / 1000, LEAST));
}

const values = (c: Components): number[] => [
  c.institution,
  c.cell,
  c.slope,
  c.cohort,
  c.cohortSample,
  c.figure,
  c.figureSample,
  c.fieldLevel,
  c.fieldSlope,
];

const named = (value: (i: number) => number): Components => ({
  institution: value(0),
  cell: value(1),
  slope: value(2),
  cohort: value(3),
  cohortSample: value(4),
  figure: value(5),
  figureSample: value(6),
  fieldLevel: value(7),
  fieldSlope: value(8),
});
