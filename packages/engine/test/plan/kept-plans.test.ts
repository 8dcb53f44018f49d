import { type Candidate, type DeepProgram, knowledgeAreas, type Pace, PlanRequest } from '@masterplan/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptPlans, knownPlans, type PathPlan } from '../../src/path-plans.ts';
import { planningOf, quickPlan } from '../../src/plan/best-plan.ts';
import { type ProgramPlan, programPlan } from '../../src/plan/program-plans.ts';
import { rankingPlan } from '../../src/plan/ranking-plan.ts';
import { catalog, deepProgram, example, exampleNames } from '../suites/support.ts';

/** A plan from all that is known of a candidate, made anew: what the kept ones are held against. */
function madeAnew(program: DeepProgram, pace: Pace, candidate: Candidate): PathPlan['kind'] | ProgramPlan {
  const request = PlanRequest.parse({ pace, earliestStart: candidate.study.earliestStart });
  const found = rankingPlan(planningOf(catalog, program.record, candidate), request);
  if (found.kind === 'plan') return found.plan;
  return found.kind === 'none' && pace === 'part-time' ? 'none' : 'unknown';
}

const plain = (plan: PathPlan) => (plan.kind === 'plan' ? plan.plan : plan.kind);

/** An example with one thing or a few changed, most of them back and forth between few values, so that plans are found again. */
const candidates = fc
  .record({
    name: fc.constantFrom(...exampleNames),
    hours: fc.option(fc.constantFrom(8, 12, 20)),
    status: fc.option(fc.constantFrom('citizen-or-resident' as const, 'student-visa' as const)),
    state: fc.option(fc.constantFrom('CA', 'NY')),
    levels: fc.dictionary(fc.constantFrom(...knowledgeAreas), fc.integer({ min: 0, max: 4 }), { maxKeys: 3 }),
    role: fc.option(fc.constantFrom(...catalog.roles.map(({ id }) => id))),
    own: fc.dictionary(fc.constantFrom(...catalog.parameters.filter(({ range }) => range).map(({ id }) => id)), fc.constantFrom(0, 1), {
      maxKeys: 2,
    }),
  })
  .map(({ name, hours, status, state, levels, role, own }) => {
    const from = example(name);
    const ends = Object.entries(own).map(([id, end]) => [id, catalog.parameters.find((entry) => entry.id === id)?.range?.[end] ?? 1]);
    return {
      ...from,
      status: status ?? from.status,
      place: { ...from.place, state: state ?? from.place.state },
      study: { ...from.study, hoursPerWeek: hours ?? from.study.hoursPerWeek },
      knowledge: { ...from.knowledge, ...levels },
      goals: { ...from.goals, role: role ?? from.goals.role },
      assumptions: Object.fromEntries(ends),
    };
  });

test('a kept plan is the one that would be made of all that is known of a candidate', () => {
  const plans = keptPlans({ ...catalog });
  const paces = fc.constantFrom('part-time' as const, 'full-time' as const);
  fc.assert(
    fc.property(candidates, fc.constantFrom(...catalog.programs), paces, (candidate, program, pace) => {
      expect(plain(plans(program, pace, candidate))).toEqual(madeAnew(program, pace, candidate));
    }),
    { numRuns: 30 },
  );
  // Of few programs, so that most are found again.
  const few = ['gatech-oms-analytics', 'ubc-master-of-data-science', 'upenn-mcit-online'].map(deepProgram);
  fc.assert(
    fc.property(candidates, fc.constantFrom(...few), paces, (candidate, program, pace) => {
      expect(plain(plans(program, pace, candidate))).toEqual(madeAnew(program, pace, candidate));
    }),
    { numRuns: 30 },
  );
});

test('plans are not made again for what leaves them as they are', () => {
  const own = { ...catalog };
  const plans = keptPlans(own);
  const { count } = knownPlans(own);
  const program = deepProgram('gatech-oms-analytics');
  const from = example('working-professional');
  const full = plans(program, 'full-time', from);
  expect(plans(program, 'full-time', { ...from, study: { ...from.study, hoursPerWeek: from.study.hoursPerWeek + 3 } })).toBe(full);
  expect(plans(program, 'full-time', { ...from, place: { ...from.place, state: 'CA' } })).toBe(full);
  expect(count()).toBe(1);
  expect(plans(program, 'full-time', { ...from, status: 'student-visa' })).not.toBe(full);
  expect(plans(program, 'full-time', { ...from, study: { ...from.study, earliestStart: '2028-08' } })).not.toBe(full);
  expect(count()).toBe(3);
});

test('a small search that leaves the end of study open is followed by a larger one for the end alone', () => {
  const program = deepProgram('berkeley-ms-computer-science');
  const candidate = example('recent-graduate');
  const request = PlanRequest.parse({ pace: 'full-time', earliestStart: candidate.study.earliestStart });
  const planning = planningOf(catalog, program.record, candidate);
  const small = quickPlan(planning, request, ['graduation', 'gap', 'peak'], 1_000);
  const found = rankingPlan(planning, request);
  expect(small.kind === 'plan' && programPlan(planning, request, small).proved).toBe(false);
  expect(found.kind === 'plan' && found.plan.proved).toBe(true);
  if (small.kind === 'plan' && found.kind === 'plan') expect(found.plan.months).toBeLessThan(programPlan(planning, request, small).months);
});
