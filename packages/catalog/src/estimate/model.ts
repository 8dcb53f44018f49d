import { payYears } from '@masterplan/model';
import { growthScale, type ObservedCell, observedCells } from './cells.ts';
import { fitComponents } from './components.ts';
import { fit, prepare } from './fit.ts';
import { solve } from './linear.ts';
import { type Advantage, advantage, type Curves, curvesOf, type InstitutionPosterior, institutionPosterior } from './posterior.ts';
import type { Components, PayInput } from './types.ts';

/** The fitted model on the log scale, unrounded. */
export interface FittedPay {
  components: Components;
  curves: Curves;
  groups: ObservedCell[][];
  /** Standard error of the field's level over the block's; that of the prior where the field has no cell. */
  fieldSd: (cip: string) => number;
  publishedCells: (cip: string) => number;
  /** Advantage of a field at an institution over the field's curve and its control's contrast, so many years after. */
  advantage: (opeid6: string, cip: string, year: number) => Advantage;
  isPublished: (opeid6: string, cip: string) => boolean;
}

/** Years after completion at which growth has no part: the level is read there. */
export const LEVEL_YEAR = 3;

/**
 * Fits log median pay = block's curve + field's level and growth + control + institution + cell's level and growth + noise of
 * the cohort + noise of the figure. Cells weigh by their precision, not by their awards: a field's curve is that of its typical
 * program, not of its typical graduate, so that one program of 1,840 graduates cannot stand for its field.
 */
export function fitPay(input: Pick<PayInput, 'cells' | 'deflate' | 'dollarYear'>): FittedPay {
  const groups = observedCells(input);
  if (groups.length === 0) throw new RangeError('no published cell in the block; pay cannot be estimated');
  const components = fitComponents(groups);
  const prepared = prepare(groups);
  const { coefficients, precision } = fit(prepared, components);
  const { fieldAt, width } = prepared.layout;
  const curves = curvesOf(coefficients, prepared.layout, payYears);
  const unknown = institutionPosterior([], curves, components);
  const known = new Map<string, InstitutionPosterior>();
  const counts = new Map<string, number>();
  for (const group of groups) {
    known.set(group[0]?.opeid6 ?? '', institutionPosterior(group, curves, components));
    for (const { cip } of group) counts.set(cip, (counts.get(cip) ?? 0) + 1);
  }
  const fieldSd = (cip: string): number => {
    const at = fieldAt.get(cip);
    if (at === undefined) return components.fieldLevel;
    const unit = new Float64Array(width);
    unit[at] = 1;
    return Math.sqrt(solve(precision, width, unit)[at] ?? 0);
  };
  const sds = new Map([...fieldAt.keys()].map((cip) => [cip, fieldSd(cip)]));
  const sdOf = (cip: string): number => sds.get(cip) ?? components.fieldLevel;
  return {
    components,
    curves,
    groups,
    fieldSd: sdOf,
    publishedCells: (cip) => counts.get(cip) ?? 0,
    advantage: (opeid6, cip, year) => {
      const z = year === LEVEL_YEAR ? 0 : growthScale(year);
      return advantage(known.get(opeid6) ?? unknown, cip, z, components);
    },
    isPublished: (opeid6, cip) => known.get(opeid6)?.given(cip, 0) !== undefined,
  };
}
