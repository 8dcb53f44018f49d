import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cap, Mode, Need, Variant } from '../instance.ts';
import { type Allocation, allocate } from './allocate.ts';
import { restsOf } from './allocate-bound.ts';
import { improved } from './allocate-improve.ts';
import { priceBound, tune } from './allocate-price.ts';
import { type Found, problemOf } from './allocate-problem.ts';
import type { Witness } from './allocate-witness.ts';

type Course = { credits: number };
const need = (size: number, unit: Need['unit'] = 'courses', kind: Need['kind'] = 'group'): Need => ({
  id: 'n',
  title: 'N',
  kind,
  unit,
  size,
});
const cap = (size: number, unit: Cap['unit'] = 'courses'): Cap => ({ says: 'at most', unit, size });
const mode = (needs: number[], caps: number[] = []): Mode => ({ needs, caps });
const variantOf = (needs: Need[], caps: Cap[], modes: Mode[][]): Variant => {
  return { options: [], needs, caps, modes, gates: [], withins: [], chains: [], orders: [], loads: [] };
};
const three = (count: number): Course[] => Array.from({ length: count }, () => ({ credits: 300 }));
const audit = (variant: Variant, courses: Course[] = three(variant.modes.length), budget?: number) =>
  allocate(
    variant,
    courses,
    courses.map((_, index) => index),
    budget,
  );

describe('by hand', () => {
  test('the course that fits one group only goes there, the other one gives way', () => {
    const found = audit(variantOf([need(1), need(1)], [], [[mode([0]), mode([1])], [mode([0])]]));
    expect(found).toMatchObject({ mode: [1, 0], counted: [1, 1], proved: true, certificate: { kind: 'filled' } });
  });

  test('a course counts in one group only: what two groups share is short by one, and the witness says so', () => {
    const both = [mode([0]), mode([1])];
    const found = audit(variantOf([need(2), need(2)], [], [both, both, both]));
    expect(found).toMatchObject({ mode: [0, 0, 1], counted: [2, 1], proved: true });
    expect(found.certificate).toEqual({
      kind: 'short',
      witnesses: [
        {
          unit: 'courses',
          needs: [0, 1],
          least: [2, 2],
          courses: [0, 1, 2],
          gives: [1, 1, 1],
          caps: [],
          needed: 4,
          available: 3,
          short: 1,
          open: 1,
        },
      ],
    });
  });

  test('a chain of three groups is moved along', () => {
    const modes = [[mode([0]), mode([1])], [mode([1]), mode([2])], [mode([0])]];
    expect(audit(variantOf([need(1), need(1), need(1)], [], modes))).toMatchObject({ mode: [1, 1, 0], certificate: { kind: 'filled' } });
  });

  test('fewest courses, of these the first', () => {
    const found = audit(variantOf([need(2)], [], [[mode([0])], [mode([0])], [mode([0])]]));
    expect(found).toMatchObject({ mode: [0, 0, -1], counted: [2], proved: true });
    const large = audit(variantOf([need(600, 'credits')], [], [[mode([0])], [mode([0])], [mode([0])]]), [
      { credits: 300 },
      { credits: 300 },
      { credits: 600 },
    ]);
    expect(large).toMatchObject({ mode: [-1, -1, 0], counted: [600] });
  });

  test('credits: what is over in one group is lacking in the other, counted in courses', () => {
    const both = [mode([0]), mode([1])];
    const found = audit(variantOf([need(400, 'credits'), need(400, 'credits')], [], [both, both, both]));
    expect(found).toMatchObject({ mode: [0, 0, 1], counted: [600, 300], proved: true });
    expect(found.certificate).toMatchObject({ kind: 'short', witnesses: [{ unit: 'courses', least: [2, 2], available: 3, short: 1 }] });
  });

  test('an overlap mode fills two groups with one course', () => {
    const modes = [[mode([0, 2]), mode([1, 2]), mode([0, 1, 2])], [mode([2])]];
    const found = audit(variantOf([need(1), need(1), need(600, 'credits', 'total')], [], modes));
    expect(found).toMatchObject({ mode: [2, 0], counted: [1, 1, 600], certificate: { kind: 'filled' } });
  });

  test('count-once: rivals serve different groups, one of them stays out', () => {
    const modes = [[mode([0], [0])], [mode([1], [0])], [mode([1])]];
    expect(audit(variantOf([need(1), need(1)], [cap(1)], modes))).toMatchObject({ mode: [0, -1, 0], certificate: { kind: 'filled' } });
    const found = audit(variantOf([need(1), need(1)], [cap(1)], modes.slice(0, 2)));
    expect(found).toMatchObject({ mode: [0, -1], proved: true });
    expect(found.certificate).toMatchObject({
      kind: 'short',
      witnesses: [{ needs: [0, 1], gives: [0, 0], caps: [{ cap: 0, most: 1, times: 1 }] }],
    });
  });

  test('a cap on credits holds for whole courses', () => {
    const under = [mode([0], [0])];
    const found = audit(variantOf([need(900, 'credits', 'total')], [cap(500, 'credits')], [under, under, [mode([0])]]));
    expect(found).toMatchObject({ mode: [0, -1, 0], counted: [600], proved: true });
    expect(found.certificate).toMatchObject({
      kind: 'short',
      witnesses: [{ unit: 'credits', needed: 900, available: 600, caps: [{ most: 300 }] }],
    });
  });

  test('unfilled needs that have nothing to do with one another have a witness each', () => {
    const found = audit(variantOf([need(3), need(2), need(1)], [], [[mode([0])], [mode([1])], [mode([2])]]));
    expect(found.certificate).toMatchObject({
      kind: 'short',
      witnesses: [
        { needs: [0], short: 2 },
        { needs: [1], short: 1 },
      ],
    });
  });

  test('one course for three groups: two stay open, in one witness', () => {
    const found = audit(variantOf([need(1), need(1), need(1)], [], [[mode([0]), mode([1]), mode([2])]]));
    expect(found.certificate).toMatchObject({ kind: 'short', witnesses: [{ needs: [0, 1, 2], open: 2 }] });
  });

  test('nothing taken, courses not taken, unknown indices', () => {
    const variant = variantOf([need(1)], [], [[mode([0])]]);
    expect(allocate(variant, three(1), [])).toMatchObject({ mode: [-1], counted: [0], proved: true });
    expect(allocate(variant, three(1), [0, 0, 7])).toMatchObject({ mode: [0], counted: [1] });
    expect(allocate(variantOf([], [], []), [], [])).toMatchObject({ mode: [], certificate: { kind: 'filled' } });
  });

  test('the budget ends the search, not the answer', () => {
    const any = [mode([0], [0]), mode([1]), mode([2], [0])];
    const found = audit(variantOf([need(7), need(8), need(6)], [cap(9)], Array(18).fill(any)), three(18), 5);
    expect(found.proved).toBe(false);
    expect(found.nodes).toBeLessThanOrEqual(5);
  });
});

