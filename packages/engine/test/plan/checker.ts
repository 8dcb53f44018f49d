import type { Assignment, Instance } from '../../src/plan/instance.ts';
import { loads } from './loads.ts';
import { at, part, sum, type Taken, type View, viewOf } from './view.ts';

type Rule = (view: View) => string[];

/**
 * Every way in which an assignment is not a plan of the instance; empty: it is one. Slow and plain, and apart from any
 * search: each rule is read off the whole assignment.
 */
export function faultsOf(instance: Instance, plan: Assignment): string[] {
  const broken = shapeFaults(instance, plan);
  if (broken.length > 0) return broken;
  const view = viewOf(instance, plan);
  return [...placingRules, ...countingRules].flatMap((rule) => rule(view));
}

function shapeFaults({ courses, slots, variants, placeholders }: Instance, { variant, slot, mode }: Assignment): string[] {
  const modes = variants[variant]?.modes;
  if (!modes) return [`no variant ${variant}`];
  if (slot.length !== courses.length || mode.length !== courses.length) return ['not one slot and mode for each course'];
  const faults = courses.flatMap(({ code, done, forced, load }, c) => {
    const [s, m] = [at(slot, c), at(mode, c)];
    const taken = done || s >= 0;
    return [
      ...(Number.isInteger(s) && s >= -1 && s < slots.length ? [] : [`${code}: no slot ${s}`]),
      ...(done && s !== -1 ? [`${code}: done, and placed again`] : []),
      ...(forced && !taken ? [`${code}: must be taken`] : []),
      ...(!done && s >= 0 && (load[s] ?? -1) < 0 ? [`${code}: not open in slot ${s}`] : []),
      ...(Number.isInteger(m) && m >= -1 && m < at(modes, c).length ? [] : [`${code}: no mode ${m}`]),
      ...(m >= 0 && !taken ? [`${code}: counted, not taken`] : []),
    ];
  });
  const used = courses.filter(({ placeholder, done }, c) => placeholder && (done || at(slot, c) >= 0)).length;
  return used > placeholders ? [...faults, `${used} placeholders`] : faults;
}

function limits({ instance, placed }: View): string[] {
  return instance.slots.flatMap(({ limit, limitAlone }, s) => {
    const here = placed.filter(({ slot }) => slot === s);
    const load = here.reduce((total, { course }) => total + at(course.load, s), 0);
    return load <= limit || (here.length === 1 && load <= limitAlone) ? [] : [`slot ${s}: load ${load}`];
  });
}

function prerequisites({ instance, taken, placed }: View): string[] {
  const met = (of: Taken, wanted: number, when: 'before' | 'before-or-with' | 'with') => {
    const other = taken.find(({ index }) => index === wanted);
    if (!other) return false;
    if (other.course.done) return true;
    if (when === 'with') return other.slot === of.slot;
    return other.slot < of.slot || (other.slot === of.slot && (when === 'before-or-with' || instance.sequential));
  };
  return placed.flatMap((of) =>
    of.course.requires.flatMap((clause, n) =>
      clause.some(({ course, when }) => met(of, course, when)) ? [] : [`${of.course.code}: clause ${n} of what it requires`],
    ),
  );
}

function needsAndCaps({ variant, taken }: View): string[] {
  const needs = variant.needs.flatMap(({ id, unit, size }, n) => {
    const has = sum(countedToward(taken, n), unit);
    return has >= size ? [] : [`need ${id}: ${has} of ${size}`];
  });
  const caps = variant.caps.flatMap(({ says, unit, size }, n) => {
    const has = sum(
      taken.filter(({ mode }) => mode?.caps.includes(n)),
      unit,
    );
    return has <= size ? [] : [`cap ${says}: ${has} of ${size}`];
  });
  return [...needs, ...caps];
}

/** What can count counts: nothing that has a mode is taken beside the degree, but what is done or pinned. */
function leftOut({ variant, placed }: View): string[] {
  return placed
    .filter(({ index, course, mode }) => !course.forced && mode === undefined && at(variant.modes, index).length > 0)
    .map(({ course }) => `${course.code}: could count, and does not`);
}

