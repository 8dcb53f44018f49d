import { describe, expect, test } from 'vitest';
import { catalog } from '../../test/suites/support.ts';
import { curriculumOf, profileOf } from './curriculum.ts';
import { feasibilityByHours, missedYears, studyHours } from './feasibility.ts';
import { isCycle } from './graph.ts';
import { cosineDistance, similarTo } from './similar.ts';
import { course, program } from './test/records.ts';

const group = (id: string, from: string[], courses = from.length) => ({ id, title: id, choose: { courses }, from });
const list = [
  course('A', [], { terms: ['fall'], areas: ['algorithms'] }),
  course('B', ['A'], { terms: ['fall', 'spring'] }),
  course('C', ['B'], { areas: ['nlp'] }),
  course('D', ['A'], { terms: ['spring'] }),
  course('E', [], { terms: ['fall'] }),
];
const own = program('own', 6, list, {
  groups: [group('core', ['A']), group('elective', ['B', 'C', 'D', 'E'], 1)],
  rules: [{ kind: 'gate', says: 'C waits for 3 credits.', course: 'C', after: [{ earned: { credits: 3 } }] }],
});

describe('the curriculum', () => {
  const found = curriculumOf(own, []);

  test('names courses that hold students up, those that block most first', () => {
    expect(found.bottlenecks.map(({ code, blocking, offered, required }) => [code, blocking, offered, required])).toEqual([
      ['A', 3, 'once-a-year', true],
    ]);
    const unknown = curriculumOf({ ...own, courses: list.map((each) => ({ ...each, terms: 'not-published' })) }, []);
    expect(unknown.bottlenecks.map(({ code, blocking, offered }) => [code, blocking, offered])).toEqual([
      ['A', 3, 'unknown'],
      ['B', 1, 'unknown'],
    ]);
  });

  test('looks at what is required, and at a plan', () => {
    expect(found.whole).toMatchObject({ complexity: 16, longest: ['A', 'B', 'C'] });
    expect(found.required).toMatchObject({ complexity: 1, courses: [{ code: 'A' }] });
    expect(curriculumOf(own, [], { plan: ['A', 'D'] }).whole).toMatchObject({ complexity: 5, longest: ['A', 'D'] });
    expect(found.orderRules).toEqual(['C waits for 3 credits.']);
  });

  test('says where courses ask for one another in a circle', () => {
    const round = program('round', 6, [course('A', ['B']), course('B', ['A'])], { groups: [group('core', ['A', 'B'])] });
    const circle = curriculumOf(round, [own]);
    expect(circle).toMatchObject({ whole: { cycle: ['B', 'A'] }, required: { cycle: ['B', 'A'] }, bottlenecks: [] });
    expect(profileOf(round).complexity).toBe('cycle');
  });

  test('a program is most like its own copy', () => {
    const copy = { ...own, id: 'copy' };
    const other = program('other', 6, [course('X', [], { areas: ['ethics'] })], { groups: [group('core', ['X'])] });
    const [first, second] = similarTo(profileOf(own), [profileOf(own), profileOf(other), profileOf(copy)], 5);
    expect(first).toMatchObject({ id: 'copy', size: 2, sizeDifference: 0 });
    expect(first?.distance).toBeCloseTo(0, 12);
    expect(second).toMatchObject({ id: 'other', areaDistance: 1 });
  });
});

test('cosine distance', () => {
  expect(cosineDistance([1, 0], [0, 2])).toBe(1);
  expect(cosineDistance([3, 4], [4, 3])).toBeCloseTo(1 - 24 / 25, 12);
  expect(cosineDistance([0, 0], [1, 1])).toBeUndefined();
});

describe('what needs the planner', () => {
  const planner = (hours: number, without?: string) =>
    hours < 10 ? ('none' as const) : without === 'A' ? 24 : without === 'B' ? 'none' : 12;

  test('months by hours a week', () => {
    const table = feasibilityByHours(planner);
    expect(table.map((row) => row.hoursPerWeek)).toEqual([5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60]);
    expect(table.map((row) => row.months)).toEqual(studyHours.map((hours) => (hours < 10 ? 'none' : 12)));
  });

  test('months with a course not offered for a year', () => {
    const table = missedYears(planner, ['A', 'B', 'C'], [8, 20]);
    expect(table[0]?.missed).toEqual(['A', 'B', 'C'].map((code) => ({ code, months: 'none', longer: 'no-plan' })));
    expect(table[1]?.missed).toEqual([
      { code: 'A', months: 24, longer: 12 },
      { code: 'B', months: 'none', longer: 'none' },
      { code: 'C', months: 12, longer: 0 },
    ]);
  });
});

describe('the programs on record', () => {
  const records = catalog.programs.map((entry) => entry.record);
  const profiles = records.map(profileOf);

  test('none asks for courses in a circle', () => expect(profiles.filter((profile) => profile.complexity === 'cycle')).toEqual([]));

  test('no area is required beyond what can be reached, nor reaches beyond the degree or what is required', () => {
    for (const { id, coverage } of profiles) {
      if (coverage === 'not-published') continue;
      for (const area of coverage.areas) {
        expect(area.reachable, `${id} ${area.area}`).toBeGreaterThanOrEqual(area.required);
        expect(area.reachable, `${id} ${area.area}`).toBeLessThanOrEqual(Math.max(coverage.credits, area.required));
      }
    }
  });

  test('the required courses are no more complex than all courses', () => {
    for (const record of records) {
      const { whole, required } = curriculumOf(record, []);
      if (isCycle(whole) || isCycle(required)) continue;
      expect(required.complexity, record.id).toBeLessThanOrEqual(whole.complexity);
    }
  });
});
