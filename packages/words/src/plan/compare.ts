import type { Plan, PlanChange, PlannedCourse, TermId } from '@masterplan/model';
import { meanHours, peakHours } from './load.ts';

/** A number of both plans; the difference is the second's less the first's. */
export interface Both {
  a: number;
  b: number;
  difference: number;
}

export interface ComparedCourse {
  code: string;
  title: string;
  term: TermId;
}

export interface PlanComparison {
  /** Courses are held against each other only inside one program: elsewhere the same code is another course. */
  sameProgram: boolean;
  /** Calendar months from the first to the last of study. */
  months: Both;
  /** Last month of study, YYYY-MM. */
  end: { a: string; b: string };
  /** Dollars; not published where one of the two prices is not. */
  costUsd: Both | 'not-published';
  /** Hours a week in the fullest session, and in the mean over the terms with courses. */
  peakHours: Both;
  meanHours: Both;
  /** Shares, 0 to 1. */
  gapClosed: Both;
  onlyInA: ComparedCourse[];
  onlyInB: ComparedCourse[];
  /** From the term in the first plan to that in the second; the same term twice: another session of it. */
  moved: Extract<PlanChange, { kind: 'moved' }>[];
}

const both = (a: number, b: number): Both => ({ a, b, difference: b - a });

/** What differs between two plans. */
export function comparePlans(a: Plan, b: Plan): PlanComparison {
  const sameProgram = a.program === b.program;
  return {
    sameProgram,
    months: both(a.months, b.months),
    end: { a: a.end, b: b.end },
    costUsd: a.costUsd === 'not-published' || b.costUsd === 'not-published' ? 'not-published' : both(a.costUsd, b.costUsd),
    peakHours: both(peakHours(a), peakHours(b)),
    meanHours: both(meanHours(a), meanHours(b)),
    gapClosed: both(a.gapClosed, b.gapClosed),
    ...courses(a, b, sameProgram),
  };
}

interface Placed {
  term: TermId;
  course: PlannedCourse;
}

const placed = ({ terms }: Plan): Placed[] => terms.flatMap((term) => term.courses.map((course) => ({ term: term.id, course })));

const shown = ({ term, course: { code, title } }: Placed): ComparedCourse => ({ code, title, term });

/** A code that stands in a plan more than once, as placeholders may, is paired first where it did not move, then in order of time. */
function courses(a: Plan, b: Plan, sameProgram: boolean): Pick<PlanComparison, 'onlyInA' | 'onlyInB' | 'moved'> {
  const inA = placed(a);
  const inB = placed(b);
  if (!sameProgram) return { onlyInA: inA.map(shown), onlyInB: inB.map(shown), moved: [] };
  const restB = new Set(inB);
  const take = (fits: (other: Placed) => boolean): Placed | undefined => {
    const found = [...restB].find(fits);
    if (found) restB.delete(found);
    return found;
  };
  const elsewhere = inA.filter(
    ({ term, course }) =>
      !take((other) => other.course.code === course.code && other.term === term && other.course.session === course.session),
  );
  const onlyInA: ComparedCourse[] = [];
  const moved: PlanComparison['moved'] = [];
  for (const entry of elsewhere) {
    const other = take(({ course }) => course.code === entry.course.code);
    if (other) moved.push({ kind: 'moved', code: entry.course.code, from: entry.term, to: other.term });
    else onlyInA.push(shown(entry));
  }
  return { onlyInA, onlyInB: [...restB].map(shown), moved };
}
