import { expect, it } from 'vitest';
import { day, dollars, wholeNumber } from './parse.ts';

it('days must exist', () => {
  expect(day('2028-02-29')).toBe('2028-02-29');
  for (const text of ['2027-02-29', '2026-13-01', '26-01-01', 'today', '']) expect(() => day(text)).toThrow(/a day such as/);
});

it('whole numbers stay in their bounds', () => {
  const read = wholeNumber(64, 100_000);
  expect(read('2000')).toBe(2000);
  for (const text of ['63', '100001', '-1', '1.5', '1e3', 'NaN', '', '0x40', '99999999999999999999'])
    expect(() => read(text)).toThrow(/from 64 to 100,000/);
});

it('dollars are read as people type them', () => {
  expect(dollars('30000')).toBe(30_000);
  expect(dollars('$30,000')).toBe(30_000);
  expect(dollars('30k')).toBe(30_000);
  for (const text of ['-5', 'much', '', 'NaN', 'Infinity']) expect(() => dollars(text)).toThrow(/an amount in dollars/);
});
