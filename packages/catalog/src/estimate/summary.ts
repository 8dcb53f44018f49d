import type { CalibrationRow, PayYear } from '@masterplan/model';
import type { HeldOut } from './folds.ts';
import { crps, probability } from './forecast.ts';
import { blocks, columns } from './layout.ts';
import { clustered, clusteredGain, mean } from './scores.ts';

/** A held-out figure with everything that is counted of it. */
export interface Scored {
  test: CalibrationRow['test'];
  year: PayYear;
  cip: string;
  block: number;
  n: number;
  institution: string;
  /** Probability integral transform: 0.5 where the outcome is the forecast's median. */
  pit: number;
  error: number;
  crps: number;
  errorField: number;
  crpsField: number;
  crpsOwn: number | undefined;
}

export const scored = (
  test: Scored['test'],
  { cell, column, value, forecast }: HeldOut,
  field: { crps: number; error: number },
  crpsOwn?: number,
): Scored => ({
  test,
  year: columns[column]?.year ?? 1,
  cip: cell.cip,
  block: cell.block,
  n: cell.n,
  institution: cell.opeid6,
  pit: probability(forecast, value),
  error: value - forecast.location,
  crps: crps(forecast, value),
  errorField: field.error,
  crpsField: field.crps,
  crpsOwn,
});

const inside = (scores: readonly Scored[], share: number) =>
  rounded(clustered(scores.map(({ pit, institution }) => ({ value: Math.abs(pit - 0.5) <= share / 2 ? 1 : 0, cluster: institution }))));

function rowOf(scores: readonly Scored[], kind: CalibrationRow['kind'], set: string): CalibrationRow[] {
  const [first] = scores;
  if (!first) return [];
  // Where the program's own last figure is a baseline, the three are compared on the figures that have all of them.
  const compared = scores.some(({ crpsOwn }) => crpsOwn !== undefined) ? scores.filter(({ crpsOwn }) => crpsOwn !== undefined) : scores;
  const own = compared.flatMap(({ crpsOwn }) => crpsOwn ?? []);
  const [crpsField, crpsOwn] = [mean(compared.map((score) => score.crpsField)), own.length > 0 ? mean(own) : undefined];
  const better = (score: Scored) => (crpsOwn !== undefined && crpsOwn < crpsField ? (score.crpsOwn ?? NaN) : score.crpsField);
  return [
    {
      test: first.test,
      set,
      kind,
      year: first.year,
      figures: scores.length,
      institutions: new Set(scores.map(({ institution }) => institution)).size,
      within50: inside(scores, 0.5),
      within80: inside(scores, 0.8),
      within90: inside(scores, 0.9),
      mae: round4(mean(scores.map(({ error }) => Math.abs(error)))),
      crps: round4(mean(compared.map((score) => score.crps))),
      maeField: round4(mean(scores.map(({ errorField }) => Math.abs(errorField)))),
      crpsField: round4(crpsField),
      ...(crpsOwn === undefined ? {} : { crpsOwn: round4(crpsOwn) }),
      gain: rounded(clusteredGain(compared.map((score) => ({ a: score.crps, b: better(score), cluster: score.institution })))),
    },
  ];
}

/** Degrees a year: what counts as a small, a middling and a large program. */
const SIZES: readonly [name: string, from: number, below: number][] = [
  ['fewer than 20', 0, 20],
  ['20 to 59', 20, 60],
  ['60 and more', 60, Infinity],
];

/** Rows of a test: each year for all and listed fields; five years after also by block, by listed field and by size. */
export function rowsOf(scores: readonly Scored[], listed: ReadonlySet<string>): CalibrationRow[] {
  const years = [...new Set(scores.map(({ year }) => year))].sort((a, b) => a - b);
  const last = years.at(-1);
  const lastOnes = scores.filter(({ year }) => year === last);
  const pick = (keep: (score: Scored) => boolean) => lastOnes.filter(keep);
  return [
    ...years.flatMap((year) =>
      rowOf(
        scores.filter((score) => score.year === year),
        'all',
        'all fields',
      ),
    ),
    ...years.flatMap((year) =>
      rowOf(
        scores.filter((score) => score.year === year && listed.has(score.cip)),
        'listed',
        'listed fields',
      ),
    ),
    ...blocks.flatMap((name, block) =>
      rowOf(
        pick((score) => score.block === block),
        'block',
        name,
      ),
    ),
    ...[...listed].sort().flatMap((cip) =>
      rowOf(
        pick((score) => score.cip === cip),
        'field',
        cip,
      ),
    ),
    ...SIZES.flatMap(([name, from, below]) =>
      rowOf(
        pick(({ n }) => n >= from && n < below),
        'size',
        name,
      ),
    ),
  ];
}

/** Coverage of central intervals of every twentieth. */
export const curveOf = (scores: readonly Scored[]) =>
  Array.from({ length: 19 }, (_, k) => {
    const nominal = (k + 1) / 20;
    const { value, se } = inside(scores, nominal);
    return { nominal, actual: value, se };
  });

/** Share of outcomes in each twentieth of their forecasts. */
export const pitOf = (scores: readonly Scored[]): number[] =>
  Array.from({ length: 20 }, (_, k) => round4(mean(scores.map(({ pit }) => (Math.min(Math.floor(pit * 20), 19) === k ? 1 : 0)))));

export const round4 = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;
const rounded = ({ value, se }: { value: number; se: number }) => ({ value: round4(value), se: round4(se) });
