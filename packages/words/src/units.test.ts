import { Unit } from '@masterplan/model';
import { expect, it } from 'vitest';
import { unitText } from './units.ts';

it('values carry their unit in words', () => {
  expect(unitText(104_000, 'usd-per-year')).toBe('$104,000 a year');
  expect(unitText(1_234.5, 'usd-per-credit')).toBe('$1,234.50 a credit');
  expect(unitText(0.6, 'fraction')).toBe('60%');
  expect(unitText(28, 'months')).toBe('2 years 4 months');
  expect(unitText(1, 'hours-per-week')).toBe('1 hour a week');
  expect(unitText(true, 'text')).toBe('yes');
  expect(unitText('not-published', 'usd')).toBe('not published');
  expect(unitText('2028-05', 'date')).toBe('May 2028');
  expect(unitText(Number.NaN, 'usd')).toBe('not known');
});

it('every unit writes every number', () => {
  for (const unit of Unit.options) for (const value of [0, 1, -2.5, 1e6, 0.00001]) expect(unitText(value, unit)).toMatch(/^[^{}]+$/);
});
