import type { Cap, Mode, Need, PlanCourse, Size, Variant } from '../../src/plan/instance.ts';
import type { Draws } from './random.ts';
import type { Feature, Shape } from './shape.ts';
import { at, part } from './view.ts';

/** A set of courses with the need or cap that it stands for. */
interface Counted<T> {
  of: Set<number>;
  is: T;
}

/**
 * Groups, a total, floors and caps that given courses fill exactly, with the mode in which each of them counts; its rules
 * on order and load are still empty. A bridging course counts nowhere.
 */
export function drawVariant(
  draws: Draws,
  shape: Shape,
  has: (feature: Feature) => boolean,
  courses: PlanCourse[],
  taken: readonly number[],
  bridging: number,
): { variant: Variant; mode: number[] } {
  const all = courses.map((_, index) => index).filter((index) => index !== bridging);
  const counting = taken.filter((index) => index !== bridging);
  const withTotal = draws.chance(0.7);
  const home = new Map(counting.map((c) => [c, draws.whole(0, withTotal ? shape.groups : shape.groups - 1)]));
  const groups = drawGroups(draws, shape, courses, all, home);
  const total = (withTotal || groups.length === 0) && counting.length > 0 ? [totalOf(draws, courses, counting)] : [];
  const floors = (has('floors') ? [0, 1] : []).flatMap((n) => drawFloor(draws, courses, all, counting, n));
  const caps = (has('caps') ? [0, 1] : []).map((n) => drawCap(draws, courses, all, counting, n));
  const onceTwice: Counted<Cap>[] = has('double')
    ? [{ of: new Set(), is: { says: 'counted twice', unit: 'courses', size: draws.whole(0, 2) } }]
    : [];
  const needs = [...groups, ...total, ...floors];
  const wider = (c: number) => needs.flatMap(({ of, is }, n) => (is.kind !== 'group' && of.has(c) ? [n] : []));
  const capsOf = (c: number) => caps.flatMap(({ of }, n) => (of.has(c) ? [n] : []));
  const modes = courses.map((_, c): Mode[] => {
    if (c === bridging) return [];
    const inside = groups.flatMap(({ of }, g) => (of.has(c) ? [g] : []));
    const single = inside.map((g) => ({ needs: [g, ...wider(c)], caps: capsOf(c) }));
    const [first, second] = inside;
    const twice =
      has('double') && first !== undefined && second !== undefined
        ? [{ needs: [first, second, ...wider(c)], caps: [...capsOf(c), caps.length] }]
        : [];
    const elective = total.some(({ of }) => of.has(c)) && (home.get(c) === shape.groups || draws.chance(0.4));
    return [...single, ...twice, ...(elective ? [{ needs: wider(c), caps: capsOf(c) }] : [])];
  });
  const mode = courses.map((_, c) => {
    const own = home.get(c);
    if (own === undefined) return -1;
    const group = groups.findIndex(({ is }) => is.id === `group-${own}`);
    return at(modes, c).findIndex((entry) => (group < 0 ? !entry.needs.some((n) => n < groups.length) : entry.needs[0] === group));
  });
  const variant = {
    options: [],
    needs: needs.map(({ is }) => is),
    caps: [...caps, ...onceTwice].map(({ is }) => is),
    modes,
    gates: [],
    withins: [],
    chains: [],
    orders: [],
    loads: [],
  };
  return { variant, mode };
}

const sumOf = (courses: readonly PlanCourse[], of: readonly number[], unit: Size['unit']): number =>
  of.reduce((total, c) => total + part(at(courses, c), unit), 0);

/** So much that these fill it and none of them is too many. */
function exactly(draws: Draws, courses: readonly PlanCourse[], of: readonly number[], unit: Size['unit']): Size {
  const slack = unit === 'credits' && draws.chance(0.4) ? Math.min(...of.map((c) => at(courses, c).credits)) / 2 : 0;
  return { unit, size: sumOf(courses, of, unit) - slack };
}

function drawGroups(draws: Draws, shape: Shape, courses: PlanCourse[], all: number[], home: Map<number, number>): Counted<Need>[] {
  return Array.from({ length: shape.groups }, (_, g) => g).flatMap((g): Counted<Need>[] => {
    const own = all.filter((c) => home.get(c) === g);
    if (own.length === 0) return [];
    const kind = draws.pick(['core', 'choose', 'choose', 'credits'] as const);
    const joins = (c: number) => (home.has(c) ? draws.chance(shape.overlap) : draws.chance(1 / shape.groups + shape.overlap));
    const others = kind === 'core' ? [] : all.filter((c) => home.get(c) !== g && joins(c));
    const size = exactly(draws, courses, own, kind === 'credits' ? 'credits' : 'courses');
    return [{ of: new Set([...own, ...others]), is: { id: `group-${g}`, title: `Group ${g} (${kind})`, kind: 'group', ...size } }];
  });
}

function totalOf(draws: Draws, courses: PlanCourse[], counting: number[]): Counted<Need> {
  const size = exactly(draws, courses, counting, draws.pick(['courses', 'credits', 'credits']));
  return { of: new Set(courses.map((_, c) => c)), is: { id: 'total', title: 'All', kind: 'total', ...size } };
}

function drawFloor(draws: Draws, courses: PlanCourse[], all: number[], counting: number[], n: number): Counted<Need>[] {
  const of = new Set(all.filter(() => draws.chance(0.5)));
  const unit = draws.pick(['courses', 'credits'] as const);
  const most = sumOf(
    courses,
    counting.filter((c) => of.has(c)),
    unit,
  );
  const size = draws.chance(0.5) ? most : Math.ceil(most / 2);
  return size > 0 ? [{ of, is: { id: `floor-${n}`, title: `Floor ${n}`, kind: 'rule', unit, size } }] : [];
}

function drawCap(draws: Draws, courses: PlanCourse[], all: number[], counting: number[], n: number): Counted<Cap> {
  const of = new Set(all.filter(() => draws.chance(0.5)));
  const unit = draws.pick(['courses', 'credits'] as const);
  const size = sumOf(
    courses,
    counting.filter((c) => of.has(c)),
    unit,
  );
  return { of, is: { says: `cap ${n}`, unit, size: size + draws.pick([0, 0, 1]) } };
}
