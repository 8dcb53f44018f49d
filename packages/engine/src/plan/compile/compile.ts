import type { Candidate, PlanRequest, Program, Role } from '@masterplan/model';
import type { Parameters } from '../../parameters.ts';
import type { CostModel, Instance, Variant } from '../instance.ts';
import { slotsOf, type TimeLimit, timeLimit } from './calendar-slots.ts';
import { placeholdersNeeded } from './fewest-placeholders.ts';
import { gapModel } from './gap-model.ts';
import { modesOf } from './modes.ts';
import { type CountingRules, countingRules, sizeOf } from './needs.ts';
import { placeholdersOf } from './placeholders.ts';
import { planCourses } from './plan-courses.ts';
import { calendarOf } from './study-calendar.ts';
import { studyHours, weeklyLimit } from './study-hours.ts';
import { hundredths, type Subject, subjectsOf } from './subjects.ts';
import { timingOf, visaLoad } from './timing-rules.ts';
import { unfillableGroup } from './unfillable.ts';
import { applyWaivers, type Waived } from './waivers.ts';
import { waysOf } from './ways.ts';

export interface CompileInput {
  program: Program;
  candidate: Candidate;
  role: Role;
  parameters: Parameters;
  request: PlanRequest;
  /** What the plan costs by its parts, in dollars; left out where it isn't known. */
  priced?: { perCreditUsd: number; perCourseUsd: number; perTermUsd: number; fixedUsd: number } | undefined;
  /** Months to look ahead, in place of twice the usual length; the program's and the request's own limits still hold. */
  horizonMonths?: number | undefined;
  /** Without the cap on what counts in all: for degrees whose prerequisites or sizes ask for more than they require. */
  uncapped?: boolean | undefined;
}

export interface CompileNotes {
  /** Assumed figures used: `param:<id>`. */
  assumed: string[];
  timeLimit: TimeLimit;
  /** Hours a week in months without a span of their own. */
  hoursPerWeek: number;
  /** Courses taken ahead of the first term. */
  beforeStart: string[];
  /** Codes asked for that the program nowhere lists: taken as knowledge that the student brings. */
  brought: string[];
  /** Ways left out because there were more than 64. */
  waysLeft: number;
  /** Ways that the record itself can't fill, by the group that lacks courses. */
  unfillable: string[];
}

/** Why a request can't even be put as a planning problem. */
export type Uncompiled =
  | { kind: 'no-requirements' }
  | { kind: 'group'; title: string }
  | { kind: 'option'; choice: string; option: string }
  | { kind: 'pin'; code: string; term: string | undefined; why: 'unknown-course' | 'no-such-term' | 'not-offered' }
  | { kind: 'time-limit'; months: number; whose: TimeLimit['whose'] };

export type Compiled = { instance: Instance; notes: CompileNotes } | { impossible: Uncompiled };

/**
 * A program's record, a student and a request as a planning problem. Nothing is searched here; what the record leaves open is
 * filled by stated defaults, each noted at the course or in `notes.assumed`. Placement rules of options hold in every way.
 */
