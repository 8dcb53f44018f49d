import { expect, test } from 'vitest';
import { comparedIn, pairIn, queryOf, readSearch, unfiltered, withCompared } from './search.ts';

test('an address gives what it knows and drops the rest', () => {
  expect(readSearch({ q: 'data', state: 'OH', sort: 'cost', fits: 'no', other: '<script>', kind: '' })).toEqual({
    q: 'data',
    state: 'OH',
    sort: 'cost',
    fits: 'no',
  });
  expect(readSearch({ sort: 'nonsense', q: ['a'], fits: 'yes' })).toEqual({});
  expect(readSearch({ q: 11.01 })).toEqual({ q: '11.01' });
  expect(readSearch({ q: 'x'.repeat(1000) }).q).toHaveLength(200);
  expect(readSearch({ x: 'months', y: 'nonsense', why: 'deep:a,deep:b' })).toEqual({ x: 'months', why: 'deep:a,deep:b' });
});

test('a search becomes a whole query', () => {
  expect(queryOf({ q: 'a', fits: 'no' }, 50)).toEqual({
    text: 'a',
    state: '',
    delivery: '',
    control: '',
    kind: '',
    sort: 'rank',
    fits: false,
    shown: 50,
  });
});

test('at most ten programs stand side by side, each once, none of another form', () => {
  const many = Array.from({ length: 12 }, (_, index) => `listed:${index}-11.01`);
  expect(comparedIn(['deep:a', 'deep:a', 'evil:x', ...many].join(','))).toEqual(['deep:a', ...many.slice(0, 9)]);
  const long = many.slice(0, 10).map((id) => id.replace('-', '1234567-'));
  expect(comparedIn(readSearch({ compare: long.join(',') }).compare)).toEqual(long);
  expect(withCompared({ q: 'a', compare: 'deep:a' }, [])).toEqual({ q: 'a' });
});

test('a pair is two programs or none', () => {
  expect(pairIn('deep:a,deep:b,deep:c')).toEqual(['deep:a', 'deep:b']);
  expect(pairIn('deep:a,deep:a')).toBeUndefined();
  expect(pairIn('evil:a,deep:a')).toBeUndefined();
});

test('clearing the filters keeps what is held against each other', () => {
  expect(unfiltered({ q: 'a', sort: 'cost', fits: 'no', compare: 'deep:a', x: 'cash' })).toEqual({ compare: 'deep:a', x: 'cash' });
});
