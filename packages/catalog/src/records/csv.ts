import { NOT_PUBLISHED, type Published } from '@masterplan/model';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { inWords } from './in-words.ts';
import type { Problem } from './problem.ts';

/** One record with the line on which it stands; the heading is line 1. */
export interface CsvRecord<T> {
  line: number;
  value: T;
}

export type CsvOutcome<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export interface CsvTable {
  file: string;
  columns: string[];
  rows: CsvRecord<string[]>[];
}

/**
 * Splits CSV text (comma, quotes doubled, BOM and CRLF accepted, blank lines skipped) into a heading and rows of the same width.
 * Every ragged row is reported, with its line.
 */
export function splitCsv(file: string, text: string): CsvOutcome<CsvTable> {
  const rows: CsvRecord<string[]>[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      onRecord: (value: string[], context) => {
        rows.push({ line: context.lines - value.join('').split('\n').length + 1, value });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 0;
    return { ok: false, problems: [{ file, line, field: '', message: `not readable as CSV: ${error.message}` }] };
  }
  const [heading, ...body] = rows;
  if (!heading)
    return { ok: false, problems: [{ file, line: 0, field: '', message: 'the file is empty; a heading with column names is expected' }] };
  const problems = [...duplicates(file, heading.value), ...body.flatMap((row) => ragged(file, row, heading.value.length))];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { file, columns: heading.value, rows: body } };
}

/** Reads CSV text by a schema whose keys are the columns that must be there (others are ignored); every mistake at once. */
export function parseCsv<S extends z.ZodObject>(file: string, text: string, schema: S): CsvOutcome<CsvRecord<z.infer<S>>[]> {
  const split = splitCsv(file, text);
  if (!split.ok) return split;
  const { columns, rows } = split.value;
  const wanted = Object.keys(schema.shape);
  const missing = wanted.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { ok: false, problems: missing.map((column) => missingColumn(file, column, columns)) };
  const places = wanted.map((column) => ({ column, at: columns.indexOf(column) }));
  const problems: Problem[] = [];
  const records: CsvRecord<z.infer<S>>[] = [];
  for (const { line, value: cells } of rows) {
    const parsed = schema.safeParse(Object.fromEntries(places.map(({ column, at }) => [column, cells[at] ?? ''])));
    if (parsed.success) records.push({ line, value: parsed.data });
    else
      problems.push(
        ...parsed.error.issues.map((issue) => ({ file, line, field: issue.path.map(String).join('.'), message: inWords(issue.message) })),
      );
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: records };
}

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d+)?$/i;

/** The number that a cell holds («1,234.5» and «1.2e3» are numbers); undefined where it holds none. */
export function numberIn(cell: string): number | undefined {
  return NUMBER.test(cell) ? Number(cell.replaceAll(',', '')) : undefined;
}

const notANumber = (cell: string, orEmpty: string) => `«${cell}» is not a number; expected digits such as 1234.5${orEmpty}`;

/** A cell that must hold text. */
export const csvText = z.string().min(1, 'the cell is empty; a text is expected');

/** A cell that must hold a number. */
export const csvNumber = z.string().transform((cell, context): number => {
  const value = numberIn(cell);
  if (value !== undefined) return value;
  context.addIssue(notANumber(cell, ''));
  return z.NEVER;
});

/** A cell that must hold a whole number. */
export const csvInteger = csvNumber.refine(Number.isInteger, 'not a whole number');

/** A number, or «not published» where the cell is empty. */
export const publishedNumber = z.string().transform((cell, context): Published<number> => {
  const value = numberIn(cell);
  if (cell === '') return NOT_PUBLISHED;
  if (value !== undefined) return value;
  context.addIssue(notANumber(cell, ', or an empty cell where none is published'));
  return z.NEVER;
});

/** A text, or «not published» where the cell is empty. */
export const publishedText = z.string().transform((cell): Published<string> => (cell === '' ? NOT_PUBLISHED : cell));

/** Words joined by spaces; none where the cell is empty. */
export const csvWords = z.string().transform((cell) => cell.split(' ').filter((word) => word !== ''));

/** A problem for a column that the heading lacks. */
export const missingColumn = (file: string, column: string, columns: readonly string[]): Problem => ({
  file,
  line: 1,
  field: column,
  message: `there is no column «${column}»; the heading has ${columns.map((name) => `«${name}»`).join(', ')}`,
});

function duplicates(file: string, columns: readonly string[]): Problem[] {
  const twice = columns.filter((name, index) => name !== '' && columns.indexOf(name) !== index);
  return twice.map((name) => ({ file, line: 1, field: name, message: `the column «${name}» stands twice in the heading` }));
}

function ragged(file: string, row: CsvRecord<string[]>, width: number): Problem[] {
  if (row.value.length === width) return [];
  return [{ file, line: row.line, field: '', message: `the row has ${row.value.length} cells; the heading has ${width}` }];
}
