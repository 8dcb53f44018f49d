import {
  type CourseReview,
  isPublished,
  NOT_PUBLISHED,
  type Occupation,
  type Projection,
  type Role,
  type WageArea,
  type Wages,
} from '@masterplan/model';
import type { Reader } from './files.ts';
import { areaRow, areaWageRow, industryRow, priceLevelRow, projectionRow, reviewRow, wageRow } from './tables.ts';

const percentiles = ['p10', 'p25', 'median', 'p75', 'p90'] as const;

export function occupationsOf(reader: Reader): Occupation[] {
  const industries = reader.csv('occupations/wages-by-industry.csv', industryRow).map(({ value }) => value);
  return reader.csv('occupations/wages.csv', wageRow).map(({ value }) => {
    const { soc, title, employment, p10, p25, median, p75, p90 } = value;
    const wages: Wages = { p10, p25, median, p75, p90 };
    return {
      soc,
      title,
      employment,
      wages,
      topCoded: percentiles.filter((name) => value.topCoded.includes(name)),
      industries: industries.flatMap((row) =>
        row.soc === soc && isPublished(row.median) ? [{ naics: row.naics, title: row.industry, median: row.median }] : [],
      ),
    };
  });
}

export const projectionsOf = (reader: Reader): Projection[] =>
  reader
    .csv('occupations/projections.csv', projectionRow)
    .map(({ value: { openings, ...rest } }) => ({ ...rest, openingsThousandsPerYear: openings }));

export const reviewsOf = (reader: Reader): CourseReview[] => reader.csv('voices/course-reviews.csv', reviewRow).map(({ value }) => value);

/**
 * Wage areas with their level for each role: the share-weighted mean over the role's occupations of
 * ln(area's level-3 wage / median over the metropolitan areas), as pay-model §2 has it; before shrinkage.
 */
export function areasOf(reader: Reader, roles: Role[]): WageArea[] {
  const wages = new Map<string, Map<string, number>>();
  for (const { value } of reader.csv('occupations/area-wages.csv', areaWageRow)) {
    if (!isPublished(value.level3)) continue;
    const areas = wages.get(value.soc) ?? new Map<string, number>();
    areas.set(value.area, value.level3);
    wages.set(value.soc, areas);
  }
  const prices = new Map(reader.csv('money/price-levels.csv', priceLevelRow).map(({ value }) => [value.area, value.all]));
  const rows = reader.csv('occupations/wage-areas.csv', areaRow).map(({ value }) => value);
  const metros = rows.filter((row) => row.metro === 'yes').map((row) => row.area);
  const middle = new Map([...wages].map(([soc, areas]) => [soc, medianOf(metros.flatMap((area) => areas.get(area) ?? []))]));
  const index = (role: Role, area: string): number => {
    let sum = 0;
    let weight = 0;
    for (const [soc, share] of Object.entries(role.mix.shares)) {
      const here = wages.get(soc)?.get(area);
      const typical = middle.get(soc);
      if (here === undefined || typical === undefined) continue;
      sum += share * Math.log(here / typical);
      weight += share;
    }
    return weight === 0 ? 0 : Math.round((sum / weight) * 10_000) / 10_000;
  };
  return rows.map((row) => ({
    code: row.area,
    title: row.title,
    states: row.states,
    metro: row.metro === 'yes',
    logIndex: Object.fromEntries(roles.map((role) => [role.id, index(role, row.area)])),
    priceLevel: prices.get(row.area) ?? NOT_PUBLISHED,
  }));
}

function medianOf(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(half)] ?? NaN) : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
}
