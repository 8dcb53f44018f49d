import type { Month } from '../../calendar.ts';

/** A term, or any stretch of study that is paid for at its start. */
export interface StudyPeriod {
  from: Month;
  /** The first month after it. */
  to: Month;
  /** What savings and loans must cover: cost of attendance less other aid and what is paid from wages, nominal USD. */
  costUsd: number;
  /** Share of a full-time load while enrolled. */
  load: number;
}

/** Months of full-time enrollment that make an academic year: two semesters of five, or quarters of four, three and three. */
const ACADEMIC_MONTHS = 10;

/** The academic year of a student, counted in twelve months from the first start (a borrower-based academic year). */
export const studyYearOf = (period: StudyPeriod, first: Month): number => Math.floor((period.from - first) / 12);

/** Share of an academic year's full-time enrollment that a period makes up. */
export const shareOf = (period: StudyPeriod): number => period.load * Math.min(1, (period.to - period.from) / ACADEMIC_MONTHS);

/**
 * Enrollment of a study year as a share of a full-time one, in whole percent (20 U.S.C. 1087e(a)(7)): 15 credits of 24
 * are 62.5 percent and count as 63.
 */
export function enrollmentOf(periods: readonly StudyPeriod[], studyYear: number, first: Month): number {
  const share = periods.reduce((sum, period) => (studyYearOf(period, first) === studyYear ? sum + shareOf(period) : sum), 0);
  return Math.min(100, Math.floor(share * 100 + 0.5 + 1e-7)) / 100;
}
