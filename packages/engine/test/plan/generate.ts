import { knowledgeAreas } from '@masterplan/model';
import type { Assignment, GapModel, Instance, PlanCourse, PlanTerm, Slot } from '../../src/plan/instance.ts';
import { drawRules, spoil } from './generate-rules.ts';
import { drawVariant } from './generate-variant.ts';
import { type Draws, drawsFrom } from './random.ts';
import type { Feature, Shape } from './shape.ts';
import { at } from './view.ts';

/** A generated instance, and the assignment around which it was built: a plan of it unless its shape is wild. */
export interface Generated {
  instance: Instance;
  planted: Assignment;
}

/** Half hours a week that a course of one credit takes in a whole term; assumed, as all of the instance is made up. */
const LOAD_OF_CREDIT = 6;

/**
 * An instance like those of real programs: core groups of which all is required, groups to choose from that overlap, a
 * total, and the shape's further rules. It is built around a plan drawn first, so that a shape that isn't wild has one.
 */
export function generate(seed: number, shape: Shape): Generated {
  const draws = drawsFrom(seed);
  const has = (feature: Feature) => shape.features.includes(feature);
  const { terms, slots } = drawCalendar(draws, shape, has);
  const all = Array.from({ length: shape.courses }, (_, index) => index);
  const taken = draws.some(all, Math.min(shape.taken, shape.courses));
  const done = new Set(has('done') ? draws.some(taken, draws.whole(1, Math.max(1, Math.floor(taken.length / 4)))) : []);
  const slot = drawPlacing(draws, terms, slots, shape.courses, taken, done);
  const courses = all.map((index) => drawCourse(draws, shape, has, terms, slots, index, at(slot, index), done.has(index)));
  const bridging = has('bridging') ? addBridge(draws, courses, slot) : -1;
  const main = drawVariant(draws, shape, has, courses, taken, bridging);
  const elsewhere = () =>
    draws.some(
      all.filter((index) => index !== bridging),
      Math.max(1, taken.length - draws.whole(0, 1)),
    );
  const others = has('variants') ? [drawVariant(draws, shape, has, courses, elsewhere(), bridging).variant] : [];
  const planted = { variant: 0, slot, mode: main.mode };
  const instance: Instance = {
    terms,
    slots: drawLimits(draws, has, slots, courses, slot),
    courses,
    variants: [main.variant, ...others],
    sequential: has('sequential'),
    gap: drawGap(draws, has, courses),
    cost: {
      known: has('cost'),
      fixed: draws.whole(0, 3) * 10_000,
      perCredit: draws.whole(0, 3) * 5_000,
      perCourse: draws.whole(0, 2) * 1_000,
      perTerm: draws.whole(0, 5) * 20_000,
    },
    placeholders: courses.filter((course, c) => course.placeholder && taken.includes(c)).length,
    hasNear: has('near'),
  };
  const ruled = drawRules(draws, shape, has, instance, planted);
  return { instance: shape.wild ? spoil(draws, spoil(draws, ruled, planted), planted) : ruled, planted };
}

const FIRST_FALL = 2027 * 12 + 7;

function drawCalendar(draws: Draws, shape: Shape, has: (feature: Feature) => boolean): { terms: PlanTerm[]; slots: Slot[] } {
  const seasons = has('summers') ? (['fall', 'spring', 'summer'] as const) : (['fall', 'spring'] as const);
  const shift = draws.whole(0, seasons.length - 1);
  const away = has('away') && shape.terms > 2 ? draws.whole(1, shape.terms - 2) : -1;
  const terms: PlanTerm[] = [];
  const slots: Slot[] = [];
  for (let t = 0; t < shape.terms; t++) {
    const season = at(seasons, (t + shift) % seasons.length);
    const year = Math.floor((t + shift) / seasons.length);
    const from = FIRST_FALL + year * 12 + { fall: 0, spring: 5, summer: 9 }[season];
    const to = from + (season === 'summer' ? 3 : 5);
    const sessions = has('sequential') ? 1 : draws.whole(1, shape.sessions);
    const firstSlot = slots.length;
    for (let session = 1; session <= sessions; session++) {
      const start = from + Math.floor(((session - 1) * (to - from)) / sessions);
      const end = from + Math.floor((session * (to - from)) / sessions);
      slots.push({ term: t, session, from: start, to: end, weeks: Math.floor(16 / sessions), limit: 0, limitAlone: 0 });
    }
    const id = `${Math.floor(from / 12)}-${season}`;
    terms.push({ id, term: season, from, to, firstSlot, lastSlot: slots.length - 1, regular: season !== 'summer', away: t === away });
  }
  return { terms, slots };
}

