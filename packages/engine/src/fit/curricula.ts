import type { Area, Catalog, Role } from '@masterplan/model';
import type { Option } from '../paths.ts';
import { coursesByArea, typicalCourses } from './levels.ts';

const typical = new WeakMap<Catalog, Map<string, Record<Area, number>>>();

/** Courses by area of the path's plan, else of a program, or of the typical program where no curriculum is on record. */
export function coursesOf(option: Option, catalog: Catalog, role: Role): Record<Area, number> {
  if (option.planned) return option.planned.courses;
  if (option.program && option.program.depth !== 'described') return coursesByArea(option.program.record, role);
  const known = typical.get(catalog) ?? new Map<string, Record<Area, number>>();
  typical.set(catalog, known);
  const counts = known.get(role.id) ?? typicalCourses(catalog, role);
  known.set(role.id, counts);
  return counts;
}
