import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Parameter, PayCalibration, type PayYear, Prices } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { observedCells } from '../estimate/cells.ts';
import { estimatePay } from '../estimate/estimate.ts';
import { fitPay } from '../estimate/fit.ts';
import { periodOf } from '../estimate/later.ts';
import { columns } from '../estimate/layout.ts';
import { PayFit } from '../estimate/parameters.ts';
import { targetsOf } from '../estimate/targets.ts';
import { createReader } from './files.ts';
import { payCellsOf, payInputOf, payInputsHash } from './pay-input.ts';

const dataDir = fileURLToPath(new URL('../../../../data/', import.meta.url));
const reader = createReader(dataDir);
const cells = payCellsOf(reader);
const prices = Prices.parse(reader.yaml('money/prices.yaml', Prices)?.value);
const input = payInputOf(cells, z.array(Parameter).parse(reader.yaml('assumptions/pay.yaml', z.array(Parameter))?.value), prices);
const json = (name: string): unknown => JSON.parse(readFileSync(`${dataDir}outcomes/${name}`, 'utf8'));
const fit = PayFit.parse(json('pay-model.json'));
const calibration = PayCalibration.parse(json('calibration.json'));
const observed = observedCells(input);
const model = estimatePay(input, fit);
const place = (opeid6: string, cip: string) => {
  const cell = cells.find((each) => each.opeid6 === opeid6);
  return { opeid6, cip, control: cell?.control, state: cell?.state };
};

describe('the committed calibration', () => {
  test('is of the committed tables; else run «npm run calibrate»', () => {
    expect(calibration.inputs).toBe(payInputsHash(reader.texts, prices));
    const period = periodOf(observed);
    expect(period.pairs).toBe(calibration.period.pairs);
    expect(period.perYear).toBeCloseTo(calibration.period.perYear, 4);
  });
  test('is of the committed fit: another round of fitting hardly moves it', () => {
    const [first] = fitPay(observed, input.dollarYear, 1, fit).blocks;
    first?.columns.forEach((value, i) => {
      expect(Math.abs(value - (fit.blocks[0]?.columns[i] ?? NaN))).toBeLessThan(0.02);
    });
    expect(first?.cell[0]).toBeCloseTo(fit.blocks[0]?.cell[0] ?? NaN, 3);
  });
  test('reaches its aims, apart from those that the page names as missed', () => {
    expect(calibration.targets).toEqual(targetsOf(calibration.rows));
    const missed = calibration.targets.filter(({ gated, met }) => gated && !met).map(({ id }) => id);
    expect(missed).toEqual(MISSED);
    const page = readFileSync(new URL('../../../../docs/calibration.md', import.meta.url), 'utf8');
    expect(page.match(/\*\*missed\*\*/g) ?? []).toHaveLength(missed.length);
  });
});

/** Said plainly in docs/calibration.md: small programs vary more than large ones alone tell. */
const MISSED = ['small.coverage80'];

