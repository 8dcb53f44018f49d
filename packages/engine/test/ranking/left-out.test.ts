import { expect, test } from 'vitest';
import { leftOut } from '../../src/left-out.ts';
import { asOf, catalog, example } from '../suites/support.ts';

const graduate = example('recent-graduate');
const campus = 'deep:umass-amherst-ms-computer-science';

test('a program that fails names at each pace everything that it fails on', () => {
  const picky = { ...graduate, constraints: { ...graduate.constraints, delivery: ['online' as const], maxTuitionUsd: 100 } };
  const [partTime, fullTime] = leftOut(catalog, picky, campus, asOf);
  expect(partTime).toMatchObject({ pace: 'part-time', constraints: expect.arrayContaining(['delivery', 'place', 'max-tuition']) });
  expect(fullTime).toEqual({ pace: 'full-time', constraints: ['delivery', 'max-tuition'] });
});

test('a program that is allowed at one pace is left out for nothing, and one that is unknown neither', () => {
  expect(leftOut(catalog, graduate, campus, asOf)).toEqual([]);
  expect(leftOut(catalog, graduate, 'deep:nowhere', asOf)).toEqual([]);
});
