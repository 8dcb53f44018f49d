import { type Breach, isPublished, type Program, type TermId } from '@masterplan/model';
import { calendarOf, rulesOf, sameTerm, termsBarredBy } from '../compile/study-calendar.ts';
import type { Instance, Literal } from '../instance.ts';
import { type Placement, placeRule } from './frame.ts';
import { loadIn, withinHours } from './loads.ts';

/** Where courses stand though the program doesn't teach them then, or has placed them elsewhere. A default offering breaks nothing. */
export function offeringBreaches(program: Program, instance: Instance, placements: readonly Placement[]): Breach[] {
  const calendar = calendarOf(program);
  const published = isPublished(program.calendar.terms);
  return placements.flatMap(({ course, code, term, slot }): Breach[] => {
    const entry = instance.courses[course];
    const held = instance.terms[instance.slots[slot]?.term ?? -1];
    if (!entry || (slot >= 0 && (entry.load[slot] ?? -1) >= 0)) return [];
    if (!held) return published || !entry.assumed.includes('terms') ? [{ kind: 'not-offered', code, term }] : [];
    const barred = rulesOf(program).find((rule) => termsBarredBy(rule).some((name) => sameTerm(calendar, name) === held.term));
    if (barred) return [{ kind: 'load', term, says: barred.says }];
    const terms = program.courses.find((listed) => listed.code === code)?.terms;
    const offered = terms === undefined || !isPublished(terms) || terms.some((name) => sameTerm(calendar, name) === held.term);
    if (!offered) return [{ kind: 'not-offered', code, term }];
    const says = placeRule(program, code, (where) => where !== 'last' && where !== 'consecutive');
    return says === '' ? [] : [{ kind: 'rule', says, codes: [code] }];
  });
}

/** What courses ask for first and don't have. */
export function prerequisiteBreaches(instance: Instance, placements: readonly Placement[]): Breach[] {
  return placements.flatMap((placement) => {
    const clauses = instance.courses[placement.course]?.requires ?? [];
    return clauses
      .filter((clause) => !clause.some((literal) => isMet(instance, placement, literal, placements)))
      .map((clause): Breach => {
        const needs = clause.map((literal) => named(instance, literal)).join(' or ');
        return { kind: 'prerequisite', code: placement.code, term: placement.term, needs };
      });
  });
}

export function isMet(
  { courses, sequential }: Pick<Instance, 'courses' | 'sequential'>,
  { at }: Placement,
  { course, when }: Literal,
  placements: readonly Placement[],
): boolean {
  if (courses[course]?.done) return true;
  const other = placements.find((placement) => placement.course === course);
  if (!other) return false;
  if (when === 'with') return other.at === at;
  return other.at < at || (other.at === at && (sequential || when === 'before-or-with'));
}

function named({ courses }: Instance, { course, when }: Literal): string {
  const code = courses[course]?.code ?? '';
  return when === 'before' ? code : when === 'with' ? `${code} at the same time` : `${code} before or at the same time`;
}

/** Terms whose fullest session asks more hours than the student has. */
export function hourBreaches(instance: Instance, placements: readonly Placement[]): Breach[] {
  const worst = new Map<number, { term: TermId; hoursPerWeek: number; limit: number }>();
  for (const [s, slot] of instance.slots.entries()) {
    const here = placements.filter((placement) => placement.slot === s);
    const loads = here.map(({ course }) => loadIn(instance, course, s));
    if (here.length === 0 || withinHours(instance, s, loads)) continue;
    const hoursPerWeek = loads.reduce((sum, load) => sum + load, 0) / 2;
    const limit = (here.length === 1 ? slot.limitAlone : slot.limit) / 2;
    if (hoursPerWeek > (worst.get(slot.term)?.hoursPerWeek ?? 0)) worst.set(slot.term, { term: here[0]?.term ?? '', hoursPerWeek, limit });
  }
  return [...worst.values()].map((breach) => ({ kind: 'hours', ...breach }));
}
