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
    ['TX', 'CA', 'NY', 'OH'].map((state) => taxCase(2026, filing, state)),
  );
  test('is exact at its nodes', () => {
    for (const each of cases) {
      const exact = afterTaxOf(federal, states, each);
      const table = tabulate(exact);
      for (let wages = 0; wages <= 600_000; wages += table.stepUsd) expect(lookUp(table, wages)).toBe(exact(wages));
    }
  });
  test('is within $1 between them for wages to 600,000', () => {
    const worst = cases.map((each) => {
      const exact = afterTaxOf(federal, states, each);
      const table = tabulate(exact);
      let far = { wages: 0, off: 0 };
      for (let wages = 0; wages <= 600_000; wages += 25) {
        const off = lookUp(table, wages) - exact(wages);
        if (Math.abs(off) > Math.abs(far.off)) far = { wages, off };
      }
      return { ...far, state: each.state, filing: each.filing };
    });
    expect(worst.filter(({ off }) => Math.abs(off) > 1)).toEqual([]);
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
