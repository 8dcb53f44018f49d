import { z } from 'zod';
import { Area, cipCode, Knowledge, published, slug, Term } from './vocabulary.ts';

/**
 * A deep program's record: `data/programs/<id>.yaml`. Keys that a source may leave open must be written,
 * with the word `not-published` where none publishes them; a course's optional keys may be left out, which
 * means the same.
 */

export const CourseCode = z.string().min(1);
export type CourseCode = z.infer<typeof CourseCode>;

/** So many courses, or so many credits in the program's own unit. */
export const Size = z.union([z.strictObject({ courses: z.number().int().positive() }), z.strictObject({ credits: z.number().positive() })]);
export type Size = z.infer<typeof Size>;

/** A most that may be none at all: `{ courses: 0 }` for a term of work. */
const Most = z.union([z.strictObject({ courses: z.number().int().min(0) }), z.strictObject({ credits: z.number().min(0) })]);

/** Which courses: any listed one, those named, by course number, department or tag, or a combination. */
export type Filter =
  | 'any'
  | CourseCode[]
  | { level: [number, number] }
  | { dept: string[] }
  | { tag: string }
  | { area: Area[] }
  | { all: Filter[] }
  | { anyOf: Filter[] }
  | { not: Filter };
export const Filter: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    z.literal('any'),
    z.array(CourseCode).min(1),
    z.strictObject({ level: z.tuple([z.number(), z.number()]) }),
    z.strictObject({ dept: z.array(z.string()).min(1) }),
    z.strictObject({ tag: z.string() }),
    z.strictObject({ area: z.array(Area).min(1) }),
    z.strictObject({ all: z.array(Filter).min(1) }),
    z.strictObject({ anyOf: z.array(Filter).min(1) }),
    z.strictObject({ not: Filter }),
  ]),
);

/** What must come first. A bare code means «before». */
export type Requisite =
  | CourseCode
  | { code: CourseCode; mode: 'before' | 'before-or-with' | 'with' }
  | { all: Requisite[] }
  | { anyOf: Requisite[] };
export const Requisite: z.ZodType<Requisite> = z.lazy(() =>
  z.union([
    CourseCode,
    z.strictObject({ code: CourseCode, mode: z.enum(['before', 'before-or-with', 'with']) }),
    z.strictObject({ all: z.array(Requisite).min(1) }),
    z.strictObject({ anyOf: z.array(Requisite).min(1) }),
  ]),
);

export const GroupId = slug;
export type GroupId = z.infer<typeof GroupId>;

/** The tag of courses that a source tells of in words only. No course carries it. */
export const UNLISTED = 'unlisted';

/**
 * Courses or credits from a list. Where the source names none of its courses («two electives of the department»), the
 * group is written `open: true` with `from: { tag: unlisted }`, so that placeholders fill all of it.
 */
const CourseGroup = z.strictObject({
  id: GroupId,
  title: z.string(),
  choose: Size,
  from: Filter,
  /** The published list is longer than ours: placeholder electives may fill what is missing. */
  open: z.boolean().default(false),
  minGrade: z.string().optional(),
  /** Each course from another of these sets (breadth areas). */
  distinct: z.array(Filter).optional(),
});
/** A requirement: so many courses or credits from a list, or so many of several groups. */
export type Group = z.infer<typeof CourseGroup> | { id: GroupId; title: string; chooseGroups: number; of: Group[] };
export const Group: z.ZodType<Group> = z.lazy(() =>
  z.union([
    CourseGroup,
    z.strictObject({ id: GroupId, title: z.string(), chooseGroups: z.number().int().positive(), of: z.array(Group).min(1) }),
  ]),
);

export const Pace = z.enum(['full-time', 'part-time']);
export type Pace = z.infer<typeof Pace>;

