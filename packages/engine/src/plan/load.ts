import { type CreditUnit, isPublished, type Program } from '@masterplan/model';
import type { Parameters } from '../parameters.ts';

/** Parameter that says how many hours of work one credit stands for. */
const hoursParameter: Record<CreditUnit, string> = {
  'semester-hour': 'hours-per-semester-hour',
  'quarter-hour': 'hours-per-quarter-hour',
  'cmu-unit': 'hours-per-cmu-unit',
  ects: 'hours-per-ects',
  'competency-unit': 'hours-per-competency-unit',
  course: 'hours-per-course',
};
const usualCourse: Record<CreditUnit, number> = {
  'semester-hour': 3,
  'quarter-hour': 4,
  'cmu-unit': 12,
  ects: 6,
  'competency-unit': 3,
  course: 1,
};

export interface Workload {
  credits: number;
  unit: CreditUnit;
  hoursPerCredit: number;
  /** Credits of a usual course: plans take whole courses. */
  courseCredits: number;
  /** Figures that are assumed. */
  assumed: string[];
}

/** Work of a program in hours: credits × hours a credit, from the courses' own weekly hours where they are published. */
export function workloadOf(program: Program | undefined, parameters: Parameters): Workload {
  const published = program && isPublished(program.credits) ? program.credits : undefined;
  const unit = published?.unit ?? 'semester-hour';
  const assumed = published ? [] : ['param:listed-credits'];
  const credits = published?.required ?? parameters.value('listed-credits');
  const stated = program ? hoursFromCourses(program, unit, parameters) : undefined;
  if (stated === undefined) assumed.push(`param:${hoursParameter[unit]}`);
  return {
    credits,
    unit,
    hoursPerCredit: stated ?? parameters.value(hoursParameter[unit]),
    courseCredits: courseSize(program, unit),
    assumed,
  };
}

/** Mean hours a credit over the courses that publish their weekly hours, where at least a third of them do. */
function hoursFromCourses(program: Program, unit: CreditUnit, parameters: Parameters): number | undefined {
  const weeks = parameters.value(unit === 'quarter-hour' ? 'weeks-per-quarter' : 'weeks-per-semester');
  let hours = 0;
  let credits = 0;
  let count = 0;
  for (const course of program.courses) {
    if (!isPublished(course.hoursPerWeek) || !isPublished(course.credits) || course.credits === 0) continue;
    hours += course.hoursPerWeek * weeks;
    credits += course.credits;
    count += 1;
  }
  return count * 3 >= program.courses.length && credits > 0 ? hours / credits : undefined;
}

function courseSize(program: Program | undefined, unit: CreditUnit): number {
  const sizes = (program?.courses ?? [])
    .flatMap((course) => (isPublished(course.credits) && course.credits > 0 ? [course.credits] : []))
    .sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? usualCourse[unit];
}
