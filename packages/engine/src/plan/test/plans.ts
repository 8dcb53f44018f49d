import { describe, expect, test } from 'vitest';
import { asOf, catalog, example, exampleNames } from '../../../test/suites/support.ts';
import { course, program } from '../../curriculum/test/records.ts';
import { bestPlan, planningOf } from '../best-plan.ts';
import { planFor, requestOf } from '../plan.ts';
import { programPlan } from '../program-plans.ts';
import { asked, notNumbers, planOf, record, student, termsIn } from './planning.ts';

const chain = program('chain', 9, [course('A'), course('B', ['A']), course('C', ['B'])], {
  groups: [{ id: 'core', title: 'Core', choose: { courses: 3 }, from: ['A', 'B', 'C'] }],
});

describe('plans of small programs', () => {
  test('terms from the first to the last, empty ones too; a chain takes a term each', () => {
    const plan = planOf(chain, { hoursPerWeek: 30 });
    expect(termsIn(plan)).toEqual(
      ['2027-fall: A', '2028-spring: B', '2028-summer:', '2028-fall: C'].filter((line) => !line.includes('summer')),
    );
    expect(plan).toMatchObject({
      start: '2027-08',
      end: '2028-12',
      months: 17,
      credits: 9,
      creditsRequired: 9,
      proved: true,
      costUsd: 'not-published',
    });
    expect(plan.terms[0]).toMatchObject({ from: '2027-08', to: '2027-12', credits: 3, hoursPerWeek: 9, limitHoursPerWeek: 30 });
    expect(plan.objectives.map(({ of }) => of)).toEqual(['graduation', 'gap', 'peak', 'squares', 'assumptions']);
    expect(plan.objectives[0]).toEqual({ of: 'graduation', value: 17, bound: 17, proved: true });
    const away = planOf(chain, { hoursPerWeek: 30, availability: [{ from: '2028-01', to: '2028-05', hoursPerWeek: 0 }] });
    expect(termsIn(away)).toEqual(['2027-fall: A', '2028-spring:', '2028-fall: B', '2029-spring: C']);
  });

  test('the audit tells passed, being taken and planned apart', () => {
    const plan = planOf(chain, {
      hoursPerWeek: 30,
      passed: [{ code: 'A' }, { code: 'B', status: 'in-progress' }],
    });
    expect(plan.audit.find(({ id }) => id === 'core')).toEqual({
      id: 'core',
      title: 'Core',
      kind: 'group',
      unit: 'courses',
      need: 3,
      passed: 1,
      inProgress: 1,
      planned: 1,
      courses: ['A', 'B', 'C'],
    });
    expect(plan.audit.find(({ kind }) => kind === 'total')).toMatchObject({ need: 9, passed: 3, inProgress: 3, planned: 3 });
    expect(plan.passed.map(({ code, serves }) => [code, serves])).toEqual([
      ['A', ['core']],
      ['B', ['core']],
    ]);
    expect(plan.credits).toBe(9);
    expect(plan.months).toBe(5);
  });

  test('pins are held and told; changes against an earlier plan are listed', () => {
    const plan = planOf(chain, {
      hoursPerWeek: 30,
      pins: [{ code: 'A', term: '2028-spring' }],
      near: [
        { code: 'A', term: '2027-fall' },
        { code: 'Z', term: '2028-spring' },
        { code: 'B', term: '2028-fall' },
      ],
    });
    expect(termsIn(plan)).toEqual(['2028-spring: A', '2028-fall: B', '2029-spring: C']);
    expect(plan.terms[0]?.courses[0]?.pinned).toBe(true);
    expect(plan.changes).toEqual([
      { kind: 'moved', code: 'A', from: '2027-fall', to: '2028-spring' },
      { kind: 'dropped', code: 'Z', from: '2028-spring' },
      { kind: 'added', code: 'C', to: '2029-spring' },
    ]);
    expect(plan.objectives.map(({ of }) => of).slice(0, 2)).toEqual(['graduation', 'changes']);
  });

  test('placeholders: as few as make a plan possible, said as defaults', () => {
    const open = program('open', 9, [course('A')], {
      groups: [{ id: 'rest', title: 'Rest', choose: { courses: 3 }, from: ['A'], open: true }],
      listComplete: false,
    });
    const plan = planOf(open, { hoursPerWeek: 30 });
    expect(plan.defaults).toMatchObject({ courses: 3, placeholders: 2, hours: 3 });
    expect(plan.audit.find(({ id }) => id === 'rest')).toMatchObject({ planned: 3, need: 3 });
  });

  test('rules that the planner cannot hold are told', () => {
    const rules = [{ kind: 'unmodeled' as const, says: 'Something else.' }];
    expect(planOf({ ...chain, requirements: { ...chain.requirements, rules } }, { hoursPerWeek: 30 }).mayBreak).toEqual([
      'Something else.',
    ]);
  });

  test('bridging: what a first course presumes and no earlier one covers; skills rise in the order of time', () => {
    const taught = program(
      'taught',
      6,
      [
        course('S', [], { areas: ['probability-statistics'], priorKnowledge: ['calculus'] }),
        course('M', ['S'], { title: 'Capstone', areas: ['machine-learning'], priorKnowledge: ['probability-statistics', 'programming'] }),
      ],
      { groups: [{ id: 'core', title: 'Core', choose: { courses: 2 }, from: ['S', 'M'] }] },
    );
    const who = { ...student, knowledge: { calculus: 0.5 as const, programming: 3 as const } };
    const plan = planOf(taught, { hoursPerWeek: 30 }, who);
    expect(plan.bridging).toEqual([{ area: 'calculus', has: 0.5, needs: 2, course: 'S', hours: 102 }]);
    const [today, first, last] = plan.skills;
    expect(plan.skills.map(({ after }) => after)).toEqual(['today', '2027-fall', '2028-spring']);
    expect(today?.areas).toMatchObject({ 'probability-statistics': 0, programming: 3 });
    expect(today?.groups).toMatchObject({ programming: 1.5, ethics: 0 });
    expect(today?.groups.communication).toBeUndefined();
    expect(first?.areas['probability-statistics']).toBeCloseTo(1.8, 9);
    expect(first?.areas['machine-learning']).toBe(0);
    expect(last?.areas['machine-learning']).toBeCloseTo(1.8, 9);
    expect(last?.groups.communication).toBeCloseTo(1.8, 9);
  });
});

