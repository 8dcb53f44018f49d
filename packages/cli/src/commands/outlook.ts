import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import type { Candidate, Catalog, DecideOptions, OutlookComparison } from '@masterplan/model';
import { type Refusal, refusalText, rivalName, sayBetter, usd } from '@masterplan/words';
import { candidateIn } from '../candidate/read.ts';
import { openCatalog } from '../catalog/open.ts';
import { decisionFor } from '../decision.ts';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import { example } from '../help.ts';
import { didYouMean } from '../near.ts';
import { futureText } from '../outlook/future-text.ts';
import { reportText } from '../outlook/report-text.ts';
import { day, wholeNumber } from '../parse.ts';
import type { Shell } from '../shell.ts';
import type { Page } from '../terminal/page.ts';
import { paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

const FUTURES = 2048;

/** `outlook <candidate> [path]`: one path's futures against staying put, a single one of them, or two paths. */
export function outlookCommand(shell: Shell) {
  return new Command('outlook')
    .description('one path’s simulated futures against staying put, or against another path')
    .argument('<file>', 'the candidate’s YAML file, or - for standard input')
    .argument('[path]', 'a program or path id, or alt:<id>; without one, the path that the decision speaks of')
    .option('--future <which>', 'open one simulated life: p10, or its number', which)
    .option('--against <path>', 'wait-a-year, part-time, employer-paid, alt:<id> or another program')
    .option('--as-of <day>', 'the day to decide on (default: today)', day)
    .option('--seed <number>', 'seed of the simulated futures', wholeNumber(0, 4_294_967_295), 1)
    .option('--futures <number>', 'simulated futures', wholeNumber(64, 100_000), FUTURES)
    .addHelpText('after', example('masterplan outlook data/examples/recent-graduate.yaml deep:uiuc-mcs-online --future p10'))
    .action(async (file, path, { future, against, asOf = shell.today(), seed, futures }) => {
      shell.progress('reading the catalog');
      const text = await readText(shell, file);
      const catalog = await openCatalog(shell);
      const candidate = candidateIn(file, text, catalog, asOf);
      const options = { asOf, seed, futures };
      shell.progress(`simulating ${futures} futures`);
      const { futureOf, outlookAgainst, outlookOf } = await import('@masterplan/engine');
      const id = path ?? (await chosenPath(shell, catalog, candidate, options));
      if (future !== undefined) {
        if ('index' in future && future.index >= futures)
          throw new WrongInput(`there are ${futures} futures, so their numbers go from 1 to ${futures}; --futures makes more`);
        const opened = found(catalog, futureOf(catalog, candidate, id, future, options));
        shell.progress('');
        if (shell.globals().json) shell.printJson(opened);
        else shell.print(futureText(shell.page(), opened));
      } else if (against !== undefined) {
        const compared = found(catalog, outlookAgainst(catalog, candidate, id, against, options));
        shell.progress('');
        if (shell.globals().json) shell.printJson(compared);
        else shell.print(comparisonText(shell.page(), compared));
      } else {
        const report = found(catalog, outlookOf(catalog, candidate, id, options));
        shell.progress('');
        if (shell.globals().json) shell.printJson(report);
        else shell.print(reportText(shell.page(), report));
      }
    });
}

/** `p10` or a number from 1. */
function which(text: string): { percentile: number } | { index: number } {
  const [, p, digits] = /^(p?)(\d{1,6})$/i.exec(text) ?? [];
  const value = Number(digits);
  if (digits === undefined || (p === '' && value < 1)) throw new InvalidArgumentError('p10 or a number such as 1 is expected.');
  if (p === '') return { index: value - 1 };
  if (value > 99) throw new InvalidArgumentError('a percentile from p0 to p99 is expected.');
  return { percentile: value };
}

async function chosenPath(shell: Shell, catalog: Catalog, candidate: Candidate, options: DecideOptions): Promise<string> {
  const { chosen } = await decisionFor(shell, catalog, candidate, options);
  if (chosen === 'stay') throw new WrongInput('no program meets the candidate’s constraints; name one, such as deep:gatech-oms-analytics');
  return chosen;
}

/** The answer, or a sentence on what to put right. */
function found<T extends object>(catalog: Catalog, answer: T | { unknown: string } | { impossible: Refusal }): T {
  if ('impossible' in answer) throw new WrongInput(`the path can’t be walked: ${refusalText(answer.impossible)}`);
  if ('unknown' in answer) {
    const known = [...catalog.programs, ...catalog.listed, ...catalog.alternatives.map(({ id }) => ({ id: `alt:${id}` }))];
    const near = didYouMean(
      answer.unknown,
      known.map(({ id }) => id),
    );
    throw new WrongInput(`there is no path «${answer.unknown}»${near || '; «masterplan programs <words>» finds ids'}`);
  }
  return answer;
}

function comparisonText(page: Page, compared: OutlookComparison): string[] {
  const { difference, differenceMean, against } = compared;
  const names = ['p10', 'p25', 'middle', 'p75', 'p90'];
  return [
    ...wrapped(page, `${compared.path} against ${rivalName(against.id, against.title)}`).map((line) => paint(page, 'bold', line)),
    ...wrapped(page, sayBetter(compared)),
    '',
    ...table(
      page,
      [
        { title: 'the same futures', flexible: true },
        { title: 'difference, USD', align: 'right' },
        { title: 'the other alone', align: 'right' },
      ],
      [
        ...names.map((name, i) => ({ cells: [name, usd(difference[i] ?? 0), usd(against.npv[i] ?? 0)] })),
        { cells: ['mean', usd(differenceMean), ''] },
      ],
    ),
  ];
}
