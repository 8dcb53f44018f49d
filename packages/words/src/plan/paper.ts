/** What a plan is drawn on. The command line gives its own: its width, its characters, its colors. */
export interface Paper {
  /** Columns. */
  width: number;
  /** Whether bars may use block characters. */
  unicode: boolean;
  /** Makes a text from a record safe for a line. */
  clean: (text: string) => string;
  /** Marks a finished text; takes no columns. */
  paint: (how: 'bold' | 'dim', text: string) => string;
}

/** 80 columns without any marks: for files and printers. */
export const plainPaper: Paper = {
  width: 80,
  unicode: true,
  clean: (text) => text.replace(/\s+/g, ' ').replace(/\p{Cc}|\p{Cf}/gu, ''),
  paint: (_, text) => text,
};

export const widthOf = (text: string): number => [...text].length;

const padded = (text: string, width: number, right = false): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
};

/** Breaks a clean text into lines of a width; `first` stands before the first line, `next` before the others. Words too long are cut. */
function broken(text: string, width: number, first = '', next = first): string[] {
  const room = Math.max(1, width - Math.max(widthOf(first), widthOf(next)));
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(' ')
    .flatMap((long) => pieces(long, room))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].map((part, index) => `${index === 0 ? first : next}${part}`.trimEnd());
}

function pieces(word: string, room: number): string[] {
  const chars = [...word];
  return Array.from({ length: Math.ceil(chars.length / room) }, (_, index) => chars.slice(index * room, (index + 1) * room).join(''));
}

/** A text in lines of the paper's width. */
export const lines = (paper: Paper, text: string, first = '', next = first): string[] =>
  broken(paper.clean(text), paper.width, first, next);

export const bullets = (paper: Paper, texts: readonly string[]): string[] => texts.flatMap((text) => lines(paper, text, '- ', '  '));

export const heading = (paper: Paper, title: string): string[] => ['', ...lines(paper, title).map((line) => paper.paint('bold', line))];

export interface Column {
  title: string;
  right?: boolean;
  /** Columns that it takes at most; what is longer goes on below. The one without gives way to the others. */
  most?: number;
}

export interface Section {
  /** Above the section's rows, across all columns. */
  title?: string;
  rows: { cells: string[]; under?: string }[];
}

const GAP = 2;
const LEAST = 8;

/** Columns side by side, the same widths in all sections; nothing is cut, long cells go on below. */
export function table(paper: Paper, columns: readonly Column[], sections: readonly Section[], indent = ''): string[] {
  const rows = sections.flatMap((section) => section.rows);
  const flexible = columns.findIndex((column) => column.most === undefined);
  const natural = columns.map(({ title, most = Number.POSITIVE_INFINITY }, place) =>
    Math.min(most, Math.max(widthOf(title), ...rows.map(({ cells }) => widthOf(paper.clean(cells[place] ?? ''))))),
  );
  const others = natural.reduce(
    (sum, width, place) => (place === flexible ? sum : sum + width),
    GAP * (columns.length - 1) + indent.length,
  );
  const widths = natural.map((width, place) => (place === flexible ? Math.max(LEAST, Math.min(width, paper.width - others)) : width));
  const before = indent + (flexible === 0 ? '  ' : '') + ' '.repeat(widths.slice(0, flexible).reduce((sum, width) => sum + width + GAP, 0));
  const line = (texts: readonly string[]): string =>
    (indent + widths.map((width, place) => padded(texts[place] ?? '', width, columns[place]?.right)).join(' '.repeat(GAP))).trimEnd();
  const drawn = ({ cells, under }: Section['rows'][number]): string[] => {
    const parts = widths.map((width, place) => broken(paper.clean(cells[place] ?? ''), width));
    const height = Math.max(1, ...parts.map((part) => part.length));
    return [
      ...Array.from({ length: height }, (_, level) => line(parts.map((part) => part[level] ?? ''))),
      ...(under === undefined || under === '' ? [] : lines(paper, under, before).map((text) => paper.paint('dim', text))),
    ];
  };
  return [
    paper.paint('dim', line(columns.map(({ title }) => title))),
    ...sections.flatMap(({ title, rows: own }) => [...(title === undefined ? [] : lines(paper, title, '', indent)), ...own.flatMap(drawn)]),
  ];
}
