import type { Breach, Program, Schedule } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../test/suites/support.ts';
import { course, program } from '../../curriculum/test/records.ts';
import { planningOf } from '../best-plan.ts';
import { type Checked, checkSchedule } from '../schedule/check-schedule.ts';
import { judgeSchedule } from '../schedule/judge-schedule.ts';
import { type Asks, asked, planOf, record, student } from './planning.ts';

const core = { id: 'core', title: 'Core', choose: { courses: 3 }, from: ['A', 'B', 'C'] };
const list = [course('A'), course('B', ['A']), course('C', [], { terms: ['fall'] }), course('D')];
const small = program('small', 9, list, { groups: [core] });

const schedule = (terms: Record<string, string>): Schedule =>
  Object.entries(terms).map(([term, codes]) => ({ term, courses: codes.split(' ').filter(Boolean) }));
const judged = (of: Program, terms: Record<string, string>, asks: Asks = { hoursPerWeek: 30 }): Breach[] =>
  judgeSchedule(planningOf(catalog, of, student), asked(asks), schedule(terms))?.breaches ?? [];
const checked = (of: Program, terms: Record<string, string>, asks: Asks = { hoursPerWeek: 30 }): Checked =>
  checkSchedule({ catalog, program: of, candidate: student, request: asked(asks), schedule: schedule(terms) });

