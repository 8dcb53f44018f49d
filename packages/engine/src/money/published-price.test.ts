import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../test/suites/support.ts';
import { course, program } from '../curriculum/test/records.ts';
import { academicYears, charged, publishedPrice } from './published-price.ts';

const bare = program('p', 6, [course('A'), course('B')], {
  groups: [{ id: 'core', title: 'Core', choose: { courses: 2 }, from: ['A', 'B'] }],
});
type Cost = Exclude<typeof bare.cost, 'not-published'>;
const costing = (tuition: Cost['tuition'], cost: Partial<Cost> = {}) => ({
  ...bare,
  cost: { academicYear: '2025-26', currency: 'USD' as const, fees: 'not-published' as const, ...cost, tuition },
});
const twoYears = { months: 21, terms: 4 };
const taken = { credits: 6, courses: 2, terms: 5 };
const usd = (...input: Parameters<typeof publishedPrice>) => {
  const tuition = publishedPrice(...input)?.tuition;
  return tuition && charged(tuition, taken);
};

describe('academic years', () => {
  test.each([
    [9, 1],
    [12, 1],
    [16, 1.5],
    [18, 2],
    [21, 2],
    [24, 2],
    [28, 2.5],
  ])('%i months are %d', (months, years) => expect(academicYears(months)).toBe(years));

  test('never fewer than the months are, never half a year more, and no fewer for a longer program', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (months) => {
        const years = academicYears(months);
        expect(years).toBeGreaterThanOrEqual(months / 12);
        expect(years).toBeLessThanOrEqual(Math.max(1, months / 12 + 0.5));
        expect(academicYears(months + 1)).toBeGreaterThanOrEqual(years);
      }),
    );
  });
});

describe('a published price', () => {
  test('a term costs a full-time student for each that they study, a part-time student as often as full-time study asks', () => {
    const record = costing({ basis: 'per-term', resident: 10, nonresident: 10 });
    expect(usd(record, true, 'full-time', twoYears, catalog)).toBe(50);
    expect(usd(record, true, 'part-time', twoYears, catalog)).toBe(40);
    expect(usd(record, true, 'part-time', undefined, catalog)).toBeUndefined();
  });

  test('a year costs the same at both paces', () => {
    const record = costing({ basis: 'per-year', resident: 10, nonresident: 30 });
    expect(usd(record, true, 'full-time', twoYears, catalog)).toBe(20);
    expect(usd(record, false, 'part-time', twoYears, catalog)).toBe(60);
    expect(usd(record, false, 'part-time', undefined, catalog)).toBeUndefined();
  });

  test('what is counted by the record is paid so often', () => {
    expect(usd(costing({ basis: 'per-course', resident: 10, nonresident: 10, count: 9 }), true, 'part-time', undefined, catalog)).toBe(90);
    expect(usd(costing({ basis: 'per-course', resident: 10, nonresident: 10 }), true, 'part-time', undefined, catalog)).toBe(20);
  });

  test('competency units: a flat fee for each term at any pace', () => {
    const record = {
      ...costing({ basis: 'per-term', resident: 10, nonresident: 10 }),
      credits: { required: 6, unit: 'competency-unit' as const },
    };
    for (const pace of ['full-time', 'part-time'] as const) expect(usd(record, true, pace, twoYears, catalog)).toBe(50);
  });

  test('another currency goes at the rate of its year; without one there is no price', () => {
    const tuition = { basis: 'program-total' as const, resident: 1_000, nonresident: 1_000 };
    // H.10, average of 2025: 0.8305 francs for a dollar.
    expect(usd(costing(tuition, { currency: 'CHF' }), true, 'full-time', twoYears, catalog)).toBeCloseTo(1_000 / 0.8305, 6);
    expect(
      publishedPrice(costing(tuition, { currency: 'CHF', academicYear: '1999-00' }), true, 'full-time', twoYears, catalog),
    ).toBeUndefined();
  });
});
