import { type AttributeValue, type Criterion, type Finding, isPublished } from '@masterplan/model';
import { normalQuantile } from '../math/elementary.ts';
import { NINE_TENTHS } from '../ranking/measures.ts';
import type { Ranked } from './swaps.ts';

/**
 * Worth of knowing before choosing, from what is expected of each other option beyond the one that is best on average, draw by draw:
 * the mean of the largest lead (none: 0), and how often there is one (expected value of partial perfect information by regression;
 * Strong, Oakley and Brennan 2014). Leads are fitted, not values: what all options share cancels before chance can part it.
 */
export function worthOfKnowing(leads: readonly Float64Array[]): { usd: number; changes: number } {
  const draws = leads[0]?.length ?? 0;
  let gain = 0;
  let changed = 0;
  for (let d = 0; d < draws; d++) {
    let most = 0;
    for (const lead of leads) most = Math.max(most, lead[d] ?? 0);
    gain += most;
    if (most > 0) changed += 1;
  }
  return draws > 0 ? { usd: gain / draws, changes: changed / draws } : { usd: 0, changes: 0 };
}

const POINTS = 41;

/** What an attribute's answer may do to a path's value: equally likely changes of it. */
function answers(
  attribute: AttributeValue,
  weights: Record<Criterion, number>,
  typical: (id: AttributeValue['id']) => Float64Array,
): Float64Array {
  const by = weights[attribute.criterion] * attribute.weight;
  if (!isPublished(attribute.measured)) {
    const table = typical(attribute.id);
    const mean = table.reduce((sum, x) => sum + x, 0) / table.length;
    return table.map((x) => by * (x - mean));
  }
  const sd = (attribute.high - attribute.low) / (2 * NINE_TENTHS);
  return Float64Array.from({ length: POINTS }, (_, i) => by * sd * normalQuantile((i + 0.5) / POINTS));
}

/** Dollars of gain over staying put that a point of value is worth to this candidate; none where gain has no weight. */
export function usdPerValue(first: Ranked, weights: Record<Criterion, number>): number | undefined {
  const gain = first.attributes.find(({ id }) => id === 'certainty-equivalent');
  const by = gain ? weights.return * gain.weight : 0;
  return gain && by > 0 ? (gain.best - gain.worst) / by : undefined;
}

/**
 * For each open attribute of the leading paths: what its answer is worth before choosing, if it alone were known. A path that is not
 * first may come out ahead by it, the first may fall behind.
 */
export function attributeFindings(
  paths: readonly Ranked[],
  weights: Record<Criterion, number>,
  typical: (id: AttributeValue['id']) => Float64Array,
): Finding[] {
  const [first] = paths;
  if (!first) return [];
  const value = (path: Ranked) =>
    path.attributes.reduce((sum, { criterion, weight, value: v }) => sum + weights[criterion] * weight * v, 0);
  const values = paths.map(value);
  const usd = usdPerValue(first, weights) ?? 0;
  return paths.flatMap((path, place) => {
    const others = Math.max(...values.filter((_, other) => other !== place));
    const own = values[place] ?? 0;
    return path.attributes
      .filter(({ low, high }) => high > low)
      .map((attribute): Finding => {
        const moves = answers(attribute, weights, typical);
        let gain = 0;
        let changed = 0;
        for (const move of moves) {
          const turns = place === 0 ? others - (own + move) : own + move - others;
          if (turns <= 0) continue;
          gain += turns;
          changed += 1;
        }
        return {
          about: { kind: 'attribute', attribute: attribute.id, path: path.id, title: path.title },
          usd: (usd * gain) / moves.length,
          changes: changed / moves.length,
        };
      });
  });
}
