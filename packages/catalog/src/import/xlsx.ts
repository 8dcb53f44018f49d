import { unzip, type ZipEntry, zipEntries } from './zip.ts';

export interface SheetCells {
  /** Row number as the workbook shows it. */
  line: number;
  cells: string[];
  /** True where empty cells at the end of a row may be left out, as in worksheets. */
  sparse: boolean;
}

/**
 * Rows of one worksheet as text: what the Bureau of Labor Statistics and O*NET publish, no formulas, dates or styles.
 * `sheet` picks by name; without it the first worksheet. Throws a RangeError where the workbook can't be read or has no such sheet.
 */
export function* xlsxRows(bytes: Buffer, sheet?: RegExp): Generator<SheetCells> {
  const entries = new Map(zipEntries(bytes).map((entry) => [entry.name, entry]));
  const shared = sharedStrings(entries.get('xl/sharedStrings.xml'));
  const xml = text(entries, sheetPath(entries, sheet));
  for (const [, attributes = '', body = ''] of xml.matchAll(/<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const cells: string[] = [];
    for (const [, cell = '', content = ''] of body.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const column = columnOf(attribute(cell, 'r')) ?? cells.length;
      while (cells.length < column) cells.push('');
      cells[column] = cellText(attribute(cell, 't'), content, shared);
    }
    yield { line: Number(attribute(attributes, 'r') ?? 0), cells, sparse: true };
  }
}

function sheetPath(entries: ReadonlyMap<string, ZipEntry>, sheet: RegExp | undefined): string {
  const sheets = [...text(entries, 'xl/workbook.xml').matchAll(/<sheet\b([^>]*)>/g)].map(([, attributes = '']) => ({
    name: decode(attribute(attributes, 'name') ?? ''),
    link: attribute(attributes, 'r:id') ?? '',
  }));
  const wanted = sheet ? sheets.find(({ name }) => sheet.test(name.trim())) : sheets[0];
  if (!wanted) throw new RangeError(`no worksheet fits ${sheet}; the workbook has ${sheets.map(({ name }) => `«${name}»`).join(', ')}`);
  for (const [, attributes = ''] of text(entries, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b([^>]*)>/g)) {
    if (attribute(attributes, 'Id') === wanted.link) return `xl/${(attribute(attributes, 'Target') ?? '').replace(/^\/?xl\//, '')}`;
  }
  throw new RangeError(`the workbook lacks the data of «${wanted.name}»`);
}

function text(entries: ReadonlyMap<string, ZipEntry>, name: string): string {
  const entry = entries.get(name);
  if (!entry) throw new RangeError(`the workbook lacks «${name}»: it is not an .xlsx file`);
  return unzip(entry).toString('utf8');
}

function sharedStrings(entry: ZipEntry | undefined): string[] {
  if (!entry) return [];
  return [
    ...unzip(entry)
      .toString('utf8')
      .matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g),
  ].map(([, body = '']) => runs(body));
}

/** The text of a string item: its runs joined, phonetic guides left out. */
const runs = (xml: string): string =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*?(?:\/>|>([^<]*)<\/t>)/g)].map(([, part = '']) => decode(part)).join('');

function cellText(type: string | undefined, content: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return runs(content).trim();
  const raw = /<v\b[^>]*>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
  return (type === 's' ? (shared[Number(raw)] ?? '') : decode(raw)).trim();
}

function attribute(xml: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(xml)?.[1];
}

/** «AB12» → 27: the zero-based column of a cell reference. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex ?? decimal) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
