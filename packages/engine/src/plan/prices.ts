import { type Candidate, type Catalog, isPublished, type Program, type Tuition } from '@masterplan/model';
import type { Parameters } from '../parameters.ts';
import { durationOf } from './duration.ts';

/** A program's price by what it is charged for, in listed dollars of the published academic year. */
export interface PlanPrices {
  perCreditUsd: number;
  perCourseUsd: number;
  /** For each term in which a course is taken. */
  perTermUsd: number;
  fixedUsd: number;
}

/**
 * What the program costs this candidate by its parts, tuition and fees, from the record's own figures; undefined where it
 * publishes no tuition. In dollars of the published academic year, converted at its year's rate as for the comparison of
 * programs, without growth. Resident or nonresident as the candidate's place says; the other one's where only that is
 * published. A candidate's own offer of a tuition for the whole program takes the place of the published one.
 *
 * Tuition for the whole program is fixed. So is tuition a year, for every started year of the published full-time length (a
 * part-time student is billed the same year's teaching over more years), and tuition a term where the record says over how many
 * terms it is counted. Yearly fees follow the same years. Health insurance is living, not tuition: left out.
 */
export function pricesOf(program: Program, candidate: Candidate, catalog: Catalog, parameters: Parameters): PlanPrices | undefined {
  const own = candidate.offers.find((offer) => offer.program === `deep:${program.id}`)?.tuitionUsd;
  const { cost } = program;
  if (!isPublished(cost)) return own === undefined ? undefined : { ...nothing, fixedUsd: own };
  const rate = usdPer(catalog, cost.currency, cost.academicYear.slice(0, 4));
  const years = startedYears(program, candidate, parameters);
  const tuition = own === undefined ? tuitionOf(cost.tuition, program, candidate, years) : { ...nothing, fixedUsd: own / (rate ?? 1) };
  if (tuition === undefined || rate === undefined) return undefined;
  const fees = isPublished(cost.fees) ? cost.fees : {};
  return {
    perCreditUsd: (tuition.perCreditUsd + (fees.perCredit ?? 0)) * rate,
    perCourseUsd: (tuition.perCourseUsd + (fees.perCourse ?? 0)) * rate,
    perTermUsd: (tuition.perTermUsd + (fees.perTerm ?? 0)) * rate,
    fixedUsd: (tuition.fixedUsd + (fees.perYear ?? 0) * years + (fees.once ?? 0)) * rate,
  };
}

const nothing: PlanPrices = { perCreditUsd: 0, perCourseUsd: 0, perTermUsd: 0, fixedUsd: 0 };

type PublishedCost = Exclude<Program['cost'], 'not-published'>;

/** In the record's own currency. */
function tuitionOf(tuition: PublishedCost['tuition'], program: Program, candidate: Candidate, years: number): PlanPrices | undefined {
  if (!isPublished(tuition)) return undefined;
  const amount = sideOf(tuition, isHome(program, candidate));
  if (amount === undefined) return undefined;
  const { count } = tuition;
  switch (tuition.basis) {
    case 'program-total':
      return { ...nothing, fixedUsd: amount };
    case 'per-year':
      return isFlat(program) && count === undefined
        ? { ...nothing, perTermUsd: amount / 2 }
        : { ...nothing, fixedUsd: amount * (count ?? years) };
    case 'per-credit':
      return { ...nothing, perCreditUsd: amount };
    case 'per-course':
      return { ...nothing, perCourseUsd: amount };
    case 'per-term':
      return count === undefined ? { ...nothing, perTermUsd: amount } : { ...nothing, fixedUsd: amount * count };
  }
}

/** Whether a flat fee is paid for every term of six months that somebody takes, as where competency units are counted. */
const isFlat = ({ credits }: Program): boolean => isPublished(credits) && credits.unit === 'competency-unit';

/** As `isResident` of the comparison, for a record that is no path yet. */
const isHome = ({ institution }: Program, candidate: Candidate): boolean =>
  candidate.status === 'citizen-or-resident' && (institution.state ?? institution.country) === candidate.place.state;

function sideOf({ resident, nonresident }: Tuition, home: boolean): number | undefined {
  const [wanted, other] = home ? [resident, nonresident] : [nonresident, resident];
  if (isPublished(wanted)) return wanted;
  return isPublished(other) ? other : undefined;
}

/** Years that the full-time program begins to take: published, else as its credits and calendar make it; at least one. */
function startedYears(program: Program, candidate: Candidate, parameters: Parameters): number {
  const published = program.pace.fullTimeMonths;
  if (isPublished(published)) return Math.max(1, Math.ceil(published / 12));
  const length = durationOf(program, 'full-time', candidate.study.hoursPerWeek, candidate.study.earliestStart, parameters);
  return 'impossible' in length ? 1 : Math.max(1, Math.ceil(length.months / 12));
}

const currencyCountry = { USD: 'US', CAD: 'CA', EUR: 'DE', CHF: 'CH' } as const;

/** Dollars for one unit of a currency in a year, else in the last year on record; undefined where no rate is. */
function usdPer(catalog: Catalog, currency: keyof typeof currencyCountry, year: string): number | undefined {
  if (currency === 'USD') return 1;
  const rates = catalog.money.prices.currencies[currencyCountry[currency]]?.perUsd;
  if (!rates) return undefined;
  const rate = rates[year] ?? rates[Object.keys(rates).sort().at(-1) ?? ''];
  return rate === undefined ? undefined : 1 / rate;
}