/** Slots of the plan around which the instance is built, in the order of the courses' numbers, evenly filled. */
function drawPlacing(draws: Draws, terms: PlanTerm[], slots: Slot[], courses: number, taken: number[], done: Set<number>): number[] {
  const usable = slots.flatMap(({ term }, s) => (at(terms, term).away ? [] : [s]));
  const used = usable.slice(0, draws.whole(Math.ceil(usable.length / 2), usable.length));
  const placed = taken.filter((index) => !done.has(index));
  const filled = placed.map((_, n) => (draws.chance(0.8) ? at(used, n % used.length) : draws.pick(used))).sort((a, b) => a - b);
  const slot = Array.from({ length: courses }, () => -1);
  for (const [n, index] of placed.entries()) slot[index] = at(filled, n);
  return slot;
}

function drawCourse(
  draws: Draws,
  shape: Shape,
  has: (feature: Feature) => boolean,
  terms: PlanTerm[],
  slots: Slot[],
  index: number,
  planted: number,
  done: boolean,
): PlanCourse {
  const credits = draws.pick(has('uneven') ? [100, 150, 300, 300, 400] : [300, 300, 300, 600]);
  const seasons = (['fall', 'spring', 'summer'] as const).filter(() => !draws.chance(shape.rare));
  const plantedSeason = planted < 0 ? undefined : at(terms, at(slots, planted).term).term;
  const session = draws.chance(0.2) ? draws.whole(1, shape.sessions) : 0;
  const pinned = has('pinned') && planted >= 0 && draws.chance(0.2);
  const load = slots.map((slot, s) => {
    const { term, away } = at(terms, slot.term);
    const usual = Math.round((LOAD_OF_CREDIT * credits) / 100);
    const size = has('uneven') ? draws.whole(Math.floor(usual / 2), usual + 6) : usual;
    if (s === planted) return size;
    const open = seasons.some((season) => season === term) || (term === plantedSeason && draws.chance(0.8));
    return done || away || pinned || !open || (session > 0 && slot.session !== session) ? -1 : size;
  });
  return {
    code: `ML ${100 + index}`,
    title: `Course ${index}`,
    credits,
    load,
    requires: [],
    forced: has('forced') && planted >= 0 && (pinned || draws.chance(0.15)),
    done,
    placeholder: has('placeholders') && !done && draws.chance(0.2),
    assumed: has('assumed') ? (['hours', 'terms', 'prerequisites'] as const).filter(() => draws.chance(0.25)) : [],
    near: !has('near') || done ? -1 : draws.chance(0.6) ? planted : draws.whole(-1, slots.length - 1),
    last: false,
  };
}

/** A course that never counts and is taken only because another requires it; -1 if there is no place for one. */
function addBridge(draws: Draws, courses: PlanCourse[], slot: readonly number[]): number {
  const later = (b: number) => courses.flatMap((_, c) => (at(slot, c) > at(slot, b) ? [c] : []));
  const bridges = courses.flatMap(({ done }, b) => (!done && at(slot, b) >= 0 && later(b).length > 0 ? [b] : []));
  if (bridges.length === 0) return -1;
  const bridge = draws.pick(bridges);
  at(courses, draws.pick(later(bridge))).requires.push([{ course: bridge, when: 'before' }]);
  return bridge;
}

/** Limits that the plan keeps to: one for all slots, or each its own. */
function drawLimits(
  draws: Draws,
  has: (feature: Feature) => boolean,
  slots: Slot[],
  courses: PlanCourse[],
  placed: readonly number[],
): Slot[] {
  const here = slots.map((_, s) => courses.filter((_, c) => placed[c] === s).map(({ load }) => at(load, s)));
  const sums = here.map((loads) => loads.reduce((total, load) => total + load, 0));
  return slots.map((slot, s) => {
    const sum = at(sums, s);
    const limit = has('uneven') ? Math.max(sum, draws.whole(12, 36)) : Math.max(...sums);
    const alone = has('alone') && at(here, s).length < 2 && draws.chance(0.6);
    return { ...slot, limit: alone ? Math.max(limit - 8, 0) : limit, limitAlone: limit };
  });
}

function drawGap(draws: Draws, has: (feature: Feature) => boolean, courses: PlanCourse[]): GapModel {
  const areas = has('gap') ? draws.some(knowledgeAreas, draws.whole(1, 5)) : [];
  return {
    areas,
    // No round levels: a value halfway between two millionths could be rounded either way.
    has: areas.map(() => draws.whole(0, 3_500_000) / 1_000_003),
    asked: areas.map(() => draws.whole(1, 4)),
    taught: 3,
    gain: draws.pick([0.3, 0.4, 0.5]),
    weights: courses.map(() => areas.map(() => (draws.chance(0.5) ? 0 : draws.pick([0.2, 0.25, 0.5, 1, 1.5])))),
  };
}
