import type { Plan } from '@masterplan/model';
import { areaName, type PlanComparison, planLines, sayChanges, sayComparison, skillName } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';
import { paperOf } from './paper.ts';
import type { SoonerThan } from './sooner.ts';
import { soonerText } from './sooner-text.ts';

/** What is said beside a plan, each where it was asked for. */
export interface Beside {
  /** It was to stay near to an earlier plan. */
  near: boolean;
  sooner?: SoonerThan | undefined;
  comparison?: { file: string; of: PlanComparison } | undefined;
}

/** A plan as lines of text: the answer, terms, load, audit, skills, what is assumed. */
export function planText(page: Page, plan: Plan, { near, sooner, comparison }: Beside): string[] {
  return [
    ...planLines(plan, paperOf(page)),
    ...skillsText(page, plan),
    ...(near && plan.changes.length === 0 ? [...heading(page, 'What changes'), ...bullets(page, sayChanges([]))] : []),
    ...(sooner ? soonerText(page, plan, sooner) : []),
    ...(comparison
      ? [
          ...heading(page, `Compared with ${comparison.file}`),
          ...bullets(page, sayComparison(comparison.of, { a: 'the earlier plan', b: 'this plan' })),
        ]
      : []),
  ];
}

export const bullets = (page: Page, texts: readonly string[]): string[] => texts.flatMap((text) => wrapped(page, text, '- ', '  '));

/** Levels today and after the last term, of what the plan moves. */
function skillsText(page: Page, { skills }: Plan): string[] {
  const [today, last] = [skills[0], skills.at(-1)];
  if (!today || !last || today === last) return [];
  const level = (value: number | undefined): string => (value ?? 0).toFixed(1);
  const rows = (before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>, name: (id: string) => string) =>
    Object.keys({ ...before, ...after })
      .filter((id) => level(before[id]) !== level(after[id]))
      .map((id) => ({ cells: [name(id), level(before[id]), level(after[id])] }));
  const moved = [
    ...rows({ ...today.areas }, { ...last.areas }, areaName),
    ...rows({ ...today.groups }, { ...last.groups }, (id) => `skill: ${skillName(id)}`),
  ];
  if (moved.length === 0) return [];
  return [
    ...heading(page, 'What you know, from 0 (nothing) to 4 (could teach it)'),
    ...table(
      page,
      [
        { title: 'Area', flexible: true },
        { title: 'Today', align: 'right' },
        { title: 'After', align: 'right' },
      ],
      moved,
    ),
    ...(Object.keys(last.areas).length > moved.length ? [paint(page, 'dim', 'What the plan does not move is left out.')] : []),
  ];
}
