import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { readCandidate } from '@masterplan/catalog';
import type { Candidate, Catalog } from '@masterplan/model';
import { openExample } from '../candidate/examples.ts';
import { askCandidate } from '../candidate/questions.ts';
import { candidateYaml } from '../candidate/yaml.ts';
import { openCatalog } from '../catalog/open.ts';
import { WrongInput } from '../exit.ts';
import { writeWhole } from '../files/write-whole.ts';
import { example } from '../help.ts';
import type { Shell } from '../shell.ts';
import { wrapped } from '../terminal/text.ts';

const STARTING_POINT = 'working-professional';

/** `candidate new [file]`: asks, then writes a commented YAML file, whole or not at all. */
export function candidateNewCommand(shell: Shell) {
  return new Command('new')
    .description('ask for everything that a decision needs and write it as a commented YAML file')
    .argument('[file]', 'where to write it', 'candidate.yaml')
    .option('--from <example>', 'begin from an example; without a terminal, its values are taken as they are')
    .option('--force', 'write over a file that is there, without asking', false)
    .addHelpText('after', example('masterplan candidate new me.yaml --from career-changer'))
    .action(async (file, { from, force }) => {
      if (!shell.canAsk && from === undefined)
        throw new WrongInput('there is no terminal to ask on; give --from <example> and edit the file that is written');
      const path = resolve(shell.cwd, file);
      const replace = await mayReplace(shell, file, path, force);
      const catalog = await openCatalog(shell);
      const today = shell.today();
      const start = await openExample(shell, from ?? STARTING_POINT, catalog, today);
      const candidate =
        shell.canAsk && !shell.globals().json
          ? await asked(shell, start, catalog, today)
          : { ...start, example: false, name: `From an example: ${basename(file, '.yaml')}`.slice(0, 120) };
      const text = candidateYaml(candidate);
      const read = readCandidate(file, text, catalog, today);
      if (!read.ok) throw new WrongInput(read.problems);
      if (!(await writeWhole(path, text, replace))) throw new WrongInput(alreadyThere(file));
      if (shell.globals().json) shell.printJson({ schema: 'masterplan.candidate/1', ok: true, file, candidate });
      else shell.print(wrapped(shell.page(), `Written to ${file}. Next: npx masterplan decide ${file}`));
    });
}

async function asked(shell: Shell, start: Candidate, catalog: Catalog, today: string): Promise<Candidate> {
  const asker = await shell.asker();
  asker.intro('Masterplan: a new candidate. Enter keeps what is shown; Ctrl-C stops and writes nothing.');
  const candidate = await askCandidate(asker, start, { catalog, today });
  asker.outro('That is all.');
  return candidate;
}

const alreadyThere = (file: string): string => `«${file}» is already there; name another file, or give --force to write over it`;

async function mayReplace(shell: Shell, file: string, path: string, force: boolean): Promise<boolean> {
  if (force || !existsSync(path)) return force;
  if (!shell.canAsk || shell.globals().json) throw new WrongInput(alreadyThere(file));
  const asker = await shell.asker();
  if (await asker.confirm({ message: `«${file}» is already there. Write over it?`, initial: false })) return true;
  throw new WrongInput(alreadyThere(file));
}
