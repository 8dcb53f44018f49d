import type { Decision } from '@masterplan/model';
import { constraintName, count, criterionName, monthsShort, percent, usdShort, winnerText } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';
import { rankStrip } from './analysis-text.ts';

/** The ranking of the catalog for a candidate: the first ten with how sure their places are, and what the constraints remove. */
export function standingText(page: Page, decision: Decision): string[] {
  const { standing, ranking, considered } = decision;
  const rows = standing.alternatives.flatMap((each, place) => {
    const row = ranking.find(({ id }) => id === each.id);
    return row ? [{ each, row, place }] : [];
  });
  return [
    paint(page, 'bold', `The first of ${count(considered.ranked)} that meet what you ask, of ${count(considered.programs)}`),
    '',
    ...wrapped(page, winnerText(standing)).map((line) => paint(page, 'bold', line)),
    '',
    ...table(
      page,
      [
        { title: '', align: 'right' },
        { title: 'Program', flexible: true },
        { title: 'Group', align: 'right' },
        { title: 'Ranks 1-9, later' },
        { title: 'First', align: 'right' },
        { title: 'Value', align: 'right' },
        { title: 'Takes', align: 'right' },
        { title: 'You pay', align: 'right' },
      ],
      rows.map(({ each, row, place }) => ({
        cells: [
          String(place + 1),
          row.institution,
          String(each.cluster),
          rankStrip(page, each.ranks),
          percent(each.ranks[0] ?? 0),
          count(each.value * 100),
          monthsShort(row.months),
          usdShort(row.costUsd),
        ],
        under: [row.title, behind(each.dominatedBy, ranking)],
      })),
    ),
    ...heading(page, 'Ahead of the next'),
    ...rows
      .slice(1, 4)
      .map(
        ({ row, place }) =>
          `${percent(standing.pairwise.ahead[0]?.[place] ?? 0)} of the draws: ${rows[0]?.row.institution ?? ''} before ${row.institution}`,
      )
      .flatMap((line) => wrapped(page, line, '- ', '  ')),
    ...heading(page, 'Weights'),
    ...wrapped(
      page,
      standing.criteria.map((criterion, c) => `${criterionName(criterion)} ${percent(standing.weights[c] ?? 0)}`).join(', '),
    ),
    ...removedText(page, decision),
    ...wrapped(
      page,
      `Group: programs with one number are practically equal. ${count(standing.draws)} draws of weights, missing data and pay.`,
    ).map((line) => paint(page, 'dim', line)),
  ];
}

function behind(id: string | undefined, ranking: Decision['ranking']): string {
  const by = ranking.find((row) => row.id === id);
  return by ? `behind ${by.title}, ${by.institution}, under all weights that you allow` : '';
}

function removedText(page: Page, { considered }: Decision): string[] {
  if (considered.removed.length === 0) return [];
  return [
    ...heading(page, 'What your constraints remove'),
    ...table(
      page,
      [
        { title: 'Constraint', flexible: true },
        { title: 'Removes', align: 'right' },
        { title: 'Back if given up', align: 'right' },
      ],
      considered.removed.map(({ constraint, count: removed, bringsBack }) => ({
        cells: [constraintName(constraint), count(removed), bringsBack === undefined ? 'needs a new plan' : count(bringsBack)],
      })),
    ),
  ];
}
