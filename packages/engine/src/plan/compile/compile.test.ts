import type { Rule } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { course, program } from '../../curriculum/test/records.ts';
import { at, candidate, codesIn, compiled, courseIn, first, instanceOf, modesOf, needIn, termsOf, whyNot } from '../test/compile-inputs.ts';

const list = ['A', 'B', 'C', 'D'].map((code) => course(code));
const core = { id: 'core', title: 'Core', choose: { courses: 2 }, from: ['A', 'B', 'C'] };
const rest = { id: 'rest', title: 'Rest', choose: { courses: 2 }, from: ['B', 'C', 'D'] };
const small = (rules: Rule[], groups: Parameters<typeof program>[3]['groups'] = [core, rest], courses = list, credits = 12) =>
  program('p', credits, courses, { groups, rules });
const says = 'a rule';

describe('what counts', () => {
  test('one group a course and the total; credits are hundredths', () => {
    const instance = instanceOf(small([]));
    expect(modesOf(instance, 'B')).toEqual(['core total', 'rest total']);
    expect(needIn(instance, 'core')).toMatchObject({ unit: 'courses', size: 2, kind: 'group' });
    expect(needIn(instance, 'total')).toMatchObject({ unit: 'credits', size: 1200 });
    expect(courseIn(instance, 'A')).toMatchObject({ credits: 300, done: false, forced: false, assumed: ['hours', 'terms'] });
  });

  test('overlap: groups that share a course at once, or up to a size', () => {
    const free = instanceOf(small([{ kind: 'overlap', says, groups: ['core', 'rest'], max: 'free' }]));
    expect(modesOf(free, 'B')).toEqual(['core rest total']);
    expect(modesOf(free, 'A')).toEqual(['core total']);
    const sized = instanceOf(small([{ kind: 'overlap', says, groups: ['core', 'rest'], max: { courses: 1 } }]));
    expect(modesOf(sized, 'B').sort()).toEqual(['core rest total | a rule', 'core total', 'rest total']);
  });

  test('cap: over the degree and within a group; floor: a need of its own', () => {
    const capped = instanceOf(small([{ kind: 'cap', says, size: { credits: 3 }, of: ['B'] }]));
    expect(modesOf(capped, 'B')).toEqual(['core total | a rule', 'rest total | a rule']);
    expect(first(capped).caps).toEqual([{ says, unit: 'credits', size: 300 }]);
    const within = instanceOf(small([{ kind: 'cap', says, size: { courses: 1 }, of: ['B'], within: ['rest'] }]));
    expect(modesOf(within, 'B')).toEqual(['core total', 'rest total | a rule']);
    const floor = instanceOf(small([{ kind: 'floor', says, size: { courses: 1 }, of: ['C', 'D'], within: ['rest'] }]));
    expect(modesOf(floor, 'C')).toEqual(['core total', 'rest rule-0 total']);
    const idle = instanceOf(small([{ kind: 'cap', says, size: { credits: 12 }, of: 'any' }]));
    expect(first(idle).caps).toEqual([]);
  });

  test('count-once, and a course that does not count', () => {
    const once = instanceOf(small([{ kind: 'count-once', says, codes: ['A', 'B'], max: 1 }]));
    expect(modesOf(once, 'A')).toEqual(['core total | a rule']);
    const not = instanceOf(small([{ kind: 'not-counted', says, of: ['D'] }], [core, { ...rest, from: ['B', 'D'] }]));
    expect(modesOf(not, 'D')).toEqual(['rest']);
    const anyOf = small([{ kind: 'not-counted', says, of: ['D'] }], [core, { ...rest, from: ['B'], choose: { courses: 1 } }]);
    expect(modesOf(instanceOf(anyOf), 'D')).toEqual([]);
  });

  test('distinct: one course of each set', () => {
    const breadth = { ...core, distinct: [['A', 'B'], ['C']] };
    const instance = instanceOf(program('p', 6, list, { groups: [breadth], rules: [] }));
    expect(modesOf(instance, 'A')).toEqual(['core total | Core: each course from another set']);
    expect(modesOf(instance, 'D')).toEqual([]);
    expect(first(instance).caps).toHaveLength(2);
  });

  test('credits that no group asks for take any course, and a limit on what counts leaves room for an inner requirement', () => {
    const free = instanceOf(small([], [core]));
    expect(modesOf(free, 'D')).toEqual(['total']);
    const rules: Rule[] = [
      { kind: 'overlap', says: 'shared', groups: ['inner', 'outer'], max: 'free' },
      { kind: 'cap', says, size: { credits: 3 }, of: ['A', 'B'] },
    ];
    const inner = { id: 'inner', title: 'Inner', choose: { courses: 2 }, from: ['A', 'B'] };
    const outer = { id: 'outer', title: 'Outer', choose: { courses: 3 }, from: ['A', 'B', 'C', 'D'] };
    expect(modesOf(instanceOf(small(rules, [inner, outer], list, 9)), 'A')).toEqual(['inner outer total | a rule', 'inner']);
  });

  test('choices and nested groups are ways of their own; those that ask the same are one', () => {
    const option = (id: string, from: string[]) => ({
      id,
      title: id,
      groups: [{ id: `${id}-group`, title: id, choose: { courses: 1 }, from }],
    });
    const choices = [
      {
        id: 'way',
        title: 'Way',
        choose: [1, 1] as [number, number],
        options: [option('x', ['C']), option('y', ['D']), option('z', ['D'])],
      },
    ];
    const one = program('p', 9, list, { groups: [core], choices, rules: [] });
    expect(instanceOf(one).variants.map((variant) => variant.options[0]?.option)).toEqual(['x', 'y']);
    expect(instanceOf(one, { options: { way: ['z'] } }).variants.map((variant) => variant.options[0]?.option)).toEqual(['z']);
    expect(whyNot(one, { options: { way: ['w'] } })).toEqual({ kind: 'option', choice: 'way', option: 'w' });
    const nested = { id: 'n', title: 'N', chooseGroups: 1, of: [core, rest] };
    expect(instanceOf(program('p', 6, list, { groups: [nested], rules: [] })).variants).toHaveLength(2);
  });

  test('stand-ins fill what the record only tells of; a whole list that is too short is incomplete', () => {
    const told = { id: 'told', title: 'Told of', choose: { credits: 7 }, from: { tag: 'unlisted' }, open: true };
    const instance = instanceOf(program('p', 13, list, { groups: [core, told], rules: [] }));
    expect(instance.courses.filter((c) => c.placeholder).map((c) => [c.code, c.title, c.credits])).toEqual([
      ['open:told:1', 'Elective: Told of', 350],
      ['open:told:2', 'Elective: Told of', 350],
    ]);
    expect(instance.placeholders).toBe(2);
    expect(modesOf(instance, 'open:told:1')).toEqual(['told total']);
    expect(instanceOf(program('p', 12, list, { groups: [core, { ...rest, open: true }], rules: [] })).placeholders).toBe(0);
    expect(whyNot(small([], [core, { ...rest, choose: { courses: 4 } }]))).toEqual({ kind: 'group', title: 'Rest' });
    expect(
      whyNot({ ...small([], []), credits: 'not-published', requirements: { ...small([], []).requirements, total: 'not-published' } }),
    ).toEqual({
      kind: 'no-requirements',
    });
  });
});

