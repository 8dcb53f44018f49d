import type { OtherChoice } from '@masterplan/model';
import { roleTitle } from '../names.ts';
import { percent, usdAbout } from '../numbers.ts';
import { monthText } from '../time.ts';

const verdictNames: Record<string, string> = {
  'verdict.strong': 'strong case',
  'verdict.depends': 'it depends',
  'verdict.cheaper-first': 'a cheaper path first',
  'verdict.not-now': 'not now',
  'verdict.none': 'no program fits',
};

/** A verdict in two or three words. */
export const verdictName = (id: string): string => verdictNames[id] ?? id;

/** What is chosen otherwise: «as data engineer», «from August 2028», «10 hours a week», «in Seattle». */
export function otherChoiceName({ of, to }: OtherChoice, areaTitle: (code: string) => string): string {
  switch (of) {
    case 'role':
      return `as ${roleTitle(to)}`;
    case 'start':
      return `from ${monthText(to)}`;
    case 'hours':
      return `with ${to} ${to === '1' ? 'hour' : 'hours'} a week`;
    case 'place':
      return `living in ${areaTitle(to)}`;
  }
}

/** What the decision would then be, in one line. */
export function otherChoiceOutcome({ verdict, turnsVerdict, program, pays, npvP50 }: OtherChoice): string {
  if (program === 'none') return `${verdictName(verdict)}${turnsVerdict ? ' (turns the verdict)' : ''}`;
  const where = program.same ? 'the same program' : `${program.title}, ${program.institution}`;
  return `${verdictName(verdict)}${turnsVerdict ? ' (turns the verdict)' : ''}: ${where}, pays in ${percent(pays)}, middle ${usdAbout(npvP50)}`;
}
