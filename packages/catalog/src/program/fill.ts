import { type Course, type Filter, type Group, isPublished, matches, type Rule } from '@masterplan/model';
import { deliver, type Supply } from './deliver.ts';

export type CourseGroup = Exclude<Group, { of: Group[] }>;
export type Overlap = Extract<Rule, { kind: 'overlap' }>;

/** One course that a group still asks for; with `set`, a course of that set. */
interface Slot {
  group: CourseGroup;
  set?: Filter;
}
/** Slots that each course fills, by code: more than one only where a rule lets groups share. */
type Held = Map<string, Slot[]>;

/**
 * Whether listed courses with known credits can fill all of these groups at the same time, each course counted once
 * save where an overlap rule lets two groups share it. Groups that ask for courses are filled by augmenting paths
 * (bipartite matching; exact where nothing overlaps), which take the courses first that no credits group wants. Groups
 * that ask for credits share what is left by a maximum flow that may split one course's credits between two of them:
 * for those the answer is an upper bound. Rules other than overlap are left to the planner.
 */
export function fillable(groups: readonly CourseGroup[], overlaps: readonly Overlap[], courses: readonly Course[]): boolean {
  const listed = courses.filter((course) => isPublished(course.credits));
  const wanting = groups.filter((group) => 'credits' in group.choose);
  const wanted = (course: Course) => wanting.filter((group) => matches(group.from, course)).length;
  const ordered = listed
    .map((course) => ({ course, by: wanted(course) }))
    .sort((a, b) => a.by - b.by || creditsOf(a.course) - creditsOf(b.course))
    .map(({ course }) => course);
  const held: Held = new Map();
  const filled = groups.every((group) => fillWithCourses(group, ordered, held, overlaps));
  return filled && deliver(needsOf(wanting), suppliesOf(wanting, listed, held, overlaps));
}

const creditsOf = (course: Course): number => (isPublished(course.credits) ? course.credits : 0);

function fillWithCourses(group: CourseGroup, courses: readonly Course[], held: Held, overlaps: readonly Overlap[]): boolean {
  if (!('courses' in group.choose)) return true;
  const size = group.choose.courses;
  const slots: Slot[] = group.distinct ? group.distinct.map((set) => ({ group, set })) : Array.from({ length: size }, () => ({ group }));
  let open = size;
  for (const slot of slots) if (open > 0 && place(slot, courses, held, overlaps, new Set())) open -= 1;
  return open === 0;
}

/** Gives the slot a course, moving other slots to other courses where that frees one; false leaves all as it was. */
function place(slot: Slot, courses: readonly Course[], held: Held, overlaps: readonly Overlap[], seen: Set<string>): boolean {
  const fitting = courses.filter(
    (course) => !seen.has(course.code) && matches(slot.group.from, course) && (slot.set === undefined || matches(slot.set, course)),
  );
  for (const { code } of fitting) {
    const holders = held.get(code) ?? [];
    if (!canJoin(slot, code, courses, held, overlaps)) continue;
    held.set(code, [...holders, slot]);
    return true;
  }
  for (const { code } of fitting) {
    if (seen.has(code)) continue;
    seen.add(code);
    const before = new Map(held);
    const holders = held.get(code) ?? [];
    const staying = holders.filter((holder) => mayShare(holder.group, slot.group, overlaps));
    held.set(code, staying);
    if (canJoin(slot, code, courses, held, overlaps)) {
      held.set(code, [...staying, slot]);
      const moving = holders.filter((holder) => !staying.includes(holder));
      if (moving.every((holder) => place(holder, courses, held, overlaps, seen))) return true;
    }
    held.clear();
    for (const [key, slots] of before) held.set(key, slots);
  }
  return false;
}

/** Whether the course may serve this slot beside those that it serves already, within every overlap rule's limit. */
function canJoin(slot: Slot, code: string, courses: readonly Course[], held: Held, overlaps: readonly Overlap[]): boolean {
  const holders = held.get(code) ?? [];
  if (!holders.every((holder) => mayShare(holder.group, slot.group, overlaps))) return false;
  return holders.every((holder) => {
    const between = overlaps.filter((rule) => rule.groups.includes(holder.group.id) && rule.groups.includes(slot.group.id));
    return between.some((rule) => withinLimit(rule, code, courses, held));
  });
}

function withinLimit(rule: Overlap, joining: string, courses: readonly Course[], held: Held): boolean {
  if (rule.max === 'free') return true;
  const serves = (code: string) => (held.get(code) ?? []).filter(({ group }) => rule.groups.includes(group.id)).length;
  const shared = courses.filter(({ code }) => code === joining || serves(code) > 1);
  if ('courses' in rule.max) return shared.length <= rule.max.courses;
  return shared.reduce((sum, course) => sum + creditsOf(course), 0) <= rule.max.credits;
}

const mayShare = (a: CourseGroup, b: CourseGroup, overlaps: readonly Overlap[]): boolean =>
  a.id !== b.id && overlaps.some((rule) => rule.groups.includes(a.id) && rule.groups.includes(b.id));

const needsOf = (groups: readonly CourseGroup[]): Map<string, number> =>
  new Map(groups.flatMap((group) => ('credits' in group.choose ? [[group.id, group.choose.credits]] : [])));

/**
 * Credits that each course still has for the credits groups: once for all groups that may not share it, again for
 * those that may. Only overlaps without a limit are used here, so that a limit is never passed.
 */
function suppliesOf(wanting: readonly CourseGroup[], courses: readonly Course[], held: Held, overlaps: readonly Overlap[]): Supply[] {
  const free = overlaps.filter((rule) => rule.max === 'free');
  return courses.flatMap((course) => {
    const holders = held.get(course.code) ?? [];
    const takers = wanting.filter((group) => matches(group.from, course) && holders.every((holder) => mayShare(holder.group, group, free)));
    return rivals(takers, free).map((groups) => ({ credits: creditsOf(course), to: groups.map(({ id }) => id) }));
  });
}

/** Takers by who may not share with whom, directly or through a third. */
function rivals(takers: readonly CourseGroup[], free: readonly Overlap[]): CourseGroup[][] {
  let sets: CourseGroup[][] = [];
  for (const taker of takers) {
    const against = sets.filter((set) => set.some((other) => !mayShare(taker, other, free)));
    sets = [...sets.filter((set) => !against.includes(set)), [...against.flat(), taker]];
  }
  return sets;
}
