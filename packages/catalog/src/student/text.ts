import type { Problem } from '../records/problem.ts';

/** Longest text that is read: a transcript of ten years has some ten thousand characters. */
const MAX_CHARACTERS = 1_000_000;
const MAX_LINES = 5_000;
/** A quoted cell may run over so many lines; a quote that stays open longer is an ordinary character. */
const MAX_LINES_OF_A_CELL = 10;

/** One line or, where a quoted cell runs on, several, as they stand in the text; the first line is 1. */
export interface SourceLine {
  line: number;
  text: string;
}

/** What makes a text unreadable before a line of it is read: too long, or nothing there. `expected` ends the second sentence. */
export function unreadable(file: string, text: string, expected: string): Problem[] {
  const problem = (message: string): Problem[] => [{ file, line: 0, field: '', message }];
  if (text.length > MAX_CHARACTERS)
    return problem(
      `the text has ${text.length.toLocaleString('en-US')} characters; at most ${MAX_CHARACTERS.toLocaleString('en-US')} are read: shorten it or give it in parts`,
    );
  const lines = (text.match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
  if (lines > MAX_LINES)
    return problem(
      `the text has ${lines.toLocaleString('en-US')} lines; at most ${MAX_LINES.toLocaleString('en-US')} are read: shorten it or give it in parts`,
    );
  return text.trim() === '' ? problem(`the text is empty; ${expected}`) : [];
}

/** All lines of a text, blank ones too, without byte order mark and line ends. */
export const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);

export type Delimiter = ',' | ';' | '\t' | '|';
export const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|'];

/** Cells of one record; `open` where a quote is not closed. Doubled quotes inside a quoted cell mean one. */
export function splitCells(text: string, delimiter: Delimiter): { cells: string[]; open: boolean } {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += sign;
      at++;
    } else if (quoted && sign === '"') quoted = false;
    else if (quoted) cell += sign;
    else if (sign === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (sign === delimiter) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  cells.push(cell.trim());
  return { cells, open: quoted };
}

/** The record that begins on a line, its cells, and how many lines it takes. */
export function recordAt(lines: readonly string[], at: number, delimiter: Delimiter): { text: string; cells: string[]; lines: number } {
  const first = lines[at] ?? '';
  let text = first;
  for (let count = 1; count <= MAX_LINES_OF_A_CELL && at + count <= lines.length; count++) {
    const { cells, open } = splitCells(text, delimiter);
    if (!open) return { text, cells, lines: count };
    text += `\n${lines[at + count] ?? ''}`;
  }
  return { text: first, cells: splitCells(first, delimiter).cells, lines: 1 };
}

/** Problems in the order of their lines, at most fifty; the last then tells how many more there are. */
export function bounded(problems: readonly Problem[], most = 50): Problem[] {
  const sorted = [...problems].sort((a, b) => a.line - b.line);
  const [first] = sorted;
  if (first === undefined || sorted.length <= most) return sorted;
  const message = `${sorted.length - most} more problems; mend those above first and read it again`;
  return [...sorted.slice(0, most), { file: first.file, line: 0, field: '', message }];
}
