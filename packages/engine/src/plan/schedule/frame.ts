import { type Breach, isPublished, type PlanRequest, type Program, type Schedule, type Term, type TermId } from '@masterplan/model';
import { type Month, monthText } from '../../calendar.ts';
import type { Planning } from '../best-plan.ts';
import { type CompileNotes, compile } from '../compile/compile.ts';
import { calendarOf, rulesOf, type StudyCalendar, sameTerm } from '../compile/study-calendar.ts';
import type { Instance } from '../instance.ts';

/** A course of a schedule where its maker put it. */
export interface Placement {
  course: number;
  code: string;
  term: TermId;
  /** First month of its term. */
  from: Month;
  /** Its slot; -1 where its term is none of the calendar's, or where no session is given yet. */
  slot: number;
  /** Place in time: the greater the later; the same for courses of one session. */
  at: number;
  session: number | undefined;
}

/** A schedule over a compiled instance that begins with its first term and has no limit of time. */
export interface Framed {
  instance: Instance;
  notes: CompileNotes;
  placements: Placement[];
  breaches: Breach[];
}

interface Entry {
  term: TermId;
  id: TermId;
  from: Month;
  session: number | undefined;
  codes: string[];
}

/** Ten years: as far as an instance reaches. */
const HORIZON = 120;

/** Compiles what the schedule is judged by, and finds its courses and terms there; undefined where the record makes no instance. */
export function frameSchedule(planning: Planning, request: PlanRequest, schedule: Schedule): Framed | undefined {
  const { program } = planning;
  const calendar = calendarOf(program);
  const entries = schedule
    .map((entry): Entry => ({ ...inCalendar(entry.term, calendar), term: entry.term, session: entry.session, codes: entry.courses }))
    .sort((a, b) => a.from - b.from || (a.session ?? 0) - (b.session ?? 0));
  const first = entries.find((entry) => entry.codes.some((code) => program.courses.some((course) => course.code === code))) ?? entries[0];
  if (!first) return undefined;
  const compiled = compile({
    ...planning,
    program: openEnded(program, calendar),
    request: { ...request, earliestStart: monthText(first.from), maxMonths: undefined, pins: [], bans: [], near: [] },
    horizonMonths: HORIZON,
  });
  if ('impossible' in compiled) return undefined;
  const { instance, notes } = compiled;
  const breaches: Breach[] = [];
  const placements: Placement[] = [];
  const index = new Map(instance.courses.map((course, c) => [course.code, c]));
  const passed = new Set(request.passed.map((entry) => entry.code));
  const twice = new Set<string>();
  for (const { term, id, from, session, codes } of entries) {
    const inTerm = instance.terms.find((entry) => entry.id === id);
    for (const code of codes) {
      const course = index.get(code);
      if (course === undefined) breaches.push({ kind: 'unknown-course', code, term });
      else if (passed.has(code) || placements.some((placement) => placement.course === course)) twice.add(code);
      else if (instance.courses[course]?.done) breaches.push({ kind: 'rule', says: placeRule(program, code), codes: [code] });
      else {
        const last = inTerm ? inTerm.lastSlot - inTerm.firstSlot + 1 : 1;
        const given = session === undefined ? undefined : Math.min(session, last);
        const slot = inTerm && (given !== undefined || last === 1) ? inTerm.firstSlot + (given ?? 1) - 1 : -1;
        placements.push({ course, code, term, from, slot, at: timeOf(from, given ?? 1), session: given });
      }
    }
  }
  breaches.push(...[...twice].map((code): Breach => ({ kind: 'twice', code })), ...wrongStart(program, calendar, first));
  return { instance, notes, placements, breaches };
}

/** Sessions in order inside a month. */
export const timeOf = (from: Month, session: number): number => from * 100 + session;

/** A written term as the program's calendar calls it, and the month in which it begins. */
function inCalendar(written: TermId, calendar: StudyCalendar): { id: TermId; from: Month } {
  const year = Number(written.slice(0, 4));
  const term = sameTerm(calendar, termIn(written));
  return { id: `${year}-${term}`, from: year * 12 + calendar.shapes[term].start };
}

const names: readonly Term[] = ['fall', 'winter', 'spring', 'summer'];
const termIn = (id: TermId): Term => names.find((name) => id.endsWith(name)) ?? 'fall';

/** The record without its limit of time, and beginning whenever the schedule does: both are judged apart. */
function openEnded(program: Program, calendar: StudyCalendar): Program {
  return {
    ...program,
    pace: { ...program.pace, maxYears: 'not-published' },
    calendar: { ...program.calendar, starts: calendar.terms },
  };
}

function wrongStart(program: Program, calendar: StudyCalendar, { id }: Entry): Breach[] {
  if (!isPublished(program.calendar.starts) || calendar.starts.includes(termIn(id))) return [];
  return [{ kind: 'rule', says: `Students begin in ${calendar.starts.join(' or ')}.`, codes: [] }];
}

/** What the rule says that places a course; empty where none does. */
export function placeRule(program: Program, code: string, which: (term: string) => boolean = () => true): string {
  const rule = rulesOf(program).find(
    (entry) => entry.kind === 'place' && entry.codes.includes(code) && which(typeof entry.term === 'string' ? entry.term : 'numbered'),
  );
  return rule?.says ?? '';
}
