import { expect, test } from 'vitest';
import { calibrate } from './calibrate.ts';
import { calibrationRows } from './report.ts';
import { crpsNormal, crpsSample, normalCdf } from './scores.ts';
import { testInput } from './test-input.ts';

test('figures of a fifth of the cells, held out, fall where the fit says', () => {
  const rows = calibrate(testInput(), 0.2, 1);
  console.info(
    calibrationRows(rows)
      .map((row) => row.join(' | '))
      .join('\n'),
  );
  const block = rows.filter(({ set }) => set === 'block');
  expect(block.map(({ year }) => year)).toEqual([1, 5]);
  for (const row of block) {
    expect(row.figures).toBeGreaterThan(80);
    expect(row.mae).toBeLessThan(row.maeField);
    expect(row.crps).toBeLessThan(row.crpsField);
  }
  const fifth = block.find(({ year }) => year === 5);
  expect(fifth?.coverage80).toBeGreaterThanOrEqual(0.7);
  expect(fifth?.coverage80).toBeLessThanOrEqual(0.9);
});

test('scores: known values', () => {
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 6);
  // A standard normal forecast that hits its mean scores (√2 − 1) / √π.
  expect(crpsNormal(0, 1)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 6);
  expect(crpsNormal(0, 2)).toBeCloseTo(2 * crpsNormal(0, 1), 12);
  expect(crpsSample([3], 5)).toBe(2);
  expect(crpsSample([0, 2], 1)).toBe(0.5);
});
