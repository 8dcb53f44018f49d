import {
  codesIn,
  codesInRequisite,
  groupsOf,
  isPublished,
  NOT_PUBLISHED,
  type Program,
  type Requisite,
  type Rule,
  sections,
} from '@masterplan/model';
import type { Problem } from '../records/problem.ts';
import type { Located } from '../records/yaml.ts';

type Path = (string | number)[];

/** What a schema can't see: links between a program's own parts, and that every figure has its source. */
export function checkProgram(program: Program, at: Located): Problem[] {
  const problems: Problem[] = [];
  const report = (path: Path, message: string) => problems.push({ file: at.file, line: at.lineOf(path), field: path.join('.'), message });
  checkCourses(program, report);
  checkGroups(program, report);
  checkRules(program, report);
  checkPlace(program, report);
  checkSources(program, report);
  return problems;
}

type Report = (path: Path, message: string) => void;

function checkCourses(program: Program, report: Report): void {
  const seen = new Set<string>();
  for (const [index, course] of program.courses.entries()) {
    if (seen.has(course.code)) report(['courses', index, 'code'], `«${course.code}» is listed twice; each course stands once`);
    seen.add(course.code);
  }
  for (const [index, course] of program.courses.entries()) {
    if (!isPublished(course.prerequisites)) continue;
    for (const code of course.prerequisites.flatMap(codesInRequisite)) {
      if (!seen.has(code))
        report(
          ['courses', index, 'prerequisites'],
          `«${course.code}» asks for «${code}», which is not among the courses; add it or remove it`,
        );
    }
  }
  const cycle = prerequisiteCycle(program);
  if (cycle) report(['courses'], `prerequisites go in a circle: ${cycle.join(' → ')}; a course can't come before itself`);
}

/** True where the requisite can be met from courses already known to be reachable. */
function reachable(requisite: Requisite, known: ReadonlySet<string>): boolean {
  if (typeof requisite === 'string') return known.has(requisite);
  if ('code' in requisite) return requisite.mode !== 'before' || known.has(requisite.code);
  return 'all' in requisite
    ? requisite.all.every((part) => reachable(part, known))
    : requisite.anyOf.some((part) => reachable(part, known));
}

/** Courses that can never be taken because they wait for one another; undefined where there are none. */
function prerequisiteCycle(program: Program): string[] | undefined {
  const codes = new Set(program.courses.map((course) => course.code));
  const known = new Set<string>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const course of program.courses) {
      if (known.has(course.code)) continue;
      const open = isPublished(course.prerequisites) ? course.prerequisites : [];
      if (open.filter((r) => codesInRequisite(r).every((code) => codes.has(code))).every((r) => reachable(r, known))) {
        known.add(course.code);
        grew = true;
      }
    }
  }
  const stuck = program.courses.map((course) => course.code).filter((code) => !known.has(code));
  return stuck.length > 0 ? [...stuck, stuck[0] ?? ''] : undefined;
}

function checkGroups(program: Program, report: Report): void {
  const codes = new Set(program.courses.map((course) => course.code));
  const ids = new Set<string>();
  for (const { group, path } of groupsOf(program)) {
    if (ids.has(group.id)) report([...path, 'id'], `the group id «${group.id}» is used twice`);
    ids.add(group.id);
    if ('of' in group) {
      if (group.chooseGroups > group.of.length)
        report([...path, 'chooseGroups'], `asks for ${group.chooseGroups} groups of ${group.of.length}`);
      continue;
    }
    for (const code of codesIn(group.from)) {
      if (!codes.has(code)) report([...path, 'from'], `«${code}» is not among the courses; add the course or remove the code`);
    }
    if ('courses' in group.choose && Array.isArray(group.from) && !group.open && group.from.length < group.choose.courses) {
      report(
        [...path, 'choose'],
        `asks for ${group.choose.courses} courses from a list of ${group.from.length}; mark the group «open: true» where the published list is longer`,
      );
    }
  }
  for (const [c, choice] of program.requirements.choices.entries()) {
    if (choice.choose[0] > choice.choose[1] || choice.choose[0] > choice.options.length) {
      report(['requirements', 'choices', c, 'choose'], `asks for ${choice.choose.join(' to ')} of ${choice.options.length} options`);
    }
  }
}

function codesOfRule(rule: Rule): string[] {
  switch (rule.kind) {
    case 'cap':
    case 'floor':
    case 'not-counted':
    case 'within':
      return codesIn(rule.of);
    case 'count-once':
    case 'place':
      return rule.codes;
    case 'gate':
      return [rule.course, ...rule.after.flatMap((step) => (step.in ? codesIn(step.in) : []))];
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

function checkRules(program: Program, report: Report): void {
  const codes = new Set(program.courses.map((course) => course.code));
  const groups = new Set([...groupsOf(program)].map(({ group }) => group.id));
  const check = (rules: Rule[], path: Path) => {
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

function checkPlace(program: Program, report: Report): void {
  if (program.institution.country !== 'US') return;
  if (program.institution.unitid === undefined) report(['institution'], 'a U.S. institution needs its IPEDS unitid');
  if (program.institution.state === undefined) report(['institution'], 'a U.S. institution needs its state (two letters)');
  if (program.cip === 'none') report(['cip'], 'a U.S. program needs its CIP code: published, or assigned with the reason');
}

function checkSources(program: Program, report: Report): void {
  const known = new Set<string>(sections);
  for (const [index, source] of program.sources.entries()) {
    for (const section of source.supports) {
      const head = section.split('.')[0] ?? '';
      if (!known.has(head))
        report(['sources', index, 'supports'], `«${section}» is no section of a program; one of ${sections.join(', ')}`);
    }
  }
  const supported = new Set(program.sources.flatMap((source) => source.supports.map((path) => path.split('.')[0] ?? '')));
  for (const derived of program.derived) supported.add(derived.path.split('.')[0] ?? '');
  for (const section of sectionsWithFigures(program)) {
    if (!supported.has(section))
      report([section], `no source supports «${section}»: name it under «supports» of the page that says so, or under «derived»`);
  }
}

const holdsFigure = (value: unknown): boolean => {
  if (value === NOT_PUBLISHED || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null ? Object.values(value).some(holdsFigure) : true;
};

function sectionsWithFigures(program: Program): string[] {
  const { requirements } = program;
  const parts: Record<string, unknown> = {
    delivery: program.delivery,
    pace: program.pace,
    credits: program.credits,
    cost: program.cost,
    calendar: program.calendar,
    requirements: [...requirements.groups, ...requirements.choices],
    courses: program.courses,
    milestones: program.milestones,
    admission: program.admission,
    outcomes: program.outcomes,
    rules: requirements.rules.filter((rule) => rule.kind !== 'remark'),
  };
  return Object.entries(parts).flatMap(([section, value]) => (holdsFigure(value) ? [section] : []));
}
