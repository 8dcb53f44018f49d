import fc from 'fast-check';
import { expect, it } from 'vitest';
import { counted, dateText, monthsShort, monthsText, monthText } from './time.ts';

it('durations are written in years and months', () => {
  expect(monthsText(28)).toBe('2 years 4 months');
  expect(monthsText(12)).toBe('1 year');
  expect(monthsText(1)).toBe('1 month');
  expect(monthsText(0)).toBe('0 months');
  expect(monthsText(11.6)).toBe('1 year');
  expect(monthsShort(28)).toBe('2 y 4 mo');
  expect(monthsText(Number.NaN)).toBe('not known');
});

it('a duration read back is the same to the month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 }), (months) => {
      const years = /(\d+) year/.exec(monthsText(months))?.[1] ?? '0';
      const rest = /(\d+) month/.exec(monthsText(months))?.[1] ?? '0';
      expect(Number(years) * 12 + Number(rest)).toBe(months);
    }),
  );
});

it('months and dates are written out, anything else stays', () => {
  expect(monthText('2028-05')).toBe('May 2028');
  expect(monthText('2028-13')).toBe('2028-13');
  expect(dateText('2026-11-22')).toBe('22 November 2026');
  expect(dateText('soon')).toBe('soon');
});

it('one is singular', () => {
  expect(counted(1, 'year')).toBe('1 year');
  expect(counted(1.04, 'year', 1)).toBe('1 year');
  expect(counted(2, 'year')).toBe('2 years');
});
