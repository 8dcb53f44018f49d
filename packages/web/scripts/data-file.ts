import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';

/** Writes data for the worker under a name that changes with its content; gives the address that it is fetched from. */
export function writeDataFile(name: string, data: unknown, clientFolder: URL): string {
  const json = JSON.stringify(data);
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
  const folder = new URL('data/', clientFolder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.${hash}.json`, folder), json);
  return `/data/${name}.${hash}.json`;
}
