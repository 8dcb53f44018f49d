import type { DegreeAudit } from '@masterplan/model';
import { count, counted, sayCertificate } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { bullets } from './plan-text.ts';

/** What the courses passed and being taken count toward today, and why no other way of counting gives more. */
export function auditText(page: Page, { progress, unused, certificate, proved }: DegreeAudit): string[] {
  return [
    ...heading(page, 'What your courses count toward today'),
    ...table(
      page,
      [
        { title: 'Requirement' },
        { title: 'Asks for', align: 'right' },
        { title: 'Passed', align: 'right' },
        { title: 'Taking', align: 'right' },
      ],
      progress.map(({ title, unit, need, passed, inProgress, courses }) => ({
        cells: [title, counted(need, unit.slice(0, -1), 2), count(passed, 2), count(inProgress, 2)],
        under: courses.length === 0 ? [] : [courses.join(', ')],
      })),
    ),
    ...bullets(page, [...(unused.length === 0 ? [] : [`Counted nowhere: ${unused.join(', ')}.`]), ...sayCertificate(certificate, proved)]),
  ];
}
