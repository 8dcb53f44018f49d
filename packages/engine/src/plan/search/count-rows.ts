import type { Instance, PlanCourse, Variant } from '../instance.ts';
import { NONE, type RowBuilder } from './row-builder.ts';
import type { SelectBounds } from './selection.ts';

/** What counts: needs and caps, prerequisites, and sums over all courses that are taken. */
export function addCountRows(build: RowBuilder, instance: Instance, variant: Variant, bounds: SelectBounds): void {
  addNeeds(build, instance, variant);
  addCaps(build, instance, variant);
  addNeeded(build, instance, variant);
  addRequired(build, instance);
  addSums(build, instance, bounds);
}

function addNeeds(build: RowBuilder, { courses }: Instance, { needs }: Variant): void {
  for (const [n, need] of needs.entries()) {
    const row = build.row(-need.size);
    for (const { terms, course } of build.serving[n] ?? []) build.add(terms, row, -partOf(courses, need.unit, course));
    build.scale(row);
  }
}

function addCaps(build: RowBuilder, { courses }: Instance, { caps }: Variant): void {
  for (const [k, cap] of caps.entries()) {
    const ways = build.using[k] ?? [];
    const unit = ways.reduce((g, { course }) => gcd(partOf(courses, cap.unit, course), g), 0);
    if (unit === 0) continue;
    const row = build.row(Math.floor(cap.size / unit) * unit);
    for (const { terms, course } of ways) build.add(terms, row, partOf(courses, cap.unit, course));
    build.scale(row);
  }
}

/**
 * A need's courses without the smallest of those that are needed for it fall short of it: so many courses, and so much of them, can be
 * needed for it at most.
 */
function addNeeded(build: RowBuilder, instance: Instance, variant: Variant): void {
  const rooms = variant.needs.map((_, n) => roomOf(build, instance, variant, n));
  for (const { ways, count, most, least, largest } of rooms) {
    if (ways.length === 0) continue;
    const row = build.row(count);
    for (const { way } of ways) build.add(way.terms, row, 1);
    if (least === largest) continue;
    const sum = build.row(most);
    for (const { way, part } of ways) build.add(way.terms, sum, part);
    build.scale(sum);
  }
  addTotals(build, instance, variant, rooms);
}

/** Most courses, and most of them, that are needed for a need. */
function roomOf(build: RowBuilder, { courses }: Instance, { needs }: Variant, n: number) {
  const { unit, size } = needs[n] ?? { unit: 'courses', size: 0 };
  const ways = (build.serving[n] ?? []).flatMap((way) => (way.need === n ? [{ way, part: partOf(courses, unit, way.course) }] : []));
  const parts = ways.map(({ part }) => part).filter((part) => part > 0);
  const least = Math.min(...parts);
  const largest = Math.max(...parts);
  const whole = parts.reduce((g, part) => gcd(part, g), 0) || 1;
  return {
    ways,
    count: parts.length === 0 ? 0 : Math.ceil(size / least),
    most: Math.floor((size + largest - 1) / whole) * whole,
    least,
    largest,
    credits: Math.max(0, ...ways.map(({ way }) => courses[way.course]?.credits ?? 0)),
  };
}

/** Where any course is needed for the total, the total is hardly passed; else all are needed for other needs. */
function addTotals(build: RowBuilder, { courses }: Instance, { needs }: Variant, rooms: readonly ReturnType<typeof roomOf>[]): void {
  const isFree = (c: number) => build.ways[c]?.some((way) => way.need === NONE) === true;
  for (const [n, need] of needs.entries()) {
    if (need.kind !== 'total') continue;
    let others = courses.reduce((sum, _, c) => (isFree(c) ? sum + partOf(courses, need.unit, c) : sum), 0);
    for (const [o, room] of rooms.entries()) {
      if (o === n) continue;
      const most = needs[o]?.unit === 'credits' ? room.most : Infinity;
      others += need.unit === 'courses' ? room.count : Math.min(room.count * room.credits, most);
    }
    const row = build.row(Math.max(rooms[n]?.most ?? 0, others));
    for (const { terms, course } of build.serving[n] ?? []) build.add(terms, row, partOf(courses, need.unit, course));
    build.scale(row);
  }
}

/** A course is taken only with one of each clause, and without counting only for a course that asks for it. */
function addRequired(build: RowBuilder, { courses }: Instance): void {
  const asking = courses.map((): number[] => []);
  for (const [c, course] of courses.entries()) {
    if (course.done) continue;
    for (const clause of course.requires) {
      for (const { course: other } of clause) asking[other]?.push(c);
      if (clause.some((literal) => courses[literal.course]?.done)) continue;
      const row = build.row(0);
      build.add(build.own[c], row, 1);
      for (const other of new Set(clause.map((literal) => literal.course))) build.add(build.own[other], row, -1);
    }
  }
  for (const [c, course] of courses.entries()) {
    if (course.forced || course.done || (asking[c]?.length ?? 0) === 0) continue;
    const row = build.row(0);
    for (const way of build.ways[c] ?? []) if (way.need === NONE) build.add(way.terms, row, 1);
    for (const other of new Set(asking[c])) build.add(build.own[other], row, -1);
  }
}

/** Sums over all courses that the bounds limit. */
function addSums(build: RowBuilder, instance: Instance, bounds: SelectBounds): void {
  const { courses, cost } = instance;
  const limit = (most: number, part: (course: PlanCourse) => number) => {
    const row = build.row(most);
    for (const [c, course] of courses.entries()) if (!course.done) build.add(build.own[c], row, part(course));
    build.scale(row);
  };
  if (bounds.assumptions !== Infinity) limit(bounds.assumptions, (course) => course.assumed.length);
  if (courses.some((course) => course.placeholder)) limit(instance.placeholders, (course) => (course.placeholder ? 1 : 0));
  if (bounds.cost !== Infinity && cost.known)
    limit(bounds.cost - cost.fixed, (course) => (cost.perCredit * course.credits) / 100 + cost.perCourse);
}

const partOf = (courses: readonly PlanCourse[], unit: 'courses' | 'credits', c: number): number =>
  unit === 'courses' ? 1 : (courses[c]?.credits ?? 0);

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
