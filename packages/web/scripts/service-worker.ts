import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const left = /\.(map|br|gz)$|^\/robots\.txt$|^\/service-worker\.js$/;

/** Writes the service worker with the list of this build's files and their hashes; its version is the hash of that list. */
export function writeServiceWorker(clientFolder: URL, template: URL): void {
  const folder = fileURLToPath(clientFolder);
  const files: Record<string, string> = {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    const address = `/${path.slice(folder.length).split(sep).filter(Boolean).join('/')}`;
    if (!left.test(address)) files[address] = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
  }
  const list = JSON.stringify(files);
  const build = createHash('sha256').update(list).digest('hex').slice(0, 12);
  const code = readFileSync(template, 'utf8')
    .replace('__BUILD__', JSON.stringify(build))
    .replace('__FILES__', () => list);
  writeFileSync(new URL('service-worker.js', clientFolder), code);
}
