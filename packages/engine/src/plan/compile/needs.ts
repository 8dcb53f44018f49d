import { type Course, type Filter, matches, type Size } from '@masterplan/model';
import type { Cap, Need } from '../instance.ts';
import { leastTogether } from './cliques.ts';
import { hundredths, type Subject } from './subjects.ts';
import type { StandingGroup, Waived } from './waivers.ts';
import type { Way } from './ways.ts';

/** Needs and caps of one way, and what decides which of them a course can serve. */
export interface CountingRules {
  needs: Need[];
  allCaps: Cap[];
  groups: StandingGroup[];
  /** By group: its need, if anything of it is left. */
  needOfGroup: number[][];
  total: number | undefined;
  floors: { need: number; of: Filter; within: string[] | undefined }[];
  caps: { cap: number; of: Filter; within: string[] | undefined }[];
  onceCaps: { cap: number; codes: string[] }[];
  overlapCaps: { cap: number; groups: number[] }[];
  transferCaps: number[];
  noTransfer: boolean;
  distinct: { group: number; of: Filter; cap: number }[];
  standIns: { group: number; by: Filter; cap: number | undefined }[];
  notCounted: Filter[];
  /** Credits are left that no group asks for: any course may fill them. */
  takesFree: boolean;
  /** Hundredths of credits, or courses, that no group asks for. */
  remainder: number;
  /** Hundredths of credits, or courses, that the degree asks for in all: its total, or its groups together. */
  asked: number;
  overlap: (a: number, b: number) => 'free' | 'sized' | 'none';
  /** A cap on the whole degree holds for it. */
  isCapped: (course: Course) => boolean;
  /** Part of a larger requirement with which it overlaps. */
  isInner: (group: number) => boolean;
}

/** Courses as such; credits in hundredths. */
export const sizeOf = (size: Size): { unit: 'courses' | 'credits'; size: number } =>
  'courses' in size ? { unit: 'courses', size: size.courses } : { unit: 'credits', size: hundredths(size.credits) };

