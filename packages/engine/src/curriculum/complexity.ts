import type { CourseCode, CreditUnit } from '@masterplan/model';
import type { PrerequisiteGraph } from './graph.ts';

/** One course's place in the prerequisite graph; all are counts. */
export interface CourseComplexity {
  code: CourseCode;
  /** Courses that can't be taken before this one, directly or through others. */
  blocking: number;
  /** Courses on the longest chain through this one, itself included; 1 where it asks for none and none asks for it. */
  delay: number;
  /** Sum of the lengths, in courses, of all chains from a first to a last course that pass through it in between. */
  centrality: number;
  /** Blocking plus delay: the course's structural complexity, also called its cruciality. */
  complexity: number;
}

export interface Complexity {
  /** In the record's order. */
  courses: CourseComplexity[];
  /** Sums over the courses. `complexity` is the curriculum's structural complexity. */
  blocking: number;
  delay: number;
  centrality: number;
  complexity: number;
  /** A longest chain of courses, the first in the record's order; empty where no course asks for another. */
  longest: CourseCode[];
}

interface Chains {
  /** Courses on the longest chain that ends here. */
  longest: number;
  /** Chains that end here, and the sum of their lengths in courses. */
  count: number;
  length: number;
}

/**
 * Blocking factor, delay factor, centrality and structural complexity of a curriculum.
 *
 * Source: Heileman, Abdallah, Slim, Hickman (2018), «Curricular Analytics», arXiv:1811.09676, and the Metrics page of
 * CurricularAnalytics.jl, https://curricularanalytics.github.io/CurricularAnalytics.jl/latest/metrics.html. Centrality
 * as defined there: a course that asks for none or that none asks for has 0. It is summed without listing the chains:
 * of the chains through a course, each way in meets each way out, and the course itself counts once.
 */
export function complexityOf(graph: PrerequisiteGraph): Complexity {
  const into = chains(graph.order, graph.before);
  const out = chains([...graph.order].reverse(), graph.after);
  const reached = reachable(graph);
  const courses = graph.codes.map((code, index): CourseComplexity => {
    const blocking = reached[index]?.size ?? 0;
    const delay = (into[index]?.longest ?? 1) + (out[index]?.longest ?? 1) - 1;
    const inner = (graph.before[index]?.length ?? 0) > 0 && (graph.after[index]?.length ?? 0) > 0;
    return { code, blocking, delay, centrality: inner ? through(into[index], out[index]) : 0, complexity: blocking + delay };
  });
  const sum = (of: (course: CourseComplexity) => number) => courses.reduce((total, course) => total + of(course), 0);
  return {
    courses,
    blocking: sum((course) => course.blocking),
    delay: sum((course) => course.delay),
    centrality: sum((course) => course.centrality),
    complexity: sum((course) => course.complexity),
    longest: longestChain(graph, into),
  };
}

/**
 * Structural complexity that may be held beside a semester program's: of a quarter program each course's counts two
 * thirds, rounded to one decimal, as CurricularAnalytics.jl does. Other units are left as they are.
 */
export function complexityInSemesters(complexity: Complexity, unit: CreditUnit): number {
  if (unit !== 'quarter-hour') return complexity.complexity;
  return complexity.courses.reduce((tenths, course) => tenths + Math.round((course.complexity * 20) / 3), 0) / 10;
}

/** For each course the chains that end there, going along `from`, its neighbours on the side that is already done. */
function chains(order: number[], from: number[][]): Chains[] {
  const found: Chains[] = from.map(() => ({ longest: 1, count: 1, length: 1 }));
  for (const index of order) {
    const sides = (from[index] ?? []).flatMap((each) => found[each] ?? []);
    if (sides.length === 0) continue;
    const count = sides.reduce((sum, side) => sum + side.count, 0);
    const length = sides.reduce((sum, side) => sum + side.length, count);
    found[index] = { longest: 1 + Math.max(...sides.map((side) => side.longest)), count, length };
  }
  return found;
}

const through = (into: Chains | undefined, out: Chains | undefined): number =>
  into && out ? into.length * out.count + out.length * into.count - into.count * out.count : 0;

function reachable(graph: PrerequisiteGraph): Set<number>[] {
  const reached = graph.codes.map(() => new Set<number>());
  for (const index of [...graph.order].reverse()) {
    for (const next of graph.after[index] ?? []) {
      reached[index]?.add(next);
      for (const each of reached[next] ?? []) reached[index]?.add(each);
    }
  }
  return reached;
}

function longestChain(graph: PrerequisiteGraph, into: Chains[]): CourseCode[] {
  const length = (index: number) => into[index]?.longest ?? 0;
  const most = graph.codes.reduce((so, _, index) => Math.max(so, length(index)), 0);
  if (most < 2) return [];
  const chain: number[] = [];
  let at: number | undefined = graph.codes.findIndex((_, index) => length(index) === most);
  while (at !== undefined) {
    chain.push(at);
    const next: number = length(at) - 1;
    at = graph.before[at]?.find((index) => length(index) === next);
  }
  return chain.reverse().flatMap((index) => graph.codes[index] ?? []);
}
