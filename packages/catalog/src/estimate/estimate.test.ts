import { isPublished, type PayEstimate, payYears } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { columnDollarYear } from './cells.ts';
import { estimatePay } from './estimate.ts';
import { testInput } from './test-input.ts';

const input = testInput();
const model = estimatePay(input);
const ours = input.cells.filter(({ cip4 }) => model.fields.some(({ cip }) => cip === cip4));
const width = ([p10, , p90]: readonly number[]): number => Math.log((p90 ?? NaN) / (p10 ?? NaN));
const totalSd = ({ institution, cell }: PayEstimate): number => Math.sqrt(institution.sd * institution.sd + cell.sd * cell.sd);
const sizeOf = new Map<string, number>();
for (const { opeid6, cip4 } of input.cells) if (/^(11|14|27|30)\.|^52\.13/.test(cip4)) sizeOf.set(opeid6, (sizeOf.get(opeid6) ?? 0) + 1);

describe('pay of the catalog’s fields', () => {
  test('components have the size that a first fit by hand found', () => {
    const { institution, cell, slope, cohort, figure } = model.components;
    for (const sd of [institution, cell]) expect(sd).toBeGreaterThan(0.08);
    for (const sd of [institution, cell]) expect(sd).toBeLessThan(0.2);
    for (const sd of [slope, cohort, figure]) expect(sd).toBeLessThan(0.12);
  });

  test('curves rise with the years, and a field without pay borrows the mean of its neighbors with more spread', () => {
    for (const { meanLogPay } of model.fields) {
      expect(meanLogPay[5]).toBeGreaterThan(meanLogPay[4]);
      expect(meanLogPay[4]).toBeGreaterThan(meanLogPay[1]);
    }
    const field = (cip: string) => model.fields.find((each) => each.cip === cip);
    const lenders = ['11.01', '11.07', '27.05', '52.13'].map((cip) => field(cip)?.meanLogPay[5] ?? NaN);
    expect(field('30.70')?.meanLogPay[5]).toBeCloseTo(lenders.reduce((a, b) => a + b) / 4, 3);
    expect(field('11.0102')?.meanLogPay).toEqual(field('11.01')?.meanLogPay);
    expect(field('30.70')?.publishedCells).toBe(0);
    expect(field('30.70')?.betweenSd).toBeGreaterThan(field('11.07')?.betweenSd ?? Infinity);
  });

  test('an institution that nobody knows gets the prior, moved by its control', () => {
    const estimate = model.estimate('none', '11.07', undefined);
    expect([estimate.institution.mean, estimate.cell.mean]).toEqual([0, 0]);
    expect(estimate.institution.sd).toBe(model.components.institution);
    expect(model.estimate('none', '11.07', 'public').institution.mean).toBe(model.controls.public);
    expect(estimate.dollarYear).toBe('2025');
  });

  test('artificial intelligence reads the cell of 11.01 at its institution, less surely', () => {
    const cell = model.estimate('001569', '11.01', 'public');
    const inside = model.estimate('001569', '11.0102', 'public');
    expect(inside.cell.mean).toBe(cell.cell.mean);
    expect(inside.cell.sd).toBeGreaterThan(cell.cell.sd);
    expect(inside.cell.sd).toBeLessThan(model.estimate('none', '11.0102', 'public').cell.sd);
  });

  test('an unpublished cell is less sure than a published one, at the same institution and at an unknown one', () => {
    for (const { opeid6, cip4, control } of ours) {
      const published = model.estimate(opeid6, cip4, control);
      const sibling = model.fields.find(
        ({ cip }) => !cip.startsWith(cip4) && !ours.some((cell) => cell.opeid6 === opeid6 && cell.cip4 === cip),
      );
      for (const other of [model.estimate(opeid6, sibling?.cip ?? '30.70', control), model.estimate('none', cip4, control)]) {
        expect(totalSd(other)).toBeGreaterThan(totalSd(published));
        expect(width(other.pay[5])).toBeGreaterThan(width(published.pay[5]));
      }
    }
  });

  test('without siblings the estimate lies between the field’s figure and the cell’s own', () => {
    let lone = 0;
    for (const cell of ours) {
      if (sizeOf.get(cell.opeid6) !== 1) continue;
      const own = { 1: cell.pay1, 2: cell.pay2, 4: cell.pay4, 5: cell.pay5 };
      const published = payYears.filter((year) => isPublished(own[year]));
      const field = model.estimate('none', cell.cip4, cell.control).pay;
      const estimate = model.estimate(cell.opeid6, cell.cip4, cell.control).pay;
      // The figures of all years tell of one level, so the bounds are the smallest and the largest advantage among them.
      const advantages = published.map((year) => Math.log(input.deflate(Number(own[year]), columnDollarYear[year], 2025) / field[year][1]));
      for (const year of published) {
        const advantage = Math.log(estimate[year][1] / field[year][1]);
        expect(advantage).toBeGreaterThanOrEqual(Math.min(0, ...advantages) - 0.002);
        expect(advantage).toBeLessThanOrEqual(Math.max(0, ...advantages) + 0.002);
      }
      lone++;
    }
    expect(lone).toBeGreaterThan(10);
  });

  test('everything is rounded: four decimals of log points, hundreds of dollars', () => {
    for (const { opeid6, cip4, control } of ours) {
      const { institution, cell, pay } = model.estimate(opeid6, cip4, control);
      for (const value of [institution.mean, institution.sd, cell.mean, cell.sd]) expect(value).toBe(Math.round(value * 10_000) / 10_000);
      for (const year of payYears) {
        expect(pay[year].every((usd) => usd % 100 === 0)).toBe(true);
        expect([...pay[year]].sort((a, b) => a - b)).toEqual(pay[year]);
      }
    }
  });

  test('a field that is not listed, pay of nothing and a cell that comes twice are refused', () => {
    expect(() => model.estimate('001569', '09.01', 'public')).toThrow(/no pay is estimated for field 09.01/);
    const [first] = ours;
    if (!first) throw new Error('no cell');
    expect(() => estimatePay({ ...input, cells: [first, first] })).toThrow(/two cells/);
    expect(() => estimatePay({ ...input, cells: [{ ...first, pay1: 0 }] })).toThrow(/positive/);
    expect(() => estimatePay({ ...input, cells: [] })).toThrow(/no published cell/);
  });
});

test('relabelling institutions and shuffling rows changes nothing', () => {
  const some = input.cells.filter(({ opeid6 }) => Number(opeid6) % 20 === 1);
  const renamed = (opeid6: string) => `x${999_999 - Number(opeid6)}`;
  const before = estimatePay({ ...input, cells: some });
  const after = estimatePay({ ...input, cells: some.map((cell) => ({ ...cell, opeid6: renamed(cell.opeid6) })).reverse() });
  expect(after.fields).toEqual(before.fields);
  expect(after.components).toEqual(before.components);
  for (const { opeid6, cip4, control } of some.filter((cell) => ours.includes(cell))) {
    expect(after.estimate(renamed(opeid6), cip4, control)).toEqual(before.estimate(opeid6, cip4, control));
  }
});
