import {
  type Candidate,
  type Catalog,
  isPublished,
  NOT_PUBLISHED,
  type Published,
  type Quantiles,
  type Role,
  type RolePay,
} from '@masterplan/model';
import { exp, log, normalQuantile } from '../math/elementary.ts';
import { round } from '../math/quantile.ts';
import { inDollarsOf } from '../money/prices.ts';
import { entryPay, placeIndex, WAGE_YEAR } from '../outlook/reference.ts';
import type { Parameters } from '../parameters.ts';

/** Pay of a role by percentile, place, industry and experience: published wages of its occupations, mixed by the role's shares. */
export function rolePayOf(catalog: Catalog, candidate: Candidate, role: Role, baseYear: number, parameters: Parameters): RolePay {
  const inflation = parameters.value('inflation');
  const inBaseYear = (usd: number) => inDollarsOf(catalog.money.prices, usd, WAGE_YEAR, baseYear, inflation);
  const national = mixedPercentiles(catalog, role).map(inBaseYear);
  const here = exp(placeIndex(catalog, candidate, role, parameters));
  const middle = national[2] ?? Number.NaN;
  return {
    national: inDollars(national),
    here: inDollars(national.map((usd) => usd * here)),
    byPlace: placesOf(catalog, role, middle, parameters),
    byIndustry: industriesOf(catalog, role).map((row) => ({
      ...row,
      usd: round(inDollarsOf(catalog.money.prices, row.usd, INDUSTRY_YEAR, baseYear, inflation)),
    })),
    byExperience: [0, 1, 2, 3, 5, 8, 10, 12, 15, 20].map((years) => ({
      years,
      usd: round(entryPay(catalog, candidate, role, baseYear, parameters, years)),
    })),
  };
}

const inDollars = ([a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN, e = Number.NaN]: number[]): Quantiles => [
  round(a),
  round(b),
  round(c),
  round(d),
  round(e),
];

const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9];
/** Equal parts into which an occupation's distribution is cut before the mixture is sorted. */
const PARTS = 400;

/**
 * p10 … p90 of the mixture of the role's occupations. Distributions are mixed, not percentiles averaged: each occupation's
 * log wage is straight between its published percentiles over the normal score, the last slopes going on.
 */
export function mixedPercentiles(catalog: Catalog, role: Role): number[] {
  const draws: { usd: number; weight: number }[] = [];
  for (const [soc, share] of Object.entries(role.mix.shares)) {
    const points = pointsOf(catalog, soc);
    if (points.length < 2) continue;
    for (let i = 0; i < PARTS; i++) draws.push({ usd: exp(logWageAt(points, normalQuantile((i + 0.5) / PARTS))), weight: share });
  }
  draws.sort((a, b) => a.usd - b.usd);
  const whole = draws.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) throw new Error(`no occupation of the role «${role.id}» has published percentiles`);
  let below = 0;
  const found: number[] = [];
  for (const { usd, weight } of draws) {
    below += weight;
    while (found.length < SHARES.length && below >= (SHARES[found.length] ?? 1) * whole) found.push(usd);
  }
  return found;
}

interface Point {
  z: number;
  logUsd: number;
}

const percentiles = [
  ['p10', 0.1],
  ['p25', 0.25],
  ['median', 0.5],
  ['p75', 0.75],
  ['p90', 0.9],
] as const;

function pointsOf(catalog: Catalog, soc: string): Point[] {
  const wages = catalog.occupations.find((entry) => entry.soc === soc)?.wages;
  if (!wages) return [];
  return percentiles.flatMap(([name, share]) => {
    const usd = wages[name];
    return isPublished(usd) ? [{ z: normalQuantile(share), logUsd: log(usd) }] : [];
  });
}

function logWageAt(points: readonly Point[], z: number): number {
  const above = points.findIndex((point) => point.z >= z);
  const to = Math.min(points.length - 1, Math.max(1, above < 0 ? points.length - 1 : above));
  const [a, b] = [points[to - 1], points[to]];
  if (!a || !b) return Number.NaN;
  return a.logUsd + ((b.logUsd - a.logUsd) * (z - a.z)) / (b.z - a.z);
}

/** Metropolitan areas, best paid first. */
function placesOf(catalog: Catalog, role: Role, median: number, parameters: Parameters): RolePay['byPlace'] {
  const kept = parameters.value('place-index-kept');
  const center = parameters.value('place-center');
  return catalog.areas
    .filter((area) => area.metro && area.logIndex[role.id] !== undefined)
    .map((area) => {
      const usd = median * exp(((area.logIndex[role.id] ?? 0) + center) * kept);
      const buysUsd: Published<number> = isPublished(area.priceLevel) ? round((usd * 100) / area.priceLevel) : NOT_PUBLISHED;
      return {
        area: area.code,
        title: area.title,
        usd: round(usd),
        buysUsd,
        figure: `area:${area.code}/${role.id}`,
      };
    })
    .sort((a, b) => b.usd - a.usd || (a.area < b.area ? -1 : 1));
}

/** Year of the wages by industry (May). */
const INDUSTRY_YEAR = 2024;

/** Sectors of the largest occupation of the mix that is published by industry, best paid first. */
function industriesOf(catalog: Catalog, role: Role): { naics: string; title: string; usd: number }[] {
  const bySize = Object.entries(role.mix.shares).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [soc] of bySize) {
    const industries = catalog.occupations.find((entry) => entry.soc === soc)?.industries ?? [];
    if (industries.length > 0)
      return industries.map(({ naics, title, median }) => ({ naics, title, usd: median })).sort((a, b) => b.usd - a.usd);
  }
  return [];
}