const says = z.string().min(1);
/** A published rule that the groups alone do not say. `says` is the rule in our own words, shown to the reader. */
export const Rule = z.discriminatedUnion('kind', [
  /** At most / at least so much of these courses, over the degree or within some groups. */
  z.strictObject({ kind: z.literal('cap'), says, size: Size, of: Filter, within: z.array(GroupId).optional() }),
  z.strictObject({ kind: z.literal('floor'), says, size: Size, of: Filter, within: z.array(GroupId).optional() }),
  /** Of these at most `max` courses count (default one): the same course under two codes, or rivals. */
  z.strictObject({ kind: z.literal('count-once'), says, codes: z.array(CourseCode).min(2), max: z.number().int().positive().default(1) }),
  /** A course may serve several of these groups at once; its credits count once. Default without this rule: none. */
  z.strictObject({ kind: z.literal('overlap'), says, groups: z.array(GroupId).min(2), max: z.union([Size, z.literal('free')]) }),
  z.strictObject({ kind: z.literal('not-counted'), says, of: Filter }),
  z.strictObject({
    kind: z.literal('waive'),
    says,
    group: GroupId.optional(),
    codes: z.array(CourseCode).optional(),
    when: z.union([
      z.strictObject({ knowledge: z.array(Knowledge), level: z.number() }),
      z.strictObject({ taken: Filter }),
      z.literal('by-adviser'),
    ]),
    /** Fewer credits in all; another course in its place; or only what asks for it opens, the total unchanged. */
    effect: z.enum(['drop-credits', 'replace-by', 'prerequisite-only']),
    by: Filter.optional(),
  }),
  z.strictObject({ kind: z.literal('transfer'), says, max: z.union([Size, z.literal('none')]) }),
  z.strictObject({ kind: z.literal('residence'), says, min: Size }),
  /** This course, or each of these, only after so much has been earned or these groups are complete. */
  z
    .strictObject({
      kind: z.literal('gate'),
      says,
      course: CourseCode.optional(),
      courses: Filter.optional(),
      after: z.array(z.strictObject({ earned: Size.optional(), groups: z.array(GroupId).optional(), in: Filter.optional() })).min(1),
    })
    .refine(
      (gate) => (gate.course === undefined) !== (gate.courses === undefined),
      'a gate names either one «course» or, by a filter, its «courses»',
    ),
  /** So much of these within the first `terms` terms. */
  z.strictObject({ kind: z.literal('within'), says, of: Filter, size: Size, terms: z.number().int().positive() }),
  z.strictObject({
    kind: z.literal('place'),
    says,
    codes: z.array(CourseCode).min(1),
    /** `before-start`: ahead of the first term, counted in no term's load. */
    term: z.union([
      z.enum(['before-start', 'first', 'last', 'long-break', 'consecutive']),
      z.strictObject({ number: z.number().int().positive() }),
      z.strictObject({ block: z.number().int().positive() }),
    ]),
  }),
  /** Published order: each step's courses come before the next step's (`strict`), or no later. */
  z.strictObject({ kind: z.literal('order'), says, steps: z.array(z.array(CourseCode).min(1)).min(2), strict: z.boolean() }),
  /** Least and most at a time, of all courses or of those that `of` means. */
  z.strictObject({
    kind: z.literal('load'),
    says,
    per: z.enum(['term', 'session', 'year']),
    of: Filter.optional(),
    min: Size.optional(),
    max: Most.optional(),
    pace: Pace.optional(),
    terms: z.array(Term).optional(),
  }),
  /** Advisory or academic standing: shown, never planned. */
  z.strictObject({ kind: z.literal('standing'), says, gpa: z.number().optional() }),
  /** Said already by the groups, options, courses, calendar, cost or admission of this record. */
  z.strictObject({
    kind: z.literal('expressed'),
    says,
    where: z.enum(['groups', 'choices', 'courses', 'calendar', 'pace', 'cost', 'admission', 'milestones', 'sessions']),
  }),
  /** About this record or its sources (how old, how whole), not a rule of the program. */
  z.strictObject({ kind: z.literal('remark'), says }),
  /** A rule that this schema can't say: shown, and every plan of the program is marked «may break a rule». */
  z.strictObject({ kind: z.literal('unmodeled'), says }),
]);
export type Rule = z.infer<typeof Rule>;
export type RuleKind = Rule['kind'];