describe('what is passed and waived', () => {
  const knows = candidate({ knowledge: { algorithms: 2 } });
  const waive = (effect: 'drop-credits' | 'replace-by' | 'prerequisite-only'): Rule => ({
    kind: 'waive',
    says,
    group: 'core',
    codes: ['A'],
    when: { knowledge: ['algorithms'], level: 2 },
    effect,
    ...(effect === 'replace-by' ? { by: ['D'] } : {}),
  });
  const asks = [course('A'), course('B', ['A']), course('C'), course('D')];

  test('drop-credits, replace-by and prerequisite-only', () => {
    const dropped = instanceOf(small([waive('drop-credits')], [core, rest], asks), {}, knows);
    expect([needIn(dropped, 'core')?.size, needIn(dropped, 'total')?.size, modesOf(dropped, 'A')]).toEqual([1, 900, []]);
    expect(courseIn(dropped, 'B').requires).toEqual([]);
    const replaced = instanceOf(small([waive('replace-by')], [core, rest], asks), {}, knows);
    expect(modesOf(replaced, 'D')).toEqual(['core total | a rule', 'rest total']);
    const only = instanceOf(small([waive('prerequisite-only')], [core, rest], asks), {}, knows);
    expect([needIn(only, 'core')?.size, courseIn(only, 'B').requires]).toEqual([2, []]);
    const unknown = instanceOf(small([waive('drop-credits')], [core, rest], asks));
    expect(courseIn(unknown, 'B').requires).toEqual([[{ course: 0, when: 'before' }]]);
  });

  test('by an adviser only where it was granted; without a rule the credits are still needed', () => {
    const rule: Rule = { kind: 'waive', says, group: 'core', when: 'by-adviser', effect: 'drop-credits' };
    expect(needIn(instanceOf(small([rule])), 'core')?.size).toBe(2);
    const granted = instanceOf(small([rule]), { waivers: ['core'] });
    expect([needIn(granted, 'core'), needIn(granted, 'total')?.size]).toEqual([undefined, 600]);
    expect(needIn(instanceOf(small([rule]), { waivers: ['A'] }), 'core')?.size).toBe(1);
    const plain = instanceOf(small([]), { waivers: ['core'] });
    expect([needIn(plain, 'core'), needIn(plain, 'total')?.size, modesOf(plain, 'A')]).toEqual([undefined, 1200, ['total']]);
  });

  test('passed courses stand before the plan; transferred ones only up to the limit', () => {
    const passed = [{ code: 'A' }, { code: 'Z', credits: 4, transfer: true }];
    const electives = { ...rest, from: 'any' as const, open: true };
    const instance = instanceOf(small([{ kind: 'transfer', says, max: { credits: 3 } }], [core, electives], asks), { passed });
    expect(courseIn(instance, 'A')).toMatchObject({ done: true, requires: [] });
    expect(courseIn(instance, 'A').load.every((load) => load === -1)).toBe(true);
    expect(courseIn(instance, 'B').requires).toEqual([]);
    expect(modesOf(instance, 'Z')).toEqual(['rest total | a rule']);
    expect(modesOf(instanceOf(small([{ kind: 'transfer', says, max: 'none' }], [core, electives]), { passed }), 'Z')).toEqual([]);
    const residence = instanceOf(small([{ kind: 'residence', says, min: { credits: 9 } }], [core, electives]), { passed });
    expect(first(residence).caps).toEqual([{ says, unit: 'credits', size: 300 }]);
    const early = instanceOf(small([{ kind: 'place', says, codes: ['A'], term: 'before-start' }]));
    expect(courseIn(early, 'A').done).toBe(true);
  });

  test('the student says what a course serves, what must be in and what out', () => {
    const serves = instanceOf(small([]), {
      serves: [{ code: 'B', group: 'rest' }],
      bans: ['D'],
      pins: [{ code: 'C', term: '2028-spring' }],
    });
    expect(modesOf(serves, 'B')).toEqual(['rest total']);
    expect(at(serves, 'D')).toBe(-1);
    expect([courseIn(serves, 'C').forced, termsOf(serves, 'C')]).toEqual([true, ['2028-spring']]);
    expect(whyNot(small([]), { pins: [{ code: 'C', term: '2028-winter' }] })).toMatchObject({ kind: 'pin', why: 'no-such-term' });
    const fallOnly = small([], [core, rest], [...list.slice(0, 3), course('D', [], { terms: ['fall'] })]);
    expect(whyNot(fallOnly, { pins: [{ code: 'D', term: '2028-spring' }] })).toMatchObject({ kind: 'pin', code: 'D', why: 'not-offered' });
  });

  test('prerequisites: alternatives become clauses, unlisted codes are brought, banned ones barred', () => {
    const courses = [
      course('A'),
      course('B'),
      course('C', [{ anyOf: ['A', { all: ['B', 'Q'] }] }, 'Q']),
      course('D', [{ anyOf: [{ all: ['A', 'B'] }, 'C'] }]),
    ];
    const result = compiled(small([], [core, rest], courses), {});
    if ('impossible' in result) throw new Error('impossible');
    expect(courseIn(result.instance, 'C').requires).toEqual([[{ course: 0, when: 'before' }]]);
    expect(
      courseIn(result.instance, 'D').requires.map((clause) =>
        codesIn(
          result.instance,
          clause.map((literal) => literal.course),
        ),
      ),
    ).toEqual([
      ['A', 'C'],
      ['B', 'C'],
    ]);
    expect(result.notes.brought).toEqual(['Q']);
    expect(courseIn(instanceOf(small([], [core, rest], courses), { bans: ['A'] }), 'C').requires).toEqual([[]]);
  });
});
