import type { CourseCode, TermId } from '@masterplan/model';
import { plainTitle } from './likeness.ts';
import { A_TERM, termIn } from './terms.ts';
import { type Delimiter, delimiters, linesOf, recordAt, splitCells } from './text.ts';

/** One course of a schedule or, without a code, a term in which none is taken. */
export interface Placed {
  term: TermId;
  session: number | undefined;
  code: CourseCode | undefined;
}

/** Notes a problem at a field; the line is the text's. */
export type ReportAt = (line: number, field: string, message: string) => void;

const termNames = ['term', 'semester', 'quarter', 'when'];
const codeNames = ['code', 'course', 'course code', 'course id', 'course number', 'courses'];

interface Heading {
  delimiter: Delimiter;
  names: string[];
  term: number;
  code: number;
  session: number;
}

/** Whether a text is a table: by its file's name, else because its first line names the columns term and code. */
export function isTable(file: string, text: string): boolean {
  if (/\.(csv|tsv)$/i.test(file)) return true;
  if (/\.(ya?ml|json)$/i.test(file)) return false;
  const heading = headingOf(linesOf(text).find((line) => line.trim() !== '') ?? '');
  return heading.names.length > 1 && heading.term >= 0 && heading.code >= 0;
}

function headingOf(line: string): Heading {
  const headings = delimiters.map((delimiter): Heading => {
    const names = splitCells(line, delimiter).cells.map((cell) => plainTitle(cell.slice(0, 60)));
    const place = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
    return { delimiter, names, term: place(termNames), code: place(codeNames), session: place(['session', 'block', 'half']) };
  });
  const score = ({ term, code, names }: Heading) => (term >= 0 ? 1000 : 0) + (code >= 0 ? 1000 : 0) + Math.min(names.length, 999);
  return headings.reduce((best, heading) => (score(heading) > score(best) ? heading : best));
}

/** Reads the rows under a heading, one course a row; a row without a code is a term in which none is taken. */
export function readTable(text: string, report: ReportAt): Placed[] {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => line.trim() !== '');
  const heading = headingOf(lines[first] ?? '');
  for (const column of ['term', 'code'] as const) {
    if (heading[column] >= 0) continue;
    const there = heading.names.slice(0, 12).map((name) => `«${name}»`);
    report(first + 1, column, `there is no column «${column}»; the first line names the columns, and it has ${there.join(', ')}`);
  }
  if (heading.term < 0 || heading.code < 0) return [];
  const placed: Placed[] = [];
  for (let at = first + 1; at < lines.length; at++) {
    if ((lines[at] ?? '').trim() === '') continue;
    const record = recordAt(lines, at, heading.delimiter);
    const row = readRow(record.cells, at + 1, heading, report);
    if (row) placed.push(row);
    at += record.lines - 1;
  }
  return placed;
}

function readRow(cells: readonly string[], line: number, heading: Heading, report: ReportAt): Placed | undefined {
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  if (filled === 0) return undefined;
  if (filled > heading.names.length) {
    report(
      line,
      '',
      `the row has ${filled} cells and the heading ${heading.names.length}: put a cell that contains «${heading.delimiter}» in quotes`,
    );
    return undefined;
  }
  const written = cells[heading.term] ?? '';
  const term = termIn(written);
  const code = cells[heading.code] ?? '';
  const session = cells[heading.session] ?? '';
  if (term === undefined)
    report(line, 'term', written === '' ? `the cell is empty; ${A_TERM}` : `«${written.slice(0, 60)}» is no term; ${A_TERM}`);
  if (session !== '' && !/^[1-9]\d?$/.test(session)) {
    report(line, 'session', `«${session.slice(0, 60)}» is no session; a whole number from 1 is expected, or an empty cell`);
    return undefined;
  }
  return term === undefined
    ? undefined
    : { term, session: session === '' ? undefined : Number(session), code: plainTitle(code) === '' ? undefined : code };
}
