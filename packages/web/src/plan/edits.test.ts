import type { PlanRepair } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { omscs } from '../../../words/src/plan/fixtures.testing.ts';
import { afresh, ban, frame, moveTo, mustHave, pass, reordered, repaired, unpin } from './edits.ts';

const nothing = { conflict: [] };

describe('edits of a wish', () => {
  test('a move pins the course once and stays near to all others', () => {
    const once = moveTo(omscs, 'CS 7643', '2029-fall')({ bans: ['CS 7643'] });
    const twice = moveTo(omscs, 'CS 7643', '2030-spring')(once);
    expect(twice.pins).toEqual([{ code: 'CS 7643', term: '2030-spring' }]);
    expect(twice.bans).toEqual([]);
    expect(twice.near).toHaveLength(10);
    expect(twice.near).toContainEqual({ code: 'CS 7641', term: '2028-spring', session: 1 });
    expect(afresh(twice)).not.toHaveProperty('near');
    expect(unpin('CS 7643')(twice).pins).toEqual([]);
  });

  test('what is taken out or passed is no longer pinned; what must be in is no longer out', () => {
    const pinned = moveTo(omscs, 'CS 7643', '2029-fall')({});
    expect(ban(omscs, 'CS 7643')(pinned)).toMatchObject({ pins: [], bans: ['CS 7643'] });
    expect(mustHave('CS 7643')(ban(omscs, 'CS 7643')(pinned))).toMatchObject({ pins: [{ code: 'CS 7643' }], bans: [] });
    const passed = { code: 'CS 7643', status: 'passed' as const, transfer: false };
    expect(pass(undefined, [{ ...passed, grade: 'A' }])(pass(omscs, [passed])(pinned))).toMatchObject({
      pins: [],
      passed: [{ ...passed, grade: 'A' }],
    });
  });

  test('another frame has nothing to stay near to, and keeps the pins', () => {
    const wish = frame({ hoursPerWeek: 20 })(moveTo(omscs, 'CS 7643', '2029-fall')({}));
    expect(wish).not.toHaveProperty('near');
    expect(wish).toMatchObject({ hoursPerWeek: 20, pins: [{ code: 'CS 7643', term: '2029-fall' }] });
  });

  test('objectives move a place', () => {
    expect(reordered(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(reordered(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  });

  test.each<[PlanRepair, object]>([
    [{ kind: 'hours', hoursPerWeek: 15, months: 24 }, { hoursPerWeek: 15 }],
    [{ kind: 'longer', months: 30 }, { maxMonths: 30 }],
    [{ kind: 'start', start: '2028-01', months: 30 }, { earliestStart: '2028-01' }],
    [{ kind: 'waiver', of: 'algorithms', title: 'Algorithms', months: 30 }, { waivers: ['algorithms'] }],
    [{ kind: 'unpin', code: 'CS 7643', months: 30 }, { pins: [] }],
    [{ kind: 'unban', code: 'CS 7641', months: 30 }, { bans: [] }],
    [{ kind: 'available', from: '2028-01', to: '2028-05', months: 30 }, { availability: [] }],
    [{ kind: 'option', choice: 'track', months: 30 }, { options: {} }],
  ])('the repair %j is done', (repair, expected) => {
    const wish = {
      pins: [{ code: 'CS 7643' }],
      bans: ['CS 7641'],
      availability: [{ from: '2028-01', to: '2028-05', hoursPerWeek: 0 }],
      options: { track: ['systems'] },
    };
    expect(repaired(repair, nothing)(wish)).toMatchObject(expected);
  });
});
