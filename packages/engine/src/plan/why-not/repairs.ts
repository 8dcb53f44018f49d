import { codesIn, groupsOf, type PlanConstraint, type PlanRepair } from '@masterplan/model';
import { monthOf, monthText, nextStart } from '../../calendar.ts';
import type { Planning } from '../best-plan.ts';
import { calendarOf } from '../compile/study-calendar.ts';
import type { Asked, Constraint } from './constraints.ts';
import type { Trial, Trials } from './trials.ts';

/** Hours a week beyond which no repair goes. */
const MOST_HOURS = 60;
/** Later starts that are tried. */
const STARTS = 3;
const MOST_WAIVERS = 8;

/**
 * Smallest changes that make a plan possible, each planned again: fewest more hours a week, a longer time, the first of the next
 * three starts, a waiver that an adviser can grant, and one pin, ban, month away or settled option less. `isHopeless` where not
 * even lifting all of the student's constraints helps: then only waivers are tried.
 */
export function repairsOf(
  planning: Planning,
  asked: Asked,
  constraints: readonly Constraint[],
  trials: Trials,
  isHopeless: boolean,
): PlanRepair[] {
  const waivers = () => waiverRepairs(planning, asked, trials);
  if (isHopeless) return waivers();
  const lifted = constraints.flatMap((constraint) => liftRepair(constraint, trials.of(constraint.lift(asked))));
  const longer = lifted.filter((repair) => repair.kind === 'longer');
  return [
    ...hourRepair(asked, constraints, trials),
    ...longer.slice(0, 1),
    ...startRepair(planning, asked, trials),
    ...waivers(),
    ...lifted.filter((repair) => repair.kind !== 'longer'),
  ];
}

/** Fewest whole hours with which there is a plan, by halving: what fits into some hours fits into more. */
function hourRepair(asked: Asked, constraints: readonly Constraint[], trials: Trials): PlanRepair[] {
  const hours = constraints.flatMap(({ is }) => (is.kind === 'hours' ? [is.hoursPerWeek] : []))[0];
  if (hours === undefined || hours >= MOST_HOURS) return [];
  const at = (hoursPerWeek: number) => trials.of({ ...asked, request: { ...asked.request, hoursPerWeek } });
  let enough = MOST_HOURS;
  let months = monthsOf(at(enough));
  let tooFew = Math.floor(hours);
  if (months === undefined) return [];
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    const found = monthsOf(at(middle));
    if (found === undefined) tooFew = middle;
    else [enough, months] = [middle, found];
  }
  return [{ kind: 'hours', hoursPerWeek: enough, months }];
}

const monthsOf = (trial: Trial): number | undefined => (trial.kind === 'plan' ? trial.months : undefined);

function startRepair({ program }: Planning, asked: Asked, trials: Trials): PlanRepair[] {
  const calendar = calendarOf(program);
  let from = nextStart(calendar.starts, calendar.shapes, monthOf(asked.request.earliestStart)).month;
  for (let n = 0; n < STARTS; n++) {
    from = nextStart(calendar.starts, calendar.shapes, from + 1).month;
    const months = monthsOf(trials.of({ ...asked, request: { ...asked.request, earliestStart: monthText(from) } }));
    if (months !== undefined) return [{ kind: 'start', start: monthText(from), months }];
  }
  return [];
}

function waiverRepairs({ program }: Planning, asked: Asked, trials: Trials): PlanRepair[] {
  const rules = [
    ...program.requirements.rules,
    ...program.requirements.choices.flatMap((choice) => choice.options.flatMap((option) => option.rules)),
  ];
  const items = rules.flatMap((rule) => {
    if (rule.kind !== 'waive' || rule.when !== 'by-adviser') return [];
    return rule.codes ?? (rule.group === undefined ? [] : [rule.group, ...codesOf(rule.group)]);
  });
  const titles = new Map([
    ...[...groupsOf(program)].map(({ group }): [string, string] => [group.id, group.title]),
    ...program.courses.map((course): [string, string] => [course.code, `${course.code} ${course.title}`]),
  ]);
  const open = [...new Set(items)].filter((item) => !asked.request.waivers.includes(item)).slice(0, MOST_WAIVERS);
  return open.flatMap((of): PlanRepair[] => {
    const months = monthsOf(trials.of({ ...asked, request: { ...asked.request, waivers: [...asked.request.waivers, of] } }));
    return months === undefined ? [] : [{ kind: 'waiver', of, title: titles.get(of) ?? of, months }];
  });

  function codesOf(id: string): string[] {
    const group = [...groupsOf(program)].find((entry) => entry.group.id === id)?.group;
    return group && 'from' in group ? codesIn(group.from) : [];
  }
}

/** What lifting one constraint makes possible; more hours are told apart, by the fewest. */
function liftRepair({ is }: Constraint, trial: Trial): PlanRepair[] {
  const months = monthsOf(trial);
  if (months === undefined) return [];
  const repair = repairOf(is, months);
  return repair ? [repair] : [];
}

function repairOf(is: PlanConstraint, months: number): PlanRepair | undefined {
  switch (is.kind) {
    case 'time-limit':
      return { kind: 'longer', months };
    case 'availability':
      return { kind: 'available', from: is.from, to: is.to, months };
    case 'pin':
      return { kind: 'unpin', code: is.code, months };
    case 'ban':
      return { kind: 'unban', code: is.code, months };
    case 'options':
      return { kind: 'option', choice: is.choice, months };
    case 'hours':
    case 'rule':
    case 'requirement':
      return undefined;
  }
}
