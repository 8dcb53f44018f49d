import { type Candidate, codesIn, type Filter, matches, type PlanRequest, type Rule } from '@masterplan/model';
import { hundredths, type Subject } from './subjects.ts';
import type { CourseGroup, Way } from './ways.ts';

/** A course group as it stands for this student. */
export interface StandingGroup {
  id: string;
  title: string;
  unit: 'courses' | 'credits';
  /** Courses, or hundredths of credits; 0 where it is waived. */
  size: number;
  from: Filter;
  open: boolean;
  distinct: Filter[] | undefined;
  minGrade: string | undefined;
  /** Waived codes: they no longer serve it. */
  without: Set<string>;
  /** Other courses that stand in, at most so many; none: as many as one likes. */
  standIns: { by: Filter; most: number | undefined; says: string }[];
}

export interface Waived {
  groups: StandingGroup[];
  /** Credits (hundredths) and courses by which the total shrinks. */
  credits: number;
  courses: number;
  /** Codes that count as met where another course asks for them. */
  met: Set<string>;
}

type Waive = Extract<Rule, { kind: 'waive' }>;

/**
 * Groups of a way after its rules on waivers and what the program has waived for this student. A waiver that no rule
 * tells of takes the group or course away and leaves the total: its credits are still needed.
 */
export function applyWaivers(
  way: Way,
  subjects: readonly Subject[],
  candidate: Pick<Candidate, 'knowledge'>,
  request: PlanRequest,
): Waived {
  const result: Waived = { groups: way.groups.map(standing), credits: 0, courses: 0, met: new Set() };
  const granted = new Set(request.waivers);
  const used = new Set<string>();
  const uncounted = way.rules.flatMap((rule) => (rule.kind === 'not-counted' ? [rule.of] : []));
  const subjectOf = (code: string) => subjects.find((subject) => subject.course.code === code);
  const holds = (group: StandingGroup, code: string) => {
    const subject = subjectOf(code);
    return Array.isArray(group.from) ? group.from.includes(code) : subject !== undefined && matches(group.from, subject.course);
  };
  const counts = (code: string) => {
    const course = subjectOf(code)?.course;
    return course === undefined || !uncounted.some((filter) => matches(filter, course));
  };
  const drop = (group: StandingGroup, codes: readonly string[], offTotal: boolean) => {
    for (const code of codes) {
      if (group.without.has(code) || !holds(group, code)) continue;
      group.without.add(code);
      const credits = subjectOf(code)?.credits ?? 0;
      group.size = Math.max(0, group.size - (group.unit === 'courses' ? 1 : credits));
      if (offTotal && counts(code)) {
        result.credits += credits;
        result.courses += 1;
      }
    }
  };
  const dropWhole = (group: StandingGroup, offTotal: boolean) => {
    const members = subjects.filter((s) => s.listed && matches(group.from, s.course));
    if (offTotal && (members.length === 0 || members.some((s) => counts(s.course.code)))) {
      const mean = members.reduce((sum, s) => sum + s.credits, 0) / Math.max(1, members.length);
      result.credits += group.unit === 'credits' ? group.size : Math.round(group.size * mean);
      result.courses += group.unit === 'courses' ? group.size : 0;
    }
    group.size = 0;
  };
  for (const rule of way.rules) {
    if (rule.kind !== 'waive') continue;
    const scope = scopeOf(rule, result.groups, granted, candidate, subjects, holds);
    if (!scope) continue;
    for (const item of scope.named) used.add(item);
    // Another course in place of a whole group tells of none of its courses that it is known.
    const met = scope.codes ?? (rule.effect === 'replace-by' ? [] : scope.groups.flatMap((group) => codesIn(group.from)));
    for (const code of met) result.met.add(code);
    if (rule.effect === 'prerequisite-only') continue;
    for (const group of scope.groups) {
      if (rule.effect === 'replace-by')
        group.standIns.push({ by: rule.by ?? 'any', most: scope.codes?.filter((code) => holds(group, code)).length, says: rule.says });
      else if (scope.codes) drop(group, scope.codes, true);
      else dropWhole(group, true);
    }
  }
  for (const item of granted) {
    if (used.has(item)) continue;
    const whole = result.groups.find((group) => group.id === item);
    if (whole) {
      dropWhole(whole, false);
      for (const code of codesIn(whole.from)) result.met.add(code);
    } else {
      result.met.add(item);
      const group = result.groups.find((g) => Array.isArray(g.from) && g.from.includes(item));
      if (group) drop(group, [item], false);
    }
  }
  return result;
}

interface Scope {
  groups: StandingGroup[];
  /** Undefined: the whole groups. */
  codes: string[] | undefined;
  /** Grants of the request that it answers. */
  named: string[];
}

/** What a rule waives for this student; undefined where it doesn't apply. */
function scopeOf(
  rule: Waive,
  groups: StandingGroup[],
  granted: ReadonlySet<string>,
  candidate: Pick<Candidate, 'knowledge'>,
  subjects: readonly Subject[],
  holds: (group: StandingGroup, code: string) => boolean,
): Scope | undefined {
  const inRule = groups.filter((group) => (rule.group === undefined ? true : group.id === rule.group));
  const ofCodes = (codes: string[], named: string[]): Scope => ({
    groups: inRule.filter((group) => codes.some((code) => holds(group, code))).slice(0, rule.group === undefined ? 1 : undefined),
    codes,
    named,
  });
  const when = rule.when;
  if (when !== 'by-adviser') {
    const applies =
      'knowledge' in when
        ? when.knowledge.every((area) => (candidate.knowledge[area] ?? 0) >= when.level)
        : subjects.some((subject) => subject.passed && matches(when.taken, subject.course));
    if (!applies) return undefined;
    return rule.codes ? ofCodes(rule.codes, []) : { groups: rule.group === undefined ? [] : inRule, codes: undefined, named: [] };
  }
  const whole = inRule.filter((group) => granted.has(group.id));
  if (whole.length > 0) {
    const named = whole.map((group) => group.id);
    return rule.codes ? ofCodes(rule.codes, named) : { groups: whole, codes: undefined, named };
  }
  const codes = [...granted].filter((code) => (rule.codes ? rule.codes.includes(code) : inRule.some((group) => holds(group, code))));
  return codes.length > 0 ? ofCodes(codes, codes) : undefined;
}

function standing(group: CourseGroup): StandingGroup {
  const { id, title, from, open, distinct, minGrade, choose } = group;
  const unit = 'courses' in choose ? 'courses' : 'credits';
  const size = 'courses' in choose ? choose.courses : hundredths(choose.credits);
  return { id, title, unit, size, from, open, distinct, minGrade, without: new Set(), standIns: [] };
}
