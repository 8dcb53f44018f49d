import type { AttributeValue, Swap } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { contributions, differences, leadText, pointsText, swapLines } from './compare.ts';
import { leadOf, winnerText } from './ranking.ts';

const attribute = (id: AttributeValue['id'], criterion: AttributeValue['criterion'], value: number, weight: number): AttributeValue => ({
  id,
  criterion,
  unit: 'fraction',
  kind: 'observed',
  measured: value,
  value,
  low: value,
  high: value,
  worst: 0,
  best: 1,
  weight,
});
const weighed = { criteria: ['curriculum', 'return'], weights: [0.75, 0.25] };
const a = { attributes: [attribute('core-coverage', 'curriculum', 0.8, 0.5), attribute('cash-needed', 'return', 0.2, 1)] };
const b = { attributes: [attribute('core-coverage', 'curriculum', 0.6, 0.5), attribute('cash-needed', 'return', 1, 1)] };

describe('two paths held against each other', () => {
  test('an attribute moves the value by its share times its criterion’s weight, widest first', () => {
    expect(differences([a, b], weighed).map(({ id }) => id)).toEqual(['cash-needed', 'core-coverage']);
    const [cash, core] = contributions(a, b, weighed).map(({ points }) => points);
    expect(cash).toBeCloseTo(-20);
    expect(core).toBeCloseTo(7.5);
  });

  test('what nobody would see is left out; a path without attributes has nothing to compare', () => {
    expect(contributions(a, a, weighed)).toEqual([]);
    expect(contributions(a, {}, weighed)).toEqual([]);
  });

  test('points carry their sign, a lead its two names', () => {
    expect([pointsText(1), pointsText(-0.26)]).toEqual(['+1.0', '−0.3']);
    expect(leadText({ title: 'A', institution: 'X' }, { title: 'B', institution: 'Y' }, 0.94)).toBe(
      'A, X stands 0.9 points of a hundred before B, Y.',
    );
  });

  test('what would level them is one weight, or one attribute of one of them', () => {
    const swap: Swap = {
      rival: 'path:b',
      title: 'B',
      lead: 0.01,
      weights: [{ criterion: 'return', now: 0.25, turnsAt: 0.4 }],
      attributes: [{ id: 'core-coverage', of: 'path:b', now: 0.6, turnsAt: 0.7, unit: 'fraction', change: 0.1 }],
    };
    expect(swapLines(swap, () => 'Y')).toEqual([
      'cost and return would have to weigh 40% instead of 25%, the others in proportion',
      'or core coverage of Y would have to be 70% instead of 60%',
    ]);
    expect(swapLines({ ...swap, weights: [], attributes: [] }, () => 'Y')).toEqual([
      'no single weight swaps them',
      'no single attribute inside its scale swaps them',
    ]);
  });
});

describe('who leads', () => {
  const option = (id: string, cluster: number) => ({ id, title: id, value: 0.5, ranks: [0.3, 0.7], pareto: true, cluster });
  test('nobody, the only one, a clear winner, one that is too seldom ahead, or several that are equal', () => {
    const kind = (alternatives: ReturnType<typeof option>[], clearWinner = false) => leadOf({ alternatives, clearWinner }).kind;
    expect(kind([])).toBe('none');
    expect(kind([option('a', 1)])).toBe('only');
    expect(kind([option('a', 1), option('b', 2)], true)).toBe('clear');
    expect(kind([option('a', 1), option('b', 2)])).toBe('unsure');
    expect(kind([option('a', 1), option('b', 1), option('c', 2)])).toBe('equal');
  });

  test('the sentence names three of the equals and counts the rest', () => {
    const alternatives = ['a', 'b', 'c', 'd', 'e'].map((id) => option(id, 1));
    expect(winnerText({ draws: 1, criteria: [], weights: [], alternatives, pairwise: { ids: [], ahead: [] }, clearWinner: false })).toBe(
      'No clear winner: a, b, c and 2 more are practically equal.',
    );
  });
});
