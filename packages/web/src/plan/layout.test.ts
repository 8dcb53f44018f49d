import { describe, expect, test } from 'vitest';
import { omscs } from '../../../words/src/plan/fixtures.testing.ts';
import { blockHeight, layoutBoard, placeBeside, placesOf, withMoved } from './layout.ts';

const needs = [
  { code: 'CS 7643', text: '', of: [], taught: ['fall' as const, 'spring' as const] },
  { code: 'CS 7641', text: undefined, of: [], taught: undefined },
];
const shown = { plan: omscs, later: ['2030-summer', '2030-fall'], needs };

describe('the board', () => {
  test('stands a column a term, breaks at whole years, and becomes rows where it is narrow', () => {
    expect(layoutBoard(omscs.terms, 1100)).toMatchObject({ rows: false, columns: 8 });
    expect(layoutBoard(omscs.terms, 800)).toMatchObject({ rows: false, columns: 6 });
    expect(layoutBoard(omscs.terms, 390)).toMatchObject({ rows: true, columns: 1 });
  });

  test('blocks are as high as their credits, within bounds', () => {
    const of = { usual: 3, rows: false };
    expect(blockHeight(6, of)).toBe(2 * blockHeight(3, of));
    expect(blockHeight(0, of)).toBeGreaterThan(0);
  });

  test('a course moves to the next term that it is taught in, after the plan’s end too', () => {
    expect(placesOf(shown, 'CS 7643')).toEqual([
      '2027-fall',
      '2028-spring',
      '2028-fall',
      '2029-spring',
      '2029-fall',
      '2030-spring',
      '2030-fall',
    ]);
    expect(placeBeside(shown, 'CS 7643', 1)).toBe('2029-spring');
    expect(placeBeside(shown, 'CS 7641', 1)).toBe('2028-summer');
    expect(placeBeside(shown, 'CS 6603', -1)).toBeUndefined();
    expect(placeBeside(shown, 'CS 6750', 1)).toBe('2030-summer');
  });

  test('a course that was moved stands in its new term at once', () => {
    const moved = withMoved(omscs, { code: 'CS 7643', term: '2029-spring' });
    expect(moved.terms.find(({ id }) => id === '2028-fall')?.courses).toEqual([]);
    expect(moved.terms.find(({ id }) => id === '2029-spring')?.courses.at(-1)).toMatchObject({ code: 'CS 7643', pinned: true });
    expect(withMoved(omscs, { code: 'CS 7643', term: '2040-fall' })).toBe(omscs);
  });
});
