import { Command } from '@commander-js/extra-typings';
import { readProblem } from '@masterplan/catalog';
import { conflictText } from '@masterplan/words';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import { example } from '../help.ts';
import { day, wholeNumber } from '../parse.ts';
import { analysisText } from '../ranking/analysis-text.ts';
import { type Asked, decided, FUTURES } from '../ranking/decided.ts';
import { standingText } from '../ranking/standing-text.ts';
import type { Shell } from '../shell.ts';

const DRAWS = 10_000;

/** `rank`: the ranking under uncertainty, of the catalog for a candidate or of a decision matrix of one's own. */
export function rankCommand(shell: Shell) {
  return new Command('rank')
    .description('how often each option takes each rank, given what is known of it and of your weights (SMAA-2)')
    .argument('[candidate]', 'the candidate’s YAML file, or - for standard input')
    .option('--problem <file>', 'a decision matrix of your own: YAML, JSON or CSV, or - for standard input')
    .option('--draws <number>', 'draws of weights and values of --problem', wholeNumber(100, 200_000), DRAWS)
    .option('--seed <number>', 'seed of the draws', wholeNumber(0, 4_294_967_295), 1)
    .option('--as-of <day>', 'the day to rank on (default: today)', day)
    .option('--futures <number>', 'simulated futures a path', wholeNumber(64, 100_000), FUTURES)
    .addHelpText(
      'after',
      example(
        'masterplan rank data/examples/working-professional.yaml',
        'A matrix of your own: masterplan rank --problem data/examples/problems/thrombosis.yaml',
      ),
    )
    .action(async (candidate, { problem, draws, seed, futures, asOf = shell.today() }) => {
      if ((candidate === undefined) === (problem === undefined))
        throw new WrongInput(
          candidate === undefined
            ? 'name a candidate’s file, or a decision matrix of your own with --problem'
            : 'rank takes a candidate’s file or --problem, not both',
        );
      if (problem !== undefined) return rankProblemFile(shell, problem, draws, seed);
      if (candidate !== undefined) await rankCatalog(shell, candidate, { asOf, seed, futures });
    });
}

async function rankCatalog(shell: Shell, file: string, asked: Asked): Promise<void> {
  const { catalog, decision } = await decided(shell, file, asked);
  const { considered, standing, ranking } = decision;
  if (shell.globals().json)
    shell.printJson({ schema: 'masterplan.standing/1', catalogVersion: catalog.version, ...asked, considered, standing, ranking });
  else shell.print(standingText(shell.page(), decision));
}

async function rankProblemFile(shell: Shell, file: string, draws: number, seed: number): Promise<void> {
  const read = readProblem(file, await readText(shell, file));
  if (!read.ok) throw new WrongInput(read.problems);
  const { rankProblem } = await import('@masterplan/engine');
  const titles = new Map(read.problem.criteria.map(({ id, title }) => [id, title ?? id]));
  const found = rankProblem(read.problem, { draws, seed });
  if (!found.ok) {
    const field = found.conflict === 'all-zero' ? 'weights' : 'preferences';
    throw new WrongInput([{ file, line: 0, field, message: conflictText(found.conflict, (id) => titles.get(id) ?? id) }]);
  }
  if (shell.globals().json) shell.printJson({ schema: 'masterplan.ranking/1', seed, ...found.analysis });
  else shell.print(analysisText(shell.page(), found.analysis, read.problem.title ?? 'Ranking under uncertainty'));
}
