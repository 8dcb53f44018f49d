import { resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import type { CatalogReport } from '@masterplan/catalog/build';
import { count, percent } from '@masterplan/words';
import { WrongInput } from '../exit.ts';
import { example } from '../help.ts';
import type { ProblemsJson, Shell } from '../shell.ts';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { pairs, table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** `catalog check`: reads and checks every record, and reports what is known and how well. */
export function catalogCheckCommand(shell: Shell) {
  return new Command('check')
    .description('check every record of the catalog and report what it holds')
    .addHelpText('after', example('masterplan catalog check --json'))
    .action(async () => {
      const { reportOn } = await import('@masterplan/catalog/build');
      const read = await shell.readCatalog(resolve(shell.cwd, shell.globals().data));
      if (!read.ok) {
        if (!shell.globals().json) throw new WrongInput(read.problems);
        const answer: ProblemsJson = { schema: 'masterplan.problems/1', ok: false, problems: read.problems };
        shell.printJson(answer);
        throw new WrongInput([]);
      }
      const report = reportOn(read.catalog);
      if (shell.globals().json) shell.printJson({ schema: 'masterplan.catalog-report/1', ok: true, report });
      else shell.print(reportText(shell.page(), report));
    });
}

/** The report as lines of text. */
export function reportText(page: Page, report: CatalogReport): string[] {
  const { deep, listed, figures, claims } = report;
  return [
    paint(page, 'bold', `Catalog ${report.version}: no mistake found`),
    '',
    ...pairs(page, [
      ['Programs in depth', `${count(deep.total)}: ${deep.plannable} plannable, ${deep.partial} partial, ${deep.described} described`],
      ['Listed fields', `${count(listed.total)}, ${count(listed.withPublishedPay)} with published pay`],
      ['Cheaper paths', count(report.alternatives)],
      ['Figures', `${count(figures.observed)} observed, ${count(figures.modeled)} modeled, ${count(figures.assumed)} assumed`],
      ['Sourced', `${percent(report.sourced, 2)} of the chains end in a source or a stated assumption`],
      [
        'Claims',
        `${claims.supported} supported, ${claims.contradicted} contradicted, ${claims['out-of-date']} out of date, ${claims['not-verifiable']} not verifiable`,
      ],
    ]),
    ...heading(page, 'Rules by kind'),
    ...wrapped(page, report.rules.map(({ kind, count: total }) => `${kind} ${total}`).join(', ')),
    ...heading(page, 'Oldest prices'),
    ...wrapped(page, report.oldest.map(({ figure, year }) => `${figure} ${year}`).join(', ')),
    ...heading(page, 'Most often not published'),
    ...table(
      page,
      [
        { title: 'Field', flexible: true },
        { title: 'Programs', align: 'right' },
      ],
      report.unknown.slice(0, 10).map(({ field, programs }) => ({ cells: [field, count(programs)] })),
    ),
  ];
}
