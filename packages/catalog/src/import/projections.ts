import { type Cell, type Made, made } from './made.ts';
import { PROJECTED_OCCUPATIONS } from './occupations.ts';
import { may, needs, openSheet, type Sheet } from './sheet.ts';

/** Employment Projections (occupation.xlsx) write a dash where a value is unavailable. */
const MISSING = ['—', '–', '-'];
const SOC = /^\d{4} National Employment Matrix code$/;
const TITLE = /^\d{4} National Employment Matrix title$/;

const projectionColumns = {
  release: may('release'),
  soc: needs(SOC, 'soc'),
  title: needs(TITLE, 'title'),
  type: may('Occupation type', 'type'),
  // The base year stands before the projected one, and the first heading that fits is taken.
  employment: needs(/^Employment, \d{4}$/, 'employment_base_thousands'),
  change: needs(/^Employment change, numeric, /, 'change_thousands'),
  growthPercent: needs(/^Employment change, percent, /, 'change_percent'),
  openings: needs(/^Occupational openings, /, 'annual_openings_thousands'),
  education: may('Typical education needed for entry', 'education'),
  experience: may('Work experience in a related occupation', 'experience'),
  training: may(/^Typical on-the-job training needed/, 'training'),
  quality: may('quality'),
};

/** How exact a row is: the official table, the publisher's own page, or another page that quotes it. */
const QUALITIES: readonly (readonly [RegExp, string])[] = [
  [/page excerpt/, 'official-page'],
  [/secondary/, 'quoted'],
  [/partial/, 'official-partial'],
  [/.*/, 'official'],
];

/** Employment Projections, Table 1.2 (releases from 2019-29 on) → rows of one release in occupations/projections.csv. */
export async function importProjections(file: string): Promise<Made> {
  const opened = await openSheet(file, { columns: projectionColumns, missing: MISSING, sheet: /^Table 1\.2$/ });
  if (!opened.ok) return opened;
  const { headings, rows, problems } = opened.value;
  const notes = headings.has('education') ? [] : ['no entry education, experience and training in this table: left empty'];
  const table: Cell[][] = [];
  for await (const row of rows) {
    const soc = row.text('soc');
    const release = row.text('release') || releaseOf(opened.value);
    if (!PROJECTED_OCCUPATIONS.has(soc) || (['growthPercent', 'change', 'openings'] as const).every((key) => row.number(key) === undefined))
      continue;
    const words = (['education', 'experience', 'training'] as const).map((key) => (MISSING.includes(row.text(key)) ? '' : row.text(key)));
    table.push([
      release,
      soc,
      row.text('title'),
      row.text('type') === 'Line item' ? 'detailed' : 'summary',
      row.number('employment'),
      row.number('change'),
      row.number('growthPercent'),
      row.number('openings'),
      ...words,
      QUALITIES.find(([pattern]) => pattern.test(row.text('quality')))?.[1],
      `bls-ep-${release}`,
    ]);
  }
  const columns = 'release,soc,title,level,employment,change,growthPercent,openings,education,experience,training,quality,source'.split(
    ',',
  );
  return made(file, problems, { columns, key: ['release', 'soc'], rows: table, notes });
}

/** «Employment change, percent, 2024–34» → 2024-34. */
function releaseOf(sheet: Sheet<keyof typeof projectionColumns>): string {
  return /\d{4}[-–]\d{2}/.exec(sheet.headings.get('growthPercent') ?? '')?.[0].replace('–', '-') ?? '';
}

/** Employment Projections, Table 1.10 → occupations/separations.csv. */
export async function importSeparations(file: string): Promise<Made> {
  const opened = await openSheet(file, {
    columns: {
      soc: needs(SOC, 'soc'),
      title: needs(TITLE, 'title'),
      exitRate: needs(/^Labor force exit rate/, 'labor_force_exit_rate_percent'),
      transferRate: needs(/^Occupational transfer rate/, 'occupational_transfer_rate_percent'),
      exits: needs(/^Labor force exits/, 'exits_thousands'),
      transfers: needs(/^Occupational transfers/, 'transfers_thousands'),
      openings: needs(/^Occupational openings/, 'openings_thousands'),
    },
    missing: MISSING,
    sheet: /^Table 1\.10$/,
  });
  if (!opened.ok) return opened;
  const table: Cell[][] = [];
  const numbers = ['exitRate', 'transferRate', 'exits', 'transfers', 'openings'] as const;
  for await (const row of opened.value.rows) {
    if (PROJECTED_OCCUPATIONS.has(row.text('soc')))
      table.push([row.text('soc'), row.text('title'), ...numbers.map((key) => row.number(key))]);
  }
  return made(file, opened.value.problems, { columns: ['soc', 'title', ...numbers], key: ['soc'], rows: table, notes: [] });
}

const degrees = ['lessThanHighSchool', 'highSchool', 'someCollege', 'associate', 'bachelor', 'master', 'doctoralOrProfessional'] as const;
const SHARED = /\s*\((1)\)$/;

/** Employment Projections, Table 5.3 → occupations/attainment.csv; `shared` marks occupations that share one row of the survey. */
export async function importAttainment(file: string): Promise<Made> {
  const opened = await openSheet(file, {
    columns: {
      soc: needs(SOC, 'soc'),
      title: needs(TITLE, 'title'),
      lessThanHighSchool: needs('Less than high school diploma', 'less_than_hs'),
      highSchool: needs('High school diploma or equivalent', 'hs'),
      someCollege: needs('Some college, no degree', 'some_college'),
      associate: needs("Associate's degree", 'associate'),
      bachelor: needs("Bachelor's degree", 'bachelor'),
      master: needs("Master's degree", 'master'),
      doctoralOrProfessional: needs('Doctoral or professional degree', 'doctoral_or_professional'),
    },
    missing: MISSING,
    sheet: /^Table 5\.3$/,
  });
  if (!opened.ok) return opened;
  const table: Cell[][] = [];
  for await (const row of opened.value.rows) {
    if (!PROJECTED_OCCUPATIONS.has(row.text('soc'))) continue;
    const title = row.text('title');
    table.push([row.text('soc'), title.replace(SHARED, ''), ...degrees.map((key) => row.number(key)), SHARED.test(title) ? 'yes' : 'no']);
  }
  return made(file, opened.value.problems, { columns: ['soc', 'title', ...degrees, 'shared'], key: ['soc'], rows: table, notes: [] });
}
