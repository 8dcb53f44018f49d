import { z } from 'zod';
import { Filing } from './money.ts';
import { Preferences } from './problem.ts';
import { Delivery } from './program.ts';
import { Area, Level } from './vocabulary.ts';
import { RoleId, socCode } from './work.ts';

/** The five kinds of candidate: memberships are mixed, nobody is put in a box. */
export const candidateKinds = ['working-professional', 'recent-graduate', 'career-changer', 'aspiring-researcher', 'newcomer'] as const;
export type CandidateKind = (typeof candidateKinds)[number];

/** The six criteria of the comparison. */
export const criteria = ['curriculum', 'outcomes', 'flexibility', 'industry', 'recognition', 'return'] as const;
export const Criterion = z.enum(criteria);
export type Criterion = z.infer<typeof Criterion>;

export const bachelorFields = [
  'computing',
  'mathematics-statistics',
  'engineering',
  'science',
  'business-economics',
  'other',
  'none',
] as const;
export const knowledgeAreas = [...Area.options, 'programming', 'calculus'] as const;
export const KnowledgeArea = z.enum(knowledgeAreas);
export type KnowledgeArea = z.infer<typeof KnowledgeArea>;

/** The four dilemmas of the choice; what is left out stays in the middle. */
export const Dilemmas = z.strictObject({
  'reputation-or-depth': z.enum(['reputation', 'depth']).optional(),
  'theory-or-application': z.enum(['theory', 'application']).optional(),
  /** Keep the job: part-time paths only. */
  'while-working': z.boolean().optional(),
  /** Work ready for production: internships, projects with partners, links to industry. */
  'production-ready': z.boolean().optional(),
});
export type Dilemmas = z.infer<typeof Dilemmas>;

const usd = z.number().min(0, 'dollars, zero or more').max(10_000_000, 'at most 10,000,000 dollars');
export const yearMonth = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'a month such as «2027-08»');
export const programRef = z
  .string()
  .regex(/^(deep|listed):[a-z0-9.-]+$/, 'a program id such as «deep:gatech-oms-analytics» or «listed:139755-11.01»');

/** The person who decides: `<candidate>.yaml`. Dollars are of today, before tax, a year unless the name says otherwise. */
export const Candidate = z
  .strictObject({
    version: z.literal(1),
    name: z.string().min(1).max(120),
    /** Marked as an example wherever it is shown. */
    example: z.boolean().default(false),
    status: z.enum(['citizen-or-resident', 'student-visa']),
    /** Where they live and mean to work in the U.S.; `area` is a wage area's code (a metropolitan area's CBSA). */
    place: z.strictObject({ state: z.string().regex(/^[A-Z]{2}$/, 'a state in two capitals such as OH'), area: z.string().optional() }),
    /** Life without the degree for someone who would come from abroad: pay in the home currency. */
    home: z
      .strictObject({
        country: z.string().regex(/^[A-Z]{2}$/, 'a country in two capitals such as IN'),
        payPerYear: z.number().min(0).max(1e12),
        taxRate: z.number().min(0).max(0.7),
      })
      .optional(),
    background: z.strictObject({
      bachelor: z.enum(bachelorFields),
      yearsExperience: z.number().min(0).max(50),
      /** Present or last occupation. */
      occupation: z.union([socCode, z.literal('none')]),
      publications: z.number().int().min(0).max(500).default(0),
    }),
    work: z.strictObject({ payUsdPerYear: usd }),
    /** 0 none · 1 introduced · 2 a university course · 3 graduate course or used at work · 4 could teach it. What is left out is 0. */
    knowledge: z.partialRecord(KnowledgeArea, Level),
    goals: z.strictObject({
      role: RoleId,
      /** The specialization wanted most, or open. */
      specialization: z.union([
        Area.extract(['deep-learning', 'data-mining', 'reinforcement-learning', 'nlp', 'explainable-ai']),
        z.literal('open'),
      ]),
    }),
    study: z.strictObject({
      earliestStart: yearMonth,
      /** Hours a week that they can give while studying part-time. */
      hoursPerWeek: z.number().min(1).max(80, 'at most 80 hours a week; a week has 168'),
      /** Full-time study means leaving the job; part-time means keeping it. */
      pace: z.enum(['full-time', 'part-time', 'either']),
    }),
    constraints: z.strictObject({
      delivery: z.array(Delivery).min(1),
      /** Empty: anywhere. */
      states: z.array(z.string().regex(/^[A-Z]{2}$/)).default([]),
      countries: z
        .array(z.string().regex(/^[A-Z]{2}$/))
        .min(1)
        .default(['US']),
      maxMonths: z.number().min(6).max(120).optional(),
      maxTuitionUsd: usd.optional(),
    }),
    finances: z.strictObject({
      savingsUsd: usd,
      employerUsdPerYear: usd.default(0),
      /** Employer help paid less than so many months before leaving is paid back; left out: the catalog's assumption. */
      employerClawbackMonths: z.number().int().min(0).max(120).optional(),
      federalLoans: z.boolean(),
      privateLoans: z.boolean(),
      existingFederalLoansUsd: usd.default(0),
      /** How federal loans would be repaid: the standard plan of their date, or the repayment assistance plan. */
      repayment: z.enum(['standard', 'rap']).default('standard'),
      /** Enrolled in the program on 30 June 2026, with a federal loan for it before: keeps the old limits for a while. */
      legacyBorrower: z.boolean().default(false),
      filing: Filing,
      dependents: z.number().int().min(0).max(12).default(0),
    }),
    /** Weight of each criterion; only their proportions count. */
    weights: z
      .record(Criterion, z.number().min(0).max(100))
      .refine((w) => Object.values(w).some((x) => x > 0), 'at least one criterion needs a weight above 0'),
    /** In place of exact weights: an order of importance, bounds, ratios, or that nothing is known of them. */
    preferences: Preferences.optional(),
    /** Where they stand in the four dilemmas; each moves weights and constraints by a stated rule. */
    dilemmas: Dilemmas.optional(),
    /** Values in place of the catalog's parameters, by parameter id. */
    assumptions: z.record(z.string(), z.number()).default({}),
    /** Their own figures in place of the catalog's, by program. */
    offers: z
      .array(
        z.strictObject({
          program: programRef,
          tuitionUsd: usd.optional(),
          scholarshipUsd: usd.optional(),
          /** An assistantship's stipend before tax, for the months of full-time study. */
          assistantshipUsdPerYear: usd.optional(),
        }),
      )
      .max(20)
      .default([]),
    /** Programs to be worked out in full beside the first of the ranking. */
    shortlist: z.array(programRef).max(10).default([]),
  })
  .refine((c) => c.status !== 'student-visa' || c.home !== undefined, {
    path: ['home'],
    message: 'on a student visa, give «home»: country, payPerYear in its currency, taxRate',
  })
  .refine((c) => c.status !== 'student-visa' || c.study.pace !== 'part-time', {
    path: ['study', 'pace'],
    message: 'a student visa asks for full-time study; choose full-time or either',
  });
export type Candidate = z.infer<typeof Candidate>;
