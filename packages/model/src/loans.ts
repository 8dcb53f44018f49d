import { z } from 'zod';
import { Origin } from './figure.ts';

/** An academic year as loans count it, 1 July to 30 June: «2026-27». */
const academicYears = <S extends z.ZodType>(schema: S) => z.record(z.string().regex(/^\d{4}-\d{2}$/), schema);
const calendarYears = <S extends z.ZodType>(schema: S) => z.record(z.string().regex(/^\d{4}$/), schema);
const Guideline = z.strictObject({ firstUsd: z.number(), eachMoreUsd: z.number() });

/** `data/money/student-loans.yaml`: graduate loans before and after 1 July 2026. Rates are fractions a year. */
export const StudentLoans = z.strictObject({
  unsubsidized: z.strictObject({
    origin: Origin,
    interestRate: academicYears(z.number()),
    rateCap: z.number(),
    originationFee: z.number(),
    graceMonths: z.number(),
  }),
  gradPlus: z.strictObject({
    origin: Origin,
    interestRate: academicYears(z.number()),
    rateCap: z.number(),
    originationFee: z.number(),
    closedToNewBorrowersFrom: z.string(),
  }),
  eligibility: z.strictObject({ origin: Origin, leastLoad: z.number() }),
  before20260701: z.strictObject({ origin: Origin, annualUsd: z.number(), aggregateUsd: z.number() }),
  from20260701: z.strictObject({
    origin: Origin,
    graduateAnnualUsd: z.number(),
    graduateAggregateUsd: z.number(),
    lifetimeUsd: z.number(),
    proratedBelowFullTime: z.boolean(),
    legacy: z.string(),
    /** The old rules last so many months from July 2026, or to the end of the program if that is sooner. */
    legacyMonths: z.number().int(),
  }),
  /** What happens to the interest of study and grace when repayment starts. */
  capitalization: z.strictObject({ origin: Origin, federal: z.boolean(), private: z.boolean() }),
  /** For those whose federal loans are all from before 1 July 2026. */
  fixedStandard: z.strictObject({ origin: Origin, years: z.number().int(), minimumMonthlyUsd: z.number() }),
  tieredStandard: z.strictObject({
    origin: Origin,
    tiers: z.array(z.strictObject({ balanceBelowUsd: z.union([z.number(), z.literal('any')]), years: z.number() })),
  }),
  repaymentAssistance: z.strictObject({
    origin: Origin,
    bands: z.array(
      z.strictObject({
        incomeUpToUsd: z.union([z.number(), z.literal('any')]),
        share: z.number().optional(),
        flatUsdPerYear: z.number().optional(),
      }),
    ),
    monthlyReductionPerDependentUsd: z.number(),
    minimumMonthlyUsd: z.number(),
    principalMatchUsdPerMonth: z.number(),
    forgivenAfterMonths: z.number(),
    forgivenessTaxed: z.boolean(),
  }),
  incomeBased: z.strictObject({
    origin: Origin,
    povertyMultiple: z.number(),
    newBorrowers: z.strictObject({ share: z.number(), forgivenAfterMonths: z.number().int() }),
    oldBorrowers: z.strictObject({ share: z.number(), forgivenAfterMonths: z.number().int() }),
    guidelines: z.strictObject({
      origin: Origin,
      contiguous: calendarYears(Guideline),
      alaska: calendarYears(Guideline),
      hawaii: calendarYears(Guideline),
    }),
  }),
  private: z.strictObject({
    origin: Origin,
    fixedRate: z.number(),
    range: z.tuple([z.number(), z.number()]),
    years: z.number().int(),
  }),
});
export type StudentLoans = z.infer<typeof StudentLoans>;

/** `data/money/earnings-test.yaml`: the federal earnings test of graduate programs (P.L. 119-21, section 84001). */
export const EarningsTest = z.strictObject({
  rule: z.strictObject({
    origin: Origin,
    /** Years after completion in which pay is measured. */
    yearsAfterCompletion: z.number().int(),
    firstResultsYear: z.number().int(),
    failuresThatEndLoans: z.number().int(),
    withinYears: z.number().int(),
    completersFloor: z.number().int(),
    earnersFloor: z.number().int(),
  }),
  /** Median pay of working bachelor's holders aged 25 to 34, USD a year of `dollarYear`. */
  benchmarks: z.strictObject({
    origin: Origin,
    dollarYear: z.number().int(),
    dollarYearOrigin: Origin,
    nationalUsd: z.number(),
    nationalByFieldUsd: z.record(z.string().regex(/^\d{2}$/), z.number()),
    /** Fields whose median is known only to lie at or above a value. */
    nationalFieldAtLeastUsd: z.record(z.string().regex(/^\d{2}$/), z.number()),
    states: z.record(z.string().length(2), z.number()),
  }),
  stateEstimates: z.strictObject({
    origin: Origin,
    standardErrorLog: z.number(),
    states: z.record(z.string().length(2), z.number()),
  }),
});
export type EarningsTest = z.infer<typeof EarningsTest>;
