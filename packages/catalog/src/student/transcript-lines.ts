import type { CourseIndex } from './courses.ts';
import { plainTitle } from './likeness.ts';
import { linesOf, recordAt, type SourceLine } from './text.ts';
import { isHeading, type Layout, layoutOf, readRow } from './transcript-columns.ts';
import { aside, sectionOf } from './transcript-headings.ts';
import { type Fields, readLine } from './transcript-line.ts';

export type Section = 'own' | 'transfer' | 'in-progress';

/** A line as read: a course, perhaps with what is wrong with its row, or why it is none. */
export type ReadLine = SourceLine & ({ ignored: string } | { fields: Fields; section: Section; wrong?: string });

/** Reads every line that is not blank, once, in order. Headings of columns, terms and sections hold for the lines below them. */
export function readLines(text: string, index: CourseIndex): ReadLine[] {
  const lines = linesOf(text);
  const read: ReadLine[] = [];
  let layout: Layout | undefined;
  let term: string | undefined;
  let section: Section = 'own';

  const running = (source: SourceLine): ReadLine => {
    const fields = readLine(source.text, index);
    const titled = fields.title !== undefined && index.titles.has(plainTitle(fields.title));
    const why = aside(source.text);
    const measured = fields.grade !== undefined || fields.credits !== undefined;
    if (!fields.course && !titled) {
      if (!fields.code && fields.term !== undefined && fields.grade === undefined && why !== 'a total' && isShort(fields.title)) {
        term = fields.term;
        return { ...source, ignored: 'a term heading' };
      }
      if (isHeading(source.text)) return { ...source, ignored: 'column headings' };
      const asCourse = (fields.code !== undefined && measured) || (fields.title !== undefined && fields.grade !== undefined);
      const opens = fields.code === undefined ? sectionOf(source.text) : undefined;
      section = opens ?? section;
      if (why !== undefined && (why === 'a total' || opens || !asCourse)) {
        return { ...source, ignored: why };
      }
    }
    return { ...source, fields: inTerm(fields, term), section };
  };

  const row = (source: SourceLine, cells: readonly string[], columns: Layout): ReadLine => {
    if (cells.filter((cell) => cell !== '').length < 2) return running(source);
    const fields = readRow(cells, columns, index);
    if (fields === undefined) return running(source);
    if (typeof fields === 'string') return { ...source, fields: inTerm(readLine(source.text, index), term), section, wrong: fields };
    const words = [fields.code, fields.title].join(' ');
    if (!fields.course && (aside(words) === 'a total' || !/[\p{L}\p{N}]/u.test(words)))
      return { ...source, ignored: aside(words) ?? 'a total' };
    return { ...source, fields: inTerm(fields, term), section };
  };

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const heading = layoutOf(line, index);
    if (heading) {
      layout = heading;
      read.push({ line: at + 1, text: line, ignored: 'column headings' });
    } else if (layout && line.includes(layout.delimiter)) {
      const record = recordAt(lines, at, layout.delimiter);
      read.push(row({ line: at + 1, text: record.text }, record.cells, layout));
      at += record.lines - 1;
    } else read.push(running({ line: at + 1, text: line }));
  }
  return read;
}

const inTerm = (fields: Fields, term: string | undefined): Fields =>
  fields.term !== undefined || term === undefined ? fields : { ...fields, term };

/** A heading says little beside the term. */
const isShort = (rest: string | undefined): boolean => (rest ?? '').split(' ').length <= 6;
