import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCsv } from '../records/csv.ts';
import { dottedCip, listedField, opeid6Of } from './fields.ts';
import { catalogContext, importTable } from './import-table.ts';
import { kinds } from './kinds.ts';
import { folder, linesOf, put } from './testing.ts';
import { formatTable, mergedWith, writeWhole } from './write.ts';

describe('formatTable', () => {
  const table = (rows: (string | number | undefined)[][]) => ({ columns: ['id', 'value'], key: ['id'], rows, notes: [] });

  it('sorts by key, numbers by value, and prints no needless digits', () => {
    expect(
      formatTable(
        'f',
        table([
          [100, 0.1 + 0.2],
          [9, 5.0],
          [20, undefined],
        ]),
      ).text,
    ).toBe('id,value\n9,5\n20,\n100,0.3\n');
  });

  it('reports keys that repeat', () => {
    expect(
      formatTable(
        'f',
        table([
          ['a', 1],
          ['b', 1],
          ['a', 2],
        ]),
      ).problems,
    ).toMatchObject([{ message: 'two rows have the same key: id a' }]);
  });

  it('writes what it can read again, whatever the order of the rows', () => {
    const text = fc.string().map((value) => value.replace(/\s+/g, ' ').trim());
    const rows = fc.uniqueArray(fc.tuple(fc.nat(), text), { selector: ([id]) => id, minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        const written = formatTable('f', table(given));
        expect(formatTable('f', table(given.toReversed()))).toEqual(written);
        const read = splitCsv('f', written.text);
        const sorted = given.toSorted(([a], [b]) => a - b).map(([id, value]) => [String(id), value]);
        expect(read.ok && read.value.rows.map((row) => row.value)).toEqual(sorted);
      }),
    );
  });
});

describe('importing', () => {
  const awards = 'role,soc,soc_2018,soc_title,filings,share,role_filings\n';

  it('writes nothing where the file has a mistake, and leaves no temporary file', async () => {
    const dir = folder();
    const out = put(dir, 'out.csv', 'as it was\n');
    const bad = put(dir, 'bad.csv', `${awards}mle,15-1252,15-1252,Developers,many,0.5,10\n`);
    expect(await importTable('title-occupations', bad, out)).toMatchObject({ ok: false, problems: [{ line: 2, field: 'filings' }] });
    expect(await importTable('title-occupations', put(dir, 'empty.csv', awards), out)).toMatchObject({ ok: false });
    expect(await importTable('title-occupations', `${dir}/none.csv`, out)).toMatchObject({
      ok: false,
      problems: [{ message: 'not readable: there is no such file' }],
    });
    expect(await importTable('titles', bad, out)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('title-occupations') }],
    });
    expect(linesOf(out)).toEqual(['as it was', '']);
    expect(readdirSync(dir).sort()).toEqual(['bad.csv', 'empty.csv', 'out.csv']);
  });

  it('folds older occupation codes into the present ones', async () => {
    const dir = folder();
    const file = put(dir, 'lca.csv', `${awards}mle,15-1133,15-1252,Systems,1,0.1,10\nmle,15-1252,15-1252,Developers,4,0.4,10\n`);
    expect(await importTable('title-occupations', file, `${dir}/out.csv`)).toEqual({ ok: true, rows: 1, notes: [] });
    expect(linesOf(`${dir}/out.csv`)[1]).toBe('mle,15-1252,Developers,5,0.5,10');
  });

  it('cleans up when the place can’t be written', async () => {
    const dir = folder();
    put(dir, 'file', 'x');
    await expect(writeWhole(`${dir}/file/out.csv`, 'x')).rejects.toThrow();
  });

  it('keeps the rows of other releases', async () => {
    const dir = folder();
    const old = put(dir, 'old.csv', 'year,soc\n2023,a\n2024,b\n2024,c\n');
    const table = { columns: ['year', 'soc'], key: ['year', 'soc'], rows: [[2024, 'd']], notes: [] };
    expect((await mergedWith(old, 'year', table)).table.rows).toEqual([
      ['2023', 'a'],
      [2024, 'd'],
    ]);
    expect((await mergedWith(old, 'year', { ...table, columns: ['year', 'title'] })).problems).toHaveLength(1);
    expect((await mergedWith(`${dir}/none.csv`, 'year', table)).table.rows).toEqual([[2024, 'd']]);
  });

  it('has a name, a line of help and a table of its own for each kind', () => {
    expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
    expect(new Set(kinds.map(({ table }) => table)).size).toBe(kinds.length);
    for (const { help, from } of kinds) expect([help.includes('\n'), URL.canParse(from)]).toEqual([false, true]);
  });

  it('knows the institutions of a catalog', async () => {
    const data = new URL('../../../../data', import.meta.url).pathname;
    const { unitids } = await catalogContext(data);
    expect(unitids?.has('139755')).toBe(true);
  });
});

describe('codes', () => {
  it('puts CIP codes in dots', () => {
    expect(['1101', '110102', '301', '11.0101', '1.0', '99', 'x'].map(dottedCip)).toEqual([
      '11.01',
      '11.0102',
      '03.01',
      '11.0101',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('counts artificial intelligence apart and the rest by four digits', () => {
    expect(['11.0102', '11.0101', '11.01', '52.1301', '52.1201'].map(listedField)).toEqual([
      '11.0102',
      '11.01',
      '11.01',
      '52.13',
      undefined,
    ]);
  });

  it('takes the first six digits of a full OPEID', () => {
    expect(['100200', '2503400', '00219917', '-2', ''].map(opeid6Of)).toEqual(['001002', '025034', '002199', undefined, undefined]);
  });
});
