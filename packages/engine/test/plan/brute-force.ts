import type { Assignment, Instance, Variant } from '../../src/plan/instance.ts';
import type { Level } from '../../src/plan/search/solve.ts';
import { countingRules, placingRules } from './checker.ts';
import { compareAt, valueAt } from './values.ts';
import { at, part, type View, viewOf } from './view.ts';

/**
 * The lexicographically best values of a tiny instance by trying every assignment, and the assignment that has them; or
 * that there is no plan. Skipped are only slots over their limit, placeholders beyond what is allowed, needs that all
 * taken courses together can't fill, and placings no better than the best plan so far: a value depends on slots alone.
 */
export function bestByEnumeration(instance: Instance, levels: readonly Level[]): { values: number[]; plan: Assignment } | 'none' {
  let best: { values: number[]; plan: Assignment } | 'none' = 'none';
  eachPlacing(instance, [], (slot) => {
    if (best !== 'none' && !better(instance, levels, slot, best.values)) return;
    const plan = counted(instance, [...slot]);
    if (plan) best = { values: levels.map((level) => valueAt(instance, plan, level)), plan };
  });
  return best;
}

function better(instance: Instance, levels: readonly Level[], slot: number[], than: readonly number[]): boolean {
  for (const [i, level] of levels.entries()) {
    const sign = compareAt(level, valueAt(instance, { slot }, level), at(than, i));
    if (sign !== 0) return sign < 0;
  }
  return false;
}

/** Visits every choice of slots that keeps to windows, limits and placeholders. */
function eachPlacing(instance: Instance, slot: number[], visit: (slot: number[]) => void): void {
  const course = instance.courses[slot.length];
  if (!course) {
    visit(slot);
    return;
  }
  const open = course.load.flatMap((load, s) => (load >= 0 ? [s] : []));
  for (const s of course.done ? [-1] : course.forced ? open : [-1, ...open]) {
    slot.push(s);
    if (fits(instance, slot, s)) eachPlacing(instance, slot, visit);
    slot.pop();
  }
}

function fits({ courses, slots, placeholders }: Instance, slot: readonly number[], s: number): boolean {
  if (slot.filter((of, c) => at(courses, c).placeholder && (of >= 0 || at(courses, c).done)).length > placeholders) return false;
  if (s < 0) return true;
  const { limit, limitAlone } = at(slots, s);
  let [load, together] = [0, 0];
  for (const [c, of] of slot.entries()) {
    if (of !== s) continue;
    load += at(at(courses, c).load, s);
    together += 1;
  }
  return load <= limit || (together === 1 && load <= limitAlone);
}

/** A plan with these slots, in any variant and with any modes, if there is one. */
function counted(instance: Instance, slot: number[]): Assignment | undefined {
  const none = slot.map(() => -1);
  for (const [v, variant] of instance.variants.entries()) {
    if (!reachable(instance, variant, slot)) continue;
    if (!keeps(placingRules, viewOf(instance, { variant: v, slot, mode: none }))) continue;
    for (const mode of modes(instance, variant, slot)) {
      const plan = { variant: v, slot, mode };
      if (keeps(countingRules, viewOf(instance, plan))) return { ...plan, mode: [...mode] };
    }
  }
  return undefined;
}

const keeps = (rules: readonly ((view: View) => string[])[], view: View): boolean => rules.every((rule) => rule(view).length === 0);

function reachable({ courses }: Instance, { needs, modes }: Variant, slot: readonly number[]): boolean {
  return needs.every(({ unit, size }, n) => {
    const able = courses.filter((course, c) => (course.done || at(slot, c) >= 0) && at(modes, c).some((mode) => mode.needs.includes(n)));
    return able.reduce((total, course) => total + part(course, unit), 0) >= size;
  });
}

function* modes(instance: Instance, variant: Variant, slot: readonly number[], mode: number[] = []): Generator<number[]> {
  const index = mode.length;
  const course = instance.courses[index];
  if (!course) {
    yield mode;
    return;
  }
  const taken = course.done || at(slot, index) >= 0;
  for (let m = taken ? at(variant.modes, index).length - 1 : -1; m >= -1; m--) {
    mode.push(m);
    yield* modes(instance, variant, slot, mode);
    mode.pop();
  }
}
