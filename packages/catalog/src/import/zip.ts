import { Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';

/** One file inside a ZIP archive; its bytes stay packed until read. */
export interface ZipEntry {
  name: string;
  packed: Buffer;
  method: number;
  /** Unpacked size in bytes, as the archive states it. */
  size: number;
}

/** Larger entries are refused, so that a damaged or hostile archive can't fill the memory. */
export const MAX_UNPACKED_BYTES = 2_000_000_000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;

export const isZip = (bytes: Buffer): boolean => bytes.length > 22 && bytes.readUInt32LE(0) === 0x04034b50;

/**
 * Lists a ZIP archive by its central directory (PKWARE APPNOTE 6.3, without ZIP64 and encryption).
 * Throws a RangeError where the archive is damaged or cut off.
 */
export function zipEntries(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new RangeError('the archive has no directory: it is cut off or not a ZIP file');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < archive.readUInt16LE(end + 10); index++) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new RangeError('the archive’s directory is damaged');
    const nameLength = archive.readUInt16LE(at + 28);
    const packedSize = archive.readUInt32LE(at + 20);
    const header = archive.readUInt32LE(at + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    if (start + packedSize > archive.length) throw new RangeError('the archive is cut off');
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      packed: archive.subarray(start, start + packedSize),
      method: archive.readUInt16LE(at + 10),
      size: archive.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** An entry's bytes. Throws a RangeError where it is packed in an unknown way or too large. */
export function unzip(entry: ZipEntry): Buffer {
  if (entry.size > MAX_UNPACKED_BYTES) throw new RangeError(`«${entry.name}» unpacks to more than ${MAX_UNPACKED_BYTES} bytes`);
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8) throw new RangeError(`«${entry.name}» is packed by method ${entry.method}; only «stored» and «deflate» are read`);
  return inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, entry.size) });
}

/** An entry's bytes as a stream, so that a large table need not be in memory at once. */
export function unzipStream(entry: ZipEntry): Readable {
  if (entry.method === 0) return Readable.from([entry.packed]);
  const inflate = createInflateRaw();
  inflate.end(entry.packed);
  return inflate;
}