/** What a way asks and limits, after waivers. `usual` are the hundredths of credits of a usual course. */
export function countingRules(way: Way, waived: Waived, subjects: readonly Subject[], usual: number): CountingRules {
  const { groups } = waived;
  const needs: Need[] = [];
  const allCaps: Cap[] = [];
  const need = (entry: Need): number => needs.push(entry) - 1;
  const cap = (says: string, size: { unit: 'courses' | 'credits'; size: number }): number => allCaps.push({ says, ...size }) - 1;
  const index = new Map(groups.map((group, i) => [group.id, i]));
  const needOfGroup = groups.map(({ id, title, unit, size }) => (size > 0 ? [need({ id, title, kind: 'group', unit, size })] : []));
  const rules: CountingRules = {
    needs,
    allCaps,
    groups,
    needOfGroup,
    total: undefined,
    floors: [],
    caps: [],
    onceCaps: [],
    overlapCaps: [],
    transferCaps: [],
    noTransfer: false,
    distinct: [],
    standIns: [],
    notCounted: way.rules.flatMap((rule) => (rule.kind === 'not-counted' ? [rule.of] : [])),
    takesFree: false,
    remainder: 0,
    asked: 0,
    overlap: () => 'none',
    isCapped: () => false,
    isInner: () => false,
  };
  const total = way.total ? sizeOf(way.total) : undefined;
  const totalSize = total ? Math.max(0, total.size - (total.unit === 'credits' ? waived.credits : waived.courses)) : 0;
  const edges: { groups: number[]; sized: boolean }[] = [];
  let shared = 0;
  for (const [i, rule] of way.rules.entries()) {
    if (rule.kind === 'cap') {
      const size = sizeOf(rule.size);
      if (rule.of === 'any' && !rule.within && total && total.unit === size.unit && size.size >= total.size) continue;
      rules.caps.push({ cap: cap(rule.says, size), of: rule.of, within: rule.within });
    } else if (rule.kind === 'floor' || rule.kind === 'within') {
      const within = rule.kind === 'floor' ? rule.within : undefined;
      if (within && !within.some((id) => index.has(id))) continue;
      rules.floors.push({ need: need({ id: `rule-${i}`, title: rule.says, kind: 'rule', ...sizeOf(rule.size) }), of: rule.of, within });
    } else if (rule.kind === 'count-once') {
      rules.onceCaps.push({ cap: cap(rule.says, { unit: 'courses', size: rule.max }), codes: rule.codes });
    } else if (rule.kind === 'overlap') {
      const both = rule.groups.flatMap((id) => index.get(id) ?? []);
      edges.push({ groups: both, sized: rule.max !== 'free' });
      if (rule.max === 'free') continue;
      const size = sizeOf(rule.max);
      shared += size.unit === (total?.unit ?? 'credits') ? size.size : size.size * usual;
      rules.overlapCaps.push({ cap: cap(rule.says, size), groups: both });
    } else if (rule.kind === 'transfer') {
      if (rule.max === 'none') rules.noTransfer = true;
      else rules.transferCaps.push(cap(rule.says, sizeOf(rule.max)));
    } else if (rule.kind === 'residence' && total) {
      const min = sizeOf(rule.min);
      if (min.unit === total.unit) rules.transferCaps.push(cap(rule.says, { unit: min.unit, size: Math.max(0, totalSize - min.size) }));
    }
  }
  for (const [g, group] of groups.entries()) {
    for (const of of group.distinct ?? [])
      rules.distinct.push({ group: g, of, cap: cap(`${group.title}: each course from another set`, { unit: 'courses', size: 1 }) });
    for (const { by, most, says } of group.standIns)
      rules.standIns.push({ group: g, by, cap: most === undefined ? undefined : cap(says, { unit: 'courses', size: most }) });
  }
  if (total && totalSize > 0) rules.total = need({ id: 'total', title: 'Total', kind: 'total', unit: total.unit, size: totalSize });
  rules.overlap = (a, b) => {
    const edge = a === b ? undefined : edges.find((entry) => entry.groups.includes(a) && entry.groups.includes(b));
    return edge ? (edge.sized ? 'sized' : 'free') : 'none';
  };
  rules.isCapped = (course) => rules.caps.some((entry) => entry.within === undefined && matches(entry.of, course));
  const weights = groups.map((group) => weightOf(group, subjects, rules, total?.unit ?? 'credits', usual));
  rules.isInner = (g) => weights.some((weight, other) => weight >= (weights[g] ?? 0) && rules.overlap(g, other) !== 'none');
  const asked = leastTogether(weights, (a, b) => rules.overlap(a, b) === 'free') - shared;
  rules.asked = Math.max(totalSize, asked);
  rules.remainder = total ? Math.max(0, totalSize - asked) : 0;
  rules.takesFree = rules.remainder * 2 >= (total?.unit === 'courses' ? 1 : usual);
  return rules;
}

/** What a group asks, in the total's unit: with its courses' mean size where it counts courses; 0 where they don't count. */
function weightOf(
  group: StandingGroup,
  subjects: readonly Subject[],
  rules: CountingRules,
  unit: 'courses' | 'credits',
  usual: number,
): number {
  const members = subjects.filter(
    (subject) => subject.listed && matches(group.from, subject.course) && !group.without.has(subject.course.code),
  );
  const counted = members.filter((subject) => !rules.notCounted.some((filter) => matches(filter, subject.course)));
  if (members.length > 0 && counted.length === 0) return 0;
  const mean = counted.length > 0 ? counted.reduce((sum, s) => sum + s.credits, 0) / counted.length : usual;
  if (group.unit === unit) return group.size;
  return unit === 'credits' ? Math.round(group.size * mean) : Math.round(group.size / mean);
}
