import { type AttributeValue, type Criterion, criteria, type Interval, isPublished, type PathId, type Swap } from '@masterplan/model';
import { attributeTree } from '../ranking/attributes.ts';

/** A path as the ranking sees it. */
export interface Ranked {
  id: PathId;
  title: string;
  criteria: Record<Criterion, Interval>;
  attributes: readonly AttributeValue[];
}

type Weights = Record<Criterion, number>;

const leadOf = (first: Ranked, rival: Ranked, weights: Weights): number =>
  criteria.reduce((sum, criterion) => sum + weights[criterion] * (first.criteria[criterion].value - rival.criteria[criterion].value), 0);

/** The smallest change of each single weight, and of each single attribute of either, at which the two are level. */
export function swapOf(first: Ranked, rival: Ranked, weights: Weights): Swap {
  const lead = leadOf(first, rival, weights);
  return {
    rival: rival.id,
    title: rival.title,
    lead,
    weights: weightSwaps(first, rival, weights, lead),
    attributes: attributeSwaps(first, rival, weights, lead),
  };
}

/**
 * With weight w of one criterion moved to v and the others kept in proportion, the lead is v·Δ + (1 − v)/(1 − w) · (lead − w·Δ):
 * a line in v, with one zero.
 */
function weightSwaps(first: Ranked, rival: Ranked, weights: Weights, lead: number): Swap['weights'] {
  const found = criteria.flatMap((criterion) => {
    const now = weights[criterion];
    const gap = first.criteria[criterion].value - rival.criteria[criterion].value;
    if (now >= 1) return [];
    const rest = (lead - now * gap) / (1 - now);
    if (gap === rest) return [];
    const turnsAt = rest / (rest - gap);
    return turnsAt >= 0 && turnsAt <= 1 ? [{ criterion, now, turnsAt }] : [];
  });
  const change = ({ now, turnsAt }: { now: number; turnsAt: number }) => (turnsAt > now ? turnsAt - now : now - turnsAt);
  return found.sort((a, b) => change(a) - change(b));
}

/**
 * An attribute moves the value by its share and its criterion's weight; it turns the two where the value scale still has room. What a
 * program has or has not is turned as a whole.
 */
function attributeSwaps(first: Ranked, rival: Ranked, weights: Weights, lead: number): Swap['attributes'] {
  const of = (path: Ranked, sign: 1 | -1) =>
    path.attributes.flatMap((attribute) => {
      const { id, criterion, unit, value, weight, worst, best, measured } = attribute;
      const slope = weights[criterion] * weight;
      if (slope <= 0) return [];
      const level = value + (sign * -lead) / slope;
      if (level < 0 || level > 1) return [];
      const turned = attributeTree[id].yesOrNo ? (level > value ? 1 : 0) : level;
      const inUnit = (x: number) => worst + x * (best - worst);
      const change = turned > value ? turned - value : value - turned;
      // Beyond the end of the scale a change is not felt: the way to it counts too.
      const now = isPublished(measured) ? measured : inUnit(value);
      return [{ id, of: path.id, now, turnsAt: inUnit(turned), unit, change }];
    });
  return [...of(first, 1), ...of(rival, -1)].sort((a, b) => a.change - b.change);
}
