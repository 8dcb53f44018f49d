import { describe, expect, test } from 'vitest';
import { type Complexity, complexityInSemesters, complexityOf } from './complexity.ts';
import { graphOf, isCycle, type PrerequisiteGraph } from './graph.ts';
import { course, courses } from './test/records.ts';

function graph(list: Parameters<typeof graphOf>[0]): PrerequisiteGraph {
  const made = graphOf(list);
  if (isCycle(made)) throw new Error(`a cycle: ${made.cycle.join(', ')}`);
  return made;
}
const measured = (list: Parameters<typeof graphOf>[0]): Complexity => complexityOf(graph(list));
const column = (of: Complexity, key: 'blocking' | 'delay' | 'centrality' | 'complexity') => of.courses.map((each) => each[key]);

/**
 * Source: «Metrics», documentation of CurricularAnalytics.jl,
 * https://curricularanalytics.github.io/CurricularAnalytics.jl/latest/metrics.html: the two four-course curricula (a)
 * and (b), with each course's value printed in its vertex in the figures «blocking factor example», «delay factor
 * example», «centrality example» and «complexity example»; the totals 15 and 17 in the text of `complexity`, section
 * Structural Complexity. The metrics are those of Heileman, Abdallah, Slim, Hickman (2018), arXiv:1811.09676.
 */
describe('the two four-course curricula of the documentation', () => {
  const a = measured(courses('v1', 'v2: v1', 'v3: v1', 'v4: v2'));
  const b = measured(courses('v1', 'v2', 'v3: v1 v2', 'v4: v3'));

  test('blocking factor', () => {
    expect(column(a, 'blocking')).toEqual([3, 1, 0, 0]);
    expect(column(b, 'blocking')).toEqual([2, 2, 1, 0]);
  });

  test('delay factor', () => {
    expect(column(a, 'delay')).toEqual([3, 3, 2, 3]);
    expect(column(b, 'delay')).toEqual([3, 3, 3, 3]);
  });

  // The text below the figure speaks of course v2 in part (b); the figure prints the 6 in v3, the course in the middle.
  test('centrality', () => {
    expect(column(a, 'centrality')).toEqual([0, 3, 0, 0]);
    expect(column(b, 'centrality')).toEqual([0, 0, 6, 0]);
  });

  test('structural complexity: 15 and 17', () => {
    expect(column(a, 'complexity')).toEqual([6, 4, 2, 3]);
    expect(column(b, 'complexity')).toEqual([5, 5, 4, 3]);
    expect([a.complexity, b.complexity]).toEqual([15, 17]);
  });
});

/**
 * Source: test/CurricularAnalytics.jl of the repository https://github.com/CurricularAnalytics/CurricularAnalytics.jl
 * (version 2.1.0), where the package states the values that it must give for these curricula.
 */
describe('the curricula that the Julia package tests itself with', () => {
  test('«Underwater Basket Weaving», 8 courses', () => {
    const found = measured([
      ...courses('A', 'B'),
      course('C', ['A', 'B', { code: 'D', mode: 'before-or-with' }]),
      ...courses('D', 'E: C', 'F: D', 'G', 'H'),
    ]);
    expect(column(found, 'delay')).toEqual([3, 3, 3, 3, 3, 2, 1, 1]);
    expect(column(found, 'blocking')).toEqual([2, 2, 1, 3, 0, 0, 0, 0]);
    expect(column(found, 'centrality')).toEqual([0, 0, 9, 0, 0, 0, 0, 0]);
    expect(column(found, 'complexity')).toEqual([5, 5, 4, 6, 3, 2, 1, 1]);
    expect([found.delay, found.blocking, found.centrality, found.complexity]).toEqual([19, 8, 9, 27]);
  });

  test('«Postmodern Basket Weaving», 7 courses, and a prerequisite that is none of them', () => {
    const found = graph([
      course('A'),
      course('B', [{ code: 'A', mode: 'before-or-with' }]),
      course('C', ['A']),
      course('D', ['B', { code: 'C', mode: 'before-or-with' }]),
      course('E', ['C']),
      course('F', ['D', 'G']),
      course('G', [{ code: 'D', mode: 'before-or-with' }, 'H']),
    ]);
    const values = complexityOf(found);
    expect(column(values, 'delay')).toEqual([5, 5, 5, 5, 3, 5, 5]);
    expect(column(values, 'blocking')).toEqual([6, 3, 4, 2, 0, 0, 1]);
    expect(column(values, 'centrality')).toEqual([0, 9, 12, 18, 0, 0, 10]);
    expect(column(values, 'complexity')).toEqual([11, 8, 9, 7, 3, 5, 6]);
    expect([values.delay, values.blocking, values.centrality, values.complexity]).toEqual([33, 16, 49, 49]);
    expect(found.outside).toEqual(['H']);
  });

  test('«Delay Factor Test»: two longest chains of the same length', () => {
    const found = measured(courses('A', 'B: A', 'C: A', 'D: B C'));
    expect(column(found, 'delay')).toEqual([3, 3, 3, 3]);
    expect(found.delay).toBe(12);
  });

  // The vertices and edges of its test/GraphAlgs.jl; printed there: the five chains, and [4, 2, 6, 10] as the only longest one.
  test('the longest chain of 12 vertices', () => {
    const found = measured(courses('1', '2: 4', '3: 2', '4', '5: 2', '6: 2', '7', '8: 7', '9', '10: 6', '11: 7', '12'));
    expect(found.longest).toEqual(['4', '2', '6', '10']);
  });

  test('«Cycle»: a course that asks for itself is no curriculum', () => {
    expect(graphOf(courses('A: A'))).toEqual({ cycle: ['A'] });
  });

  // The package's «Unsatisfiable»: A before B, C with B, C before A.
  test('what the package calls unsatisfiable without a circle has values here', () => {
    expect(isCycle(graphOf([course('A', ['C']), course('B', ['A', { code: 'C', mode: 'with' }]), course('C')]))).toBe(false);
  });
});

test('quarters count two thirds a course, to one decimal, as in the package', () => {
  const found = measured(courses('v1', 'v2', 'v3: v1 v2', 'v4: v3'));
  expect(complexityInSemesters(found, 'semester-hour')).toBe(17);
  // 3.3 + 3.3 + 2.7 + 2.0
  expect(complexityInSemesters(found, 'quarter-hour')).toBe(11.3);
});
