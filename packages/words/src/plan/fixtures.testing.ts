import type { AssumedOfCourse, Plan, PlannedCourse, PlannedTerm, RequirementProgress } from '@masterplan/model';

/** Plans made by hand for the tests: courses, credits and hours as the records of two programs have them. */

interface CourseOptions {
  session?: number;
  serves?: string[];
  assumed?: AssumedOfCourse[];
  pinned?: boolean;
}

export const course = (code: string, title: string, hoursPerWeek: number, options: CourseOptions = {}): PlannedCourse => ({
  code,
  title,
  credits: 3,
  hoursPerWeek,
  session: options.session ?? 1,
  serves: options.serves ?? ['free-electives'],
  assumed: options.assumed ?? [],
  pinned: options.pinned ?? false,
});

const seasons = { fall: ['08', '12'], winter: ['01', '05'], spring: ['01', '05'], summer: ['05', '07'] } as const;

/** A term with the hours of its fullest session; `usdPerCourse` is the tuition of each course. */
export function term(
  year: number,
  season: keyof typeof seasons,
  courses: PlannedCourse[],
  limit: number,
  usdPerCourse: number,
): PlannedTerm {
  const sessions = new Map<number, number>();
  for (const { session, hoursPerWeek } of courses) sessions.set(session, (sessions.get(session) ?? 0) + hoursPerWeek);
  return {
    id: `${year}-${season}`,
    term: season,
    from: `${year}-${seasons[season][0]}`,
    to: `${year}-${seasons[season][1]}`,
    courses,
    credits: courses.length * 3,
    hoursPerWeek: Math.round(Math.max(0, ...sessions.values()) * 10) / 10,
    limitHoursPerWeek: limit,
    tuitionUsd: courses.length * usdPerCourse,
  };
}

export const progress = (
  id: string,
  title: string,
  unit: RequirementProgress['unit'],
  need: number,
  codes: string[],
  counts: Partial<Pick<RequirementProgress, 'passed' | 'inProgress' | 'planned'>>,
): RequirementProgress => ({ id, title, kind: 'group', unit, need, passed: 0, inProgress: 0, planned: 0, ...counts, courses: codes });

const ml = ['ml-electives'];

/** Part-time, with a summer away, nothing passed yet, one course with assumed hours. */
export const omscs: Plan = {
  program: 'deep:gatech-omscs-machine-learning',
  title: 'Online Master of Science in Computer Science, Machine Learning specialization',
  pace: 'part-time',
  start: '2027-08',
  end: '2030-05',
  months: 34,
  publishedMonths: 36,
  creditUnit: 'semester-hour',
  creditsRequired: 30,
  credits: 30,
  options: [],
  terms: [
    term(
      2027,
      'fall',
      [
        course('CS 6603', 'AI, Ethics, and Society', 6, { serves: ml }),
        course('CS 7650', 'Natural Language Processing', 7.4, { serves: ml }),
      ],
      22,
      585,
    ),
    term(2028, 'spring', [course('CS 7641', 'Machine Learning', 21.9, { serves: ['ml-core'] })], 22, 585),
    term(2028, 'summer', [], 0, 585),
    term(2028, 'fall', [course('CS 7643', 'Deep Learning', 19.5, { serves: ml, pinned: true })], 22, 585),
    term(
      2029,
      'spring',
      [course('CS 6300', 'Software Development Process', 9.2), course('ISYE 6501', 'Intro to Analytics Modeling', 9.7)],
      22,
      585,
    ),
    term(2029, 'summer', [course('CS 7646', 'Machine Learning for Trading', 11.4)], 22, 585),
    term(2029, 'fall', [course('CS 6515', 'Intro to Graduate Algorithms', 19.5, { serves: ['algorithms'] })], 22, 585),
    term(
      2030,
      'spring',
      [
        course('CS 6750', 'Human-Computer Interaction', 12),
        course('ISYE 6525', 'Topics on High-Dimensional Data Analytics', 9, { assumed: ['hours'] }),
      ],
      22,
      585,
    ),
  ],
  bridging: [
    { area: 'probability-statistics', has: 1, needs: 2, course: 'ISYE 6501', hours: 60 },
    { area: 'calculus', has: 1.5, needs: 2, course: 'ISYE 6501', hours: 30 },
  ],
  passed: [],
  audit: [
    progress('algorithms', 'Algorithms core', 'courses', 1, ['CS 6515'], { planned: 1 }),
    progress('ml-core', 'Machine learning core', 'courses', 1, ['CS 7641'], { planned: 1 }),
    progress('ml-electives', 'Machine learning electives', 'courses', 3, ['CS 6603', 'CS 7650', 'CS 7643'], { planned: 3 }),
    progress('free-electives', 'Free electives', 'credits', 15, ['CS 6300', 'ISYE 6501', 'CS 7646', 'CS 6750', 'ISYE 6525'], {
      planned: 15,
    }),
  ],
  gapClosed: 0.8235,
  costUsd: 5_850,
  objectives: [
    { of: 'graduation', value: 34, bound: 34, proved: true },
    { of: 'gap', value: 0.8235, bound: 0.851, proved: false },
    { of: 'peak', value: 21.9, bound: 21.9, proved: true },
    { of: 'squares', value: 2_250, bound: 2_104, proved: false },
    { of: 'cost', value: 5_850, bound: 5_850, proved: true },
    { of: 'assumptions', value: 1, bound: 1, proved: true },
  ],
  proved: false,
  defaults: {
    courses: 10,
    hours: 1,
    terms: 0,
    credits: 0,
    prerequisites: 0,
    places: 0,
    placeholders: 0,
    figures: ['param:hours-per-semester-hour'],
  },
  skills: [
    { after: 'today', areas: { 'machine-learning': 1, 'deep-learning': 0 }, groups: { programming: 2 } },
    { after: '2028-spring', areas: { 'machine-learning': 2.4, 'deep-learning': 1 }, groups: { programming: 2.2 } },
  ],
  mayBreak: [],
  changes: [],
};

/** The same courses with deep learning a year later and one course replaced, after a change of hours. */
export const omscsLater: Plan = {
  ...omscs,
  end: '2030-12',
  months: 41,
  terms: [
    ...omscs.terms.map((entry) => {
      if (entry.id === '2028-fall') return term(2028, 'fall', [], 22, 585);
      if (entry.id === '2029-summer') return term(2029, 'summer', [course('CS 7632', 'Game AI', 12.4)], 22, 585);
      return entry;
    }),
    term(2030, 'summer', [], 22, 585),
    term(2030, 'fall', [course('CS 7643', 'Deep Learning', 19.5, { serves: ml })], 22, 585),
  ],
  gapClosed: 0.8235,
  changes: [
    { kind: 'moved', code: 'CS 7643', from: '2028-fall', to: '2030-fall' },
    { kind: 'added', code: 'CS 7632', to: '2029-summer' },
    { kind: 'dropped', code: 'CS 7646', from: '2029-summer' },
  ],
};
