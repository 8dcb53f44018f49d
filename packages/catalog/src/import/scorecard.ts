import { dottedCip, MASTERS_CREDENTIAL_LEVEL } from './fields.ts';
import { readDirectory } from './ipeds.ts';
import { type Cell, type ImportContext, type Made, made } from './made.ts';
import { may, needs, openSheet, type SourceRow } from './sheet.ts';

/** Withheld for privacy: PS, in older releases PrivacySuppressed. */
const MISSING = ['PS', 'PrivacySuppressed'];
const pays = ['pay1', 'pay2', 'pay4', 'pay5'] as const;

const layout = {
  columns: {
    unitid: needs('UNITID'),
    opeid6: needs('OPEID6', 'OPEID6_HD2023'),
    main: may('MAIN'),
    cip: needs('CIPCODE'),
    level: needs('CREDLEV'),
    count1: may('IPEDSCOUNT1'),
    count2: may('IPEDSCOUNT2'),
    count: may('IPEDSCOUNT_AVG'),
    pay1: may('EARN_MDN_HI_1YR'),
    pay2: may('EARN_MDN_HI_2YR'),
    pay4: needs('EARN_MDN_4YR'),
    pay5: needs('EARN_MDN_5YR'),
  },
  missing: MISSING,
  member: /field-of-study.*\.csv$/i,
};
type Key = keyof typeof layout.columns;

interface Campus {
  unitid: string;
  main: boolean;
  awards: number | undefined;
  pay: (number | undefined)[];
}

/**
 * Field of study, most recent cohorts → outcomes/masters-pay.csv.
 * Pay is computed by 6-digit OPE number, so that campuses repeat it: one row a number and field, under the main campus
 * (MAIN, or the directory's OPEID that ends in 00; else the lowest UNITID), with the campuses' awards added up.
 */
export async function importMastersPay(file: string, context: ImportContext): Promise<Made> {
  const beside = context.beside?.directory;
  const directory = beside === undefined ? undefined : await readDirectory(beside);
  if (directory && !directory.ok) return directory;
  const opened = await openSheet(file, layout);
  if (!opened.ok) return opened;
  const { headings, rows, problems } = opened.value;
  const absent = pays.filter((pay) => !headings.has(pay));
  const notes = absent.length > 0 ? [`no column for ${absent.join(', ')} in this release: left empty`] : [];
  if (!headings.has('main') && !directory) notes.push('neither MAIN nor a directory: the lowest UNITID stands for the main campus');
  const cells = new Map<string, Campus[]>();
  for await (const row of rows) {
    const cip4 = dottedCip(row.text('cip'));
    if (Number(row.text('level')) !== MASTERS_CREDENTIAL_LEVEL) continue;
    if (cip4 === undefined) row.report('cip', `«${row.text('cip')}» is not a CIP code`);
    const unitid = row.text('unitid');
    if (!/^\d+$/.test(unitid)) continue;
    const key = `${row.text('opeid6').padStart(6, '0')}/${cip4}`;
    const main = headings.has('main') ? row.text('main') === '1' : (directory?.value.get(unitid)?.main ?? false);
    cells.set(key, [...(cells.get(key) ?? []), { unitid, main, awards: awardsOf(row), pay: pays.map((pay) => row.number(pay)) }]);
  }
  const table: Cell[][] = [];
  const differing: string[] = [];
  for (const [key, campuses] of cells) {
    campuses.sort((a, b) => Number(b.main) - Number(a.main) || Number(a.unitid) - Number(b.unitid));
    const pay = pays.map((_, at) => campuses.map((campus) => campus.pay[at]).find((value) => value !== undefined));
    if (pay.every((value) => value === undefined)) continue;
    if (campuses.some((campus) => campus.pay.some((value, at) => value !== undefined && value !== pay[at]))) differing.push(key);
    const counts = campuses.flatMap((campus) => (campus.awards === undefined ? [] : [campus.awards]));
    const [opeid6 = '', cip4 = ''] = key.split('/');
    table.push([opeid6, Number(campuses[0]?.unitid), cip4, counts.length > 0 ? counts.reduce((a, b) => a + b, 0) : undefined, ...pay]);
  }
  if (differing.length > 0) notes.push(`campuses differ, the main campus’s pay was taken: ${differing.join(', ')}`);
  return made(file, problems, { columns: ['opeid6', 'unitid', 'cip4', 'awards', ...pays], key: ['opeid6', 'cip4'], rows: table, notes });
}