const sizes = fc.oneof(
  fc.record({ unit: fc.constant('courses' as const), size: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ unit: fc.constant('credits' as const), size: fc.constantFrom(100, 300, 400, 600, 900, 1200) }),
);
const problemsOf = (most: { needs: number; courses: number }, least = 0) =>
  fc
    .record({ needs: fc.array(sizes, { minLength: 1, maxLength: most.needs }), caps: fc.array(sizes, { maxLength: 2 }) })
    .chain(({ needs, caps }) => {
      const oneMode = fc.record({
        needs: fc.subarray([...needs.keys()], { minLength: 1 }),
        caps: fc.subarray([...caps.keys()]),
      });
      const course = fc.record({ credits: fc.constantFrom(0, 100, 300, 300, 400), modes: fc.array(oneMode, { maxLength: 3 }) });
      return fc.record({
        needs: fc.constant(needs),
        caps: fc.constant(caps),
        courses: fc.array(course, { minLength: least, maxLength: most.courses }),
      });
    })
    .map(({ needs, caps, courses }) => ({
      variant: variantOf(
        needs.map(({ size, unit }) => need(size, unit)),
        caps.map(({ size, unit }) => cap(size, unit)),
        courses.map(({ modes }) => modes),
      ),
      courses: courses.map(({ credits }) => ({ credits })),
    }));

const part = (unit: Need['unit'], course: Course | undefined) => (unit === 'courses' ? 1 : (course?.credits ?? 0));

