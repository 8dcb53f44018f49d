import type { PayYear } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthScale, type ObservedCell } from './cells.ts';
import { startComponents } from './components.ts';
import { advantage, type Curves, institutionPosterior } from './posterior.ts';

const flat: Curves = { field: () => 11, control: () => 0 };
const cell = (cip: string, years: PayYear[], above: number[], n: number): ObservedCell => ({
  opeid6: 'a',
  cip,
  control: undefined,
  n,
  years,
  logPay: above.map((d) => 11 + d),
  z: years.map(growthScale),
});
const at = (cells: ObservedCell[], cip: string, year: number) => {
  const found = advantage(institutionPosterior(cells, flat, startComponents), cip, growthScale(year), startComponents);
  return { mean: found.institution.mean + found.cell.mean, variance: found.institution.variance + found.cell.variance };
};
const deviation = fc.double({ min: -1, max: 1, noNaN: true });
const size = fc.integer({ min: 5, max: 2000 });

describe('posterior of a cell', () => {
  test('with one figure is the precision-weighted mean of the figure and the field, exactly', () => {
    const c = startComponents;
    const prior = c.institution ** 2 + c.cell ** 2 + (c.slope * growthScale(5)) ** 2;
    const noise = c.cohort ** 2 + c.figure ** 2 + (c.cohortSample ** 2 + c.figureSample ** 2) / 40;
    const { mean, variance } = at([cell('11.07', [5], [0.3], 40)], '11.07', 5);
    expect(mean).toBeCloseTo((0.3 * prior) / (prior + noise), 12);
    expect(variance).toBeCloseTo((prior * noise) / (prior + noise), 12);
  });

  test('lies between its own figure and what its siblings and its field predict without it', () => {
    fc.assert(
      fc.property(deviation, deviation, size, size, (own, other, n, m) => {
        const sibling = cell('11.01', [1, 2, 4, 5], [other, other, other, other], m);
        const without = at([sibling], '11.07', 5).mean;
        const { mean } = at([sibling, cell('11.07', [5], [own], n)], '11.07', 5);
        expect(mean).toBeGreaterThanOrEqual(Math.min(own, without) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(own, without) + 1e-12);
      }),
    );
  });

  test('shrinks more, and is less sure, with fewer graduates', () => {
    fc.assert(
      fc.property(deviation, size, (own, n) => {
        const small = at([cell('11.07', [1, 5], [own, own], n)], '11.07', 5);
        const large = at([cell('11.07', [1, 5], [own, own], n * 2)], '11.07', 5);
        expect(Math.abs(small.mean)).toBeLessThanOrEqual(Math.abs(large.mean) + 1e-12);
        expect(small.variance).toBeGreaterThan(large.variance);
      }),
    );
  });

  test('two figures of the same graduates tell less than one of each of two cohorts', () => {
    const same = at([cell('11.07', [2, 4], [0.2, 0.2], 40)], '11.07', 3);
    const two = at([cell('11.07', [1, 4], [0.2, 0.2], 40)], '11.07', 3);
    expect(two.variance).toBeLessThan(same.variance);
  });

  test('an unpublished field takes the institution’s part alone', () => {
    const cells = [cell('11.07', [5], [0.3], 40)];
    const { part } = institutionPosterior(cells, flat, startComponents);
    const { mean, variance } = at(cells, '27.05', 3);
    expect(mean).toBeCloseTo(part.mean, 12);
    expect(variance).toBeCloseTo(part.variance + startComponents.cell ** 2, 12);
  });
});
