import type { Instance, Variant } from '../instance.ts';
import { rulesOf } from './dominance.ts';
import { once } from './lazily.ts';

/** A course that comes in the next term in which it runs after another. */
export interface Link {
  first: number;
  second: number;
  /** By term of the first: the term of the second, or -1. */
  next: number[];
}

/** Two courses of which the first never comes after the second; strict: in an earlier slot. */
export interface Pair {
  first: number;
  second: number;
  strict: boolean;
}

/** What placing needs of a variant and never changes while searching. */
export interface Frame {
  links: Link[];
  pairs: Pair[];
  /** Academic year of each term. */
  yearOf: number[];
  hasYears: boolean;
  /** Courses of one number may change places without any difference for placing. */
  twin: number[];
  /** Which of a course's modes matters for placing: a gate asks for a need. */
  gatesAskNeeds: boolean;
  /** Of a course: the first one that it could be exchanged for without any difference to a plan's worth. */
  alike: (course: number) => number;
  /** Courses that some course asks for. */
  asked: number[];
  /** Caps on everything that counts. */
  caps: number[];
  /** Needs of which no mode serves two, groups first. */
  apart: number[];
  /** Courses of every plan that must be in its last term. */
  lasts: number[];
}

/** The last slot that a plan up to this one could use: some course of it must be in its last term. */
export function lastSlotIn({ courses, slots, terms }: Instance, { lasts }: Frame, lastSlot: number): number {
  let last = lastSlot;
  for (let before = -1; before !== last; ) {
    before = last;
    for (const c of lasts) {
      let s = last;
      while (s >= 0 && (courses[c]?.load[s] ?? -1) < 0) s--;
      last = Math.min(last, terms[slots[s]?.term ?? -1]?.lastSlot ?? -1);
    }
  }
  return last;
}

export function frameOf(instance: Instance, variant: Variant): Frame {
  const { terms, courses } = instance;
  const runsIn = (course: number, term: number) => {
    const shape = terms[term];
    return shape ? (courses[course]?.load.slice(shape.firstSlot, shape.lastSlot + 1).some((load) => load >= 0) ?? false) : false;
  };
  const links = variant.chains.flatMap((chain) =>
    chain.courses.slice(1).map((second, k) => ({
      first: chain.courses[k] ?? -1,
      second,
      next: terms.map((_, term) => nextTerm(instance, (t) => runsIn(second, t), term)),
    })),
  );
  const pairs = variant.orders.flatMap((order) =>
    order.steps.flatMap((step, i) =>
      order.steps
        .slice(i + 1)
        .flatMap((later) => step.flatMap((first) => later.map((second) => ({ first, second, strict: order.strict })))),
    ),
  );
  const asked = [...new Set(courses.flatMap((course) => course.requires.flatMap((clause) => clause.map((literal) => literal.course))))];
  const twin = twinsOf(instance, variant, asked);
  return {
    links,
    pairs,
    yearOf: terms.map((term) => Math.floor((term.from + 5) / 12)),
    hasYears: variant.loads.some((load) => load.per === 'year'),
    twin,
    gatesAskNeeds: gatesAskNeeds(variant),
    alike: alikeOf(instance, variant, twin),
    asked,
    caps: [...variant.caps.keys()].filter((k) => variant.modes.every((modes) => modes.every((mode) => mode.caps.includes(k)))),
    apart: apartOf(variant),
    lasts: lastsOf(instance, variant),
  };
}

const gatesAskNeeds = (variant: Variant): boolean =>
  variant.gates.some((gate) => gate.after.some((condition) => condition.kind === 'need'));

function nextTerm({ terms }: Instance, runs: (term: number) => boolean, after: number): number {
  for (let t = after + 1; t < terms.length; t++) {
    if (runs(t)) return t;
    const shape = terms[t];
    if (shape?.regular && !shape.away) return -1;
  }
  return -1;
}

function twinsOf({ courses }: Instance, variant: Variant, asked: readonly number[]): number[] {
  const alone = new Set([...asked, ...variant.chains.flatMap((chain) => chain.courses)]);
  const asksNeeds = gatesAskNeeds(variant);
  const ids = new Map<string, number>();
  return courses.map((course, c) => {
    const id = ids.size;
    if (alone.has(c)) {
      ids.set(`${c}`, id);
      return id;
    }
    const { load, requires, near, last, credits } = course;
    const modes = asksNeeds ? JSON.stringify(variant.modes[c]) : '';
    const asks = requires.length > 0 ? JSON.stringify(requires) : '';
    const key = `${load.join()};${near};${last};${credits};${asks};${modes};${JSON.stringify(rulesOf(variant, c))}`;
    const known = ids.get(key) ?? id;
    ids.set(key, known);
    return known;
  });
}

function alikeOf({ courses, gap }: Instance, variant: Variant, twin: readonly number[]): Frame['alike'] {
  const all = once(() => {
    const first = new Map<string, number>();
    return courses.map((course, c) => {
      if (course.forced || course.done) return c;
      const key = JSON.stringify([twin[c], variant.modes[c], gap.weights[c], course.assumed.length, course.placeholder]);
      const known = first.get(key) ?? c;
      first.set(key, known);
      return known;
    });
  });
  return (c) => all()[c] ?? c;
}

function apartOf(variant: Variant): number[] {
  const count = variant.needs.length;
  /** Whether a mode serves both of two needs. */
  const isShared = new Uint8Array(count * count);
  for (const modes of variant.modes)
    for (const { needs } of modes) for (const a of needs) for (const b of needs) isShared[a * count + b] = 1;
  const order = [...variant.needs.keys()].sort((a, b) => rank(variant, a) - rank(variant, b) || a - b);
  const apart: number[] = [];
  for (const n of order) if (!apart.some((other) => isShared[n * count + other])) apart.push(n);
  return apart;
}

function lastsOf({ courses }: Instance, { needs, modes }: Variant): number[] {
  const partOf = (c: number, unit: 'courses' | 'credits') => (unit === 'courses' ? 1 : (courses[c]?.credits ?? 0));
  const serves = (c: number, n: number) => modes[c]?.some((mode) => mode.needs.includes(n)) ?? false;
  const slack = needs.map((need, n) => courses.reduce((sum, _, c) => sum + (serves(c, n) ? partOf(c, need.unit) : 0), -need.size));
  return [...courses.entries()].flatMap(([c, course]) => {
    if (!course.last || course.done) return [];
    return course.forced || needs.some((need, n) => serves(c, n) && partOf(c, need.unit) > (slack[n] ?? 0)) ? [c] : [];
  });
}

const rank = (variant: Variant, n: number) => ({ group: 0, rule: 1, total: 2 })[variant.needs[n]?.kind ?? 'total'];
