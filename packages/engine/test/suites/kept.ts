import type { Candidate, Catalog, Decision } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { createDecider, type Decider, decide } from '../../src/index.ts';
import { uniforms } from '../../src/math/random.ts';
import { asOf, catalog, example } from './support.ts';

const options = { asOf, seed: 1, futures: 64 };
const small: Catalog = { ...catalog, listed: catalog.listed.slice(0, 30) };
const start: Candidate = { ...example('recent-graduate'), shortlist: [] };
const subjects = ['deep:uiuc-mcs-online', 'deep:gatech-oms-analytics', 'deep:ut-austin-msds-online', 'deep:uw-seattle-ms-data-science'];

/** One edit of each sort, by a number in (0, 1). */
const edits: ((candidate: Candidate, u: number) => Candidate)[] = [
  (candidate, u) => ({
    ...candidate,
    weights: { ...candidate.weights, return: Math.round(u * 100), flexibility: Math.round((1 - u) * 50) },
  }),
  (candidate, u) => {
    const program = subjects[Math.floor(u * subjects.length)] ?? '';
    return { ...candidate, offers: [{ program, tuitionUsd: Math.round(u * 90_000), scholarshipUsd: Math.round((1 - u) * 20_000) }] };
  },
  (candidate, u) => ({ ...candidate, shortlist: subjects.filter((_, i) => i / subjects.length < u) }),
  (candidate, u) => ({ ...candidate, assumptions: { ...candidate.assumptions, kappa: Math.round(u * 100) / 100 } }),
  (candidate, u) => ({ ...candidate, assumptions: { 'role-change-with-degree': Math.round(u * 100) / 100 } }),
  (candidate, u) => ({ ...candidate, place: u < 0.5 ? { state: 'CA' } : { state: 'OH', area: '18140' } }),
  (candidate, u) => ({
    ...candidate,
    study: { ...candidate.study, hoursPerWeek: 8 + Math.round(u * 20), earliestStart: u < 0.5 ? '2027-08' : '2028-01' },
  }),
  (candidate, u) => ({ ...candidate, knowledge: { ...candidate.knowledge, 'deep-learning': Math.round(u * 4) } }),
  (candidate, u) => ({
    ...candidate,
    finances: { ...candidate.finances, savingsUsd: Math.round(u * 50_000), filing: u < 0.3 ? 'married-joint' : 'single' },
  }),
  (candidate, u) => ({ ...candidate, goals: { ...candidate.goals, role: u < 0.5 ? 'data-scientist' : 'machine-learning-engineer' } }),
  (candidate, u) => ({ ...candidate, work: { payUsdPerYear: Math.round(40_000 + u * 100_000) } }),
];

describe('a decider that keeps its stages', () => {
  test('answers as a cold decision does, byte for byte, after any walk of edits', () => {
    const kept = createDecider(small);
    const random = uniforms(11, 1);
    let candidate = start;
    for (let step = 0; step < 14; step++) {
      const edit = step < edits.length ? edits[step] : edits[Math.floor(random() * edits.length)];
      candidate = edit ? edit(candidate, random()) : candidate;
      const warm = JSON.stringify(kept.decide(candidate, options));
      expect(warm === JSON.stringify(decide(small, candidate, options)), `after edit ${step}`).toBe(true);
    }
  });
  test('other seeds, dates and numbers of futures are not mixed up', () => {
    const kept = createDecider(small);
    for (const each of [options, { ...options, seed: 2 }, { ...options, futures: 64 }, { ...options, asOf: '2026-12-01' }, options])
      expect(JSON.stringify(kept.decide(start, each)) === JSON.stringify(decide(small, start, each))).toBe(true);
  });
  test('two candidates in turn get each their own', () => {
    const kept = createDecider(small);
    const other = example('career-changer');
    for (const each of [start, other, start, other])
      expect(JSON.stringify(kept.decide(each, options)) === JSON.stringify(decide(small, each, options))).toBe(true);
  });
  test('neither the catalog nor the candidate is changed', () => {
    const before = JSON.stringify([small, start]);
    createDecider(small).decide(start, options);
    expect(JSON.stringify([small, start]) === before).toBe(true);
  });
});

