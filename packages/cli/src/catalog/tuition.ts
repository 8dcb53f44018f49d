import { type Catalog, type Institution, isPublished, NOT_PUBLISHED, type Program, type Published } from '@masterplan/model';

/** What a list shows as the price of a program. */
export interface ListedPrice {
  usd: number;
  /** The whole program, or one academic year of the institution's graduate average. */
  of: 'program' | 'year';
}

const countryOf = { USD: 'US', CAD: 'CA', EUR: 'DE', CHF: 'CH' } as const;

/**
 * The published tuition of a whole program without aid, at the rate for students from elsewhere (the residents' where
 * only that is published), in dollars of its academic year. Not published where the record can't be counted up.
 */
export function programPrice(catalog: Catalog, record: Program): Published<ListedPrice> {
  if (!isPublished(record.cost) || !isPublished(record.cost.tuition)) return NOT_PUBLISHED;
  const { tuition, currency, academicYear } = record.cost;
  const amount = isPublished(tuition.nonresident) ? tuition.nonresident : tuition.resident;
  const units = unitsOf(record);
  const rate = perUsd(catalog, countryOf[currency], academicYear.slice(0, 4));
  if (!isPublished(amount) || units === undefined || rate === undefined) return NOT_PUBLISHED;
  return { usd: Math.round((amount * units) / rate), of: 'program' };
}

/** How many times the tuition's basis is paid over the whole program. */
function unitsOf(record: Program): number | undefined {
  if (!isPublished(record.cost) || !isPublished(record.cost.tuition)) return undefined;
  const { basis, count } = record.cost.tuition;
  if (basis === 'program-total') return 1;
  if (basis === 'per-credit') return isPublished(record.credits) ? record.credits.required : undefined;
  if (count !== undefined) return count;
  if (basis === 'per-course') return isPublished(record.credits) && record.credits.unit === 'course' ? record.credits.required : undefined;
  if (!isPublished(record.pace.fullTimeMonths)) return undefined;
  if (basis === 'per-year') return Math.max(1, record.pace.fullTimeMonths / 12);
  // A term of competency units is six months.
  return isPublished(record.credits) && record.credits.unit === 'competency-unit' ? record.pace.fullTimeMonths / 6 : undefined;
}

function perUsd(catalog: Catalog, country: string, year: string): number | undefined {
  if (country === 'US') return 1;
  const rates = catalog.money.prices.currencies[country]?.perUsd ?? {};
  const latest = Object.keys(rates).sort().at(-1);
  return rates[year] ?? (latest === undefined ? undefined : rates[latest]);
}

/** One academic year of the institution's average graduate tuition, for students from elsewhere. */
export function institutionPrice(institution: Institution | undefined): Published<ListedPrice> {
  const usd = institution?.tuitionNonresidentUsd ?? NOT_PUBLISHED;
  return isPublished(usd) && usd > 0 ? { usd, of: 'year' } : NOT_PUBLISHED;
}

/** Years for which a listed field's yearly average counts when it is held against a price for the whole program. */
const LISTED_YEARS = 2;

export const wholePrice = (price: ListedPrice): number => (price.of === 'program' ? price.usd : price.usd * LISTED_YEARS);
