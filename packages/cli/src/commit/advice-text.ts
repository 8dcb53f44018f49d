import type { CalendarEntry, CommitAdvice, CommitProblem } from '@masterplan/model';
import { applicationName, dateText, percent, sayCommit } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { clean, padded, wrapped } from '../terminal/text.ts';
import { calendarText } from './calendar-text.ts';

const MOST_TURNS = 6;

/** The advice as lines: what to do, the second best, what would turn it, when to look again, questions, days. */
export function adviceText(page: Page, problem: CommitProblem, advice: CommitAdvice, entries: readonly CalendarEntry[]): string[] {
  const words = sayCommit(problem, advice);
  const bullets = (title: string, sentences: readonly string[]): string[] =>
    sentences.length === 0 ? [] : [...heading(page, title), ...sentences.flatMap((sentence) => wrapped(page, sentence, '- ', '  '))];
  const date = dateText(advice.asOf);
  const name = advice.example && !/^example/i.test(advice.name) ? `Example: ${advice.name}` : advice.name;
  const ends = advice.ends.filter(({ chance }) => chance >= 0.005);
  return [
    `${paint(page, 'bold', 'Commit now or wait')}${padded(date, page.width - 'Commit now or wait'.length, 'right')}`,
    ...wrapped(page, clean(page, name)).map((line) => paint(page, 'dim', line)),
    '',
    ...wrapped(page, words.best).map((line) => paint(page, 'bold', line)),
    '',
    ...wrapped(page, words.next),
    '',
    ...wrapped(page, words.reconsider),
    ...bullets('What would change it', words.turns.slice(0, MOST_TURNS)),
    ...bullets('What to ask before a deposit', words.questions),
    ...heading(page, 'Where it leads, if each step is the best one'),
    ...table(
      page,
      [
        { title: 'You end up in', flexible: true },
        { title: 'Chance', align: 'right' },
      ],
      ends.map(({ application, chance }) => ({ cells: [applicationName(problem, application), percent(chance)] })),
    ),
    ...heading(page, 'Days'),
    ...calendarText(page, entries, false),
    ...bullets('What this rests on', words.notes),
  ];
}
