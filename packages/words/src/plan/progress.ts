import type { RequirementProgress } from '@masterplan/model';
import { listed } from '../grammar.ts';
import { count } from '../numbers.ts';
import { sized } from './breaches.ts';

const TINY = 1e-9;

/** What of a requirement is still missing once everything planned is passed; 0 where it is met. */
export function shortBy({
  need,
  passed,
  inProgress,
  planned,
}: Pick<RequirementProgress, 'need' | 'passed' | 'inProgress' | 'planned'>): number {
  const short = need - passed - inProgress - planned;
  return short > TINY ? short : 0;
}

/** One requirement's progress in a sentence: `Machine learning electives: 1 passed and 2 planned of 3 courses.` */
export function sayProgress(progress: RequirementProgress): string {
  const { title, unit, need, passed, inProgress, planned } = progress;
  const parts = (
    [
      [passed, 'passed'],
      [inProgress, 'being taken'],
      [planned, 'planned'],
    ] as const
  ).flatMap(([some, how]) => (some > 0 ? [`${count(some, 2)} ${how}`] : []));
  const short = shortBy(progress);
  return `${title}: ${parts.length === 0 ? 'none' : listed(parts)} of ${sized(need, unit)}${short > 0 ? `; ${sized(short, unit)} missing` : ''}.`;
}
