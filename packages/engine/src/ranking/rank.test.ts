import { type Criterion, criteria, type Interval } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptability, score, shares } from './rank.ts';

type Values = Record<Criterion, Interval>;
type Row = { key: number; values: Values };

const record = <T>(of: (criterion: Criterion, index: number) => T): Record<Criterion, T> => ({
  curriculum: of('curriculum', 0),
  outcomes: of('outcomes', 1),
  flexibility: of('flexibility', 2),
  industry: of('industry', 3),
  recognition: of('recognition', 4),
  return: of('return', 5),
});
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const interval = fc.tuple(unit, unit, unit).map(([a, b, c]): Interval => {
  const [low = 0, value = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
  return { low, value, high, kind: 'modeled' };
});
const values = fc.array(interval, { minLength: 6, maxLength: 6 }).map((all) => record((_, i) => all[i] ?? exact(0)));
const weighting = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 }).map((all) => record((_, i) => all[i] ?? 1));
const rowsOf = (min: number, max: number) =>
  fc.array(values, { minLength: min, maxLength: max }).map((all): Row[] => all.map((each, i) => ({ key: 7919 * (i + 1), values: each })));
const exact = (value: number): Interval => ({ value, low: value, high: value, kind: 'observed' });
const shift = (from: Values, by: number): Values =>
  record((criterion) => {
    const { low, value, high, kind } = from[criterion];
    return { low: low + by, value: value + by, high: high + by, kind };
  });
const middle = (each: Interval) => each.value;

describe('score', () => {
  test('rises with each criterion that has weight', () => {
    fc.assert(
      fc.property(values, weighting, fc.constantFrom(...criteria), (from, weights, criterion) => {
        const more = { ...from, [criterion]: exact(from[criterion].value + 0.1) };
        return score(more, shares(weights), middle) > score(from, shares(weights), middle);
      }),
    );
  });
  test('only the proportions of the weights count', () => {
    fc.assert(
      fc.property(values, weighting, fc.integer({ min: 2, max: 9 }), (from, weights, by) => {
        const scaled = record((criterion) => weights[criterion] * by);
        return Math.abs(score(from, shares(scaled), middle) - score(from, shares(weights), middle)) < 1e-12;
      }),
    );
  });
});

describe('acceptability', () => {
  test('first places sum to 1, first tens to the number of places', () => {
    fc.assert(
      fc.property(rowsOf(1, 25), weighting, fc.integer(), (rows, weights, seed) => {
        const { first, firstTen } = acceptability(rows, shares(weights), seed);
        const total = (all: Float64Array) => all.reduce((sum, x) => sum + x, 0);
        return Math.abs(total(first) - 1) < 1e-9 && Math.abs(total(firstTen) - Math.min(10, rows.length)) < 1e-9;
      }),
      { numRuns: 40 },
    );
  });
  test('a path whose best is below another’s worst in every criterion is never first', () => {
    fc.assert(
      fc.property(rowsOf(2, 15), weighting, (rows, weights) => {
        const [best] = rows;
        if (!best) return false;
        const beaten: Row = { key: 1, values: record((criterion) => exact(best.values[criterion].low - 0.01)) };
        const { first } = acceptability([...rows, beaten], shares(weights), 1);
        return first.at(-1) === 0;
      }),
      { numRuns: 40 },
    );
  });
  test('a path that is better by one step everywhere is first at least as often', () => {
    fc.assert(
      fc.property(rowsOf(2, 15), weighting, (rows, weights) => {
        const raised = rows.map((row, i) => (i === 0 ? { ...row, values: shift(row.values, 0.05) } : row));
        const [before, after] = [rows, raised].map((all) => acceptability(all, shares(weights), 3).first[0] ?? 0);
        return (after ?? 0) >= (before ?? 0);
      }),
      { numRuns: 40 },
    );
  });
  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(rowsOf(2, 25), weighting, fc.integer({ min: 1, max: 24 }), (rows, weights, turn) => {
        const at = turn % rows.length;
        const turned = [...rows.slice(at), ...rows.slice(0, at)];
        const [straight, moved] = [rows, turned].map((all) => {
          const { first, firstTen } = acceptability(all, shares(weights), 5);
          return new Map(all.map((row, i) => [row.key, [first[i], firstTen[i]].join()]));
        });
        return rows.every((row) => straight?.get(row.key) === moved?.get(row.key));
      }),
      { numRuns: 40 },
    );
  });
  test('of two paths that are known exactly, the better stays ahead when a third comes', () => {
    const two: Row[] = [0.6, 0.5].map((value, i) => ({ key: i + 1, values: record(() => exact(value)) }));
    const weights = shares(record(() => 1));
    expect([...acceptability(two, weights, 1).first]).toEqual([1, 0]);
    fc.assert(
      fc.property(values, (third) => {
        const { first } = acceptability([...two, { key: 3, values: third }], weights, 1);
        return first[1] === 0 && (first[0] ?? 0) >= 0;
      }),
      { numRuns: 40 },
    );
  });
});
