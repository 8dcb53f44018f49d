import type { CourseCode } from '@masterplan/model';

/** Hours a week for study at which a curriculum is planned. */
export const studyHours = [5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60] as const;

/** `none`: no plan exists; `not-known`: none was found and none was ruled out. */
export type Months = number | 'none' | 'not-known';

/**
 * The planner, as this analysis asks it: months from the first term that could be studied to the end of the shortest plan
 * at so many hours a week, with `without` not offered in the first twelve months. It must answer the same for the same
 * question.
 */
export type PlanMonths = (hoursPerWeek: number, without?: CourseCode) => Months;

export interface MonthsAtHours {
  hoursPerWeek: number;
  months: Months;
}

/** What it costs that a course is not offered for a year. */
export interface MissedYear {
  code: CourseCode;
  months: Months;
  /** Months more than with the course; `none` where only the plan without it fails, `no-plan` where there was none before. */
  longer: Months | 'no-plan';
}

export interface MissedYearsAtHours extends MonthsAtHours {
  missed: MissedYear[];
}

/** Months to the degree at each number of hours a week: one plan each. */
export function feasibilityByHours(planMonths: PlanMonths): MonthsAtHours[] {
  return studyHours.map((hoursPerWeek) => ({ hoursPerWeek, months: planMonths(hoursPerWeek) }));
}

/** The same with each of these courses not offered for a year: one plan more for each course and number of hours. */
export function missedYears(
  planMonths: PlanMonths,
  codes: readonly CourseCode[],
  hours: readonly number[] = studyHours,
): MissedYearsAtHours[] {
  return hours.map((hoursPerWeek) => {
    const usual = planMonths(hoursPerWeek);
    return {
      hoursPerWeek,
      months: usual,
      missed: codes.map((code) => {
        // A course missing for a year can't make a plan where none was.
        const months = typeof usual === 'number' ? planMonths(hoursPerWeek, code) : usual;
        return { code, months, longer: longerThan(usual, months) };
      }),
    };
  });
}

function longerThan(usual: Months, months: Months): MissedYear['longer'] {
  if (usual === 'none') return 'no-plan';
  return typeof usual === 'number' && typeof months === 'number' ? months - usual : months;
}