const countedToward = (list: readonly Taken[], need: number): Taken[] => list.filter(({ mode }) => mode?.needs.includes(need));

/** Courses taken for nothing: no need lacks them, and no taken course requires them for want of another. */
function idle({ variant, taken, placed }: View): string[] {
  const codes = new Set(taken.map(({ index }) => index));
  const needed = ({ index, course, mode }: Taken) =>
    mode?.needs.some((n) => {
      const { unit, size } = at(variant.needs, n);
      return sum(countedToward(taken, n), unit) - part(course, unit) < size;
    }) ||
    placed.some((other) =>
      other.course.requires.some(
        (clause) => clause.some((l) => l.course === index) && clause.every((l) => l.course === index || !codes.has(l.course)),
      ),
    );
  return placed.filter((of) => !of.course.forced && !needed(of)).map(({ course }) => `${course.code}: taken for nothing`);
}

function gates({ instance, variant, taken, placed }: View): string[] {
  return variant.gates.flatMap(({ says, courses, after }) =>
    placed
      .filter(({ index }) => courses.includes(index))
      .flatMap((gated) => {
        const past = taken.filter(
          ({ index, course, slot }) =>
            index !== gated.index && (course.done || slot < gated.slot || (instance.sequential && slot === gated.slot)),
        );
        const open = after.every((condition) => {
          if (condition.kind === 'earned')
            return (
              sum(
                past.filter(({ index }) => condition.of[index]),
                condition.unit,
              ) >= condition.size
            );
          const { unit, size } = at(variant.needs, condition.need);
          return sum(countedToward(past, condition.need), unit) >= size;
        });
        return open ? [] : [`${gated.course.code}: gate ${says}`];
      }),
  );
}

function withins({ variant, taken }: View): string[] {
  return variant.withins.flatMap(({ says, of, terms, unit, size }) => {
    const has = sum(
      taken.filter(({ index, term }) => of[index] && term < terms),
      unit,
    );
    return has >= size ? [] : [`within ${says}: ${has} of ${size}`];
  });
}

function chains({ instance, variant, placed }: View): string[] {
  return variant.chains.flatMap(({ says, courses }) => {
    const links = courses.map((c) => placed.find(({ index }) => index === c));
    if (links.some((link) => link === undefined)) return [];
    return links.slice(1).flatMap((b, n) => {
      const a = links[n];
      if (!a || !b || follows(instance, a.term, b)) return [];
      return [`chain ${says}: ${b.course.code}`];
    });
  });
}

/** Whether a course stands in the first term after another's in which it runs, with no regular term passed over. */
function follows({ terms, slots }: Instance, after: number, { course, term }: Taken): boolean {
  for (let t = after + 1; t < terms.length; t++) {
    if (slots.some((slot, s) => slot.term === t && at(course.load, s) >= 0)) return t === term;
    if (at(terms, t).regular && !at(terms, t).away) return false;
  }
  return false;
}

function orders({ instance, variant, placed }: View): string[] {
  return variant.orders.flatMap(({ says, steps, strict }) => {
    const stepOf = (index: number, from: number) => steps.some((step, n) => n > from && step.includes(index));
    const wrong = placed.some((x) =>
      steps.some(
        (step, i) =>
          step.includes(x.index) &&
          placed.some((y) => stepOf(y.index, i) && (strict && !instance.sequential ? x.slot >= y.slot : x.slot > y.slot)),
      ),
    );
    return wrong ? [`order ${says}`] : [];
  });
}

function lasts({ placed }: View): string[] {
  const end = Math.max(-1, ...placed.map(({ term }) => term));
  return placed.filter(({ course, term }) => course.last && term !== end).map(({ course }) => `${course.code}: not in the last term`);
}

/** Rules on where the courses stand; how they count plays no part. */
export const placingRules: readonly Rule[] = [limits, prerequisites, orders, chains, loads, withins, lasts];

/** Rules on how the courses count and on what depends on it: needs, caps, gates, and courses taken for nothing. */
export const countingRules: readonly Rule[] = [needsAndCaps, leftOut, idle, gates];
