import type { BreakEven, Decision, Unit } from '@masterplan/model';
import { Unit as units } from '@masterplan/model';
import { constraintName, count, leverName, sentenceCase, unitText } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** How many programs were looked at, and what took the others out. */
export function consideredText(page: Page, { considered }: Decision): string[] {
  const numbers = (entries: readonly { constraint: string; count: number }[]): string =>
    entries.map((entry) => `${constraintName(entry.constraint)} ${count(entry.count)}`).join(', ');
  return [
    ...heading(page, 'What was considered'),
    ...wrapped(
      page,
      `${count(considered.programs)} programs, of which ${count(considered.ranked)} are ranked, ${count(considered.alternatives)} cheaper paths, and staying put.`,
    ),
    ...(considered.removed.length > 0 ? wrapped(page, `Left out by: ${numbers(considered.removed)}.`) : []),
    ...(considered.unknown.length > 0 ? wrapped(page, `Kept although not known: ${numbers(considered.unknown)}.`) : []),
  ];
}

/** How thin the evidence is, and where each lever turns the answer. */
export function evidenceText(page: Page, { evidence, breakEvens }: Decision): string[] {
  const { observed, modeled, assumed, yours, figures } = evidence;
  if (figures.length === 0) return [];
  return [
    ...heading(page, 'How thin is the evidence?'),
    ...wrapped(
      page,
      `${count(figures.length)} figures stand behind the path: ${observed} published, ${modeled} computed, ${assumed} assumed${yours > 0 ? `, ${yours} yours` : ''}.`,
    ),
    ...(breakEvens.length > 0
      ? [
          '',
          ...table(
            page,
            [
              { title: 'What it rests on', flexible: true },
              { title: 'Now', align: 'right' },
              { title: 'The middle future turns at', align: 'right' },
            ],
            breakEvens.map((lever) => ({ cells: cellsOf(lever) })),
          ),
        ]
      : []),
  ];
}

function cellsOf({ of, now, turnsAt, unit }: BreakEven): string[] {
  const known: Unit = units.safeParse(unit).data ?? 'ratio';
  const turns =
    turnsAt === 'always' ? 'pays throughout the range' : turnsAt === 'never' ? 'pays nowhere in the range' : unitText(turnsAt, known);
  return [sentenceCase(leverName(of)), unitText(now, known), turns];
}
