import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};
const encodings = ['br', 'gzip'] as const;
const suffix = { br: '.br', gzip: '.gz' };
export type Encoding = (typeof encodings)[number];

export interface StaticFile {
  type: string;
  /** Named by its content: may be kept for good. */
  immutable: boolean;
  body: (encoding: Encoding | undefined) => Uint8Array<ArrayBuffer>;
  encodings: Encoding[];
}

/**
 * Lists a folder once: the only files that are ever served are those found here, so no address can lead out of it.
 * Keys are paths such as `/assets/main-1a2b3c4d.js`.
 */
export function listFiles(folder: string): Map<string, StaticFile> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const all = new Set(paths);
  const files = new Map<string, StaticFile>();
  for (const path of paths) {
    const type = types[extname(path)];
    if (!type) continue;
    const address = `/${path.slice(folder.length).split(sep).filter(Boolean).join('/')}`;
    files.set(address, {
      type,
      immutable: /^\/assets\/|^\/data\/.*\.[0-9a-f]{10}\./.test(address),
      encodings: encodings.filter((encoding) => all.has(path + suffix[encoding])),
      body: (encoding) => new Uint8Array(readFileSync(encoding ? path + suffix[encoding] : path)),
    });
  }
  return files;
}

/** The best compressed copy that the browser takes and the folder holds. */
export function encodingFor(file: StaticFile, accepts: string | undefined): Encoding | undefined {
  const taken = new Map(
    (accepts ?? '').split(',').map((part) => {
      const [name = '', quality] = part.trim().split(/\s*;\s*q=/);
      return [name.toLowerCase(), quality === undefined ? 1 : Number(quality)];
    }),
  );
  return file.encodings.find((encoding) => (taken.get(encoding) ?? 0) > 0);
}
