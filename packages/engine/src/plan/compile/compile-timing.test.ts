import type { Program, Rule } from '@masterplan/model';
import { PlanRequest } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { course, program } from '../../curriculum/test/records.ts';
import {
  candidate,
  codesIn,
  compiled,
  courseIn,
  first,
  instanceOf,
  parameters,
  role,
  termsOf,
  visaStudent,
  whyNot,
} from '../test/compile-inputs.ts';
import { compile } from './compile.ts';

const says = 'a rule';
const list = ['A', 'B', 'C', 'D'].map((code) => course(code));
const all = { id: 'all', title: 'All', choose: { courses: 4 }, from: ['A', 'B', 'C', 'D'] };
const timed = (rules: Rule[], courses = list, more: Partial<Program> = {}): Program => ({
  ...program('p', 12, courses, { groups: [all], rules }),
  ...more,
});
const calendar = (...terms: ('fall' | 'winter' | 'spring' | 'summer')[]): Partial<Program> => ({ calendar: { terms, starts: ['fall'] } });
const sessions = (record: Program, value: Program['requirements']['sessions']): Program => ({
  ...record,
  requirements: { ...record.requirements, sessions: value },
});
const ids = (record: Program, count: number) =>
  instanceOf(record)
    .terms.slice(0, count)
    .map((term) => term.id);
const load = (record: Program, ...more: [Parameters<typeof instanceOf>[1]?, Parameters<typeof instanceOf>[2]?]) =>
  first(instanceOf(record, ...more)).loads;

describe('terms and sessions', () => {
  test('published terms, or fall and spring; quarters by credit or by fall, winter and spring', () => {
    expect(ids(timed([]), 3)).toEqual(['2027-fall', '2028-spring', '2028-fall']);
    expect(ids(timed([], list, calendar('fall', 'spring', 'summer')), 4)).toEqual(['2027-fall', '2028-spring', '2028-summer', '2028-fall']);
    const counted = timed([], list, { credits: { required: 4, unit: 'course' }, ...calendar('fall', 'winter', 'spring') });
    expect(instanceOf(counted).slots[0]?.weeks).toBe(10);
    const assumed = compiled(timed([]));
    expect('notes' in assumed && assumed.notes.assumed).toEqual([
      'param:assumed-terms-a-year',
      'param:assumed-start-month',
      'param:hours-per-semester-hour',
    ]);
  });

  test('beside a winter, spring is May to August and no regular term', () => {
    const rules: Rule[] = [{ kind: 'load', says, per: 'term', max: { courses: 0 }, terms: ['spring'] }];
    const instance = instanceOf(timed(rules, list, calendar('fall', 'winter')));
    expect(instance.terms.slice(0, 4).map((term) => [term.id, term.regular])).toEqual([
      ['2027-fall', true],
      ['2028-winter', true],
      ['2028-spring', false],
      ['2028-fall', true],
    ]);
    expect(termsOf(instance, 'A').slice(0, 3)).toEqual(['2027-fall', '2028-winter', '2028-fall']);
    expect(first(instance).loads).toEqual([]);
  });

  test('sessions cut a term; in sequence they hold one course each, or in one session follow one another', () => {
    const blocks = instanceOf(sessions(timed([]), { perTerm: 2, sequential: true, weeks: 7.5 }), { pace: 'full-time' });
    expect(blocks.slots.slice(0, 3).map((slot) => [slot.term, slot.session, slot.weeks])).toEqual([
      [0, 1, 7.5],
      [0, 2, 7.5],
      [1, 1, 7.5],
    ]);
    expect(courseIn(blocks, 'A').load[0]).toBe(36);
    expect([blocks.sequential, first(blocks).loads[0]]).toMatchObject([false, { per: 'session', unit: 'courses', max: 1 }]);
    expect(instanceOf(sessions(timed([]), { perTerm: 1, sequential: true })).sequential).toBe(true);
  });

  test('a course too large for a session takes the whole term', () => {
    const large = [...list.slice(0, 3), course('D', [], { credits: 12 })];
    const instance = instanceOf(sessions(timed([], large), { perTerm: 3, sequential: false, weeks: 5 }), { pace: 'full-time' });
    expect(courseIn(instance, 'D').load.slice(0, 4)).toEqual([-1, -1, 72, -1]);
  });

  test('terms end within the months that the student or the program allows', () => {
    expect(instanceOf(timed([]), { maxMonths: 10 }).terms).toHaveLength(2);
    expect(instanceOf(timed([]), {}, candidate(), 5).terms).toHaveLength(1);
    expect(whyNot(timed([]), { maxMonths: 4 })).toEqual({ kind: 'time-limit', months: 4, whose: 'yours' });
  });
});

