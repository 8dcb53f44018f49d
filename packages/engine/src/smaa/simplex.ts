import { log } from '../math/elementary.ts';
import type { Uniform } from '../math/random.ts';
import { emptyWeights, put, type Weights } from './matrix.ts';

/** A point of the simplex, uniformly: exponential spacings (Devroye 1986, V.2). */
export function simplexPoint(into: Float64Array, random: Uniform): void {
  let sum = 0;
  for (let c = 0; c < into.length; c++) {
    const spacing = -log(random());
    into[c] = spacing;
    sum += spacing;
  }
  for (let c = 0; c < into.length; c++) into[c] = (into[c] ?? 0) / sum;
}

/** Uniform over all weights that sum to 1. */
export function uniformWeights(criteria: number, draws: number, random: Uniform): Weights {
  const weights = emptyWeights(criteria, draws);
  const point = new Float64Array(criteria);
  for (let d = 0; d < draws; d++) {
    simplexPoint(point, random);
    put(weights, d, point);
  }
  return weights;
}

/** Uniform over the weights in a complete order of importance: a point of the simplex, sorted. `order` lists criteria by place, most important first. */
export function orderedWeights(order: readonly number[], draws: number, random: Uniform): Weights {
  const weights = emptyWeights(order.length, draws);
  const point = new Float64Array(order.length);
  const placed = new Float64Array(order.length);
  for (let d = 0; d < draws; d++) {
    simplexPoint(point, random);
    point.sort();
    for (const [place, criterion] of order.entries()) placed[criterion] = point[order.length - 1 - place] ?? 0;
    put(weights, d, placed);
  }
  return weights;
}
