import type { Decision, RankedPath } from '@masterplan/model';
import { constraintName, count, monthsShort, percent, stateOrCountry, usdShort } from '@masterplan/words';
import { dotAndInterval } from '../terminal/bars.ts';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

const SHOWN = 8;

/** The first of the ranking, each with its score's interval and how often it is first. */
export function rankingText(page: Page, { ranking, considered }: Decision): string[] {
  if (ranking.length === 0) return [];
  const columns = [
    { title: '', align: 'right' },
    { title: 'Program', flexible: true },
    { title: 'Score 0-100' },
    { title: 'First', align: 'right' },
    { title: 'Pays', align: 'right' },
    { title: 'Takes', align: 'right' },
    { title: 'You pay', align: 'right' },
  ] as const;
  return [
    ...heading(page, `Which one? The first of ${count(ranking.length)} that meet what you ask, of ${count(considered.programs)}`),
    ...table(
      page,
      columns,
      ranking.slice(0, SHOWN).map((row, index) => ({ cells: cellsOf(page, row, index), under: [underOf(row)] })),
    ),
    ...wrapped(
      page,
      'Score: the middle of the draws (●), by which the list is ordered, and its range. First: share of the draws of missing data and outcomes in which it is first, under your weights. Pays: share of futures that end ahead.',
    ).map((line) => paint(page, 'dim', line)),
  ];
}

function cellsOf(page: Page, row: RankedPath, index: number): string[] {
  const interval = { low: row.scoreLow, value: row.score, high: row.scoreHigh };
  return [
    String(index + 1),
    row.institution,
    dotAndInterval(page, interval, 12),
    percent(row.first),
    percent(row.pays),
    monthsShort(row.months),
    usdShort(row.costUsd),
  ];
}

function underOf(row: RankedPath): string {
  const { title, pace, delivery, unknown } = row;
  const silent = unknown.length === 0 ? '' : `; not known: ${unknown.map(constraintName).join(', ')}`;
  return `${title}; ${[stateOrCountry(row), pace, delivery].filter((part) => part !== '').join(', ')}${silent}`;
}
