import { fileURLToPath } from 'node:url';
import { keptCatalog } from '@masterplan/catalog/build';
import type { Candidate } from '@masterplan/model';
import { expect, test } from 'vitest';
import { readExamples } from '../../scripts/examples.ts';
import { relaxed, restored } from './relax.ts';

const data = fileURLToPath(new URL('../../../../data/', import.meta.url));
const read = keptCatalog(data);
if (!read.ok) throw new Error('the catalog does not read');
const [example] = readExamples(data, read.catalog, '2026-11-22');
if (!example) throw new Error('no example');
const candidate: Candidate = {
  ...example.candidate,
  study: { ...example.candidate.study, pace: 'part-time' },
  constraints: { delivery: ['online'], states: ['OH'], countries: ['US'], maxMonths: 36, maxTuitionUsd: 40_000 },
};
const countries = ['US', 'CA'];

test('each constraint is said with the candidate’s figure', () => {
  const said = (constraint: string) => relaxed(constraint, candidate, countries).what;
  expect(said('max-tuition')).toBe('at most $40,000 of tuition');
  expect(said('max-months')).toBe('the degree within 3 years');
  expect(said('country')).toBe('only the United States');
  expect(said('state')).toBe('a campus only in Ohio');
  expect(said('delivery')).toBe('only online');
});

test.each(['delivery', 'state', 'country', 'max-months', 'max-tuition', 'pace', 'place'])(
  '%s is given up alone and taken back',
  (constraint) => {
    const { relax } = relaxed(constraint, candidate, countries);
    const without = relax?.(candidate);
    expect(without).not.toEqual(candidate);
    expect(without && restored(constraint, candidate)(without)).toEqual(candidate);
  },
);

test('hours and what a visa asks are nothing to give up', () => {
  expect(relaxed('hours', candidate, countries).relax).toBeUndefined();
  expect(relaxed('visa-online', candidate, countries).relax).toBeUndefined();
  expect(relaxed('pace', { ...candidate, status: 'student-visa' }, countries).relax).toBeUndefined();
});
