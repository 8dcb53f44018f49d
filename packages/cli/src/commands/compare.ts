import { Command } from '@commander-js/extra-typings';
import { WrongInput } from '../exit.ts';
import { example } from '../help.ts';
import { day, wholeNumber } from '../parse.ts';
import { compareText } from '../ranking/compare-text.ts';
import { decided, FUTURES, pathOf } from '../ranking/decided.ts';
import type { Shell } from '../shell.ts';

const MOST = 10;

/** `compare <candidate> <a> <b> …`: programs side by side. */
export function compareCommand(shell: Shell) {
  return new Command('compare')
    .description('up to ten programs side by side for a candidate, the differences that matter most first')
    .argument('<candidate>', 'the candidate’s YAML file, or - for standard input')
    .argument('<programs...>', 'two programs or more, such as gatech-oms-analytics')
    .option('--as-of <day>', 'the day to compare on (default: today)', day)
    .option('--seed <number>', 'seed of the simulated futures', wholeNumber(0, 4_294_967_295), 1)
    .option('--futures <number>', 'simulated futures a path', wholeNumber(64, 100_000), FUTURES)
    .addHelpText('after', example('masterplan compare data/examples/working-professional.yaml gatech-oms-analytics uiuc-mcs-online'))
    .action(async (file, programs, { asOf = shell.today(), seed, futures }) => {
      if (programs.length < 2 || programs.length > MOST)
        throw new WrongInput(`compare takes two to ${MOST} programs; ${programs.length} are given`);
      const found = await decided(shell, file, { asOf, seed, futures }, programs);
      const paths = await Promise.all(programs.map((program) => pathOf(found, program)));
      if (new Set(paths).size < paths.length) throw new WrongInput('a program is named twice; name different ones');
      if (shell.globals().json)
        shell.printJson({
          schema: 'masterplan.compare/1',
          catalogVersion: found.catalog.version,
          weights: found.decision.standing.weights,
          paths,
        });
      else shell.print(compareText(shell.page(), paths, found.decision));
    });
}
