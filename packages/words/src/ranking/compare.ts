import type { AttributeValue, PathDetail, RankingAnalysis, Swap } from '@masterplan/model';
import { criterionName } from '../names.ts';
import { count, MINUS, percent } from '../numbers.ts';
import { attributeName } from './attributes.ts';
import { measureText } from './values.ts';

type Weighed = Pick<RankingAnalysis, 'criteria' | 'weights'>;
type Measured = Pick<PathDetail, 'attributes'>;
type Named = Pick<PathDetail, 'title' | 'institution'>;

/** Points that are written as 0.0 say nothing. */
const LEAST_POINTS = 0.05;

/** Weight of an attribute in the whole value: its criterion's share times its own. */
const reach = ({ criterion, weight }: AttributeValue, { criteria, weights }: Weighed): number =>
  (weights[criteria.indexOf(criterion)] ?? 0) * weight;

export const attributeOf = ({ attributes }: Measured, id: string): AttributeValue | undefined => attributes?.find((each) => each.id === id);

/** Attributes by how far they set these paths apart in value (0–1), widest first. */
export function differences(paths: readonly Measured[], weighed: Weighed): { id: AttributeValue['id']; apart: number }[] {
  const ids = new Set(paths.flatMap(({ attributes }) => (attributes ?? []).map(({ id }) => id)));
  return [...ids]
    .map((id) => {
      const worth = paths.flatMap((path) => {
        const attribute = attributeOf(path, id);
        return attribute ? [attribute.value * reach(attribute, weighed)] : [];
      });
      return { id, apart: Math.max(...worth) - Math.min(...worth) };
    })
    .sort((a, b) => b.apart - a.apart);
}

/** What an attribute adds to the lead of one path over another, in points of a hundred; below 0 it speaks for the other. */
export interface Contribution {
  left: AttributeValue;
  right: AttributeValue;
  points: number;
}

/** What sets two paths apart, widest first; what moves less than a twentieth of a point is left out. */
export function contributions(first: Measured, second: Measured, weighed: Weighed): Contribution[] {
  return differences([first, second], weighed).flatMap(({ id }) => {
    const [left, right] = [attributeOf(first, id), attributeOf(second, id)];
    if (!left || !right) return [];
    const points = (left.value - right.value) * reach(left, weighed) * 100;
    return Math.abs(points) < LEAST_POINTS ? [] : [{ left, right, points }];
  });
}

/** «+1.4», «−0.3»: points of a hundred with their sign. */
export const pointsText = (points: number): string => (points > 0 ? '+' : MINUS) + Math.abs(points).toFixed(1);

/** How far one program stands before the other; `lead` in points of a hundred. */
export const leadText = (first: Named, second: Named, lead: number): string =>
  `${first.title}, ${first.institution} stands ${count(lead, 1)} points of a hundred before ${second.title}, ${second.institution}.`;

/** The nearest weight and the nearest attribute that level a rival with the first; `whose` names a path. */
export function swapLines({ weights: [weight], attributes: [attribute] }: Swap, whose: (path: string) => string): string[] {
  return [
    weight
      ? `${criterionName(weight.criterion)} would have to weigh ${percent(weight.turnsAt)} instead of ${percent(weight.now)}, the others in proportion`
      : 'no single weight swaps them',
    attribute
      ? `or ${attributeName(attribute.id)} of ${whose(attribute.of)} would have to be ${measureText(attribute, attribute.turnsAt)} instead of ${measureText(attribute, attribute.now)}`
      : 'no single attribute inside its scale swaps them',
  ];
}
