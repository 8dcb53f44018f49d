import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { WrongInput } from '../exit.ts';
import { example } from '../help.ts';
import { didYouMean } from '../near.ts';
import type { Shell } from '../shell.ts';
import type { Page } from '../terminal/page.ts';
import { paint } from '../terminal/paint.ts';
import { wrapped } from '../terminal/text.ts';

interface KindHelp {
  id: string;
  help: string;
  from: string;
  table: string;
}

/** `import <kind> <file>`: makes one of the catalog's tables from an official file. Without arguments, lists the kinds. */
export function importCommand(shell: Shell) {
  return new Command('import')
    .description('make one of the catalog’s tables from an official file; without arguments, list the kinds')
    .argument('[kind]', 'what the file is')
    .argument('[file]', 'the file as its publisher offers it')
    .option('--beside <file>', 'the second file that some kinds need, such as the institutional directory')
    .option('--out <file>', 'where to write the table (default: its place in the data folder)')
    .addHelpText(
      'after',
      example('masterplan import wages national_M2025_dl.xlsx', '«masterplan import» alone lists the kinds and where to get each file.'),
    )
    .action(async (kindId, file, { beside, out }) => {
      const { kinds, importTable, catalogContext } = await import('@masterplan/catalog/build');
      if (kindId === undefined) {
        const list = kinds.map(({ id, help, from, table }) => ({ id, help, from, table }));
        if (shell.globals().json) shell.printJson({ schema: 'masterplan.import-kinds/1', kinds: list });
        else shell.print(kindsText(shell.page(), list));
        return;
      }
      const kind = kinds.find(({ id }) => id === kindId);
      if (!kind)
        throw new WrongInput(
          `«${kindId}» is no kind of file${
            didYouMean(
              kindId,
              kinds.map(({ id }) => id),
            ) || '; «masterplan import» lists the kinds'
          }`,
        );
      if (file === undefined) throw new WrongInput(`name the file to import: ${kind.help}, from ${kind.from}`);
      if (kind.beside?.needed === true && beside === undefined)
        throw new WrongInput(`${kind.id} needs a second file: --beside with ${kind.beside.help}`);
      for (const path of [file, beside]) {
        if (path !== undefined && !existsSync(resolve(shell.cwd, path)))
          throw new WrongInput([{ file: path, line: 0, field: '', message: 'there is no such file' }]);
      }
      const data = resolve(shell.cwd, shell.globals().data);
      const context = await catalogContext(data);
      const second = kind.beside && beside !== undefined ? { [kind.beside.name]: resolve(shell.cwd, beside) } : {};
      const target = out === undefined ? join(data, kind.table) : resolve(shell.cwd, out);
      shell.progress(`importing ${file}`);
      const imported = await importTable(kind.id, resolve(shell.cwd, file), target, { ...context, beside: second });
      shell.progress('');
      if (!imported.ok) throw new WrongInput(imported.problems);
      const { rows, notes } = imported;
      if (shell.globals().json) shell.printJson({ schema: 'masterplan.import/1', kind: kind.id, table: target, rows, notes });
      else
        shell.print([
          ...wrapped(shell.page(), `${rows.toLocaleString('en-US')} rows written to ${target}`),
          ...notes.flatMap((note) => wrapped(shell.page(), note, '- ', '  ')),
        ]);
    });
}

function kindsText(page: Page, kinds: readonly KindHelp[]): string[] {
  return kinds.flatMap(({ id, help, from }) => [paint(page, 'bold', id), ...wrapped(page, help, '  '), `  ${paint(page, 'dim', from)}`]);
}
