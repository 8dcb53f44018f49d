import type { LoanRuleSet, StudentLoans } from '@masterplan/model';
import type { Month } from '../../calendar.ts';
import { partOf, toCents } from './cents.ts';
import { annualLimit, gradPlusLimit } from './limits.ts';
import { enrollmentOf, type StudyPeriod, shareOf, studyYearOf } from './study-years.ts';

/** What the yearly limits still leave in a study year, cents. */
export interface YearRoom {
  /** Unsubsidized that a period may draw now: its part of the year by enrollment, and what earlier periods left. */
  unsubsidized: number;
  gradPlus: number;
}

/** What was drawn in each study year so far, cents. */
export type DrawnByYear = Map<number, { unsubsidized: number; gradPlus: number }>;

/** The yearly room of a period under a set of rules. A year that the rules change in counts what was drawn before. */
export function yearRoom(
  rules: StudentLoans,
  periods: readonly StudyPeriod[],
  index: number,
  first: Month,
  set: LoanRuleSet,
  drawn: DrawnByYear,
): YearRoom {
  const period = periods[index];
  if (!period) return { unsubsidized: 0, gradPlus: 0 };
  const studyYear = studyYearOf(period, first);
  const inYear = (other: StudyPeriod): boolean => studyYearOf(other, first) === studyYear;
  const enrollment = enrollmentOf(periods, studyYear, first);
  const whole = annualLimit(rules, set, enrollment);
  const all = periods.filter(inYear).reduce((sum, other) => sum + shareOf(other), 0);
  const later = periods
    .slice(index + 1)
    .filter(inYear)
    .reduce((sum, other) => sum + shareOf(other), 0);
  const released = later === 0 || all === 0 ? whole : partOf(whole, 1 - later / all);
  const cost = periods.filter(inYear).reduce((sum, other) => sum + Math.max(0, toCents(other.costUsd)), 0);
  const before = drawn.get(studyYear) ?? { unsubsidized: 0, gradPlus: 0 };
  return {
    unsubsidized: Math.max(0, released - before.unsubsidized),
    gradPlus: Math.max(0, gradPlusLimit(rules, set, enrollment, cost) - before.gradPlus),
  };
}
