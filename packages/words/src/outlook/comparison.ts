import type { OutlookComparison } from '@masterplan/model';
import { percent, usdAbout } from '../numbers.ts';

export type Refusal = 'hours' | 'time-limit' | 'visa';

/** Why a path can't be walked, as the end of «…: ». */
export function refusalText(refusal: Refusal): string {
  switch (refusal) {
    case 'hours':
      return 'the hours a week do not carry it in the years that it allows; raise «hoursPerWeek» or take another pace';
    case 'time-limit':
      return 'it cannot be finished within the program’s time limit at these hours; raise «hoursPerWeek»';
    case 'visa':
      return 'a student visa asks for full-time study, and for that the job is given up';
  }
}

const rivals: Record<string, string> = {
  'wait-a-year': 'the same a year later',
  'part-time': 'the same part-time beside the job',
  'employer-paid': 'the same part-time, paid by an employer',
};

/** What a path is held against, in the middle of a sentence. */
export const rivalName = (id: string, title: string): string => rivals[id] ?? title;

/** «Ahead of the same a year later in 62% of futures, by $2,800 in the middle one.» */
export function sayBetter({ against, better, equal, difference }: OutlookComparison): string {
  const name = rivalName(against.id, against.title);
  const middle = difference[2];
  const gap =
    Math.round(middle) === 0
      ? 'the middle difference is nothing'
      : `the middle difference is ${usdAbout(Math.abs(middle))} ${middle > 0 ? 'for' : 'against'} it`;
  const same = equal >= 0.005 ? ` and equal in ${percent(equal)}` : '';
  return `It is ahead of ${name} in ${percent(better)} of futures${same}; ${gap}.`;
}
