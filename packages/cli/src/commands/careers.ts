import { Command } from '@commander-js/extra-typings';
import type { BestPathToRole, Candidate, Catalog } from '@masterplan/model';
import { candidateIn } from '../candidate/read.ts';
import { careersText, careerText } from '../careers/careers-text.ts';
import { openCatalog } from '../catalog/open.ts';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import { example } from '../help.ts';
import { didYouMean } from '../near.ts';
import { day } from '../parse.ts';
import type { Shell } from '../shell.ts';

/** Futures a path while a role's first path is looked for: five decisions, of which one line each is shown. */
const FUTURES = 512;

/** `careers <candidate> [role]`: the five roles and the five specializations from where the candidate stands. */
export function careersCommand(shell: Shell) {
  return new Command('careers')
    .description('what comes after: five roles with what they ask, pay and grow by, and the specialization that fits')
    .argument('<candidate>', 'the candidate’s YAML file, or - for standard input')
    .argument('[role]', 'one role in full, such as data-scientist')
    .option('--paths', 'find the path that comes first for each role as well (some seconds)', false)
    .option('--as-of <day>', 'the day to look from (default: today)', day)
    .addHelpText('after', example('masterplan careers data/examples/career-changer.yaml data-scientist'))
    .action(async (file, named, { paths, asOf = shell.today() }) => {
      shell.progress('reading the catalog');
      const text = await readText(shell, file);
      const catalog = await openCatalog(shell);
      const candidate = candidateIn(file, text, catalog, asOf);
      const role = named === undefined ? undefined : roleNamed(catalog, named);
      const { careersOf } = await import('@masterplan/engine');
      const report = careersOf(catalog, candidate, asOf);
      const best = paths ? await bestPaths(shell, catalog, candidate, asOf) : [];
      shell.progress('');
      const career = report.careers.find((entry) => entry.role === role);
      if (shell.globals().json) shell.printJson({ ...report, ...(paths && { paths: best }) });
      else shell.print(career ? careerText(shell.page(), report, career, candidate, best) : careersText(shell.page(), report, best));
    });
}

function roleNamed(catalog: Catalog, named: string): string {
  const ids = catalog.roles.map(({ id }) => id);
  const found = ids.find((id) => id === named.toLowerCase());
  if (found === undefined)
    throw new WrongInput(`there is no role «${named.slice(0, 60)}»${didYouMean(named, ids) || `; the roles are ${ids.join(', ')}`}`);
  return found;
}

async function bestPaths(shell: Shell, catalog: Catalog, candidate: Candidate, asOf: string): Promise<BestPathToRole[]> {
  const { bestPathsToRoles } = await import('@masterplan/engine');
  const steps = bestPathsToRoles(catalog, candidate, { asOf, seed: 1, futures: FUTURES });
  for (let found = 0; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    found = step.value?.length ?? found;
    shell.progress(`looking for the first path of each role: ${found} of ${catalog.roles.length}`);
  }
}
