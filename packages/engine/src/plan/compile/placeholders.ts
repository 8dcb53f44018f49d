import { matches } from '@masterplan/model';
import type { CountingRules } from './needs.ts';
import { placeholder, type Subject } from './subjects.ts';

/**
 * Stand-ins of one way: for each group whose list is longer than the record's, and for credits that no group asks for where
 * the record doesn't hold every course. They fill a group exactly where it has no listed course; where it has some, they are
 * usual courses, enough to fill all of it.
 */
export function placeholdersOf(
  rules: CountingRules,
  subjects: readonly Subject[],
  usual: number,
  isIncomplete: boolean,
  totalUnit: 'courses' | 'credits',
): Subject[] {
  const found: Subject[] = [];
  for (const group of rules.groups) {
    if (!group.open || group.size === 0) continue;
    const listed = subjects.some((subject) => subject.listed && matches(group.from, subject.course));
    const sizes = group.unit === 'courses' ? Array.from({ length: group.size }, () => usual) : split(group.size, usual, listed);
    for (const [n, credits] of sizes.entries()) found.push(placeholder({ group: group.id }, group.id, group.title, n + 1, credits));
  }
  if (isIncomplete && rules.takesFree) {
    const { remainder } = rules;
    const sizes = totalUnit === 'courses' ? Array.from({ length: remainder }, () => usual) : split(remainder, usual, false);
    for (const [n, credits] of sizes.entries()) found.push(placeholder({ remainder }, `total-${remainder}`, '', n + 1, credits));
  }
  return found;
}

/** So many credits in courses of about the usual size: equal parts, the last takes the rest; or usual courses that cover them. */
function split(credits: number, usual: number, cover: boolean): number[] {
  if (cover) return Array.from({ length: Math.ceil(credits / usual) }, () => usual);
  const count = Math.max(1, Math.round(credits / usual));
  const part = Math.floor(credits / count);
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? credits - part * (count - 1) : part));
}
