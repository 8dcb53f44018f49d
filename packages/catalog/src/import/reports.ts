import { type Cell, type Importer, type Made, made } from './made.ts';
import { type ColumnSpec, keysOf, needs, openSheet } from './sheet.ts';

/** A column of our table: where its value stands in the counts, and whether it is a number. */
interface Renamed {
  from: ColumnSpec;
  as: 'text' | 'number' | 'yes-no' | 'yes-no-reversed';
}
const text = (name: string): Renamed => ({ from: needs(name), as: 'text' });
const number = (...names: string[]): Renamed => ({ from: needs(...names), as: 'number' });

/** An importer of counts that need no more than our column names. */
function renaming<K extends string>(columns: Readonly<Record<K, Renamed>>, key: NoInfer<K>[]): Importer {
  const specs: Record<string, ColumnSpec> = Object.fromEntries(keysOf(columns).map((name) => [name, columns[name].from]));
  return async (file): Promise<Made> => {
    const opened = await openSheet(file, { columns: specs });
    if (!opened.ok) return opened;
    const table: Cell[][] = [];
    for await (const row of opened.value.rows) {
      table.push(
        keysOf(columns).map((name) => {
          const { as } = columns[name];
          if (as === 'number') return row.number(name);
          if (as === 'text') return row.text(name);
          return (row.text(name).toLowerCase() === 'true') === (as === 'yes-no') ? 'yes' : 'no';
        }),
      );
    }
    return made(file, opened.value.problems, { columns: keysOf(columns), key, rows: table, notes: [] });
  };
}

/** Regressions of reported pay on degree and experience → occupations/experience-premium.csv. */
export const importExperiencePremium = renaming(
  {
    role: text('role'),
    measure: text('measure'),
    controls: text('controls'),
    n: number('n'),
    nBachelor: number('n_bachelor'),
    nMaster: number('n_master'),
    nDoctoral: number('n_doctoral'),
    masterLog: number('master_vs_bachelor_log'),
    masterSe: number('master_se'),
    doctoralLog: number('doctoral_vs_bachelor_log'),
    doctoralSe: number('doctoral_se'),
    slope: number('experience_coef'),
    curvature: number('experience_sq_coef_per100'),
    r2: number('r2'),
  },
  ['role', 'measure', 'controls'],
);

/** Means of students' course reviews → voices/course-reviews.csv. */
export const importCourseReviews = renaming(
  {
    course: text('course'),
    title: text('title'),
    reviews: number('reviews'),
    hoursPerWeek: number('mean_hours_per_week'),
    difficulty: number('mean_difficulty_1_5'),
    rating: number('mean_rating_1_5'),
    foundational: { from: needs('foundational'), as: 'yes-no' },
    offered: { from: needs('no_longer_offered'), as: 'yes-no-reversed' },
  },
  ['course'],
);

/** Spread of hours a week within courses → voices/course-hours-spread.csv. */
export const importHoursSpread = renaming(
  {
    course: text('course'),
    title: text('title'),
    reviews: number('reviews'),
    withHours: number('n_hours'),
    mean: number('mean_hours_per_week'),
    sd: number('sd_hours'),
    p10: number('p10_hours'),
    median: number('median_hours'),
    p90: number('p90_hours'),
    withDifficulty: number('n_difficulty'),
    difficulty: number('mean_difficulty_1_5'),
    withRating: number('n_rating'),
    rating: number('mean_rating_1_5'),
  },
  ['course'],
);

/**
 * Certified labor condition applications counted by job title → occupations/title-occupations.csv.
 * Older codes are folded into their 2018 successors and their counts added.
 */
export const importTitleOccupations: Importer = async (file) => {
  const opened = await openSheet(file, {
    columns: {
      role: needs('role'),
      filed: needs('soc'),
      soc: needs('soc_2018'),
      title: needs('soc_title'),
      filings: needs('filings'),
      roleFilings: needs('role_filings'),
    },
  });
  if (!opened.ok) return opened;
  const folded = new Map<string, { role: string; soc: string; title: string; filings: number; roleFilings: number }>();
  for await (const row of opened.value.rows) {
    const [role, soc] = [row.text('role'), row.text('soc')];
    const before = folded.get(`${role} ${soc}`);
    const title = before && row.text('filed') !== soc ? before.title : row.text('title');
    folded.set(`${role} ${soc}`, {
      role,
      soc,
      title,
      filings: (before?.filings ?? 0) + row.needed('filings'),
      roleFilings: row.needed('roleFilings'),
    });
  }
  const table = [...folded.values()].map(({ role, soc, title, filings, roleFilings }): Cell[] => {
    return [role, soc, title, filings, Number((filings / roleFilings).toFixed(4)), roleFilings];
  });
  const columns = ['role', 'soc', 'title', 'filings', 'share', 'roleFilings'];
  return made(file, opened.value.problems, { columns, key: ['role', 'soc'], rows: table, notes: [] });
};
