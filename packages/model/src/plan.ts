import { z } from 'zod';
import { type KnowledgeArea, yearMonth } from './candidate.ts';
import type { FigureId } from './figure.ts';
import type { Published } from './not-published.ts';
import { CourseCode, type CreditUnit, type GroupId, Pace } from './program.ts';
import { slug, type Term } from './vocabulary.ts';
import type { SkillGroup } from './work.ts';

/** A calendar term such as «2027-fall»; winter and spring carry the year in which they begin. */
export const TermId = z.string().regex(/^20\d{2}-(fall|winter|spring|summer)$/, 'a term such as «2027-fall»');
export type TermId = z.infer<typeof TermId>;

/** What a plan is best at, in the order that the student chooses. */
export const objectives = ['graduation', 'gap', 'even-load', 'cost', 'assumptions'] as const;
export const Objective = z.enum(objectives);
export type Objective = z.infer<typeof Objective>;

const hours = z.number().min(0).max(80, 'at most 80 hours a week; a week has 168');

/** A course already passed or being taken now, here or elsewhere. */
export const Passed = z.strictObject({
  code: CourseCode,
  credits: z.number().min(0).max(60).optional(),
  grade: z.string().max(8).optional(),
  term: z.string().max(40).optional(),
  status: z.enum(['passed', 'in-progress']).default('passed'),
  /** Earned elsewhere: held against the program's limit on transfer. */
  transfer: z.boolean().default(false),
});
export type Passed = z.infer<typeof Passed>;

/** What a student asks of a plan. */
export const PlanRequest = z.strictObject({
  pace: Pace,
  earliestStart: yearMonth,
  /** Hours a week for study; left out at full time: what the program's own full-time length asks, at least a usual full load. */
  hoursPerWeek: hours.min(1).optional(),
  order: z
    .array(Objective)
    .min(1)
    .refine((order) => new Set(order).size === order.length, 'each objective once')
    .default([...objectives]),
  /** Courses that must be in the plan; with a term, in that term. */
  pins: z
    .array(z.strictObject({ code: CourseCode, term: TermId.optional() }))
    .max(100)
    .default([]),
  bans: z.array(CourseCode).max(200).default([]),
  passed: z.array(Passed).max(200).default([]),
  /** Groups (by id) or courses (by code) that the program has waived for this student. */
  waivers: z.array(z.string().min(1)).max(50).default([]),
  /** Which requirement a course is to count toward, where the student decides it. */
  serves: z
    .array(z.strictObject({ code: CourseCode, group: slug }))
    .max(100)
    .default([]),
  /** Options settled, by choice: tracks, ways to finish. */
  options: z.record(slug, z.array(slug)).default({}),
  /** Months with other hours: 0 for a leave of absence, fewer in a heavy month at work, more after a change. Months inclusive. */
  availability: z
    .array(
      z
        .strictObject({ from: yearMonth, to: yearMonth, hoursPerWeek: hours })
        .refine((span) => span.from <= span.to, { path: ['to'], message: 'the last month comes before the first' }),
    )
    .max(50)
    .default([]),
  maxMonths: z.number().int().min(1).max(120).optional(),
  /** An earlier plan that this one stays as near to as it can. */
  near: z.array(z.strictObject({ code: CourseCode, term: TermId, session: z.number().int().min(1).default(1) })).default([]),
});
export type PlanRequest = z.infer<typeof PlanRequest>;

/** A schedule somebody made: courses by term. */
export const Schedule = z
  .array(z.strictObject({ term: TermId, courses: z.array(CourseCode), session: z.number().int().min(1).optional() }))
  .min(1);
export type Schedule = z.infer<typeof Schedule>;

export type AssumedOfCourse = 'hours' | 'terms' | 'credits' | 'prerequisites' | 'place' | 'placeholder';

export interface PlannedCourse {
  code: CourseCode;
  title: string;
  credits: number;
  hoursPerWeek: number;
  /** 1 for the first session of the term. */
  session: number;
  /** Requirements that it counts toward; empty: taken only because another course asks for it. */
  serves: GroupId[];
  /** What of it is a stated default. */
  assumed: AssumedOfCourse[];
  pinned: boolean;
}

export interface PlannedTerm {
  id: TermId;
  term: Term;
  /** First and last month, YYYY-MM. */
  from: string;
  to: string;
  courses: PlannedCourse[];
  credits: number;
  /** The fullest session's hours a week, and what the student can give. */
  hoursPerWeek: number;
  limitHoursPerWeek: number;
  tuitionUsd?: number;
}

/** Progress of one requirement: courses or credits passed, being taken and planned, against what is needed. */
export interface RequirementProgress {
  id: string;
  title: string;
  kind: 'group' | 'rule' | 'total';
  unit: 'courses' | 'credits';
  need: number;
  passed: number;
  inProgress: number;
  planned: number;
  /** Codes that serve it. */
  courses: CourseCode[];
}

/** One objective's value in the plan and the best that any plan could reach; proved where they meet. */
export interface PlanObjective {
  /** Even load is two: the peak of weekly hours, then the sum of the squares of each session's. */
  of: 'graduation' | 'changes' | 'gap' | 'peak' | 'squares' | 'cost' | 'assumptions';
  /** Months, changed courses, share of the gap closed, hours a week, squared hours, dollars, defaults. */
  value: number;
  bound: number;
  proved: boolean;
}

