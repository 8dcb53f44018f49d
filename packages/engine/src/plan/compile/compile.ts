import type { PlanRequest, Program, Role } from '@masterplan/model';
import type { Charges } from '../../money/published-price.ts';
import type { Parameters } from '../../parameters.ts';
import type { CostModel, Instance, PlanCourse, Slot, Variant } from '../instance.ts';
import type { Priced } from '../prices.ts';
import type { Student } from '../student.ts';
import { slotsOf, type TimeLimit, timeLimit } from './calendar-slots.ts';
import { type Countable, type Counted, countableOf } from './countable.ts';
import { gapModel } from './gap-model.ts';
import { planCourses } from './plan-courses.ts';
import { calendarOf } from './study-calendar.ts';
import { studyHours, weeklyLimit } from './study-hours.ts';
import { timingOf, visaLoad } from './timing-rules.ts';

export interface CompileInput {
  program: Program;
  candidate: Student;
  role: Role;
  parameters: Parameters;
  request: PlanRequest;
  /** Left out where cost is not asked for. */
  prices?: Priced;
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

  const countable = countableOf(program, candidate, request, hours);
  if ('impossible' in countable) return countable;
  const { subjects, met } = countable;
  const planned = planCourses({ program, request, calendar, hours, parameters, terms, slots, subjects, met });
  if ('impossible' in planned) return planned;
  const { courses, brought } = planned;
  const visa =
    candidate.status === 'student-visa' && request.pace === 'full-time'
      ? visaLoad(courses.length, terms, limit.asked, planned.usualWeekly, program.requirements.sessions.perTerm)
      : undefined;
  const ways = countable.ways.map(({ capped, uncapped, ...rest }) => ({ ...rest, counted: input.uncapped ? uncapped : capped }));
  const variants = ways.map(
    ({ way, rules, counted }): Variant => ({
      options: way.options,
      ...counted.counting,
      ...timingOf(way, rules, subjects, terms, request.pace, program, visa),
    }),
  );
  const counted = ways.map((way) => way.counted);
  return {
    instance: {
      terms,
      slots,
      courses,
      variants,
      sequential:
        (program.requirements.sessions.sequential && program.requirements.sessions.perTerm === 1) || calendar.system === 'half-years',
      gap: gapModel(subjects, candidate, role, parameters),
      cost: costModel(input.prices?.[input.request.pace]),
      placeholders: fewestStandIns(countable, counted, courses, slots),
      hasNear: request.near.length > 0,
    },
    notes: {
      assumed: [...new Set([...calendar.assumed, ...hours.assumed])],
      timeLimit: within,
      hoursPerWeek: limit.usual,
      beforeStart: subjects.filter((subject) => subject.beforeStart).map((subject) => subject.course.code),
      brought,
      waysLeft: countable.left,
      unfillable: [...countable.unfillable],
    },
  };
}

/** Stand-ins without which no way can be filled. */
function fewestStandIns({ standIns }: Countable, ways: readonly Counted[], courses: readonly PlanCourse[], slots: readonly Slot[]): number {
  if (standIns === 0) return 0;
  const isOpen = courses.map(({ done, load }) => done || load.some((hours, s) => hours >= 0 && hours <= (slots[s]?.limitAlone ?? 0)));
  let fewest: number | undefined;
  for (const way of ways) {
    const needed = way.standInsNeeded(isOpen);
    if (needed === 0) return 0;
    if (needed !== undefined) fewest = Math.min(fewest ?? needed, needed);
  }
  return fewest ?? standIns;
}

function costModel(priced: Charges | undefined): CostModel {
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
