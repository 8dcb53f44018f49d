const MOST_OCTETS = 75;
const encoder = new TextEncoder();

/** Bytes of a text in UTF-8. */
export const octets = (text: string): number => encoder.encode(text).length;

/**
 * A text value by RFC 5545, 3.3.11: backslash, semicolon, comma and line break escaped. Control characters, which the format
 * does not allow, are left out, and halves of a surrogate pair replaced.
 */
export const icsText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** A content line by RFC 5545, 3.1: no physical line over 75 octets, no character cut, each ended by CR LF. */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const char of line) {
    const more = octets(char);
    if (size + more > MOST_OCTETS) {
      lines.push(current);
      // The space that marks a continuation counts among the octets of its line.
      current = ' ';
      size = 1;
    }
    current += char;
    size += more;
  }
  return [...lines, current].map((part) => `${part}\r\n`).join('');
}
