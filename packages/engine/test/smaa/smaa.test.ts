import type { Cell, DecisionProblem, Preferences, RankingAnalysis } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankProblem } from '../../src/index.ts';

const DRAWS = 4000;
type Problem = Omit<DecisionProblem, 'version'>;
const analyze = (problem: Problem, draws = DRAWS) => rankProblem({ version: 1, ...problem }, { draws, seed: 7 });
const analysisOf = (problem: Problem, draws = DRAWS): RankingAnalysis => {
  const found = analyze(problem, draws);
  if (!found.ok) throw new Error(`contradiction: ${JSON.stringify(found.conflict)}`);
  return found.analysis;
};
const of = (analysis: RankingAnalysis, id: string) => {
  const found = analysis.alternatives.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const criteria = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `c${i}`, better: 'higher' as const, worst: 0, best: 1 }));
const row = (id: string, cells: readonly Cell[]) => ({ id, values: Object.fromEntries(cells.map((cell, i) => [`c${i}`, cell])) });

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const cell: fc.Arbitrary<Cell> = fc.oneof(
  unit,
  fc.record({ normal: fc.record({ mean: unit, sd: fc.double({ min: 0.01, max: 0.3, noNaN: true }) }) }),
  fc.record({ uniform: fc.tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0.5, max: 1, noNaN: true })) }),
  fc.record({
    beta: fc.record({
      alpha: fc.double({ min: 0.5, max: 9, noNaN: true }),
      beta: fc.double({ min: 0.5, max: 9, noNaN: true }),
      low: fc.constant(0),
      high: fc.constant(1),
    }),
  }),
);
const problem = (least: number, most: number): fc.Arbitrary<Problem> =>
  fc
    .array(fc.tuple(cell, cell, cell), { minLength: least, maxLength: most })
    .map((rows) => ({ criteria: criteria(3), alternatives: rows.map((cells, i) => row(`a${i}`, cells)) }));

describe('two criteria, known values: acceptability is the length of an interval', () => {
  test('a crossing at one weight', () => {
    // a is ahead where .9 w + .2 (1 − w) > .3 w + .7 (1 − w), which is w > 5/11.
    const analysis = analysisOf({ criteria: criteria(2), alternatives: [row('a', [0.9, 0.2]), row('b', [0.3, 0.7])] }, 40_000);
    expect(Math.abs((of(analysis, 'a').ranks[0] ?? 0) - 6 / 11)).toBeLessThan(0.01);
    // Central weights are the middles of the two intervals.
    expect(of(analysis, 'a').centralWeights?.[0]).toBeCloseTo((5 / 11 + 1) / 2, 2);
    expect(of(analysis, 'b').centralWeights?.[0]).toBeCloseTo(5 / 22, 2);
    expect([of(analysis, 'a').confidence, of(analysis, 'b').confidence]).toEqual([1, 1]);
  });
  test('three options, the middle one first between two crossings', () => {
    const analysis = analysisOf(
      { criteria: criteria(2), alternatives: [row('a', [1, 0]), row('b', [0.6, 0.6]), row('c', [0, 1])] },
      40_000,
    );
    // b beats a where w < .6, c where w > .4.
    for (const [id, share] of [
      ['a', 0.4],
      ['b', 0.2],
      ['c', 0.4],
    ] as const)
      expect(Math.abs((of(analysis, id).ranks[0] ?? 0) - share)).toBeLessThan(0.01);
  });
  test('inside bounds of the weights', () => {
    const analysis = analysisOf(
      {
        criteria: criteria(2),
        alternatives: [row('a', [0.9, 0.2]), row('b', [0.3, 0.7])],
        preferences: { intervals: { c0: [0.25, 0.75] } },
      },
      40_000,
    );
    expect(Math.abs((of(analysis, 'a').ranks[0] ?? 0) - (0.75 - 5 / 11) / 0.5)).toBeLessThan(0.01);
  });
  test('two uniform values: the chance that one is larger', () => {
    // P(U(0,1) > U(.5,1)) = 1/4.
    const analysis = analysisOf(
      { criteria: criteria(1), alternatives: [row('a', [{ uniform: [0, 1] }]), row('b', [{ uniform: [0.5, 1] }])] },
      40_000,
    );
    expect(Math.abs((of(analysis, 'a').ranks[0] ?? 0) - 0.25)).toBeLessThan(0.01);
  });
});

