import { dottedCip, LISTED_FIELDS, listedField, MASTERS_AWARD_LEVEL, opeid6Of, STATE_CODES } from './fields.ts';
import { type Cell, failed, type ImportContext, type Made, made } from './made.ts';
import { may, needs, openSheet } from './sheet.ts';

/** IPEDS writes «.» and negative codes where a value is missing or does not apply. */
const MISSING = ['.', '-1', '-2', '-3'];
const CONTROLS: Readonly<Record<string, string>> = { 1: 'public', 2: 'private-nonprofit', 3: 'private-for-profit' };

const directoryLayout = {
  columns: {
    unitid: needs('UNITID'),
    opeid: may('OPEID'),
    opeid6: may('OPEID6', 'OPEID6_HD2023'),
    name: needs('INSTNM'),
    city: needs('CITY'),
    state: needs('STABBR'),
    control: needs('CONTROL'),
    cbsa: may('CBSA'),
    latitude: needs('LATITUDE'),
    longitude: needs('LONGITUD'),
  },
  missing: MISSING,
  member: /hd\d{4}\.csv$/i,
};

/** Institutional directory (HD) → institutions/institutions.csv. */
export async function importDirectory(file: string, context: ImportContext): Promise<Made> {
  const opened = await openSheet(file, directoryLayout);
  if (!opened.ok) return opened;
  const { headings, rows, problems } = opened.value;
  const notes = headings.has('opeid') || headings.has('opeid6') ? [] : ['no OPEID column: pay, which is published by it, can’t be linked'];
  const table: Cell[][] = [];
  for await (const row of rows) {
    if (context.unitids && !context.unitids.has(row.text('unitid'))) continue;
    const control = CONTROLS[row.text('control')];
    if (control === undefined) row.report('control', `«${row.text('control')}» is not a control code; expected 1, 2 or 3`);
    const cbsa = row.number('cbsa');
    table.push([
      row.needed('unitid'),
      opeid6Of(row.text('opeid')) ?? row.text('opeid6'),
      row.text('name'),
      row.text('city'),
      row.text('state'),
      control,
      cbsa,
      row.needed('latitude'),
      row.needed('longitude'),
    ]);
  }
  const columns = ['unitid', 'opeid6', 'name', 'city', 'state', 'control', 'cbsa', 'latitude', 'longitude'];
  return made(file, problems, { columns, key: ['unitid'], rows: table, notes });
}

interface Listing {
  opeid6: string;
  state: string;
  /** Left out where the code is none of the three. */
  control: string | undefined;
  main: boolean;
}

/** 6-digit OPE number, state, control and whether it is a main campus, by UNITID. */
export type Directory = ReadonlyMap<string, Listing>;

export async function readDirectory(file: string): Promise<{ ok: true; value: Directory } | Extract<Made, { ok: false }>> {
  const opened = await openSheet(file, {
    ...directoryLayout,
    columns: { unitid: needs('UNITID'), opeid: needs('OPEID'), state: needs('STABBR'), control: may('CONTROL') },
  });
  if (!opened.ok) return opened;
  const directory = new Map<string, Listing>();
  for await (const row of opened.value.rows) {
    const opeid = row.text('opeid');
    const control = CONTROLS[row.text('control')];
    directory.set(row.text('unitid'), { opeid6: opeid6Of(opeid) ?? '', state: row.text('state'), control, main: opeid.endsWith('00') });
  }
  return opened.value.problems.length > 0 ? { ok: false, problems: opened.value.problems } : { ok: true, value: directory };
}

const charges = [
  'tuitionResident',
  'feesResident',
  'perCreditResident',
  'tuitionNonresident',
  'feesNonresident',
  'perCreditNonresident',
] as const;
/** Status flags under which an amount is the institution's own: reported, implied zero, not applicable. */
const OWN = ['', 'R', 'Z', 'A'];

