import type { PayEstimate } from '@masterplan/model';
import { exp } from '../math/elementary.ts';
import type { Luck } from './luck.ts';

/** Whose pay it is: programs of one institution share its part, those of one field there share the rest. */
export interface PayKeys {
  institution: number;
  cell: number;
}

/**
 * The factor on pay that this program brings over its field's mean, one value a future, written to `into` for `futures`, or all:
 * e^(κ_q · q), with q drawn from the posterior: the institution's part, normal and shared by all its programs; the field's there with
 * the program's own inside it, Student t.
 */
export function payFactors(
  estimate: PayEstimate,
  placePart: number,
  keys: PayKeys,
  ownSd: number,
  kappaQ: Float64Array,
  luck: Luck,
  into: Float64Array,
  futures?: Uint32Array,
): void {
  const institution = luck.keyed(keys.institution);
  const cell = luck.keyedStudent(keys.cell, estimate.cell.df);
  const mean = estimate.institution.mean + estimate.cell.mean - placePart;
  const institutionSd = estimate.institution.sd;
  const cellSd = Math.sqrt(estimate.cell.sd * estimate.cell.sd + ownSd * ownSd);
  const count = kappaQ.length;
  const asked = futures ? futures.length : count;
  for (let i = 0; i < asked; i++) {
    const f = futures ? (futures[i] ?? 0) : i;
    const share = kappaQ[f] ?? 0;
    const a = f + institution.turn;
    const b = f + cell.turn;
    const q =
      mean + institutionSd * (institution.column[a < count ? a : a - count] ?? 0) + cellSd * (cell.column[b < count ? b : b - count] ?? 0);
    into[f] = share === 0 ? 1 : exp(share * q);
  }
}