describe('weights', () => {
  const single = (count: number): Problem => ({ criteria: criteria(count), alternatives: [row('a', new Array<number>(count).fill(1))] });
  test('hit-and-run and rejection agree on a thin polytope: mean of the order and a floor', () => {
    // Order c0 ≥ c1 ≥ c2 with w2 ≥ .3: the triangle with corners (.4,.3,.3), (.35,.35,.3), (1/3,1/3,1/3); its mean is that of its corners.
    const analysis = analysisOf({ ...single(3), preferences: { order: ['c0', 'c1', 'c2'], intervals: { c2: [0.3, 1] } } }, 10_000);
    for (const [i, mean] of [(0.4 + 0.35 + 1 / 3) / 3, (0.3 + 0.35 + 1 / 3) / 3, (0.3 + 0.3 + 1 / 3) / 3].entries())
      expect(analysis.weights[i]).toBeCloseTo(mean, 2);
  });
  test('an exact ratio is kept in every draw', () => {
    const analysis = analysisOf({ ...single(3), preferences: { tradeoffs: [{ of: 'c0', to: 'c1', between: [2, 2] }] } });
    expect(analysis.weights[0]).toBeCloseTo(2 * (analysis.weights[1] ?? 0), 9);
  });
  test('a single admissible point', () => {
    const analysis = analysisOf({ ...single(2), preferences: { intervals: { c0: [0.3, 0.3] } } });
    expect(analysis.weights[0]).toBeCloseTo(0.3, 9);
  });
  test('a contradiction names the statements that cannot hold together, and only those', () => {
    const preferences: Preferences = { order: ['c0', 'c1'], intervals: { c1: [0.6, 1], c2: [0, 0.9] } };
    const found = analyze({ ...single(3), preferences });
    expect(found.ok ? [] : found.conflict).toEqual([
      { kind: 'order', more: 'c0', less: 'c1' },
      { kind: 'at-least', of: 'c1', share: 0.6 },
    ]);
  });
  test('weights that are all zero are refused', () => {
    expect(analyze({ ...single(2), weights: { c0: 0, c1: 0 } })).toEqual({ ok: false, conflict: 'all-zero' });
  });
});

