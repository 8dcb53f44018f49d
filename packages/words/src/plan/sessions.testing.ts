import type { AssumedOfCourse, Plan, PlannedCourse } from '@masterplan/model';
import { course, progress, term } from './fixtures.testing.ts';

const open: AssumedOfCourse[] = ['hours', 'terms', 'prerequisites'];
const asu = (code: string, title: string, session: number, serves = 'electives', assumed = open): PlannedCourse =>
  course(code, title, 18, { session, serves: [serves], assumed });

/** Two sessions a term, one after the other; courses passed before; most of it assumed; a price that nobody publishes. */
export const sessions: Plan = {
  program: 'deep:asu-mcs-online',
  title: 'Online Master of Computer Science (with the Big Data Systems concentration)',
  pace: 'part-time',
  start: '2028-01',
  end: '2028-12',
  months: 12,
  publishedMonths: 'not-published',
  creditUnit: 'semester-hour',
  creditsRequired: 30,
  credits: 24,
  options: [{ choice: 'concentration', option: 'big-data-systems', title: 'Big Data Systems' }],
  terms: [
    term(2028, 'spring', [asu('CSE 511', 'Data Processing at Scale', 1, 'core'), asu('CSE 572', 'Data Mining', 2, 'core')], 20, 0),
    term(
      2028,
      'summer',
      [
        asu('CSE 598 (Statistical Learning Theory)', 'Statistical Learning Theory', 1),
        asu('open:electives:1', 'Elective: Electives or a concentration', 2, 'electives', [...open, 'credits', 'placeholder']),
      ],
      20,
      0,
    ),
    term(
      2028,
      'fall',
      [
        asu('CSE 579', 'Knowledge Representation and Reasoning', 1),
        asu('open:electives:2', 'Elective: Electives or a concentration', 2, 'electives', [...open, 'credits', 'placeholder']),
      ],
      20,
      0,
    ),
  ].map(({ tuitionUsd: _, ...rest }) => rest),
  bridging: [],
  passed: [
    course('CSE 575', 'Statistical Machine Learning', 0, { serves: ['core'] }),
    course('CSE 578', 'Data Visualization', 0, { serves: [] }),
  ],
  audit: [
    progress('core', 'Core courses', 'credits', 9, ['CSE 511', 'CSE 572', 'CSE 575'], { passed: 3, planned: 6 }),
    progress(
      'electives',
      'Electives or a concentration',
      'credits',
      21,
      ['CSE 598 (Statistical Learning Theory)', 'open:electives:1', 'CSE 579', 'open:electives:2'],
      {
        inProgress: 3,
        planned: 12,
      },
    ),
  ],
  gapClosed: 0.4,
  costUsd: 'not-published',
  objectives: [
    { of: 'graduation', value: 12, bound: 12, proved: true },
    { of: 'cost', value: 0, bound: 0, proved: true },
    { of: 'gap', value: 0.4, bound: 0.4001, proved: false },
  ],
  proved: false,
  defaults: {
    courses: 6,
    hours: 6,
    terms: 6,
    credits: 2,
    prerequisites: 6,
    places: 0,
    placeholders: 2,
    figures: ['param:hours-per-semester-hour', 'param:assumed-terms-a-year'],
  },
  skills: [],
  mayBreak: ['A portfolio of projects from the courses completes the degree'],
  changes: [],
};