describe('hours', () => {
  test('load is half hours a week; a limit alone has the slack; months of leave are away', () => {
    const availability = [
      { from: '2028-02', to: '2028-03', hoursPerWeek: 0 },
      { from: '2028-10', to: '2028-10', hoursPerWeek: 10 },
    ];
    const instance = instanceOf(timed([]), { availability });
    expect(courseIn(instance, 'A').load[0]).toBe(18);
    expect(instance.slots.slice(0, 3).map((slot) => [slot.limit, slot.limitAlone])).toEqual([
      [40, 50],
      [0, 0],
      [20, 25],
    ]);
    expect(instance.terms.slice(0, 2).map((term) => term.away)).toEqual([false, true]);
    expect(instanceOf(timed([]), { hoursPerWeek: 45 }).slots[0]?.limit).toBe(90);
  });

  test('published hours hold over a regular term; silent ones are marked', () => {
    const instance = instanceOf(
      timed([], [course('A', [], { hoursPerWeek: 11, terms: ['summer'] }), ...list.slice(1)], calendar('fall', 'spring', 'summer')),
    );
    expect(courseIn(instance, 'A').load[2]).toBe(30);
    expect(courseIn(instance, 'A').assumed).toEqual([]);
    expect(termsOf(instance, 'B').slice(0, 3)).toEqual(['2027-fall', '2028-spring', '2028-fall']);
  });

  test('full-time: the usual load, or what the published length asks and a usual course', () => {
    expect(instanceOf(timed([]), { pace: 'full-time' }).slots[0]?.limit).toBe(72);
    const short = { ...timed([]), credits: { required: 30, unit: 'semester-hour' as const } };
    const pace = { ...short.pace, fullTimeMonths: 10 };
    expect(instanceOf({ ...short, pace }, { pace: 'full-time' }).slots[0]?.limit).toBe((45 + 9) * 2);
  });

  test('a student visa asks for a full load, unless the program sets its own', () => {
    expect(load(timed([]), { pace: 'full-time' }, visaStudent())).toMatchObject([{ unit: 'load', per: 'term', min: 54 }]);
    const own: Rule[] = [{ kind: 'load', says, per: 'term', min: { courses: 2 }, pace: 'full-time' }];
    expect(load(timed(own), { pace: 'full-time' }, visaStudent())).toMatchObject([{ unit: 'courses', min: 2 }]);
    expect(load(timed(own))).toEqual([]);
  });
});

describe('rules on when', () => {
  test('load: least and most, in regular terms only unless the program runs all year', () => {
    const rule: Rule = { kind: 'load', says, per: 'term', min: { courses: 1 }, max: { courses: 2 }, of: ['A', 'B'] };
    const instance = instanceOf(timed([rule], list, calendar('fall', 'spring', 'summer')));
    const found = first(instance).loads[0];
    expect(found).toMatchObject({ min: 1, max: 2, unit: 'courses', per: 'term' });
    expect(found?.terms.every((holds) => holds)).toBe(true);
    expect(codesIn(instance, found?.of ?? [])).toEqual(['A', 'B']);
    const noted = first(instanceOf(timed([rule], [...list.slice(0, 3), course('D', [], { terms: ['summer'] })]))).loads[0];
    expect(noted?.terms.slice(0, 3)).toEqual([true, true, false]);
  });

  test('place: first, long break, a number, last and in a row', () => {
    const place = (codes: string[], term: Extract<Rule, { kind: 'place' }>['term']): Rule => ({ kind: 'place', says, codes, term });
    const instance = instanceOf(
      timed([place(['A'], 'first'), place(['B'], 'long-break'), place(['C'], { number: 2 }), place(['D'], 'last')]),
    );
    expect([termsOf(instance, 'A'), termsOf(instance, 'B')[0], termsOf(instance, 'C')]).toEqual([
      ['2027-fall'],
      '2028-summer',
      ['2028-spring'],
    ]);
    expect([courseIn(instance, 'D').last, courseIn(instance, 'A').last]).toEqual([true, false]);
    const row = instanceOf(timed([place(['A', 'B'], 'consecutive')]));
    expect(first(row).chains).toEqual([{ says, courses: [0, 1] }]);
  });

  test('order, gate and within', () => {
    const rules: Rule[] = [
      { kind: 'order', says, steps: [['A'], ['B', 'X'], ['C']], strict: true },
      { kind: 'gate', says, course: 'D', after: [{ earned: { credits: 6 }, in: ['A', 'B', 'C'] }, { groups: ['all'] }] },
      { kind: 'within', says, of: ['A', 'B'], size: { courses: 1 }, terms: 1 },
    ];
    const instance = instanceOf(timed(rules));
    const variant = first(instance);
    expect(variant.orders).toEqual([{ says, steps: [[0], [1], [2]], strict: true }]);
    expect(variant.gates).toEqual([
      {
        says,
        courses: [3],
        after: [
          { kind: 'earned', of: [true, true, true, false], unit: 'credits', size: 600 },
          { kind: 'need', need: 0 },
        ],
      },
    ]);
    expect(variant.withins).toEqual([{ says, of: [true, true, false, false], unit: 'courses', size: 1, terms: 1 }]);
    expect(variant.needs.find((need) => need.id === 'rule-2')).toMatchObject({ kind: 'rule', size: 1 });
  });
});

test('the gap and the cost', () => {
  const areas = [course('A', [], { areas: ['machine-learning', 'nlp', 'ethics'] }), ...list.slice(1)];
  const input = {
    program: timed([], areas),
    candidate: candidate(),
    role,
    parameters,
    request: PlanRequest.parse({ pace: 'part-time', earliestStart: '2027-08', near: [{ code: 'B', term: '2028-spring' }] }),
  };
  const charges = { perCreditUsd: 100.5, perCourseUsd: 0, perTermUsd: 20, fixedUsd: 7 };
  const result = compile({ ...input, prices: { 'full-time': undefined, 'part-time': charges } });
  if ('impossible' in result) throw new Error('impossible');
  const { gap, cost, hasNear } = result.instance;
  expect(gap.weights[0]?.[gap.areas.indexOf('machine-learning')]).toBe(0.57735);
  expect([gap.taught, gap.gain]).toEqual([3, 0.6]);
  expect(cost).toEqual({ known: true, fixed: 700, perCredit: 10050, perCourse: 0, perTerm: 2000 });
  expect([hasNear, courseIn(result.instance, 'B').near, courseIn(result.instance, 'A').near]).toEqual([true, 1, -1]);
});
