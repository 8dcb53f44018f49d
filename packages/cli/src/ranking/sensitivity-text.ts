import type { Catalog, Decision, Finding, OtherChoice, Sensitivity, Swap } from '@masterplan/model';
import {
  attributeQuestion,
  otherChoiceName,
  otherChoiceOutcome,
  percent,
  ruleText,
  swapLines,
  usd,
  usdAbout,
  usdShort,
} from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

const BARS = 10;
const QUESTIONS = 6;

/** What would change the answer: the verdict's rules, swaps, the tornado, shares of the variance, other choices, what to find out first. */
export function sensitivityText(
  page: Page,
  sensitivity: Sensitivity,
  others: readonly OtherChoice[],
  decision: Decision,
  catalog: Catalog,
): string[] {
  const label = (id: string) =>
    catalog.parameters.find((parameter) => parameter.id === id)?.label ??
    (id === 'program-pay' ? "The program's pay beyond its field" : id);
  const chosen = decision.paths[decision.chosen];
  return [
    paint(page, 'bold', 'What would change this'),
    ...(chosen ? wrapped(page, `${chosen.title}, ${chosen.institution}`) : []),
    ...rulesText(page, decision),
    ...sensitivity.swaps.flatMap((swap) => swapText(page, swap, decision)),
    ...tornadoText(page, sensitivity, label),
    ...varianceText(page, sensitivity, label),
    ...othersText(page, others, catalog),
    ...findingsText(page, sensitivity, label),
  ];
}

function rulesText(page: Page, { rules }: Decision): string[] {
  if (rules.length === 0) return [];
  return [
    ...heading(page, 'The verdict, rule by rule'),
    ...table(
      page,
      [{ title: 'Rule', flexible: true }, { title: 'Found', align: 'right' }, { title: 'Asked', align: 'right' }, { title: 'Met' }],
      rules.map((rule) => {
        const { name, found, threshold } = ruleText(rule);
        return {
          cells: [name, found, threshold, rule.met ? 'yes' : 'no'],
          under: rule.parameter === '' ? [] : [`assumptions: ${rule.parameter}`],
        };
      }),
    ),
  ];
}

/** The nearest weight and the nearest attribute that level a rival with the first. */
export function swapText(page: Page, swap: Swap, { paths }: Decision): string[] {
  const lines = swapLines(swap, (id) => paths[id]?.institution ?? id);
  const title = `To put ${swap.title} level with the first, ${(swap.lead * 100).toFixed(1)} points of a hundred ahead`;
  return [
    '',
    ...wrapped(page, title).map((line) => paint(page, 'bold', line)),
    ...lines.flatMap((line) => wrapped(page, line, '- ', '  ')),
  ];
}

function tornadoText(page: Page, { tornado }: Sensitivity, label: (id: string) => string): string[] {
  if (tornado.length === 0) return [];
  const ends = tornado.slice(0, BARS).flatMap(({ low, high }) => [low.npvMean, high.npvMean]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return [
    ...heading(page, 'Mean gain with each assumption at its low and its high end'),
    ...table(
      page,
      [
        { title: 'Assumption', flexible: true },
        { title: 'Low', align: 'right' },
        { title: 'High', align: 'right' },
        { title: `${usdShort(least)} to ${usdShort(most)}` },
        { title: 'Pays', align: 'right' },
      ],
      tornado.slice(0, BARS).map(({ parameter, low, high }) => ({
        cells: [
          label(parameter),
          usdShort(low.npvMean),
          usdShort(high.npvMean),
          bar(page, low.npvMean, high.npvMean, least, most),
          `${percent(low.pays)}-${percent(high.pays)}`,
        ],
        under: low.verdict === high.verdict ? [] : ['turns the verdict'],
      })),
    ),
  ];
}

const CELLS = 16;
function bar(page: Page, a: number, b: number, least: number, most: number): string {
  const [full, empty] = page.unicode ? ['█', '·'] : ['#', '.'];
  const at = (usdValue: number) => Math.round(((usdValue - least) / Math.max(1, most - least)) * (CELLS - 1));
  const [from, to] = [Math.min(at(a), at(b)), Math.max(at(a), at(b))];
  return Array.from({ length: CELLS }, (_, i) => (i >= from && i <= to ? full : empty)).join('');
}

function varianceText(page: Page, { variance }: Sensitivity, label: (id: string) => string): string[] {
  if (variance.shares.length === 0) return [];
  return [
    ...heading(page, 'Where the spread of the gain comes from'),
    ...table(
      page,
      [
        { title: 'Unknown', flexible: true },
        { title: 'Alone', align: 'right' },
        { title: 'With others', align: 'right' },
      ],
      [
        ...variance.shares
          .slice(0, BARS)
          .map(({ parameter, first, total }) => ({ cells: [label(parameter), percent(first, 1), percent(total, 1)] })),
        { cells: ['Luck, which nobody can know before', percent(variance.luck), ''] },
      ],
    ),
  ];
}

function othersText(page: Page, others: readonly OtherChoice[], { areas }: Catalog): string[] {
  if (others.length === 0) return [];
  const areaTitle = (code: string) => areas.find((area) => area.code === code)?.title ?? code;
  return [
    ...heading(page, 'If you chose otherwise'),
    ...others.flatMap((other) => wrapped(page, `${otherChoiceName(other, areaTitle)}: ${otherChoiceOutcome(other)}`, '- ', '  ')),
  ];
}

function findingsText(page: Page, { findings, perfect }: Sensitivity, label: (id: string) => string): string[] {
  if (findings.length === 0) return [];
  return [
    ...heading(page, 'Find out first'),
    ...findings.slice(0, QUESTIONS).flatMap((finding, i) => wrapped(page, questionText(finding, label), `${i + 1} `, '  ')),
    ...wrapped(
      page,
      `Worth: what choosing after the answer gains on average, and how often the answer would change the choice. Knowing all assumptions at once: ${usdAbout(perfect.usd)}, ${percent(perfect.changes)}.`,
    ).map((line) => paint(page, 'dim', line)),
  ];
}

function questionText({ about, usd: worth, changes }: Finding, label: (id: string) => string): string {
  const value = `worth ${usd(worth)}, changes the choice in ${percent(changes)}`;
  return about.kind === 'parameter'
    ? `${label(about.parameter)}: ${value}.`
    : `Ask ${about.title}: ${attributeQuestion(about.attribute)} (${value})`;
}
