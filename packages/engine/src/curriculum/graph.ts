import { type Course, type CourseCode, isPublished, type Requisite } from '@masterplan/model';

/** Courses that ask for one another in a circle, each before the next one: nobody could take them. */
export interface Cycle {
  cycle: CourseCode[];
}

/** Courses and what they ask for. Vertices are indices into `codes`. */
export interface PrerequisiteGraph {
  /** In the record's order. */
  codes: CourseCode[];
  /** For each course, those that ask for it. */
  after: number[][];
  /** For each course, those that it asks for. */
  before: number[][];
  /** Every course after all that it asks for. */
  order: number[];
  /** Named by a requisite, but not among the courses: no vertex, as in the Julia package. */
  outside: CourseCode[];
  /** Courses whose prerequisites are not published: without edges of their own. */
  unpublished: CourseCode[];
}

export const isCycle = <T extends object>(value: T | Cycle): value is Cycle => 'cycle' in value;

/**
 * The prerequisite graph of a program's courses: an edge from each course to every course that asks for it, or the
 * cycle that forbids one. With `taken`, the courses of a plan, only those are vertices.
 *
 * - Every mode of requisite is an edge: before, before or with, and with. The method makes no difference between
 *   prerequisites and co-requisites. Two co-requisites that name each other are therefore a cycle; a co-requisite that
 *   could never be met for want of time, but closes no circle, is not found here.
 * - The graph knows «and» alone. Of alternatives, the first listed one that the plan takes whole is an edge, and none
 *   where it takes none whole (met by a waiver or by earlier study). Without a plan each alternative is: blocking,
 *   delay and complexity are then the most that any plan could have.
 * - Rules about order (gates on credits earned, published order, places) are no requisites and make no edges.
 *
 * Source: Heileman, Abdallah, Slim, Hickman (2018), «Curricular Analytics», arXiv:1811.09676; curriculum graph as in
 * the documentation of CurricularAnalytics.jl, https://curricularanalytics.github.io/CurricularAnalytics.jl/latest/.
 */
export function graphOf(courses: readonly Course[], taken?: ReadonlySet<CourseCode>): PrerequisiteGraph | Cycle {
  const vertices = taken ? courses.filter((course) => taken.has(course.code)) : courses;
  const codes = vertices.map((course) => course.code);
  const indices = new Map(codes.map((code, index) => [code, index]));
  const outside = new Set<CourseCode>();
  const before = vertices.map((course) => {
    const found = new Set<number>();
    for (const code of isPublished(course.prerequisites) ? course.prerequisites.flatMap((each) => askedBy(each, taken)) : []) {
      const index = indices.get(code);
      if (index === undefined) outside.add(code);
      else found.add(index);
    }
    return [...found].sort((a, b) => a - b);
  });
  const after: number[][] = codes.map(() => []);
  for (const [index, asked] of before.entries()) for (const each of asked) after[each]?.push(index);
  const order = orderOf(before, after);
  if (order.length < codes.length) return { cycle: circleIn(before, order).flatMap((index) => codes[index] ?? []) };
  const unpublished = vertices.flatMap((course) => (isPublished(course.prerequisites) ? [] : [course.code]));
  return { codes, after, before, order, outside: [...outside], unpublished };
}

/** Codes that a requisite asks for: all of them, save that a plan decides between alternatives. */
function askedBy(requisite: Requisite, taken?: ReadonlySet<CourseCode>): CourseCode[] {
  if (typeof requisite === 'string') return [requisite];
  if ('code' in requisite) return [requisite.code];
  if ('all' in requisite) return requisite.all.flatMap((each) => askedBy(each, taken));
  if (!taken) return requisite.anyOf.flatMap((each) => askedBy(each));
  const used = requisite.anyOf.find((each) => holds(each, taken));
  return used === undefined ? [] : askedBy(used, taken);
}

function holds(requisite: Requisite, taken: ReadonlySet<CourseCode>): boolean {
  if (typeof requisite === 'string') return taken.has(requisite);
  if ('code' in requisite) return taken.has(requisite.code);
  if ('all' in requisite) return requisite.all.every((each) => holds(each, taken));
  return requisite.anyOf.some((each) => holds(each, taken));
}

/** Kahn's topological order; courses in or behind a cycle are left out. */
function orderOf(before: number[][], after: number[][]): number[] {
  const open = before.map((asked) => asked.length);
  const order = open.flatMap((count, index) => (count === 0 ? [index] : []));
  for (let at = 0; at < order.length; at++) {
    for (const next of after[order[at] ?? 0] ?? []) {
      const left = (open[next] ?? 0) - 1;
      open[next] = left;
      if (left === 0) order.push(next);
    }
  }
  return order;
}

/** One cycle among the courses without a place in the order: each of those asks for another of them. */
function circleIn(before: number[][], order: number[]): number[] {
  const placed = new Set(order);
  const walked: number[] = [];
  let at: number | undefined = before.findIndex((_, index) => !placed.has(index));
  while (at !== undefined && !walked.includes(at)) {
    walked.push(at);
    at = before[at]?.find((index) => !placed.has(index));
  }
  return walked.slice(at === undefined ? 0 : walked.indexOf(at)).reverse();
}
