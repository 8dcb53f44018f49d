import { charged, publishedPrice } from '@masterplan/engine';
import { type Catalog, type Institution, isPublished, NOT_PUBLISHED, type Program, type Published } from '@masterplan/model';

/** What a list shows as the price of a program. */
export interface ListedPrice {
  usd: number;
  /** The whole program, or one academic year of the institution's graduate average. */
  of: 'program' | 'year';
}

/**
 * The published tuition of a whole program taken full-time, without aid, at the rate for students from elsewhere (the residents'
 * where only that is published), in dollars of its academic year. Not published where the record can't be counted up.
 */
export function programPrice(catalog: Catalog, record: Program): Published<ListedPrice> {
  const { credits, pace } = record;
  const months = isPublished(pace.fullTimeMonths) ? pace.fullTimeMonths : undefined;
  // A term of competency units is six months; how many terms others take follows from a plan.
  const terms = isPublished(credits) && credits.unit === 'competency-unit' && months !== undefined ? months / 6 : undefined;
  const fullTime = months === undefined ? undefined : { months, terms: terms ?? 0 };
  const tuition = publishedPrice(record, false, 'full-time', fullTime, catalog)?.tuition;
  if (!tuition) return NOT_PUBLISHED;
  const required = isPublished(credits) ? credits.required : undefined;
  const courses = isPublished(credits) && credits.unit === 'course' ? required : undefined;
  const isCounted =
    (tuition.perCreditUsd === 0 || required !== undefined) &&
    (tuition.perCourseUsd === 0 || courses !== undefined) &&
    (tuition.perTermUsd === 0 || terms !== undefined);
  if (!isCounted) return NOT_PUBLISHED;
  return { usd: Math.round(charged(tuition, { credits: required ?? 0, courses: courses ?? 0, terms: terms ?? 0 })), of: 'program' };
}

/** One academic year of the institution's average graduate tuition, for students from elsewhere. */
export function institutionPrice(institution: Institution | undefined): Published<ListedPrice> {
  const usd = institution?.tuitionNonresidentUsd ?? NOT_PUBLISHED;
  return isPublished(usd) && usd > 0 ? { usd, of: 'year' } : NOT_PUBLISHED;
}

/** Years for which a listed field's yearly average counts when it is held against a price for the whole program. */
const LISTED_YEARS = 2;

export const wholePrice = (price: ListedPrice): number => (price.of === 'program' ? price.usd : price.usd * LISTED_YEARS);
