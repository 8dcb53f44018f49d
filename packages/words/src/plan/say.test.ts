import type { Breach, PlanChange, PlanConstraint, PlanObjective, PlanRepair } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayBreach } from './breaches.ts';
import { sayChange, sayChanges } from './changes.ts';
import { sayConstraint } from './constraints.ts';
import { omscs, omscsLater } from './fixtures.testing.ts';
import { sayNoPlan } from './no-plan.ts';
import { sayObjective, sayObjectives } from './objectives.ts';
import { sayRepair } from './repairs.ts';
import { sentence } from './sentence.testing.ts';
import { sessions } from './sessions.testing.ts';

/** One of each kind: a kind missing here is a type error. */
type OneOfEach<T extends { kind: string }> = { [K in T['kind']]: Extract<T, { kind: K }> };

const constraints: OneOfEach<PlanConstraint> = {
  hours: { kind: 'hours', hoursPerWeek: 12 },
  'time-limit': { kind: 'time-limit', months: 24, whose: 'yours' },
  availability: { kind: 'availability', from: '2028-03', to: '2028-05', hoursPerWeek: 0 },
  pin: { kind: 'pin', code: 'CS 7643', term: '2027-fall' },
  ban: { kind: 'ban', code: 'CS 6515' },
  options: { kind: 'options', choice: 'way-to-finish', options: ['thesis'] },
  rule: { kind: 'rule', says: 'Two foundational courses come within the first three terms.' },
  requirement: { kind: 'requirement', title: 'Algorithms core' },
};

const repairs: OneOfEach<PlanRepair> = {
  hours: { kind: 'hours', hoursPerWeek: 15, months: 24 },
  longer: { kind: 'longer', months: 30 },
  start: { kind: 'start', start: '2028-01', months: 24 },
  waiver: { kind: 'waiver', of: 'algorithms', title: 'Algorithms core', months: 24 },
  unpin: { kind: 'unpin', code: 'CS 7643', months: 24 },
  unban: { kind: 'unban', code: 'CS 6515', months: 24 },
  available: { kind: 'available', from: '2028-03', to: '2028-05', months: 24 },
  option: { kind: 'option', choice: 'way-to-finish', months: 24 },
};

const changes: OneOfEach<PlanChange> = {
  added: { kind: 'added', code: 'CS 7632', to: '2029-summer' },
  dropped: { kind: 'dropped', code: 'CS 7646', from: '2029-summer' },
  moved: { kind: 'moved', code: 'CS 7643', from: '2028-spring', to: '2028-fall' },
};

const breaches: OneOfEach<Breach> = {
  'unknown-course': { kind: 'unknown-course', code: 'CS 9999', term: '2027-fall' },
  twice: { kind: 'twice', code: 'CS 7643' },
  'not-offered': { kind: 'not-offered', code: 'CS 7643', term: '2027-fall' },
  prerequisite: { kind: 'prerequisite', code: 'CS 7643', term: '2027-fall', needs: 'CS 7641 before it' },
  hours: { kind: 'hours', term: '2027-fall', hoursPerWeek: 25.5, limit: 12 },
  load: { kind: 'load', term: '2027-fall', says: 'At most two courses a term.' },
  requirement: { kind: 'requirement', id: 'algorithms', title: 'Algorithms core', unit: 'courses', need: 1, has: 0 },
  rule: { kind: 'rule', says: 'Of 15-750 and 15-850 only one counts.', codes: ['15-750', '15-850'] },
  'time-limit': { kind: 'time-limit', months: 80, limit: 72 },
  redundant: { kind: 'redundant', code: 'CS 6750' },
};

describe('each kind is a plain sentence', () => {
  it.each(Object.entries(constraints))('constraint %s', (_, constraint) => sentence(sayConstraint(constraint)));
  it.each(Object.entries(repairs))('repair %s', (_, repair) => sentence(sayRepair(repair)));
  it.each(Object.entries(changes))('change %s', (_, change) => sentence(sayChange(change)));
  it.each(Object.entries(breaches))('breach %s', (_, breach) => sentence(sayBreach(breach)));
});

describe('a constraint', () => {
  it('is said with its number', () => {
    expect(sayConstraint(constraints.hours)).toBe('You study at most 12 hours a week.');
    expect(sayConstraint(constraints.availability)).toBe('You study nothing in March to May 2028.');
    expect(sayConstraint({ kind: 'time-limit', months: 72, whose: 'program' })).toBe('The program has to be finished within 72 months.');
    expect(sayConstraint({ kind: 'pin', code: 'CS 7643', term: 'any' })).toBe('You want CS 7643 in the plan.');
    expect(sayConstraint(constraints.options)).toBe('You settled on thesis for «way to finish».');
  });
});

