import { z } from 'zod';
import { Origin } from './figure.ts';
import { Citation } from './program.ts';
import { Area, Level, slug } from './vocabulary.ts';

export const socCode = z.string().regex(/^\d{2}-\d{4}$/, 'a SOC code in quotes such as "15-2051"');
export const roleIds = [
  'machine-learning-engineer',
  'data-scientist',
  'research-scientist',
  'ai-governance-specialist',
  'machine-learning-product-manager',
] as const;
export const RoleId = z.enum(roleIds);
export type RoleId = z.infer<typeof RoleId>;

/** The six skill groups. */
export const skillGroups = ['statistical-algorithmic', 'programming', 'data-engineering', 'analytical', 'communication', 'ethics'] as const;
export const SkillGroup = z.enum(skillGroups);
export type SkillGroup = z.infer<typeof SkillGroup>;

/** `data/occupations/roles/<id>.yaml`: what a role does, asks, pays and leads to. */
export const Role = z.strictObject({
  id: RoleId,
  title: z.string(),
  does: z.array(z.string()).min(1),
  /** Occupations that employers file the role under, with shares that sum to 1. */
  mix: z.strictObject({ origin: Origin, shares: z.record(socCode, z.number().min(0).max(1)) }),
  /** Level asked for in each of the ten areas (0–4). */
  demands: z.strictObject({ origin: Origin, areas: z.partialRecord(Area, Level) }),
  skills: z.strictObject({ origin: Origin, groups: z.partialRecord(SkillGroup, Level) }),
  /** Log pay by years of experience: slope·x + curvature·x²/100 up to its peak, flat after. */
  experience: z.strictObject({ origin: Origin, slope: z.number(), curvature: z.number() }),
  /** Log gap of a master's over a bachelor's in the role at equal experience, and its standard error. */
  degreeGap: z.strictObject({ origin: Origin, log: z.number(), se: z.number() }),
  ladder: z.strictObject({ origin: Origin, steps: z.array(z.strictObject({ title: z.string(), fromYears: z.number() })) }),
  leadsTo: z.array(z.strictObject({ title: z.string(), soc: socCode.optional(), origin: Origin })),
});
export type Role = z.infer<typeof Role>;

/** `data/alternatives/<id>.yaml`: a cheaper path than a degree. */
export const Alternative = z.strictObject({
  id: slug,
  name: z.string(),
  provider: z.string(),
  kind: z.enum(['graduate-certificate', 'micromasters', 'course-series', 'certification', 'bootcamp', 'self-study']),
  url: z.union([z.url(), z.literal('not-published')]),
  delivery: z.array(z.enum(['online', 'on-campus', 'hybrid', 'exam'])).min(1),
  price: z.union([
    z.literal('not-published'),
    z.strictObject({
      amountUsd: z.number().min(0),
      maxUsd: z.number().optional(),
      year: z.number().int(),
      basis: z.enum(['total', 'per-month', 'per-exam']),
      note: z.string().optional(),
    }),
  ]),
  months: z.union([z.literal('not-published'), z.strictObject({ min: z.number(), max: z.number() })]),
  hoursPerWeek: z.union([z.literal('not-published'), z.strictObject({ min: z.number(), max: z.number() })]),
  totalHours: z.union([z.literal('not-published'), z.strictObject({ min: z.number(), max: z.number() })]).default('not-published'),
  credits: z.union([
    z.literal('not-published'),
    z.strictObject({ amount: z.number(), unit: z.string(), stacksInto: z.array(slug).default([]) }),
  ]),
  priorKnowledge: z.array(z.string()).default([]),
  courses: z.array(z.string()).default([]),
  /** What it teaches: 1 introduction or one vendor's tools, 2 university course, 3 graduate course. */
  areas: z.partialRecord(Area, Level),
  /** Hours per course of a self-study list, where published. */
  sources: z.array(Citation).min(1),
  derived: z.array(z.strictObject({ path: z.string(), kind: z.enum(['modeled', 'assumed']), reason: z.string() })).default([]),
  gaps: z.array(z.string()).default([]),
});
export type Alternative = z.infer<typeof Alternative>;

/** `data/claims.yaml`: a published claim, held against the official figure by rule. */
export const Claim = z.strictObject({
  id: slug,
  statement: z.string(),
  publisher: z.string(),
  url: z.union([z.url(), z.literal('not-published')]),
  date: z.string(),
  quantity: z.string(),
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.string(),
  /** Half the last digit that the claim gives: within it, a claim is supported. */
  rounding: z.number().min(0),
  /** Catalog figures to hold it against: the current one first, earlier releases after it. */
  against: z.array(z.string()),
});
export type Claim = z.infer<typeof Claim>;
