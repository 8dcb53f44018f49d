import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { splitCsv } from '../records/csv.ts';
import type { Problem } from '../records/problem.ts';
import type { Cell, MadeTable } from './made.ts';

/** CSV text: rows sorted by key, LF, numbers with at most six decimals and no needless digits. Problems where a key repeats. */
export function formatTable(file: string, table: MadeTable): { text: string; problems: Problem[] } {
  const places = table.key.map((column) => table.columns.indexOf(column));
  const rows = table.rows.map((row) => row.map(formatCell)).sort((a, b) => compareKeys(a, b, places));
  const problems: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before && compareKeys(before, row, places) === 0) {
      const key = places.map((place, at) => `${table.key[at]} ${row[place]}`).join(', ');
      problems.push({ file, line: 0, field: table.key.join(', '), message: `two rows have the same key: ${key}` });
    }
  }
  return { text: [table.columns, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join(''), problems };
}

/** Writes a file whole or not at all: into a temporary file beside it, then renamed. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * The table with the rows that `file` already has for other values of `column`: importing one release keeps the others.
 * The file's rows of the imported values are replaced.
 */
export async function mergedWith(file: string, column: string, table: MadeTable): Promise<{ table: MadeTable; problems: Problem[] }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { table, problems: [] };
    throw error;
  }
  const existing = splitCsv(file, text);
  if (!existing.ok) return { table, problems: existing.problems };
  if (existing.value.columns.join() !== table.columns.join()) {
    const message = `the file has other columns (${existing.value.columns.join(', ')}) than this import writes (${table.columns.join(', ')})`;
    return { table, problems: [{ file, line: 1, field: '', message }] };
  }
  const place = table.columns.indexOf(column);
  const imported = new Set(table.rows.map((row) => formatCell(row[place])));
  const kept = existing.value.rows.map((row) => row.value).filter((row) => !imported.has(row[place] ?? ''));
  return { table: { ...table, rows: [...kept, ...table.rows] }, problems: [] };
}

export function formatCell(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? String(Number(cell.toFixed(6))) : cell.replace(/\s+/g, ' ').trim();
}

const quote = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const WHOLE = /^\d+$/;

function compareKeys(a: readonly string[], b: readonly string[], places: readonly number[]): number {
  for (const place of places) {
    const order = compare(a[place] ?? '', b[place] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** Whole numbers by value, all else by code unit. */
function compare(a: string, b: string): number {
  if (WHOLE.test(a) && WHOLE.test(b) && Number(a) !== Number(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
