import { readFileSync } from 'node:fs';
import { Control } from '@masterplan/model';
import { parse } from 'yaml';
import { z } from 'zod';
import { csvText, parseCsv, publishedNumber } from '../records/csv.ts';
import type { PayField, PayInput } from './types.ts';

const text = (file: string): string => readFileSync(new URL(`../../../../data/${file}`, import.meta.url), 'utf8');

function rows<S extends z.ZodObject>(file: string, schema: S): z.infer<S>[] {
  const outcome = parseCsv(file, text(file), schema);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  return outcome.value.map(({ value }) => value);
}

const payRow = z.object({
  opeid6: csvText,
  cip4: csvText,
  awards: publishedNumber,
  pay1: publishedNumber,
  pay2: publishedNumber,
  pay4: publishedNumber,
  pay5: publishedNumber,
});
const prices = z.object({ cpi: z.object({ annual: z.record(z.string(), z.number()) }) });
const parameters = z.array(z.object({ id: z.string(), value: z.unknown() }));

const neighbors = ['11.01', '11.07', '27.05', '52.13'];
export const fields: PayField[] = [
  ...['11.01', '11.04', '11.07', '14.09', '27.03', '27.05', '52.13'].map((cip) => ({ cip, title: cip })),
  { cip: '11.0102', title: 'Artificial intelligence', borrowsFrom: ['11.01'] },
  { cip: '30.70', title: 'Data science', borrowsFrom: neighbors },
  { cip: '30.71', title: 'Data analytics', borrowsFrom: neighbors },
];

/** The catalog's own records as the estimator's input, for tests. */
export function testInput(): PayInput {
  const controls = new Map(
    rows('institutions/institutions.csv', z.object({ opeid6: z.string(), control: Control })).map((row) => [row.opeid6, row.control]),
  );
  const { annual } = prices.parse(parse(text('money/prices.yaml'))).cpi;
  const level = (year: number) => annual[String(year)] ?? NaN;
  const borrowed = parameters.parse(parse(text('assumptions/pay.yaml'))).find(({ id }) => id === 'borrowed-field-sd');
  return {
    cells: rows('outcomes/masters-pay.csv', payRow).map((row) => ({ ...row, control: controls.get(row.opeid6) })),
    fields,
    borrowedFieldSd: z.number().parse(borrowed?.value),
    deflate: (usd, from, to) => (usd * level(to)) / level(from),
    dollarYear: 2025,
  };
}
