import { type Filter, isPublished, matches, type Pace, type Program, type Size, type Term } from '@masterplan/model';
import type { Gate, GateCondition, Load, PlanTerm, Variant, Within } from '../instance.ts';
import { isListOfCodes } from './modes.ts';
import { type CountingRules, sizeOf } from './needs.ts';
import type { Subject } from './subjects.ts';
import type { Way } from './ways.ts';

type Timing = Pick<Variant, 'gates' | 'withins' | 'chains' | 'orders' | 'loads'>;

/** Stands for no limit. */
const NO_LIMIT = 1_000_000;

/**
 * What one way's rules say about when: gates, early terms, chains, orders and loads. Stand-ins are taken to be among any
 * courses that a rule doesn't name one by one.
 */
export function timingOf(
  way: Way,
  rules: CountingRules,
  subjects: readonly Subject[],
  terms: readonly PlanTerm[],
  pace: Pace,
  program: Program,
  fullTimeRule: Load | undefined,
): Timing {
  const indices = (codes: readonly string[]) =>
    codes.flatMap((code) => subjects.findIndex((s) => s.course.code === code)).filter((i) => i >= 0);
  const members = (filter: Filter | undefined) =>
    subjects.map((subject) =>
      subject.placeholder ? filter === undefined || !isListOfCodes(filter) : filter === undefined || matches(filter, subject.course),
    );
  const timing: Timing = { gates: [], withins: [], chains: [], orders: [], loads: [] };
  for (const rule of way.rules) {
    if (rule.kind === 'gate') {
      const named = rule.course === undefined ? [] : [rule.course];
      const courses = rule.courses
        ? subjects.flatMap((subject, i) => (!subject.placeholder && matches(rule.courses ?? 'any', subject.course) ? [i] : []))
        : indices(named);
      const after = rule.after.flatMap((entry): GateCondition[] => [
        ...(entry.earned ? [{ kind: 'earned' as const, of: members(entry.in), ...sizeOf(entry.earned) }] : []),
        ...needsOf(entry.groups ?? [], rules).map((need) => ({ kind: 'need' as const, need })),
      ]);
      if (courses.length > 0 && after.length > 0) timing.gates.push({ says: rule.says, courses, after } satisfies Gate);
    } else if (rule.kind === 'within') {
      timing.withins.push({ says: rule.says, of: members(rule.of), terms: rule.terms, ...sizeOf(rule.size) } satisfies Within);
    } else if (rule.kind === 'place' && rule.term === 'consecutive') {
      const courses = indices(rule.codes);
      if (courses.length > 1) timing.chains.push({ says: rule.says, courses });
    } else if (rule.kind === 'order') {
      const steps = rule.steps.map(indices).filter((step) => step.length > 0);
      if (steps.length > 1) timing.orders.push({ says: rule.says, steps, strict: rule.strict });
    } else if (rule.kind === 'load' && (rule.pace === undefined || rule.pace === pace)) {
      const load = loadOf(rule, members(rule.of), terms, program);
      if (load) timing.loads.push(load);
    }
  }
  const { perTerm, sequential } = program.requirements.sessions;
  const saysMore = way.rules.some((rule) => rule.kind === 'load' && rule.per === 'session' && rule.max !== undefined);
  if (sequential && perTerm > 1 && !saysMore)
    timing.loads.push({
      says: 'Courses follow one another inside the term: one in a session.',
      per: 'session',
      of: subjects.map(() => true),
      unit: 'courses',
      min: 0,
      max: 1,
      terms: terms.map(() => true),
    });
  const own = way.rules.some((rule) => rule.kind === 'load' && rule.pace === 'full-time' && rule.min !== undefined);
  if (fullTimeRule && !own) timing.loads.push(fullTimeRule);
  return timing;
}

const needsOf = (ids: readonly string[], rules: CountingRules): number[] =>
  ids.flatMap((id) => rules.needOfGroup[rules.groups.findIndex((group) => group.id === id)] ?? []);

interface LoadRule {
  says: string;
  per: Load['per'];
  min?: Size | undefined;
  max?: { courses: number } | { credits: number } | undefined;
  terms?: Term[] | undefined;
}

/** Nothing where the rule only keeps terms free: they hold no courses at all. */
function loadOf(rule: LoadRule, of: boolean[], terms: readonly PlanTerm[], program: Program): Load | undefined {
  const min = rule.min ? sizeOf(rule.min) : undefined;
  const max = rule.max ? sizeOf(rule.max) : undefined;
  const unit = min?.unit ?? max?.unit;
  if (unit === undefined || (max?.size === 0 && of.every((member) => member))) return undefined;
  const yearRound = isYearRound(program);
  const holds = terms.map((term) => rule.terms?.includes(term.term) ?? (rule.min === undefined || term.regular || yearRound));
  return { says: rule.says, per: rule.per, of, unit, min: min?.size ?? 0, max: max?.unit === unit ? max.size : NO_LIMIT, terms: holds };
}

/** Fall, spring and summer are all published terms: least loads hold in summer too. */
export const isYearRound = (program: Program): boolean => {
  const terms = program.calendar.terms;
  return isPublished(terms) && terms.includes('fall') && terms.includes('spring') && terms.includes('summer');
};

/**
 * Semester hours of a full course of study a term for graduate students on a student visa, as schools usually set it; in
 * hours of work a week at three hours a week for each. The school certifies what is full-time: 8 CFR 214.2(f)(6).
 */
const FULL_COURSE_OF_STUDY_HOURS = 9 * 3;

/** The least weekly load of a student visa in regular terms, or what the program's own full-time length asks if that is less. */
export function visaLoad(
  courses: number,
  terms: readonly PlanTerm[],
  askedHours: number | undefined,
  usualHours: number,
  sessions: number,
): Load {
  const asked = askedHours === undefined ? FULL_COURSE_OF_STUDY_HOURS : Math.max(1, askedHours - usualHours / 2);
  const weekly = Math.min(FULL_COURSE_OF_STUDY_HOURS, asked);
  return {
    says: 'A student visa asks for a full course of study in each regular term but the last.',
    per: 'term',
    of: Array.from({ length: courses }, () => true),
    unit: 'load',
    min: Math.floor(weekly * 2 * sessions),
    max: NO_LIMIT,
    terms: terms.map((term) => term.regular),
  };
}
