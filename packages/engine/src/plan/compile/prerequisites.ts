import type { Requisite } from '@masterplan/model';
import type { Literal } from '../instance.ts';

/** What a code stands for: a course of the plan, something known or waived, nothing that can be had, or never listed. */
export type CodeState = { course: number } | 'met' | 'barred' | 'unlisted';

export interface Requires {
  clauses: Literal[][];
  /** Codes that the program nowhere lists: taken as knowledge that the student brings. */
  brought: string[];
}

/** Most clauses of a course; beyond that the alternatives are too many to hold at once and the last ones are dropped. */
const MOST_CLAUSES = 64;

/**
 * A course's requisites as clauses, each met by any of its courses. A code that the program never lists can't be planned:
 * beside a listed alternative it is left out, alone it counts as brought along.
 */
export function clausesOf(requisites: readonly Requisite[], stateOf: (code: string) => CodeState): Requires {
  const brought: string[] = [];
  const clauses = conjunction(requisites, stateOf, brought);
  return { clauses: clauses.slice(0, MOST_CLAUSES), brought };
}

function conjunction(parts: readonly Requisite[], stateOf: (code: string) => CodeState, brought: string[]): Literal[][] {
  return parts.flatMap((part) => clauses(part, stateOf, brought));
}

function clauses(requisite: Requisite, stateOf: (code: string) => CodeState, brought: string[]): Literal[][] {
  if (typeof requisite === 'string') return single(requisite, 'before', stateOf, brought);
  if ('code' in requisite) return single(requisite.code, requisite.mode, stateOf, brought);
  if ('all' in requisite) return conjunction(requisite.all, stateOf, brought);
  const known = requisite.anyOf.filter((part) => !isUnlisted(part, stateOf));
  const alternatives = (known.length > 0 ? known : requisite.anyOf).map((part) => clauses(part, stateOf, brought));
  let product: Literal[][] = [[]];
  for (const alternative of alternatives) {
    product = product.flatMap((left) => alternative.map((right) => [...left, ...right]));
    if (product.length > MOST_CLAUSES) product = product.slice(0, MOST_CLAUSES);
  }
  return product;
}

function single(code: string, when: Literal['when'], stateOf: (code: string) => CodeState, brought: string[]): Literal[][] {
  const state = stateOf(code);
  if (state === 'met') return [];
  if (state === 'barred') return [[]];
  if (state === 'unlisted') {
    brought.push(code);
    return [];
  }
  return [[{ course: state.course, when }]];
}

/** Whether nothing in it is listed, or something it can't do without is not. */
function isUnlisted(requisite: Requisite, stateOf: (code: string) => CodeState): boolean {
  if (typeof requisite === 'string') return stateOf(requisite) === 'unlisted';
  if ('code' in requisite) return stateOf(requisite.code) === 'unlisted';
  return 'all' in requisite
    ? requisite.all.some((part) => isUnlisted(part, stateOf))
    : requisite.anyOf.every((part) => isUnlisted(part, stateOf));
}
