import { type Group, isPublished, matches, type Program } from '@masterplan/model';

/**
 * How far a program's published requirements carry a plan: every group can be filled from listed courses
 * (plannable), some need placeholders because a list is open or unpublished (partial), or there are no
 * groups or no total (described).
 */
export type Depth = 'plannable' | 'partial' | 'described';

export function depthOf(program: Program): Depth {
  const { groups, choices, total } = program.requirements;
  const options = choices.flatMap((choice) => (choice.choose[0] > 0 ? [choice.options] : []));
  if (!isPublished(total) || (groups.length === 0 && options.length === 0)) return 'described';
  const whole =
    groups.every((group) => fillable(group, program)) &&
    options.every((list) => list.some((option) => option.groups.every((group) => fillable(group, program))));
  return whole ? 'plannable' : 'partial';
}

function fillable(group: Group, program: Program): boolean {
  if ('of' in group) return group.of.filter((inner) => fillable(inner, program)).length >= group.chooseGroups;
  const listed = program.courses.filter((course) => matches(group.from, course) && isPublished(course.credits));
  if ('courses' in group.choose) return listed.length >= group.choose.courses;
  return listed.reduce((sum, course) => sum + (isPublished(course.credits) ? course.credits : 0), 0) >= group.choose.credits;
}
