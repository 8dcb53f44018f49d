import { Command } from '@commander-js/extra-typings';
import { WrongInput } from '../exit.ts';
import { example } from '../help.ts';
import { day, wholeNumber } from '../parse.ts';
import { whyText } from '../ranking/compare-text.ts';
import { decided, FUTURES, pathOf } from '../ranking/decided.ts';
import { swapText } from '../ranking/sensitivity-text.ts';
import type { Shell } from '../shell.ts';

/** `why <candidate> <a> <b>`: why one program stands before the other, and what would swap them. */
export function whyCommand(shell: Shell) {
  return new Command('why')
    .description('why one program stands before another: what each attribute adds, and the smallest change that swaps them')
    .argument('<candidate>', 'the candidate’s YAML file, or - for standard input')
    .argument('<a>', 'a program, such as gatech-oms-analytics')
    .argument('<b>', 'another program')
    .option('--as-of <day>', 'the day to compare on (default: today)', day)
    .option('--seed <number>', 'seed of the simulated futures', wholeNumber(0, 4_294_967_295), 1)
    .option('--futures <number>', 'simulated futures a path', wholeNumber(64, 100_000), FUTURES)
    .addHelpText('after', example('masterplan why data/examples/working-professional.yaml gatech-oms-analytics uiuc-mcs-online'))
    .action(async (file, a, b, { asOf = shell.today(), seed, futures }) => {
      const found = await decided(shell, file, { asOf, seed, futures }, [a, b]);
      const [one, other] = await Promise.all([pathOf(found, a), pathOf(found, b)]);
      if (one === other) throw new WrongInput('both are the same program; name two different ones');
      const { swapBetween } = await import('@masterplan/engine');
      const swap = swapBetween(found.decision, one.id, other.id);
      if (shell.globals().json)
        shell.printJson({ schema: 'masterplan.why/1', catalogVersion: found.catalog.version, swap, paths: [one, other] });
      else
        shell.print([...whyText(shell.page(), one, other, found.decision), ...(swap ? swapText(shell.page(), swap, found.decision) : [])]);
    });
}
