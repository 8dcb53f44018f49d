/** How an amount of a tax computation follows, in plain figures, USD. */
export type TaxFormula =
  | { kind: 'given' }
  /** An amount of the year's law. */
  | { kind: 'law' }
  /** The terms added up, not below zero where `floored`. */
  | { kind: 'sum'; terms: number[]; floored?: boolean }
  /** The smaller of the two. */
  | { kind: 'smaller'; ofUsd: number; orUsd: number }
  /** Each part of an income at its rate; a credit of the year's law may come off. */
  | { kind: 'rates'; parts: { usd: number; rate: number }[] }
  /** `rate` of the smaller of `usd` and `atMostUsd`, less the share that income above `fromUsd` takes away over `lengthUsd`. */
  | { kind: 'phase-out'; usd: number; atMostUsd: number; rate: number; incomeUsd: number; fromUsd: number; lengthUsd: number }
  /** Not due or not allowed, for the reason that the line's source gives. */
  | { kind: 'none' };

export type TaxLineId =
  | 'wages'
  | 'employer-aid-taxed'
  | 'forgiven'
  | 'interest-deduction'
  | 'adjusted-gross-income'
  | 'standard-deduction'
  | 'taxable-income'
  | 'tax-before-credit'
  | 'expenses-counted'
  | 'learning-credit'
  | 'federal-income-tax'
  | 'social-security'
  | 'medicare'
  | 'additional-medicare'
  | 'state-income'
  | 'state-deduction'
  | 'state-taxable-income'
  | 'state-tax-before-credit'
  | 'state-added-tax'
  | 'state-credit'
  | 'state-income-tax'
  | 'total-tax'
  | 'after-tax';

/** One step of a year's tax: what, how much, how it follows, and the source's id; sums of lines above have none. */
export interface TaxLine {
  id: TaxLineId;
  amountUsd: number;
  formula: TaxFormula;
  source?: string;
}
