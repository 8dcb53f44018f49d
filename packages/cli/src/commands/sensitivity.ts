import { Command } from '@commander-js/extra-typings';
import type { OtherChoice } from '@masterplan/model';
import { example } from '../help.ts';
import { day, wholeNumber } from '../parse.ts';
import { decided, FUTURES } from '../ranking/decided.ts';
import { sensitivityText } from '../ranking/sensitivity-text.ts';
import type { Shell } from '../shell.ts';

/** `sensitivity <candidate>`: what would change the answer, and what to find out first. */
export function sensitivityCommand(shell: Shell) {
  return new Command('sensitivity')
    .description(
      'what would change the answer: rules of the verdict, swaps, tornado, sources of the spread, other choices, what to find out first',
    )
    .argument('<candidate>', 'the candidate’s YAML file, or - for standard input')
    .option('--as-of <day>', 'the day to decide on (default: today)', day)
    .option('--seed <number>', 'seed of the simulated futures', wholeNumber(0, 4_294_967_295), 1)
    .option('--futures <number>', 'simulated futures a path', wholeNumber(256, 100_000), FUTURES)
    .option('--otherwise', 'decide again with every other role, later starts, other hours and places; takes a while')
    .addHelpText('after', example('masterplan sensitivity data/examples/working-professional.yaml'))
    .action(async (file, { asOf = shell.today(), seed, futures, otherwise }) => {
      const { catalog, candidate, decision } = await decided(shell, file, { asOf, seed, futures });
      const { otherChoicesInSteps, sensitivityOf } = await import('@masterplan/engine');
      shell.progress('moving each assumption');
      const sensitivity = sensitivityOf(catalog, candidate, { asOf, seed, futures }, decision);
      const others: OtherChoice[] = [];
      for (const found of otherwise ? otherChoicesInSteps(catalog, candidate, { asOf, seed, futures }, decision) : []) {
        if (!found) continue;
        others.push(found);
        shell.progress(`deciding otherwise, ${others.length} so far`);
      }
      shell.progress('');
      if (shell.globals().json)
        shell.printJson({
          schema: 'masterplan.sensitivity/1',
          catalogVersion: catalog.version,
          asOf,
          seed,
          rules: decision.rules,
          ...sensitivity,
          ...(otherwise && { otherChoices: others }),
        });
      else shell.print(sensitivityText(shell.page(), sensitivity, others, decision, catalog));
    });
}