const Option = z.strictObject({
  id: slug,
  title: z.string(),
  groups: z.array(Group).default([]),
  rules: z.array(Rule).default([]),
  /** Where the option changes the total. */
  total: Size.optional(),
  areas: z.array(Area).optional(),
});
/** Alternatives inside the degree: ways to finish (coursework, project, thesis), tracks. */
const Choice = z.strictObject({
  id: slug,
  title: z.string(),
  choose: z.tuple([z.number().int().min(0), z.number().int().min(1)]),
  options: z.array(Option).min(1),
});

export const Requirements = z.strictObject({
  total: published(Size),
  groups: z.array(Group),
  choices: z.array(Choice).default([]),
  rules: z.array(Rule),
  /** Sessions inside a term (blocks, half terms); sequential: courses follow one another within the term. */
  sessions: z
    .strictObject({ perTerm: z.number().int().positive(), sequential: z.boolean(), weeks: z.number().positive().optional() })
    .default({ perTerm: 1, sequential: false }),
  /** True where the record holds every course that the published lists name. */
  listComplete: z.boolean(),
});
export type Requirements = z.infer<typeof Requirements>;

export const Course = z.strictObject({
  code: CourseCode,
  title: z.string(),
  credits: published(z.number().min(0)).default('not-published'),
  prerequisites: published(z.array(Requisite)).default('not-published'),
  priorKnowledge: published(z.array(Knowledge)).default('not-published'),
  terms: published(z.array(Term).min(1)).default('not-published'),
  areas: z.array(Area).default([]),
  hoursPerWeek: published(z.number().positive()).default('not-published'),
  tags: z.array(z.string()).default([]),
  /** Course number where the code does not end in it. */
  level: z.number().optional(),
});
export type Course = z.infer<typeof Course>;

export const CreditUnit = z.enum(['semester-hour', 'quarter-hour', 'cmu-unit', 'ects', 'competency-unit', 'course']);
export type CreditUnit = z.infer<typeof CreditUnit>;
export const Currency = z.enum(['USD', 'CAD', 'EUR', 'CHF']);
export type Currency = z.infer<typeof Currency>;
/** Under which country the exchange rates of a currency stand. */
export const currencyCountries = { USD: 'US', CAD: 'CA', EUR: 'DE', CHF: 'CH' } as const satisfies Record<Currency, string>;
const Presence = published(z.enum(['none', 'optional', 'required']));

const money = z.number().min(0);
export const Tuition = z
  .strictObject({
    basis: z.enum(['per-credit', 'per-term', 'per-year', 'program-total', 'per-course']),
    resident: published(money),
    nonresident: published(money),
    /** Terms, years or courses that the basis is counted over, where published or plain from the record. */
    count: z.number().positive().optional(),
    note: z.string().optional(),
  })
  .refine(({ basis, count }) => basis !== 'program-total' || count === undefined, {
    path: ['count'],
    message: 'a price for the whole program is paid once and takes no count',
  });
export type Tuition = z.infer<typeof Tuition>;
const Fees = z.strictObject({
  perTerm: money.optional(),
  perCredit: money.optional(),
  perYear: money.optional(),
  perCourse: money.optional(),
  once: money.optional(),
  healthInsurancePerTerm: money.optional(),
  note: z.string().optional(),
});

export const Control = z.enum(['public', 'private-nonprofit', 'private-for-profit']);
export type Control = z.infer<typeof Control>;
export const Delivery = z.enum(['on-campus', 'online', 'hybrid']);
export type Delivery = z.infer<typeof Delivery>;

