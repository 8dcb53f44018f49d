import type { TaxFormula } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taxFormulaText, taxUsd } from './tax.ts';

describe('tax amounts', () => {
  test.each([
    [85_000, '$85,000'],
    [10_063.2, '$10,063.20'],
    [-1_140, '−$1,140'],
    [-0.001, '$0'],
    [0.005, '$0.01'],
  ])('%d is %s', (value, text) => expect(taxUsd(value)).toBe(text));
  test('read back, they are the amount to the cent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (value) => {
        expect(Math.abs(Number(taxUsd(value).replace(/[$,]/g, '')) - value)).toBeLessThanOrEqual(0.0050001);
      }),
    );
  });
});

describe('formulas in plain figures', () => {
  const formulas: [TaxFormula, string][] = [
    [{ kind: 'sum', terms: [85_000, -15_750] }, '$85,000 − $15,750'],
    [{ kind: 'sum', terms: [5_000, -15_750], floored: true }, '$5,000 − $15,750, not below $0'],
    [{ kind: 'sum', terms: [5_000] }, ''],
    [
      {
        kind: 'rates',
        parts: [
          { usd: 11_925, rate: 0.1 },
          { usd: 75, rate: 0.0495 },
        ],
      },
      '10% × $11,925 + 4.95% × $75',
    ],
    [
      { kind: 'phase-out', usd: 3_000, atMostUsd: 2_500, rate: 1, incomeUsd: 80_000, fromUsd: 85_000, lengthUsd: 15_000 },
      '$2,500 (the limit; $3,000 paid); income is not above $85,000',
    ],
    [
      { kind: 'phase-out', usd: 9_000, atMostUsd: 10_000, rate: 0.2, incomeUsd: 86_000, fromUsd: 80_000, lengthUsd: 10_000 },
      '20% × $9,000 × (1 − ($86,000 − $80,000) / $10,000)',
    ],
    [
      { kind: 'phase-out', usd: 9_000, atMostUsd: 10_000, rate: 0.2, incomeUsd: 90_000, fromUsd: 80_000, lengthUsd: 10_000 },
      'nothing is left at an income of $90,000 or more',
    ],
  ];
  test.each(formulas)('%o', (formula, text) => expect(taxFormulaText(formula)).toBe(text));
});
