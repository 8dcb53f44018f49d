import { describe, expect, it } from 'vitest';
import { may, needs, openSheet } from './sheet.ts';
import { sourceRows } from './source-file.ts';
import { folder, put, workbook, zip } from './testing.ts';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const rowsOf = async (path: string, options: { sheet?: RegExp; member?: RegExp } = {}) =>
  (await all(sourceRows(path, options))).map(({ line, cells }) => [line, ...cells]);

describe('sourceRows', () => {
  const dir = folder();

  it('reads CSV, tab-separated text, and both inside a ZIP archive', async () => {
    const expected = [
      [1, 'A', 'B'],
      [2, '1', 'x, y'],
    ];
    const csv = '\uFEFFA,B\r\n1,"x, y"\r\n';
    expect(await rowsOf(put(dir, 'a.csv', csv))).toEqual(expected);
    expect(await rowsOf(put(dir, 'a.txt', 'A\tB\n1\tx, y\n'))).toEqual(expected);
    expect(await rowsOf(put(dir, 'a.zip', zip({ 'folder/hd2023.csv': csv, 'readme.pdf': 'x' })))).toEqual(expected);
    expect(await rowsOf(put(dir, 'b.zip', zip({ 'c.csv': 'no', 'hd2023.csv': csv })), { member: /hd\d+/ })).toEqual(expected);
    await expect(rowsOf(put(dir, 'c.zip', zip({ 'c.csv': 'no', 'd.csv': csv })))).rejects.toThrow('«c.csv», «d.csv»');
  });

  it('reads Windows-1252 where the text is not UTF-8', async () => {
    expect(await rowsOf(put(dir, 'latin.csv', Buffer.from('A\nUniversit\u00e9\n', 'latin1')))).toEqual([
      [1, 'A'],
      [2, 'Université'],
    ]);
  });

  it('reads a worksheet by name, with gaps, entities and numbers', async () => {
    const book = workbook({ Index: [['x']], 'Table 1.2': [['Title & "code"', 'B', 'C'], ['a', '', 3.5], []] });
    const expected = [[1, 'Title & "code"', 'B', 'C'], [2, 'a', '', '3.5'], [3]];
    expect(await rowsOf(put(dir, 'book.xlsx', book), { sheet: /^Table 1\.2$/ })).toEqual(expected);
    expect(await rowsOf(put(dir, 'book.zip', zip({ 'oesm25nat/book.xlsx': book })), { sheet: /1\.2/ })).toEqual(expected);
    await expect(rowsOf(put(dir, 'book2.xlsx', book), { sheet: /1\.7/ })).rejects.toThrow('«Index», «Table 1.2»');
  });

  it('refuses archives that are cut off', async () => {
    const whole = zip({ 'a.csv': 'A\n1\n' });
    await expect(rowsOf(put(dir, 'cut.zip', whole.subarray(0, whole.length - 30)))).rejects.toThrow('cut off');
  });
});

describe('openSheet', () => {
  const dir = folder();
  const layout = { columns: { soc: needs('OCC_CODE', 'soc'), pay: needs(/^Median wage, \d{4}$/), extra: may('EXTRA') }, missing: ['*'] };

  it('finds the heading below a title, reads missing marks as unpublished, and leaves footnotes out', async () => {
    const opened = await openSheet(
      put(dir, 'a.csv', 'Table 1,,\nocc_code,"Median wage, 2024",z\n15-2051,"1,200",x\n15-1252,*,x\n[1] A note.,,\n'),
      layout,
    );
    if (!opened.ok) throw new Error('expected to open');
    const rows = await all(opened.value.rows);
    expect(rows.map((row) => [row.line, row.text('soc'), row.number('pay'), row.text('extra')])).toEqual([
      [3, '15-2051', 1200, ''],
      [4, '15-1252', undefined, ''],
    ]);
    expect(opened.value.headings.get('pay')).toBe('Median wage, 2024');
    expect(opened.value.problems).toEqual([]);
  });

  it('names every needed column that is not there', async () => {
    const opened = await openSheet(put(dir, 'b.csv', 'x,EXTRA\n1,2\n'), layout);
    expect(opened).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(/OCC_CODE.*Median wage, 2024/) }] });
  });

  it('notes cells that are not numbers and ragged rows, with their lines', async () => {
    const opened = await openSheet(put(dir, 'c.csv', 'soc,"Median wage, 2024"\na,b\nc,1,2\n'), layout);
    if (!opened.ok) throw new Error('expected to open');
    for await (const row of opened.value.rows) row.number('pay');
    expect(opened.value.problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'pay'],
      [3, ''],
    ]);
  });
});
