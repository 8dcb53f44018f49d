import { Command } from '@commander-js/extra-typings';
import { readCandidate } from '@masterplan/catalog';
import { openCatalog } from '../catalog/open.ts';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import { example } from '../help.ts';
import { day } from '../parse.ts';
import type { ProblemsJson, Shell } from '../shell.ts';
import { clean } from '../terminal/text.ts';

/** `candidate check <file>`: every mistake of a candidate's file, or that it is fine. */
export function candidateCheckCommand(shell: Shell) {
  return new Command('check')
    .description('hold a candidate’s file against the schema, the catalog and the day')
    .argument('<file>', 'the candidate’s YAML file, or - for standard input')
    .option('--as-of <day>', 'the day to check on (default: today)', day)
    .addHelpText('after', example('masterplan candidate check me.yaml'))
    .action(async (file, { asOf = shell.today() }) => {
      const text = await readText(shell, file);
      const read = readCandidate(file, text, await openCatalog(shell), asOf);
      const { json } = shell.globals();
      if (read.ok) {
        if (json) shell.printJson({ schema: 'masterplan.candidate/1', ok: true, file, candidate: read.candidate });
        else shell.print([clean(shell.page(), `${file}: no mistake found (${read.candidate.name})`)]);
        return;
      }
      if (!json) throw new WrongInput(read.problems);
      const answer: ProblemsJson = { schema: 'masterplan.problems/1', ok: false, problems: read.problems };
      shell.printJson(answer);
      throw new WrongInput([]);
    });
}
