import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressible = /\.(html|js|css|json|svg|txt|webmanifest)$/;

export interface Size {
  path: string;
  plain: number;
  gzip: number;
  brotli: number;
}

/** Puts a `.br` and a `.gz` beside every text file of the folder; gives the sizes, largest first. */
export function compressFolder(folder: string): Size[] {
  const sizes: Size[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const plain = readFileSync(path);
    const shown = path.slice(folder.length);
    if (!compressible.test(entry.name)) {
      sizes.push({ path: shown, plain: plain.length, gzip: plain.length, brotli: plain.length });
      continue;
    }
    const gzip = gzipSync(plain, { level: 9 });
    const brotli = brotliCompressSync(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    });
    writeFileSync(`${path}.gz`, gzip);
    writeFileSync(`${path}.br`, brotli);
    sizes.push({ path: shown, plain: plain.length, gzip: gzip.length, brotli: brotli.length });
  }
  return sizes.sort((a, b) => b.plain - a.plain);
}
