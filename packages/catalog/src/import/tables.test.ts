import { readdirSync, readFileSync } from 'node:fs';
import { Source, Table, type Unit } from '@masterplan/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CsvTable, numberIn, splitCsv } from '../records/csv.ts';
import { parseYaml } from '../records/yaml.ts';
import { kinds } from './kinds.ts';

const data = new URL('../../../../data/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, data), 'utf8');

function yaml<S extends z.ZodType>(file: string, schema: S): z.infer<S> {
  const outcome = parseYaml(file, textOf(file), schema);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ line, field, message }) => `${file}:${line} ${field} ${message}`).join('\n'));
  return outcome.value;
}

const tables = yaml('tables.yaml', z.array(Table));
const sources = yaml('sources.yaml', z.array(Source));

/** Plausible values by unit; a cell outside them is a misread column or a slip. */
const PLAUSIBLE: Partial<Record<Unit, [number, number]>> = {
  'usd-per-year': [0, 500_000],
  'usd-per-credit': [0, 10_000],
  fraction: [0, 1],
  percent: [-40, 100],
  count: [0, 160_000_000],
  thousands: [-2_000, 180_000],
  'log-points': [-1, 1],
  'log-points-per-year': [0, 0.2],
  'hours-per-week': [0, 80],
  score: [0, 5],
  level: [0, 7],
  index: [30, 260],
};
/** Narrower bounds where the column has a meaning of its own. */
const NARROW: Readonly<Record<string, [number, number]>> = {
  'masters-pay/pay1': [8_000, 300_000],
  'masters-pay/pay2': [10_000, 300_000],
  'masters-pay/pay4': [10_000, 400_000],
  'masters-pay/pay5': [10_000, 450_000],
  'masters-pay-2026/value': [20_000, 400_000],
  'masters-pay-2026/earners': [10, 2_000],
  'awards/awards': [1, 5_000],
  'institutions/latitude': [18, 72],
  'institutions/longitude': [-172, -66],
  'area-wages/level1': [12_000, 250_000],
  'area-wages/level4': [20_000, 420_000],
  'onet-ratings/importance': [1, 5],
  'tuition/tuitionResident': [0, 100_000],
};

