import { type Filter, matches, type PlanRequest } from '@masterplan/model';
import type { Mode } from '../instance.ts';
import { maximalCliques } from './cliques.ts';
import { meetsGrade } from './grades.ts';
import type { CountingRules } from './needs.ts';
import type { StandsFor, Subject } from './subjects.ts';

/** A group that a course can serve, in one of its distinct sets if it has any, and caps that doing so uses up. */
interface Membership {
  group: number;
  caps: number[];
  /** Caps or sized overlaps depend on whether it counts here: it may as well not. */
  optional: boolean;
}

/**
 * The ways in which a course can count. One group at a time, unless rules let groups overlap: then every largest set of
 * groups that all overlap with one another; and such sets less any group in which counting uses something up. Each mode
 * lists the groups, the floors it meets and the total.
 */
export function modesOf(subject: Subject, rules: CountingRules, request: PlanRequest): Mode[] {
  if (subject.placeholder !== undefined) return placeholderModes(subject.placeholder, rules);
  if (subject.passed?.transfer && rules.noTransfer) return [];
  const wanted = request.serves.filter((entry) => entry.code === subject.course.code).map((entry) => entry.group);
  const members = membershipsOf(subject, rules, wanted);
  const uncounted = rules.notCounted.some((filter) => matches(filter, subject.course));
  const sets = groupSets(members, rules);
  const modes = sets.map((set) => modeOf(subject, set, rules, !uncounted));
  if (!uncounted) {
    if (rules.isCapped(subject.course)) {
      // A requirement inside another one may be met by a course that no longer counts toward the degree.
      for (const member of members) if (rules.isInner(member.group)) modes.push(modeOf(subject, [member], rules, false));
    }
    if (rules.takesFree && wanted.length === 0) modes.push(modeOf(subject, [], rules, true));
  }
  const kept =
    wanted.length === 0 ? modes : modes.filter((mode) => mode.needs.some((need) => wanted.includes(rules.needs[need]?.id ?? '')));
  return withoutDominated(kept.filter((mode) => mode.needs.length > 0));
}

function membershipsOf(subject: Subject, rules: CountingRules, wanted: readonly string[]): Membership[] {
  const { course, passed } = subject;
  return rules.groups.flatMap((group, index): Membership[] => {
    if (group.size === 0 || group.without.has(course.code) || !meetsGrade(passed?.grade, group.minGrade)) return [];
    const named = passed !== undefined && !subject.listed && group.open && wanted.includes(group.id);
    const standIn = rules.standIns.find((entry) => entry.group === index && matches(entry.by, course));
    const own = named || matches(group.from, course);
    if (!own && !standIn) return [];
    const listedByCode = Array.isArray(group.from) && group.from.includes(course.code);
    if (!listedByCode && rules.notCounted.some((filter) => matches(filter, course))) return [];
    const capped = rules.caps.some((cap) => cap.within?.includes(group.id) && matches(cap.of, course));
    const caps = own || standIn?.cap === undefined ? [] : [standIn.cap];
    const sets = rules.distinct.filter((entry) => entry.group === index && matches(entry.of, course));
    if (!group.distinct || named) return [{ group: index, caps, optional: capped || caps.length > 0 }];
    return sets.map((set) => ({ group: index, caps: [...caps, set.cap], optional: true }));
  });
}

function groupSets(members: readonly Membership[], rules: CountingRules): Membership[][] {
  if (members.length === 0) return [];
  const at = (i: number): Membership => members[i] ?? { group: -1, caps: [], optional: false };
  const cliques = maximalCliques(
    members.length,
    (a, b) => at(a).group !== at(b).group && rules.overlap(at(a).group, at(b).group) !== 'none',
  );
  return cliques.flatMap((clique) => {
    const set = clique.map(at);
    const optional = set.filter((member) => member.optional || set.some((other) => rules.overlap(member.group, other.group) === 'sized'));
    return without(set, optional.slice(0, 6)).filter((rest) => rest.length > 0);
  });
}

/** The set less any of the optional members, the whole one first. */
function without(set: readonly Membership[], optional: readonly Membership[]): Membership[][] {
  let sets: Membership[][] = [[...set]];
  for (const item of optional) sets = sets.flatMap((rest) => [rest, rest.filter((other) => other !== item)]);
  return sets;
}

function modeOf(subject: Subject, set: readonly Membership[], rules: CountingRules, counted: boolean): Mode {
  const groups = set.map((member) => member.group);
  const inside = (within: readonly string[] | undefined) =>
    within === undefined ? counted : groups.some((group) => within.includes(rules.groups[group]?.id ?? ''));
  const needs = groups.flatMap((group) => rules.needOfGroup[group] ?? []);
  for (const floor of rules.floors) if (inside(floor.within) && counted && matches(floor.of, subject.course)) needs.push(floor.need);
  if (counted && rules.total !== undefined) needs.push(rules.total);
  const caps = set.flatMap((member) => member.caps);
  for (const cap of rules.caps) if (inside(cap.within) && matches(cap.of, subject.course)) caps.push(cap.cap);
  for (const cap of rules.onceCaps) if (cap.codes.includes(subject.course.code)) caps.push(cap.cap);
  for (const cap of rules.overlapCaps) if (groups.filter((group) => cap.groups.includes(group)).length > 1) caps.push(cap.cap);
  if (counted && subject.passed?.transfer) caps.push(...rules.transferCaps);
  return { needs: sorted(needs), caps: sorted(caps) };
}

/** A stand-in is assumed to be chosen so that it meets every floor, save one that names its courses. */
function placeholderModes(standsFor: StandsFor, rules: CountingRules): Mode[] {
  const id = 'group' in standsFor ? standsFor.group : undefined;
  const needs = id === undefined ? [] : [...(rules.needOfGroup[rules.groups.findIndex((group) => group.id === id)] ?? [])];
  if ('remainder' in standsFor ? !rules.takesFree || rules.remainder !== standsFor.remainder : needs.length === 0) return [];
  for (const floor of rules.floors)
    if (!isListOfCodes(floor.of) && (floor.within === undefined || (id !== undefined && floor.within.includes(id)))) needs.push(floor.need);
  if (rules.total !== undefined) needs.push(rules.total);
  return [{ needs: sorted(needs), caps: [] }];
}

export const isListOfCodes = (filter: Filter): boolean =>
  Array.isArray(filter) ||
  (typeof filter === 'object' && 'all' in filter && filter.all.some(isListOfCodes)) ||
  (typeof filter === 'object' && 'anyOf' in filter && filter.anyOf.every(isListOfCodes));

const sorted = (items: readonly number[]): number[] => [...new Set(items)].sort((a, b) => a - b);

/** A mode that serves no more and uses up no less than another is never better. */
function withoutDominated(modes: readonly Mode[]): Mode[] {
  const covers = (a: Mode, b: Mode) => b.needs.every((need) => a.needs.includes(need)) && a.caps.every((cap) => b.caps.includes(cap));
  return modes.filter((mode, i) => !modes.some((other, j) => i !== j && covers(other, mode) && (!covers(mode, other) || j < i)));
}
