import { stripVTControlCharacters } from 'node:util';
import type { Page } from './page.ts';

const asciiFor: Record<string, string> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '·': '-',
  '•': '-',
  '…': '...',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '×': 'x',
  '÷': '/',
  '≥': '>=',
  '≤': '<=',
  '≈': '~',
  '→': '->',
  '←': '<-',
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  κ: 'kappa',
  μ: 'u',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '°': ' deg',
  '§': 'Sec.',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
};

const marks = /\p{Mn}/gu;

/** Replaces what plain ASCII lacks by what it has; a question mark where there is nothing like it. */
export function toAscii(text: string): string {
  let result = '';
  for (const char of text) {
    if (char.charCodeAt(0) < 128) result += char;
    else
      result +=
        asciiFor[char] ??
        (char
          .normalize('NFD')
          .replace(marks, '')
          .replace(/[^\0-\x7f]/g, '') ||
          '?');
  }
  return result;
}

/** A text from a record made safe for a line: no control characters, one space where there was white space, ASCII where asked. */
export function clean(page: Pick<Page, 'unicode'>, text: string): string {
  const line = stripVTControlCharacters(text)
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}|\p{Cf}/gu, '');
  return page.unicode ? line : toAscii(line);
}

/** Columns that a text takes; color codes take none. */
export const widthOf = (text: string): number => [...stripVTControlCharacters(text)].length;

/** Cuts a text to so many columns, with an ellipsis where something is lost. */
export function cut(page: Pick<Page, 'unicode'>, text: string, width: number): string {
  const chars = [...text];
  if (chars.length <= width) return text;
  const ellipsis = page.unicode ? '…' : '...';
  if (width <= ellipsis.length) return chars.slice(0, Math.max(0, width)).join('');
  return (
    chars
      .slice(0, width - ellipsis.length)
      .join('')
      .trimEnd() + ellipsis
  );
}

export const padded = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
};

/** Breaks a text into lines of the page's width; `first` stands before the first line, `next` before the others. */
export function wrapped(page: Page, text: string, first = '', next = first): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  const flush = (): void => {
    lines.push(line);
    line = next;
    empty = true;
  };
  for (const word of clean(page, text).split(' ')) {
    if (!empty && widthOf(line) + 1 + widthOf(word) > page.width) flush();
    let rest = word;
    while (widthOf(rest) > page.width - widthOf(line) && empty) {
      const room = page.width - widthOf(line);
      line += [...rest].slice(0, room).join('');
      rest = [...rest].slice(room).join('');
      flush();
    }
    if (rest === '') continue;
    line += empty ? rest : ` ${rest}`;
    empty = false;
  }
  if (!empty) lines.push(line);
  return lines.map((entry) => entry.trimEnd());
}
