import { isPublished, type PlanRequest, type Program, type Term } from '@masterplan/model';
import type { Parameters } from '../../parameters.ts';
import type { Literal, PlanCourse, PlanTerm, Slot } from '../instance.ts';
import { isPlacing, lastByDefault, lastByRule, type Placing, placedIn } from './placement.ts';
import { type CodeState, clausesOf } from './prerequisites.ts';
import { isRegular, rulesOf, type StudyCalendar, sameTerm, standardWeeks, termsBarredBy } from './study-calendar.ts';
import type { StudyHours } from './study-hours.ts';
import type { Subject } from './subjects.ts';

interface CourseInput {
  program: Program;
  request: PlanRequest;
  calendar: StudyCalendar;
  hours: StudyHours;
  parameters: Parameters;
  terms: readonly PlanTerm[];
  slots: readonly Slot[];
  subjects: readonly Subject[];
  /** Codes that count as met. */
  met: ReadonlySet<string>;
}

type BadPin = { kind: 'pin'; code: string; term: string | undefined; why: 'unknown-course' | 'no-such-term' | 'not-offered' };

/** The courses of an instance: where each can stand and with what load, what it asks for, and what of it is a default. */
export function planCourses(
  input: CourseInput,
): { courses: PlanCourse[]; brought: string[]; usualWeekly: number } | { impossible: BadPin } {
  const { program, request, subjects, terms, slots, met } = input;
  const at = new Map(subjects.map((subject, index) => [subject.course.code, index]));
  const listed = new Set(program.courses.map((course) => course.code));
  const stateOf = (code: string): CodeState => {
    const course = at.get(code);
    if (met.has(code) || (course !== undefined && isDone(subjects[course]))) return 'met';
    if (course !== undefined) return { course };
    return listed.has(code) ? 'barred' : 'unlisted';
  };
  const barred = new Set<Term>(rulesOf(program).flatMap(termsBarredBy));
  const places: Places = { placing: rulesOf(program).filter(isPlacing), barred, byDefault: defaultTerms(input, slots, barred) };
  const end = lastByRule(program);
  const endByDefault = lastByDefault(program);
  const brought = new Set<string>();
  const courses: PlanCourse[] = [];
  for (const subject of subjects) {
    const { code, title } = subject.course;
    const done = isDone(subject);
    const pin = request.pins.find((entry) => entry.code === code);
    const load = loadsOf(subject, input, places);
    if (pin?.term !== undefined && !done) {
      const term = terms.findIndex((entry) => entry.id === pin.term);
      if (term < 0) return { impossible: { kind: 'pin', code, term: pin.term, why: 'no-such-term' } };
      if (!pinTo(load.byslot, load.anywhere, term, slots, load.isAssumed))
        return { impossible: { kind: 'pin', code, term: pin.term, why: 'not-offered' } };
    }
    const requisites = subject.course.prerequisites;
    const requires = isPublished(requisites) ? clausesOf(requisites, stateOf) : { clauses: [] as Literal[][], brought: [] };
    for (const item of requires.brought) brought.add(item);
    const near = request.near.find((entry) => entry.code === code);
    courses.push({
      code,
      title,
      credits: subject.credits,
      load: done ? slots.map(() => -1) : load.byslot,
      requires: done ? [] : requires.clauses,
      forced: pin !== undefined,
      done,
      placeholder: subject.placeholder !== undefined,
      assumed: [
        ...(load.hoursAssumed ? (['hours'] as const) : []),
        ...(load.isAssumed && !subject.placeholder ? (['terms'] as const) : []),
        ...subject.assumed,
        ...(isPublished(requisites) ? [] : (['prerequisites'] as const)),
        ...(endByDefault.has(code) ? (['place'] as const) : []),
      ],
      near: near ? slots.findIndex((slot) => terms[slot.term]?.id === near.term && slot.session === near.session) : -1,
      last: end.has(code) || endByDefault.has(code),
    });
  }
  const unknown = request.pins.find((entry) => !at.has(entry.code) && !request.bans.includes(entry.code));
  if (unknown) return { impossible: { kind: 'pin', code: unknown.code, term: unknown.term, why: 'unknown-course' } };
  const usualWeekly = input.hours.usualHours / standardWeeks(input.calendar, input.parameters);
  return { courses, brought: [...brought].sort(), usualWeekly };
}

