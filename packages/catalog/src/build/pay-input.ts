import { createHash } from 'node:crypto';
import { Control, isPublished, NOT_PUBLISHED, type Parameter, type Prices, type Published } from '@masterplan/model';
import { z } from 'zod';
import type { PayCell, PayInput } from '../estimate/index.ts';
import { csvInteger, csvText, publishedNumber } from '../records/csv.ts';
import type { Reader } from './files.ts';
import { payRow } from './tables.ts';

const laterRow = z.object({ unitid: csvInteger, cip4: csvText, column: csvText, value: publishedNumber });
const placeRow = z.object({ unitid: csvInteger, opeid6: csvText, state: csvText, control: Control, main: csvText });

const TABLES = ['outcomes/masters-pay.csv', 'outcomes/masters-pay-2026.csv', 'outcomes/pay-institutions.csv'] as const;

/** Listed fields and what they are called; those without published pay borrow from their neighbors. */
const FIELDS: PayInput['fields'] = [
  { cip: '11.01', title: 'Computer and information sciences' },
  { cip: '11.0102', title: 'Artificial intelligence', borrowsFrom: ['11.01'] },
  { cip: '11.04', title: 'Information science' },
  { cip: '11.07', title: 'Computer science' },
  { cip: '14.09', title: 'Computer engineering' },
  { cip: '27.03', title: 'Applied mathematics' },
  { cip: '27.05', title: 'Statistics' },
  { cip: '30.70', title: 'Data science', borrowsFrom: ['11.01', '11.07', '27.05', '52.13'] },
  { cip: '30.71', title: 'Data analytics', borrowsFrom: ['11.01', '11.07', '27.05', '52.13'] },
  { cip: '52.13', title: 'Management science and analytics' },
];

/** Dollar year of the estimates. */
const DOLLAR_YEAR = 2025;

/** Published pay of all fields, one row an institution and field, of both releases. */
export function payCellsOf(reader: Reader): PayCell[] {
  const places = reader.csv('outcomes/pay-institutions.csv', placeRow).map(({ value }) => value);
  const byUnit = new Map(places.map((place) => [place.unitid, place]));
  // The main campus stands for its branches, else the one that comes first.
  const byNumber = new Map([...places].reverse().map((place) => [place.opeid6, place]));
  for (const place of places) if (place.main === 'yes') byNumber.set(place.opeid6, place);
  const cells = new Map<string, PayCell & { pay: Published<number>[] }>();
  const cell = (opeid6: string, cip4: string) => {
    const { state, control } = byNumber.get(opeid6) ?? {};
    return {
      opeid6,
      cip4,
      state,
      control,
      awards: NOT_PUBLISHED,
      pay: [NOT_PUBLISHED, NOT_PUBLISHED, NOT_PUBLISHED, NOT_PUBLISHED, NOT_PUBLISHED],
    } as const;
  };
  for (const { value } of reader.csv('outcomes/masters-pay.csv', payRow)) {
    const { opeid6, cip4, awards, pay1, pay2, pay4, pay5 } = value;
    cells.set(`${opeid6}/${cip4}`, { ...cell(opeid6, cip4), awards, pay: [pay1, pay2, pay4, pay5, NOT_PUBLISHED] });
  }
  for (const { value } of reader.csv('outcomes/masters-pay-2026.csv', laterRow)) {
    const opeid6 = byUnit.get(value.unitid)?.opeid6;
    if (value.column !== 'pay4' || opeid6 === undefined || !isPublished(value.value)) continue;
    const key = `${opeid6}/${value.cip4}`;
    const known = cells.get(key) ?? { ...cell(opeid6, value.cip4), pay: [...cell(opeid6, value.cip4).pay] };
    known.pay[4] = value.value;
    cells.set(key, known);
  }
  return [...cells.values()];
}

export function payInputOf(cells: readonly PayCell[], parameters: readonly Parameter[], prices: Prices): PayInput {
  const level = (year: number) => prices.cpi.annual[String(year)] ?? NaN;
  return {
    cells,
    fields: FIELDS,
    borrowedFieldSd: parameters.find(({ id }) => id === 'borrowed-field-sd')?.value ?? NaN,
    deflate: (usd, from, to) => (usd * level(to)) / level(from),
    dollarYear: DOLLAR_YEAR,
  };
}

/** Hash of everything that the calibration is computed from. */
export function payInputsHash(texts: ReadonlyMap<string, string>, prices: Prices): string {
  const hash = createHash('sha256');
  for (const path of TABLES) hash.update(`${path}\n${texts.get(path) ?? ''}\n`);
  return hash.update(JSON.stringify(prices.cpi.annual)).digest('hex').slice(0, 12);
}
