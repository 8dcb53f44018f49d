import { z } from 'zod';
import type { PayCalibration } from './calibration.ts';
import { type Figure, Origin, type Parameter, type Source, Unit } from './figure.ts';
import type { EarningsTest, StudentLoans } from './loans.ts';
import type { EducationBenefits, FederalTax, Prices, StateTax } from './money.ts';
import type { Published } from './not-published.ts';
import type { Program } from './program.ts';
import { slug } from './vocabulary.ts';
import type { Alternative, Claim, Role } from './work.ts';

/** `data/tables.yaml`: what each column of a CSV table is, in what unit and year, and where it comes from. */
export const Table = z.strictObject({
  id: slug,
  file: z.string(),
  title: z.string(),
  /** Columns that name a row. */
  key: z.array(z.string()).min(1),
  /** Every other column. An empty cell is «not published». */
  columns: z.record(z.string(), z.strictObject({ label: z.string(), unit: Unit, year: z.string().optional(), origin: Origin })),
});
export type Table = z.infer<typeof Table>;

export interface Institution {
  unitid: number;
  /** Pay is published by this number: branch campuses share it. */
  opeid6: Published<string>;
  name: string;
  city: string;
  state: string;
  control: 'public' | 'private-nonprofit' | 'private-for-profit';
  /** Metropolitan area (CBSA), where it lies in one. */
  cbsa: Published<string>;
  latitude: number;
  longitude: number;
  /** Average graduate tuition and fees, full time, one academic year, USD of `tuitionYear`. */
  tuitionYear: string;
  tuitionResidentUsd: Published<number>;
  tuitionNonresidentUsd: Published<number>;
  feesResidentUsd: Published<number>;
  feesNonresidentUsd: Published<number>;
  perCreditResidentUsd: Published<number>;
  perCreditNonresidentUsd: Published<number>;
}

/** Years after completion in which pay is published. */
export const payYears = [1, 2, 4, 5] as const;
export type PayYear = (typeof payYears)[number];

/** What is known of a field's pay at an institution beyond the field's own mean: log points. */
export interface PayEstimate {
  /** Posterior mean and standard error of the institution's part, shared by all its programs. */
  institution: { mean: number; sd: number };
  /** The field at the institution, on top: Student t with this mean, standard deviation and degrees of freedom (30 and more: normal). */
  cell: { mean: number; sd: number; df: number };
  /**
   * Median pay, USD a year of `dollarYear`, by year after completion: posterior p10, p50, p90. As if measured in the newest release's
   * years, so that the years differ by experience alone.
   */
  pay: Record<PayYear, [p10: number, p50: number, p90: number]>;
  /** The quartiles between them. */
  quartiles: Record<PayYear, [p25: number, p75: number]>;
  /** The field that it was estimated for: the program's own, or the nearest listed one. */
  cip: string;
  /** What speaks of it: pay of its own, else of other fields at the institution, else only of the field elsewhere. */
  basis: 'cell' | 'institution' | 'field';
  /** Fields with published pay at the institution. */
  neighbors: number;
  dollarYear: string;
}

/** A field at an institution: `listed:<unitid>-<cip>`. */
export interface Listed {
  id: string;
  unitid: number;
  /** 4-digit CIP, or 11.0102. */
  cip: string;
  /** Master's degrees awarded in a year. */
  awards: number;
  /** Published median pay by year after completion, USD of each column's own dollar year. */
  pay: Record<PayYear, Published<number>>;
  estimate: PayEstimate;
  /** Deep programs whose pay is read here; with any, the row is not ranked beside them. */
  deepPrograms: string[];
}

/** A deep program's record with what the catalog adds: `deep:<slug>`. */
export interface DeepProgram {
  id: string;
  record: Program;
  depth: 'plannable' | 'partial' | 'described';
  /** The listed row whose pay is read for it, U.S. only. */
  parent: Published<string>;
  estimate: PayEstimate;
  latitude: Published<number>;
  longitude: Published<number>;
}

export interface Field {
  cip: string;
  title: string;
  /** Mean log pay of the field's graduates by year after completion, and the spread between institutions. */
  meanLogPay: Record<PayYear, number>;
  betweenSd: number;
  publishedCells: number;
  /** Fields whose pay stands in where none of its own is published (CIP). */
  borrowsFrom: string[];
}

/** USD a year; «top-coded» values stand in `topCoded`, as the least that they can be. */
export interface Wages {
  p10: Published<number>;
  p25: Published<number>;
  median: Published<number>;
  p75: Published<number>;
  p90: Published<number>;
}
export interface Occupation {
  soc: string;
  title: string;
  employment: Published<number>;
  wages: Wages;
  topCoded: (keyof Wages)[];
  /** Median pay by industry sector (NAICS), USD a year. */
  industries: { naics: string; title: string; median: number }[];
}

/** Projected jobs of an occupation over ten years; a release is named by its span, such as «2024-34». Growth in percent. */
export interface Projection {
  release: string;
  soc: string;
  title: string;
  growthPercent: Published<number>;
  openingsThousandsPerYear: Published<number>;
  /** Typical for entry: education, and work experience in a related occupation («None», «Less than 5 years», «5 years or more»). */
  education: Published<string>;
  experience: Published<string>;
  source: string;
}

/** A metropolitan or nonmetropolitan wage area. */
export interface WageArea {
  code: string;
  title: string;
  states: string[];
  metro: boolean;
  /** Log of the area's wage level over the median metropolitan area's, for each role's mix of occupations and for the whole set. */
  logIndex: Record<string, number>;
  /** Price level, United States = 100. */
  priceLevel: Published<number>;
}

export interface CourseReview {
  course: string;
  title: string;
  reviews: number;
  hoursPerWeek: Published<number>;
  difficulty: Published<number>;
  rating: Published<number>;
}

export interface ClaimVerdict {
  claim: Claim;
  verdict: 'supported' | 'contradicted' | 'out-of-date' | 'not-verifiable';
  /** The official figure that it was held against. */
  official: Published<{ figure: string; value: number; unit: string }>;
}

/** Everything that is known: immutable, versioned, each figure with its source. */
export interface Catalog {
  /** Content hash of the records, 12 hex digits. */
  version: string;
  /** The day that the records speak as of, YYYY-MM-DD. */
  date: string;
  sources: Record<string, Source>;
  tables: Record<string, Table>;
  institutions: Institution[];
  fields: Field[];
  listed: Listed[];
  programs: DeepProgram[];
  roles: Role[];
  occupations: Occupation[];
  projections: Projection[];
  areas: WageArea[];
  alternatives: Alternative[];
  parameters: Parameter[];
  money: {
    federalTax: FederalTax;
    stateTax: StateTax;
    benefits: EducationBenefits;
    loans: StudentLoans;
    earningsTest: EarningsTest;
    prices: Prices;
  };
  claims: ClaimVerdict[];
  reviews: CourseReview[];
  /** How often pay intervals were right when figures were held out. */
  calibration: PayCalibration;
}

export type FigureLookup = (id: string) => Figure | undefined;
