import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalog } from '@masterplan/model';
import { type ReadCatalog, readCatalog } from './read-catalog.ts';

const root = resolve(import.meta.dirname, '../../../..');
const ownData = join(root, 'data');
/** What reads the records: with another line in it, the catalog may be another. */
const readers = [join(root, 'packages/catalog/src'), join(root, 'packages/model/src')];
const folder = join(root, 'node_modules/.cache/masterplan');
const file = join(folder, 'catalog.json');

/**
 * `readCatalog`, which takes seconds, answered from what it found last for the project's own data, as long as no byte of the
 * records, of their readers, of what these are installed with or of the Node that runs them has changed. Another data folder, and one with problems, is read anew.
 */
export function keptCatalog(dataDir: string): ReadCatalog {
  if (resolve(dataDir) !== ownData) return readCatalog(dataDir);
  const key = keyOf([ownData, ...readers]);
  const known = kept(key);
  if (known) return { ok: true, catalog: known };
  const read = readCatalog(dataDir);
  if (read.ok && keyOf([ownData, ...readers]) === key) keep(key, read.catalog);
  return read;
}

function keyOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
    .update(process.version)
    .update(readFileSync(join(root, 'package-lock.json')));
  for (const path of folders)
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)))
      if (entry.isFile()) hash.update(`\0${placeOf(entry)}\0`).update(readFileSync(placeOf(entry)));
  return hash.digest('hex');
}

const placeOf = ({ parentPath, name }: { parentPath: string; name: string }): string => join(parentPath, name);

/** The first line is the key, the rest the catalog. Undefined where nothing is kept, or something else. */
function kept(key: string): Catalog | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    if (!text.startsWith(`${key}\n`)) return undefined;
    const catalog: Catalog = JSON.parse(text.slice(key.length + 1));
    return catalog;
  } catch {
    return undefined;
  }
}

/** Written beside its place and moved there: several processes may do so at once. Where nothing can be written, nothing is kept. */
function keep(key: string, catalog: Catalog): void {
  const draft = `${file}.${process.pid}.draft`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, `${key}\n${JSON.stringify(catalog)}`);
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}
