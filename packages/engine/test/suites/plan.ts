import { type DeepProgram, type Pace, Program } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/index.ts';
import { parametersOf } from '../../src/parameters.ts';
import { durationOf } from '../../src/plan/duration.ts';
import { asOf, catalog, deepProgram, example, optionFor } from './support.ts';

const professional = example('working-professional');
const parameters = parametersOf(catalog, professional);
const plan = (program: DeepProgram | undefined, pace: Pace, hours: number, start = '2027-08') =>
  durationOf(program?.record, pace, hours, start, parameters);
/** The record without its courses: usual courses, usual hours a credit. */
const bare = (program: DeepProgram, changes: Partial<Program> = {}): DeepProgram => ({
  ...program,
  record: Program.parse({
    ...program.record,
    courses: [],
    requirements: { total: 'not-published', groups: [], rules: [], listComplete: false },
    ...changes,
  }),
});

describe('durations by hand', () => {
  const omscs = deepProgram('gatech-omscs-machine-learning');
  // 76.05 hours a credit by its courses' own weekly hours: 228 a course; 15 weeks × 14 h = 210 carry one of the lighter ones,
  // 11 summer weeks × 14 h = 154 none: ten terms, fall 2027 to spring 2032.
  test('OMSCS at 14 hours: one course in fall and spring, none in summer', () => {
    expect(plan(omscs, 'part-time', 14)).toMatchObject({ start: '2027-08', end: '2032-05', months: 58, terms: 10 });
  });
  // 15 × 20 = 300: one; 11 × 20 = 220: one of the lighter ones: three a year.
  test('OMSCS at 20 hours: one course in each of three terms a year', () => {
    expect(plan(omscs, 'part-time', 20)).toMatchObject({ end: '2030-12', months: 41, terms: 10 });
  });
  // 45 credits of 30 hours, 4 a course: 120 hours; 10 weeks × 12 h carry one: 12 quarters, three a year, from September 2027.
  test('a program of quarters at 12 hours: twelve quarters', () => {
    const quarters = bare(deepProgram('stanford-ms-cs-artificial-intelligence'));
    expect(plan(quarters, 'part-time', 12)).toMatchObject({ start: '2027-09', end: '2031-06', months: 46, terms: 12, hoursPerWeek: 11.3 });
  });
  // No record: 30 semester hours of 45, fall and spring; 9 hours a week carry one course, 18 two.
  test('a listed program at 9 and at 18 hours', () => {
    expect(plan(undefined, 'part-time', 9)).toMatchObject({ end: '2032-05', months: 58, terms: 10, totalHours: 1350, hoursPerWeek: 9 });
    expect(plan(undefined, 'part-time', 18)).toMatchObject({ end: '2029-12', months: 29, terms: 5, hoursPerWeek: 18 });
  });
  // 31 units of 45 hours are 1,395 hours: 100 weeks of 14 hours. Its terms are six months long, one after another.
  test('WGU at 14 hours: 26-week terms, two courses each, six terms', () => {
    const wgu = plan(deepProgram('wgu-mscs-artificial-intelligence-machine-learning'), 'part-time', 14);
    expect('impossible' in wgu ? Infinity : wgu.months).toBeLessThanOrEqual(36);
  });
  test('a published full-time length is taken', () => {
    expect(plan(deepProgram('uw-seattle-ms-data-science'), 'full-time', 1)).toMatchObject({ start: '2027-09', months: 18 });
  });
});

describe('every program', () => {
  test('more hours a week never take longer, and never become impossible', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...catalog.programs),
        fc.integer({ min: 1, max: 79 }),
        fc.integer({ min: 1, max: 40 }),
        (program, hours, more) => {
          const [before, after] = [plan(program, 'part-time', hours), plan(program, 'part-time', hours + more)];
          if ('impossible' in before) return true;
          return !('impossible' in after) && after.months <= before.months;
        },
      ),
      { numRuns: 2_000 },
    );
  });
  test('starts not before the wanted month and within a year, and ends when its months are over', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalog.programs), fc.integer({ min: 1, max: 12 }), (program, month) => {
        const wanted = `2028-${String(month).padStart(2, '0')}`;
        const found = plan(program, 'part-time', 60, wanted);
        if ('impossible' in found) return true;
        const monthsOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5));
        const wait = monthsOf(found.start) - monthsOf(wanted);
        return wait >= 0 && wait < 12 && monthsOf(found.end) - monthsOf(found.start) + 1 === Math.ceil(found.months);
      }),
    );
  });
  // Within the plan's months there must be room for the weeks that hours in all and hours a week come to.
  test.each(['full-time', 'part-time'] as const)('hours a week, times the weeks of its months, hold the hours in all: %s', (pace) => {
    const wrong = catalog.programs.flatMap((program) => {
      const found = plan(program, pace, 15);
      if ('impossible' in found) return [];
      const weeks = found.totalHours / found.hoursPerWeek;
      return weeks > found.months * (365.25 / 12 / 7) + 1 ? [`${program.id}: ${Math.round(weeks)} weeks in ${found.months} months`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('what can’t be planned', () => {
  const program = deepProgram('gatech-omscs-machine-learning');
  test('too few hours for one course', () => {
    expect(plan(program, 'part-time', 3)).toEqual({ impossible: 'hours' });
  });
  test('longer than the program’s years', () => {
    const short = { ...program, record: { ...program.record, pace: { ...program.record.pace, maxYears: 3 } } };
    expect(plan(short, 'part-time', 14)).toEqual({ impossible: 'time-limit' });
    expect('impossible' in plan(short, 'part-time', 60)).toBe(false);
  });
  test('a decision counts what the hours removed, at once or by the time that the program allows', () => {
    const few = { ...professional, study: { ...professional.study, hoursPerWeek: 1 } };
    const decision = decide({ ...catalog, listed: [] }, few, { asOf, seed: 1, futures: 64 });
    const counts = decision.considered.removed.map(({ constraint, count }) =>
      constraint === 'hours' || constraint === 'time-limit' ? count : 0,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(decision.considered.programs);
    expect(decision.verdict).toMatchObject({ id: 'verdict.none', args: { constraint: 'hours' } });
  });
  test('what the planned courses presume beyond the candidate is named', () => {
    const nobody = { ...professional, knowledge: {} };
    const option = optionFor(nobody, deepProgram('uiuc-mcs-online'), 'part-time');
    expect(option.plan.bridging).toEqual(expect.arrayContaining(['programming']));
    const master = {
      ...professional,
      knowledge: { algorithms: 3, 'linear-algebra': 3, programming: 3, calculus: 3, 'probability-statistics': 3, 'machine-learning': 3 },
    };
    expect(optionFor(master, deepProgram('uiuc-mcs-online'), 'part-time').plan.bridging).toEqual([]);
  });
});
