import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { csvText, parseCsv } from '../records/csv.ts';
import type { Problem } from '../records/problem.ts';
import { kinds } from './kinds.ts';
import type { ImportContext } from './made.ts';
import { messageOf } from './sheet.ts';
import { formatTable, mergedWith, writeWhole } from './write.ts';

export type Imported = { ok: true; rows: number; notes: string[] } | { ok: false; problems: Problem[] };

/**
 * Reads an official file of a kind and writes the catalog's table of it, whole or not at all.
 * Any problem in the file means that nothing is written. `context` names second files and the institutions to keep (`catalogContext`).
 */
export async function importTable(kindId: string, file: string, outFile: string, context: ImportContext = {}): Promise<Imported> {
  const problem = (message: string, at = file): Imported => ({ ok: false, problems: [{ file: at, line: 0, field: '', message }] });
  const kind = kinds.find(({ id }) => id === kindId);
  if (!kind) return problem(`«${kindId}» is not a kind of table; one of ${kinds.map(({ id }) => id).join(', ')} is expected`, '');
  try {
    const { unitids, ...rest } = context;
    const result = await kind.run(file, kind.catalogOnly && unitids ? context : rest);
    if (!result.ok) return result;
    const merged = kind.keeps ? await mergedWith(outFile, kind.keeps, result.table) : { table: result.table, problems: [] };
    const { text, problems } = formatTable(file, merged.table);
    const all = [...merged.problems, ...problems];
    if (all.length > 0) return { ok: false, problems: all };
    await writeWhole(outFile, text);
    return { ok: true, rows: merged.table.rows.length, notes: result.table.notes };
  } catch (error) {
    return problem(`the import failed: ${messageOf(error)}`);
  }
}

/** Institutions of a catalog: those with a listed row (outcomes/awards.csv) or a program of their own (programs/*.yaml). Throws where the awards can’t be read. */
export async function catalogContext(dataDir: string): Promise<ImportContext> {
  const unitids = new Set<string>();
  const awards = join(dataDir, 'outcomes/awards.csv');
  const listed = parseCsv(awards, await readFile(awards, 'utf8'), z.object({ unitid: csvText }));
  if (!listed.ok) throw new RangeError(`${awards} can't be read: ${listed.problems[0]?.message}`);
  for (const { value } of listed.value) unitids.add(value.unitid);
  const programs = join(dataDir, 'programs');
  for (const name of (await readdir(programs)).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const unitid = /^ {2}unitid: (\d{6})\s*$/m.exec(await readFile(join(programs, name), 'utf8'))?.[1];
    if (unitid) unitids.add(unitid);
  }
  return { unitids };
}
