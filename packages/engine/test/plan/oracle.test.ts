import { objectives } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import type { Assignment, Instance } from '../../src/plan/instance.ts';
import type { Level } from '../../src/plan/search/solve.ts';
import { bestByEnumeration } from './brute-force.ts';
import { withCourse, withVariants } from './change.ts';
import { faultsOf } from './checker.ts';
import { generate } from './generate.ts';
import { drawsFrom } from './random.ts';
import { catalogShape, type Feature, features, largeShape, type Shape } from './shape.ts';
import { compare, valueAt } from './values.ts';

const levels: Level[] = objectives.flatMap((objective): Level[] => (objective === 'even-load' ? ['peak', 'squares'] : [objective]));
const plain: Shape = { courses: 5, terms: 3, sessions: 1, groups: 2, taken: 4, overlap: 0.3, rare: 0.2, features: [], wild: false };

/** Four courses A to D of 3 credits, three terms with one slot each, two courses a slot; all four are required. */
function four(): { instance: Instance; plan: Assignment } {
  const { instance } = generate(1, { ...plain, courses: 4, groups: 1, rare: 0 });
  const all = [true, true, true, true];
  const needs = [{ id: 'all', title: 'All', kind: 'group' as const, unit: 'courses' as const, size: 4 }];
  const bare = withVariants(instance, () => ({ needs, caps: [], modes: all.map(() => [{ needs: [0], caps: [] }]) }));
  return {
    instance: {
      ...bare,
      slots: bare.slots.map((slot) => ({ ...slot, limit: 36, limitAlone: 40 })),
      courses: bare.courses.map((course) => ({ ...course, credits: 300, load: [18, 18, 18] })),
    },
    plan: { variant: 0, slot: [0, 0, 1, 2], mode: [0, 0, 0, 0] },
  };
}

/** The first course is chained to the last, which isn't open in the second term. */
const chained = (of: Instance): Instance =>
  withVariants(
    withCourse(of, 3, () => ({ load: [18, -1, 18] })),
    () => ({ chains: [{ says: 'rule', courses: [0, 3] }] }),
  );

const some = (...of: number[]) => [0, 1, 2, 3].map((c) => of.includes(c));
const one = { says: 'rule', unit: 'courses' as const, size: 1 };

