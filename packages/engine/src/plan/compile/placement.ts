import { type Group, groupsOf, matches, type Program, type Rule } from '@masterplan/model';
import type { PlanTerm, Slot } from '../instance.ts';
import { rulesOf } from './study-calendar.ts';

export type Placing = Extract<Rule, { kind: 'place' }>;

export const isPlacing = (rule: Rule): rule is Placing => rule.kind === 'place';

/**
 * A course's loads after the rules that place it: in the first term (the first in which it runs, if its terms are
 * published), in a term or session counted from the start, or in a summer after the first regular term. Where its terms
 * are a default, it is offered where the rule puts it.
 */
export function placedIn(
  code: string,
  placing: readonly Placing[],
  terms: readonly PlanTerm[],
  slots: readonly Slot[],
  loads: readonly number[],
  anywhere: readonly number[],
  isAssumed: boolean,
): number[] {
  let placed = [...loads];
  const keep = (isIn: (slot: Slot, index: number) => boolean) => {
    const source = isAssumed ? anywhere : placed;
    placed = slots.map((slot, s) => (isIn(slot, s) ? (source[s] ?? -1) : -1));
  };
  for (const { codes, term } of placing) {
    if (!codes.includes(code)) continue;
    if (term === 'first') {
      const first = isAssumed ? 0 : slots.find((_, s) => (placed[s] ?? -1) >= 0)?.term;
      keep((slot) => slot.term === first);
    } else if (term === 'long-break') {
      const regular = terms.findIndex((entry) => entry.regular);
      keep((slot) => slot.term > regular && terms[slot.term]?.term === 'summer');
    } else if (typeof term === 'object' && 'number' in term) {
      keep((slot) => slot.term === term.number - 1);
    } else if (typeof term === 'object') {
      keep((_, s) => s === term.block - 1);
    }
  }
  return placed;
}

/** Courses that a rule puts into the last term. */
export const lastByRule = (program: Program): Set<string> =>
  new Set(rulesOf(program).flatMap((rule) => (rule.kind === 'place' && rule.term === 'last' ? rule.codes : [])));

const CULMINATING = /\b(capstone|practicum|culminating|thesis|master['’]s project)\b/i;

/**
 * The one course with which a degree ends (capstone, practicum, thesis), where no rule of the record says when it is taken: in
 * the last term, marked as assumed. Of a requirement of several such courses none is moved.
 */
export function lastByDefault(program: Program): Set<string> {
  const ruled = new Set(
    rulesOf(program).flatMap((rule) => {
      if (rule.kind === 'place') return rule.codes;
      if (rule.kind === 'order') return rule.steps.flat();
      return rule.kind === 'gate' && rule.course !== undefined ? [rule.course] : [];
    }),
  );
  const codes = [...groupsOf(program)].flatMap(({ group }) => endOf(group, program));
  return new Set(codes.filter((code) => !ruled.has(code)));
}

function endOf(group: Group, program: Program): string[] {
  if ('of' in group) return [];
  const listed = program.courses.filter((course) => matches(group.from, course));
  const isEnd = listed.length > 0 && listed.every((course) => CULMINATING.test(course.title));
  const { choose } = group;
  const isOne =
    'courses' in choose
      ? choose.courses === 1
      : listed.every((course) => typeof course.credits === 'number' && course.credits >= choose.credits);
  return isEnd && isOne ? listed.map((course) => course.code) : [];
}
