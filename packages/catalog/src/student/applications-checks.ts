import type { ApplicationEntry } from '@masterplan/model';
import { firstOf, plusDays } from './applications-dates.ts';

/** Notes a problem at a path inside the application. */
export type Report = (path: (string | number)[], message: string) => void;

const SUM_SLACK = 1e-6;

/** That days lie ahead and in order: apply, answer, deposit, start; and that the chances of a fact's answers add up to one. */
export function checkDates(entry: ApplicationEntry, deadline: string | undefined, asOf: string, report: Report): void {
  const { status, deposit, facts } = entry;
  const start = firstOf(entry.start);
  if (status === 'rejected') return;
  if (start <= asOf) report(['start'], `the start (${entry.start}) is not after today (${asOf}); give a later month or take the entry out`);
  const at = entry.deadline === undefined ? [] : ['deadline'];
  if (deadline !== undefined && deadline < asOf)
    report(
      at,
      `the last day to apply (${deadline}) lies before today (${asOf}); if it is sent, set «status: applied», else take a later round`,
    );
  if (deadline !== undefined && deadline >= start) report(at, `the last day to apply (${deadline}) is not before the start (${start})`);
  const latest = checkAnswer(entry, deadline, asOf, report);
  const due = deposit && typeof deposit.due === 'string' ? deposit.due : undefined;
  if (due !== undefined && due > start)
    report(['deposit', 'due'], `the deposit is due (${due}) after the start (${start}); one of the two days is wrong`);
  if (due !== undefined && due < asOf && status !== 'accepted')
    report(
      ['deposit', 'due'],
      `the deposit was due (${due}) before today (${asOf}); if it is paid, set «status: accepted», else «status: rejected» closes the entry`,
    );
  if (due !== undefined && latest !== undefined && latest > due)
    report(
      ['deposit', 'due'],
      `the answer may come on ${latest}, after the deposit is due (${due}); give a later day, or «due: { daysAfterOffer: 14 }»`,
    );
  for (const [index, fact] of facts.entries()) {
    const sum = fact.outcomes.reduce((total, { chance }) => total + chance, 0);
    if (Math.abs(sum - 1) > SUM_SLACK)
      report(['facts', index, 'outcomes'], `the chances add up to ${Number(sum.toFixed(4))}; they must add up to 1`);
    if (fact.resolves === 'asking') continue;
    if (fact.resolves < asOf)
      report(
        ['facts', index, 'resolves'],
        `it became known (${fact.resolves}) before today (${asOf}); put what you know into «valueUsd» and take it out`,
      );
    if (fact.resolves > start)
      report(
        ['facts', index, 'resolves'],
        `it becomes known (${fact.resolves}) after the start (${start}), too late to matter; take it out`,
      );
  }
  for (const [index, { on }] of entry.dates.entries())
    if (on < asOf) report(['dates', index, 'on'], `${on} lies before today (${asOf}); take it out`);
}

/** The last day on which the answer may come. */
function checkAnswer(
  { status, answer, ...entry }: ApplicationEntry,
  deadline: string | undefined,
  asOf: string,
  report: Report,
): string | undefined {
  if (status === 'admitted' || status === 'accepted') return undefined;
  const start = firstOf(entry.start);
  if (!answer) {
    report(
      [],
      'when the answer comes is missing; give «answer: { on: 2027-03-15 }», «{ from: …, to: … }» or «{ rolling: [14, 42] }» in days',
    );
    return undefined;
  }
  if ('rolling' in answer) {
    if (status !== 'planned') {
      report(['answer'], 'the application is sent already: say when the answer comes with «on», or with «from» and «to»');
      return undefined;
    }
    if (answer.rolling[0] > answer.rolling[1])
      report(['answer', 'rolling'], `give the fewer days first: [${answer.rolling[1]}, ${answer.rolling[0]}]`);
    const latest = deadline === undefined ? undefined : plusDays(deadline, answer.rolling[1]);
    if (latest !== undefined && latest > start)
      report(['answer', 'rolling'], `the answer may come on ${latest}, after the start (${start})`);
    return latest;
  }
  const [first, last] = 'on' in answer ? [answer.on, answer.on] : [answer.from, answer.to];
  if (first > last) report(['answer'], `the window ends (${last}) before it begins (${first})`);
  if (first < asOf) report(['answer'], `the answer is dated before today (${asOf}); if it has come, set the status, else give a later day`);
  if (deadline !== undefined && first <= deadline)
    report(
      ['answer'],
      `the answer comes (${first}) no later than the last day to apply (${deadline}); for a program that answers as applications come in, give «rolling»`,
    );
  if (last > start) report(['answer'], `the answer may come on ${last}, after the start (${start})`);
  return last;
}