describe('properties', () => {
  test('every rank is taken once; equal options share ranks', () => {
    fc.assert(
      fc.property(problem(1, 6), (given) => {
        const twin = { ...given, alternatives: [...given.alternatives, { ...(given.alternatives[0] ?? row('a', [])), id: 'twin' }] };
        const analysis = analysisOf(given, 500);
        const known = analysisOf(
          {
            ...twin,
            alternatives: twin.alternatives.map((each) =>
              row(
                each.id,
                Object.values(each.values).map(() => 0.5),
              ),
            ),
          },
          100,
        );
        const count = given.alternatives.length;
        const sums = Array.from({ length: count }, (_, r) => analysis.alternatives.reduce((sum, each) => sum + (each.ranks[r] ?? 0), 0));
        return (
          sums.every((sum) => Math.abs(sum - 1) < 1e-9) &&
          known.alternatives.every((each) => each.ranks.every((share) => Math.abs(share - 1 / (count + 1)) < 1e-9))
        );
      }),
      { numRuns: 25 },
    );
  });
  test('an option that is below another in every criterion is never first, and says by whom', () => {
    fc.assert(
      fc.property(problem(1, 5), (given) => {
        const [best] = given.alternatives;
        if (!best) return false;
        const low = Object.values(best.values).map((each) => (typeof each === 'number' ? each - 0.1 : -3));
        const analysis = analysisOf({ ...given, alternatives: [...given.alternatives, row('beaten', low)] }, 300);
        const beaten = of(analysis, 'beaten');
        return beaten.ranks[0] === 0 && !beaten.pareto && beaten.dominatedBy !== undefined;
      }),
      { numRuns: 25 },
    );
  });
  test('mean values and pairwise winning are unmoved when an option comes or goes; order and names of rows change nothing', () => {
    fc.assert(
      fc.property(problem(3, 6), (given) => {
        const whole = analysisOf(given, 300);
        const fewer = analysisOf({ ...given, alternatives: given.alternatives.slice(0, 2).reverse() }, 300);
        const win = (analysis: RankingAnalysis) =>
          analysis.pairwise.ahead[analysis.pairwise.ids.indexOf('a0')]?.[analysis.pairwise.ids.indexOf('a1')];
        return win(whole) === win(fewer) && of(whole, 'a0').value === of(fewer, 'a0').value;
      }),
      { numRuns: 25 },
    );
  });
  test('a unit changes nothing: values times a hundred between ends times a hundred', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit), { minLength: 2, maxLength: 6 }), (rows) => {
        const scaled = (by: number): Problem => ({
          criteria: criteria(2).map((each) => ({ ...each, best: by })),
          alternatives: rows.map((cells, i) =>
            row(
              `a${i}`,
              cells.map((x) => ({ normal: { mean: x * by, sd: 0.1 * by } })),
            ),
          ),
        });
        const [one, hundred] = [analysisOf(scaled(1), 300), analysisOf(scaled(128), 300)];
        return one.alternatives.every((each) => Math.abs((each.ranks[0] ?? 0) - (of(hundred, each.id).ranks[0] ?? 0)) < 1e-9);
      }),
      { numRuns: 25 },
    );
  });
  test('an option that is raised in one criterion is first at least as often', () => {
    fc.assert(
      fc.property(problem(2, 6), fc.integer({ min: 0, max: 2 }), (given, which) => {
        const lift = (each: Cell): Cell =>
          typeof each === 'number' ? each + 0.1 : 'normal' in each ? { normal: { ...each.normal, mean: each.normal.mean + 0.1 } } : each;
        const raised = given.alternatives.map((each, i) =>
          i === 0 ? { ...each, values: { ...each.values, [`c${which}`]: lift(each.values[`c${which}`] ?? 0) } } : each,
        );
        return (
          (of(analysisOf({ ...given, alternatives: raised }, 300), 'a0').ranks[0] ?? 0) >= (of(analysisOf(given, 300), 'a0').ranks[0] ?? 0)
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is told beside the ranks', () => {
  test('practically equal options form a group; without a clear winner it is said', () => {
    const noisy = (mean: number): Cell => ({ normal: { mean, sd: 0.2 } });
    const analysis = analysisOf({
      criteria: criteria(1),
      alternatives: [row('a', [noisy(0.6)]), row('b', [noisy(0.58)]), row('c', [noisy(0.1)])],
    });
    expect(analysis.clearWinner).toBe(false);
    expect(['a', 'b', 'c'].map((id) => of(analysis, id).cluster)).toEqual([1, 1, 2]);
  });
  test('dominance under an order of importance that the simplex does not give', () => {
    const alternatives = [row('a', [0.9, 0.1]), row('b', [0.5, 0.45])];
    expect(of(analysisOf({ criteria: criteria(2), alternatives }), 'b').dominatedBy).toBeUndefined();
    const ordered = analysisOf({ criteria: criteria(2), alternatives, preferences: { order: ['c0', 'c1'] } });
    expect([of(ordered, 'b').dominatedBy, of(ordered, 'b').dominatedSurely, of(ordered, 'b').pareto]).toEqual(['a', true, true]);
  });
});
