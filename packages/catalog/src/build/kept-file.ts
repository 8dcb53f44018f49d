import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's root. */
export const root = resolve(import.meta.dirname, '../../../..');
const folder = join(root, 'node_modules/.cache/masterplan');

/** Text that was worked out before, and holds as long as no byte of what it was worked out from has changed. */
export interface KeptFile {
  /** Undefined where nothing is kept, or something else. */
  read: () => string | undefined;
  /** Where nothing can be written, or what it rests on changed meanwhile, nothing is kept. */
  write: (text: string) => void;
}

/**
 * A file beside the installed packages. `sources`: folders of the project that its text follows from; so do the installed packages
 * and Node itself. `salt`: what else it follows from.
 */
export function keptFile(name: string, sources: readonly string[], salt = ''): KeptFile {
  const file = join(folder, name);
  const keyNow = () => keyOf(sources, salt);
  const key = keyNow();
  return {
    read: () => {
      try {
        const text = readFileSync(file, 'utf8');
        return text.startsWith(`${key}\n`) ? text.slice(key.length + 1) : undefined;
      } catch {
        return undefined;
      }
    },
    write: (text) => {
      if (keyNow() !== key) return;
      // Written beside its place and moved there: several processes may do so at once.
      const draft = `${file}.${process.pid}.draft`;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(draft, `${key}\n${text}`);
        renameSync(draft, file);
      } catch {
        rmSync(draft, { force: true });
      }
    },
  };
}

function keyOf(sources: readonly string[], salt: string): string {
  const hash = createHash('sha256')
    .update(process.version)
    .update(salt)
    .update(readFileSync(join(root, 'package-lock.json')));
  for (const source of sources)
    for (const entry of readdirSync(join(root, source), { recursive: true, withFileTypes: true }).sort((a, b) =>
      placeOf(a) < placeOf(b) ? -1 : 1,
    ))
      if (entry.isFile()) hash.update(`\0${placeOf(entry)}\0`).update(readFileSync(placeOf(entry)));
  return hash.digest('hex');
}

const placeOf = ({ parentPath, name }: { parentPath: string; name: string }): string => join(parentPath, name);
