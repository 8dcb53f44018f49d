import { expect, test } from 'vitest';
import { parse } from './parse-number.ts';

test.each([
  ['$82,000', 82_000],
  ['82000', 82_000],
  ['82k', 82_000],
  ['1.5m', 1_500_000],
  ['14 hours', 14],
  ['6 years', 6],
  ['60%', 60],
  ['-3', -3],
  ['−$2,293', -2293],
  ['-$500', -500],
  ['1,00,000', 100_000],
])('%s is read as %d', (text, value) => expect(parse(text)).toBe(value));

test.each(['', 'abc', '1-2', '1.2.3', '$', '1e9', '82.000', '€1.500'])('«%s» is no number', (text) => expect(parse(text)).toBeUndefined());
