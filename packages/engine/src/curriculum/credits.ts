import { type Course, type CourseCode, isPublished, type Program, type Published } from '@masterplan/model';

/** Credits by course, in the program's own unit. */
export interface CourseCredits {
  /** Median of the courses that publish their credits. */
  usual: number;
  of: (course: Course) => number;
  /** Courses whose credits are not published and stand at the usual ones. */
  assumed: CourseCode[];
}

/** Credits of a program's courses; `not-published` where no course publishes any. */
export function courseCredits(program: Program): Published<CourseCredits> {
  const sizes = program.courses
    .flatMap((course) => (isPublished(course.credits) && course.credits > 0 ? [course.credits] : []))
    .sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)];
  if (usual === undefined) return 'not-published';
  return {
    usual,
    of: (course) => (isPublished(course.credits) ? course.credits : usual),
    assumed: program.courses.flatMap((course) => (isPublished(course.credits) ? [] : [course.code])),
  };
}
