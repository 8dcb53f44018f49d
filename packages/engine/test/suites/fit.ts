import { areas, knowledgeAreas } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membership } from '../../src/fit/kinds.ts';
import { coursesByArea, gapClosed, gapTo, levelsAfterAlternative, levelsAfterCourses, lifted } from '../../src/fit/levels.ts';
import { catalog, example, roleOf } from './support.ts';

const professional = example('working-professional');
const level = fc.double({ min: 0, max: 4, noNaN: true });

describe('kinds of candidate', () => {
  test.each([
    ['working-professional', 'working-professional'],
    ['recent-graduate', 'recent-graduate'],
    ['career-changer', 'career-changer'],
    ['aspiring-researcher', 'aspiring-researcher'],
    ['newcomer-student-visa', 'newcomer'],
  ] as const)('the example %s is first of all a %s', (name, kind) => {
    const candidate = example(name);
    expect(membership(candidate, roleOf(candidate.goals.role))[0]?.kind).toBe(kind);
  });
  test('memberships are shares of five kinds that sum to 1, largest first', () => {
    const experience = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        experience,
        fc.integer({ min: 0, max: 500 }),
        level,
        fc.constantFrom(...catalog.roles),
        (yearsExperience, publications, all, role) => {
          const candidate = {
            ...professional,
            background: { ...professional.background, yearsExperience, publications },
            knowledge: Object.fromEntries(knowledgeAreas.map((area) => [area, all])),
          };
          const shares = membership(candidate, role).map(({ share }) => share);
          const sum = shares.reduce((total, share) => total + share, 0);
          return shares.length === 5 && Math.abs(sum - 1) < 5e-4 && shares.every((share, i) => share >= 0 && share <= (shares[i - 1] ?? 1));
        },
      ),
    );
  });
});

describe('gaps', () => {
  test('more knowledge never widens the gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalog.roles), fc.constantFrom(...areas), level, level, (role, area, has, more) => {
        const before = { ...professional.knowledge, [area]: has };
        return gapTo(role, { ...before, [area]: has + more }) <= gapTo(role, before);
      }),
    );
  });
  test('a course never lowers a level, never lifts beyond what it teaches, and a further one adds less', () => {
    fc.assert(
      fc.property(
        level,
        level,
        fc.integer({ min: 0, max: 8 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (has, taught, courses, gain) => {
          const [a, b, c] = [courses, courses + 1, courses + 2].map((n) => lifted(has, taught, n, gain));
          const [at = 0, next = 0, last = 0] = [a, b, c];
          return at >= has && last <= Math.max(has, taught) + 1e-12 && next >= at && last - next <= next - at + 1e-12;
        },
      ),
    );
  });
  test('what a path closes of a gap lies between none and all of it, for every program and cheaper path', () => {
    for (const role of catalog.roles) {
      for (const program of catalog.programs) {
        const closed = gapClosed(role, professional.knowledge, levelsAfterCourses(professional, coursesByArea(program.record, role), 0.6));
        expect(closed).toBeGreaterThanOrEqual(0);
        expect(closed).toBeLessThanOrEqual(1);
      }
      for (const alternative of catalog.alternatives) {
        const closed = gapClosed(role, professional.knowledge, levelsAfterAlternative(professional, alternative, 200, 0.6));
        expect(closed).toBeGreaterThanOrEqual(0);
        expect(closed).toBeLessThanOrEqual(1);
      }
    }
  });
  test('nothing is open for who knows all', () => {
    const all = { ...professional, knowledge: Object.fromEntries(areas.map((area) => [area, 4])) };
    for (const role of catalog.roles) expect([gapTo(role, all.knowledge), gapClosed(role, all.knowledge, all.knowledge)]).toEqual([0, 0]);
  });
});
