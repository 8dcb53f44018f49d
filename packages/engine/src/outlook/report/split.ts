import { quantile } from '../../math/quantile.ts';

/** Variance by what could be learnt and what could not, and the interval that each alone would leave. */
export interface Split {
  knowledge: number;
  luck: number;
  knowledgeInterval: [p10: number, p90: number];
  luckInterval: [p10: number, p90: number];
  /** p10 and p90 over what could be learnt of the chance that a value is above 0. */
  paysOverKnowledge: [low: number, high: number];
}

/**
 * One-way analysis of variance of values laid out in groups, one group a draw of what could be learnt and inside it lives
 * that differ by luck alone: within groups luck, between them knowledge, less what luck leaves in group means (mean square
 * within over the group's size). Interaction falls to luck. Group means and chances are drawn together by the same share of
 * noise before their quantiles are read, else they would look more spread than knowledge makes them.
 */
export function splitOf(values: Float64Array, livesPerDraw: number): Split {
  const draws = Math.floor(values.length / livesPerDraw);
  const means = new Float64Array(draws);
  const chances = new Float64Array(draws);
  const deviations = new Float64Array(draws * livesPerDraw);
  let within = 0;
  for (let k = 0; k < draws; k++) {
    const group = values.subarray(k * livesPerDraw, (k + 1) * livesPerDraw);
    const mean = group.reduce((sum, x) => sum + x, 0) / livesPerDraw;
    means[k] = mean;
    chances[k] = group.reduce((sum, x) => sum + (x > 0 ? 1 : 0), 0) / livesPerDraw;
    group.forEach((x, i) => {
      within += (x - mean) * (x - mean);
      deviations[k * livesPerDraw + i] = x - mean;
    });
  }
  const luck = within / (draws * (livesPerDraw - 1));
  const between = Math.max(0, varianceOf(means) - luck / livesPerDraw);
  const center = means.reduce((sum, x) => sum + x, 0) / draws;
  const total = between + luck;
  const [lowMean, highMean] = tails(drawnTogether(means, luck / livesPerDraw));
  const [lowLuck, highLuck] = tails(deviations);
  const noise = chances.reduce((sum, p) => sum + p * (1 - p), 0) / draws / (livesPerDraw - 1);
  return {
    knowledge: total === 0 ? 0 : between / total,
    luck: total === 0 ? 0 : luck / total,
    knowledgeInterval: [lowMean, highMean],
    luckInterval: [center + lowLuck, center + highLuck],
    paysOverKnowledge: tails(drawnTogether(chances, noise)),
  };
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (values.length - 1);
}

/** Estimates moved toward their mean so that their variance is what is left without the noise in them. */
function drawnTogether(values: Float64Array, noise: number): Float64Array {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = varianceOf(values);
  const kept = variance <= noise ? 0 : Math.sqrt((variance - noise) / variance);
  return values.map((x) => mean + kept * (x - mean));
}

function tails(values: Float64Array): [number, number] {
  const sorted = values.slice().sort();
  return [quantile(sorted, 0.1), quantile(sorted, 0.9)];
}
