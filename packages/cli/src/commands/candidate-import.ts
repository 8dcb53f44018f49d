import { Command } from '@commander-js/extra-typings';
import { type Resume, readResume } from '@masterplan/catalog';
import { areaName, count } from '@masterplan/words';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import { example } from '../help.ts';
import type { Shell } from '../shell.ts';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { cut, wrapped } from '../terminal/text.ts';

/** `candidate import <resume.json>`: what a résumé suggests, for the person to take over or not; writes nothing. */
export function candidateImportCommand(shell: Shell) {
  return new Command('import')
    .description('propose prior knowledge from a résumé in JSON Resume, each with the lines it rests on; writes nothing')
    .argument('<file>', 'the résumé, or - for standard input')
    .addHelpText('after', example('masterplan candidate import resume.json', 'What fits is for you to copy into your candidate’s file.'))
    .action(async (file) => {
      const resume = readResume(await readText(shell, file), file);
      if (resume.problems.length > 0) throw new WrongInput(resume.problems);
      if (shell.globals().json) shell.printJson({ schema: 'masterplan.resume/1', ...resume });
      else shell.print(resumeText(shell.page(), file, resume));
    });
}

const MOST_TEXT = 60;

/** The proposals as lines for a candidate's file, then what they rest on, and what says nothing. */
export function resumeText(page: Page, file: string, { proposals, yearsExperience, unmatched, notRead }: Resume): string[] {
  const shown = (text: string): string => `«${cut(page, text.replace(/\s+/g, ' ').trim(), MOST_TEXT)}»`;
  const bullets = (texts: readonly string[]): string[] => texts.flatMap((text) => wrapped(page, text, '- ', '  '));
  if (proposals.length === 0 && yearsExperience === undefined)
    return wrapped(page, `${file} suggests nothing of what a candidate's file asks.`);
  return [
    ...wrapped(page, 'Proposals only: nothing is written. Copy what fits into your candidate’s file.'),
    '',
    ...(yearsExperience ? ['background:', `  yearsExperience: ${yearsExperience.years}`] : []),
    ...(proposals.length > 0 ? ['knowledge:', ...proposals.map(({ area, level }) => `  ${area}: ${level}`)] : []),
    ...heading(page, 'What they rest on'),
    ...proposals.flatMap(({ area, level, from }) => [
      ...wrapped(page, `${areaName(area)}, level ${level}`),
      ...bullets(from.map((entry) => `line ${entry.line}, ${shown(entry.text)}: ${entry.why}, level ${entry.level}`)),
    ]),
    ...(yearsExperience
      ? [
          ...wrapped(page, `${count(yearsExperience.years, 1)} years of work`),
          ...bullets(yearsExperience.from.map(({ line, text }) => `line ${line}, ${shown(text)}`)),
        ]
      : []),
    ...(unmatched.length > 0
      ? [
          ...heading(page, 'Entries that say nothing here'),
          ...bullets(unmatched.map(({ line, text, why }) => `line ${line}, ${shown(text)}: ${why}`)),
        ]
      : []),
    ...(notRead.length > 0 ? ['', ...wrapped(page, `Not read: ${notRead.join(', ')}.`).map((line) => paint(page, 'dim', line))] : []),
  ];
}