/** Everything that a choice of modes counts, from the definition. */
function tally(variant: Variant, courses: Course[], chosen: readonly number[]) {
  const of = (list: 'needs' | 'caps', index: number, unit: Need['unit']) =>
    chosen.reduce((sum, m, c) => sum + (variant.modes[c]?.[m]?.[list].includes(index) ? part(unit, courses[c]) : 0), 0);
  const counted = variant.needs.map(({ unit }, n) => of('needs', n, unit));
  const valid = variant.caps.every(({ unit, size }, k) => of('caps', k, unit) <= size);
  const filled = variant.needs.filter(({ size }, n) => (counted[n] ?? 0) >= size).length;
  // 3600 is a common multiple of all sizes that are generated.
  const progress = variant.needs.reduce((sum, { size }, n) => sum + (Math.min(counted[n] ?? 0, size) * 3600) / size, 0);
  return { counted, valid, filled, progress, used: chosen.filter((m) => m >= 0).length };
}

/** Each valid choice of modes, those that use low courses in low modes first. */
function* everything(variant: Variant, courses: Course[], chosen: number[] = []): Generator<number[]> {
  if (chosen.length === courses.length) {
    if (tally(variant, courses, chosen).valid) yield chosen;
    return;
  }
  for (const m of [...(variant.modes[chosen.length] ?? []).keys(), -1]) yield* everything(variant, courses, [...chosen, m]);
}

function bestOf(variant: Variant, courses: Course[], all: number[][]) {
  return all
    .map((chosen) => ({ chosen, ...tally(variant, courses, chosen) }))
    .reduce((a, b) => ((b.filled - a.filled || b.progress - a.progress || a.used - b.used) > 0 ? b : a));
}

/** The inequality, worked out again from the variant, and what it claims in every allocation. */
function checkWitness(variant: Variant, courses: Course[], all: number[][], witness: Witness) {
  const { unit, needs, least } = witness;
  const serves = (c: number, m: Mode) => needs.filter((n) => m.needs.includes(n) && part(variant.needs[n]?.unit ?? unit, courses[c]) > 0);
  const grants = (m: Mode) => witness.caps.reduce((sum, { cap: k, times }) => sum + (m.caps.includes(k) ? times : 0), 0);
  const gives = courses.map((course, c) =>
    Math.max(
      0,
      ...(variant.modes[c] ?? []).map((m) => (serves(c, m).length > 0 ? part(unit, course) * (serves(c, m).length - grants(m)) : 0)),
    ),
  );
  const available = [...gives, ...witness.caps.map(({ most, times }) => most * times)].reduce((a, b) => a + b, 0);
  expect(available).toBe(witness.available);
  expect(least.reduce((a, b) => a + b, 0)).toBe(witness.needed);
  expect(witness.short).toBe(witness.needed - witness.available);
  expect(witness.short).toBeGreaterThan(0);
  for (const chosen of all) {
    const { counted } = tally(variant, courses, chosen);
    const has = needs.map((n) =>
      chosen.reduce((sum, m, c) => sum + (serves(c, variant.modes[c]?.[m] ?? mode([])).includes(n) ? part(unit, courses[c]) : 0), 0),
    );
    expect(has.reduce((sum, each, i) => sum + Math.max(0, (least[i] ?? 0) - each), 0)).toBeGreaterThanOrEqual(witness.short);
    const filled = needs.map((n) => (counted[n] ?? 0) >= (variant.needs[n]?.size ?? 0));
    for (const [i, done] of filled.entries()) if (done) expect(has[i]).toBeGreaterThanOrEqual(least[i] ?? 0);
    expect(filled.filter((done) => !done).length).toBeGreaterThanOrEqual(witness.open);
  }
}

function checkCertificate(variant: Variant, courses: Course[], all: number[][], { certificate, counted }: Allocation) {
  const unfilled = variant.needs.flatMap(({ size }, n) => ((counted[n] ?? 0) < size ? [n] : []));
  if (certificate.kind === 'filled') return expect(unfilled).toEqual([]);
  for (const witness of certificate.witnesses) checkWitness(variant, courses, all, witness);
  const needs = certificate.witnesses.flatMap((witness) => witness.needs);
  expect(new Set(needs).size).toBe(needs.length);
  const open = certificate.witnesses.reduce((sum, witness) => sum + witness.open, 0);
  expect(open + (certificate.kind === 'searched' ? certificate.open.length : 0)).toBe(unfilled.length);
}

