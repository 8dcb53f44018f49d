import { describe, expect, test } from 'vitest';
import { example } from '../../../test/suites/support.ts';
import { course, program } from '../../curriculum/test/records.ts';
import { noPlanOf, planOf, record } from './planning.ts';

const core = { id: 'core', title: 'Core', choose: { courses: 3 }, from: ['A', 'B', 'C'] };
const chain = program('chain', 9, [course('A'), course('B', ['A']), course('C', ['B']), course('D')], { groups: [core] });

describe('why there is no plan', () => {
  test('hours and a limit of time together; more of either makes one', () => {
    const { conflict, repairs, incomplete } = noPlanOf(chain, { hoursPerWeek: 30, maxMonths: 10 });
    expect(conflict).toEqual([{ kind: 'time-limit', months: 10, whose: 'yours' }]);
    expect(repairs).toContainEqual({ kind: 'longer', months: 17 });
    expect(incomplete).toBeUndefined();
    const free = program('free', 9, [course('A'), course('B'), course('C')], { groups: [core] });
    const both = noPlanOf(free, { hoursPerWeek: 10, maxMonths: 10 });
    expect(both.conflict.map(({ kind }) => kind)).toEqual(['hours', 'time-limit']);
    expect(both.repairs).toEqual([
      { kind: 'hours', hoursPerWeek: 18, months: 10 },
      { kind: 'longer', months: 17 },
    ]);
  });

  test('each repair is a plan of that length', () => {
    const free = program('free', 9, [course('A'), course('B'), course('C')], { groups: [core] });
    expect(planOf(free, { hoursPerWeek: 18, maxMonths: 10 }).months).toBe(10);
    expect(planOf(free, { hoursPerWeek: 10 }).months).toBe(17);
    expect(noPlanOf(free, { hoursPerWeek: 17, maxMonths: 10 }).conflict).not.toEqual([]);
  });

  test('a ban, a pin, months away', () => {
    expect(noPlanOf(chain, { hoursPerWeek: 30, bans: ['B'] })).toMatchObject({
      conflict: [{ kind: 'ban', code: 'B' }],
      repairs: [{ kind: 'unban', code: 'B', months: 17 }],
    });
    const pinned = noPlanOf(chain, { hoursPerWeek: 30, pins: [{ code: 'C', term: '2027-fall' }] });
    expect(pinned.conflict).toEqual([{ kind: 'pin', code: 'C', term: '2027-fall' }]);
    expect(pinned.repairs).toContainEqual({ kind: 'unpin', code: 'C', months: 17 });
    const away = noPlanOf(chain, { hoursPerWeek: 30, maxMonths: 17, availability: [{ from: '2028-02', to: '2028-03', hoursPerWeek: 0 }] });
    expect(away.conflict.map(({ kind }) => kind)).toEqual(['time-limit', 'availability']);
    expect(away.repairs).toContainEqual({ kind: 'available', from: '2028-02', to: '2028-03', months: 17 });
  });

  test('a waiver that an adviser can grant', () => {
    const says = 'C may be waived.';
    const waived = program('waived', 6, chain.courses, {
      groups: [core],
      rules: [{ kind: 'waive', says, group: 'core', codes: ['C'], when: 'by-adviser', effect: 'drop-credits' }],
    });
    expect(noPlanOf(waived, { hoursPerWeek: 30, maxMonths: 10 }).repairs).toContainEqual({
      kind: 'waiver',
      of: 'C',
      title: 'C C',
      months: 10,
    });
  });

  test('the record itself: a list too short, nothing required, rules that exclude one another', () => {
    const short = program('short', 9, [course('A')], { groups: [core] });
    expect(noPlanOf(short)).toMatchObject({ conflict: [], repairs: [], incomplete: 'its list «Core» names too few courses' });
    expect(noPlanOf(record('amsterdam-msc-artificial-intelligence')).incomplete).toContain('neither');
    const rules = [
      { kind: 'order' as const, says: 'C before A.', steps: [['C'], ['A']], strict: true },
      { kind: 'load' as const, says: 'One course a term.', per: 'term' as const, max: { courses: 1 } },
    ];
    const circular = program('circular', 9, chain.courses, { groups: [core], rules });
    expect(noPlanOf(circular, { hoursPerWeek: 30 }).conflict).toEqual([{ kind: 'rule', says: 'C before A.' }]);
    const pair = [course('A', ['B']), course('B', ['A'])];
    const both = { id: 'both', title: 'Both', choose: { courses: 2 }, from: ['A', 'B'] };
    const loop = program('loop', 6, [...pair, course('C'), course('D')], { groups: [both] });
    expect(noPlanOf(loop, { hoursPerWeek: 30 })).toMatchObject({ conflict: [{ kind: 'requirement', title: 'Both' }], repairs: [] });
    expect(noPlanOf(program('loop', 6, pair, { groups: [both] })).incomplete).toContain('whatever a student asks');
  });

  test('a search that ends too soon claims no conflict', () => {
    const answer = noPlanOf(record('northwestern-ms-machine-learning-data-science'), { pace: 'full-time' }, undefined, 1);
    expect(answer).toMatchObject({ conflict: [], undecided: true });
  });

  test('a real program: hours beside the job are too few for one course', () => {
    const { conflict, repairs } = noPlanOf(record('uw-seattle-ms-data-science'), { hoursPerWeek: 8 });
    expect(conflict).toEqual([{ kind: 'hours', hoursPerWeek: 8 }]);
    expect(repairs[0]?.kind).toBe('hours');
    const visa = example('newcomer-student-visa');
    expect(noPlanOf(record('cmu-msaii'), { maxMonths: 12 }, visa).conflict).toContainEqual({
      kind: 'time-limit',
      months: 12,
      whose: 'yours',
    });
  });
});
