import { type Catalog, type Currency, currencyCountries, isPublished, type Pace, type Program, type Tuition } from '@masterplan/model';

/** Dollars by what they are charged for. */
export interface Charges {
  perCreditUsd: number;
  perCourseUsd: number;
  /** For each term in which somebody studies. */
  perTermUsd: number;
  fixedUsd: number;
}

/** What a program publishes that it charges, in listed dollars of an academic year, converted at that year's rate. */
export interface PublishedPrice {
  /** Undefined where no tuition is published, or not how often it is paid. */
  tuition: Charges | undefined;
  /** Required fees; health insurance is living and no fee. */
  fees: Charges;
  /** Calendar year in which the academic year of the prices begins. */
  year: number;
}

/** Length of the full-time program. */
export interface FullTime {
  months: number;
  terms: number;
}

export const noCharges: Charges = { perCreditUsd: 0, perCourseUsd: 0, perTermUsd: 0, fixedUsd: 0 };

/**
 * A program's price by its parts, from its own record: the resident's or the other one, whichever is published where only one
 * is. Undefined where it publishes no cost, or in a currency without a rate.
 *
 * A price a year is paid for the academic years of the full-time length; a price a term for each term in which a full-time
 * student studies, and as often as full-time study asks by who takes part-time the same teaching over more terms (few programs
 * publish what a part-time term costs). Where competency units are counted, the fee of a term is flat at any pace.
 *
 * @param fullTime undefined: not known; then nothing is said that follows from it.
 */
export function publishedPrice(
  record: Program,
  isResident: boolean,
  pace: Pace,
  fullTime: FullTime | undefined,
  catalog: Catalog,
): PublishedPrice | undefined {
  const { cost } = record;
  if (!isPublished(cost)) return undefined;
  const year = Number(cost.academicYear.slice(0, 4));
  const rate = usdPer(catalog, cost.currency, year);
  if (rate === undefined) return undefined;
  const tuition = isPublished(cost.tuition) ? tuitionOf(cost.tuition, record, isResident, pace, fullTime) : undefined;
  const fees = isPublished(cost.fees) ? cost.fees : {};
  const years = fullTime ? academicYears(fullTime.months) : 1;
  return {
    tuition: tuition && converted(tuition, rate),
    fees: converted(
      {
        perCreditUsd: fees.perCredit ?? 0,
        perCourseUsd: fees.perCourse ?? 0,
        perTermUsd: fees.perTerm ?? 0,
        fixedUsd: (fees.perYear ?? 0) * years + (fees.once ?? 0),
      },
      rate,
    ),
    year,
  };
}

/** What charges come to over a whole program. */
export const charged = (charges: Charges, { credits, courses, terms }: { credits: number; courses: number; terms: number }): number =>
  charges.perCreditUsd * credits + charges.perCourseUsd * courses + charges.perTermUsd * terms + charges.fixedUsd;

export const plus = (a: Charges, b: Charges): Charges => ({
  perCreditUsd: a.perCreditUsd + b.perCreditUsd,
  perCourseUsd: a.perCourseUsd + b.perCourseUsd,
  perTermUsd: a.perTermUsd + b.perTermUsd,
  fixedUsd: a.fixedUsd + b.fixedUsd,
});

/**
 * Academic years that a full-time length takes, by halves and at least one: a year's price buys two semesters of nine months
 * in all, so 9 and 12 months are one, 16 one and a half, 21 two.
 */
export function academicYears(months: number): number {
  const whole = Math.floor(months / 12);
  const rest = months - whole * 12;
  return Math.max(1, whole + (rest === 0 ? 0 : rest <= MONTHS_A_SEMESTER ? 0.5 : 1));
}
const MONTHS_A_SEMESTER = 5;

/** In the record's own currency. */
function tuitionOf(
  tuition: Tuition,
  record: Program,
  isResident: boolean,
  pace: Pace,
  fullTime: FullTime | undefined,
): Charges | undefined {
  const [wanted, other] = isResident ? [tuition.resident, tuition.nonresident] : [tuition.nonresident, tuition.resident];
  const amount = isPublished(wanted) ? wanted : isPublished(other) ? other : undefined;
  if (amount === undefined) return undefined;
  const times = (count: number | undefined) => (count === undefined ? undefined : { ...noCharges, fixedUsd: amount * count });
  const isFlat = isPublished(record.credits) && record.credits.unit === 'competency-unit';
  if (tuition.count !== undefined) return times(tuition.count);
  switch (tuition.basis) {
    case 'program-total':
      return times(1);
    case 'per-credit':
      return { ...noCharges, perCreditUsd: amount };
    case 'per-course':
      return { ...noCharges, perCourseUsd: amount };
    case 'per-year':
      return isFlat ? { ...noCharges, perTermUsd: amount / 2 } : times(fullTime && academicYears(fullTime.months));
    case 'per-term':
      return isFlat || pace === 'full-time' ? { ...noCharges, perTermUsd: amount } : times(fullTime?.terms);
  }
}

const converted = ({ perCreditUsd, perCourseUsd, perTermUsd, fixedUsd }: Charges, rate: number): Charges => ({
  perCreditUsd: perCreditUsd * rate,
  perCourseUsd: perCourseUsd * rate,
  perTermUsd: perTermUsd * rate,
  fixedUsd: fixedUsd * rate,
});

/** Dollars for one unit of a currency in a year; undefined where no rate of that year is on record. */
function usdPer(catalog: Catalog, currency: Currency, year: number): number | undefined {
  if (currency === 'USD') return 1;
  const rate = catalog.money.prices.currencies[currencyCountries[currency]]?.perUsd[String(year)];
  return rate === undefined ? undefined : 1 / rate;
}