const isDone = (subject: Subject | undefined): boolean => subject?.passed !== undefined || subject?.beforeStart === true;

interface Loads {
  byslot: number[];
  /** Load in each slot if it were offered there. */
  anywhere: number[];
  hoursAssumed: boolean;
  /** Its terms are a default. */
  isAssumed: boolean;
}

/** What decides where courses can stand, whichever the course. */
interface Places {
  placing: readonly Placing[];
  barred: ReadonlySet<Term>;
  /** Terms of a course that publishes none. */
  byDefault: readonly Term[];
}

function loadsOf(subject: Subject, input: CourseInput, { placing, barred, byDefault }: Places): Loads {
  const { calendar, hours, terms, slots } = input;
  const work = hours.of(subject.course, subject.credits / 100);
  const offered = isPublished(subject.course.terms) ? subject.course.terms.map((term) => sameTerm(calendar, term)) : undefined;
  const anywhere = slots.map((slot) => {
    if (barred.has(terms[slot.term]?.term ?? 'fall')) return -1;
    return weekly(work.hours, subject.credits, slot.weeks);
  });
  // What carries no credits (an assessment, a registration) needs no teaching term.
  const open = offered ?? (subject.credits === 0 && !subject.placeholder ? calendar.terms : byDefault);
  const inTerms = anywhere.map((load, s) => (open.includes(terms[slots[s]?.term ?? 0]?.term ?? 'fall') ? load : -1));
  const byslot = placedIn(subject.course.code, placing, terms, slots, inTerms, anywhere, offered === undefined);
  return { byslot: overWholeTerm(byslot, input, work.hours), anywhere, hoursAssumed: work.assumed, isAssumed: offered === undefined };
}

/** Half hours a week, at least one where there is work at all. */
const weekly = (hours: number, credits: number, weeks: number): number => {
  const load = Math.round((hours * 2) / weeks);
  return credits > 0 || hours > 0 ? Math.max(1, load) : 0;
};

/** Every taught term but summer, and summer too where least loads hold in it or students begin in it; if that is none, every term. */
function defaultTerms(input: CourseInput, slots: readonly Slot[], barred: ReadonlySet<Term>): Term[] {
  const { calendar, program } = input;
  const { starts } = program.calendar;
  const summers =
    (isPublished(starts) && starts.includes('summer')) ||
    rulesOf(program).some((rule) => rule.kind === 'load' && rule.min !== undefined && rule.terms === undefined);
  const terms = calendar.taught.filter((term) => !barred.has(term) && (isRegular(calendar, term) || summers));
  const held = terms.some((term) => slots.some((slot) => input.terms[slot.term]?.term === term));
  return held ? terms : calendar.terms;
}

/**
 * A course too large for any session (its hours go beyond what a full-time student gives) runs through the whole term: it
 * stands in the term's last session, with the load of all its weeks.
 */
function overWholeTerm(loads: number[], input: CourseInput, hours: number): number[] {
  const { perTerm } = input.program.requirements.sessions;
  if (perTerm === 1 || loads.every((load, s) => load < 0 || load <= (input.slots[s]?.limitAlone ?? 0))) return loads;
  return loads.map((load, s) => {
    const slot = input.slots[s];
    const term = slot && input.terms[slot.term];
    if (!slot || !term || load < 0 || s !== term.lastSlot) return -1;
    const weeks = input.slots.slice(term.firstSlot, term.lastSlot + 1).reduce((sum, other) => sum + other.weeks, 0);
    return Math.max(1, Math.round((hours * 2) / weeks));
  });
}

/** Leaves only a term; a default offering yields to it. False where the course isn't offered then. */
function pinTo(loads: number[], anywhere: readonly number[], term: number, slots: readonly Slot[], isAssumed: boolean): boolean {
  const inTerm = slots.map((slot) => slot.term === term);
  if (isAssumed && !loads.some((load, s) => inTerm[s] && load >= 0)) for (const [s, load] of anywhere.entries()) loads[s] = load;
  for (const s of loads.keys()) if (!inTerm[s]) loads[s] = -1;
  return loads.some((load) => load >= 0);
}