test('as good as the best of all allocations, its equal in ties, with a certificate that holds', () => {
  const kinds = { filled: 0, short: 0, searched: 0 };
  fc.assert(
    fc.property(problemsOf({ needs: 4, courses: 6 }), ({ variant, courses }) => {
      const all = [...everything(variant, courses)];
      const found = audit(variant, courses);
      const best = bestOf(variant, courses, all);
      expect(found.proved).toBe(true);
      expect(found.mode).toEqual(best.chosen);
      expect(found.counted).toEqual(best.counted);
      checkCertificate(variant, courses, all, found);
      kinds[found.certificate.kind] += 1;
    }),
    { numRuns: 250, seed: 20261 },
  );
  expect(kinds.filled).toBeGreaterThan(10);
  expect(kinds.short).toBeGreaterThan(kinds.searched);
});

/** Best value by merging equal states course by course: what counts toward needs (cut to their sizes) and caps, with fewest courses. */
function bestByStates(variant: Variant, courses: Course[]) {
  let states = new Map([['', { needs: variant.needs.map(() => 0), caps: variant.caps.map(() => 0), used: 0 }]]);
  for (const [c, course] of courses.entries()) {
    const next = new Map(states);
    for (const { needs, caps, used } of states.values()) {
      for (const m of variant.modes[c] ?? []) {
        const counted = variant.needs.map(({ unit, size }, n) =>
          Math.min(size, (needs[n] ?? 0) + (m.needs.includes(n) ? part(unit, course) : 0)),
        );
        const taken = variant.caps.map(({ unit }, k) => (caps[k] ?? 0) + (m.caps.includes(k) ? part(unit, course) : 0));
        if (variant.caps.some(({ size }, k) => (taken[k] ?? 0) > size)) continue;
        const key = `${counted}|${taken}`;
        const known = next.get(key);
        if (known === undefined || known.used > used + 1) next.set(key, { needs: counted, caps: taken, used: used + 1 });
      }
    }
    states = next;
  }
  return [...states.values()]
    .map(({ needs, used }) => ({
      filled: variant.needs.filter(({ size }, n) => needs[n] === size).length,
      progress: variant.needs.reduce((sum, { size }, n) => sum + ((needs[n] ?? 0) * 3600) / size, 0),
      used,
    }))
    .reduce((a, b) => ((b.filled - a.filled || b.progress - a.progress || a.used - b.used) > 0 ? b : a));
}

test('with many courses: as good as the best by merging equal states', () => {
  let nodes = 0;
  fc.assert(
    fc.property(problemsOf({ needs: 7, courses: 16 }, 12), ({ variant, courses }) => {
      const found = audit(variant, courses);
      const { filled, progress, used, valid } = tally(variant, courses, found.mode);
      expect(valid).toBe(true);
      expect(found.proved).toBe(true);
      expect({ filled, progress, used }).toEqual(bestByStates(variant, courses));
      nodes = Math.max(nodes, found.nodes);
    }),
    { numRuns: 60, seed: 20262 },
  );
  // Long enough that prices have their part.
  expect(nodes).toBeGreaterThan(1_000);
});

test('prices bound every allocation, and exchanges make an allocation no worse', () => {
  fc.assert(
    fc.property(problemsOf({ needs: 4, courses: 6 }), ({ variant, courses }) => {
      const problem = problemOf({ variant, courses, taken: [...courses.keys()] });
      const rest = restsOf(problem)[0];
      const empty: Found = { value: { filled: 0, progress: 0, used: 0 }, options: problem.items.map(() => -1) };
      const best = bestByStates(variant, courses);
      const known = { ...best, progress: best.progress / 3600 };
      for (const question of ['filled', 'progress', 'used'] as const) {
        const by = tune(problem, question, known);
        const { perFilled, perProgress, perCourse } = by.prices;
        const bound = rest ? priceBound(problem, by, rest, 0, problem.size, problem.capSize, 0) : 0;
        for (const chosen of everything(variant, courses)) {
          const { filled, progress, used } = tally(variant, courses, chosen);
          expect(perFilled * filled + (perProgress * progress) / 3600 - perCourse * used).toBeLessThanOrEqual(bound + 1e-7);
        }
      }
      const { value, options } = improved(problem, empty);
      const chosen = courses.map(() => -1);
      for (const [at, item] of problem.items.entries()) chosen[item.course] = item.options[options[at] ?? -1]?.mode ?? -1;
      const { valid, filled, used } = tally(variant, courses, chosen);
      expect({ valid, filled, used }).toEqual({ valid: true, filled: value.filled, used: value.used });
    }),
    { numRuns: 60, seed: 20263 },
  );
});
