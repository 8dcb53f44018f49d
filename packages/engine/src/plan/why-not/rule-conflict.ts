import type { Group, PlanConstraint, Program, Rule } from '@masterplan/model';
import type { Planning } from '../best-plan.ts';
import { smallestConflict } from './conflict.ts';
import type { Asked } from './constraints.ts';
import type { Trials } from './trials.ts';

/** A line of the program's own requirements, and the record without it. */
interface Line {
  is: PlanConstraint;
  without: (program: Program) => Program;
}

const silent = new Set<Rule['kind']>(['standing', 'expressed', 'remark', 'unmodeled']);

/**
 * Lines of the program that leave no plan though the student asks nothing: rules, the load of a student visa, else groups.
 * `lifted` is what is asked with none of the student's constraints. A deletion filter over the lines (`smallestConflict`
 * without its search for smaller ones): each line left in is needed for the conflict that is told.
 */
export function ruleConflict(planning: Planning, lifted: Asked, trials: Trials): PlanConstraint[] {
  const { candidate } = planning;
  const rules = linesOf(lifted.program);
  const visa: PlanConstraint = { kind: 'rule', says: 'A student visa asks for a full course of study in each regular term but the last.' };
  const isOnVisa = candidate.status === 'student-visa' && lifted.request.pace === 'full-time';
  const withRules = (kept: readonly Line[], onVisa: boolean) => {
    const program = rules.reduce((record, line) => (kept.includes(line) ? record : line.without(record)), lifted.program);
    return trials.of({ ...lifted, program }, onVisa ? candidate : { ...candidate, status: 'citizen-or-resident' }).kind;
  };
  if (withRules([], false) === 'none')
    return groupConflict({ ...lifted, program: rules.reduce((record, line) => line.without(record), lifted.program) }, trials);
  let kept = rules;
  const onVisa = isOnVisa && withRules(rules, false) !== 'none';
  // Halves first: most lines have no part in the conflict.
  for (let part = Math.ceil(rules.length / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2)) {
    for (let at = kept.length - part; at > -part; at -= part) {
      const rest = kept.filter((_, i) => i < at || i >= at + part);
      if (rest.length < kept.length && withRules(rest, onVisa) === 'none') kept = rest;
    }
  }
  return withRules(kept, onVisa) === 'none' ? [...kept.map((line) => line.is), ...(onVisa ? [visa] : [])] : [];
}

function groupConflict(asked: Asked, trials: Trials): PlanConstraint[] {
  const { groups } = asked.program.requirements;
  const keeping = (kept: readonly number[]): Asked => ({
    ...asked,
    program: { ...asked.program, requirements: { ...asked.program.requirements, groups: groups.filter((_, i) => kept.includes(i)) } },
  });
  const { members } = smallestConflict(groups.length, (kept) => trials.of(keeping(kept)).kind);
  return members.map((index) => ({ kind: 'requirement', title: titleOf(groups[index]) }));
}

const titleOf = (group: Group | undefined): string => group?.title ?? '';

/** Rules of the program and of its options that say something to a plan. */
function linesOf(program: Program): Line[] {
  const own = program.requirements.rules.filter((rule) => !silent.has(rule.kind)).map((rule) => line(rule));
  const ofOptions = program.requirements.choices.flatMap((choice) =>
    choice.options.flatMap((option) => option.rules.filter((rule) => !silent.has(rule.kind)).map((rule) => line(rule))),
  );
  return [...own, ...ofOptions];
}

function line(rule: Rule): Line {
  const other = (rules: readonly Rule[]) => rules.filter((entry) => entry !== rule);
  return {
    is: { kind: 'rule', says: rule.says },
    without: (program) => ({
      ...program,
      requirements: {
        ...program.requirements,
        rules: other(program.requirements.rules),
        choices: program.requirements.choices.map((choice) => ({
          ...choice,
          options: choice.options.map((option) => ({ ...option, rules: other(option.rules) })),
        })),
      },
    }),
  };
}
