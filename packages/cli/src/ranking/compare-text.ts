import type { Decision, PathDetail } from '@masterplan/model';
import {
  attributeName,
  attributeOf,
  attributeText,
  contributions,
  count,
  criterionName,
  differences,
  leadText,
  percent,
  pointsText,
  usd,
} from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** Columns that stand side by side on one page. */
const ABREAST = 4;

/** Programs side by side, the differences that matter first. */
export function compareText(page: Page, paths: readonly PathDetail[], decision: Decision): string[] {
  const names = paths.flatMap((path, i) => wrapped(page, `${path.title}, ${path.institution}, ${path.plan.pace}`, `${i + 1} `, '  '));
  const parts: PathDetail[][] = [];
  for (let from = 0; from < paths.length; from += ABREAST) parts.push(paths.slice(from, from + ABREAST));
  return [
    paint(page, 'bold', 'Side by side, the differences that matter most first'),
    '',
    ...names,
    ...parts.flatMap((part, k) => ['', ...sideBySide(page, part, k * ABREAST, paths, decision)]),
    ...wrapped(
      page,
      '«Moves» is how many points of a hundred the attribute sets them apart; «open»: no source tells, its whole plausible range counts. Pay around it is against the middle metropolitan area.',
    ).map((line) => paint(page, 'dim', line)),
  ];
}

function sideBySide(page: Page, part: readonly PathDetail[], from: number, all: readonly PathDetail[], decision: Decision): string[] {
  const rankOf = (path: PathDetail) => decision.ranking.findIndex(({ id }) => id === path.id) + 1;
  const facts: [string, (path: PathDetail) => string][] = [
    ['rank', (path) => count(rankOf(path))],
    ['value, 0 to 100', (path) => count((decision.ranking.find(({ id }) => id === path.id)?.score ?? 0) * 100)],
    ['pays in so many futures', (path) => percent(path.pays)],
    ['middle gain', (path) => usd(path.npv[2])],
    ['worst tenth', (path) => usd(path.npv[0])],
    ['tuition', (path) => usd(Math.round(path.cost.tuitionUsd))],
    ['loans', (path) => usd(Math.round(path.cost.federalLoanUsd + path.cost.privateLoanUsd))],
  ];
  return table(
    page,
    [
      { title: '', flexible: true },
      { title: 'Moves', align: 'right' },
      ...part.map((_, i) => ({ title: String(from + i + 1), align: 'right' as const })),
    ],
    [
      ...differences(all, decision.standing).map(({ id, apart }) => ({
        cells: [
          attributeName(id),
          count(apart * 100, 1),
          ...part.map((path) => {
            const attribute = attributeOf(path, id);
            return attribute ? attributeText(attribute) : '';
          }),
        ],
      })),
      ...facts.map(([name, of]) => ({ cells: [name, '', ...part.map(of)] })),
    ],
  );
}

/** Why one program stands before the other: what each attribute adds or takes, and the smallest change that would swap them. */
export function whyText(page: Page, a: PathDetail, b: PathDetail, decision: Decision): string[] {
  const scoreOf = (path: PathDetail) => decision.ranking.find(({ id }) => id === path.id)?.score ?? 0;
  const [first, second] = scoreOf(a) >= scoreOf(b) ? [a, b] : [b, a];
  const lead = (scoreOf(first) - scoreOf(second)) * 100;
  return [
    ...wrapped(page, leadText(first, second, lead)).map((line) => paint(page, 'bold', line)),
    ...heading(page, 'What sets them apart, in points'),
    ...table(
      page,
      [
        { title: 'Attribute', flexible: true },
        { title: 'Points', align: 'right' },
        { title: 'First', align: 'right' },
        { title: 'Second', align: 'right' },
        { title: 'Criterion' },
      ],
      contributions(first, second, decision.standing).map(({ left, right, points }) => ({
        cells: [
          attributeName(left.id),
          pointsText(points),
          attributeText(left),
          attributeText(right),
          criterionName(left.criterion).split(' ')[0] ?? '',
        ],
      })),
    ),
  ];
}
