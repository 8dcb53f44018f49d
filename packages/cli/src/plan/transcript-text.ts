import type { Transcript } from '@masterplan/catalog';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { cut } from '../terminal/text.ts';
import { bullets } from './plan-text.ts';

const MOST_TEXT = 60;

/** What was read of a transcript: what counts, what was taken for granted, and the lines that nobody could place. */
export function transcriptText(page: Page, file: string, { passed, matched, ignored, unmatched }: Transcript): string[] {
  const counting = new Set(passed.map(({ code }) => code));
  const said = matched.flatMap(({ line, code, title, outcome, by, text, notes, belowMinGrade }) => {
    const remarks = [
      ...(outcome === 'passed' || outcome === 'in-progress'
        ? []
        : [outcome === 'repeated' ? 'another attempt counts in its place' : `${outcome}: it does not count`]),
      ...(by === 'title' ? [`found by its title (${quoted(page, text)})`] : []),
      ...belowMinGrade.map(({ title: group, minGrade }) => `below ${minGrade}, the least grade for ${quoted(page, group)}`),
      ...notes,
    ];
    return remarks.length === 0 ? [] : [`line ${line}, ${code} ${title}: ${remarks.join('; ')}`];
  });
  const open = unmatched.map(({ line, text, why, suggestions }) => {
    const near = suggestions.map(({ code, title }) => `${code} ${title}`).join(' or ');
    return `line ${line}, ${quoted(page, text)}: ${why}${near === '' ? '' : `; perhaps ${near}: write its code if so`}`;
  });
  const courses = (status: string) => passed.filter((entry) => entry.status === status).length;
  return [
    ...heading(page, `Read from ${file}`),
    ...bullets(page, [
      `${courses('passed')} passed, ${courses('in-progress')} being taken: ${[...counting].join(', ') || 'no course counts'}.`,
      ...said,
      ...open,
      ...(ignored.length === 0 ? [] : [`${ignored.length} ${ignored.length === 1 ? 'line is' : 'lines are'} no course.`]),
    ]),
    ...(open.length === 0 ? [] : [paint(page, 'dim', 'What could not be placed does not count.')]),
  ];
}

const quoted = (page: Page, text: string): string => `«${cut(page, text.replace(/\s+/g, ' ').trim(), MOST_TEXT)}»`;