/** A page or publication that supports named sections of this record. */
export const Citation = z.union([
  z.strictObject({
    url: z.url(),
    title: z.string(),
    publisher: z.string().optional(),
    /** The year that it speaks of, or in which it was stored. */
    asOf: z.number().int(),
    supports: z.array(z.string()).min(1),
  }),
  /** A publication that several records cite: its id in data/sources.yaml, and where in it, if it is large. */
  z.strictObject({ source: slug, place: z.string().min(1).optional(), asOf: z.number().int(), supports: z.array(z.string()).min(1) }),
]);
export type Citation = z.infer<typeof Citation>;

/** Top-level sections of a record whose figures need a citation. */
export const sections = [
  'name',
  'degree',
  'field',
  'cip',
  'institution',
  'delivery',
  'pace',
  'credits',
  'cost',
  'calendar',
  'requirements',
  'rules',
  'courses',
  'milestones',
  'admission',
  'outcomes',
] as const;

export const Program = z.strictObject({
  id: slug,
  name: z.string(),
  degree: z.string(),
  field: z.enum(['machine-learning', 'artificial-intelligence', 'data-science', 'computer-science', 'statistics', 'analytics']),
  /** CIP code: published, or assigned here with the reason. Outside the U.S.: `none`. */
  cip: z.union([
    z.strictObject({ code: cipCode, basis: z.literal('published') }),
    z.strictObject({ code: cipCode, basis: z.literal('assigned'), reason: z.string() }),
    z.literal('none'),
  ]),
  institution: z.strictObject({
    name: z.string(),
    unitid: z.number().int().optional(),
    city: z.string(),
    state: z.string().length(2).optional(),
    country: z.string().length(2),
    control: Control,
    accreditor: published(z.string()),
  }),
  url: z.url(),
  delivery: published(z.array(Delivery).min(1)),
  pace: z.strictObject({
    fullTimeMonths: published(z.number().positive()),
    partTimeMonths: published(z.number().positive()),
    partTimeAllowed: published(z.boolean()),
    maxYears: published(z.number().positive()),
  }),
  credits: published(z.strictObject({ required: z.number().positive(), unit: CreditUnit })),
  cost: published(
    z.strictObject({
      academicYear: z.string().regex(/^\d{4}-\d{2}$/),
      currency: Currency,
      tuition: published(Tuition),
      fees: published(Fees),
    }),
  ),
  calendar: z.strictObject({ terms: published(z.array(Term).min(1)), starts: published(z.array(Term).min(1)) }),
  requirements: Requirements,
  courses: z.array(Course),
  milestones: z.strictObject({ thesis: Presence, capstone: Presence, internship: Presence }),
  admission: z.strictObject({
    rolling: published(z.boolean()),
    rounds: published(z.array(z.strictObject({ name: z.string(), deadline: z.string().regex(/^\d{2}-\d{2}$/), forTerm: Term }))),
    bachelor: published(z.array(z.string())),
    prerequisites: published(z.array(z.string())),
    gre: published(z.enum(['required', 'optional', 'not-required', 'not-accepted'])),
    minGpa: published(z.number()),
    acceptanceRate: published(z.number().min(0).max(1)),
    experienceYears: published(z.number().min(0)),
    depositUsd: published(z.number().min(0)).default('not-published'),
  }),
  outcomes: published(
    z
      .array(
        z.strictObject({
          measure: z.string(),
          value: z.number(),
          year: z.number().int(),
          population: z.string(),
          n: z.number().int().optional(),
        }),
      )
      .min(1),
  ),
  sources: z.array(Citation).min(1),
  /** Values that are not observed on a page: worked out here (modeled) or judged (assumed), each with how or why. */
  derived: z
    .array(
      z.union([
        z.strictObject({ path: z.string(), kind: z.literal('modeled'), method: z.string() }),
        z.strictObject({ path: z.string(), kind: z.literal('assumed'), reason: z.string() }),
      ]),
    )
    .default([]),
  /** What was looked for and not found, in words, beyond the keys that say not-published. */
  gaps: z.array(z.string()).default([]),
});
export type Program = z.infer<typeof Program>;
