import type { Breach, Plan, PlanObjective, PlanRequest, Schedule } from '@masterplan/model';
import { type Planning, planningOf } from '../best-plan.ts';
import type { Assignment, Instance } from '../instance.ts';
import { planOf } from '../layout.ts';
import { levelsOf, objectiveOf } from '../objectives.ts';
import { type PlanInput, type Planned, planFor } from '../plan.ts';
import { valueAt } from '../search/values.ts';
import { spanOf } from '../taken.ts';
import { type Judged, judgeSchedule } from './judge-schedule.ts';
import { withPlacedLoads } from './loads.ts';

/** A schedule, judged. */
export interface Checked {
  breaches: Breach[];
  /** Theirs, laid out and audited; undefined where nothing of it is on the record, or the record holds no requirements. */
  schedule: Plan | undefined;
  /** The best plan for the same request, or why there is none. */
  best: Planned;
}

/** Every rule that a schedule breaks (see `judgeSchedule`), the schedule laid out as a plan, and the best plan beside it. */
export function checkSchedule(input: PlanInput & { schedule: Schedule }): Checked {
  const { catalog, program, candidate, request, schedule } = input;
  const best = planFor(input);
  const planning = planningOf(catalog, program, candidate);
  const judged = judgeSchedule(planning, request, schedule);
  return { breaches: judged?.breaches ?? [], schedule: judged && laidOut(planning, request, judged, best), best };
}

function laidOut(planning: Planning, request: PlanRequest, judged: Judged, best: Planned): Plan | undefined {
  const { placements, way } = judged;
  if (placements.length === 0) return undefined;
  const placed = withPlacedLoads(judged.instance, placements);
  const outside = new Set(placements.filter(({ slot }) => slot < 0).map(({ course }) => course));
  // What stands in no term of the calendar can't be laid out: it is shown beside the terms, and counts.
  const instance = { ...placed, courses: placed.courses.map((course, c) => (outside.has(c) ? { ...course, done: true } : course)) };
  const assignment: Assignment = { variant: way.index, slot: instance.courses.map(() => -1), mode: way.allocation.mode };
  for (const { course, slot } of placements) assignment.slot[course] = slot;
  const plan = planOf(planning, { ...request, near: [] }, { instance, notes: judged.notes, best: assignment, levels: [], proved: false });
  return { ...plan, objectives: against(instance, assignment, { ...request, near: [] }, planning, best) };
}

/** The schedule's own values beside what the best plan shows that any plan could reach; only that is a bound. */
function against(instance: Instance, theirs: Assignment, request: PlanRequest, { prices }: Planning, best: Planned): PlanObjective[] {
  const { start } = spanOf(instance, theirs);
  return levelsOf(request, prices?.[request.pace] !== undefined).map((level): PlanObjective => {
    const value = valueAt(instance, theirs, level);
    const own = objectiveOf(instance, start, { level, value, bound: value, proved: false });
    const bound = best.ok ? best.plan.objectives.find((entry) => entry.of === level)?.bound : undefined;
    return { ...own, bound: bound ?? own.bound };
  });
}
