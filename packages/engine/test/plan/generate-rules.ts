import type { Assignment, Gate, Instance, Literal, Load, Size } from '../../src/plan/instance.ts';
import { withCourse, withVariants } from './change.ts';
import { faultsOf } from './checker.ts';
import type { Draws } from './random.ts';
import type { Feature, Shape } from './shape.ts';
import { at, part } from './view.ts';

type Draw = (draws: Draws, instance: Instance) => Instance;

/** Tries to find a rule that the plan keeps. */
const TRIES = 6;

/** Prerequisites and the rules of the shape, kept if the plan keeps them; in a wild shape about half of them regardless. */
export function drawRules(draws: Draws, shape: Shape, has: (f: Feature) => boolean, instance: Instance, planted: Assignment): Instance {
  let ruled = instance;
  const add = (draw: Draw) => {
    const loose = shape.wild && draws.chance(0.4);
    for (let n = 0; n < TRIES; n++) {
      const next = draw(draws, ruled);
      if (!loose && faultsOf(next, planted).length > 0) continue;
      ruled = next;
      return;
    }
  };
  const times = Math.ceil(shape.taken / 10);
  if (has('prerequisites')) for (const c of instance.courses.keys()) if (draws.chance(0.4)) add(clauseFor(c, has('alternatives')));
  const rules: [Feature, Draw][] = [
    ['gates', gate],
    ['withins', within],
    ['chains', chain],
    ['orders', order],
    ['loads', load],
    ['lasts', last],
  ];
  for (const [feature, draw] of rules) if (has(feature)) for (let n = draws.whole(1, 2) * times; n > 0; n--) add(draw);
  return ruled;
}

/** Makes a plan less likely: less room, or more to do. */
export function spoil(draws: Draws, instance: Instance, planted: Assignment): Instance {
  const how = draws.pick(['limits', 'needs', 'windows', 'clause'] as const);
  if (how === 'limits') {
    const slots = instance.slots.map((slot) =>
      draws.chance(0.4) ? { ...slot, limit: Math.floor(slot.limit * 0.7), limitAlone: slot.limit } : slot,
    );
    return { ...instance, slots };
  }
  if (how === 'windows') {
    const courses = instance.courses.map((course, c) =>
      draws.chance(0.4) ? { ...course, load: course.load.map((size, s) => (s === at(planted.slot, c) ? -1 : size)) } : course,
    );
    return { ...instance, courses };
  }
  if (how === 'clause')
    return withCourse(instance, draws.whole(0, instance.courses.length - 1), (of) => ({ requires: [...of.requires, []] }));
  return withVariants(instance, (variant) => {
    const more = draws.whole(0, Math.max(0, variant.needs.length - 1));
    const needs = variant.needs.map((need, n) => (n === more ? { ...need, size: need.size + (need.unit === 'credits' ? 300 : 1) } : need));
    return { needs };
  });
}

function clauseFor(c: number, alternatives: boolean): Draw {
  return (draws, instance) => {
    const others = [...instance.courses.keys()].filter((l) => l < c || (l > c && draws.chance(0.05)));
    if (others.length === 0) return instance;
    const when = (): Literal['when'] => draws.pick(['before', 'before', 'before', 'before-or-with', 'with']);
    const clause = draws.some(others, alternatives ? draws.whole(1, 3) : 1).map((course) => ({ course, when: when() }));
    return withCourse(instance, c, (of) => ({ requires: [...of.requires, clause] }));
  };
}

function someOf(draws: Draws, instance: Instance, share: number): boolean[] {
  return instance.courses.map(() => draws.chance(share));
}

/** Some of what these courses come to. */
function sizeOf(draws: Draws, instance: Instance, of: readonly boolean[]): Size {
  const unit = draws.pick(['courses', 'credits'] as const);
  const all = instance.courses.reduce((total, course, c) => (of[c] ? total + part(course, unit) : total), 0);
  return { unit, size: Math.max(1, Math.ceil((all * draws.whole(1, 4)) / 10)) };
}

const gate: Draw = (draws, instance) => {
  const courses = draws.some([...instance.courses.keys()], draws.whole(1, 2));
  const of = someOf(draws, instance, draws.pick([0.5, 1]));
  const earned: Gate['after'][number] = { kind: 'earned', of, ...sizeOf(draws, instance, of) };
  return withVariants(instance, ({ gates, needs }) => {
    const need: Gate['after'] = needs.length > 0 && draws.chance(0.5) ? [{ kind: 'need', need: draws.whole(0, needs.length - 1) }] : [];
    const after = need.length > 0 && draws.chance(0.6) ? need : [earned, ...need];
    return { gates: [...gates, { says: `gate ${gates.length}`, courses, after }] };
  });
};

const within: Draw = (draws, instance) => {
  const of = someOf(draws, instance, 0.6);
  const rule = { ...sizeOf(draws, instance, of), of, terms: draws.whole(1, instance.terms.length) };
  return withVariants(instance, ({ withins }) => ({ withins: [...withins, { says: `within ${withins.length}`, ...rule }] }));
};

const chain: Draw = (draws, instance) => {
  const courses = draws.some([...instance.courses.keys()], draws.chance(0.8) ? 2 : 3);
  return withVariants(instance, ({ chains }) => ({ chains: [...chains, { says: `chain ${chains.length}`, courses }] }));
};

const order: Draw = (draws, instance) => {
  const all = draws.some([...instance.courses.keys()], draws.whole(2, 5));
  const cut = draws.whole(1, all.length - 1);
  const [early, late] = [all.slice(0, cut), all.slice(cut)];
  const steps = late.length > 1 && draws.chance(0.4) ? [early, late.slice(0, 1), late.slice(1)] : [early, late];
  const strict = draws.chance(0.6);
  return withVariants(instance, ({ orders }) => ({ orders: [...orders, { says: `order ${orders.length}`, steps, strict }] }));
};

const load: Draw = (draws, instance) => {
  const per = draws.pick(['session', 'term', 'term', 'year'] as const);
  const unit = draws.pick(['courses', 'credits', 'load'] as const);
  const one = { courses: 1, credits: 300, load: 18 }[unit];
  const regularOnly = per !== 'year' && draws.chance(0.6);
  const rule: Omit<Load, 'says'> = {
    per,
    of: someOf(draws, instance, draws.pick([0.5, 1])),
    unit,
    min: per === 'year' || draws.chance(0.4) ? 0 : one,
    max: one * (draws.whole(1, 4) + (per === 'year' ? 2 : 0)),
    terms: instance.terms.map(({ regular }) => regular || !regularOnly),
  };
  return withVariants(instance, ({ loads }) => ({ loads: [...loads, { says: `load ${loads.length}`, ...rule }] }));
};

const last: Draw = (draws, instance) => withCourse(instance, draws.whole(0, instance.courses.length - 1), () => ({ last: true }));