/** All that a decider yields and returns. */
function walk(decider: Decider, candidate: Candidate, futures: number) {
  const steps = decider.steps(candidate, { ...options, futures });
  const yielded: (Decision | undefined)[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { yielded, rough: yielded.filter((each) => each !== undefined), last: step.value };
    yielded.push(step.value);
  }
}
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

describe('a decision in steps', () => {
  const whole = { ...options, futures: 300 };
  const moved = { ...start, finances: { ...start.finances, savingsUsd: start.finances.savingsUsd + 1_000 } };

  test('is the same as at once, with a first answer of fewer futures on the way', () => {
    // Plans are known from here on: a first answer makes none.
    const few = decide(small, start, { ...whole, futures: 256 });
    const { rough, last } = walk(createDecider(small), start, 300);
    expect(same(last, decide(small, start, whole))).toBe(true);
    expect(rough).toHaveLength(1);
    const [first] = rough;
    expect(same({ ...first, breakEvens: few.breakEvens, paths: {} }, { ...few, paths: {} })).toBe(true);
    expect(few.paths).toMatchObject(first?.paths ?? { none: true });
    expect(Object.keys(first?.paths ?? {})).toContain(few.chosen);
    expect(first?.breakEvens).toEqual(few.breakEvens.filter(({ of }) => of === 'tuition'));
  });
  test('begins, after another decision, with a glance at those that led in it; what it did not look at stands as it was', () => {
    const decider = createDecider(catalog);
    const { last: before } = walk(decider, start, 300);
    const { rough, last } = walk(decider, moved, 300);
    const [glance, quick] = rough;
    expect(rough).toHaveLength(2);
    expect(same(last, decide(catalog, moved, whole))).toBe(true);
    expect(glance?.candidate).toEqual(moved);
    expect(glance?.considered).toEqual(before.considered);
    expect(glance?.chosen).toBe(quick?.chosen);
    expect(glance?.paths[glance.chosen]?.npv).toEqual(quick?.paths[quick.chosen]?.npv);
    expect(glance?.ranking.slice(0, 5).map(({ id }) => id)).toEqual(quick?.ranking.slice(0, 5).map(({ id }) => id));
    expect(glance?.breakEvens.map(({ of }) => of)).toEqual(before.breakEvens.map(({ of }) => of));
  });
  test('ranks all programs at once where weights alone moved, and works out nothing else that they leave as it was', () => {
    const decider = createDecider(small);
    const { last: before } = walk(decider, start, 300);
    const weighed = { ...start, weights: { ...start.weights, return: 90, curriculum: 5 } };
    const { rough, last } = walk(decider, weighed, 300);
    const few = decide(small, weighed, { ...whole, futures: 256 });
    const [first] = rough;
    expect(rough).toHaveLength(1);
    expect(same(last, decide(small, weighed, whole))).toBe(true);
    expect(first?.ranking).toEqual(few.ranking);
    expect(first?.standing).toEqual(few.standing);
    expect(first?.verdict).toEqual(few.verdict);
    expect(first?.considered).toEqual(before.considered);
    expect(first?.breakEvens.map(({ of }) => of)).toEqual(before.breakEvens.map(({ of }) => of));
  });
  test('does not glance at the leaders of someone who seeks something else', () => {
    const decider = createDecider(small);
    walk(decider, start, 300);
    const elsewhere = { ...moved, goals: { ...moved.goals, role: 'data-scientist' as const } };
    expect(walk(decider, elsewhere, 300).rough).toHaveLength(1);
  });
  test('stops at least once in every 24 programs, for each path in full and for each cheaper path', () => {
    const { yielded, last } = walk(createDecider(small), start, 64);
    const ranked = Math.floor(last.considered.programs / 24);
    expect(yielded.length).toBeGreaterThanOrEqual(ranked + Object.keys(last.paths).length);
  });
});