describe('a schedule, judged', () => {
  test('nothing is wrong with a good one, and it is laid out beside the best', () => {
    const { breaches, schedule: plan, best } = checked(small, { '2027-fall': 'A C', '2028-fall': 'B' });
    expect(breaches).toEqual([]);
    expect(plan).toMatchObject({ months: 17, credits: 9, proved: false });
    expect(plan?.audit[0]).toMatchObject({ id: 'core', planned: 3 });
    expect(best.ok && best.plan.months).toBe(10);
    expect(plan?.objectives[0]).toEqual({ of: 'graduation', value: 17, bound: 10, proved: false });
  });

  test('unknown, twice, not offered, prerequisites, hours', () => {
    expect(judged(small, { '2027-fall': 'A C', '2028-spring': 'B X A' })).toEqual([
      { kind: 'unknown-course', code: 'X', term: '2028-spring' },
      { kind: 'twice', code: 'A' },
    ]);
    expect(judged(small, { '2027-fall': 'A', '2028-spring': 'B C' })).toEqual([{ kind: 'not-offered', code: 'C', term: '2028-spring' }]);
    expect(judged(small, { '2027-fall': 'A B C' })).toEqual([{ kind: 'prerequisite', code: 'B', term: '2027-fall', needs: 'A' }]);
    expect(judged(small, { '2027-fall': 'A C', '2028-spring': 'B' }, { hoursPerWeek: 10 })).toEqual([
      { kind: 'hours', term: '2027-fall', hoursPerWeek: 18, limit: 10 },
    ]);
  });

  test('requirements unmet, courses not needed, a limit of time', () => {
    expect(judged(small, { '2027-fall': 'A C D' })).toEqual([
      { kind: 'requirement', id: 'core', title: 'Core', unit: 'courses', need: 3, has: 2 },
      { kind: 'requirement', id: 'total', title: 'Total', unit: 'credits', need: 9, has: 6 },
      { kind: 'redundant', code: 'D' },
    ]);
    expect(judged(small, { '2027-fall': 'A C', '2028-fall': 'B' }, { hoursPerWeek: 30, maxMonths: 12 })).toEqual([
      { kind: 'time-limit', months: 17, limit: 12 },
    ]);
    expect(judged(small, { '2027-fall': 'A C', '2045-fall': 'B' })).toEqual([]);
  });

  test('what is passed counts, and is not taken again', () => {
    expect(judged(small, { '2027-fall': 'A C B' }, { hoursPerWeek: 30, passed: [{ code: 'A' }] })).toEqual([{ kind: 'twice', code: 'A' }]);
    expect(judged(small, { '2027-fall': 'B C' }, { hoursPerWeek: 30, passed: [{ code: 'A' }] })).toEqual([]);
  });

  test('rules on order, load, last term and caps; a term outside the calendar; a start that is none', () => {
    const ruled = (rules: Parameters<typeof program>[3]['rules']) => program('ruled', 9, list, { groups: [core], rules: rules ?? [] });
    const fine = { '2027-fall': 'A C', '2028-spring': 'B' };
    expect(judged(ruled([{ kind: 'order', says: 'B before C.', steps: [['B'], ['C']], strict: true }]), fine)).toEqual([
      { kind: 'rule', says: 'B before C.', codes: ['B', 'C'] },
    ]);
    expect(judged(ruled([{ kind: 'load', says: 'One a term.', per: 'term', max: { courses: 1 } }]), fine)).toEqual([
      { kind: 'load', term: '2027-fall', says: 'One a term.' },
    ]);
    expect(judged(ruled([{ kind: 'place', says: 'A comes last.', codes: ['A'], term: 'last' }]), fine)).toEqual([
      { kind: 'rule', says: 'A comes last.', codes: ['A'] },
    ]);
    expect(judged(ruled([{ kind: 'place', says: 'B comes first.', codes: ['B'], term: 'first' }]), fine)).toContainEqual({
      kind: 'rule',
      says: 'B comes first.',
      codes: ['B'],
    });
    expect(
      judged(ruled([{ kind: 'gate', says: 'C after three credits.', course: 'C', after: [{ earned: { credits: 3 } }] }]), fine),
    ).toEqual([{ kind: 'rule', says: 'C after three credits.', codes: ['C'] }]);
    const capped = judged(ruled([{ kind: 'cap', says: 'At most one of A and C.', size: { courses: 1 }, of: ['A', 'C'] }]), fine);
    expect(capped).toContainEqual({ kind: 'rule', says: 'At most one of A and C.', codes: ['A', 'C'] });
    expect(capped.map(({ kind }) => kind)).toContain('requirement');
    const published: Program = { ...small, calendar: { terms: ['fall', 'spring'], starts: ['fall'] } };
    expect(judged(published, { '2027-fall': 'A C', '2028-summer': 'B' })).toEqual([
      { kind: 'not-offered', code: 'B', term: '2028-summer' },
    ]);
    expect(judged(published, { '2028-spring': 'A', '2028-fall': 'B C' })).toEqual([
      { kind: 'rule', says: 'Students begin in fall.', codes: [] },
    ]);
  });

  test('sessions are found where none is given', () => {
    const blocks = program('blocks', 9, list.slice(0, 2).concat(course('C', ['B'])), {
      groups: [core],
      sessions: { perTerm: 3, sequential: true },
    });
    expect(judged(blocks, { '2027-fall': 'C B A' }, { hoursPerWeek: 30 })).toEqual([]);
    expect(judged(blocks, { '2027-fall': 'C B', '2028-spring': 'A' }, { hoursPerWeek: 30 }).map(({ kind }) => kind)).toEqual([
      'prerequisite',
    ]);
  });

  test.each([
    ['uw-seattle-ms-data-science', 'full-time'],
    ['ubc-master-of-data-science', 'full-time'],
    ['gatech-oms-analytics', 'part-time'],
    ['sjsu-ms-artificial-intelligence', 'part-time'],
    ['wgu-mscs-artificial-intelligence-machine-learning', 'part-time'],
  ] as const)('the best plan of %s breaks nothing', (slug, pace) => {
    const plan = planOf(record(slug), { pace });
    const planning = planningOf(catalog, record(slug), student);
    const bySession = plan.terms.flatMap(({ id, courses }) =>
      [...new Set(courses.map(({ session }) => session))].map((session) => ({
        term: id,
        session,
        courses: courses.filter((entry) => entry.session === session).map(({ code }) => code),
      })),
    );
    expect(judgeSchedule(planning, asked({ pace }), bySession)?.breaches).toEqual([]);
    const byTerm = plan.terms.map(({ id, courses }) => ({ term: id, courses: courses.map(({ code }) => code) }));
    expect(judgeSchedule(planning, asked({ pace }), byTerm)?.breaches).toEqual([]);
  });
});