describe('plans of real programs', () => {
  // Lengths and terms as the programs publish them, in months of the planner's calendar.
  test.each([
    ['northwestern-ms-machine-learning-data-science', 16, 4],
    ['uw-seattle-ms-data-science', 19, 5],
    ['wgu-mscs-artificial-intelligence-machine-learning', 12, 2],
    ['ubc-master-of-data-science', 12, 3],
    ['waterloo-mdsai', 16, 4],
  ])('%s full-time takes %i months', (slug, months, terms) => {
    const plan = planOf(record(slug), { pace: 'full-time' });
    expect(plan.months).toBe(months);
    expect(plan.terms.filter(({ courses }) => courses.length > 0).length).toBeLessThanOrEqual(terms);
    expect(plan.audit.every(({ need, planned }) => planned >= need)).toBe(true);
    expect(plan.objectives.every(({ value, bound, proved }) => !proved || value === bound)).toBe(true);
  });

  test('tuition by term sums to the cost; the gap is a share', () => {
    const plan = planOf(record('gatech-oms-analytics'), { pace: 'full-time' });
    const sum = plan.terms.reduce((total, term) => total + (term.tuitionUsd ?? 0), 0);
    expect(sum).toBeCloseTo(Number(plan.costUsd), 6);
    expect(plan.gapClosed).toBeGreaterThan(0);
    expect(plan.gapClosed).toBeLessThanOrEqual(1);
    expect(plan.objectives.find(({ of }) => of === 'gap')?.value).toBe(plan.gapClosed);
  });

  test('a later objective first gives another plan of the same program', () => {
    const soon = planOf(record('gatech-oms-analytics'), { pace: 'full-time', order: ['graduation'] });
    const even = planOf(record('gatech-oms-analytics'), { pace: 'full-time', order: ['even-load'] });
    const peak = (plan: typeof soon) => Math.max(...plan.terms.map((term) => term.hoursPerWeek));
    expect(peak(even)).toBeLessThan(peak(soon));
  });

  test.each(exampleNames)('%s: every program of a few gives a plan or says why not, in numbers', (name) => {
    const candidate = example(name);
    for (const slug of ['sjsu-ms-artificial-intelligence', 'amsterdam-msc-artificial-intelligence', 'uva-ms-data-science', 'duke-mids']) {
      const answer = planFor({ catalog, program: record(slug), candidate, request: requestOf(candidate, asOf), budget: 2_000 });
      expect(notNumbers(answer), slug).toEqual([]);
      if (!answer.ok) expect(answer.noPlan.conflict.length > 0 || answer.noPlan.incomplete !== undefined, slug).toBe(true);
    }
  });
});

describe('what a path needs of a plan', () => {
  test('months, hours and courses by area', () => {
    const slug = 'wgu-mscs-artificial-intelligence-machine-learning';
    const planning = planningOf(catalog, record(slug), student);
    const request = asked({ pace: 'full-time' });
    const found = bestPlan(planning, request, ['graduation'], 10_000);
    if (found.kind !== 'plan') throw new Error(found.kind);
    const short = programPlan(planning, request, found);
    expect(short).toMatchObject({ months: 12, terms: 2, credits: 31, totalHours: 1395, start: '2027-08', end: '2028-07' });
    expect(short.hoursPerWeek).toBeCloseTo(1395 / 52, 9);
    expect(short.peakHoursPerWeek).toBeGreaterThanOrEqual(short.hoursPerWeek - 0.5);
    expect(short.courses['machine-learning']).toBeGreaterThan(0);
    expect(notNumbers(short)).toEqual([]);
  });
});

describe('what a candidate asks', () => {
  test('either pace is part-time, a visa full-time, and no start in the past', () => {
    expect(requestOf(example('recent-graduate'), asOf)).toMatchObject({ pace: 'part-time', earliestStart: '2027-08', pins: [] });
    expect(requestOf(example('newcomer-student-visa'), asOf).pace).toBe('full-time');
    expect(requestOf(student, '2029-03-01').earliestStart).toBe('2029-03');
  });
});
