import { isPublished, type Program, type Rule, type Term } from '@masterplan/model';
import { type Month, nextStart, shapesFor } from '../../calendar.ts';
import type { Parameters } from '../../parameters.ts';

/** How a program's year is cut: which terms it teaches, when they begin and how many weeks they have. */
export interface StudyCalendar {
  system: 'semesters' | 'quarters' | 'half-years';
  shapes: Record<Term, { start: number; months: number }>;
  /** Terms that are held, in no order. */
  terms: Term[];
  /** Those of the published calendar, or the assumed ones: where a course that names no term may be taken. */
  taught: Term[];
  starts: Term[];
  /** Assumed figures. */
  assumed: string[];
}

export interface HeldTerm {
  term: Term;
  from: Month;
  to: Month;
}

/**
 * Terms of a program: the published ones, else fall and spring (of a quarter system: fall, winter and spring); and those
 * in which single courses or rules of the record stand. A program that counts courses and teaches in fall, winter and
 * spring runs on quarters. Programs in Canada, and others on semesters that name winter, have terms of four months from
 * September, January (winter, else spring) and May (spring beside a winter, and summer).
 */
export function calendarOf(program: Program): StudyCalendar {
  const unit = isPublished(program.credits) ? program.credits.unit : 'semester-hour';
  const published = isPublished(program.calendar.terms) ? program.calendar.terms : undefined;
  const quarters =
    unit === 'quarter-hour' || (unit === 'course' && ['fall', 'winter', 'spring'].every((t) => published?.some((p) => p === t)));
  const system = quarters ? 'quarters' : unit === 'competency-unit' ? 'half-years' : 'semesters';
  const assumed: string[] = [];
  if (!published) assumed.push('param:assumed-terms-a-year');
  const taught: Term[] = published ?? (quarters ? ['fall', 'winter', 'spring'] : ['fall', 'spring']);
  if (!isPublished(program.calendar.starts)) assumed.push('param:assumed-start-month');
  const rules = rulesOf(program);
  const named = new Set<Term>([...taught, ...rules.flatMap(termsBarredBy)]);
  const base = shapesFor(quarters ? 'quarter-hour' : unit);
  const canadian = system === 'semesters' && (named.has('winter') || program.institution.country === 'CA');
  const shapes = canadian
    ? {
        fall: { start: 8, months: 4 },
        winter: { start: 0, months: 4 },
        spring: { start: named.has('winter') ? 4 : 0, months: 4 },
        summer: { start: 4, months: 4 },
      }
    : base;
  const calendar: StudyCalendar = { system, shapes, terms: [...named], taught, starts: ['fall'], assumed };
  const same = (term: Term) => sameTerm(calendar, term);
  if (isPublished(program.calendar.starts)) calendar.starts = program.calendar.starts.map(same);
  const further = [
    ...calendar.starts,
    ...program.courses.flatMap((course) => (isPublished(course.terms) ? course.terms.map(same) : [])),
    ...(rules.some((rule) => rule.kind === 'place' && rule.term === 'long-break') ? [same('summer')] : []),
  ];
  calendar.terms = [...new Set([...calendar.terms, ...further])];
  return calendar;
}

/** Rules of the program and of all its options. */
export const rulesOf = (program: Program): Rule[] => [
  ...program.requirements.rules,
  ...program.requirements.choices.flatMap((choice) => choice.options.flatMap((option) => option.rules)),
];

/** Terms in which a rule lets nothing be taken. */
export function termsBarredBy(rule: Rule): Term[] {
  return rule.kind === 'load' && rule.of === undefined && isNothing(rule.max) ? (rule.terms ?? []) : [];
}
const isNothing = (size: { courses: number } | { credits: number } | undefined) =>
  size !== undefined && ('courses' in size ? size.courses === 0 : size.credits === 0);

/** The calendar's own term for a name: where it holds no winter of its own, a winter course runs in spring, and the other way round. */
export function sameTerm(calendar: StudyCalendar, term: Term): Term {
  if (calendar.system === 'half-years') return term === 'winter' || term === 'spring' ? 'spring' : 'fall';
  if (calendar.system === 'quarters' || calendar.terms.includes(term)) return term;
  if (term === 'winter') return 'spring';
  return term === 'spring' && calendar.terms.includes('winter') ? 'winter' : term;
}

/** Fall to spring; a spring from May to August beside a winter is a summer. */
export const isRegular = (calendar: StudyCalendar, term: Term): boolean =>
  calendar.system === 'half-years' || (term !== 'summer' && !(term === 'spring' && calendar.shapes.spring.start === 4));

/** Terms from the first in which the program lets students begin, in or after a month, as far as they end within so many months. */
export function termsFrom(calendar: StudyCalendar, earliest: Month, months: number, most: number): HeldTerm[] {
  const held: HeldTerm[] = [];
  const first = nextStart(calendar.starts, calendar.shapes, earliest);
  for (let at = first; held.length < most; at = nextStart(calendar.terms, calendar.shapes, at.month + 1)) {
    const to = at.month + calendar.shapes[at.term].months;
    if (to - first.month > months) break;
    held.push({ term: at.term, from: at.month, to });
  }
  return held;
}

export function weeksOf(calendar: StudyCalendar, term: Term, parameters: Parameters): number {
  if (calendar.system === 'quarters') return parameters.value('weeks-per-quarter');
  if (calendar.system === 'half-years') return parameters.value('weeks-per-competency-term');
  return parameters.value(term === 'summer' && calendar.shapes.summer.months < 4 ? 'weeks-per-summer' : 'weeks-per-semester');
}

/** Weeks of a regular term: published weekly hours are those of such a term. */
export const standardWeeks = (calendar: StudyCalendar, parameters: Parameters): number => weeksOf(calendar, 'fall', parameters);
