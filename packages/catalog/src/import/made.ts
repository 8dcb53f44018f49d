import type { Problem } from '../records/problem.ts';

export type Cell = string | number | undefined;

/** A table in the catalog's own columns, ready to be written; undefined cells are «not published». */
export interface MadeTable {
  columns: readonly string[];
  /** Columns that name a row; rows are sorted by them. */
  key: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** What the file lacked or how it was read, for the person who imports. */
  notes: string[];
}

export type Made = { ok: true; table: MadeTable } | { ok: false; problems: Problem[] };

/** What an importer may be given beside the file itself. */
export interface ImportContext {
  /** Institutions to keep; all where absent. */
  unitids?: ReadonlySet<string>;
  /** A second file of the same publication, by the name that the kind gives it. */
  beside?: Readonly<Record<string, string>>;
}

export type Importer = (file: string, context: ImportContext) => Promise<Made>;

export const failed = (file: string, message: string): Made => ({ ok: false, problems: [{ file, line: 0, field: '', message }] });

/** The importer's answer: the table, or every problem noted on the way, or that nothing was found to keep. */
export function made(file: string, problems: Problem[], table: MadeTable): Made {
  if (problems.length > 0) return { ok: false, problems };
  if (table.rows.length === 0) return failed(file, 'no row of the file is one that this table keeps; is it the right file?');
  return { ok: true, table };
}
