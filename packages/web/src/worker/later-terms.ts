import { isPublished, type Plan, type Program, type TermId } from '@masterplan/model';

const seasons = ['winter', 'spring', 'summer', 'fall'] as const;
const most = 3;

/**
 * The terms that follow a plan's last one, of the seasons that the program holds: where a course may be put off to.
 * A season that a plan uses counts beside those published.
 */
export function laterTerms({ calendar }: Pick<Program, 'calendar'>, { terms }: Pick<Plan, 'terms'>): TermId[] {
  const last = terms.at(-1);
  if (!last) return [];
  const seen = new Set(terms.map(({ term }) => term));
  // A plan of a year and more shows every season that is held; the record's own names may differ from the planner's.
  const held = seen.size > 1 || !isPublished(calendar.terms) ? seen : new Set([...seen, ...calendar.terms]);
  const found: TermId[] = [];
  let at: number = seasons.indexOf(last.term);
  let year = Number(last.id.slice(0, 4));
  while (found.length < most) {
    at += 1;
    if (at === seasons.length) {
      at = 0;
      year += 1;
    }
    const season = seasons[at];
    if (season !== undefined && held.has(season)) found.push(`${year}-${season}`);
  }
  return found;
}
