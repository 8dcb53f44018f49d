import type { Control, PayYear } from '@masterplan/model';

/** One column of published pay: when after completion, of which graduates, in whose dollars, measured when. */
export interface PayColumn {
  year: PayYear;
  dollarYear: number;
  /** Columns of one cohort are the same graduates. */
  cohort: 0 | 1 | 2;
  /** Middle of the two calendar years in which it was measured. */
  measured: number;
}

/**
 * The columns: after 1, 2, 4 and 5 years in the April 2025 release, and after 4 years in that of June 2026 (in part).
 * Cohorts: graduates of 2016-18, of 2014-16 (three columns), of 2017-19. Source: the publisher's cohort map.
 */
export const columns: readonly PayColumn[] = [
  { year: 1, dollarYear: 2020, cohort: 0, measured: 2018.5 },
  { year: 2, dollarYear: 2019, cohort: 1, measured: 2017.5 },
  { year: 4, dollarYear: 2021, cohort: 1, measured: 2019.5 },
  { year: 5, dollarYear: 2022, cohort: 1, measured: 2020.5 },
  { year: 4, dollarYear: 2024, cohort: 2, measured: 2022.5 },
];
/** Places in `columns` of the two 4-year columns, which tell period from experience, and of the cohorts. */
export const FOUR_YEARS = 2;
export const LATER_FOUR_YEARS = 4;
export const COHORTS = 3;

/** Place of the last block in `blocks`. */
const OTHER = 5;

/** Groups of fields whose spreads are alike: each has its own variances, and institutions their own part in each. */
export const blocks = ['computing', 'engineering', 'business', 'health', 'education', 'other'] as const;

/**
 * Computing with computer engineering, mathematics and statistics, data science and management science, whose graduates do the same
 * work; then the rest of engineering, business, health and education by CIP family.
 */
export function blockOf(cip: string): number {
  if (/^(11|27)\./.test(cip) || /^(14\.09|30\.7|52\.13)/.test(cip)) return 0;
  const family = ['14.', '52.', '51.', '13.'].findIndex((start) => cip.startsWith(start));
  return family === -1 ? OTHER : family + 1;
}

/** Years after completion on the scale on which log pay grows in a straight line; 0 at three years. */
export const growthScale = (year: number): number => Math.log(year / 3);

/** Degrees a year below which the count says nothing: so small a cell is published only where earlier years had more. */
const FEWEST_GRADUATES = 8;
/** Degrees a year at which the size effect is 0. */
const MIDDLE_SIZE = 30;

/** The stand-in for the number of earners, and its log over a middling program's. */
export const sizeOf = (awards: number): { n: number; logSize: number } => {
  const n = Math.max(awards, FEWEST_GRADUATES);
  return { n, logSize: Math.log(n / MIDDLE_SIZE) };
};

/** Layers of groups that share a level and a growth: a field, its family of fields, a state within a block. */
export const layers = ['field', 'family', 'state'] as const;
export type Layer = (typeof layers)[number];

/** The groups that a cell is in. A block that is one family has no layer of families. */
export type Groups = Readonly<Record<Layer, string | undefined>>;
export function groupsOf(cip: string, state: string | undefined): Groups {
  const block = blockOf(cip);
  const family = block === 0 || block === OTHER ? cip.slice(0, 2) : undefined;
  return { field: cip, family, state: state === undefined ? undefined : `${block}/${state}` };
}

/** Control as two marks: public, for-profit; private nonprofit and unknown are neither. */
export const controlMarks = (control: Control | undefined): [number, number] => [
  control === 'public' ? 1 : 0,
  control === 'private-for-profit' ? 1 : 0,
];

/** Regressors of the fixed part of a figure, over its block's column: control (2), size, size × growth. */
export const REGRESSORS = 4;
export const regressors = (control: Control | undefined, logSize: number, z: number): number[] => [
  ...controlMarks(control),
  logSize,
  logSize * z,
];
