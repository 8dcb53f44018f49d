import type { Page } from './page.ts';
import { paint } from './paint.ts';
import { clean, cut, padded, widthOf, wrapped } from './text.ts';

export interface Column {
  title: string;
  align?: 'left' | 'right';
  /** The column that gives way when the page is too narrow; without one, the first does. */
  flexible?: boolean;
}

export interface Row {
  cells: string[];
  /** Texts below the flexible column, each on its own line, toned down. */
  under?: readonly string[];
}

const GAP = 2;
const LEAST = 8;

/** Columns side by side, within the page's width; long cells of the flexible column take a second line. */
export function table(page: Page, columns: readonly Column[], rows: readonly Row[]): string[] {
  const flexible = Math.max(
    0,
    columns.findIndex((column) => column.flexible === true),
  );
  const titles = columns.map((column) => clean(page, column.title));
  const cells = rows.map((row) => columns.map((_, index) => clean(page, row.cells[index] ?? '')));
  const natural = columns.map((_, index) => Math.max(widthOf(titles[index] ?? ''), ...cells.map((row) => widthOf(row[index] ?? ''))));
  const others = natural.reduce((sum, width, index) => (index === flexible ? sum : sum + width), GAP * (columns.length - 1));
  const widths = natural.map((width, index) => (index === flexible ? Math.max(LEAST, Math.min(width, page.width - others)) : width));
  const line = (texts: readonly string[]): string =>
    columns
      .map((column, index) => padded(cut(page, texts[index] ?? '', widths[index] ?? 0), widths[index] ?? 0, column.align))
      .join(' '.repeat(GAP))
      .trimEnd();
  const indent = widths.slice(0, flexible).reduce((sum, width) => sum + width + GAP, 0);
  const body = cells.flatMap((texts, index) => {
    const [first = '', second = ''] = inTwo(page, texts[flexible] ?? '', widths[flexible] ?? 0);
    const under = (rows[index]?.under ?? [])
      .filter((entry) => entry !== '')
      .map((entry) => cut(page, clean(page, entry), page.width - indent));
    return [
      line(texts.map((text, place) => (place === flexible ? first : text))),
      ...(second === '' ? [] : [' '.repeat(indent) + second]),
      ...under.map((entry) => paint(page, 'dim', ' '.repeat(indent) + entry)),
    ];
  });
  return [...(titles.some((title) => title !== '') ? [paint(page, 'dim', line(titles))] : []), ...body];
}

/** A text broken into at most two lines; what is longer is cut. */
function inTwo(page: Page, text: string, width: number): string[] {
  const [first = '', ...rest] = wrapped({ ...page, width }, text);
  return rest.length === 0 ? [first] : [first, cut(page, rest.join(' '), width)];
}

/** Names and values below one another: `Tuition   $9,960`. */
export function pairs(page: Page, entries: readonly (readonly [name: string, value: string])[]): string[] {
  const width = Math.max(...entries.map(([name]) => widthOf(clean(page, name))), 0);
  return entries.flatMap(([name, value]) => {
    const room = page.width - width - GAP;
    const lines = wrapped({ ...page, width: room }, value);
    return lines.map((line, index) =>
      `${paint(page, 'dim', padded(index === 0 ? clean(page, name) : '', width))}${' '.repeat(GAP)}${line}`.trimEnd(),
    );
  });
}
