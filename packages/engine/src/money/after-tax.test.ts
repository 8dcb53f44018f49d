import { readFileSync } from 'node:fs';
import { FederalTax, type Filing, StateTax } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { afterTaxOf, lookUp, type TaxCase, tabulate } from './tax.ts';

const federal = FederalTax.parse(parse(readFileSync('data/money/federal-tax.yaml', 'utf8')));
const states = StateTax.parse(parse(readFileSync('data/money/state-tax.yaml', 'utf8')));
const taxCase = (year: number, filing: Filing, state: string): TaxCase => ({
  year,
  filing,
  state,
  nonresident: false,
  treatyStandardDeduction: false,
});

describe('after-tax pay by the table', () => {
  const cases = (['single', 'married-joint', 'head-of-household'] as const).flatMap((filing) =>
    ['TX', 'CA', 'NY', 'PA'].map((state) => taxCase(2026, filing, state)),
  );
  test('is exact at its nodes', () => {
    for (const each of cases) {
      const exact = afterTaxOf(federal, states, each);
      const table = tabulate(exact);
      let off = 0;
      for (let wages = 0; wages <= 600_000; wages += table.stepUsd) off = Math.max(off, Math.abs(lookUp(table, wages) - exact(wages)));
      expect(off).toBeLessThan(1e-6);
    }
  });
  test('is within $1 between them for wages to 600,000, but where a state’s amounts jump', () => {
    for (const each of cases) {
      const exact = afterTaxOf(federal, states, each);
      const table = tabulate(exact);
      let far = 0;
      for (let wages = 25; wages <= 600_000; wages += 50) if (Math.abs(lookUp(table, wages) - exact(wages)) > 1) far++;
      // California’s exemption credit falls in steps, and New York’s supplemental tax starts anew at each bracket.
      expect(far, `${each.state}, ${each.filing}`).toBeLessThanOrEqual(each.state === 'CA' ? 60 : each.state === 'NY' ? 3 : 0);
    }
  });
  test('rises with wages by no more than the wages, also far beyond the table', () => {
    const exact = afterTaxOf(federal, states, taxCase(2026, 'single', 'CA'));
    const table = tabulate(exact);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2e7, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true }), (wages, more) => {
        const gain = lookUp(table, wages + more) - lookUp(table, wages);
        return gain > 0 && gain <= more + 1e-6;
      }),
    );
    expect(lookUp(table, 10_000_000)).toBeGreaterThan(4_000_000);
  });
});
