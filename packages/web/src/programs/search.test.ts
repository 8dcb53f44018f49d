import { expect, test } from 'vitest';
import { comparedIn, queryOf, readSearch, withCompared } from './search.ts';

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

test('at most four programs stand side by side, each once, none of another form', () => {
  const ids = ['deep:a', 'listed:1-11.01', 'deep:a', 'evil:x', 'deep:b', 'deep:c', 'deep:d'];
  expect(comparedIn({ compare: ids.join(',') })).toEqual(['deep:a', 'listed:1-11.01', 'deep:b', 'deep:c']);
  expect(withCompared({ q: 'a', compare: 'deep:a' }, [])).toEqual({ q: 'a' });
});
