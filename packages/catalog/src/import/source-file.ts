import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type SheetCells, xlsxRows } from './xlsx.ts';
import { isZip, unzip, unzipStream, type ZipEntry, zipEntries } from './zip.ts';

const CHUNK = 1 << 20;

/**
 * Rows of a published table as text: CSV, tab-separated text (.txt, .tsv), a worksheet (.xlsx), or a .zip that holds one of them.
 * Text is read as UTF-8, or as Windows-1252 where it isn't (IPEDS before 2023). `member` picks the file within a .zip.
 * Throws a RangeError where the file can't be read that way.
 */
export async function* sourceRows(path: string, options: { sheet?: RegExp; member?: RegExp } = {}): AsyncGenerator<SheetCells> {
  const bytes = await readFile(path);
  if (!isZip(bytes)) {
    yield* textRows(Readable.from(chunks(bytes)), isUtf8(bytes) ? 'utf-8' : 'windows-1252', path);
    return;
  }
  const entries = zipEntries(bytes);
  if (entries.some((entry) => entry.name === 'xl/workbook.xml')) {
    yield* xlsxRows(bytes, options.sheet);
    return;
  }
  const entry = pick(entries, options.member);
  if (/\.xlsx$/i.test(entry.name)) yield* xlsxRows(unzip(entry), options.sheet);
  else yield* textRows(unzipStream(entry), await encodingOf(entry), entry.name);
}

function pick(entries: readonly ZipEntry[], member: RegExp | undefined): ZipEntry {
  const tables = entries.filter((entry) => /\.(csv|txt|tsv|xlsx)$/i.test(entry.name));
  const fitting = member ? tables.filter((entry) => member.test(entry.name)) : tables;
  const [only, another] = fitting;
  if (only && !another) return only;
  const names = tables.map((entry) => `«${entry.name}»`).join(', ') || 'no table';
  throw new RangeError(`the archive holds ${names}; unpack it and name the one that is meant`);
}

async function encodingOf(entry: ZipEntry): Promise<'utf-8' | 'windows-1252'> {
  return isUtf8(unzip(entry)) ? 'utf-8' : 'windows-1252';
}

async function* textRows(bytes: Readable, encoding: string, name: string): AsyncGenerator<SheetCells> {
  const parser = parse({
    bom: true,
    delimiter: /\.(txt|tsv)$/i.test(name) ? '\t' : ',',
    quote: /\.(txt|tsv)$/i.test(name) ? false : '"',
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    onRecord: (record: string[], context) => [String(context.lines), ...record],
  });
  const rows = Readable.from(decoded(bytes, encoding))
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  for await (const row of rows) {
    const [line = '0', ...cells]: string[] = row;
    yield { line: Number(line), cells, sparse: false };
  }
}

async function* decoded(bytes: Readable, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
