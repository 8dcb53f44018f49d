import type { PlanChange } from '@masterplan/model';
import { sentenceCase } from '../grammar.ts';
import { counted } from '../time.ts';
import { courseName } from './course.ts';
import { termName } from './when.ts';

/** One change against an earlier plan, in one sentence. */
export function sayChange(change: PlanChange): string {
  const name = sentenceCase(courseName(change.code));
  if (change.kind === 'added') return `${name} is added in ${termName(change.to)}.`;
  if (change.kind === 'dropped') return `${name} is dropped from ${termName(change.from)}.`;
  if (change.from === change.to) return `${name} moves to another session of ${termName(change.to)}.`;
  return `${name} moves from ${termName(change.from)} to ${termName(change.to)}.`;
}

/** How much changes, then each change in a sentence. */
export function sayChanges(changes: readonly PlanChange[]): string[] {
  if (changes.length === 0) return ['Nothing changes against the earlier plan.'];
  return [
    `${counted(changes.length, 'course')} ${changes.length === 1 ? 'changes' : 'change'} against the earlier plan.`,
    ...changes.map(sayChange),
  ];
}
