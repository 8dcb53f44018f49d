import { codesIn, codesInRequisite, type Filter, groupsOf, isPublished, matches, type Program, UNLISTED } from '@masterplan/model';
import type { Problem } from '../records/problem.ts';
import type { Located } from '../records/yaml.ts';
import { checkRules } from './check-rules.ts';
import { checkSources } from './check-sources.ts';
import { prerequisiteCircle } from './circle.ts';

/** Notes a problem at a path of the record. */
export type Report = (path: (string | number)[], message: string) => void;

/** What a schema can't see: links between a program's own parts, and that every figure has its source. */
export function checkProgram(program: Program, at: Pick<Located, 'file' | 'lineOf'>): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, message) => problems.push({ file: at.file, line: at.lineOf(path), field: path.join('.'), message });
  checkCourses(program, report);
  checkGroups(program, report);
  checkRules(program, report);
  checkPlace(program, report);
  checkSources(program, report);
  return problems;
}

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
  const circle = prerequisiteCircle(program);
  const start = program.courses.findIndex((course) => course.code === circle?.[0]);
  if (circle)
    report(['courses', start, 'prerequisites'], `prerequisites go in a circle: ${circle.join(' → ')}; a course can't come before itself`);
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
    const unlisted = unlistedProblem(group.from, group.open, program);
    if (unlisted) report([...path, 'from'], unlisted);
    if (group.distinct && 'courses' in group.choose && group.distinct.length < group.choose.courses)
      report([...path, 'distinct'], `asks for ${group.choose.courses} courses, each of another of ${group.distinct.length} sets`);
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

/** A group of courses known only in words is written in one way; a tag that no course carries is none. */
function unlistedProblem(from: Filter, open: boolean, program: Program): string | undefined {
  if (typeof from === 'string' || !('tag' in from)) return undefined;
  const carried = program.courses.some((course) => matches(from, course));
  if (from.tag === UNLISTED && carried)
    return `a course carries the tag «${UNLISTED}», which is kept for courses known only in words; give it another`;
  if (from.tag === UNLISTED && !open) return `courses known only in words can't fill a closed list; add «open: true»`;
  if (from.tag === UNLISTED || carried) return undefined;
  return `no course carries the tag «${from.tag}»; tag the courses, or, where they are known only in words, write «from: { tag: ${UNLISTED} }, open: true»`;
}

function checkPlace(program: Program, report: Report): void {
  if (program.institution.country !== 'US') return;
  if (program.institution.unitid === undefined) report(['institution'], 'a U.S. institution needs its IPEDS unitid');
  if (program.institution.state === undefined) report(['institution'], 'a U.S. institution needs its state (two letters)');
  if (program.cip === 'none') report(['cip'], 'a U.S. program needs its CIP code: published, or assigned with the reason');
}
