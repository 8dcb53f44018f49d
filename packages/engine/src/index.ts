import type { Candidate, Catalog, DecideOptions, Decision, OtherChoice, Sensitivity } from '@masterplan/model';
import { decideInSteps } from './decide.ts';
import { keptPlans, knownPlans } from './path-plans.ts';
import { otherChoices } from './sensitivity/other-choices.ts';
import { sensitivitySteps, swapBetween } from './sensitivity/sensitivity.ts';
import { keptStages, type Stages } from './stages.ts';

/** Futures of the rough answers while a control moves. */
const FIRST_FUTURES = 256;
/** Programs that a glance looks at: those that led before. */
const LEADERS = 30;

export interface Decider {
  decide: (candidate: Candidate, options: DecideOptions) => Decision;
  /**
   * Yields `undefined` where the caller may stop, and rough decisions of fewer futures that plan nothing anew (where no plan is known,
   * time is estimated): one at a glance, of the programs that led in the decision before, where there is one that is near; then one
   * of all programs. Returns the whole one.
   */
  steps: (candidate: Candidate, options: DecideOptions) => Generator<Decision | undefined, Decision>;
}

/** A decider keeps stages by their inputs, so that a slider recomputes only what it touches; the bytes equal a cold `decide`. */
export function createDecider(catalog: Catalog): Decider {
  const plans = keptPlans(catalog);
  const known = knownPlans(catalog);
  const quick = keptStages(catalog, known, known.count);
  const whole = keptStages(catalog, plans);
  const glance: Stages = { ...quick, valued: (_, make) => make() };
  let before: Decision | undefined;
  return {
    decide: (candidate, options) => finish(decideInSteps(catalog, candidate, options, whole)),
    *steps(candidate, options) {
      if (options.futures > FIRST_FUTURES) {
        const few = { ...options, futures: FIRST_FUTURES };
        const isValued = quick.isValued(candidate, few);
        if (before && isNear(before.candidate, candidate) && !isValued)
          yield yield* decideInSteps(catalog, candidate, few, glance, { among: leadersOf(before, candidate), before, brief: true });
        before = yield* decideInSteps(catalog, candidate, few, quick, {
          among: undefined,
          before,
          brief: before !== undefined && isValued,
        });
        yield before;
      }
      before = yield* decideInSteps(catalog, candidate, options, whole);
      return before;
    },
  };
}

/** Whether those who led for one are likely to lead for the other: the same role, place and status, at the same pace. */
function isNear(one: Candidate, other: Candidate): boolean {
  const of = ({ goals, place, status, study }: Candidate) => JSON.stringify([goals.role, place, status, study.pace]);
  return of(one) === of(other);
}

function leadersOf({ ranking, paths, chosen }: Decision, { shortlist }: Candidate): ReadonlySet<string> {
  const subject = paths[chosen]?.subject;
  return new Set([...ranking.slice(0, LEADERS).map((row) => row.subject), ...shortlist, ...(subject === undefined ? [] : [subject])]);
}

/**
 * The whole decision for a candidate: plain data, the same to the last digit for the same catalog, candidate, date
 * and seed, wherever it runs. The candidate must have passed `readCandidate`.
 */
export const decide = (catalog: Catalog, candidate: Candidate, options: DecideOptions): Decision =>
  createDecider(catalog).decide(candidate, options);

/** What would change a decision, and what to find out first. The decision must come from the same catalog, candidate and options. */
export const sensitivityOf = (catalog: Catalog, candidate: Candidate, options: DecideOptions, decision: Decision): Sensitivity =>
  finish(sensitivityInSteps(catalog, candidate, options, decision));

/** The same in steps: yields `undefined` where the caller may stop. */
export const sensitivityInSteps = (
  catalog: Catalog,
  candidate: Candidate,
  options: DecideOptions,
  decision: Decision,
): Generator<undefined, Sensitivity> => sensitivitySteps({ catalog, candidate, options, plans: keptPlans(catalog) }, decision);

/** What the decision would be with another role, start, place or weekly hours: each as it is found, `undefined` where the caller may stop. */
export const otherChoicesInSteps = (
  catalog: Catalog,
  candidate: Candidate,
  options: DecideOptions,
  decision: Decision,
): Generator<OtherChoice | undefined, void> => otherChoices({ catalog, candidate, options, plans: keptPlans(catalog) }, decision);

export { swapBetween };

function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export { bestPathsToRoles, careersOf } from './careers/careers.ts';
export { commitAdvice } from './commit/advice.ts';
export type { AreaCoverage, Coverage } from './curriculum/coverage.ts';
export { type Curriculum, curriculumOf, type Structure } from './curriculum/curriculum.ts';
export {
  feasibilityByHours,
  type MissedYearsAtHours,
  type Months,
  type MonthsAtHours,
  missedYears,
  type PlanMonths,
  studyHours,
} from './curriculum/feasibility.ts';
export { type Cycle, isCycle } from './curriculum/graph.ts';
export { planMonthsOf } from './curriculum/plan-months.ts';
export { type LeftOut, leftOut } from './left-out.ts';
export { type LoanRequest, loanReport, type StudyPeriod } from './money/loans/index.ts';
export { charged, publishedPrice } from './money/published-price.ts';
export { type Ahead, type TaxAmounts, type TaxCase, taxLines } from './money/tax.ts';
export { programEarningsTest } from './money/tested-program.ts';
export {
  futureOf,
  type Otherwise,
  type OutlookOptions,
  otherwise,
  outlookAgainst,
  outlookOf,
  outlookSteps,
  type Refused,
  type Unknown,
  type Which,
} from './outlook/report/index.ts';
export { type MadePlans, madePlans, takePlans } from './path-plans.ts';
export { auditPassed } from './plan/audit/degree-audit.ts';
export { type PlanInput, type Planned, planFor, requestOf } from './plan/plan.ts';
export { type Checked, checkSchedule } from './plan/schedule/check-schedule.ts';
export { type DilemmaEffect, type DilemmaSide, dilemmaEffects } from './ranking/dilemmas.ts';
export { rankProblem } from './smaa/problem.ts';
