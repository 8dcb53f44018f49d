import type { BridgingStep } from '@masterplan/model';
import { sentenceCase } from '../grammar.ts';
import { areaName } from '../names.ts';
import { count } from '../numbers.ts';
import { counted } from '../time.ts';
import { courseName } from './course.ts';

/** What is to be learned in one area before the first term; levels are of 4. */
export const sayBridgingStep = ({ area, has, needs, course, hours }: BridgingStep): string =>
  `${sentenceCase(areaName(area))}: from level ${count(has, 1)} to ${count(needs, 1)} of 4, about ${counted(hours, 'hour')}, for ${courseName(course)}.`;

/** All of it: the sum in hours, then each area. */
export function sayBridging(steps: readonly BridgingStep[]): string[] {
  if (steps.length === 0) return ['Nothing has to be learned before the first term.'];
  const hours = steps.reduce((sum, step) => sum + step.hours, 0);
  return [`About ${counted(hours, 'hour')} of study on your own before the first term.`, ...steps.map(sayBridgingStep)];
}
