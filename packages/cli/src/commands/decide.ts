import { Command } from '@commander-js/extra-typings';
import { candidateIn } from '../candidate/read.ts';
import { openCatalog } from '../catalog/open.ts';
import { decisionFor } from '../decision.ts';
import { readText } from '../files/read-text.ts';
import { example } from '../help.ts';
import { memo } from '../memo/memo.ts';
import { day, wholeNumber } from '../parse.ts';
import type { Shell } from '../shell.ts';

/** As many as the time budget is set for; more make the ends of the fan steadier. */
const FUTURES = 2000;

/** `decide <file>`: the whole decision as a memo, or as JSON. */
export function decideCommand(shell: Shell) {
  return new Command('decide')
    .description('the whole decision for a candidate: verdict, reasons, objections, ranking, outlook')
    .argument('<file>', 'the candidate’s YAML file, or - for standard input')
    .option('--as-of <day>', 'the day to decide on (default: today)', day)
    .option('--seed <number>', 'seed of the simulated futures', wholeNumber(0, 4_294_967_295), 1)
    .option('--futures <number>', 'simulated futures a path', wholeNumber(64, 100_000), FUTURES)
    .addHelpText('after', example('masterplan decide data/examples/working-professional.yaml'))
    .action(async (file, { asOf = shell.today(), seed, futures }) => {
      shell.progress('reading the catalog');
      const text = await readText(shell, file);
      const catalog = await openCatalog(shell);
      const candidate = candidateIn(file, text, catalog, asOf);
      const decision = await decisionFor(shell, catalog, candidate, { asOf, seed, futures });
      shell.progress('');
      if (shell.globals().json) shell.printJson(decision);
      else shell.print(memo(shell.page(), decision));
    });
}
