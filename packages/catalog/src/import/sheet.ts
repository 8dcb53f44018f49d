import { numberIn } from '../records/csv.ts';
import type { Problem } from '../records/problem.ts';
import { sourceRows } from './source-file.ts';
import type { SheetCells } from './xlsx.ts';

/** How a published table names a column: any of the names (capitals don't matter) or a pattern; `needed` unless said otherwise. */
export interface ColumnSpec {
  names: readonly (string | RegExp)[];
  needed: boolean;
}
export const needs = (...names: (string | RegExp)[]): ColumnSpec => ({ names, needed: true });
export const may = (...names: (string | RegExp)[]): ColumnSpec => ({ names, needed: false });

export interface Layout<K extends string> {
  columns: Readonly<Record<K, ColumnSpec>>;
  /** Words that stand for «not published» in number columns. */
  missing?: readonly string[];
  sheet?: RegExp;
  member?: RegExp;
}

/** One row of a published table. Absent columns read as empty. */
export interface SourceRow<K extends string> {
  line: number;
  text: (key: K) => string;
  /** The cell's number; undefined where none is published; a problem is noted where the cell holds something else. */
  number: (key: K) => number | undefined;
  /** The same, and a problem where it is empty. */
  needed: (key: K) => number;
  report: (key: K, message: string) => void;
}

export interface Sheet<K extends string> {
  file: string;
  /** Heading as published, for each column that is there. */
  headings: ReadonlyMap<K, string>;
  rows: AsyncIterable<SourceRow<K>>;
  /** Filled while rows are read. */
  problems: Problem[];
}

const HEADING_WITHIN = 12;
const MOST_PROBLEMS = 100;
const UNPUBLISHED = ['', 'NA', 'N/A', 'NULL'];

/**
 * Opens a published table: finds the heading within the first rows, checks that every needed column is there, then gives row by row.
 * Rows with a single cell after the heading are footnotes and left out; ragged rows are problems.
 */
export async function openSheet<K extends string>(
  file: string,
  layout: Layout<K>,
): Promise<{ ok: true; value: Sheet<K> } | { ok: false; problems: Problem[] }> {
  const problems: Problem[] = [];
  const fail = (message: string, line = 0) => ({ ok: false as const, problems: [{ file, line, field: '', message }] });
  const source = sourceRows(file, layout);
  let best: { line: number; cells: string[]; lacks: K[] } | undefined;
  try {
    for (let tried = 0; tried < HEADING_WITHIN; tried++) {
      const next = await source.next();
      if (next.done) break;
      const places = placesOf(layout.columns, next.value.cells);
      const lacks = keysOf(layout.columns).filter((key) => layout.columns[key].needed && !places.has(key));
      if (lacks.length === 0) {
        const cells = next.value.cells;
        const headings = new Map([...places].map(([key, at]) => [key, cells[at] ?? '']));
        return {
          ok: true,
          value: { file, headings, problems, rows: rowsOf(file, source, places, cells.length, problems, layout.missing ?? []) },
        };
      }
      if (!best || lacks.length < best.lacks.length) best = { line: next.value.line, cells: next.value.cells, lacks };
    }
  } catch (error) {
    return fail(`not readable: ${messageOf(error)}`);
  }
  if (!best) return fail('the file is empty');
  const named = best.lacks.map((key) =>
    layout.columns[key].names.map((name) => `«${name instanceof RegExp ? likeness(name) : name}»`).join(' or '),
  );
  return fail(`no heading has the column${named.length > 1 ? 's' : ''} ${named.join(', ')}; is it the right file?`, best.line);
}

export function messageOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'there is no such file';
  return error instanceof Error ? error.message : String(error);
}

/** A pattern as a heading that would fit it. */
const likeness = (pattern: RegExp): string => pattern.source.replace(/[\^$\\]/g, '').replaceAll('d{4}', '2024');

/** The keys of a record, typed as they are. */
export function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

function placesOf<K extends string>(columns: Readonly<Record<K, ColumnSpec>>, cells: readonly string[]): Map<K, number> {
  const plain = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  const places = new Map<K, number>();
  for (const key of keysOf(columns)) {
    for (const name of columns[key].names) {
      const at = plain.findIndex((cell) => (name instanceof RegExp ? name.test(cell) : name.toLowerCase() === cell.toLowerCase()));
      if (at >= 0) {
        places.set(key, at);
        break;
      }
    }
  }
  return places;
}

async function* rowsOf<K extends string>(
  file: string,
  source: AsyncIterable<SheetCells>,
  places: ReadonlyMap<K, number>,
  width: number,
  problems: Problem[],
  missing: readonly string[],
): AsyncGenerator<SourceRow<K>> {
  const unpublished = new Set([...UNPUBLISHED, ...missing]);
  const note = (line: number, field: string, message: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ file, line, field, message });
  };
  try {
    for await (const { line, cells, sparse } of source) {
      if (width > 1 && isFootnote(cells)) continue;
      if (sparse ? cells.length > width : cells.length !== width)
        note(line, '', `the row has ${cells.length} cells; the heading has ${width}`);
      yield rowOf(line, cells, places, unpublished, (field, message) => note(line, field, message));
    }
  } catch (error) {
    note(0, '', `not readable: ${messageOf(error)}`);
  }
}

/** At most one cell holds something. */
function isFootnote(cells: readonly string[]): boolean {
  const first = cells.findIndex((cell) => cell !== '');
  return first < 0 || cells.findIndex((cell, at) => at > first && cell !== '') < 0;
}

function rowOf<K extends string>(
  line: number,
  cells: readonly string[],
  places: ReadonlyMap<K, number>,
  unpublished: ReadonlySet<string>,
  report: (key: K, message: string) => void,
): SourceRow<K> {
  const text = (key: K): string => cells[places.get(key) ?? -1] ?? '';
  const number = (key: K): number | undefined => {
    const cell = text(key);
    if (unpublished.has(cell)) return undefined;
    const value = numberIn(cell);
    if (value === undefined) report(key, `«${cell}» is not a number`);
    return value;
  };
  const needed = (key: K): number => {
    const value = number(key);
    if (value === undefined && unpublished.has(text(key))) report(key, 'a number is needed here and the cell has none');
    return value ?? 0;
  };
  return { line, text, number, needed, report };
}
