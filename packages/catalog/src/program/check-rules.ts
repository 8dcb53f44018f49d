import { codesIn, groupsOf, type Program, type Rule } from '@masterplan/model';
import type { Report } from './check.ts';

/** Every course and group that a rule names is there. */
export function checkRules(program: Program, report: Report): void {
  const codes = new Set(program.courses.map((course) => course.code));
  const groups = new Set([...groupsOf(program)].map(({ group }) => group.id));
  const check = (rules: Rule[], path: (string | number)[]) => {
    for (const [index, rule] of rules.entries()) {
      for (const code of codesOfRule(rule))
        if (!codes.has(code)) report([...path, index], `the rule names «${code}», which is not among the courses`);
      for (const id of groupsOfRule(rule))
        if (!groups.has(id)) report([...path, index], `the rule names the group «${id}», which is not there`);
    }
  };
  check(program.requirements.rules, ['requirements', 'rules']);
  for (const [c, choice] of program.requirements.choices.entries()) {
    for (const [o, option] of choice.options.entries()) check(option.rules, ['requirements', 'choices', c, 'options', o, 'rules']);
  }
}

function codesOfRule(rule: Rule): string[] {
  switch (rule.kind) {
    case 'cap':
    case 'floor':
    case 'not-counted':
    case 'within':
      return codesIn(rule.of);
    case 'load':
      return rule.of ? codesIn(rule.of) : [];
    case 'count-once':
    case 'place':
      return rule.codes;
    case 'gate':
      return [
        ...(rule.course ? [rule.course] : []),
        ...(rule.courses ? codesIn(rule.courses) : []),
        ...rule.after.flatMap((step) => (step.in ? codesIn(step.in) : [])),
      ];
    case 'order':
      return rule.steps.flat();
    case 'waive':
      return [...(rule.codes ?? []), ...(rule.by ? codesIn(rule.by) : [])];
    default:
      return [];
  }
}

function groupsOfRule(rule: Rule): string[] {
  switch (rule.kind) {
    case 'cap':
    case 'floor':
      return rule.within ?? [];
    case 'overlap':
      return rule.groups;
    case 'gate':
      return rule.after.flatMap((step) => step.groups ?? []);
    case 'waive':
      return rule.group ? [rule.group] : [];
    default:
      return [];
  }
}
