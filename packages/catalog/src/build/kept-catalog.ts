import { join, resolve } from 'node:path';
import type { Catalog } from '@masterplan/model';
import { keptFile, root } from './kept-file.ts';
import { type ReadCatalog, readCatalog } from './read-catalog.ts';

/**
 * `readCatalog`, which takes seconds, answered from what it found last for the project's own data, as long as no byte of the
 * records or of their readers has changed. Another data folder, and one with problems, is read anew.
 */
export function keptCatalog(dataDir: string): ReadCatalog {
  if (resolve(dataDir) !== join(root, 'data')) return readCatalog(dataDir);
  const kept = keptFile('catalog.json', ['data', 'packages/catalog/src', 'packages/model/src']);
  const known = kept.read();
  if (known !== undefined) {
    const catalog: Catalog = JSON.parse(known);
    return { ok: true, catalog };
  }
  const read = readCatalog(dataDir);
  if (read.ok) kept.write(JSON.stringify(read.catalog));
  return read;
}
