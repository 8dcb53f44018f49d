import { isPublished, type PlanConstraint, type PlanRequest, type Program } from '@masterplan/model';
import type { Planning } from '../best-plan.ts';

/** What a plan is asked of: a program's record and a request. */
export interface Asked {
  program: Program;
  request: PlanRequest;
}

/** One of the student's constraints, and the same question without it. */
export interface Constraint {
  is: PlanConstraint;
  lift: (asked: Asked) => Asked;
}

/** Hours a week that nobody has more of: no constraint. */
const ANY_HOURS = 80;

/** The student's constraints in the order in which they are told: hours, time limits, months away, pins, bans, options, wishes on what a course serves. */
export function constraintsOf(
  { program, candidate, parameters }: Planning,
  request: PlanRequest,
  hoursPerWeek: number | undefined,
): Constraint[] {
  const fullTime = parameters.value('full-time-hours-per-week');
  const usual = request.pace === 'part-time' ? Math.min(candidate.study.hoursPerWeek, fullTime) : fullTime;
  const inRequest = (is: PlanConstraint, change: (request: PlanRequest) => Partial<PlanRequest>): Constraint => ({
    is,
    lift: (asked) => ({ ...asked, request: { ...asked.request, ...change(asked.request) } }),
  });
  const constraints = [
    inRequest({ kind: 'hours', hoursPerWeek: request.hoursPerWeek ?? hoursPerWeek ?? usual }, () => ({ hoursPerWeek: ANY_HOURS })),
  ];
  const { maxYears } = program.pace;
  if (isPublished(maxYears))
    constraints.push({ is: { kind: 'time-limit', months: maxYears * 12, whose: 'program' }, lift: withoutProgramLimit });
  if (request.maxMonths !== undefined)
    constraints.push(inRequest({ kind: 'time-limit', months: request.maxMonths, whose: 'yours' }, () => ({ maxMonths: undefined })));
  for (const span of request.availability)
    constraints.push(
      inRequest({ kind: 'availability', ...span }, (now) => ({ availability: now.availability.filter((other) => other !== span) })),
    );
  for (const pin of request.pins)
    constraints.push(
      inRequest({ kind: 'pin', code: pin.code, term: pin.term ?? 'any' }, (now) => ({ pins: now.pins.filter((other) => other !== pin) })),
    );
  for (const code of request.bans)
    constraints.push(inRequest({ kind: 'ban', code }, (now) => ({ bans: now.bans.filter((other) => other !== code) })));
  for (const [choice, options] of Object.entries(request.options))
    constraints.push(
      inRequest({ kind: 'options', choice, options }, (now) => ({
        options: Object.fromEntries(Object.entries(now.options).filter(([id]) => id !== choice)),
      })),
    );
  for (const wish of request.serves)
    constraints.push(
      inRequest({ kind: 'requirement', title: `${wish.code} toward ${wish.group}` }, (now) => ({
        serves: now.serves.filter((other) => other !== wish),
      })),
    );
  return constraints;
}

const withoutProgramLimit = (asked: Asked): Asked => ({
  ...asked,
  program: { ...asked.program, pace: { ...asked.program.pace, maxYears: 'not-published' } },
});
