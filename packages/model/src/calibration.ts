import { z } from 'zod';

const share = z.strictObject({ value: z.number(), se: z.number() });

/** How often held-out figures fell within their intervals, and how sharp the forecasts were. Errors and scores in log points. */
export const CalibrationRow = z.strictObject({
  /** What was held out: programs, whole institutions, the later release, or small programs (fitted on the large). */
  test: z.enum(['programs', 'institutions', 'later-release', 'small']),
  /** All fields, the listed ones, a block of fields, a listed field (CIP), or programs of a size (degrees a year). */
  set: z.string(),
  kind: z.enum(['all', 'listed', 'block', 'field', 'size']),
  year: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(5)]),
  figures: z.number().int(),
  institutions: z.number().int(),
  /** Shares of figures inside the central intervals, with standard errors clustered by institution. */
  within50: share,
  within80: share,
  within90: share,
  /** Mean absolute error and continuous ranked probability score (CRPS). */
  mae: z.number(),
  crps: z.number(),
  /** The same of the field's empirical distribution, and of the program's own last figure with drift and residual spread where it has one. */
  maeField: z.number(),
  crpsField: z.number(),
  crpsOwn: z.number().optional(),
  /** CRPS below the better baseline's, as a share of it. */
  gain: share,
});
export type CalibrationRow = z.infer<typeof CalibrationRow>;

/** A stated aim and what came of it; not gated where too few figures speak of it. */
export const CalibrationTarget = z.strictObject({
  id: z.string(),
  value: z.number(),
  se: z.number(),
  aim: z.number(),
  figures: z.number().int(),
  gated: z.boolean(),
  met: z.boolean(),
});
export type CalibrationTarget = z.infer<typeof CalibrationTarget>;

/** `outcomes/calibration.json`: what `npm run calibrate` found by holding figures out. */
export const PayCalibration = z.strictObject({
  /** Hash of the tables that it was computed from, 12 hex digits. */
  inputs: z.string(),
  rows: z.array(CalibrationRow),
  targets: z.array(CalibrationTarget),
  /** Coverage of central intervals from 5 % to 95 %, five years after, all fields and listed ones. */
  curves: z.array(
    z.strictObject({
      test: z.string(),
      set: z.string(),
      points: z.array(z.strictObject({ nominal: z.number(), actual: z.number(), se: z.number() })),
    }),
  ),
  /** Share of outcomes in each twentieth of their forecast, five years after. */
  pit: z.array(z.strictObject({ test: z.string(), set: z.string(), shares: z.array(z.number()) })),
  /** Real growth of pay between the two releases at equal experience, log points a calendar year. */
  period: z.strictObject({ perYear: z.number(), se: z.number(), pairs: z.number().int() }),
  /** Were programs whose pay is withheld paid by so much less than forecast: share inside their 80 % interval five years after. */
  suppressed: z.array(z.strictObject({ shift: z.number(), within80: z.number(), within80Listed: z.number() })),
});
export type PayCalibration = z.infer<typeof PayCalibration>;
