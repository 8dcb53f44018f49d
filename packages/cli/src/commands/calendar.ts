import { resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import type { CalendarEntry, Catalog } from '@masterplan/model';
import { calendarIcs, commitCalendar, inOrder, pathCalendar } from '@masterplan/words';
import { candidateIn } from '../candidate/read.ts';
import { openCatalog } from '../catalog/open.ts';
import { calendarText } from '../commit/calendar-text.ts';
import { decisionOf, problemIn } from '../commit/papers.ts';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import { writeWhole } from '../files/write-whole.ts';
import { example } from '../help.ts';
import { day } from '../parse.ts';
import type { Shell } from '../shell.ts';
import { wrapped } from '../terminal/text.ts';

/** `calendar <file>`: every day that matters, of one's applications or of the path that a decision speaks of. */
export function calendarCommand(shell: Shell) {
  return new Command('calendar')
    .description('one calendar of deadlines, answers, deposits, what to learn before the start, and terms')
    .argument('<file>', 'applications or a candidate, in YAML, or - for standard input')
    .option('--candidate <file>', 'with applications: your candidate’s file, for terms and what to learn before')
    .option('--ics <file>', 'write it to a new file for a calendar program')
    .option('--force', 'let --ics write over a file that is there', false)
    .option('--as-of <day>', 'the day to look from (default: today)', day)
    .addHelpText('after', example('masterplan calendar data/examples/applications/three-offers-to-come.yaml --ics days.ics'))
    .action(async (file, { candidate: candidateFile, ics, force, asOf = shell.today() }) => {
      if (file === '-' && candidateFile === '-')
        throw new WrongInput('«-» stands for standard input, which can be read once; name the other file');
      shell.progress('reading the catalog');
      const text = await readText(shell, file);
      const catalog = await openCatalog(shell);
      const asked = { file, text, candidateFile, asOf };
      const { name, entries } = /^\s*["']?applications["']?\s*:/m.test(text)
        ? await ofApplications(shell, catalog, asked)
        : await ofCandidate(shell, catalog, asked);
      shell.progress('');
      if (ics !== undefined) await save(shell, ics, calendarIcs(name, entries, asOf), force);
      if (shell.globals().json) shell.printJson({ schema: 'masterplan.calendar/1', asOf, name, entries });
      else
        shell.print([
          ...calendarText(shell.page(), entries, true),
          ...(ics === undefined ? [] : ['', ...wrapped(shell.page(), `Written to ${ics}.`)]),
        ]);
    });
}

interface Asked {
  file: string;
  text: string;
  candidateFile: string | undefined;
  asOf: string;
}
interface Days {
  name: string;
  entries: CalendarEntry[];
}

async function ofApplications(shell: Shell, catalog: Catalog, asked: Asked): Promise<Days> {
  const { applications, problem, paths } = await problemIn(shell, catalog, asked);
  const { commitAdvice } = await import('@masterplan/engine');
  const advice = commitAdvice(problem, { turns: false });
  const own = commitCalendar(problem, applications, advice.schema === 'masterplan.commit/1' ? advice : undefined);
  return { name: problem.name, entries: inOrder([...own, ...paths.flatMap((path) => pathCalendar(path, { deadlines: false }))]) };
}

async function ofCandidate(shell: Shell, catalog: Catalog, { file, text, candidateFile, asOf }: Asked): Promise<Days> {
  if (candidateFile !== undefined) throw new WrongInput('--candidate goes with a file of applications; this one is a candidate’s itself');
  const candidate = candidateIn(file, text, catalog, asOf);
  const decision = await decisionOf(shell, catalog, candidate, asOf);
  const chosen = Object.values(decision.paths).filter(({ id, subject }) => id === decision.chosen || candidate.shortlist.includes(subject));
  const entries = inOrder(chosen.flatMap((path) => pathCalendar(path, { deadlines: true })));
  return { name: candidate.name, entries: entries.filter(({ to }) => to >= asOf) };
}

async function save(shell: Shell, file: string, text: string, force: boolean): Promise<void> {
  const refused = (message: string) => new WrongInput([{ file, line: 0, field: '', message }]);
  const written = await writeWhole(resolve(shell.cwd, file), text, force).catch((error: NodeJS.ErrnoException) => {
    throw refused(error.code === 'ENOENT' ? 'the folder does not exist' : `the file can't be written (${error.code ?? error.message})`);
  });
  if (!written) throw refused('the file is already there; name another, or give --force to write over it');
}
