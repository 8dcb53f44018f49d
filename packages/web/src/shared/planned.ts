import type { Decision } from '@masterplan/model';

/** The program whose plan is a click away: the chosen one, or else the first of the ranking that is known course by course. */
export function plannedOf({ paths, chosen, ranking }: Decision): string | undefined {
  const path = paths[chosen];
  return path?.kind === 'deep' ? path.subject : ranking.find(({ subject }) => subject.startsWith('deep:'))?.subject;
}
