import { type Catalog, type Figure, isPublished, type Origin } from '@masterplan/model';
import { citationsOf } from './citations.ts';

const middle = (values: number[]): number | undefined => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/** Median of published values, each counted by its program's yearly awards. */
function weightedMedian(rows: { value: number; weight: number }[]): number | undefined {
  const sorted = [...rows].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, row) => sum + row.weight, 0) / 2;
  let sum = 0;
  for (const row of sorted) {
    sum += row.weight;
    if (sum >= half) return row.value;
  }
  return undefined;
}

const payOf = (catalog: Catalog, year: 1 | 5) =>
  catalog.listed.flatMap((row) => (isPublished(row.pay[year]) ? [{ value: row.pay[year], weight: row.awards }] : []));
const creditsOf = (catalog: Catalog) =>
  catalog.programs.flatMap(({ record }) =>
    isPublished(record.credits) && record.credits.unit === 'semester-hour' ? [record.credits.required] : [],
  );

interface Quantity {
  label: string;
  unit: Figure['unit'];
  year?: string;
  method: string;
  inputs: string[];
  value: (catalog: Catalog) => number | undefined;
}

const median = (control: string): Quantity => ({
  label: `Median nonresident graduate tuition, ${control} institutions`,
  unit: 'usd-per-year',
  year: '2023-24',
  method: 'Median over the institutions of the catalog.',
  inputs: ['tuition'],
  value: (catalog) =>
    middle(
      catalog.institutions.flatMap((entry) =>
        entry.control === control && isPublished(entry.tuitionNonresidentUsd) && entry.tuitionNonresidentUsd > 0
          ? [entry.tuitionNonresidentUsd]
          : [],
      ),
    ),
});

const quantities: Record<string, Quantity> = {
  'median-credits-semester': {
    label: 'Credits of the programs in depth that count semester hours, median',
    unit: 'credits',
    method: 'Median over the programs’ published credits.',
    inputs: ['deep:*/credits'],
    value: (catalog) => middle(creditsOf(catalog)),
  },
  'share-30-to-36-credits': {
    label: 'Share of those programs that ask for 30 to 36',
    unit: 'fraction',
    method: 'Count of programs.',
    inputs: ['deep:*/credits'],
    value: (catalog) =>
      creditsOf(catalog).filter((credits) => credits >= 30 && credits <= 36).length / Math.max(1, creditsOf(catalog).length),
  },
  'median-full-time-months': {
    label: 'Full-time length of the programs in depth, median',
    unit: 'months',
    method: 'Median over the published lengths.',
    inputs: ['deep:*/pace.fullTimeMonths'],
    value: (catalog) =>
      middle(catalog.programs.flatMap(({ record }) => (isPublished(record.pace.fullTimeMonths) ? [record.pace.fullTimeMonths] : []))),
  },
  'pay1-weighted-median': {
    label: 'Median pay one year after a master’s in the listed fields, programs weighted by awards',
    unit: 'usd-per-year',
    year: '2020',
    method: 'Weighted median of published program medians.',
    inputs: ['masters-pay', 'awards'],
    value: (catalog) => weightedMedian(payOf(catalog, 1)),
  },
  'pay5-weighted-median': {
    label: 'Median pay five years after a master’s in the listed fields, programs weighted by awards',
    unit: 'usd-per-year',
    year: '2022',
    method: 'Weighted median of published program medians.',
    inputs: ['masters-pay', 'awards'],
    value: (catalog) => weightedMedian(payOf(catalog, 5)),
  },
  'median-tuition-public': median('public'),
  'median-tuition-private-nonprofit': median('private-nonprofit'),
  'median-tuition-private-for-profit': median('private-for-profit'),
};

/** `catalog:pay5-weighted-median`: figures computed over the whole catalog. */
export function catalogFigure(catalog: Catalog, key: string): Figure | undefined {
  const quantity = quantities[key];
  const value = quantity?.value(catalog);
  if (!quantity || value === undefined) return undefined;
  const origin: Origin = { kind: 'modeled', method: quantity.method, inputs: quantity.inputs };
  return {
    id: `catalog:${key}`,
    label: quantity.label,
    value,
    unit: quantity.unit,
    ...(quantity.year === undefined ? {} : { year: quantity.year }),
    origin,
    citations: citationsOf(catalog, origin),
  };
}
