import type { Gate, Load, PlanCourse } from '../../packages/engine/src/plan/instance.ts';
import { type Base, between, countsFor, partOf, taken } from './base.ts';
import { add, addColumn, atMost, column, type Linear, linear, of, plus } from './linear.ts';

/** Rows for the variant's rules on when: gates, withins, chains, orders, loads, and courses of the last term. */
export function rules(base: Base): void {
  const { variant } = base;
  for (const gate of variant.gates) gated(base, gate);
  for (const rule of variant.withins) {
    const sum = linear();
    base.instance.courses.forEach((course, at) => {
      if (!rule.of[at]) return;
      if (course.done) sum.constant += partOf(course, rule);
      else add(sum, between(base, at, 0, lastSlotBefore(base, rule.terms)), partOf(course, rule));
    });
    atMost(base.program, linear(rule.size), sum);
  }
  for (const { courses } of variant.chains) chained(base, courses);
  for (const { steps, strict } of variant.orders) {
    steps.forEach((earlier, at) => {
      for (const later of steps.slice(at + 1)) for (const x of earlier) for (const y of later) ordered(base, x, y, strict);
    });
  }
  for (const load of variant.loads) loaded(base, load);
  lastOnes(base);
}

/** Last slot of the terms with a lower index; -1 if there is none. */
function lastSlotBefore(base: Base, term: number): number {
  return base.instance.slots.findLastIndex((slot) => slot.term < term);
}

/** Term by term: 1 if a course is taken in a later one. */
function later(base: Base, term: number): Linear {
  return of(base.still[lastSlotBefore(base, term + 1) + 1] ?? -1);
}

function gated(base: Base, gate: Gate): void {
  const { instance, program, variant } = base;
  const counts = new Map<string, number>();
  /** 1 only if the course is counted toward the need and stands no later than the slot. */
  const countedBy = (course: number, need: number, slot: number): number => {
    const toward = countsFor(base, course, need);
    if (toward.terms.size === 0) return -1;
    const key = `${course} ${need} ${slot}`;
    const made = counts.get(key) ?? column(program, 0, 1, false);
    if (!counts.has(key)) {
      counts.set(key, made);
      atMost(program, of(made), toward);
      atMost(program, of(made), between(base, course, 0, slot));
    }
    return made;
  };
  for (const condition of gate.after) {
    const size = condition.kind === 'earned' ? condition : variant.needs[condition.need];
    if (!size) continue;
    instance.slots.forEach((_, slot) => {
      const last = instance.sequential ? slot : slot - 1;
      for (const gated of gate.courses) {
        if (instance.courses[gated]?.done) continue;
        const sum = linear();
        instance.courses.forEach((course, at) => {
          if (at === gated) return;
          const part = partOf(course, size);
          if (condition.kind === 'earned') {
            if (condition.of[at]) add(sum, course.done ? linear(1) : between(base, at, 0, last), part);
          } else if (course.done) add(sum, countsFor(base, at, condition.need), part);
          else addColumn(sum, countedBy(at, condition.need, last), part);
        });
        atMost(program, add(linear(), between(base, gated, 0, slot), size.size), sum);
      }
    });
  }
}

function chained(base: Base, courses: number[]): void {
  const { instance, program } = base;
  if (courses.some((course) => instance.courses[course]?.done)) return;
  const all = linear(-courses.length);
  for (const course of courses) add(all, taken(base, course));
  const inTerm = (course: number, term: number): Linear =>
    between(base, course, lastSlotBefore(base, term) + 1, lastSlotBefore(base, term + 1));
  courses.slice(1).forEach((next, at) => {
    const course = courses[at] ?? -1;
    instance.terms.forEach((_, term) => {
      const follows = nextTerm(base, instance.courses[next], term);
      const here = inTerm(course, term);
      if (here.terms.size > 0) atMost(program, plus(all, here), follows < 0 ? linear() : inTerm(next, follows));
    });
  });
}

/** First term after this one in which the course runs; -1 if none, or if a regular term that is no leave lies between. */
function nextTerm(base: Base, course: PlanCourse | undefined, after: number): number {
  const { slots, terms } = base.instance;
  for (let term = after + 1; term < terms.length; term++) {
    if (slots.some((slot, at) => slot.term === term && (course?.load[at] ?? -1) >= 0)) return term;
    if (terms[term]?.regular && !terms[term]?.away) return -1;
  }
  return -1;
}

function ordered(base: Base, x: number, y: number, strict: boolean): void {
  const { courses, slots, sequential } = base.instance;
  if (courses[x]?.done || courses[y]?.done) return;
  const end = slots.length - 1;
  for (let slot = 0; slot <= end; slot++) {
    const early = between(base, y, 0, strict && !sequential ? slot : slot - 1);
    atMost(base.program, plus(early, between(base, x, slot, end)), linear(1));
  }
}

function loaded(base: Base, load: Load): void {
  const { instance, program } = base;
  const sumIn = (slots: number[]): Linear => {
    const sum = linear();
    for (const slot of slots)
      instance.courses.forEach((course, at) => {
        if (load.of[at] && !course.done)
          add(
            sum,
            between(base, at, slot, slot),
            load.unit === 'load' ? (course.load[slot] ?? 0) : partOf(course, { unit: load.unit, size: 0 }),
          );
      });
    return sum;
  };
  const groups = new Map<number, { slots: number[]; term: number }>();
  instance.slots.forEach(({ term }, slot) => {
    if (!load.terms[term] && load.per !== 'year') return;
    const year = Math.floor(((instance.terms[term]?.from ?? 0) + 5) / 12);
    const key = load.per === 'session' ? slot : load.per === 'term' ? term : year;
    const group = groups.get(key) ?? { slots: [], term };
    groups.set(key, group);
    group.slots.push(slot);
  });
  for (const { slots, term } of groups.values()) {
    const sum = sumIn(slots);
    if (Number.isFinite(load.max)) atMost(program, sum, linear(load.max));
    if (load.min <= 0 || load.per === 'year' || instance.terms[term]?.away) continue;
    const must = linear();
    add(must, later(base, term), load.min);
    atMost(program, must, sum);
  }
}

function lastOnes(base: Base): void {
  const { instance, program } = base;
  instance.courses.forEach((course, at) => {
    if (!course.last || course.done) return;
    instance.slots.forEach(({ term }, slot) => {
      const here = between(base, at, slot, slot);
      if (here.terms.size > 0) atMost(program, plus(here, later(base, term)), linear(1));
    });
  });
}
