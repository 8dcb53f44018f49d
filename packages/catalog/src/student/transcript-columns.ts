import { type CourseIndex, courseOf } from './courses.ts';
import { plainTitle } from './likeness.ts';
import { termIn } from './terms.ts';
import { type Delimiter, delimiters, splitCells } from './text.ts';
import { creditsIn, type Fields } from './transcript-line.ts';

type Column = 'code' | 'subject' | 'number' | 'title' | 'grade' | 'term' | 'year' | 'credits' | 'status';

/** Names of columns in exports of registrars and in lists that people keep. */
const names: Record<Column, readonly string[]> = {
  code: ['code', 'course code', 'course id', 'course', 'class', 'module', 'module code', 'course no', 'course number'],
  subject: ['subject', 'subj', 'dept', 'department', 'prefix', 'subject code'],
  number: [
    'number',
    'no',
    'nbr',
    'num',
    'catalog nbr',
    'catalog number',
    'catalog no',
    'catalog',
    'crse',
    'crs',
    'course number',
    'course no',
    'course',
  ],
  title: ['title', 'course title', 'name', 'course name', 'description', 'course description', 'class title', 'module title'],
  grade: ['grade', 'final grade', 'letter grade', 'mark', 'result', 'grd', 'grades'],
  term: ['term', 'semester', 'quarter', 'academic period', 'academic term', 'period', 'session', 'when'],
  year: ['year', 'academic year', 'term year'],
  credits: [
    'credits',
    'credit',
    'credit hours',
    'credits earned',
    'credit hrs',
    'hours',
    'hrs',
    'units',
    'cr',
    'cu',
    'ects',
    'earned',
    'attempted',
    'units earned',
    'points',
  ],
  status: ['status', 'course status', 'completion status', 'registration status'],
};
/** Other words of a heading, such as those of Banner's and PeopleSoft's printed ones. */
const otherWords = new Set(
  'level campus section sec quality qual pts gpa grading basis repeat r start end dates and crn type earned attempted'.split(' '),
);
const headingWords = new Set([...Object.values(names).flatMap((list) => list.flatMap((name) => name.split(' '))), ...otherWords]);

/** Where each column stands, by a heading. */
export interface Layout {
  delimiter: Delimiter;
  columns: ReadonlyMap<Column, number>;
  width: number;
}

/** The layout that a line sets as a heading of two columns or more; undefined where it is none. */
export function layoutOf(line: string, index: CourseIndex): Layout | undefined {
  const layouts = delimiters
    .map((delimiter) => ({ delimiter, cells: splitCells(line.slice(0, 2000), delimiter).cells }))
    .filter(({ cells }) => cells.length > 1)
    .map(({ delimiter, cells }): Layout => ({ delimiter, columns: columnsOf(cells, index), width: cells.length }))
    .filter(({ columns }) => (columns.has('code') || columns.has('title')) && columns.size > 1);
  return layouts.sort((a, b) => b.columns.size - a.columns.size)[0];
}

function columnsOf(cells: readonly string[], index: CourseIndex): Map<Column, number> {
  const plain = cells.map((cell) => plainTitle(cell.slice(0, 60)));
  const columns = new Map<Column, number>();
  if (cells.some((cell) => courseOf(index, cell) && !headingWords.has(plainTitle(cell)))) return columns;
  const used = new Set<number>();
  const place = (column: Column) => {
    for (const name of names[column]) {
      const at = plain.findIndex((cell, cellAt) => cell === name && !used.has(cellAt));
      if (at < 0) continue;
      columns.set(column, at);
      used.add(at);
      return;
    }
  };
  place('subject');
  if (columns.has('subject')) place('number');
  if (columns.has('number')) columns.set('code', columns.get('number') ?? 0);
  else place('code');
  for (const column of ['title', 'grade', 'term', 'year', 'credits', 'status'] as const) place(column);
  return columns;
}

/** Whether a line is made of the words of a heading alone: «Subject Course Level Title Grade Credit Hours Quality Points». */
export function isHeading(line: string): boolean {
  const words = plainTitle(line.slice(0, 300)).split(' ');
  return (words.length > 1 && words.every((word) => headingWords.has(word))) || /^(course )?codes?$/.test(words.join(' '));
}

/** What a row says under a layout; undefined where it names neither code nor title, a message where its cells don't fit the heading. */
export function readRow(cells: readonly string[], layout: Layout, index: CourseIndex): Fields | string | undefined {
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  if (filled > layout.width)
    return `the row has ${filled} cells and the heading ${layout.width}: put a cell that contains «${layout.delimiter}» in quotes`;
  const cell = (column: Column): string => cells[layout.columns.get(column) ?? -1] ?? '';
  const code = [cell('subject'), cell('code')].filter((part) => part !== '').join(' ');
  const title = cell('title');
  if (code === '' && title === '') return undefined;
  const found = courseOf(index, code);
  const term = [cell('term'), cell('year')].filter((part) => part !== '').join(' ');
  const grade = cell('grade') || cell('status');
  const credits = creditsIn(cell('credits'));
  return {
    ...(code !== '' && { code }),
    ...(found && { course: found.course, exact: found.exact }),
    ...(title !== '' && { title }),
    ...(grade !== '' && { grade }),
    ...(credits !== undefined && { credits }),
    ...(term !== '' && { term: termIn(term) ?? term }),
  };
}
