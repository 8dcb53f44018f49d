import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Catalog } from '@masterplan/model';

/** Writes the catalog under a name that changes with its content; gives the address that the worker fetches. */
export function writeCatalogFile(catalog: Catalog, clientFolder: URL): string {
  const json = JSON.stringify(catalog);
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
  const folder = new URL('data/', clientFolder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`catalog.${hash}.json`, folder), json);
  return `/data/catalog.${hash}.json`;
}
