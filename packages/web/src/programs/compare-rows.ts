import type { PathDetail, RankedPath } from '@masterplan/model';
import { count, listed, months, probability, usd, usdAbout } from '@masterplan/words';
import { decimal, percent, spaced } from '../shared/numbers.ts';
import { areaTitle, criterionIds, criterionTitle } from '../text/labels.ts';
import { sideBySide } from '../text/programs.ts';

export interface Compared {
  id: string;
  detail: PathDetail | undefined;
  ranked: RankedPath | undefined;
  rank: number | undefined;
}

export interface CompareRow {
  label: string;
  cells: string[];
  /** How far the programs lie apart in it, 0–1; texts that differ count half. */
  apart: number;
}

interface Measure {
  label: string;
  write: (compared: Compared) => string | undefined;
  /** What the difference is measured on; without it the words are compared. */
  size?: (detail: PathDetail) => number;
}

const { rows } = sideBySide;
const money = (label: string, size: (detail: PathDetail) => number): Measure => ({
  label,
  size,
  write: ({ detail }) => detail && usdAbout(size(detail)),
});

const breakEvenText = (years: PathDetail['breakEvenYears']): string => {
  if (years === 'never') return sideBySide.never;
  return years === 0 ? sideBySide.neverBehind : `${decimal(years)} years`;
};

const measures: Measure[] = [
  { label: rows.rank, write: ({ rank }) => (rank === undefined ? undefined : count(rank)) },
  { label: rows.first, write: ({ ranked }) => ranked && percent(ranked.first) },
  { label: rows.pays, size: (d) => d.pays, write: ({ detail }) => detail && `${probability(detail.pays)} (${percent(detail.pays)})` },
  money(rows.gain, (d) => d.npv[2]),
  money(rows.low, (d) => d.npv[0]),
  {
    label: rows.breakEven,
    write: ({ detail }) => detail && breakEvenText(detail.breakEvenYears),
  },
  { label: rows.months, size: (d) => d.plan.months, write: ({ detail }) => detail && months(detail.plan.months) },
  { label: rows.hours, size: (d) => d.plan.hoursPerWeek, write: ({ detail }) => detail && decimal(detail.plan.hoursPerWeek) },
  {
    label: rows.tuition,
    size: (d) => d.cost.tuitionUsd,
    write: ({ detail }) =>
      detail && `${usd(detail.cost.tuitionUsd)}${detail.cost.tuitionFrom === 'observed' ? '' : ` (${detail.cost.tuitionFrom})`}`,
  },
  money(rows.cash, ({ cost }) => Math.max(0, cost.tuitionUsd + cost.feesUsd - cost.scholarshipUsd - cost.employerUsd)),
  money(rows.loans, ({ cost }) => cost.federalLoanUsd + cost.privateLoanUsd),
  money(rows.forgone, ({ cost }) => cost.forgonePayUsd),
  {
    label: rows.pay1,
    size: (d) => d.pay1[2],
    write: ({ detail }) => detail && `${usdAbout(detail.pay1[2])} (${usdAbout(detail.pay1[0])} to ${usdAbout(detail.pay1[4])})`,
  },
  {
    label: rows.pay5,
    size: (d) => d.pay5[2],
    write: ({ detail }) => detail && `${usdAbout(detail.pay5[2])} (${usdAbout(detail.pay5[0])} to ${usdAbout(detail.pay5[4])})`,
  },
  { label: rows.gap, size: (d) => d.gapClosed, write: ({ detail }) => detail && percent(detail.gapClosed) },
  {
    label: rows.bridging,
    write: ({ detail }) => detail && (listed(detail.plan.bridging.map((area) => areaTitle(area).toLowerCase())) || sideBySide.nothing),
  },
  { label: rows.unknown, write: ({ detail }) => detail && (listed(detail.unknown.map(spaced)) || sideBySide.nothing) },
];

const criterionMeasures: Measure[] = criterionIds.map((key) => ({
  label: criterionTitle(key),
  size: (detail) => detail.criteria[key].value,
  write: ({ detail }) =>
    detail &&
    `${count(detail.criteria[key].value * 100)} (${count(detail.criteria[key].low * 100)} to ${count(detail.criteria[key].high * 100)})`,
}));

/** The rows of the comparison, the largest differences first. */
export function compareRows(compared: Compared[]): { facts: CompareRow[]; criteria: CompareRow[] } {
  return { facts: sorted(measures, compared), criteria: sorted(criterionMeasures, compared) };
}

function sorted(which: Measure[], compared: Compared[]): CompareRow[] {
  return which
    .map((measure): CompareRow => {
      const cells = compared.map((one) => measure.write(one) ?? '–');
      return { label: measure.label, cells, apart: apart(measure, compared, cells) };
    })
    .sort((a, b) => b.apart - a.apart);
}

function apart({ size }: Measure, compared: Compared[], cells: string[]): number {
  if (!size) return new Set(cells).size > 1 ? 0.5 : 0;
  const sizes = compared.flatMap(({ detail }) => (detail ? [size(detail)] : []));
  const largest = Math.max(...sizes.map(Math.abs));
  return sizes.length < 2 || largest === 0 ? 0 : (Math.max(...sizes) - Math.min(...sizes)) / largest;
}