const read = new Map<string, CsvTable>();
beforeAll(() => {
  for (const { id, file } of tables) {
    const outcome = splitCsv(file, textOf(file));
    if (!outcome.ok) throw new Error(outcome.problems.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
    read.set(id, outcome.value);
  }
});

function tableOf(id: string): CsvTable {
  const table = read.get(id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

const records = new Map<string, Record<string, string>[]>();

/** Rows as records by column name. */
function recordsOf(id: string): Record<string, string>[] {
  const known = records.get(id);
  if (known) return known;
  const { columns, rows } = tableOf(id);
  const made = rows.map(({ value }) => Object.fromEntries(columns.map((column, at) => [column, value[at] ?? ''])));
  records.set(id, made);
  return made;
}

describe('tables.yaml', () => {
  it('names every table once, each made by an import, and every CSV file of the catalog', () => {
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    expect(tables.map(({ file }) => file).sort()).toEqual(kinds.map(({ table }) => table).sort());
    const folders = [...new Set(tables.map(({ file }) => file.split('/')[0] ?? ''))];
    const files = folders.flatMap((folder) => readdirSync(new URL(folder, data)).map((name) => `${folder}/${name}`));
    expect(files.filter((file) => file.endsWith('.csv')).sort()).toEqual(tables.map(({ file }) => file).sort());
  });

  it('rests on publications that are in the ledger, each there once and used', () => {
    const ids = sources.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const own = new Set(
      tables.flatMap(({ columns }) => Object.values(columns)).map(({ origin }) => (origin.kind === 'observed' ? origin.source : '')),
    );
    for (const id of [...own].filter((name) => name !== '')) expect(ids).toContain(id);
    const named = new Set([
      ...recordsOf('projections').map(({ source }) => source),
      ...recordsOf('wages-history').map(({ year }) => `bls-oews-${year}-05`),
      'levels-fyi-2021',
    ]);
    const records = ['programs', 'alternatives'].flatMap((folder) =>
      readdirSync(new URL(folder, data)).map((name) => textOf(`${folder}/${name}`)),
    );
    const cited = new Set(records.flatMap((text) => [...text.matchAll(/source: ([a-z0-9-]+)/g)].map(([, id]) => id ?? '')));
    expect(ids.filter((id) => !own.has(id) && !named.has(id) && !cited.has(id))).toEqual([]);
    for (const id of named) expect(ids).toContain(id);
  });
});

describe.each(tables)('$id', ({ id, key, columns }) => {
  it('has the declared columns and no other', () => {
    expect(tableOf(id).columns).toEqual(expect.arrayContaining([...key, ...Object.keys(columns)]));
    expect(tableOf(id).columns).toHaveLength(key.length + Object.keys(columns).length);
  });

  it('names each row once, with no empty part, in order of its key', () => {
    const keys = recordsOf(id).map((row) => key.map((column) => row[column] ?? ''));
    expect(keys.filter((parts) => parts.includes(''))).toEqual([]);
    expect(new Set(keys.map((parts) => parts.join('/'))).size).toBe(keys.length);
  });

  it('holds plausible numbers, and something in every column', () => {
    const rows = recordsOf(id);
    const wrong: string[] = [];
    for (const [column, { unit }] of Object.entries(columns)) {
      const range = NARROW[`${id}/${column}`] ?? PLAUSIBLE[unit];
      const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
      if (cells.length === 0 && column !== 'topCoded' && column !== 'imputed') wrong.push(`${column} is empty`);
      if (!range) continue;
      for (const cell of cells) {
        const value = numberIn(cell);
        if (value === undefined || value < range[0] || value > range[1]) wrong.push(`${column} ${cell}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('spot values', () => {
  const institution = (unitid: string) => recordsOf('institutions').find((row) => row.unitid === unitid);
  const pay = (unitid: string, cip4: string) => {
    const row = recordsOf('masters-pay').find((each) => each.opeid6 === institution(unitid)?.opeid6 && each.cip4 === cip4);
    return row && ['pay1', 'pay2', 'pay4', 'pay5'].map((column) => row[column]).join(' ');
  };

  it('are the published pay of Georgia Tech, Carnegie Mellon and Stanford', () => {
    expect(pay('139755', '11.01')).toBe('121610 111196 164999 191919');
    expect(pay('139755', '11.07')).toBe('98509 92632 119795 149706');
    expect(pay('211440', '11.01')).toBe('109615 107758 149495 166594');
    expect(pay('211440', '11.07')).toBeUndefined();
    expect(pay('243744', '11.07')).toBe('159729 168942 236118 331747');
    const later = recordsOf('masters-pay-2026').find((row) => row.unitid === '243744' && row.cip4 === '11.07' && row.column === 'pay4');
    expect(later).toMatchObject({ value: '255700', dollarYear: '2024', precision: 'rounded-100' });
  });

  it('are the published wages, growth and separations of data scientists', () => {
    expect(recordsOf('wages').find((row) => row.soc === '15-2051')).toMatchObject({ median: '120230', p90: '199130', topCoded: '' });
    expect(recordsOf('projections').find((row) => row.soc === '15-2051' && row.release === '2024-34')).toMatchObject({
      growthPercent: '33.5',
      openings: '23.4',
    });
  });

  it('top-codes at USD 208,000 up to May 2021, at 239,200 to May 2024, and not in May 2025', () => {
    const coded = recordsOf('wages-history').filter((row) => row.topCoded !== '');
    expect(new Set(coded.map((row) => `${Number(row.year) <= 2021} ${row.p90}`))).toEqual(new Set(['true 208000', 'false 239200']));
    expect(coded.filter((row) => row.year === '2025')).toEqual([]);
  });

  it('links every listed row to an institution with tuition, and levels of pay that rise', () => {
    const known = new Set(recordsOf('institutions').map((row) => row.unitid));
    expect(recordsOf('awards').filter((row) => !known.has(row.unitid))).toEqual([]);
    expect(recordsOf('tuition').filter((row) => !known.has(row.unitid))).toEqual([]);
    const areas = new Set(recordsOf('wage-areas').map((row) => row.area));
    const levels = recordsOf('area-wages').map((row) => ({
      area: row.area,
      wages: [1, 2, 3, 4].map((level) => Number(row[`level${level}`])),
    }));
    expect(levels.filter(({ area, wages }) => !areas.has(area) || wages.some((wage, at) => at > 0 && wage < (wages[at - 1] ?? 0)))).toEqual(
      [],
    );
  });
});
