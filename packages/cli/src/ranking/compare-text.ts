import type { AttributeValue, Decision, PathDetail } from '@masterplan/model';
import { attributeName, attributeText, count, criterionName, percent, usd } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** Columns that stand side by side on one page. */
const ABREAST = 4;

/** Weight of an attribute in the whole value: its criterion's share times its own. */
export const reach = ({ criterion, weight }: AttributeValue, { standing }: Decision): number =>
  (standing.weights[standing.criteria.indexOf(criterion)] ?? 0) * weight;

const attributeOf = (path: PathDetail, id: string): AttributeValue | undefined => path.attributes?.find((each) => each.id === id);

/** Attributes by how far they set these paths apart in value, widest first. */
export function differences(paths: readonly PathDetail[], decision: Decision): { id: AttributeValue['id']; apart: number }[] {
  const [first] = paths;
  return (first?.attributes ?? [])
    .map(({ id }) => {
      const worth = paths.flatMap((path) => {
        const attribute = attributeOf(path, id);
        return attribute ? [attribute.value * reach(attribute, decision)] : [];
      });
      return { id, apart: Math.max(...worth) - Math.min(...worth) };
    })
    .sort((a, b) => b.apart - a.apart);
}

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
      ...differences(all, decision).map(({ id, apart }) => ({
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
  const rows = differences([first, second], decision).flatMap(({ id }) => {
    const [left, right] = [attributeOf(first, id), attributeOf(second, id)];
    if (!left || !right) return [];
    const points = (left.value - right.value) * reach(left, decision) * 100;
    return Math.abs(points) < 0.05 ? [] : [{ left, right, points }];
  });
  return [
    ...wrapped(
      page,
      `${first.title}, ${first.institution} stands ${lead.toFixed(1)} points of a hundred before ${second.title}, ${second.institution}.`,
    ).map((line) => paint(page, 'bold', line)),
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
      rows.map(({ left, right, points }) => ({
        cells: [
          attributeName(left.id),
          `${points > 0 ? '+' : ''}${count(points, 1)}`,
          attributeText(left),
          attributeText(right),
          criterionName(left.criterion).split(' ')[0] ?? '',
        ],
      })),
    ),
  ];
}