describe('the checker', () => {
  test('accepts a plan', () => {
    const { instance, plan } = four();
    expect(faultsOf(instance, plan)).toEqual([]);
  });

  test.each<[string, (of: Instance) => Instance, Partial<Assignment>, RegExp]>([
    ['a course that is left out', (of) => of, { slot: [0, 0, 1, -1], mode: [0, 0, 0, -1] }, /^need all: 3 of 4$/],
    ['a forced course left out', (of) => withCourse(of, 3, () => ({ forced: true })), { slot: [0, 0, 1, -1] }, /must be taken/],
    ['a slot in which it is not open', (of) => withCourse(of, 2, () => ({ load: [18, -1, 18] })), {}, /not open in slot 1/],
    ['three courses in a slot', (of) => of, { slot: [0, 0, 0, 2] }, /^slot 0: load 54$/],
    ['a heavy course with another', (of) => withCourse(of, 0, () => ({ load: [40, 18, 18] })), {}, /^slot 0: load 58$/],
    ['a prerequisite no earlier', (of) => withCourse(of, 1, () => ({ requires: [[{ course: 0, when: 'before' }]] })), {}, /clause 0/],
    ['a companion earlier', (of) => withCourse(of, 3, () => ({ requires: [[{ course: 2, when: 'with' }]] })), {}, /clause 0/],
    ['an empty clause', (of) => withCourse(of, 3, () => ({ requires: [[]] })), {}, /clause 0/],
    [
      'a course that no need lacks',
      (of) => withVariants(of, ({ needs }) => ({ needs: needs.map((need) => ({ ...need, size: 3 })) })),
      {},
      /nothing/,
    ],
    ['a course that is not counted', (of) => withVariants(of, () => ({ needs: [] })), { mode: [-1, -1, -1, -1] }, /for nothing/],
    [
      'more than a cap',
      (of) => withVariants(of, ({ modes }) => ({ caps: [one], modes: modes.map(() => [{ needs: [0], caps: [0] }]) })),
      {},
      /^cap rule: 4 of 1$/,
    ],
    [
      'a gate that is shut',
      (of) =>
        withVariants(of, () => ({
          gates: [{ says: 'rule', courses: [2], after: [{ kind: 'earned', of: some(0, 1, 2, 3), ...one, size: 3 }] }],
        })),
      {},
      /gate rule/,
    ],
    [
      'a gate on a need that is open',
      (of) => withVariants(of, () => ({ gates: [{ says: 'rule', courses: [3], after: [{ kind: 'need', need: 0 }] }] })),
      {},
      /gate rule/,
    ],
    ['too few early', (of) => withVariants(of, () => ({ withins: [{ ...one, of: some(2, 3), terms: 1 }] })), {}, /^within rule: 0 of 1$/],
    ['a chain with a gap', (of) => withVariants(of, () => ({ chains: [{ says: 'rule', courses: [0, 3] }] })), {}, /chain rule/],
    ['a chain over a regular term', chained, {}, /chain rule/],
    ['a chain backwards', (of) => withVariants(of, () => ({ chains: [{ says: 'rule', courses: [2, 0] }] })), {}, /chain rule/],
    [
      'the wrong order',
      (of) => withVariants(of, () => ({ orders: [{ says: 'rule', steps: [[3], [2]], strict: false }] })),
      {},
      /order rule/,
    ],
    [
      'one order together',
      (of) => withVariants(of, () => ({ orders: [{ says: 'rule', steps: [[0], [1]], strict: true }] })),
      {},
      /order rule/,
    ],
    [
      'too much in a term',
      (of) => withVariants(of, () => ({ loads: [{ ...one, per: 'term', of: some(0, 1), min: 0, max: 1, terms: [true, true, true] }] })),
      {},
      /most: rule/,
    ],
    [
      'too little in a term before the last',
      (of) =>
        withVariants(of, () => ({ loads: [{ ...one, per: 'session', of: some(0, 1, 2, 3), min: 2, max: 9, terms: [true, true, true] }] })),
      {},
      /least: rule/,
    ],
    ['a capstone that is not in the last term', (of) => withCourse(of, 2, () => ({ last: true })), {}, /last term/],
    ['a placeholder too many', (of) => withCourse(of, 2, () => ({ placeholder: true })), {}, /1 placeholders/],
  ])('finds %s', (_, change, moved, fault) => {
    const { instance, plan } = four();
    expect(faultsOf(change({ ...instance, placeholders: 0 }), { ...plan, ...moved }).join('\n')).toMatch(new RegExp(fault.source, 'm'));
  });

  test.each<[string, (of: Instance) => Instance]>([
    [
      'a prerequisite together where sessions follow one another',
      (of) => withCourse({ ...of, sequential: true }, 1, () => ({ requires: [[{ course: 0, when: 'before' }]] })),
    ],
    ['a heavy course alone', (of) => withCourse(of, 3, () => ({ load: [40, 40, 40] }))],
    ['a chain over terms that follow', (of) => withVariants(of, () => ({ chains: [{ says: 'rule', courses: [1, 2, 3] }] }))],
    [
      'too little in the last term',
      (of) => withVariants(of, () => ({ loads: [{ ...one, per: 'term', of: some(0, 1, 2), min: 1, max: 9, terms: [true, true, true] }] })),
    ],
    ['a chain over a summer', (of) => chained({ ...of, terms: of.terms.map((term) => ({ ...term, regular: false })) })],
  ])('lets pass %s', (_, change) => {
    const { instance, plan } = four();
    expect(faultsOf(change(instance), plan)).toEqual([]);
  });
});

describe('generated instances', () => {
  const drawn = (seed: number): Shape => {
    const draws = drawsFrom(seed);
    const feature: Feature[] = features.filter(() => draws.chance(0.4));
    return {
      ...plain,
      courses: draws.whole(3, 6),
      sessions: draws.whole(1, 2),
      taken: draws.whole(2, 4),
      features: feature,
      wild: seed % 4 > 0,
    };
  };

  test.each([
    ['of the size of a program', catalogShape],
    ['larger than any', largeShape],
    ['that are tiny', { ...plain, features }],
  ])('%s have the plan around which they are built', (_, shape) => {
    for (let seed = 0; seed < 8; seed++) {
      const { instance, planted } = generate(seed, shape);
      expect(faultsOf(instance, planted), `seed ${seed}`).toEqual([]);
    }
  });

  test('are solved by enumeration no worse than by the plan around which they are built, and about half of them not at all', () => {
    let open = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { instance, planted } = generate(seed, drawn(seed));
      const best = bestByEnumeration(instance, levels);
      if (best !== 'none') open += 1;
      if (best !== 'none') expect(faultsOf(instance, best.plan), `seed ${seed}`).toEqual([]);
      if (faultsOf(instance, planted).length > 0) continue;
      const own = levels.map((level) => valueAt(instance, planted, level));
      expect(best !== 'none' && compare(levels, best.values, own) <= 0, `seed ${seed}`).toBe(true);
    }
    expect(open).toBeGreaterThan(60);
    expect(open).toBeLessThan(150);
  });
});
