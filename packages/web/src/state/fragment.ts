/**
 * A self in a link's fragment: JSON, deflated, in base64url, behind a version («1.»). The fragment is never sent
 * to a server. Works in the page, the worker and Node.
 */

const version = '1.';
const longestFragment = 20_000;
const longestText = 200_000;

/** Whether a fragment may hold a self of this version or another: the pages have anchors of their own. */
export const isSelfLink = (fragment: string): boolean => /^\d+\./.test(fragment);

export type Unpacked = { ok: true; value: unknown } | { ok: false; problem: string };

/** Packs a plain value. */
export async function pack(value: unknown): Promise<string> {
  const deflated = await through(
    new TextEncoder().encode(JSON.stringify(value)),
    new CompressionStream('deflate-raw'),
    Number.POSITIVE_INFINITY,
  );
  return version + toBase64Url(deflated);
}

/** Unpacks a fragment without its `#`. A hostile one costs at most `longestText` bytes and is refused in a sentence. */
export async function unpack(fragment: string): Promise<Unpacked> {
  if (!fragment.startsWith(version)) return refuse('it was made by another version of this page');
  if (fragment.length > longestFragment) return refuse('it is longer than a candidate can be');
  try {
    const inflated = await through(fromBase64Url(fragment.slice(version.length)), new DecompressionStream('deflate-raw'), longestText);
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflated));
    return { ok: true, value };
  } catch {
    return refuse('it is damaged or cut off');
  }
}

function refuse(reason: string): Unpacked {
  return { ok: false, problem: `The link could not be read: ${reason}.` };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  longest: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of new Blob([bytes]).stream().pipeThrough(stream)) {
    length += part.length;
    if (length > longest) throw new Error('too long');
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
