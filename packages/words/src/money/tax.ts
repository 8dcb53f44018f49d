import type { TaxFormula, TaxLineId } from '@masterplan/model';
import { count, MINUS, percent } from '../numbers.ts';

/** A tax amount in dollars, with cents where it has some: `$12,345.67`, `−$85`. */
export function taxUsd(value: number): string {
  const cents = Math.round(Math.abs(value) * 100);
  const text = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: cents % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 });
  return `${value < 0 && cents > 0 ? MINUS : ''}$${text}`;
}

const names: Record<TaxLineId, string> = {
  wages: 'Wages',
  'employer-aid-taxed': 'Employer assistance that is taxed as wages',
  forgiven: 'Forgiven loan balance that is income',
  'interest-deduction': 'Student-loan interest deduction',
  'adjusted-gross-income': 'Adjusted gross income',
  'standard-deduction': 'Standard deduction',
  'taxable-income': 'Taxable income',
  'tax-before-credit': 'Federal income tax before the credit',
  'expenses-counted': 'Education expenses that count for the credit',
  'learning-credit': 'Lifetime Learning Credit',
  'federal-income-tax': 'Federal income tax',
  'social-security': 'Social Security tax',
  medicare: 'Medicare tax',
  'additional-medicare': 'Additional Medicare tax',
  'state-income': 'Income for the state, which has no interest deduction',
  'state-deduction': 'State deductions and exemptions',
  'state-taxable-income': 'Taxable income for the state',
  'state-tax-before-credit': 'State income tax by the schedule',
  'state-added-tax': 'State tax that takes back lower rates',
  'state-credit': 'State credits',
  'state-income-tax': 'State income tax',
  'total-tax': 'All taxes together',
  'after-tax': 'What is left of the wages',
};

/** What a line of a tax computation is. */
export const taxLineName = (id: TaxLineId): string => names[id];

/** How a line follows, in plain figures; empty where the name says it all. */
export function taxFormulaText(formula: TaxFormula): string {
  switch (formula.kind) {
    case 'given':
      return '';
    case 'law':
      return 'amount of the year';
    case 'none':
      return 'none';
    case 'sum':
      return sumText(formula.terms);
    case 'smaller':
      return `the smaller of ${taxUsd(formula.ofUsd)} and ${taxUsd(formula.orUsd)}: the credit is not refunded`;
    case 'rates':
      return formula.parts.length === 0
        ? 'nothing taxable'
        : formula.parts.map(({ usd, rate }) => `${percentText(rate)} × ${taxUsd(usd)}`).join(' + ');
    case 'phase-out':
      return phaseOutText(formula);
  }
}

/** A sum below zero counts as none. */
function sumText(terms: readonly number[]): string {
  if (terms.length < 2) return '';
  const text = terms.map((term, i) => (i === 0 ? taxUsd(term) : `${term < 0 ? MINUS : '+'} ${taxUsd(Math.abs(term))}`)).join(' ');
  return terms.reduce((sum, term) => sum + term, 0) < 0 ? `${text}, not below $0` : text;
}

function phaseOutText({ usd, atMostUsd, rate, incomeUsd, fromUsd, lengthUsd }: Extract<TaxFormula, { kind: 'phase-out' }>): string {
  const counted = usd > atMostUsd ? `${taxUsd(atMostUsd)} (the limit; ${taxUsd(usd)} paid)` : taxUsd(usd);
  const whole = rate === 1 ? counted : `${percentText(rate)} × ${counted}`;
  if (incomeUsd <= fromUsd) return `${whole}; income is not above ${taxUsd(fromUsd)}`;
  if (incomeUsd >= fromUsd + lengthUsd) return `nothing is left at an income of ${taxUsd(fromUsd + lengthUsd)} or more`;
  return `${whole} × (1 ${MINUS} (${taxUsd(incomeUsd)} ${MINUS} ${taxUsd(fromUsd)}) / ${taxUsd(lengthUsd)})`;
}

const percentText = (rate: number): string => percent(rate, 3);

/** What a computation of a year's tax stands on and leaves out. */
export const taxNotes = {
  singleStandsIn: (state: string): string => `${state}: the single filer’s schedule stands in for yours, which is not on record.`,
  carried: (amounts: readonly string[], year: number): string => `${sentence(amounts)} of ${year} carried from an earlier year.`,
  indexed: (last: number, inflation: number): string =>
    `The law of ${last} carried forward: indexed amounts grow by ${percent(inflation, 2)} a year, unindexed ones keep their size.`,
  leftOut: 'Left out: local taxes, itemizing, children, other income and credits. An estimate, not a tax return.',
  large: (what: string, value: number): string =>
    `${what} of $${count(value, 2)} a year is computed as written; check the digits if that is not meant.`,
} as const;

const amountNames: Record<string, string> = {
  brackets: 'schedule',
  standardDeductionUsd: 'standard deduction',
  personalExemptionUsd: 'exemption',
  personalCreditUsd: 'credit',
};
const sentence = (amounts: readonly string[]): string => {
  const text = amounts.map((amount) => amountNames[amount] ?? amount).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
