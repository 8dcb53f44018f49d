import { z } from 'zod';
import { programRef, yearMonth } from './candidate.ts';
import { slug } from './vocabulary.ts';

/** A day that the calendar has; «2027-02-30» is none. */
export const calendarDay = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2}$/, 'a day such as «2027-03-01»')
  .refine((text) => {
    const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return date >= 1 && date <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
  }, 'the calendar has no such day');

const share = z.number().min(0, 'a chance lies between 0 and 1').max(1, 'a chance lies between 0 and 1');
const paid = z.number().min(0, 'dollars, zero or more').max(1_000_000, 'at most 1,000,000 dollars');
const worth = z.number().min(-10_000_000, 'at least -10,000,000 dollars').max(10_000_000, 'at most 10,000,000 dollars');
const days = z.number().int().min(0).max(365, 'at most 365 days');
const text = z.string().min(1).max(200);

export const applicationStatuses = ['planned', 'applied', 'waitlisted', 'admitted', 'accepted', 'rejected'] as const;
export const ApplicationStatus = z.enum(applicationStatuses);
/** `accepted`: the offer is accepted and its deposit paid. */
export type ApplicationStatus = z.infer<typeof ApplicationStatus>;

/** When the answer comes: on a day, within a window, or (rolling) so many days after the application is sent. */
const Answer = z.union([
  z.strictObject({ on: calendarDay }),
  z.strictObject({ from: calendarDay, to: calendarDay }),
  z.strictObject({ rolling: z.tuple([days, days]) }),
]);

/** Something that is not known yet and would change what attending is worth. */
const Fact = z.strictObject({
  id: slug,
  question: text,
  /** The day on which it becomes known, or `asking`: the program answers when asked. */
  resolves: z.union([calendarDay, z.literal('asking')]),
  /** What asking costs in dollars: the time that it takes. */
  askUsd: paid.default(0),
  outcomes: z
    .array(z.strictObject({ answer: text, chance: share, changeUsd: worth }))
    .min(2)
    .max(5),
});

const Application = z.strictObject({
  program: programRef,
  status: ApplicationStatus,
  /** First month of study. */
  start: yearMonth,
  /** Last day to apply; left out, that of the program's published round for this start (`round` names one of several). */
  deadline: calendarDay.optional(),
  round: text.optional(),
  answer: Answer.optional(),
  /** Chance of an offer as seen today; `published`: the program's published rate, which is weak for any one person. */
  chance: z.union([share, z.literal('published')]).optional(),
  feeUsd: paid.default(0),
  /** What writing it costs in time and tests, in dollars. */
  effortUsd: paid.default(0),
  /** Left out: no reply is asked for before the start. `due`: a day, or days after the offer. */
  deposit: z
    .strictObject({
      usd: paid,
      due: z.union([calendarDay, z.strictObject({ daysAfterOffer: days })]),
      refundable: z.boolean().default(false),
      /** Whether it counts toward tuition for those who come. */
      credited: z.boolean().default(true),
    })
    .optional(),
  /** What attending is worth against staying put, in dollars; left out, the outlook's mean net present value of that path. */
  valueUsd: worth.optional(),
  facts: z.array(Fact).max(4).default([]),
  /** Other days of this program: aid, tests, interviews. */
  dates: z
    .array(z.strictObject({ on: calendarDay, what: text }))
    .max(20)
    .default([]),
});

/** The candidate's applications: `applications.yaml`. Dollars of today. */
export const Applications = z.strictObject({
  version: z.literal(1),
  name: text,
  /** Marked as an example wherever it is shown. */
  example: z.boolean().default(false),
  /** What applying again next year is worth today against staying put; 0: no more than staying put. */
  nextYearUsd: worth.default(0),
  /** Applications are sent so many days before their deadlines. */
  daysBeforeDeadline: z.number().int().min(0).max(60, 'at most 60 days').default(0),
  /** How much the answers hang together: the standard deviation of a shared strength in log-odds; left out, the catalog's. */
  sharedLogOdds: z.number().min(0).max(3, 'at most 3 log-odds').optional(),
  applications: z.array(Application).min(1).max(20),
  /** Other days: forms of student aid, tests, visas. */
  dates: z
    .array(z.strictObject({ on: calendarDay, what: text }))
    .max(40)
    .default([]),
});
export type Applications = z.infer<typeof Applications>;
export type ApplicationEntry = Applications['applications'][number];

