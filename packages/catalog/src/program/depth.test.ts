import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliver } from './deliver.ts';
import { depthOf } from './depth.ts';
import { EXAMPLE, programOf, withChange } from './testing.ts';

const core = '    - { id: core, title: Core, choose: { courses: 2 }, from: [DS 1, DS 2] }\n';
const electives = '    - { id: electives, title: Electives, choose: { credits: 6 }, from: { not: [DS 1, DS 2] } }\n';
const cap = '    - { kind: cap, says: At most one course of statistics., size: { courses: 1 }, of: [DS 4], within: [electives] }\n';

/** Depth of the example with these groups, rules and choices in place of its own. */
function depthWith(groups: string[], rules: string[] = [], choices = ''): string {
  const lines = (items: string[]) => items.map((item) => `    - { ${item} }\n`).join('');
  const text = withChange(core + electives, lines(groups));
  return depthOf(
    programOf(withChange(`  rules:\n${cap}`, `${choices}  rules:${rules.length === 0 ? ' []\n' : `\n${lines(rules)}`}`, text)),
  );
}
const group = (id: string, choose: string, from: string, more = '') => `id: ${id}, title: T, choose: { ${choose} }, from: ${from}${more}`;

describe('depthOf', () => {
  it('calls a record plannable whose groups fill side by side', () => expect(depthOf(programOf(EXAMPLE))).toBe('plannable'));

  it('counts no course for two groups', () => {
    expect(depthWith([group('a', 'courses: 1', '[DS 1]'), group('b', 'courses: 1', '[DS 1]')])).toBe('partial');
    expect(depthWith([group('a', 'courses: 3', 'any'), group('b', 'credits: 6', 'any')])).toBe('partial');
    expect(depthWith([group('a', 'courses: 2', 'any'), group('b', 'credits: 6', 'any')])).toBe('plannable');
  });

  it('moves a course to where no other will do', () => {
    expect(depthWith([group('a', 'courses: 1', '[DS 1, DS 2]'), group('b', 'courses: 1', '[DS 1]')])).toBe('plannable');
    expect(
      depthWith([
        group('a', 'courses: 2', '[DS 1, DS 2, DS 3]'),
        group('b', 'courses: 1', '[DS 1, DS 2]'),
        group('c', 'courses: 1', '[DS 1]'),
      ]),
    ).toBe('partial');
  });

  it('leaves credits groups the courses that only they can use', () => {
    expect(depthWith([group('a', 'courses: 2', 'any'), group('b', 'credits: 6', '[DS 1, DS 2]')])).toBe('plannable');
  });

  it('lets groups share where a rule says so, up to its limit', () => {
    const both = [group('a', 'courses: 2', '[DS 1, DS 2]'), group('b', 'courses: 2', '[DS 1, DS 2]')];
    const overlap = (max: string) => [`kind: overlap, says: Shared., groups: [a, b], max: ${max}`];
    expect(depthWith(both)).toBe('partial');
    expect(depthWith(both, overlap('free'))).toBe('plannable');
    expect(depthWith(both, overlap('{ courses: 2 }'))).toBe('plannable');
    expect(depthWith(both, overlap('{ courses: 1 }'))).toBe('partial');
    expect(depthWith(both, overlap('{ credits: 3 }'))).toBe('partial');
    const credits = [group('a', 'courses: 4', 'any'), group('b', 'credits: 12', 'any')];
    expect(depthWith(credits)).toBe('partial');
    expect(depthWith(credits, overlap('free'))).toBe('plannable');
  });

  it('takes each course of a breadth group from another set', () => {
    const sets = (list: string) => [group('a', 'courses: 2', 'any', `, distinct: ${list}`)];
    expect(depthWith(sets('[[DS 1], [DS 2]]'))).toBe('plannable');
    expect(depthWith(sets('[[DS 1], [DS 1]]'))).toBe('partial');
  });

  it('needs one way through each required choice and none through the others', () => {
    const option = (id: string, from: string) =>
      `        - { id: ${id}, title: T, groups: [{ ${group(`${id}-group`, 'courses: 1', from)} }] }\n`;
    const choice = (choose: string, options: string) =>
      `  choices:\n    - id: finish\n      title: T\n      choose: ${choose}\n      options:\n${options}`;
    const all = [group('a', 'courses: 3', '[DS 1, DS 2, DS 3]')];
    expect(depthWith(all, [], choice('[1, 1]', option('thesis', '[DS 1]') + option('project', '[DS 4]')))).toBe('plannable');
    expect(depthWith(all, [], choice('[1, 1]', option('thesis', '[DS 1]')))).toBe('partial');
    expect(depthWith(all, [], choice('[0, 1]', option('thesis', '[DS 1]')))).toBe('plannable');
  });

  it('takes the inner groups that can be filled', () => {
    const nested = (count: number) => [
      `id: n, title: T, chooseGroups: ${count}, of: [{ ${group('x', 'courses: 5', 'any')} }, { ${group('y', 'courses: 1', 'any')} }]`,
    ];
    expect(depthWith(nested(1))).toBe('plannable');
    expect(depthWith(nested(2))).toBe('partial');
  });

  it('calls a record without groups or total described, and one with unknown credits partial', () => {
    expect(depthOf(programOf(withChange('  total: { credits: 12 }', '  total: not-published')))).toBe('described');
    expect(depthOf(programOf(withChange('title: One, credits: 3', 'title: One')))).toBe('partial');
  });
});

describe('deliver', () => {
  it('agrees with trying every way to give whole units', () => {
    const supply = fc.record({ credits: fc.integer({ min: 0, max: 2 }), to: fc.subarray(['a', 'b', 'c']) });
    fc.assert(
      fc.property(
        fc.array(supply, { maxLength: 4 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
        (supplies, needs) => {
          const units = supplies.flatMap(({ credits, to }) => Array.from({ length: credits }, () => to));
          const meets = (index: number, open: number[]): boolean => {
            if (open.every((need) => need <= 0)) return true;
            const to = units[index];
            return (
              to !== undefined &&
              (meets(index + 1, open) ||
                to.some((taker) =>
                  meets(
                    index + 1,
                    open.map((need, at) => (at === 'abc'.indexOf(taker) ? need - 1 : need)),
                  ),
                ))
            );
          };
          expect(deliver(new Map(needs.map((need, at) => ['abc'.charAt(at), need])), supplies)).toBe(meets(0, needs));
        },
      ),
    );
  });
});
