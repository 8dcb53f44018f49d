import { type Course, type CourseCode, isPublished, type Published, type Term } from '@masterplan/model';
import type { Complexity } from './complexity.ts';

/** A course that can hold students up: others wait for it, or everyone must take it, and it is rarely or unknowably offered. */
export interface Bottleneck {
  code: CourseCode;
  title: string;
  blocking: number;
  delay: number;
  required: boolean;
  offered: 'once-a-year' | 'unknown';
  terms: Published<Term[]>;
}

/**
 * Courses offered in one term of the year, or whose terms are not published, that block others or are required: those
 * that block most first, then once a year before unknown, required before not, and the record's order.
 */
export function bottlenecksOf(courses: readonly Course[], complexity: Complexity, required: ReadonlySet<CourseCode>): Bottleneck[] {
  const places = new Map(complexity.courses.map((each) => [each.code, each]));
  return courses
    .flatMap((course): Bottleneck[] => {
      const place = places.get(course.code);
      const offered = offeredOf(course);
      const isRequired = required.has(course.code);
      if (!place || offered === 'often' || (place.blocking === 0 && !isRequired)) return [];
      const { blocking, delay } = place;
      return [{ code: course.code, title: course.title, blocking, delay, required: isRequired, offered, terms: course.terms }];
    })
    .sort((a, b) => b.blocking - a.blocking || rank(a) - rank(b));
}

function offeredOf(course: Course): Bottleneck['offered'] | 'often' {
  if (!isPublished(course.terms)) return 'unknown';
  return new Set(course.terms).size === 1 ? 'once-a-year' : 'often';
}

const rank = (course: Bottleneck): number => (course.offered === 'once-a-year' ? 0 : 2) + (course.required ? 0 : 1);
