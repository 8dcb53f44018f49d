import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Coverage, coverageOf } from './coverage.ts';
import { mostCarried } from './flow.ts';
import { course, program } from './test/records.ts';
import { waysThrough } from './ways.ts';

const list = [
  course('ML', [], { areas: ['machine-learning'] }),
  course('ST', [], { areas: ['probability-statistics'] }),
  course('AL', [], { areas: ['algorithms', 'machine-learning'] }),
  course('DL', [], { areas: ['deep-learning'] }),
  course('DM', [], { areas: ['data-mining', 'machine-learning'] }),
  course('TH', [], { credits: 6, areas: ['machine-learning'] }),
  course('PR', [], { areas: ['ethics'] }),
];
const core = { id: 'core', title: 'Core', choose: { courses: 2 }, from: ['ML', 'ST'] };
const electives = { id: 'electives', title: 'Electives', choose: { credits: 6 }, from: ['AL', 'DL', 'DM', 'PR'] };

function covered(credits: number, requirements: Parameters<typeof program>[3]): Coverage {
  const found = coverageOf(program('p', credits, list, requirements));
  if (found === 'not-published') throw new Error('no coverage');
  return found;
}
const area = (coverage: Coverage, name: string) => {
  const found = coverage.areas.find((each) => each.area === name);
  return found && [found.required, found.reachable];
};

describe('coverage', () => {
  test('counts what is required and the most that can be chosen', () => {
    const found = covered(12, { groups: [core, electives] });
    expect(found.required).toEqual(['ML', 'ST']);
    expect(area(found, 'machine-learning')).toEqual([3, 9]);
    expect(area(found, 'probability-statistics')).toEqual([3, 3]);
    expect(area(found, 'deep-learning')).toEqual([0, 3]);
    expect(found.areas.find((each) => each.area === 'machine-learning')).toMatchObject({ requiredShare: 0.25, reachableShare: 0.75 });
    expect(found.areas.map((each) => each.kind)).toEqual([...Array(5).fill('core'), ...Array(5).fill('specialization')]);
  });

  test('requires of a choice only what each option has', () => {
    const option = (id: string, from: string[]) => ({
      id,
      title: id,
      groups: [{ id: `${id}-group`, title: id, choose: { courses: from.length }, from }],
    });
    const choices = [
      {
        id: 'finish',
        title: 'Finish',
        choose: [1, 1] as [number, number],
        options: [option('thesis', ['TH', 'PR']), option('project', ['PR', 'DL', 'DM'])],
      },
    ];
    const found = covered(15, { groups: [core], choices });
    expect(found.required).toEqual(['ML', 'ST', 'PR']);
    expect(area(found, 'machine-learning')).toEqual([3, 9]);
    expect(area(found, 'ethics')).toEqual([3, 3]);
  });

  test('an open list requires nothing, and a course stands in one group only', () => {
    const open = { ...core, open: true };
    expect(covered(12, { groups: [open, electives] }).required).toEqual([]);
    const twice = covered(6, {
      groups: [
        { ...core, choose: { courses: 1 }, from: ['DL', 'ST'] },
        { ...core, id: 'more', choose: { courses: 1 }, from: ['DL', 'ST'] },
      ],
    });
    expect(area(twice, 'deep-learning')).toEqual([0, 3]);
  });

  test('a group of groups requires what is left whichever are picked', () => {
    const inner = (id: string, from: string[]) => ({ id, title: id, choose: { courses: from.length }, from });
    const found = covered(9, {
      groups: [
        {
          id: 'two-of-three',
          title: 'Two of three',
          chooseGroups: 2,
          of: [inner('x', ['ML', 'PR']), inner('y', ['ML', 'DL']), inner('z', ['ST'])],
        },
      ],
    });
    expect(found.required).toEqual(['ML']);
  });

  test('courses that do not count carry nothing; credits that no group speaks of may be any course', () => {
    const rules = [{ kind: 'not-counted' as const, says: 'AL does not count.', of: ['AL'] }];
    expect(area(covered(12, { groups: [core, electives], rules }), 'algorithms')).toEqual([0, 0]);
    expect(area(covered(12, { groups: [core] }), 'deep-learning')).toEqual([0, 3]);
  });

  test('what groups share is free for other courses', () => {
    const rules = [{ kind: 'overlap' as const, says: 'Both may share courses.', groups: ['core', 'electives'], max: 'free' as const }];
    expect(area(covered(12, { groups: [core, electives] }), 'machine-learning')).toEqual([3, 9]);
    expect(area(covered(12, { groups: [core, electives], rules }), 'machine-learning')).toEqual([3, 12]);
  });

  test('is not published where no group is', () => expect(coverageOf(program('p', 30, list, {}))).toBe('not-published'));

  test('credits that are not published stand at the usual ones and are named', () => {
    const unknown = [...list, course('X', [], { credits: 'not-published', areas: ['nlp'] })];
    const found = coverageOf(program('p', 3, unknown, { groups: [{ ...core, choose: { courses: 1 }, from: ['X'] }] }));
    expect(found).toMatchObject({ usualCredits: 3, assumedCredits: ['X'], required: ['X'] });
  });
});

test('ways multiply, and too many are said to be', () => {
  const options = Array.from({ length: 7 }, (_, index) => ({ id: `o${index}`, title: 'Option' }));
  const choice = (id: string) => ({ id, title: id, choose: [0, 1] as [number, number], options });
  expect(waysThrough(program('p', 30, list, { groups: [core], choices: [choice('a'), choice('b')] }))).toHaveLength(64);
  expect(waysThrough(program('p', 30, list, { choices: ['a', 'b', 'c', 'd'].map(choice) }))).toBe('too-many');
});

test('the most carried equals the least cut', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(amounts, amounts, fc.integer({ min: 0, max: 65535 }), (supplies, rooms, bits) => {
      const fits = (source: number, sink: number) => ((bits >> (source * 4 + sink)) & 1) === 1;
      const cuts = Array.from({ length: 1 << supplies.length }, (_, chosen) => {
        const inside = (source: number) => ((chosen >> source) & 1) === 1;
        const outside = supplies.reduce((sum, supply, source) => sum + (inside(source) ? 0 : supply), 0);
        return rooms.reduce(
          (sum, room, sink) => sum + (supplies.some((_, source) => inside(source) && fits(source, sink)) ? room : 0),
          outside,
        );
      });
      expect(mostCarried(supplies, rooms, fits)).toBe(Math.min(...cuts));
    }),
  );
});
