import { importCompletions, importDirectory, importTuition } from './ipeds.ts';
import type { Importer } from './made.ts';
import { importIndustryWages, importWages, importWagesHistory } from './oews.ts';
import { importRatings } from './onet.ts';
import { importAreaWages, importPriceLevels, importWageAreas } from './places.ts';
import { importAttainment, importProjections, importSeparations } from './projections.ts';
import { importCourseReviews, importExperiencePremium, importHoursSpread, importTitleOccupations } from './reports.ts';
import { importLaterPay, importMastersPay, importPayInstitutions } from './scorecard.ts';

export interface ImportKind {
  id: string;
  /** One line: which file, and what it gives. */
  help: string;
  /** Where the publisher offers it. */
  from: string;
  /** The table that it makes, under the data folder. */
  table: string;
  /** Rows of the table with other values of this column stay: one release, year or kind is imported at a time. */
  keeps?: string;
  /** A second file: its name in the call, and what it is. */
  beside?: { name: string; help: string; needed: boolean };
  /** Only institutions of the catalog are kept. */
  catalogOnly?: boolean;
  run: Importer;
}

const SCORECARD = 'https://collegescorecard.ed.gov/data/';
const IPEDS = 'https://nces.ed.gov/ipeds/datacenter/DataFiles.aspx';
const OEWS = 'https://www.bls.gov/oes/tables.htm';
const PROJECTIONS = 'https://www.bls.gov/emp/data/occupational-data.htm';
const OFLC = 'https://flag.dol.gov/wage-data/wage-data-downloads';
const directory = { name: 'directory', help: 'the institutional directory, hd2023.csv' };

/** Every kind of file that can be imported, in the order in which a catalog is made from nothing. */
export const kinds: readonly ImportKind[] = [
  {
    id: 'awards',
    help: 'IPEDS completions, C2023_A: master’s degrees awarded by institution and field (the listed rows)',
    from: IPEDS,
    table: 'outcomes/awards.csv',
    beside: { ...directory, needed: true },
    run: importCompletions,
  },
  {
    id: 'institutions',
    help: 'IPEDS institutional directory, HD2023: names, places and control of the catalog’s institutions',
    from: IPEDS,
    table: 'institutions/institutions.csv',
    catalogOnly: true,
    run: importDirectory,
  },
  {
    id: 'tuition',
    help: 'IPEDS charges, IC2023_AY: average graduate tuition, fees and price per credit',
    from: IPEDS,
    table: 'institutions/tuition.csv',
    catalogOnly: true,
    run: importTuition,
  },
  {
    id: 'masters-pay',
    help: 'College Scorecard, Most-Recent-Cohorts-Field-of-Study.csv: median pay of master’s graduates, all fields',
    from: SCORECARD,
    table: 'outcomes/masters-pay.csv',
    beside: { ...directory, needed: false },
    run: importMastersPay,
  },
  {
    id: 'masters-pay-2026',
    help: 'College Scorecard field of study of June 2026 in long form (unitid, column, value, precision): a partial release',
    from: SCORECARD,
    table: 'outcomes/masters-pay-2026.csv',
    run: importLaterPay,
  },
  {
    id: 'pay-institutions',
    help: 'IPEDS institutional directory, HD2023: state and control of every institution, for the pay model',
    from: IPEDS,
    table: 'outcomes/pay-institutions.csv',
    run: importPayInstitutions,
  },
  {
    id: 'wages',
    help: 'OEWS national estimates, national_M2025_dl.xlsx: wage percentiles by occupation',
    from: OEWS,
    table: 'occupations/wages.csv',
    run: importWages,
  },
  {
    id: 'wages-history',
    help: 'OEWS national estimates of a year, national_M20YY_dl.xlsx: adds or replaces that year',
    from: OEWS,
    table: 'occupations/wages-history.csv',
    keeps: 'year',
    run: importWagesHistory,
  },
  {
    id: 'wages-by-industry',
    help: 'OEWS national sector estimates, natsector_M2024_dl.xlsx: wages by occupation and industry sector',
    from: OEWS,
    table: 'occupations/wages-by-industry.csv',
    run: importIndustryWages,
  },
  {
    id: 'area-wages',
    help: 'OFLC prevailing wages, ALC_Export.csv: four levels by occupation and area',
    from: OFLC,
    table: 'occupations/area-wages.csv',
    run: importAreaWages,
  },
  {
    id: 'wage-areas',
    help: 'OFLC prevailing wages, Geography.csv: names and states of the wage areas',
    from: OFLC,
    table: 'occupations/wage-areas.csv',
    run: importWageAreas,
  },
  {
    id: 'projections',
    help: 'Employment Projections, occupation.xlsx (Table 1.2; 2019-29 and later): adds or replaces that release',
    from: PROJECTIONS,
    table: 'occupations/projections.csv',
    keeps: 'release',
    run: importProjections,
  },
  {
    id: 'separations',
    help: 'Employment Projections, occupation.xlsx (Table 1.10): exits, transfers and openings by occupation',
    from: PROJECTIONS,
    table: 'occupations/separations.csv',
    run: importSeparations,
  },
  {
    id: 'attainment',
    help: 'Employment Projections, occupation.xlsx (Table 5.3): highest degree of workers by occupation',
    from: PROJECTIONS,
    table: 'occupations/attainment.csv',
    run: importAttainment,
  },
  {
    id: 'onet-ratings',
    help: 'O*NET database, Skills.txt or Knowledge.txt (or .xlsx): importance and level; adds or replaces that kind',
    from: 'https://www.onetcenter.org/database.html',
    table: 'occupations/onet-ratings.csv',
    keeps: 'kind',
    run: importRatings,
  },
  {
    id: 'title-occupations',
    help: 'counts of certified labor condition applications by job title and occupation (role, soc, soc_2018, filings, role_filings)',
    from: 'https://www.dol.gov/agencies/eta/foreign-labor/performance',
    table: 'occupations/title-occupations.csv',
    run: importTitleOccupations,
  },
  {
    id: 'experience-premium',
    help: 'regressions of reported pay on degree and experience, by role and controls',
    from: 'https://www.levels.fyi/',
    table: 'occupations/experience-premium.csv',
    run: importExperiencePremium,
  },
  {
    id: 'price-levels',
    help: 'BEA regional price parities, MARPP_MSA_2008_2023.csv: price level by metropolitan area',
    from: 'https://apps.bea.gov/regional/downloadzip.htm',
    table: 'money/price-levels.csv',
    run: importPriceLevels,
  },
  {
    id: 'course-reviews',
    help: 'means of students’ course reviews (course, reviews, mean hours, difficulty, rating)',
    from: 'https://www.omshub.org/',
    table: 'voices/course-reviews.csv',
    run: importCourseReviews,
  },
  {
    id: 'course-hours-spread',
    help: 'spread of hours a week within courses, from single reviews (sd, p10, median, p90)',
    from: 'https://www.omscentral.com/',
    table: 'voices/course-hours-spread.csv',
    run: importHoursSpread,
  },
];