describe('estimates', () => {
  const listed = observed.filter(({ cip }) => input.fields.some((field) => field.cip === cip));
  const pay = (cell: (typeof listed)[number]) => model.estimate(place(cell.opeid6, cell.cip));

  test('of published cells hold the published medians, restated, as often as posteriors should', () => {
    let [inside, all] = [0, 0];
    for (const cell of listed) {
      cell.columns.forEach((column, i) => {
        const { year, measured } = columns[column] ?? { year: 1, measured: 2022.5 };
        const [p10, p50, p90] = pay(cell).pay[year];
        const restated = Math.exp((cell.logPay[i] ?? NaN) + fit.period.perYear * (2022.5 - measured));
        // A published median has noise of its own, which the interval of the true median leaves out: about 6 %.
        if (restated > p10 * 0.94 && restated < p90 * 1.06) inside++;
        expect(p10 < p50 && p50 < p90).toBe(true);
        all++;
      });
    }
    expect(all).toBeGreaterThan(500);
    expect(inside / all).toBeGreaterThan(0.75);
  });
  test('rise with the years, quartiles lie between p10 and p90, and everything is rounded', () => {
    for (const cell of listed.slice(0, 60)) {
      const { institution, cell: own, pay: byYear, quartiles } = pay(cell);
      for (const value of [institution.mean, institution.sd, own.mean, own.sd]) expect(value).toBe(Math.round(value * 10_000) / 10_000);
      for (const year of [1, 2, 4, 5] satisfies PayYear[]) {
        const five = [byYear[year][0], quartiles[year][0], byYear[year][1], quartiles[year][1], byYear[year][2]];
        expect([...five].sort((a, b) => a - b)).toEqual(five);
        expect(five.every((usd) => usd % 100 === 0)).toBe(true);
      }
      expect(byYear[5][1]).toBeGreaterThan(byYear[1][1]);
    }
  });
  test('are less sure where nothing is published: more so without anything at the institution', () => {
    const total = (id: string) => {
      const { institution, cell } = model.estimate(place(id, '11.07'));
      return Math.hypot(institution.sd, cell.sd);
    };
    const own = listed.find(({ cip, columns: some }) => cip === '11.07' && some.length >= 4)?.opeid6 ?? '';
    const other = listed.find(({ opeid6 }) => !listed.some((cell) => cell.opeid6 === opeid6 && cell.cip === '11.07'))?.opeid6 ?? '';
    expect(total(own)).toBeLessThan(total(other));
    expect(total(other)).toBeLessThan(total('none'));
    expect([own, other, 'none'].map((id) => model.estimate(place(id, '11.07')).basis)).toEqual(['cell', 'institution', 'field']);
  });
  test('of a field without pay borrow, with a wider spread', () => {
    const field = (cip: string) => model.fields.find((each) => each.cip === cip);
    expect(field('30.70')?.publishedCells).toBe(0);
    expect(field('30.70')?.borrowsFrom).toEqual(['11.01', '11.07', '27.05', '52.13']);
    const lenders = ['11.01', '11.07', '27.05', '52.13'].map((cip) => field(cip)?.meanLogPay[5] ?? NaN);
    expect(field('30.70')?.meanLogPay[5]).toBeCloseTo(lenders.reduce((a, b) => a + b) / 4, 2);
    const sd = (cip: string) => model.estimate(place('none', cip)).cell.sd;
    expect(sd('30.70')).toBeGreaterThan(sd('11.07'));
    expect(sd('11.0102')).toBeGreaterThan(sd('11.01'));
  });
  test('refuse a field that is not listed, pay of nothing and a cell that comes twice', () => {
    expect(() => model.estimate(place('none', '09.01'))).toThrow(/no pay is estimated for field 09.01/);
    const [first] = cells;
    if (!first) throw new Error('no cell');
    expect(() => observedCells({ ...input, cells: [first, first] })).toThrow(/two cells/);
    expect(() => observedCells({ ...input, cells: [{ ...first, pay: [0, 1, 1, 1, 1] }] })).toThrow(/positive/);
    expect(() => fitPay([], 2025)).toThrow(/no published cell/);
  });
  test('relabelling institutions changes no estimate', () => {
    const some = cells.filter(({ opeid6 }) => Number(opeid6) % 20 === 1);
    const renamed = some.map((cell) => ({ ...cell, opeid6: `x${999_999 - Number(cell.opeid6)}` })).reverse();
    const [before, after] = [estimatePay({ ...input, cells: some }, fit), estimatePay({ ...input, cells: renamed }, fit)];
    for (const { opeid6, control, state } of some.slice(0, 40)) {
      const asked = { cip: '11.07', control, state, awards: 40 };
      expect(after.estimate({ ...asked, opeid6: `x${999_999 - Number(opeid6)}` }).pay).toEqual(before.estimate({ ...asked, opeid6 }).pay);
    }
  });
});
