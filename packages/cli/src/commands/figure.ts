import { Command } from '@commander-js/extra-typings';
import { figureOf } from '@masterplan/catalog';
import type { Figure } from '@masterplan/model';
import { figureKindName, unitText } from '@masterplan/words';
import { chainOf, type Link } from '../catalog/chain.ts';
import { whyNoFigure } from '../catalog/known-figures.ts';
import { openCatalog } from '../catalog/open.ts';
import { WrongInput } from '../exit.ts';
import { example } from '../help.ts';
import type { Shell } from '../shell.ts';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { pairs } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** `figure <id>`: one figure and the chain down to its sources. */
export function figureCommand(shell: Shell) {
  return new Command('figure')
    .description('one figure of the catalog: value, unit, year, kind, and the chain to its sources')
    .argument('<id>', 'such as param:kappa, wage:15-2051/median, deep:gatech-oms-analytics/cost.tuition')
    .addHelpText('after', example('masterplan figure wage:15-2051/median'))
    .action(async (id) => {
      const catalog = await openCatalog(shell);
      const figure = figureOf(catalog, id);
      if (!figure) throw new WrongInput(whyNoFigure(catalog, id));
      const chain = chainOf(catalog, figure);
      if (shell.globals().json) shell.printJson({ schema: 'masterplan.figure/1', catalogVersion: catalog.version, figure, chain });
      else shell.print(figureText(shell.page(), figure, chain));
    });
}

/** A figure as lines of text. */
export function figureText(page: Page, figure: Figure, chain: readonly Link[]): string[] {
  const { origin } = figure;
  return [
    ...wrapped(page, figure.label).map((line) => paint(page, 'bold', line)),
    '',
    ...pairs(page, [
      ['Value', unitText(figure.value, figure.unit)],
      ...(figure.range ? [['Range', figure.range.map((bound) => unitText(bound, figure.unit)).join(' to ')] as const] : []),
      ...(figure.year === undefined ? [] : [['Speaks of', figure.year] as const]),
      ['Kind', `${origin.kind} (${figureKindName(origin.kind)})`],
      ...(origin.kind === 'modeled' ? [['Method', origin.method] as const] : []),
      ...(origin.kind === 'assumed' ? [['Reason', origin.reason] as const] : []),
      ...(origin.kind === 'observed' && origin.place !== undefined ? [['Place in it', origin.place] as const] : []),
      ...(origin.kind !== 'assumed' && origin.note !== undefined ? [['Note', origin.note] as const] : []),
      ['Id', figure.id],
    ]),
    ...chainText(page, figure, chain),
  ];
}

function chainText(page: Page, figure: Figure, chain: readonly Link[]): string[] {
  const links = chain.flatMap((link) => linkText(page, link, 0));
  const pages = figure.citations
    .filter((citation) => !mentions(chain, citation.url))
    .flatMap((citation) =>
      item(
        page,
        0,
        `${citation.publisher === undefined ? '' : `${citation.publisher}: `}${citation.title} (${citation.asOf}, ${citation.license})`,
        citation.url,
      ),
    );
  const lines = [...links, ...pages];
  return lines.length === 0 ? [] : [...heading(page, 'Rests on'), ...lines];
}

const mentions = (links: readonly Link[], url: string): boolean =>
  links.some((link) => (link.kind === 'source' ? link.source.url === url : 'from' in link && mentions(link.from, url)));

function linkText(page: Page, link: Link, depth: number): string[] {
  switch (link.kind) {
    case 'source': {
      const { publisher, title, release, license, url } = link.source;
      return item(page, depth, `${publisher}: ${title}, ${release} (${license})`, url);
    }
    case 'table':
      return [...item(page, depth, `table «${link.id}»: ${link.title}`), ...link.from.flatMap((inner) => linkText(page, inner, depth + 1))];
    case 'figure':
      return [
        ...item(
          page,
          depth,
          `${link.figure.label}: ${unitText(link.figure.value, link.figure.unit)} (${link.figure.origin.kind}, ${link.id})`,
        ),
        ...link.from.flatMap((inner) => linkText(page, inner, depth + 1)),
      ];
    case 'record':
      return /^(program|alternative)-/.test(link.id) ? [] : item(page, depth, `the record ${link.id}`);
  }
}

function item(page: Page, depth: number, text: string, url = ''): string[] {
  const indent = '  '.repeat(depth);
  return [...wrapped(page, text, `${indent}- `, `${indent}  `), ...(url === '' ? [] : [`${indent}  ${paint(page, 'dim', url)}`])];
}
