import { expect, test } from 'vitest';
import {
  bands,
  beginning,
  checkBands,
  checksOf,
  fits,
  impliedBand,
  liftedFirst,
  orderOf,
  saidOf,
  topOf,
  wayOf,
  withTradeoff,
} from './preferences.ts';

const shares = [0.2, 0.3, 0.1, 0.05, 0.1, 0.25];

test('each way of saying it begins at the weights that hold, and is known again from what it said', () => {
  for (const way of ['sliders', 'order', 'questions', 'intervals', 'none'] as const)
    expect(wayOf({ preferences: beginning(way, shares) })).toBe(way);
  expect(orderOf(beginning('order', shares) ?? {})).toEqual(['outcomes', 'return', 'curriculum', 'flexibility', 'recognition', 'industry']);
  expect(beginning('intervals', shares)?.intervals?.industry).toEqual([0, 0.15]);
});

test('answers against the first say what to expect of the others, and a check fits it or not', () => {
  let said = beginning('questions', shares) ?? {};
  expect(topOf(said)).toBe('outcomes');
  said = liftedFirst('return');
  expect(topOf(said)).toBe('return');
  said = withTradeoff(said, 'return', 'curriculum', bands.equal);
  said = withTradeoff(said, 'return', 'flexibility', bands.half);
  expect(checksOf('return')).toContainEqual(['curriculum', 'flexibility']);
  const implied = impliedBand(said, 'return', 'curriculum', 'flexibility');
  expect(implied).toEqual([2 / 1.25, 5]);
  expect(implied && fits(checkBands.twice, implied)).toBe(true);
  expect(implied && fits(checkBands.equal, implied)).toBe(false);
  said = withTradeoff(said, 'return', 'flexibility', undefined);
  expect(saidOf(said, 'return', 'flexibility')).toBeUndefined();
  expect(impliedBand(said, 'return', 'curriculum', 'flexibility')).toBeUndefined();
});
