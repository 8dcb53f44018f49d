import type { Checked } from '@masterplan/engine';
import type { Breach, Program } from '@masterplan/model';
import { comparePlans, count, planLines, sayBreach, sayComparison } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { wrapped } from '../terminal/text.ts';
import { noPlanSaid } from './no-plan-text.ts';
import { paperOf } from './paper.ts';
import { bullets } from './plan-text.ts';

/** A course that could be left out breaks nothing. */
export const isBroken = (breach: Breach): boolean => breach.kind !== 'redundant';

/** Whether the record holds anything to check a schedule against. */
export const isChecked = ({ breaches, schedule }: Pick<Checked, 'breaches' | 'schedule'>): boolean =>
  breaches.length > 0 || schedule !== undefined;

/** A schedule somebody made: whether it holds, every rule that it breaks, and how far it is from the best plan. */
export function checkText(page: Page, program: Program, file: string, { breaches, schedule, best }: Checked): string[] {
  const broken = breaches.filter(isBroken);
  const spare = breaches.filter((breach) => !isBroken(breach));
  if (!isChecked({ breaches, schedule }))
    return [
      ...wrapped(page, `${file}, for ${program.name}`).map((line) => paint(page, 'bold', line)),
      ...wrapped(page, `It can't be checked. ${best.ok ? '' : noPlanSaid(program, best.noPlan)}`),
    ];
  const verdict =
    broken.length === 0
      ? 'Feasible: it breaks no rule of the program and none of your limits.'
      : `Not feasible, for ${count(broken.length)} ${broken.length === 1 ? 'reason' : 'reasons'}:`;
  return [
    ...wrapped(page, `${file}, for ${program.name}`).map((line) => paint(page, 'bold', line)),
    ...wrapped(page, verdict).map((line) => paint(page, broken.length === 0 ? 'good' : 'wrong', line)),
    ...bullets(page, broken.map(sayBreach)),
    ...(spare.length > 0 ? [...heading(page, 'Could be left out'), ...bullets(page, spare.map(sayBreach))] : []),
    ...distance(page, program, { schedule, best }, broken.length === 0),
    ...(schedule ? ['', ...planLines(schedule, paperOf(page))] : []),
  ];
}

function distance(page: Page, program: Program, { schedule, best }: Pick<Checked, 'schedule' | 'best'>, holds: boolean): string[] {
  const title = heading(page, 'How far it is from the best plan');
  if (!best.ok) return [...title, ...wrapped(page, `There is no plan to hold it against. ${noPlanSaid(program, best.noPlan)}`)];
  const proved = best.plan.proved ? 'The best plan is proved best.' : 'The best plan found is not proved best.';
  if (!schedule) return [...title, ...wrapped(page, `${proved} It ends in ${best.plan.end}, after ${best.plan.months} months.`)];
  return [
    ...title,
    ...wrapped(page, holds ? proved : `${proved} A schedule that breaks rules may look better than any that keeps them.`),
    ...bullets(page, sayComparison(comparePlans(schedule, best.plan), { a: 'the schedule', b: 'the best plan' })),
  ];
}
