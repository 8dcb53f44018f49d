import { type Catalog, isPublished, type Role } from '@masterplan/model';
import { log } from '../math/elementary.ts';
import type { Parameters } from '../parameters.ts';

/**
 * Log points that a standard deviation below and above the median of one place and experience is worth: pay is spread wider
 * below the median than above it, or the other way round, and one normal distribution can't hold both halves.
 */
export interface Spread {
  low: number;
  high: number;
}

/** Quantiles of the standard normal at 75 and 90 %. */
const Z75 = 0.6744897501960817;
const Z90 = 1.2815515655446004;
const LEAST_VARIANCE = 0.01;

/**
 * Spread of log pay among people of a role in one place with one experience, a two-piece normal: each half by least squares
 * through its published percentiles (p10 and p25, p75 and p90) over the median, variances mixed by the shares of the
 * occupations, less what place and experience account for, which are modeled apart.
 */
export function roleSpread(catalog: Catalog, role: Role, parameters: Parameters): Spread {
  let low = 0;
  let high = 0;
  let weight = 0;
  for (const [soc, share] of Object.entries(role.mix.shares)) {
    const wages = catalog.occupations.find((entry) => entry.soc === soc)?.wages;
    if (!wages || !isPublished(wages.median)) continue;
    const { p10, p25, median, p75, p90 } = wages;
    const below = half(median, [p25, Z75], [p10, Z90]);
    const above = half(median, [p75, Z75], [p90, Z90]);
    if (below === undefined || above === undefined) continue;
    low += share * below * below;
    high += share * above * above;
    weight += share;
  }
  if (weight === 0) throw new Error(`no occupation of the role «${role.id}» has published percentiles`);
  const apart = parameters.value('place-experience-variance');
  const inside = (variance: number) => Math.sqrt(Math.max(LEAST_VARIANCE, variance / weight - apart));
  return { low: inside(low), high: inside(high) };
}

/** Standard deviation of one half from its percentiles that are published; undefined without any. */
function half(median: number, ...points: [usd: number | 'not-published', z: number][]): number | undefined {
  let sum = 0;
  let squares = 0;
  for (const [usd, z] of points) {
    if (!isPublished(usd)) continue;
    sum += z * Math.abs(log(usd / median));
    squares += z * z;
  }
  return squares === 0 ? undefined : sum / squares;
}

/** Log points of a deviation in standard ones. */
export const inLog = ({ low, high }: Spread, deviation: number): number => deviation * (deviation < 0 ? low : high);

/** A deviation in standard ones of so many log points. */
export const inStandard = ({ low, high }: Spread, logPoints: number): number => logPoints / (logPoints < 0 ? low : high);

/** The spread where both halves count alike. */
export const bothHalves = ({ low, high }: Spread): number => Math.sqrt((low * low + high * high) / 2);
