import type { Plan } from '@masterplan/model';
import { count, courseName, monthText, spanText } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading } from '../terminal/paint.ts';
import { wrapped } from '../terminal/text.ts';
import type { Sooner, SoonerThan } from './sooner.ts';

/** Why a plan ends no earlier, and what would make it. */
export function soonerText(page: Page, plan: Plan, { proved, ways }: SoonerThan): string[] {
  const isOrder = ways.some(({ change }) => change.kind === 'order');
  const first = proved
    ? `Nothing that keeps to what you asked ends before ${monthText(plan.end)}: that is proved.`
    : `It is not proved that nothing that keeps to what you asked ends before ${monthText(plan.end)}.`;
  const said = isOrder ? [] : [first];
  const rest = ways.length === 0 ? ['No single wish of yours holds it back: neither hours, nor pins, bans, options or months away.'] : [];
  return [
    ...heading(page, 'What would make it earlier'),
    ...[...said, ...rest].flatMap((text) => wrapped(page, text)),
    ...ways.flatMap((way) =>
      wrapped(page, `${changeText(way.change)}: ${monthText(way.end)}, ${earlier(plan.end, way.end)} earlier.`, '- ', '  '),
    ),
    ...(isOrder ? wrapped(page, 'All of these look for graduation alone, whatever else the plan was to be best at.') : []),
  ];
}

function changeText(change: Sooner['change']): string {
  switch (change.kind) {
    case 'order':
      return 'With graduation alone looked for';
    case 'hours':
      return `With ${count(change.hoursPerWeek, 1)} hours a week`;
    case 'unpin':
      return `With ${courseName(change.code)} left free`;
    case 'unban':
      return `With ${courseName(change.code)} allowed`;
    case 'option':
      return `With another option for «${change.choice}»`;
    case 'available':
      return `With your usual hours in ${spanText(change.from, change.to)}`;
  }
}

const months = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

function earlier(from: string, to: string): string {
  const less = months(from) - months(to);
  return `${less} ${less === 1 ? 'month' : 'months'}`;
}
