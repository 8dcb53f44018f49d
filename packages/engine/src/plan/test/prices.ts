import { describe, expect, test } from 'vitest';
import { catalog } from '../../../test/suites/support.ts';
import { course, program } from '../../curriculum/test/records.ts';
import { parametersOf } from '../../parameters.ts';
import { pricesOf } from '../prices.ts';
import { planOf, student } from './planning.ts';

const parameters = parametersOf(catalog, student);
type Cost = Exclude<ReturnType<typeof program>['cost'], 'not-published'>;
const bare = program('p', 6, [course('A'), course('B')], {
  groups: [{ id: 'core', title: 'Core', choose: { courses: 2 }, from: ['A', 'B'] }],
});
const priced = (tuition: Cost['tuition'], fees: Cost['fees'] = 'not-published', currency: Cost['currency'] = 'USD', months = 16) => ({
  ...bare,
  pace: { ...bare.pace, fullTimeMonths: months },
  cost: { academicYear: '2025-26', currency, tuition, fees },
});
const prices = (...input: Parameters<typeof priced>) => pricesOf(priced(...input), student, catalog, parameters)['full-time'];
const none = { perCreditUsd: 0, perCourseUsd: 0, perTermUsd: 0, fixedUsd: 0 };

describe('prices by what is charged', () => {
  test('a credit, a course, a term; a year for the academic years of the published length, by halves', () => {
    expect(prices({ basis: 'per-credit', resident: 5, nonresident: 9 })).toEqual({ ...none, perCreditUsd: 9 });
    expect(prices({ basis: 'per-course', resident: 'not-published', nonresident: 9 })).toEqual({ ...none, perCourseUsd: 9 });
    expect(prices({ basis: 'per-term', resident: 9, nonresident: 'not-published' })).toEqual({ ...none, perTermUsd: 9 });
    expect(prices({ basis: 'per-term', resident: 9, nonresident: 9, count: 3 })).toEqual({ ...none, fixedUsd: 27 });
    expect(prices({ basis: 'per-year', resident: 10, nonresident: 10 })).toEqual({ ...none, fixedUsd: 15 });
    expect(prices({ basis: 'program-total', resident: 9, nonresident: 9 })).toEqual({ ...none, fixedUsd: 9 });
    expect(prices('not-published')).toBeUndefined();
  });

  test('residents pay the resident price', () => {
    const here = {
      ...priced({ basis: 'per-credit', resident: 5, nonresident: 9 }),
      institution: { ...bare.institution, state: student.place.state },
    };
    expect(pricesOf(here, student, catalog, parameters)['full-time']?.perCreditUsd).toBe(5);
    expect(pricesOf(here, { ...student, status: 'student-visa' }, catalog, parameters)['full-time']?.perCreditUsd).toBe(9);
  });

  test('fees beside it, another currency at its rate, and an own offer in place of tuition', () => {
    const fees = { perTerm: 2, perCredit: 1, perCourse: 3, perYear: 10, once: 7 };
    expect(prices({ basis: 'per-credit', resident: 5, nonresident: 9 }, fees)).toEqual({
      perCreditUsd: 10,
      perCourseUsd: 3,
      perTermUsd: 2,
      fixedUsd: 22,
    });
    const euros = prices({ basis: 'program-total', resident: 1000, nonresident: 1000 }, 'not-published', 'EUR')?.fixedUsd ?? 0;
    expect(euros).toBeGreaterThan(900);
    expect(euros).toBeLessThan(1500);
    const offered = { ...student, offers: [{ program: 'deep:p', tuitionUsd: 123 }] };
    expect(pricesOf(priced({ basis: 'per-credit', resident: 5, nonresident: 9 }), offered, catalog, parameters)['part-time']).toEqual({
      ...none,
      fixedUsd: 123,
    });
  });

  test('a plan costs what its parts cost', () => {
    const plan = planOf(priced({ basis: 'per-credit', resident: 5, nonresident: 9 }, { perTerm: 2, once: 7 }), { hoursPerWeek: 30 });
    expect(plan.costUsd).toBe(6 * 9 + 2 * plan.terms.length + 7);
    expect(plan.terms.reduce((sum, term) => sum + (term.tuitionUsd ?? 0), 0)).toBeCloseTo(Number(plan.costUsd), 9);
  });
});
