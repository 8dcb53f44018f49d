import type { Pace, PlanSummary, Program, Term } from '@masterplan/model';
import { isPublished } from '@masterplan/model';
import { type Month, monthOf, monthText, nextStart, shapesFor } from '../calendar.ts';
import { round } from '../math/quantile.ts';
import type { Parameters } from '../parameters.ts';
import { workloadOf } from './load.ts';

/** Why there is no plan: too few hours a week for one course, or longer than the program allows. */
export interface NoPlan {
  impossible: 'hours' | 'time-limit';
}

const FULL_TIME_HOURS = 'full-time-hours-per-week';
const MAX_TERMS = 60;
/** Hours a week beyond which a published full-time length is not believed. */
const MOST_HOURS = 60;

/**
 * Time to the degree from credits, pace, hours a week and the calendar: whole courses, term after term, as many as
 * the hours carry. Where a program publishes its full-time length, a full-time plan takes that. Which course stands
 * in which term is not decided here.
 */
export function durationOf(
  program: Program | undefined,
  pace: Pace,
  hoursPerWeek: number,
  earliestStart: string,
  parameters: Parameters,
): Omit<PlanSummary, 'bridging' | 'basis'> | NoPlan {
  const work = workloadOf(program, parameters);
  const shapes = shapesFor(work.unit);
  const assumed = [...work.assumed];
  const starts =
    program && isPublished(program.calendar.starts)
      ? program.calendar.starts
      : assume<Term[]>(['fall'], 'param:assumed-start-month', assumed);
  const taught = program && isPublished(program.calendar.terms) ? program.calendar.terms : undefined;
  const terms =
    taught ??
    assume<Term[]>(work.unit === 'quarter-hour' ? ['fall', 'winter', 'spring'] : ['fall', 'spring'], 'param:assumed-terms-a-year', assumed);
  const first = nextStart(starts, shapes, monthOf(earliestStart));
  const fullTimeHours = parameters.value(FULL_TIME_HOURS);
  const weekly = pace === 'full-time' ? fullTimeHours : Math.min(hoursPerWeek, fullTimeHours);
  const walk = walkTerms(first, [...new Set([...terms, first.term])], work, weekly, parameters);
  if (!walk) return { impossible: 'hours' };
  const computed = walk.end - first.month;
  const published = pace === 'full-time' && program && isPublished(program.pace.fullTimeMonths) ? program.pace.fullTimeMonths : undefined;
  const totalHours = work.credits * work.hoursPerCredit;
  const hoursIn = (months: number) => totalHours / (walk.weeks * Math.min(1, months / computed));
  // A published length that would ask for more hours than anyone has is a best case: what the hours carry is taken instead.
  const months = published !== undefined && hoursIn(published) <= MOST_HOURS ? published : computed;
  const maxYears = program && isPublished(program.pace.maxYears) ? program.pace.maxYears : undefined;
  if (maxYears !== undefined && months > maxYears * 12) return { impossible: 'time-limit' };
  return {
    pace,
    start: monthText(first.month),
    end: monthText(first.month + months - 1),
    months: round(months, 1),
    terms: months === computed ? walk.terms : Math.max(1, Math.round((walk.terms * months) / computed)),
    credits: work.credits,
    creditUnit: work.unit,
    hoursPerWeek: round(hoursIn(months), 1),
    totalHours: round(totalHours),
    assumed,
  };
}

/** Parameter that says how many weeks a term has. */
function weeksParameter(unit: string, term: Term): string {
  if (unit === 'quarter-hour') return 'weeks-per-quarter';
  if (unit === 'competency-unit') return 'weeks-per-competency-term';
  return term === 'summer' ? 'weeks-per-summer' : 'weeks-per-semester';
}

function assume<T>(value: T, figure: string, assumed: string[]): T {
  assumed.push(figure);
  return value;
}

interface Walk {
  terms: number;
  weeks: number;
  end: Month;
}

function walkTerms(
  first: { term: Term; month: Month },
  terms: Term[],
  work: { credits: number; unit: string; hoursPerCredit: number; courseCredits: number },
  weekly: number,
  parameters: Parameters,
): Walk | undefined {
  const shapes = shapesFor(work.unit);
  const weeksOf = (term: Term) => parameters.value(weeksParameter(work.unit, term));
  const slack = parameters.value('hours-slack');
  let earned = 0;
  let weeks = 0;
  let used = 0;
  let at = first;
  let end = first.month;
  for (let count = 0; count < MAX_TERMS && earned < work.credits - 1e-9; count++) {
    const fits = (weekly * weeksOf(at.term)) / (work.courseCredits * work.hoursPerCredit);
    // A usual course is a mean: who has a little less time takes one of the lighter ones.
    const courses = Math.floor(fits + 1e-9) || (fits * (1 + slack) >= 1 ? 1 : 0);
    if (courses > 0) {
      earned += Math.min(courses * work.courseCredits, work.credits - earned);
      weeks += weeksOf(at.term);
      used += 1;
      end = at.month + shapes[at.term].months;
    }
    at = nextStart(terms, shapes, at.month + 1);
  }
  return earned >= work.credits - 1e-9 ? { terms: used, weeks, end } : undefined;
}
