import type { RankedAlternative, RankingAnalysis } from '@masterplan/model';
import { count, percent, winnerText } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

const SHOWN = 20;
const STRIP = 10;

/** Shares of ranks as a strip: one cell a rank, darker the more often it is taken; the last stands for all further ranks. */
export function rankStrip(page: Pick<Page, 'unicode'>, ranks: readonly number[], cells = STRIP): string {
  const ramp = page.unicode ? [...'·░▒▓█'] : [...'.:+*#'];
  const shares =
    ranks.length <= cells ? [...ranks] : [...ranks.slice(0, cells - 1), ranks.slice(cells - 1).reduce((sum, share) => sum + share, 0)];
  return shares.map((share) => ramp[share < 0.005 ? 0 : Math.min(4, 1 + Math.floor(share * 6))] ?? '').join('');
}

/** A ranking of a decision matrix: who is how often where, under which weights, and who is ahead of whom. */
export function analysisText(page: Page, analysis: RankingAnalysis, title: string): string[] {
  const { alternatives, criteria, draws, weights } = analysis;
  const shown = alternatives.slice(0, SHOWN);
  const more = alternatives.length - shown.length;
  const ranks = shown[0]?.ranks.length ?? 0;
  return [
    paint(page, 'bold', title),
    '',
    ...wrapped(page, winnerText(analysis)).map((line) => paint(page, 'bold', line)),
    '',
    ...table(
      page,
      [
        { title: '', align: 'right' },
        { title: 'Alternative', flexible: true },
        { title: 'Group', align: 'right' },
        { title: 'Value', align: 'right' },
        { title: ranks > STRIP ? `Ranks 1-${STRIP - 1}, later` : `Ranks 1-${ranks}` },
        { title: 'First', align: 'right' },
        { title: 'Mean rank', align: 'right' },
        { title: 'Confidence', align: 'right' },
      ],
      shown.map((each, place) => ({ cells: cellsOf(page, each, place), under: [underOf(each, analysis)] })),
    ),
    ...(more > 0 ? [`and ${count(more)} more`] : []),
    ...pairsText(page, analysis),
    ...heading(page, 'Weights, on average'),
    ...table(
      page,
      [
        { title: 'Criterion', flexible: true },
        { title: 'Weight', align: 'right' },
      ],
      criteria.map((criterion, c) => ({ cells: [criterion, percent(weights[c] ?? 0)] })),
    ),
    ...[
      'Group: options with one number are practically equal. Confidence: how often it is first for those whose weights favor it most.',
      `${count(draws)} draws of weights and values.`,
    ]
      .flatMap((text) => wrapped(page, text))
      .map((line) => paint(page, 'dim', line)),
  ];
}

function cellsOf(page: Page, each: RankedAlternative, place: number): string[] {
  return [
    String(place + 1),
    each.title,
    String(each.cluster),
    each.value.toFixed(3),
    rankStrip(page, each.ranks),
    percent(each.ranks[0] ?? 0),
    each.expectedRank === undefined ? '' : each.expectedRank.toFixed(1),
    each.confidence === undefined ? '' : percent(each.confidence),
  ];
}

/** What speaks against an option, and the weights under which it is first. */
function underOf({ dominatedBy, dominatedSurely, centralWeights }: RankedAlternative, { criteria, alternatives }: RankingAnalysis): string {
  const by = alternatives.find((other) => other.id === dominatedBy)?.title ?? dominatedBy;
  if (dominatedBy !== undefined) return `behind ${by} under all weights that you allow${dominatedSurely ? '' : ', on average'}`;
  const top = (centralWeights ?? []).map((weight, c) => ({ weight, name: criteria[c] ?? '' })).sort((a, b) => b.weight - a.weight);
  return top.length < 2
    ? ''
    : `first with weights like ${top
        .slice(0, 3)
        .map(({ weight, name }) => `${name} ${percent(weight)}`)
        .join(', ')}`;
}

const RIVALS = 5;
function pairsText(page: Page, { pairwise, alternatives }: RankingAnalysis): string[] {
  const ids = pairwise.ids.slice(0, RIVALS);
  if (ids.length < 2) return [];
  const titleOf = (id: string) => alternatives.find((each) => each.id === id)?.title ?? id;
  return [
    ...heading(page, 'Who is ahead of whom'),
    ...table(
      page,
      [{ title: 'of the draws, ahead of', flexible: true }, ...ids.map((_, i) => ({ title: String(i + 1), align: 'right' as const }))],
      ids.map((id, i) => ({
        cells: [`${i + 1} ${titleOf(id)}`, ...ids.map((_, j) => (i === j ? '-' : percent(pairwise.ahead[i]?.[j] ?? 0)))],
      })),
    ),
  ];
}