/** Mean awards of the two years that the release gives, whole. */
function awardsOf(row: SourceRow<Key>): number | undefined {
  const counts = [row.number('count1'), row.number('count2')].filter((count) => count !== undefined);
  return counts.length > 0 ? Math.round(counts.reduce((a, b) => a + b, 0) / counts.length) : row.number('count');
}

/** Pay columns of the later release, in our words; its others are left out. The 1-year pay is of all completers, not of those with no higher degree. */
const LATER: Readonly<Record<string, string>> = {
  EARN_MDN_1YR: 'pay1',
  EARN_MDN_4YR: 'pay4',
  EARN_MDN_5YR: 'pay5',
};

/** How close a value is to the published one, closest first: as published, rounded to USD 100, or recovered to about USD 100. */
const PRECISIONS: readonly string[] = ['exact', 'rounded-100', 'deflated-approx-100'];

/** A partial release in long form (one row a program and column, with its precision; of two for the same cell the more precise one) → outcomes/masters-pay-2026.csv. */
export async function importLaterPay(file: string): Promise<Made> {
  const opened = await openSheet(file, {
    columns: {
      unitid: needs('UNITID'),
      cip: needs('CIPCODE'),
      column: needs('COLUMN'),
      value: needs('VALUE'),
      dollarYear: needs('DOLLAR_YEAR'),
      precision: needs('PRECISION'),
      earners: may('EARN_COUNT_WNE'),
    },
    missing: MISSING,
  });
  if (!opened.ok) return opened;
  const best = new Map<string, { precision: string; cells: Cell[] }>();
  let withheld = 0;
  for await (const row of opened.value.rows) {
    const column = LATER[row.text('column')];
    const precision = row.text('precision');
    if (column === undefined) continue;
    if (!PRECISIONS.includes(precision)) row.report('precision', `«${precision}» is not one of ${PRECISIONS.join(', ')}`);
    const [unitid, cip4, value] = [row.needed('unitid'), dottedCip(row.text('cip')), row.number('value')];
    const key = `${unitid}/${cip4}/${column}`;
    const before = best.get(key);
    if (value === undefined) withheld++;
    else if (!before || PRECISIONS.indexOf(precision) < PRECISIONS.indexOf(before.precision)) {
      best.set(key, { precision, cells: [unitid, cip4, column, value, row.number('dollarYear'), precision, row.number('earners')] });
    }
  }
  const table = [...best.values()].map(({ cells }) => cells);
  const columns = ['unitid', 'cip4', 'column', 'value', 'dollarYear', 'precision', 'earners'];
  const notes = withheld > 0 ? [`${withheld} values withheld for privacy or not applicable: left out`] : [];
  return made(file, opened.value.problems, { columns, key: ['unitid', 'cip4', 'column'], rows: table, notes });
}

/** Institutional directory (HD) → outcomes/pay-institutions.csv: what the pay model needs of every institution, in the catalog or not. */
export async function importPayInstitutions(file: string): Promise<Made> {
  const directory = await readDirectory(file);
  if (!directory.ok) return directory;
  const table = [...directory.value]
    .filter(([, { opeid6 }]) => opeid6 !== '')
    .map(([unitid, { opeid6, state, control, main }]): Cell[] => [Number(unitid), opeid6, state, control, main ? 'yes' : 'no']);
  return made(file, [], { columns: ['unitid', 'opeid6', 'state', 'control', 'main'], key: ['unitid'], rows: table, notes: [] });
}
