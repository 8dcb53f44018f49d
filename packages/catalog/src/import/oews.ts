import { basename } from 'node:path';
import { type Cell, failed, type ImportContext, type Made, made } from './made.ts';
import { CURRENT_OCCUPATIONS, WAGE_OCCUPATIONS } from './occupations.ts';
import { may, needs, openSheet, type SourceRow } from './sheet.ts';

const columns = {
  year: may('year'),
  naics: may('NAICS'),
  industry: may('NAICS_TITLE'),
  industryGroup: may('I_GROUP'),
  soc: needs('OCC_CODE', 'soc'),
  title: needs('OCC_TITLE', 'title'),
  group: may('O_GROUP', 'group'),
  employment: needs('TOT_EMP'),
  mean: needs('A_MEAN'),
  p10: needs('A_PCT10'),
  p25: needs('A_PCT25'),
  median: needs('A_MEDIAN'),
  p75: needs('A_PCT75'),
  p90: needs('A_PCT90'),
  flags: may('flags'),
};
type Row = SourceRow<keyof typeof columns>;
const wages = ['mean', 'p10', 'p25', 'median', 'p75', 'p90'] as const;
const layout = { columns, missing: ['*', '**', '~'], member: /(nat|natsector)_?M?\d{4}_dl\.xlsx$|\.csv$/i };
const OFFICIAL: Readonly<Record<(typeof wages)[number], string>> = {
  mean: 'a_mean',
  p10: 'a_pct10',
  p25: 'a_pct25',
  median: 'a_median',
  p75: 'a_pct75',
  p90: 'a_pct90',
};

/**
 * «#» stands for a wage of at least this much a year: USD 208,000 up to May 2021, 239,200 after (field descriptions of each release).
 * May 2025 publishes higher wages as they are and has no «#».
 */
export const topCode = (year: number): number => (year <= 2021 ? 208_000 : 239_200);

/** Wage cells in order, and the names of those that are top-coded (written as the least that they can be). */
function wagesOf(row: Row, year: number): { values: Cell[]; topCoded: string } {
  const coded = wages.filter((wage) => row.text(wage) === '#' || row.text('flags').includes(`${OFFICIAL[wage]}:top-coded`));
  const values = wages.map((wage) => (coded.includes(wage) ? topCode(year) : row.number(wage)));
  return { values, topCoded: coded.join(' ') };
}

/** The release's year: a column, or the official file name (national_M2025_dl.xlsx, oesm25nat.zip). */
function yearIn(file: string): number | undefined {
  const named = /m(\d{4}|\d{2})[_n.]/i.exec(basename(file))?.[1];
  return named === undefined ? undefined : Number(named.length === 2 ? `20${named}` : named);
}

const unknownYear = (file: string): Made => failed(file, 'the release is unknown: keep the official name, such as national_M2025_dl.xlsx');

/** National estimates → occupations/wages.csv. */
export async function importWages(file: string): Promise<Made> {
  return importNational(file, CURRENT_OCCUPATIONS, ['soc'], (row, year) => {
    const { values, topCoded } = wagesOf(row, year);
    return [row.text('soc'), row.text('title'), row.text('group'), row.number('employment'), ...values, topCoded];
  });
}
const wageColumns = ['soc', 'title', 'group', 'employment', ...wages, 'topCoded'];

/** National estimates of one or several years → occupations/wages-history.csv. */
export async function importWagesHistory(file: string): Promise<Made> {
  return importNational(file, WAGE_OCCUPATIONS, ['year', 'soc'], (row, year) => {
    const { values, topCoded } = wagesOf(row, year);
    return [year, row.text('soc'), row.text('title'), row.text('group'), row.number('employment'), ...values, topCoded];
  });
}

async function importNational(
  file: string,
  keep: ReadonlySet<string>,
  key: string[],
  cells: (row: Row, year: number) => Cell[],
): Promise<Made> {
  const opened = await openSheet(file, layout);
  if (!opened.ok) return opened;
  const { headings, rows, problems } = opened.value;
  const named = yearIn(file);
  if (named === undefined && !headings.has('year')) return unknownYear(file);
  const table: Cell[][] = [];
  const seen = new Set<string>();
  for await (const row of rows) {
    const year = headings.has('year') ? row.needed('year') : (named ?? 0);
    const once = `${year} ${row.text('soc')}`;
    // An occupation that is published at one level only stands twice, as «broad» and as «detailed», with the same figures.
    if (!keep.has(row.text('soc')) || seen.has(once)) continue;
    seen.add(once);
    table.push(cells(row, year));
  }
  const columnsOut = key.length > 1 ? ['year', ...wageColumns] : wageColumns;
  return made(file, problems, { columns: columnsOut, key, rows: table, notes: [] });
}

/** National estimates by industry sector → occupations/wages-by-industry.csv. */
export async function importIndustryWages(file: string, _context: ImportContext): Promise<Made> {
  const opened = await openSheet(file, { ...layout, columns: { ...columns, naics: needs('NAICS'), industry: needs('NAICS_TITLE') } });
  if (!opened.ok) return opened;
  const { headings, rows, problems } = opened.value;
  const named = yearIn(file);
  if (named === undefined && !headings.has('year')) return unknownYear(file);
  const table: Cell[][] = [];
  const seen = new Set<string>();
  for await (const row of rows) {
    const naics = row.text('naics');
    const once = `${naics} ${row.text('soc')}`;
    if (!CURRENT_OCCUPATIONS.has(row.text('soc')) || seen.has(once)) continue;
    if (headings.has('industryGroup') && row.text('industryGroup') !== 'sector') continue;
    seen.add(once);
    const { values, topCoded } = wagesOf(row, headings.has('year') ? row.needed('year') : (named ?? 0));
    table.push([naics, row.text('industry'), row.text('soc'), row.number('employment'), ...values, topCoded]);
  }
  const columnsOut = ['naics', 'industry', 'soc', 'employment', ...wages, 'topCoded'];
  return made(file, problems, { columns: columnsOut, key: ['naics', 'soc'], rows: table, notes: [] });
}
