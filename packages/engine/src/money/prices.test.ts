import { readFileSync } from 'node:fs';
import { Prices } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inDollarsOf, priceLevel } from './prices.ts';

const prices = Prices.parse(parse(readFileSync('data/money/prices.yaml', 'utf8')));
/** Two known years and a gap: 100 in 2020, 121 in 2022, a projection of 150 in 2030. */
const simple: Prices = { ...prices, cpi: { ...prices.cpi, annual: { 2020: 100, 2022: 121 }, projection: { 2022: 999, 2030: 150 } } };

describe('price level', () => {
  test('a published year is the published year, also where a projection has it', () => {
    for (const [year, level] of Object.entries(prices.cpi.annual)) expect(priceLevel(prices, Number(year), 0.02)).toBe(level);
    expect(priceLevel(simple, 2022, 0.02)).toBe(121);
  });
  test('between known years the rate is steady', () => {
    expect(priceLevel(simple, 2021, 0.5)).toBeCloseTo(110, 10);
    expect(priceLevel(simple, 2026, 0.5)).toBeCloseTo(121 * Math.sqrt(150 / 121), 10);
  });
  test('beyond both ends it moves at the stated inflation', () => {
    expect(priceLevel(simple, 2032, 0.1)).toBeCloseTo(150 * 1.21, 10);
    expect(priceLevel(simple, 2018, 0.1)).toBeCloseTo(100 / 1.21, 10);
  });
  test('dollars go there and back, and through a third year', () => {
    const year = fc.integer({ min: 2005, max: 2060 });
    fc.assert(
      fc.property(year, year, year, (a, b, c) => {
        const there = inDollarsOf(prices, 1_000, a, b, 0.02);
        const back = inDollarsOf(prices, there, b, a, 0.02);
        const through = inDollarsOf(prices, inDollarsOf(prices, 1_000, a, c, 0.02), c, b, 0.02);
        return Math.abs(back - 1_000) < 1e-8 && Math.abs(through / there - 1) < 1e-12;
      }),
    );
  });
});