export function compile(input: CompileInput): Compiled {
  const { program, candidate, role, parameters, request } = input;
  const calendar = calendarOf(program);
  const hours = studyHours(program, calendar, parameters);
  const limit = weeklyLimit(program, candidate, request, hours, calendar, parameters);
  const within = timeLimit(program, request, calendar, hours, limit, parameters, input.horizonMonths);
  const { terms, slots } = slotsOf(program, request, calendar, within.months, limit, parameters);
  if (terms.length === 0) return { impossible: { kind: 'time-limit', months: within.months, whose: within.whose } };

  const found = waysOf(program, request);
  if ('impossible' in found) return found;
  if (found.ways.every((way) => !way.total && way.groups.length === 0)) return { impossible: { kind: 'no-requirements' } };
  const listed = subjectsOf(program, request, hours);
  const usual = hundredths(hours.usualCredits);
  const unfillable: string[] = [];
  const ways = found.ways.flatMap((way) => {
    const waived = applyWaivers(way, listed, candidate, request);
    const rules = countingRules(way, waived, listed, usual);
    const lacking = unfillableGroup(rules, program, hours);
    if (lacking !== undefined) unfillable.push(lacking);
    return lacking === undefined ? [{ way, waived, rules }] : [];
  });
  if (ways.length === 0) return { impossible: { kind: 'group', title: unfillable[0] ?? '' } };

  const isIncomplete = !program.requirements.listComplete || ways.some(({ rules }) => rules.groups.some((group) => group.open));
  const standIns = new Map<string, Subject>();
  for (const { way, rules } of ways)
    for (const subject of placeholdersOf(rules, listed, usual, isIncomplete, way.total ? sizeOf(way.total).unit : 'credits'))
      if (!standIns.has(subject.course.code)) standIns.set(subject.course.code, subject);
  const subjects = [...listed, ...standIns.values()];

  const met = metCodes(ways.map(({ waived }) => waived));
  const planned = planCourses({ program, request, calendar, hours, parameters, terms, slots, subjects, met });
  if ('impossible' in planned) return planned;
  const { courses, brought } = planned;
  const visa =
    candidate.status === 'student-visa' && request.pace === 'full-time'
      ? visaLoad(courses.length, terms, limit.asked, planned.usualWeekly, program.requirements.sessions.perTerm)
      : undefined;
  const variants = ways.map(({ way, rules }): Variant => {
    const counting = { needs: rules.needs, caps: rules.allCaps, modes: subjects.map((subject) => modesOf(subject, rules, request)) };
    return {
      options: way.options,
      ...(input.uncapped ? counting : withoutSpare(counting, rules, usual)),
      ...timingOf(way, rules, subjects, terms, request.pace, program, visa),
    };
  });
  const parts = courses.map(({ credits, done, placeholder, load }) => ({
    credits,
    placeholder,
    open: done || load.some((hours, s) => hours >= 0 && hours <= (slots[s]?.limitAlone ?? 0)),
  }));
  const needed = variants.map((variant) => placeholdersNeeded(variant, parts)).filter((count) => count !== undefined);
  return {
    instance: {
      terms,
      slots,
      courses,
      variants,
      sequential:
        (program.requirements.sessions.sequential && program.requirements.sessions.perTerm === 1) || calendar.system === 'half-years',
      gap: gapModel(subjects, candidate, role, parameters),
      cost: costModel(input.priced),
      placeholders: needed.length > 0 ? Math.min(...needed) : standIns.size,
      hasNear: request.near.length > 0,
    },
    notes: {
      assumed: [...new Set([...calendar.assumed, ...hours.assumed])],
      timeLimit: within,
      hoursPerWeek: limit.usual,
      beforeStart: subjects.filter((subject) => subject.beforeStart).map((subject) => subject.course.code),
      brought,
      waysLeft: found.left,
      unfillable,
    },
  };
}

/**
 * Caps what counts in all at what the degree asks, the last course going beyond it by less than a usual one: otherwise the
 * best closing of a gap would be to take more courses than a degree, each of them needed for some requirement of its own.
 */
function withoutSpare<T extends Pick<Variant, 'needs' | 'caps' | 'modes'>>(counting: T, rules: CountingRules, usual: number): T {
  const total = rules.total;
  const need = total === undefined ? undefined : counting.needs[total];
  if (total === undefined || !need) return counting;
  const size = need.unit === 'courses' ? rules.asked : rules.asked + usual - 1;
  const cap = counting.caps.length;
  return {
    ...counting,
    caps: [...counting.caps, { says: 'No more than the degree asks for.', unit: need.unit, size }],
    modes: counting.modes.map((modes) => modes.map((mode) => (mode.needs.includes(total) ? { ...mode, caps: [...mode.caps, cap] } : mode))),
  };
}

function metCodes(waived: readonly Waived[]): Set<string> {
  return new Set(waived.flatMap((entry) => [...entry.met]));
}

function costModel(priced: CompileInput['priced']): CostModel {
  const cents = (usd: number) => Math.round(usd * 100);
  if (!priced) return { known: false, fixed: 0, perCredit: 0, perCourse: 0, perTerm: 0 };
  const { fixedUsd, perCreditUsd, perCourseUsd, perTermUsd } = priced;
  return {
    known: true,
    fixed: cents(fixedUsd),
    perCredit: cents(perCreditUsd),
    perCourse: cents(perCourseUsd),
    perTerm: cents(perTermUsd),
  };
}
