import { type Decision, isPublished, type PathDetail } from '@masterplan/model';
import { costsNoMore, monthsShort, percent, usdShort, usdShortSigned } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';

const SHOWN = 5;

/** Paths that cost no more than the degree, those that close most of the gap first. */
export function cheaperText(page: Page, decision: Decision): string[] {
  const chosen = decision.paths[decision.chosen];
  const alternatives = Object.values(decision.paths)
    .filter((path) => path.kind === 'alternative' && costsNoMore(path, chosen))
    .sort((a, b) => b.gapClosed - a.gapClosed || (a.id < b.id ? -1 : 1));
  if (alternatives.length === 0) return [];
  const shown = [...(chosen ? [chosen] : []), ...alternatives.slice(0, SHOWN)];
  return [
    ...heading(page, 'And for less?'),
    ...table(
      page,
      [
        { title: 'Path', flexible: true },
        { title: 'Of the gap', align: 'right' },
        { title: 'Costs', align: 'right' },
        { title: 'Takes', align: 'right' },
        { title: 'Pays', align: 'right' },
        { title: 'Middle', align: 'right' },
      ],
      shown.map((path) => ({ cells: cellsOf(path), under: [path.institution] })),
    ),
  ];
}

function cellsOf(path: PathDetail): string[] {
  const known = !path.unknown.includes('price') && isPublished(path.cost.tuitionUsd);
  return [
    path.title,
    percent(path.gapClosed),
    known ? usdShort(path.cost.tuitionUsd) : 'not publ.',
    monthsShort(path.plan.months),
    percent(path.pays),
    usdShortSigned(path.npv[2]),
  ];
}
