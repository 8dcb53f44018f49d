import type { Curriculum, Structure } from '@masterplan/engine';
import { count } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { pairs, table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

const MOST_COURSES = 12;

/** Structural complexity: the whole, the required part, and the courses that carry most of it. */
export function structureText(page: Page, { whole, required }: Curriculum): string[] {
  const title = heading(page, 'Structural complexity');
  if ('cycle' in whole)
    return [
      ...title,
      ...wrapped(
        page,
        `Courses ask for one another in a circle, so there is none: ${[...whole.cycle, whole.cycle[0]].join(' asks for ')}.`,
      ),
    ];
  const courses = whole.courses.length;
  if (courses === 0) return [...title, ...wrapped(page, 'No course is on record.')];
  const arrow = page.unicode ? ' → ' : ' -> ';
  return [
    ...title,
    ...pairs(page, [
      ['All courses', `${totals(whole)}; ${count(courses)} courses on record`],
      ...('cycle' in required || required.courses.length === 0
        ? []
        : [['Required', `${totals(required)}; ${count(required.courses.length)} courses`] as const]),
      ...(whole.longest.length > 0 ? [['Longest chain', whole.longest.join(arrow)] as const] : []),
      ['Not published', unpublished(whole)],
      ...(whole.outside.length > 0 ? [['Asked for, not listed', whole.outside.join(', ')] as const] : []),
    ]),
    ...coursesText(page, whole),
    ...wrapped(
      page,
      'Blocking: courses that wait for this one. Delay: courses on the longest chain through it. Centrality: the lengths of all chains that pass through it. Complexity: blocking and delay. Method: Heileman, Abdallah, Slim and Hickman, «Curricular Analytics», 2018.',
    ).map((line) => paint(page, 'dim', line)),
  ];
}

function totals({ complexity, inSemesters, blocking, delay, centrality }: Structure): string {
  const semesters = inSemesters === complexity ? '' : `, ${count(inSemesters, 1)} beside programs in semesters`;
  return `complexity ${count(complexity)}${semesters} (blocking ${count(blocking)}, delay ${count(delay)}, centrality ${count(centrality)})`;
}

function unpublished({ unpublished: codes, courses }: Structure): string {
  if (codes.length === 0) return 'nothing: every course publishes what it asks for';
  return `what ${count(codes.length)} of ${count(courses.length)} courses ask for; they count as asking for nothing, so the complexity may be higher`;
}

function coursesText(page: Page, { courses }: Structure): string[] {
  const linked = courses.filter(({ delay }) => delay > 1).sort((a, b) => b.complexity - a.complexity || b.centrality - a.centrality);
  if (linked.length === 0) return wrapped(page, 'No course on record asks for another.');
  const rest = linked.length - MOST_COURSES;
  return [
    '',
    ...table(
      page,
      [
        { title: 'Course', flexible: true },
        { title: 'Blocking', align: 'right' },
        { title: 'Delay', align: 'right' },
        { title: 'Centrality', align: 'right' },
        { title: 'Complexity', align: 'right' },
      ],
      linked.slice(0, MOST_COURSES).map((course) => ({
        cells: [course.code, count(course.blocking), count(course.delay), count(course.centrality), count(course.complexity)],
      })),
    ),
    ...(rest > 0 ? [paint(page, 'dim', `${count(rest)} more; --json lists them.`)] : []),
  ];
}