/** Graduate charges of an academic year (IC_AY) → institutions/tuition.csv. Resident is in-state (6), nonresident out-of-state (7). */
export async function importTuition(file: string, context: ImportContext): Promise<Made> {
  const opened = await openSheet(file, {
    columns: {
      unitid: needs('UNITID'),
      year: may('YEAR'),
      tuitionResident: needs('TUITION6'),
      tuitionResidentFlag: may('XTUIT6'),
      feesResident: needs('FEE6'),
      feesResidentFlag: may('XFEE6'),
      perCreditResident: may('HRCHG6'),
      perCreditResidentFlag: may('XHRCHG6'),
      tuitionNonresident: needs('TUITION7'),
      tuitionNonresidentFlag: may('XTUIT7'),
      feesNonresident: needs('FEE7'),
      feesNonresidentFlag: may('XFEE7'),
      perCreditNonresident: may('HRCHG7'),
      perCreditNonresidentFlag: may('XHRCHG7'),
    },
    missing: MISSING,
    member: /ic\d{4}_ay\.csv$/i,
  });
  if (!opened.ok) return opened;
  const { headings, rows, problems } = opened.value;
  const named = /ic(\d{4})/i.exec(file)?.[1];
  const fallback = named ? `${named}-${String(Number(named) + 1).slice(2)}` : undefined;
  if (!fallback && !headings.has('year'))
    return failed(file, 'the academic year is unknown: keep the official name, such as ic2023_ay.csv');
  const notes = headings.has('perCreditResident') ? [] : ['no charge per credit (HRCHG6, HRCHG7) in this file'];
  const table: Cell[][] = [];
  for await (const row of rows) {
    if (context.unitids && !context.unitids.has(row.text('unitid'))) continue;
    const amounts = charges.map((charge) => row.number(charge));
    if (amounts.every((amount) => amount === undefined)) continue;
    const imputed = charges.filter((charge) => !OWN.includes(row.text(`${charge}Flag`)));
    table.push([
      row.needed('unitid'),
      row.text('year') || fallback,
      ...amounts,
      imputed.map((charge) => `${charge}:${row.text(`${charge}Flag`)}`).join(' '),
    ]);
  }
  return made(file, problems, { columns: ['unitid', 'year', ...charges, 'imputed'], key: ['unitid', 'year'], rows: table, notes });
}

/** Completions (C_A) → outcomes/awards.csv: first majors, master's level, the listed fields, states and DC; `directory` is the HD file. */
export async function importCompletions(file: string, context: ImportContext): Promise<Made> {
  const beside = context.beside?.directory;
  if (beside === undefined) return failed(file, 'the institutional directory (hd2023.csv) is needed beside it, to leave out territories');
  const directory = await readDirectory(beside);
  if (!directory.ok) return directory;
  const opened = await openSheet(file, {
    columns: { unitid: needs('UNITID'), cip: needs('CIPCODE'), level: needs('AWLEVEL'), major: may('MAJORNUM'), awards: needs('CTOTALT') },
    missing: MISSING,
    member: /c\d{4}_a(_rv)?\.csv$/i,
  });
  if (!opened.ok) return opened;
  const { headings, rows, problems } = opened.value;
  const sums = new Map<string, Map<string, number>>(LISTED_FIELDS.map((field) => [field, new Map()]));
  const unknown = new Set<string>();
  for await (const row of rows) {
    if (Number(row.text('level')) !== MASTERS_AWARD_LEVEL || (headings.has('major') && Number(row.text('major')) !== 1)) continue;
    const field = listedField(dottedCip(row.text('cip')) ?? '');
    const awards = row.number('awards') ?? 0;
    if (field === undefined || awards === 0) continue;
    const state = directory.value.get(row.text('unitid'))?.state;
    if (state === undefined) unknown.add(row.text('unitid'));
    if (state === undefined || !STATE_CODES.has(state)) continue;
    const sum = sums.get(field);
    sum?.set(row.text('unitid'), (sum.get(row.text('unitid')) ?? 0) + awards);
  }
  const notes = unknown.size > 0 ? [`left out, because the directory does not have them: UNITID ${[...unknown].join(', ')}`] : [];
  const table = [...sums].flatMap(([cip, byUnit]) => [...byUnit].map(([unitid, awards]): Cell[] => [Number(unitid), cip, awards]));
  return made(file, problems, { columns: ['unitid', 'cip', 'awards'], key: ['unitid', 'cip'], rows: table, notes });
}