describe('no plan', () => {
  const asked = { credits: 30, creditUnit: 'semester-hour' } as const;
  it('says the conflict and every way out', () => {
    expect(sayNoPlan({ conflict: [constraints.hours, constraints['time-limit']], repairs: [repairs.hours, repairs.longer] }, asked)).toBe(
      '12 hours a week cannot carry 30 semester hours within 24 months. What would make it possible: 15 hours a week (24 months), or 30 months.',
    );
  });
  it('counts months away among the hours', () => {
    expect(
      sayNoPlan({ conflict: [constraints.hours, constraints.availability, constraints['time-limit']], repairs: [repairs.available] }),
    ).toBe(
      '12 hours a week, with none in March to May 2028, cannot carry the program within 24 months. What would make it possible: your usual hours in March to May 2028 (24 months).',
    );
  });
  it('lists constraints of other kinds', () => {
    expect(sayNoPlan({ conflict: [constraints.hours, constraints.pin, constraints.rule], repairs: [] })).toBe(
      "No plan is possible with all of these: at most 12 hours a week, CS 7643 in fall 2027 and the program's rule «Two foundational courses come within the first three terms». No single change that was tried makes it possible.",
    );
    expect(sayNoPlan({ conflict: [constraints.pin], repairs: [repairs.unpin] })).toBe(
      'No plan is possible with CS 7643 in fall 2027. What would make it possible: CS 7643 left free (24 months).',
    );
  });
  it('names the record where the record is incomplete', () => {
    expect(sayNoPlan({ conflict: [], repairs: [], incomplete: 'its electives are not published' })).toBe(
      'What is published of the program does not make a plan: its electives are not published.',
    );
    sentence(sayNoPlan({ conflict: [], repairs: [] }));
  });
  it('is made of sentences whatever conflicts', () => {
    fc.assert(
      fc.property(fc.subarray(Object.values(constraints)), fc.subarray(Object.values(repairs)), (conflict, ways) =>
        sentence(sayNoPlan({ conflict, repairs: ways }, asked)),
      ),
    );
  });
});

describe('changes', () => {
  it('say from where to where', () => {
    expect(sayChange(changes.moved)).toBe('CS 7643 moves from spring 2028 to fall 2028.');
    expect(sayChange({ ...changes.moved, to: '2028-spring' })).toBe('CS 7643 moves to another session of spring 2028.');
    expect(sayChanges(omscsLater.changes)[0]).toBe('3 courses change against the earlier plan.');
    expect(sayChanges([])).toEqual(['Nothing changes against the earlier plan.']);
  });
});

describe('objectives', () => {
  const graduation: PlanObjective = { of: 'graduation', value: 28, bound: 28, proved: true };
  it('say what is proved and what is not', () => {
    expect(sayObjective(graduation)).toBe('Graduation in 28 months: no plan is earlier.');
    expect(sayObjective({ ...graduation, bound: 26, proved: false })).toBe(
      'Graduation in 28 months, not proved to be the earliest: no plan is earlier than 26 months.',
    );
  });
  it('hold only among plans as good in what comes before', () => {
    expect(sayObjective({ of: 'peak', value: 21.9, bound: 21.9, proved: true }, ['graduation'])).toBe(
      '21.9 hours a week in the fullest week: no plan that graduates as early has a lighter one.',
    );
    expect(sayObjectives(omscs)[5]).toContain('no plan as good in all that comes before rests on fewer');
  });
  it('are plain sentences in every place', () => {
    for (const plan of [omscs, omscsLater, sessions]) for (const text of sayObjectives(plan)) sentence(text);
    const all = ['graduation', 'changes', 'gap', 'peak', 'squares', 'cost', 'assumptions'] as const;
    for (const of of all)
      for (const proved of [true, false])
        sentence(sayObjective({ of, value: 2, bound: 1, proved }, all.filter((other) => other !== of).slice(0, 2)));
  });
  it('never name a price that is not published', () => {
    const texts = sayObjectives(sessions);
    expect(texts[1]).toBe('The price is not published: plans are not compared by it.');
    expect(texts.join(' ')).not.toContain('$');
    expect(texts[2]).toContain('what is left is less than is written here');
  });
});
