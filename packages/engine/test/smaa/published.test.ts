import type { Cell, DecisionProblem, RankingAnalysis } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { rankProblem } from '../../src/index.ts';
import { normalQuantile } from '../../src/math/elementary.ts';
import { uniforms } from '../../src/math/random.ts';

const analysisOf = (problem: Omit<DecisionProblem, 'version'>, draws = 20_000): RankingAnalysis => {
  const found = rankProblem({ version: 1, ...problem }, { draws, seed: 1 });
  if (!found.ok) throw new Error('the preferences contradict each other');
  return found.analysis;
};
const ranksOf = (analysis: RankingAnalysis, id: string) => analysis.alternatives.find((each) => each.id === id)?.ranks ?? [];
const higher = (ids: readonly string[]) => ids.map((id) => ({ id, better: 'higher' as const, worst: 0, best: 1 }));
const valuesOf = (ids: readonly string[], cells: readonly Cell[]) => Object.fromEntries(ids.map((id, i) => [id, cells[i] ?? 0]));

/**
 * The example of the R package «smaa» (van Valkenhoef; https://github.com/gertvv/rsmaa, smaa/tests/Examples/smaa-Ex.Rout.save): heparin and
 * enoxaparin on three criteria, printed from 10,000 draws. Its cells are independent; their means and standard deviations
 * are those of the package's draws, which are slightly skewed where these are normal.
 */
describe('thrombosis prevention, R package smaa', () => {
  const ids = ['Prox DVT', 'Dist DVT', 'Bleed'];
  const cells = (means: number[], sds: number[]): Cell[] => means.map((mean, i) => ({ normal: { mean, sd: sds[i] ?? 0 } }));
  const problem = {
    criteria: higher(ids),
    alternatives: [
      { id: 'Heparin', values: valuesOf(ids, cells([0.41172, 0.42486, 0.92578], [0.12177, 0.15646, 0.07279])) },
      { id: 'Enoxaparin', values: valuesOf(ids, cells([0.75139, 0.60837, 0.61515], [0.08379, 0.1525, 0.16553])) },
    ],
  };
  const free = analysisOf(problem);
  const of = (id: string) => free.alternatives.find((each) => each.id === id);

  test('rank acceptability without preferences: .3504 and .6496', () => {
    expect(ranksOf(free, 'Heparin')[0]).toBeCloseTo(0.3504, 1);
    expect(Math.abs((ranksOf(free, 'Heparin')[0] ?? 0) - 0.3504)).toBeLessThan(0.015);
    expect(Math.abs((ranksOf(free, 'Enoxaparin')[0] ?? 0) - 0.6496)).toBeLessThan(0.015);
  });
  test('mean values .5895 and .6584, central weights, confidence factors .6682 and .8956', () => {
    expect(Math.abs((of('Heparin')?.value ?? 0) - 0.5895)).toBeLessThan(0.004);
    expect(Math.abs((of('Enoxaparin')?.value ?? 0) - 0.6584)).toBeLessThan(0.004);
    const printed = { Heparin: [0.1865, 0.2772, 0.5363], Enoxaparin: [0.4073, 0.3641, 0.2285] };
    for (const [id, weights] of Object.entries(printed))
      for (const [c, weight] of weights.entries()) expect(Math.abs((of(id)?.centralWeights?.[c] ?? 0) - weight)).toBeLessThan(0.015);
    expect(Math.abs((of('Heparin')?.confidence ?? 0) - 0.6682)).toBeLessThan(0.015);
    expect(Math.abs((of('Enoxaparin')?.confidence ?? 0) - 0.8956)).toBeLessThan(0.015);
  });
  test('with the weights .5, .2, .3: .1279 and .8721', () => {
    const exact = analysisOf({ ...problem, weights: { 'Prox DVT': 0.5, 'Dist DVT': 0.2, Bleed: 0.3 } });
    expect(Math.abs((ranksOf(exact, 'Heparin')[0] ?? 0) - 0.1279)).toBeLessThan(0.01);
    expect(exact.pairwise.ids).toEqual(['Enoxaparin', 'Heparin']);
    expect(Math.abs((exact.pairwise.ahead[0]?.[1] ?? 0) - 0.8721)).toBeLessThan(0.01);
  });
});

/**
 * Antidepressants (data of Hansen et al. 2005 as analysed in Tervonen et al. 2011, Statistics in Medicine 30: 1419–1428), as the same
 * package's integration test prints them (itest/hansen-ra-ord.txt): five drugs on six criteria. The drugs' values depend on one
 * another through a common baseline, so each criterion is a five-variate normal with the draws' own moments.
 */
