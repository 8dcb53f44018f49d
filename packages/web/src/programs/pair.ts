import type { Decision } from '@masterplan/model';
import type { RankedPoint } from '../worker/standing.ts';

export interface Choice {
  id: string;
  name: string;
}

/** So many of the ranking are always worked out in full. */
const inFull = 10;

/** Programs that can be held against each other: the first of the ranking and those side by side, by rank. */
export function choicesOf({ ranking }: Decision, compared: readonly string[], points: readonly RankedPoint[] | undefined): Choice[] {
  const first = ranking.slice(0, inFull).map(({ subject, title, institution }) => ({ subject, title, institution }));
  const others = compared
    .filter((id) => !first.some(({ subject }) => subject === id))
    .flatMap((id) => points?.findIndex(({ subject }) => subject === id) ?? -1)
    .filter((index) => index >= 0)
    .sort((a, b) => a - b);
  return [
    ...first.map((row, index) => ({ ...row, rank: index + 1 })),
    ...others.flatMap((index) => {
      const point = points?.[index];
      return point ? [{ ...point, rank: index + 1 }] : [];
    }),
  ].map(({ subject, title, institution, rank }) => ({ id: subject, name: `${rank}. ${title}, ${institution}` }));
}

/** The pair to show: what was asked for, else the first two side by side, else the first two; as far as they can be chosen. */
export function pairFor(
  choices: readonly Choice[],
  compared: readonly string[],
  asked: readonly [string, string] | undefined,
): [upper: string, lower: string] | undefined {
  const can = (ids: readonly string[]) => ids.filter((id) => choices.some((choice) => choice.id === id));
  const [first, second] = [...new Set([...can(asked ?? []), ...can(compared), ...choices.map(({ id }) => id)])];
  return first !== undefined && second !== undefined ? [first, second] : undefined;
}
