import type { Origin, TaxFormula, TaxLine, TaxLineId } from '@masterplan/model';

/** The publication that an origin names first; an assumption may have none. */
const sourceOf = (origin: Origin): string | undefined =>
  origin.kind === 'observed' ? origin.source : origin.kind === 'modeled' ? origin.inputs[0] : origin.basis[0];

export function line(id: TaxLineId, amountUsd: number, formula: TaxFormula, origin?: Origin): TaxLine {
  const source = origin === undefined ? undefined : sourceOf(origin);
  return { id, amountUsd, formula, ...(source === undefined ? {} : { source }) };
}

export const sum = (...terms: number[]): TaxFormula => ({ kind: 'sum', terms: terms.filter((term) => term !== 0) });
export const above = (...terms: number[]): TaxFormula => ({ kind: 'sum', terms: terms.filter((term) => term !== 0), floored: true });
export const given: TaxFormula = { kind: 'given' };
export const law: TaxFormula = { kind: 'law' };
export const none: TaxFormula = { kind: 'none' };
