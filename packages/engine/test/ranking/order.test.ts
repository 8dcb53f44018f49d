import { type Candidate, type Criterion, criteria, type Interval } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash } from '../../src/math/random.ts';
import { parametersOf } from '../../src/parameters.ts';
import { dilemmaEffects, movedWeights } from '../../src/ranking/dilemmas.ts';
import { type Order, orderOf, score, shares } from '../../src/ranking/rank.ts';
import { makeStore, sharedColumn } from '../../src/smaa/bank.ts';
import { paretoFront } from '../../src/smaa/dominance.ts';
import { endsOfDraws, matrixOf } from '../../src/smaa/matrix.ts';
import { catalog, example } from '../suites/support.ts';

type Values = Record<Criterion, Interval>;
interface Row {
  key: number;
  values: Values;
}
const DRAWS = 512;
const professional = example('working-professional');
const parameters = parametersOf(catalog, professional);

const record = <T>(of: (criterion: Criterion, index: number) => T): Record<Criterion, T> => ({
  curriculum: of('curriculum', 0),
  outcomes: of('outcomes', 1),
  flexibility: of('flexibility', 2),
  industry: of('industry', 3),
  recognition: of('recognition', 4),
  return: of('return', 5),
});
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const interval = fc
  .tuple(unit, unit)
  .map(([a, b]): Interval => ({ low: Math.min(a, b), value: (a + b) / 2, high: Math.max(a, b), kind: 'modeled' }));
const values = fc.array(interval, { minLength: 6, maxLength: 6 }).map((all) => record((_, i) => all[i] ?? exact(0)));
const weighting = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 }).map((all) => record((_, i) => all[i] ?? 1));
const rowsOf = (min: number, max: number) =>
  fc.array(values, { minLength: min, maxLength: max }).map((all): Row[] => all.map((each, i) => ({ key: 7919 * (i + 1), values: each })));
const exact = (value: number): Interval => ({ value, low: value, high: value, kind: 'observed' });

/** Each criterion uniform over its range, drawn by the row's own key. */
function order(rows: readonly Row[], candidate: Candidate): Order {
  const store = makeStore(DRAWS, 1, 0);
  const drawn = rows.map(({ key, values: each }) =>
    criteria.map((criterion, c) => ({
      location: each[criterion].low,
      scale: each[criterion].high - each[criterion].low,
      at: sharedColumn(store, 'uniform', hash(key, c)),
    })),
  );
  const matrix = matrixOf(drawn, criteria.length, store);
  const rankable = {
    rows: rows.map(({ key, values: each }) => ({ id: `path ${key}`, title: `${key}`, values: each })),
    matrix,
    ends: endsOfDraws(matrix),
    front: paretoFront(rows.map((row) => Float64Array.from(criteria, (criterion) => row.values[criterion].value))),
  };
  return orderOf(rankable, candidate, parameters, 1, DRAWS);
}
const weighing = (weights: Candidate['weights'], more: Partial<Candidate> = {}): Candidate => ({ ...professional, weights, ...more });
const even = weighing(record(() => 1));

describe('score', () => {
  test('rises with each criterion that has weight', () => {
    fc.assert(
      fc.property(values, weighting, fc.constantFrom(...criteria), (from, weights, criterion) => {
        const more = { ...from, [criterion]: exact(from[criterion].value + 0.1) };
        const middle = (each: Interval) => each.value;
        return score(more, shares(weights), middle) > score(from, shares(weights), middle);
      }),
    );
  });
});

describe('the order of paths', () => {
  test('first places sum to 1, first tens to the number of places; only proportions of the weights count', () => {
    fc.assert(
      fc.property(rowsOf(1, 25), weighting, (rows, weights) => {
        const { first, firstTen } = order(rows, weighing(weights));
        const doubled = order(rows, weighing(record((criterion) => weights[criterion] * 2)));
        const total = (all: Float64Array) => all.reduce((sum, x) => sum + x, 0);
        return (
          Math.abs(total(first) - 1) < 1e-9 &&
          Math.abs(total(firstTen) - Math.min(10, rows.length)) < 1e-9 &&
          first.every((share, i) => Math.abs(share - (doubled.first[i] ?? 0)) < 0.01)
        );
      }),
      { numRuns: 30 },
    );
  });
  test('a path whose best is below another’s worst in every criterion is never first, under weights that nobody knows, and says so', () => {
    fc.assert(
      fc.property(rowsOf(2, 8), (rows) => {
        const [best] = rows;
        if (!best) return false;
        const beaten: Row = { key: 1, values: record((criterion) => exact(best.values[criterion].low - 0.01)) };
        const { first, standing } = order([...rows, beaten], weighing(even.weights, { preferences: { none: true } }));
        const told = standing.alternatives.find(({ id }) => id === 'path 1');
        return first.at(-1) === 0 && told?.dominatedBy !== undefined && told.pareto === false;
      }),
      { numRuns: 30 },
    );
  });
  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(rowsOf(2, 20), fc.integer({ min: 1, max: 19 }), (rows, turn) => {
        const at = turn % rows.length;
        const turned = [...rows.slice(at), ...rows.slice(0, at)];
        const [straight, moved] = [rows, turned].map(
          (all) => new Map(order(all, even).standing.alternatives.map((each) => [each.id, each.ranks.join()])),
        );
        return rows.length > 10 || rows.every((row) => straight?.get(`path ${row.key}`) === moved?.get(`path ${row.key}`));
      }),
      { numRuns: 20 },
    );
  });
  test('mean values and pairwise winning of two paths are unmoved by a third', () => {
    fc.assert(
      fc.property(rowsOf(3, 6), (rows) => {
        const [all, two] = [order(rows, even).standing, order(rows.slice(0, 2), even).standing];
        const [a, b] = two.pairwise.ids;
        const win = (standing: Order['standing']) =>
          standing.pairwise.ahead[standing.pairwise.ids.indexOf(a ?? '')]?.[standing.pairwise.ids.indexOf(b ?? '')];
        return win(all) === win(two);
      }),
      { numRuns: 20 },
    );
  });
  test('with an order of importance the mean weights are its centroid', () => {
    const { weights } = order(
      [{ key: 1, values: record(() => exact(0.5)) }],
      weighing(even.weights, { preferences: { order: [...criteria] } }),
    );
    // Barron and Barrett (1996): 1/6 (1 + 1/2 + … + 1/6) for the first of six.
    expect(Math.abs(weights.curriculum - 0.4083)).toBeLessThan(0.02);
    expect(Math.abs(weights.return - 0.0278)).toBeLessThan(0.01);
  });
  test('a contradiction ranks under the sliders and names what contradicts', () => {
    const rows = [0.9, 0.2].map((value, i) => ({ key: i + 1, values: record(() => exact(value)) }));
    const preferences = { order: ['outcomes', 'return'], intervals: { return: [0.7, 1] as [number, number] } };
    const found = order(rows, weighing(even.weights, { preferences }));
    expect(found.conflict).toHaveLength(2);
    expect(found.weights).toEqual(order(rows, even).weights);
  });
});

describe('dilemmas', () => {
  test('each side moves what its row of the table names, and nothing else; the middle moves nothing', () => {
    expect(movedWeights(even, parameters)).toEqual(even.weights);
    const moved = movedWeights({ ...even, dilemmas: { 'reputation-or-depth': 'reputation', 'production-ready': true } }, parameters);
    const factor = parameters.value('dilemma-factor');
    expect(moved).toEqual({ ...even.weights, recognition: factor, outcomes: factor, industry: factor });
    expect(dilemmaEffects['while-working'].partTimeOnly).toBe(true);
  });
});
