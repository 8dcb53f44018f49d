import { describe, expect, it } from 'vitest';
import { comparePlans } from './compare.ts';
import { course, omscs, omscsLater, term } from './fixtures.testing.ts';
import { sayComparison } from './say-comparison.ts';
import { sessions } from './sessions.testing.ts';

describe('two plans', () => {
  it('differ in numbers and courses', () => {
    const comparison = comparePlans(omscs, omscsLater);
    expect(comparison).toMatchObject({
      sameProgram: true,
      months: { a: 34, b: 41, difference: 7 },
      end: { a: '2030-05', b: '2030-12' },
      costUsd: { difference: 0 },
      onlyInA: [{ code: 'CS 7646', term: '2029-summer' }],
      onlyInB: [{ code: 'CS 7632', term: '2029-summer' }],
      moved: [{ kind: 'moved', code: 'CS 7643', from: '2028-fall', to: '2030-fall' }],
    });
    expect(sayComparison(comparison)).toEqual([
      'Plan B ends in December 2030, plan A in May 2030.',
      'Plan B takes 7 months more: 41 against 34.',
      'Both cost $5,850.',
      'Both ask for 21.9 hours a week at most.',
      'In the mean of its terms, plan B asks for 0.1 hours a week more: 18.4 against 18.3.',
      'Both close 82.4% of the gap to your role.',
      'Only in plan A: CS 7646 Machine Learning for Trading, summer 2029.',
      'Only in plan B: CS 7632 Game AI, summer 2029.',
      'CS 7643 moves from fall 2028 to fall 2030.',
    ]);
  });

  it('mirror each other', () => {
    const [there, back] = [comparePlans(omscs, omscsLater), comparePlans(omscsLater, omscs)];
    expect(back.onlyInA).toEqual(there.onlyInB);
    expect(back.months.difference).toBe(-there.months.difference);
    expect(back.moved.map(({ from, to }) => [to, from])).toEqual(there.moved.map(({ from, to }) => [from, to]));
  });

  it('may be the same', () => {
    const texts = sayComparison(comparePlans(omscs, omscs));
    expect(texts[0]).toBe('Both end in May 2030.');
    expect(texts.at(-1)).toBe('Both have the same courses in the same terms.');
  });

  it('of two programs share no course, and a price that is not published is no difference', () => {
    const comparison = comparePlans(omscs, sessions);
    expect(comparison.costUsd).toBe('not-published');
    expect(comparison.moved).toEqual([]);
    const texts = sayComparison(comparison, { a: 'the first', b: 'the second' });
    expect(texts).toContain('The second takes 22 months less: 12 against 34.');
    expect(texts).toContain('The price of at least one of them is not published.');
    expect(texts.at(-1)).toBe('They are of two programs, with 10 and 6 courses.');
    expect(texts.join(' ')).not.toContain('$');
  });

  it('pair placeholders of one code first where they stayed', () => {
    const elective = (session = 1) => course('ELECTIVE', 'Elective', 9, { session });
    const a = { ...omscs, terms: [term(2027, 'fall', [elective()], 20, 0), term(2028, 'spring', [elective()], 20, 0)] };
    const b = { ...omscs, terms: [term(2028, 'spring', [elective()], 20, 0), term(2028, 'fall', [elective(2)], 20, 0)] };
    expect(comparePlans(a, b)).toMatchObject({ onlyInA: [], onlyInB: [], moved: [{ from: '2027-fall', to: '2028-fall' }] });
  });
});
