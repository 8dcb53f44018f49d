import { PlanRequest, type Program } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prerequisiteCircle } from '../program/circle.ts';
import { programOf, withChange } from '../program/testing.ts';
import { formatProblem } from '../records/problem.ts';
import { checkPlanRequest, checkPrerequisites, readPlanRequest } from './plan-request.ts';
import { programNamed } from './testing.ts';

const analytics = programNamed('gatech-oms-analytics');
const start = 'pace: part-time\nearliestStart: 2027-08\n';

/** What reading and checking say of a request's text. */
function said(text: string, program: Program = analytics): string[] {
  const read = readPlanRequest(text, 'plan.yaml');
  return (read.ok ? checkPlanRequest(read.request, program, read.at) : read.problems).map(formatProblem);
}

describe('readPlanRequest', () => {
  it('reads YAML and JSON with the defaults', () => {
    const read = readPlanRequest(`${start}pins: [{ code: CS 7643, term: 2028-spring }]`);
    expect(read).toMatchObject({ ok: true, request: { pace: 'part-time', pins: [{ code: 'CS 7643', term: '2028-spring' }], bans: [] } });
    expect(readPlanRequest('{"pace":"full-time","earliestStart":"2027-08"}').ok).toBe(true);
  });

  it('tells every mistake at once, with its line and in words', () => {
    expect(said('pace: slow\nearliestStart: soon\nhoursPerWeek: 200\nbans:\n  - 10601\n  - CS 1\nwish: x')).toEqual([
      'plan.yaml:1 pace: one of full-time, part-time is expected',
      'plan.yaml:1: there is no field «wish» here',
      'plan.yaml:2 earliestStart: a month such as «2027-08»',
      'plan.yaml:3 hoursPerWeek: at most 80 hours a week; a week has 168',
      'plan.yaml:5 bans.0: text is expected, not a number; put it in quotes',
    ]);
    expect(said('pace: slow\nearliestStart: 2027-08')).toEqual(['plan.yaml:1 pace: one of full-time, part-time is expected']);
    expect(said(`${start}bans:\n  - 10601`)).toEqual(['plan.yaml:4 bans.0: text is expected, not a number; put it in quotes']);
    expect(said('')[0]).toContain('the text is empty; give at least «pace»');
    expect(said('# nothing')[0]).toContain('nothing but comments');
    expect(said('a: [')[0]).toContain('not valid YAML');
    expect(said('[[[['.repeat(5000)).length).toBeLessThanOrEqual(51);
  });

  it('never throws on any text or data', () => {
    const json = fc.jsonValue().map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          json,
          json.map((text) => `${start}pins: ${text}`),
        ),
        (text) => {
          const read = readPlanRequest(text);
          if (read.ok) expect(PlanRequest.safeParse(read.request).success).toBe(true);
          else expect(read.problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('checkPlanRequest', () => {
  it('names the nearest codes in place of unknown ones', () => {
    expect(said(`${start}bans:\n  - CS7643\n  - Bayesian Stats\n  - CS 7644\n  - XYZ 1`)).toEqual([
      expect.stringContaining(
        'plan.yaml:4 bans.0: «CS7643» is no course of Online Master of Science in Analytics (OMS Analytics); write «CS 7643»',
      ),
      expect.stringContaining('plan.yaml:5 bans.1: «Bayesian Stats» is no course of'),
      expect.stringMatching(/plan\.yaml:6 bans\.2: .*did you mean «CS 764\d» /),
      expect.stringMatching(/plan\.yaml:7 bans\.3: .*its codes are such as «ISYE 6501»/),
    ]);
    expect(said(`${start}bans: [Bayesian Stats]`)[0]).toContain('did you mean «ISYE 6420» (Bayesian Statistics)?');
    const all = `${start}pins: [{ code: X 1 }]\npassed: [{ code: X 2 }]\nserves: [{ code: X 3, group: core }]`;
    expect(said(all).map((line) => line.split(': ')[0])).toEqual([
      'plan.yaml:3 pins.0.code',
      'plan.yaml:4 passed.0.code',
      'plan.yaml:5 serves.0.code',
    ]);
  });

  it('finds wishes that contradict one another', () => {
    expect(said(`${start}pins: [{ code: CS 7643 }]\nbans: [CS 7643]`)).toEqual([
      'plan.yaml:3 pins.0: «CS 7643» is pinned and banned; take it out of «pins» or out of «bans»',
    ]);
    expect(said(`${start}pins:\n  - { code: CS 7643, term: 2028-spring }\n  - { code: CS 7643, term: 2027-fall }`)).toEqual([
      'plan.yaml:5 pins.1.term: «CS 7643» is pinned to spring 2028 and to fall 2027; keep one of the two',
    ]);
    expect(said(`${start}pins: [{ code: CS 7643, term: 2027-summer }]`)).toEqual([
      'plan.yaml:3 pins.0.term: «CS 7643» is pinned to summer 2027, which begins in 2027-05, before the earliest start (2027-08); pin it to a later term or start earlier',
    ]);
    expect(said(`${start}pins: [{ code: CS 7643, term: 2027-fall }]`)).toEqual([]);
    expect(said(`${start}passed: [{ code: CS 7643 }, { code: CS 7643 }]\npins: [{ code: CS 7643 }]`)).toHaveLength(2);
  });

  it('knows groups, waivers, choices and options', () => {
    expect(
      said(`${start}waivers: [core, CS 7643]\noptions: { track: [business-analytics] }\nserves: [{ code: ISYE 6501, group: core }]`),
    ).toEqual([]);
    expect(said(`${start}waivers: [kernel]`)[0]).toContain('plan.yaml:3 waivers.0: «kernel» is no group and no course of');
    expect(said(`${start}options: { tracks: [x] }`)[0]).toContain('has no choice «tracks»; one of its choices: track');
    expect(said(`${start}options: { track: [x] }`)[0]).toContain('«Track» has no option «x»; one of its options: analytical-tools');
    expect(said(`${start}options: { track: [analytical-tools, business-analytics] }`)[0]).toContain(
      'takes at most 1 of its options; 2 are named',
    );
    expect(said(`${start}serves: [{ code: CS 7643, group: kernel }]`)[0]).toContain('has no group «kernel»');
    expect(said(`${start}serves: [{ code: CS 7643, group: core }]`)[0]).toMatch(
      /«CS 7643» can't count toward «core» .*it can count toward «analytical-electives»/,
    );
    expect(said(`${start}options: { track: [analytical-tools] }\nserves: [{ code: CS 7643, group: business-electives }]`)[0]).toContain(
      'belongs to the option «business-analytics», but «options.track» settles another',
    );
  });
});

describe('a circle of prerequisites', () => {
  const round = programOf(withChange('title: One, credits: 3, prerequisites: []', 'title: One, credits: 3, prerequisites: [DS 3]'));

  it('is named in the program of a reader', () => {
    expect(checkPrerequisites(round).map(formatProblem)).toEqual([
      'the program example courses.0.prerequisites: prerequisites go in a circle: DS 1 asks for DS 3 asks for DS 2 asks for DS 1; take one of them out, or mark it «before-or-with» where both may be taken together',
    ]);
    expect(said(start, round)).toHaveLength(1);
    expect(checkPrerequisites(analytics)).toEqual([]);
  });

  const course = (code: string, ...prerequisites: Program['courses'][number]['prerequisites'][]) => ({
    ...(analytics.courses[0] ?? expect.fail()),
    code,
    prerequisites: prerequisites.flatMap((list) => (list === 'not-published' ? [] : list)),
  });
  it('is none where courses may be taken together or another way is open', () => {
    const together = [course('A', [{ code: 'B', mode: 'with' }]), course('B', [{ code: 'A', mode: 'before-or-with' }])];
    expect(prerequisiteCircle({ courses: together })).toBeUndefined();
    expect(prerequisiteCircle({ courses: [course('A', [{ anyOf: ['A', 'B'] }]), course('B')] })).toBeUndefined();
    expect(prerequisiteCircle({ courses: [course('A', ['B']), course('B', [{ code: 'A', mode: 'with' }])] })).toEqual(['A', 'B', 'A']);
    expect(prerequisiteCircle({ courses: [course('A', ['A'])] })).toEqual(['A', 'A']);
    expect(prerequisiteCircle({ courses: [course('A', ['NOT THERE'])] })).toBeUndefined();
  });
});
