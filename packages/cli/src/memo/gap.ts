import type { Decision } from '@masterplan/model';
import { areaName, kindName, percent, roleTitle, say, withArticle } from '@masterplan/words';
import { gapBar } from '../terminal/bars.ts';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** What the candidate knows, what the role asks, and what the paths add. */
export function gapText(page: Page, { fit, candidate }: Decision): string[] {
  const level = (value: number): string => value.toFixed(1);
  const rows = fit.gaps.map((gap) => ({
    cells: [
      areaName(gap.area),
      gapBar(page, { has: gap.has, after: gap.afterChosen, asked: gap.asked }, 16),
      level(gap.has),
      level(gap.asked),
      level(gap.afterChosen),
      level(gap.afterCheaper),
    ],
  }));
  const kinds = fit.kinds.filter(({ share }) => share >= 0.1).map(({ kind, share }) => `${kindName(kind)} ${percent(share)}`);
  return [
    ...heading(page, `What is missing to work as ${withArticle(roleTitle(candidate.goals.role))}?`),
    ...table(
      page,
      [
        { title: 'Area', flexible: true },
        { title: '0 to 4' },
        { title: 'You', align: 'right' },
        { title: 'Asked', align: 'right' },
        { title: 'After', align: 'right' },
        { title: 'Cheaper', align: 'right' },
      ],
      rows,
    ),
    ...wrapped(page, legend(page)).map((line) => paint(page, 'dim', line)),
    ...wrapped(page, `You resemble: ${kinds.join(', ')}. ${fit.features.map(say).join(' ')}`),
  ];
}

const legend = (page: Page): string =>
  page.unicode
    ? '█ you now, ▒ what the path adds, ┃ what the role asks; Cheaper: after the cheaper path.'
    : '# you now, + what the path adds, | what the role asks; Cheaper: after the cheaper path.';