/** How much of a plan rests on defaults: courses out of all planned. */
export interface PlanDefaults {
  courses: number;
  hours: number;
  terms: number;
  credits: number;
  prerequisites: number;
  /** Placed last because degrees end with it; no rule says so. */
  places: number;
  placeholders: number;
  /** Assumed figures behind them. */
  figures: FigureId[];
}

export interface BridgingStep {
  area: KnowledgeArea;
  has: number;
  needs: number;
  /** First planned course that presumes it. */
  course: CourseCode;
  hours: number;
}

/** Levels after a term; the first entry is today's. */
export interface SkillsAt {
  after: TermId | 'today';
  areas: Partial<Record<KnowledgeArea, number>>;
  groups: Partial<Record<SkillGroup, number>>;
}

export interface Plan {
  program: string;
  title: string;
  pace: Pace;
  /** First and last month of study, YYYY-MM. */
  start: string;
  end: string;
  months: number;
  /** Length that the program itself gives for this pace. */
  publishedMonths: Published<number>;
  creditUnit: CreditUnit;
  creditsRequired: number;
  /** Credits that the plan takes, passed courses included. */
  credits: number;
  options: { choice: string; option: string; title: string }[];
  /** Every term from the first to the last, empty ones too. */
  terms: PlannedTerm[];
  /** To be learned before the first term. */
  bridging: BridgingStep[];
  passed: PlannedCourse[];
  audit: RequirementProgress[];
  gapClosed: number;
  costUsd: number | 'not-published';
  objectives: PlanObjective[];
  /** Every objective is proved best, in order. */
  proved: boolean;
  defaults: PlanDefaults;
  skills: SkillsAt[];
  /** Published rules that the planner can't hold: the plan may break them. */
  mayBreak: string[];
  /** What changed against the earlier plan that was to be kept near. */
  changes: PlanChange[];
}

export type PlanChange =
  | { kind: 'added'; code: CourseCode; to: TermId }
  | { kind: 'dropped'; code: CourseCode; from: TermId }
  | { kind: 'moved'; code: CourseCode; from: TermId; to: TermId };

/** One of the constraints that together leave no plan. */
export type PlanConstraint =
  | { kind: 'hours'; hoursPerWeek: number }
  | { kind: 'time-limit'; months: number; whose: 'program' | 'yours' }
  | { kind: 'availability'; from: string; to: string; hoursPerWeek: number }
  | { kind: 'pin'; code: CourseCode; term: TermId | 'any' }
  | { kind: 'ban'; code: CourseCode }
  | { kind: 'options'; choice: string; options: string[] }
  | { kind: 'rule'; says: string }
  | { kind: 'requirement'; title: string };

/** A smallest change that makes a plan possible, with the plan's length: each was planned again. */
export type PlanRepair =
  | { kind: 'hours'; hoursPerWeek: number; months: number }
  | { kind: 'longer'; months: number }
  | { kind: 'start'; start: string; months: number }
  | { kind: 'waiver'; of: string; title: string; months: number }
  | { kind: 'unpin'; code: CourseCode; months: number }
  | { kind: 'unban'; code: CourseCode; months: number }
  | { kind: 'available'; from: string; to: string; months: number }
  | { kind: 'option'; choice: string; months: number };

export interface NoPlan {
  program: string;
  /** A smallest set of constraints that conflict; empty where the published requirements themselves are incomplete. */
  conflict: PlanConstraint[];
  repairs: PlanRepair[];
  /** Why the record itself holds no plan, where it is the record. */
  incomplete?: string;
  /** The search ended before it found a plan or ruled one out: nothing conflicts that is known of. */
  undecided?: true;
}

/** Requirements that the courses taken can't fill together, by titles and codes. */
export interface CertificateWitness {
  unit: 'courses' | 'credits';
  /** Titles. */
  needs: string[];
  /** All courses taken that can serve any of them. */
  courses: string[];
  /** Rules that hold the courses down, as the record says them. */
  caps: string[];
  needed: number;
  available: number;
  /** At least so many of the needs stay open. */
  open: number;
}

/** Why the degree audit can't come out better. */
export type AuditCertificate =
  | { kind: 'filled' }
  | { kind: 'short'; witnesses: CertificateWitness[] }
  | { kind: 'searched'; witnesses: CertificateWitness[]; open: string[]; caps: string[]; nodes: number };

/** The courses passed and being taken, counted the best way: what stands today, whatever is planned. */
export interface DegreeAudit {
  options: { choice: string; option: string; title: string }[];
  progress: RequirementProgress[];
  /** Courses that count nowhere. */
  unused: CourseCode[];
  certificate: AuditCertificate;
  /** No way of counting fills more requirements, or as many further. */
  proved: boolean;
}

/** A rule that a schedule breaks. */
export type Breach =
  | { kind: 'unknown-course'; code: CourseCode; term: TermId }
  | { kind: 'twice'; code: CourseCode }
  | { kind: 'not-offered'; code: CourseCode; term: TermId }
  | { kind: 'prerequisite'; code: CourseCode; term: TermId; needs: string }
  | { kind: 'hours'; term: TermId; hoursPerWeek: number; limit: number }
  | { kind: 'load'; term: TermId; says: string }
  | { kind: 'requirement'; id: string; title: string; unit: 'courses' | 'credits'; need: number; has: number }
  | { kind: 'rule'; says: string; codes: CourseCode[] }
  | { kind: 'time-limit'; months: number; limit: number }
  | { kind: 'redundant'; code: CourseCode };
