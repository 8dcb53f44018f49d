import { type Candidate, type Catalog, type Control, type FigureKind, isPublished, kindInRecord, type Published } from '@masterplan/model';
import { power } from '../math/elementary.ts';
import type { Parameters } from '../parameters.ts';
import type { Option } from '../paths.ts';
import { perCatalog } from '../per-catalog.ts';
import { priceLevel } from './prices.ts';
import { academicYears, charged, publishedPrice } from './published-price.ts';

export interface Price {
  /** Whole program, in dollars of the decision's year, of the time when it is paid. */
  tuitionUsd: number;
  feesUsd: number;
  kind: FigureKind | 'yours';
  figures: string[];
}

interface Listed {
  usd: number;
  feesUsd: number;
  /** Calendar year in which the published academic year begins. */
  year: number;
  kind: FigureKind;
  figures: string[];
}

/** What the program costs this candidate, from its own figures, else its institution's average, else the catalog's median. */
export function priceOf(option: Option, candidate: Candidate, catalog: Catalog, parameters: Parameters, baseYear: number): Price {
  const listed = fromProgram(option, candidate, catalog) ?? fromInstitution(option, candidate) ?? fromCatalog(option, catalog);
  const own = candidate.offers.find((offer) => offer.program === option.subject)?.tuitionUsd;
  const inflation = parameters.value('inflation');
  const growth = parameters.value(growthParameter(option, candidate));
  const paid = Math.floor(option.startMonth / 12) + option.plan.months / 24;
  const real =
    (power(1 + growth, Math.max(0, paid - listed.year)) * priceLevel(catalog.money.prices, baseYear, inflation)) /
    priceLevel(catalog.money.prices, Math.floor(paid), inflation);
  return {
    tuitionUsd: own ?? listed.usd * real,
    feesUsd: listed.feesUsd * real,
    // An old price carried forward by growth is no longer what somebody published.
    kind: own !== undefined ? 'yours' : listed.kind === 'observed' && baseYear - listed.year > 2 ? 'modeled' : listed.kind,
    figures: own === undefined ? listed.figures : [],
  };
}

function growthParameter(option: Option, candidate: Candidate): string {
  if (option.control === 'private-nonprofit') return 'tuition-growth-private-nonprofit';
  if (option.control === 'private-for-profit') return 'tuition-growth-private-for-profit';
  return isResident(option, candidate) ? 'tuition-growth-public-resident' : 'tuition-growth-public-nonresident';
}

const isResident = (option: Option, candidate: Candidate): boolean => residesIn(option.state, candidate);

/** Whether the residents' price of a public institution in this state (abroad: country) is this candidate's. */
export const residesIn = (state: string, candidate: Candidate): boolean =>
  candidate.status === 'citizen-or-resident' && state === candidate.place.state;

function fromProgram(option: Option, candidate: Candidate, catalog: Catalog): Listed | undefined {
  const { program } = option;
  if (!program) return undefined;
  const { record } = program;
  const { pace, terms, credits } = option.plan;
  const price = publishedPrice(record, isResident(option, candidate), pace, option.fullTime, catalog);
  if (!price?.tuition) return undefined;
  const taken = { credits, courses: credits / option.courseCredits, terms };
  return {
    usd: charged(price.tuition, taken),
    feesUsd: charged(price.fees, taken),
    year: price.year,
    kind: isPublished(record.cost) && record.cost.currency !== 'USD' ? 'modeled' : kindInRecord(record, 'cost.tuition'),
    figures: [`${option.subject}/cost.tuition`],
  };
}

function sideOf(resident: Published<number>, nonresident: Published<number>, isHome: boolean): number | undefined {
  const [wanted, other] = isHome ? [resident, nonresident] : [nonresident, resident];
  if (isPublished(wanted)) return wanted;
  return isPublished(other) ? other : undefined;
}

function fromInstitution(option: Option, candidate: Candidate): Listed | undefined {
  const institution = option.institution;
  if (!institution) return undefined;
  const home = isResident(option, candidate);
  const perCredit = sideOf(institution.perCreditResidentUsd, institution.perCreditNonresidentUsd, home);
  const annual = sideOf(institution.tuitionResidentUsd, institution.tuitionNonresidentUsd, home);
  const fees = sideOf(institution.feesResidentUsd, institution.feesNonresidentUsd, home) ?? 0;
  const years = academicYears(option.fullTime.months);
  // Some institutions report the price of a course where a credit's is asked for: a year's credits would cost far more than a year.
  const perCreditFits =
    perCredit !== undefined && perCredit > 0 && (annual === undefined || annual === 0 || perCredit * CREDITS_A_YEAR < 2 * annual);
  const usd =
    option.plan.pace === 'part-time' && perCreditFits
      ? perCredit * semesterHours(option)
      : annual === undefined
        ? undefined
        : annual * years;
  if (usd === undefined || usd === 0) return undefined;
  return {
    usd,
    feesUsd: fees * years,
    year: Number(institution.tuitionYear.slice(0, 4)),
    kind: 'modeled',
    figures: [
      `institution:${institution.unitid}/${usd === (annual ?? 0) * years ? 'tuition' : 'perCredit'}${home ? 'Resident' : 'Nonresident'}`,
    ],
  };
}

/** Semester hours of a usual full-time year. */
const CREDITS_A_YEAR = 18;

const perSemesterHour: Record<string, number> = {
  'semester-hour': 1,
  'quarter-hour': 2 / 3,
  'cmu-unit': 1 / 3,
  ects: 1 / 2,
  'competency-unit': 1,
  course: 3,
};
const semesterHours = (option: Option) => option.plan.credits * (perSemesterHour[option.plan.creditUnit] ?? 1);

/** Median of the institutions' nonresident tuition under the same control: a stated stand-in where nothing is published. */
function fromCatalog(option: Option, catalog: Catalog): Listed {
  return {
    usd: (medians(catalog).get(option.control) ?? 0) * academicYears(option.fullTime.months),
    feesUsd: 0,
    year: 2023,
    kind: 'modeled',
    figures: [`catalog:median-tuition-${option.control}`],
  };
}

const medians = perCatalog(({ institutions }) => {
  const amounts = new Map<Control, number[]>();
  for (const { control, tuitionNonresidentUsd: usd } of institutions)
    if (isPublished(usd) && usd > 0) amounts.set(control, [...(amounts.get(control) ?? []), usd]);
  return new Map([...amounts].map(([control, all]) => [control, all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0]));
});
