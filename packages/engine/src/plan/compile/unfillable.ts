import { isPublished, matches, type Program } from '@masterplan/model';
import type { CountingRules } from './needs.ts';
import type { StudyHours } from './study-hours.ts';
import { hundredths } from './subjects.ts';

/**
 * The title of a group that the record's own courses can't fill though its list is said to be whole: the published
 * requirements are incomplete there, and no plan can be made. Bans and hours play no part.
 */
export function unfillableGroup(rules: CountingRules, program: Program, hours: StudyHours): string | undefined {
  for (const [g, group] of rules.groups.entries()) {
    if (group.open || group.size === 0) continue;
    const standIns = rules.standIns.filter((entry) => entry.group === g);
    let can = 0;
    for (const course of program.courses) {
      if (group.without.has(course.code)) continue;
      if (!matches(group.from, course) && !standIns.some((entry) => matches(entry.by, course))) continue;
      const credits = hundredths(isPublished(course.credits) ? course.credits : hours.usualCredits);
      can += group.unit === 'courses' ? 1 : credits;
    }
    if (can < group.size) return group.title;
  }
  return undefined;
}
