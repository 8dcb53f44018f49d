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
  years: years(byFiling(z.strictObject({ standardDeduction: z.number(), brackets: Brackets })).extend({ origin: Origin })),
  payroll: z.strictObject({
    origin: Origin,
    socialSecurityRate: z.number(),
    medicareRate: z.number(),
    additionalMedicareRate: z.number(),
    /** Not indexed. */
    additionalMedicareThreshold: byFiling(z.number()),
    /** Why a nonresident student pays none of it. */
    nonresidentStudentOrigin: Origin,
    socialSecurityWageBase: years(z.number()),
  }),
  /** Countries whose treaty gives their students the standard deduction. */
  treatyStandardDeduction: z.strictObject({ origin: Origin, countries: z.array(z.string().length(2)) }),
  /** First year in which a forgiven balance is income (again). */
  forgiveness: z.strictObject({ origin: Origin, countsFrom: z.number().int() }),
});
export type FederalTax = z.infer<typeof FederalTax>;

/** [adjusted gross income in USD, amount], ascending from 0. */
const byIncome = z.array(z.tuple([z.number(), z.number()])).min(1);
/** An amount: plain, or by income: in steps, each for incomes above its bound, or on straight lines between points and level beyond the last. */
export const AmountByIncome = z.union([z.number(), z.strictObject({ steps: byIncome }), z.strictObject({ points: byIncome })]);
export type AmountByIncome = z.infer<typeof AmountByIncome>;

/** What a state takes of wages for one filing status. */
export const StateSchedule = z.strictObject({
  brackets: Brackets,
  standardDeductionUsd: z.union([AmountByIncome, z.literal('federal')]).default(0),
  personalExemptionUsd: AmountByIncome.default(0),
  personalCreditUsd: AmountByIncome.default(0),
  /** Share of the tax, additions included, that is credited. */
  personalCreditShare: AmountByIncome.default(0),
  /** Tax by which high incomes lose the benefit of lower rates. */
  addedTaxUsd: AmountByIncome.default(0),
  /** No tax is due up to this taxable income; above it the schedule holds from its first dollar. */
  noTaxUpToUsd: z.number().default(0),
});
export type StateSchedule = z.infer<typeof StateSchedule>;

/** The single filer's schedule, and the other statuses' where they are on record; else theirs is the single filer's. */
export const StateTaxYear = StateSchedule.extend({
  'married-joint': StateSchedule.optional(),
  'head-of-household': StateSchedule.optional(),
  /** Names of amounts carried from an earlier year because the source had none for this one. */
  carried: z.array(z.string()).default([]),
});
export const StateRules = z.strictObject({
  years: years(StateTaxYear),
  /** Amounts that the state's law does not index to prices; the others are taken as indexed. */
  unindexed: z.array(z.enum(['brackets', 'standardDeductionUsd', 'personalExemptionUsd', 'personalCreditUsd'])).default([]),
  /** Whether student-loan interest that lowers federal income lowers the state's too. */
  allowsInterestDeduction: z.boolean().default(true),
  note: z.string().optional(),
  references: z.array(z.string()),
});
export type StateRules = z.infer<typeof StateRules>;
/** `data/money/state-tax.yaml`: one entry a state and DC. */
export const StateTax = z.strictObject({
  origin: Origin,
  states: z.record(z.string().length(2), z.union([z.literal('no-wage-income-tax'), StateRules])),
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
  /** The exclusion is indexed for the years after `indexedAfter`, to the nearest step. */
  employerAssistance: z.strictObject({
    origin: Origin,
    annualExclusionUsd: z.number(),
    indexedAfter: z.number().int(),
    stepUsd: z.number(),
  }),
});
export type EducationBenefits = z.infer<typeof EducationBenefits>;

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
      perInternationalDollar: years(z.number()).refine((byYear) => Object.keys(byYear).length > 0, 'give one year at least'),
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
