import type { FigureKind } from './figure.ts';
import type { Course, CourseCode, Filter, Group, Program, Requisite } from './program.ts';

/** Every course code that a filter names. */
export function codesIn(filter: Filter): CourseCode[] {
  if (filter === 'any') return [];
  if (Array.isArray(filter)) return filter;
  if ('all' in filter) return filter.all.flatMap(codesIn);
  if ('anyOf' in filter) return filter.anyOf.flatMap(codesIn);
  if ('not' in filter) return codesIn(filter.not);
  return [];
}

/** A course's number: its record's `level`, else the last number in its code («CS 6515» 6515, «10-601» 601). */
export function courseLevel(course: Course): number | undefined {
  if (course.level !== undefined) return course.level;
  const digits = course.code.match(/\d+/g)?.at(-1);
  return digits === undefined ? undefined : Number(digits);
}

/** Whether a course is one of those that a filter means. */
export function matches(filter: Filter, course: Course): boolean {
  if (filter === 'any') return true;
  if (Array.isArray(filter)) return filter.includes(course.code);
  if ('level' in filter) {
    const level = courseLevel(course);
    return level !== undefined && level >= filter.level[0] && level <= filter.level[1];
  }
  if ('dept' in filter) return filter.dept.some((dept) => course.code.startsWith(dept));
  if ('tag' in filter) return course.tags.includes(filter.tag);
  if ('area' in filter) return filter.area.some((area) => course.areas.includes(area));
  if ('all' in filter) return filter.all.every((part) => matches(part, course));
  if ('anyOf' in filter) return filter.anyOf.some((part) => matches(part, course));
  return !matches(filter.not, course);
}

/** Every course code that a requisite names. */
export function codesInRequisite(requisite: Requisite): CourseCode[] {
  if (typeof requisite === 'string') return [requisite];
  if ('code' in requisite) return [requisite.code];
  return ('all' in requisite ? requisite.all : requisite.anyOf).flatMap(codesInRequisite);
}

/** All groups of a program, inner ones too, with the path at which each stands in the record. */
export function* groupsOf(program: Program): Generator<{ group: Group; path: (string | number)[] }> {
  yield* inner(program.requirements.groups, ['requirements', 'groups']);
  for (const [c, choice] of program.requirements.choices.entries()) {
    for (const [o, option] of choice.options.entries()) {
      yield* inner(option.groups, ['requirements', 'choices', c, 'options', o, 'groups']);
    }
  }
}

function* inner(groups: Group[], path: (string | number)[]): Generator<{ group: Group; path: (string | number)[] }> {
  for (const [index, group] of groups.entries()) {
    yield { group, path: [...path, index] };
    if ('of' in group) yield* inner(group.of, [...path, index, 'of']);
  }
}

/** The kind of a record's value: observed on its pages unless the record says that it was worked out or judged. */
export function kindInRecord(program: Pick<Program, 'derived'>, path: string): FigureKind {
  return program.derived.find((entry) => path === entry.path || path.startsWith(`${entry.path}.`))?.kind ?? 'observed';
}
