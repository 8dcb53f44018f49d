import { expect, it } from 'vitest';
import { didYouMean, nearest } from './near.ts';

it('names the nearest ids, or none', () => {
  const known = ['param:kappa', 'param:kappa-q', 'param:horizon-years'];
  expect(nearest('param:kapa', known)[0]).toBe('param:kappa');
  expect(nearest('horizon', known)).toEqual(['param:horizon-years']);
  expect(didYouMean('zzzzzz', known)).toBe('');
});
