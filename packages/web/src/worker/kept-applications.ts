import { ApplicationStatus, programRef } from '@masterplan/model';
import { z } from 'zod';

/**
 * The applications of a self as they are kept: the fields of `applications.yaml`, none unknown, but each may hold what was
 * typed: a day that has passed or a chance over one stays, and is told at its field when the list is weighed.
 */
const day = z.string().max(20);
const text = z.string().max(200);
const number = z.number();

const Answer = z.union([
  z.strictObject({ on: day }),
  z.strictObject({ from: day, to: day }),
  z.strictObject({ rolling: z.tuple([number, number]) }),
]);
const Deposit = z.strictObject({
  usd: number,
  due: z.union([day, z.strictObject({ daysAfterOffer: number })]),
  refundable: z.boolean().optional(),
  credited: z.boolean().optional(),
});
const Fact = z.strictObject({
  id: text,
  question: text,
  resolves: day,
  askUsd: number.optional(),
  outcomes: z.array(z.strictObject({ answer: text, chance: number, changeUsd: number })).max(5),
});
const dates = (most: number) =>
  z
    .array(z.strictObject({ on: day, what: text }))
    .max(most)
    .optional();

const Entry = z.strictObject({
  program: programRef,
  status: ApplicationStatus,
  start: day,
  deadline: day.optional(),
  round: text.optional(),
  answer: Answer.optional(),
  chance: z.union([number, z.literal('published')]).optional(),
  feeUsd: number.optional(),
  effortUsd: number.optional(),
  deposit: Deposit.optional(),
  valueUsd: number.optional(),
  facts: z.array(Fact).max(4).optional(),
  dates: dates(20),
});
export type KeptEntry = z.infer<typeof Entry>;
export type KeptFact = z.infer<typeof Fact>;

export const KeptApplications = z.strictObject({
  version: z.literal(1),
  name: text,
  example: z.boolean().optional(),
  nextYearUsd: number.optional(),
  daysBeforeDeadline: number.optional(),
  sharedLogOdds: number.optional(),
  applications: z.array(Entry).max(20),
  dates: dates(40),
});
export type KeptApplications = z.infer<typeof KeptApplications>;
