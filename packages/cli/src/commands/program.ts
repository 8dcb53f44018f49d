import { Command } from '@commander-js/extra-typings';
import type { Catalog, DeepProgram, Listed } from '@masterplan/model';
import { deepText } from '../catalog/deep-text.ts';
import { listedText } from '../catalog/listed-text.ts';
import { openCatalog } from '../catalog/open.ts';
import { WrongInput } from '../exit.ts';
import { example } from '../help.ts';
import { didYouMean } from '../near.ts';
import type { Shell } from '../shell.ts';

/** `program <id>`: everything that the catalog holds of one program. */
export function programCommand(shell: Shell) {
  return new Command('program')
    .description('one program: requirements, courses, cost, calendar, admission, pay, sources, gaps')
    .argument('<id>', 'deep:<name> or listed:<unitid>-<cip>; a bare name is read as deep:<name>')
    .addHelpText('after', example('masterplan program deep:gatech-oms-analytics'))
    .action(async (id) => {
      const catalog = await openCatalog(shell);
      const found = findProgram(catalog, id);
      if ('record' in found) {
        if (shell.globals().json)
          shell.printJson({ schema: 'masterplan.program/1', catalogVersion: catalog.version, kind: 'deep', program: found });
        else shell.print(deepText(shell.page(), catalog, found));
        return;
      }
      const institution = catalog.institutions.find((entry) => entry.unitid === found.unitid);
      if (shell.globals().json)
        shell.printJson({ schema: 'masterplan.program/1', catalogVersion: catalog.version, kind: 'listed', program: found, institution });
      else shell.print(listedText(shell.page(), catalog, found, institution));
    });
}

/** The program of an id. Throws WrongInput with the nearest ids. */
export function findProgram(catalog: Catalog, id: string): DeepProgram | Listed {
  const wanted = id.includes(':') ? id : `deep:${id}`;
  const found = catalog.programs.find((program) => program.id === wanted) ?? catalog.listed.find((row) => row.id === wanted);
  if (found) return found;
  const known = wanted.startsWith('listed:') ? catalog.listed : catalog.programs;
  throw new WrongInput(
    `there is no program «${id}»${
      didYouMean(
        wanted,
        known.map((entry) => entry.id),
      ) || '; «masterplan programs <words>» finds ids'
    }`,
  );
}
