import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { csvInteger, csvNumber, csvText, csvWords, numberIn, parseCsv, publishedNumber, publishedText, splitCsv } from './csv.ts';

const schema = z.object({ unitid: csvInteger, name: csvText, pay: publishedNumber });
const read = (text: string) => parseCsv('pay.csv', text, schema);

describe('parseCsv', () => {
  it('reads rows with their lines, BOM, CRLF, quotes and blank lines', () => {
    const outcome = read('\uFEFFunitid,name,extra,pay\r\n1,"Tech, Georgia",x,121610\r\n\r\n2,"two\nlines",,\r\n3,last,,7\r\n');
    expect(outcome).toEqual({
      ok: true,
      value: [
        { line: 2, value: { unitid: 1, name: 'Tech, Georgia', pay: 121610 } },
        { line: 4, value: { unitid: 2, name: 'two\nlines', pay: 'not-published' } },
        { line: 6, value: { unitid: 3, name: 'last', pay: 7 } },
      ],
    });
  });

  it('tells every wrong cell at once, by line and column', () => {
    const outcome = read('unitid,name,pay\n1,a,PS\n2.5,,3\n');
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { file: 'pay.csv', line: 2, field: 'pay', message: expect.stringContaining('«PS» is not a number') },
        { line: 3, field: 'unitid', message: 'not a whole number' },
        { line: 3, field: 'name', message: expect.stringContaining('empty') },
      ],
    });
  });

  it('tells every missing column and what the heading has', () => {
    const outcome = read('unitid,title\n1,a\n');
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { line: 1, field: 'name' },
        { line: 1, field: 'pay' },
      ],
    });
  });

  it('tells every ragged row', () => {
    const outcome = read('unitid,name,pay\n1,a\n2,b,3\n3,c,4,5\n');
    expect(outcome).toMatchObject({ ok: false, problems: [{ line: 2, message: 'the row has 2 cells; the heading has 3' }, { line: 4 }] });
  });

  it('refuses an empty file, a doubled column and an open quote', () => {
    expect(read('')).toMatchObject({ ok: false, problems: [{ line: 0 }] });
    expect(read('unitid,name,pay,pay\n')).toMatchObject({ ok: false, problems: [{ line: 1, field: 'pay' }] });
    expect(read('unitid,name,pay\n1,"open,3\n')).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('not readable as CSV') }],
    });
  });

  it('reads what any writer that doubles quotes has written', () => {
    const cell = fc.string().map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['a,b', ...rows.map((row) => row.map(quote).join(','))].join('\n');
        const outcome = splitCsv('any.csv', text);
        expect(outcome.ok && outcome.value.rows.map((row) => row.value)).toEqual(rows);
      }),
    );
  });
});

describe('cells', () => {
  it('reads numbers as people and programs write them, and nothing else', () => {
    expect(['1,234.5', '-3', '+0.5', '1.2e3', '18342.099999999999'].map(numberIn)).toEqual([1234.5, -3, 0.5, 1200, 18342.1]);
    expect(['', '1 000', '12%', '1,23', '0x10', 'NaN', '.'].map(numberIn)).toEqual(Array(7).fill(undefined));
  });

  it('gives back any number that was printed', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => numberIn(String(value)) === (value === 0 ? 0 : value)),
    );
  });

  it('keeps «not published» apart from zero and from text', () => {
    expect(publishedNumber.parse('')).toBe('not-published');
    expect(publishedNumber.parse('0')).toBe(0);
    expect(publishedText.parse('')).toBe('not-published');
    expect(csvWords.parse('p75 p90')).toEqual(['p75', 'p90']);
    expect(csvWords.parse('')).toEqual([]);
    expect(csvNumber.safeParse('').success).toBe(false);
  });
});
