import { Command, Option } from '@commander-js/extra-typings';
import { type Control, type Delivery, isPublished } from '@masterplan/model';
import { count, notPublished, usdShort } from '@masterplan/words';
import { type Filters, filtered, type Sort, sorted, sorts } from '../catalog/filter.ts';
import { linesOf, type ProgramLine, placeOf } from '../catalog/lines.ts';
import { openCatalog } from '../catalog/open.ts';
import { example } from '../help.ts';
import { dollars, wholeNumber } from '../parse.ts';
import type { Shell } from '../shell.ts';
import type { Page } from '../terminal/page.ts';
import { paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

const deliveries: readonly Delivery[] = ['on-campus', 'online', 'hybrid'];
const controls: readonly Control[] = ['public', 'private-nonprofit', 'private-for-profit'];

/** `programs [text]`: the catalog's programs, searched, filtered and sorted. */
export function programsCommand(shell: Shell) {
  return new Command('programs')
    .description('search, filter and sort the programs of the catalog')
    .argument('[text...]', 'words of the title, institution, place or id', [])
    .option('--state <code>', 'only in this state, such as OH', (text: string) => text.toUpperCase())
    .addOption(new Option('--delivery <form>', 'only in this form').choices(deliveries))
    .addOption(
      new Option('--kind <kind>', 'deep: with requirements and courses; listed: a field at an institution').choices([
        'deep',
        'listed',
      ] as const),
    )
    .addOption(new Option('--control <control>', 'only such institutions').choices(controls))
    .option('--field <field>', 'a field such as data-science, or a CIP code such as 11.07 or 27')
    .option('--max-tuition <usd>', 'highest tuition of the whole program; a listed field’s yearly average counts twice', dollars)
    .addOption(new Option('--sort <key>', 'order').choices(sorts).default('relevance' as Sort))
    .option('--limit <number>', 'how many to show', wholeNumber(1, 10_000), 20)
    .option('--unknown', 'keep programs that don’t publish what a filter asks', false)
    .addHelpText('after', example('masterplan programs machine learning --delivery online --sort tuition'))
    .action(async (words, { maxTuition, sort, limit, ...rest }) => {
      const catalog = await openCatalog(shell);
      const text = words.join(' ');
      const filters: Filters = { ...rest, text, maxTuitionUsd: maxTuition };
      const found = filtered(catalog, linesOf(catalog), filters);
      const lines = sorted(found.lines, sort);
      const answer = { total: lines.length, silent: found.silent, programs: lines.slice(0, limit) };
      if (shell.globals().json) shell.printJson({ schema: 'masterplan.programs/1', catalogVersion: catalog.version, ...answer });
      else shell.print(programsText(shell.page(), answer, filters.unknown));
    });
}

interface Answer {
  total: number;
  /** How many don't publish what the filters ask. */
  silent: number;
  programs: readonly ProgramLine[];
}

/** The list as lines of text. */
export function programsText(page: Page, { total, silent, programs }: Answer, unknownKept: boolean): string[] {
  const rows = programs.map((line) => ({
    cells: [
      line.title,
      isPublished(line.delivery) ? line.delivery.join(', ') : '',
      priceText(line),
      `${line.pay5Kind === 'modeled' ? '~' : ''}${usdShort(line.pay5Usd)}`,
    ],
    under: [`${line.institution}, ${placeOf(line)}`, line.id],
  }));
  const shown =
    total > programs.length
      ? `The first ${count(programs.length)} of ${count(total)}; --limit shows more.`
      : `${count(total)} ${total === 1 ? 'program' : 'programs'}.`;
  const notes = [
    total === 0 ? 'No program matches.' : shown,
    ...(silent > 0 && !unknownKept ? [`${count(silent)} more don't publish what you ask for; --unknown shows them too.`] : []),
    ...(total > 0
      ? [
          'Tuition: the whole program, or a year (/y) of the institution’s graduate average, for students from elsewhere. Pay: five years after; ~ is estimated.',
        ]
      : []),
  ];
  const body =
    total === 0
      ? []
      : [
          ...table(
            page,
            [
              { title: 'Program', flexible: true },
              { title: 'Delivery' },
              { title: 'Tuition', align: 'right' },
              { title: 'Pay', align: 'right' },
            ],
            rows,
          ),
          '',
        ];
  return [...body, ...notes.flatMap((note) => wrapped(page, note)).map((line) => paint(page, 'dim', line))];
}

function priceText({ price }: ProgramLine): string {
  if (!isPublished(price)) return notPublished;
  return price.of === 'program' ? usdShort(price.usd) : `${usdShort(price.usd)}/y`;
}