/** Days of the answer with their chances, which add up to one: of the calendar, or after the application is sent. */
export type AnswerTimes = { on: { day: string; chance: number }[] } | { after: { days: number; chance: number }[] };

export interface CommitFact {
  id: string;
  question: string;
  /** `never`: nobody will say before it is too late; it counts with its mean. */
  resolves: string | 'asking' | 'never';
  askUsd: number;
  outcomes: { answer: string; chance: number; changeUsd: number }[];
}

/** An application as the decision needs it: days are YYYY-MM-DD, dollars are of today. */
export interface CommitApplication {
  id: string;
  title: string;
  institution: string;
  status: ApplicationStatus;
  /** Last day on which it is sent; `planned` only. */
  deadline?: string;
  answer?: AnswerTimes;
  /** Chance of an offer over all levels of the shared strength. */
  chance: number;
  /** Where the chance comes from; a published rate is weak for one person. */
  chanceFrom: 'yours' | 'published' | 'settled';
  /** Fee and effort together. */
  applyUsd: number;
  deposit?: { usd: number; due: string | { daysAfterOffer: number }; refundable: boolean; credited: boolean };
  start: string;
  valueUsd: number;
  valueFrom: 'yours' | 'outlook';
  facts: CommitFact[];
}

export interface CommitProblem {
  asOf: string;
  name: string;
  example: boolean;
  nextYearUsd: number;
  /** Standard deviation of the shared strength, log-odds; 0: the answers are independent. */
  sharedLogOdds: number;
  applications: CommitApplication[];
}

/** One thing to do, or not to do, with the last day for it. `usd`: what it costs then. */
export interface CommitMove {
  kind: 'apply' | 'skip' | 'accept' | 'decline' | 'attend' | 'release' | 'ask';
  application: string;
  fact?: string;
  by: string;
  usd: number;
}

/** All moves until the next news, taken together. */
export interface CommitAction {
  moves: CommitMove[];
  /** Expected value against staying put if all later moves are optimal. */
  valueUsd: number;
}

export interface CommitTurn {
  application: string;
  of: 'chance' | 'value';
  now: number;
  /** Where the action that is first now stops being first; nearest such point on either side. */
  turnsAt: number;
  /** What is first beyond it. */
  beyond: CommitMove[];
}

export interface CommitAdvice {
  schema: 'masterplan.commit/1';
  asOf: string;
  name: string;
  example: boolean;
  /** Staying put is 0 by definition; the better of it and applying next year is what a program has to beat. */
  outside: { of: 'stay' | 'next-year'; usd: number };
  best: CommitAction;
  /** Where the best action begins with a question: the best one that does not. */
  unasked?: CommitAction;
  /** The second of all actions, and what choosing it in place of the first loses. */
  next?: CommitAction & { regretUsd: number };
  /** Value of ignoring all applications. */
  regretOfNothingUsd: number;
  turns: CommitTurn[];
  /** Applications for which no turn was looked for: it would have taken too long. */
  unsearched: string[];
  /** The next day on which what to do depends on news that comes until then. */
  reconsider?: {
    on: string;
    news: { kind: 'decision' | 'fact' | 'answer'; application: string; fact?: string; from: string; to: string }[];
  };
  /** What each open question is worth if it were answered today; most first. `by`: the next move of that program. */
  questions: { application: string; fact: string; question: string; worthUsd: number; askUsd: number; asking: boolean; by: string }[];
  /** Chance of ending up in each program under the best policy, and of none. */
  ends: { application: string | 'none'; chance: number }[];
  /** Applications whose chance is a published rate. */
  weakChances: string[];
  states: number;
}

/** Too many applications with too many different days to be weighed exactly; the first `fits` of them can be. */
export interface CommitTooMany {
  schema: 'masterplan.commit-too-many/1';
  applications: number;
  fits: number;
}

/** A line of the calendar. `to` ends a window; both are days, included. */
export interface CalendarEntry {
  uid: string;
  kind: 'deadline' | 'answer' | 'deposit' | 'fact' | 'reconsider' | 'bridging' | 'term' | 'start' | 'other';
  from: string;
  to: string;
  title: string;
  note: string;
}
