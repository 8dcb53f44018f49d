import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressible = /\.(html|js|css|json|svg|txt|webmanifest)$/;

/** Puts a `.br` and a `.gz` beside every text file of the folder. `quickly` leaves Brotli's long search out. */
export function compressFolder(folder: string, quickly: boolean): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !compressible.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const plain = readFileSync(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: quickly ? 4 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
    writeFileSync(`${path}.gz`, gzipSync(plain, { level: quickly ? 6 : 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(plain, { params }));
  }
}
