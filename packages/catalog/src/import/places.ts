import { basename } from 'node:path';
import { type Cell, failed, type ImportContext, type Made, made } from './made.ts';
import { CURRENT_OCCUPATIONS } from './occupations.ts';
import { may, needs, openSheet } from './sheet.ts';

const HOURS_A_YEAR = 2080;
/** No hourly wage reaches this: such a figure is a year's pay already (teachers). */
const HOURLY_UNDER = 1000;
const levels = ['level1', 'level2', 'level3', 'level4'] as const;

/** Prevailing wages (ALC_Export.csv) → occupations/area-wages.csv; hourly wages × 2,080, as the Department of Labor annualizes. */
export async function importAreaWages(file: string, _context: ImportContext): Promise<Made> {
  const opened = await openSheet(file, {
    columns: {
      soc: needs('SocCode', 'soc'),
      area: needs('Area', 'area_code'),
      level1: needs('Level1'),
      level2: needs('Level2'),
      level3: needs('Level3'),
      level4: needs('Level4'),
    },
    member: /ALC_Export\.csv$/i,
  });
  if (!opened.ok) return opened;
  const table: Cell[][] = [];
  let yearly = 0;
  for await (const row of opened.value.rows) {
    if (!CURRENT_OCCUPATIONS.has(row.text('soc'))) continue;
    const wages = levels.map((level) => row.number(level));
    if (wages.every((wage) => wage === undefined)) continue;
    if (wages.some((wage) => wage !== undefined && wage >= HOURLY_UNDER)) yearly++;
    table.push([row.text('soc'), row.text('area'), ...wages.map(annual)]);
  }
  const notes = yearly > 0 ? [`${yearly} rows hold a year's pay already: taken as they are`] : [];
  return made(file, opened.value.problems, { columns: ['soc', 'area', ...levels], key: ['soc', 'area'], rows: table, notes });
}

const annual = (wage: number | undefined): number | undefined =>
  wage === undefined ? undefined : Math.round(wage < HOURLY_UNDER ? wage * HOURS_A_YEAR : wage);

/** Areas of the prevailing wages (Geography.csv, one row a county) → occupations/wage-areas.csv. */
export async function importWageAreas(file: string): Promise<Made> {
  const opened = await openSheet(file, {
    columns: { area: needs('Area', 'area_code'), title: needs('AreaName', 'area_title'), state: needs('StateAb', 'states') },
    member: /Geography\.csv$/i,
  });
  if (!opened.ok) return opened;
  const areas = new Map<string, { title: string; states: Set<string> }>();
  for await (const row of opened.value.rows) {
    const area = areas.get(row.text('area')) ?? { title: row.text('title'), states: new Set() };
    for (const state of row.text('state').split(/[\s;,|]+/)) area.states.add(state);
    areas.set(row.text('area'), area);
  }
  const table = [...areas].map(([area, { title, states }]): Cell[] => {
    return [area, title, [...states].sort().join(' '), /nonmetropolitan/i.test(title) ? 'no' : 'yes'];
  });
  return made(file, opened.value.problems, { columns: ['area', 'title', 'states', 'metro'], key: ['area'], rows: table, notes: [] });
}

/** Price index lines of the official file: all items, and rents of housing. */
const LINES: Readonly<Record<string, 'all' | 'housing'>> = { '1': 'all', '3': 'housing' };

/** Regional price parities by metropolitan area (MARPP) → money/price-levels.csv; the newest year of the file. */
export async function importPriceLevels(file: string): Promise<Made> {
  const wide = await openSheet(file, {
    columns: { area: needs('area_code'), title: needs('area_title'), all: needs('rpp_all'), housing: needs('rpp_housing') },
  });
  const columns = ['area', 'title', 'all', 'housing'];
  if (wide.ok) {
    const table: Cell[][] = [];
    for await (const row of wide.value.rows)
      table.push([areaCode(row.text('area')), row.text('title'), row.number('all'), row.number('housing')]);
    return made(file, wide.value.problems, { columns, key: ['area'], rows: table, notes: [] });
  }
  const opened = await openSheet(file, {
    columns: {
      area: needs('GeoFIPS'),
      title: needs('GeoName'),
      line: may('LineCode'),
      description: needs('Description'),
      value: needs(newest(file)),
    },
    missing: ['(NA)', '(D)'],
    member: /MARPP_MSA.*\.csv$/i,
  });
  if (!opened.ok) return opened;
  if (!opened.value.headings.has('line')) return failed(file, 'there is no column «LineCode»: the official MARPP table is expected');
  const areas = new Map<string, { title: string; all?: number; housing?: number }>();
  for await (const row of opened.value.rows) {
    const measure = LINES[row.text('line')];
    const value = row.number('value');
    if (measure === undefined || value === undefined) continue;
    const area = areaCode(row.text('area'));
    areas.set(area, {
      title: row.text('title').replace(/\s*(\(Metropolitan Statistical Area\))?\s*\*?$/, ''),
      ...areas.get(area),
      [measure]: value,
    });
  }
  const table = [...areas].map(([area, { title, all, housing }]): Cell[] => [area, title, all, housing]);
  return made(file, opened.value.problems, { columns, key: ['area'], rows: table, notes: [] });
}

/** The year column to read: the last year in the official name (MARPP_MSA_2008_2023.csv), or 2023. */
const newest = (file: string): string => [...basename(file).matchAll(/\d{4}/g)].at(-1)?.[0] ?? '2023';

/** Area codes have five digits: «0» is the United States (00000), «999» its nonmetropolitan part (00999). */
const areaCode = (code: string): string => code.padStart(5, '0');
