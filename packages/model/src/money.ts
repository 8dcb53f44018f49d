import { z } from 'zod';
import { Origin } from './figure.ts';

const years = <S extends z.ZodType>(schema: S) => z.record(z.string().regex(/^\d{4}$/), schema);
/** [lower bound of taxable income in USD, marginal rate], ascending from 0. */
export const Brackets = z.array(z.tuple([z.number().min(0), z.number().min(0).max(1)])).min(1);
export type Brackets = z.infer<typeof Brackets>;
export const Filing = z.enum(['single', 'married-joint', 'head-of-household']);
export type Filing = z.infer<typeof Filing>;
const byFiling = <S extends z.ZodType>(schema: S) =>
  z.strictObject({ single: schema, 'married-joint': schema, 'head-of-household': schema });

/** `data/money/federal-tax.yaml`: federal income tax and payroll tax on wages. */
export const FederalTax = z.strictObject({
  origin: Origin,
  years: years(byFiling(z.strictObject({ standardDeduction: z.number(), brackets: Brackets }))),
  payroll: z.strictObject({
    origin: Origin,
    socialSecurityRate: z.number(),
    medicareRate: z.number(),
    additionalMedicareRate: z.number(),
    additionalMedicareThreshold: byFiling(z.number()),
    socialSecurityWageBase: years(z.number()),
  }),
});
export type FederalTax = z.infer<typeof FederalTax>;

/** `data/money/state-tax.yaml`: one entry a state and DC; single filer's schedule, standard deduction, exemption. */
export const StateTaxYear = z.strictObject({
  brackets: Brackets,
  standardDeductionUsd: z.union([z.number(), z.literal('federal')]).default(0),
  personalExemptionUsd: z.number().default(0),
  personalCreditUsd: z.number().default(0),
  /** Names of amounts carried from an earlier year because the source had none for this one. */
  carried: z.array(z.string()).default([]),
});
export const StateTax = z.strictObject({
  origin: Origin,
  states: z.record(
    z.string().length(2),
    z.union([
      z.literal('no-wage-income-tax'),
      z.strictObject({ years: years(StateTaxYear), note: z.string().optional(), references: z.array(z.string()) }),
    ]),
  ),
});
export type StateTax = z.infer<typeof StateTax>;

/** `data/money/education-benefits.yaml`. */
export const EducationBenefits = z.strictObject({
  lifetimeLearningCredit: z.strictObject({
    origin: Origin,
    rate: z.number(),
    expenseLimitUsd: z.number(),
    phaseOutStartUsd: byFiling(z.number()),
    phaseOutLengthUsd: byFiling(z.number()),
  }),
  studentLoanInterestDeduction: z.strictObject({
    origin: Origin,
    capUsd: z.number(),
    phaseOutStartUsd: years(byFiling(z.number())),
    phaseOutLengthUsd: byFiling(z.number()),
  }),
  employerAssistance: z.strictObject({ origin: Origin, annualExclusionUsd: z.number() }),
});
export type EducationBenefits = z.infer<typeof EducationBenefits>;

const academicYears = <S extends z.ZodType>(schema: S) => z.record(z.string().regex(/^\d{4}-\d{2}$/), schema);
/** `data/money/student-loans.yaml`: graduate loans before and after 1 July 2026. */
export const StudentLoans = z.strictObject({
  unsubsidized: z.strictObject({
    origin: Origin,
    interestRate: academicYears(z.number()),
    originationFee: z.number(),
    graceMonths: z.number(),
  }),
  gradPlus: z.strictObject({
    origin: Origin,
    interestRate: academicYears(z.number()),
    originationFee: z.number(),
    closedToNewBorrowersFrom: z.string(),
  }),
  before20260701: z.strictObject({ origin: Origin, annualUsd: z.number(), aggregateUsd: z.number() }),
  from20260701: z.strictObject({
    origin: Origin,
    graduateAnnualUsd: z.number(),
    graduateAggregateUsd: z.number(),
    lifetimeUsd: z.number(),
    proratedBelowFullTime: z.boolean(),
    legacy: z.string(),
  }),
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
  }),
  private: z.strictObject({ origin: Origin, fixedRate: z.number(), range: z.tuple([z.number(), z.number()]) }),
});
export type StudentLoans = z.infer<typeof StudentLoans>;

/** `data/money/prices.yaml`: consumer prices and wages over time. */
export const Prices = z.strictObject({
  cpi: z.strictObject({
    origin: Origin,
    annual: years(z.number()),
    may: years(z.number()),
    projection: years(z.number()),
    projectionOrigin: Origin,
  }),
  averageWageIndex: z.strictObject({ origin: Origin, annual: years(z.number()) }),
  /** Local currency for one U.S. dollar; purchasing power: local currency for one international dollar. */
  currencies: z.record(
    z.string().length(2),
    z.strictObject({
      name: z.string(),
      perUsd: years(z.number()),
      perInternationalDollar: years(z.number()),
      origin: Origin,
      purchasingPowerOrigin: Origin.optional(),
    }),
  ),
  studentBudget: z.strictObject({
    origin: Origin,
    year: z.string(),
    housingFoodUsdPerYear: z.number(),
    booksTransportPersonalUsdPerYear: z.number(),
  }),
});
export type Prices = z.infer<typeof Prices>;