describe('antidepressants, R package smaa', () => {
  const drugs = ['Fluoxetine', 'Paroxetine', 'Placebo', 'Sertraline', 'Venlafaxine'];
  const criteria = ['Responders', 'Diarrhea', 'Dizziness', 'Headache', 'Insomnia', 'Nausea'];
  const means = [
    [0.57634, 0.82303, 0.87732, 0.72271, 0.85566, 0.83113],
    [0.63461, 0.87901, 0.81001, 0.73821, 0.86136, 0.79461],
    [0.46082, 0.89655, 0.89022, 0.76165, 0.93035, 0.88159],
    [0.62082, 0.77155, 0.90587, 0.72055, 0.82001, 0.79413],
    [0.66035, 0.88661, 0.72466, 0.79679, 0.83193, 0.73777],
  ];
  const sds = [
    [0.03879, 0.04462, 0.07018, 0.07088, 0.03723, 0.04484],
    [0.04237, 0.03859, 0.10351, 0.07157, 0.03996, 0.05446],
    [0.02827, 0.01868, 0.05741, 0.05614, 0.01289, 0.02559],
    [0.04363, 0.05415, 0.06133, 0.07152, 0.04749, 0.05276],
    [0.03865, 0.03691, 0.12268, 0.06454, 0.04832, 0.0639],
  ];
  // Correlations of the drugs by criterion: pairs in the order 12 13 14 15 23 24 25 34 35 45.
  const pairs = [
    [0.75, 0.709, 0.776, 0.811, 0.612, 0.662, 0.692, 0.616, 0.66, 0.637],
    [0.777, 0.659, 0.791, 0.703, 0.566, 0.747, 0.671, 0.646, 0.54, 0.652],
    [0.897, 0.876, 0.903, 0.925, 0.822, 0.898, 0.891, 0.809, 0.875, 0.864],
    [0.895, 0.863, 0.92, 0.861, 0.818, 0.881, 0.855, 0.859, 0.766, 0.85],
    [0.816, 0.665, 0.742, 0.747, 0.604, 0.68, 0.701, 0.62, 0.574, 0.647],
    [0.861, 0.764, 0.862, 0.883, 0.717, 0.823, 0.826, 0.762, 0.73, 0.812],
  ];
  const printed = [
    [0.0244, 0.2601, 0.3195, 0.3216, 0.0744],
    [0.145, 0.3298, 0.2559, 0.2207, 0.0486],
    [0.6002, 0.1156, 0.098, 0.0616, 0.1246],
    [0.0768, 0.1304, 0.1895, 0.2254, 0.3779],
    [0.1536, 0.1641, 0.1371, 0.1707, 0.3745],
  ];
  const SAMPLES = 20_000;

  test('rank acceptability without preferences, every rank', () => {
    const uniform = uniforms(3, 1);
    const normal = () => normalQuantile(uniform());
    const samples = drugs.map(() => criteria.map(() => new Array<number>(SAMPLES).fill(0)));
    for (const [c, upper] of pairs.entries()) {
      const root = cholesky(upper);
      for (let s = 0; s < SAMPLES; s++) {
        const z = drugs.map(normal);
        for (const [i, row] of root.entries()) {
          const column = samples[i]?.[c];
          const standard = row.reduce((sum, r, j) => sum + r * (z[j] ?? 0), 0);
          if (column) column[s] = (means[i]?.[c] ?? 0) + (sds[i]?.[c] ?? 0) * standard;
        }
      }
    }
    const analysis = analysisOf({
      criteria: higher(criteria),
      alternatives: drugs.map((id, i) => ({
        id,
        values: valuesOf(
          criteria,
          (samples[i] ?? []).map((column) => ({ samples: column })),
        ),
      })),
    });
    for (const [i, drug] of drugs.entries())
      for (const [r, share] of ranksOf(analysis, drug).entries())
        expect(Math.abs(share - (printed[i]?.[r] ?? 0)), `${drug}, rank ${r + 1}`).toBeLessThan(0.02);
  });
});

/** The lower triangle of a 5 × 5 correlation matrix's Cholesky factor. */
function cholesky(upper: readonly number[]): number[][] {
  const at = (i: number, j: number): number => {
    if (i === j) return 1;
    const [a, b] = i < j ? [i, j] : [j, i];
    return upper[([0, 4, 7, 9][a] ?? 0) + (b - a - 1)] ?? 0;
  };
  const root: number[][] = [];
  for (let i = 0; i < 5; i++) {
    const row = [0, 0, 0, 0, 0];
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * ((i === j ? row : root[j])?.[k] ?? 0);
      row[j] = i === j ? Math.sqrt(sum) : sum / (root[j]?.[j] ?? 1);
    }
    root.push(row);
  }
  return root;
}

describe('order of importance', () => {
  // Rank-order centroids (Barron and Barrett 1996, Management Science 42: 1515–1523): the mean of all weights in a given order.
  test.each([
    [2, [0.75, 0.25]],
    [3, [0.6111, 0.2778, 0.1111]],
    [4, [0.5208, 0.2708, 0.1458, 0.0625]],
    [5, [0.4567, 0.2567, 0.1567, 0.09, 0.04]],
  ])('of %d criteria: the mean weights are the rank-order centroids', (count, centroid) => {
    const ids = Array.from({ length: count }, (_, i) => `c${i}`);
    const analysis = analysisOf({
      criteria: higher(ids),
      alternatives: [
        {
          id: 'a',
          values: valuesOf(
            ids,
            ids.map(() => 1),
          ),
        },
      ],
      preferences: { order: ids },
    });
    for (const [i, weight] of centroid.entries()) expect(Math.abs((analysis.weights[i] ?? 0) - weight)).toBeLessThan(0.006);
  });
});
