import type { Course, CourseCode } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Complexity, complexityOf } from './complexity.ts';
import { graphOf, isCycle } from './graph.ts';
import { course, courses } from './test/records.ts';

function measured(list: Course[], taken?: ReadonlySet<CourseCode>): Complexity {
  const graph = graphOf(list, taken);
  if (isCycle(graph)) throw new Error(`a cycle: ${graph.cycle.join(', ')}`);
  return complexityOf(graph);
}

const SIZE = 7;
const names = Array.from({ length: SIZE }, (_, index) => `K${index}`);
const pairs = names.flatMap((_, to) => names.slice(0, to).map((__, from): [number, number] => [from, to]));
type Edge = [number, number];
/** Without a cycle: edges lead from a lower to a higher number. */
const edges: fc.Arbitrary<Edge[]> = fc.subarray(pairs);
const made = (list: Edge[], code: (index: number) => string = (index) => names[index] ?? ''): Course[] =>
  names.map((_, to) =>
    course(
      code(to),
      list.filter((edge) => edge[1] === to).map((edge) => code(edge[0])),
    ),
  );

/** Every chain from a course that asks for none to one that none asks for, listed. */
function chainsOf(list: Edge[]): number[][] {
  const next = (index: number) => list.filter((edge) => edge[0] === index).map((edge) => edge[1]);
  const onward = (index: number): number[][] =>
    next(index).length === 0 ? [[index]] : next(index).flatMap((each) => onward(each).map((chain) => [index, ...chain]));
  return names.flatMap((_, index) => (list.some((edge) => edge[1] === index) ? [] : onward(index)));
}

describe('the metrics', () => {
  test('are what the definitions say of the chains, listed one by one', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const chains = chainsOf(list);
        const found = measured(made(list));
        for (const [index, each] of found.courses.entries()) {
          const mine = chains.filter((chain) => chain.includes(index));
          const behind = new Set(mine.flatMap((chain) => chain.slice(chain.indexOf(index) + 1)));
          expect(each.blocking).toBe(behind.size);
          expect(each.delay).toBe(Math.max(...mine.map((chain) => chain.length)));
          const inner = mine.filter((chain) => chain.length > 2 && chain[0] !== index && chain.at(-1) !== index);
          expect(each.centrality).toBe(inner.reduce((sum, chain) => sum + chain.length, 0));
        }
        const most = Math.max(...chains.map((chain) => chain.length));
        expect(found.longest.length).toBe(most > 1 ? most : 0);
      }),
    );
  });

  test('never fall when a prerequisite is added', () => {
    fc.assert(
      fc.property(edges, fc.constantFrom(...pairs), (list, more) => {
        const before = measured(made(list));
        const after = measured(made([...list, more]));
        for (const [index, each] of before.courses.entries()) {
          expect(after.courses[index]?.complexity).toBeGreaterThanOrEqual(each.complexity);
        }
        expect(after.complexity).toBeGreaterThanOrEqual(before.complexity);
      }),
    );
  });

  test('stay the same under other codes in another order', () => {
    const order = fc.shuffledSubarray(
      names.map((_, index) => index),
      { minLength: SIZE },
    );
    fc.assert(
      fc.property(edges, order, (list, places) => {
        const renamed = made(list, (index) => `Z${places[index] ?? 0}`);
        const moved = places.flatMap((index) => renamed[index] ?? []);
        const found = measured(moved);
        const same = measured(made(list));
        for (const [index, each] of same.courses.entries()) {
          const other = found.courses.find((entry) => entry.code === `Z${places[index] ?? 0}`);
          expect({ ...other, code: '' }).toEqual({ ...each, code: '' });
        }
        expect([found.complexity, found.centrality]).toEqual([same.complexity, same.centrality]);
      }),
    );
  });
});

describe('a cycle', () => {
  test('is named, in order, whatever else there is', () => {
    const any = names.flatMap((_, from) => names.map((__, to): Edge => [from, to]));
    fc.assert(
      fc.property(fc.subarray(any), (list) => {
        const graph = graphOf(made(list));
        if (!isCycle(graph)) return;
        expect(graph.cycle.length).toBeGreaterThan(0);
        expect(new Set(graph.cycle).size).toBe(graph.cycle.length);
        for (const [at, code] of graph.cycle.entries()) {
          const next = graph.cycle[(at + 1) % graph.cycle.length] ?? '';
          expect(list).toContainEqual([names.indexOf(code), names.indexOf(next)]);
        }
      }),
    );
  });

  test('behind other courses is the cycle alone', () => {
    expect(graphOf(courses('A', 'B: A D', 'C: B', 'D: C', 'E: D'))).toEqual({ cycle: ['C', 'D', 'B'] });
  });

  test('of two co-requisites that name each other is one too', () => {
    const both = [course('A', [{ code: 'B', mode: 'with' }]), course('B', [{ code: 'A', mode: 'with' }])];
    expect(isCycle(graphOf(both))).toBe(true);
  });
});

describe('alternatives', () => {
  const list = [...courses('A', 'B', 'C: B'), course('D', [{ anyOf: ['A', { all: ['B', 'C'] }] }])];
  const blocking = (taken?: string[]) => {
    const found = measured(list, taken && new Set(taken));
    return Object.fromEntries(found.courses.map((each) => [each.code, each.blocking]));
  };

  test('all count without a plan', () => expect(blocking()).toEqual({ A: 1, B: 2, C: 1, D: 0 }));

  test('with a plan only the one that it takes whole, the first listed of several', () => {
    expect(blocking(['B', 'C', 'D'])).toEqual({ B: 2, C: 1, D: 0 });
    expect(blocking(['A', 'B', 'D'])).toEqual({ A: 1, B: 0, D: 0 });
    expect(blocking(['A', 'B', 'C', 'D'])).toEqual({ A: 1, B: 1, C: 0, D: 0 });
    expect(blocking(['B', 'D'])).toEqual({ B: 0, D: 0 });
  });

  test('a plan never has more complexity than all courses with every alternative', () => {
    fc.assert(
      fc.property(edges, fc.subarray(names), (edgeList, taken) => {
        const loose = made(edgeList).map((each) =>
          each.prerequisites !== 'not-published' && each.prerequisites.length > 1
            ? course(each.code, [{ anyOf: each.prerequisites }])
            : each,
        );
        const whole = measured(loose);
        for (const each of measured(loose, new Set(taken)).courses) {
          const most = whole.courses.find((other) => other.code === each.code);
          expect(each.complexity).toBeLessThanOrEqual(most?.complexity ?? 0);
        }
      }),
    );
  });

  test('prerequisites that are not published are said, not guessed', () => {
    const graph = graphOf([course('A'), course('B', [], { prerequisites: 'not-published' })]);
    expect(graph).toMatchObject({ unpublished: ['B'], before: [[], []] });
  });
});
