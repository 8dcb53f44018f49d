import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { course, omscs, omscsLater, term } from './fixtures.testing.ts';
import { planJson } from './json.ts';
import { loadBar, meanHours, peakHours, sessionHours } from './load.ts';
import { plainPaper, widthOf } from './paper.ts';
import { sessions } from './sessions.testing.ts';
import { planLines, planText } from './text.ts';

describe('the printable plan', () => {
  it.each([omscs, omscsLater, sessions])('of $title stands within 80 columns, plain', (plan) => {
    const text = planText(plan);
    for (const line of text.split('\n')) {
      expect(widthOf(line)).toBeLessThanOrEqual(80);
      expect(line).toBe(line.trimEnd());
    }
    expect(text).not.toMatch(/undefined|NaN|\[object|(?!\n)\p{Cc}/u);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('has every course, term, requirement and assumption', () => {
    const text = planText(omscs);
    for (const { courses } of omscs.terms) for (const { code, title } of courses) expect(text).toContain(`${code.padEnd(9)}  ${title}`);
    for (const part of [
      'Fall 2027 (August to December 2027): 6 semester hours, tuition $1,170',
      'Summer 2028 (May to July 2028): no courses',
      'for Machine learning electives; where you put it',
      'Machine learning electives  3 courses        0       0        3  met',
      '1 of 10 courses rests on assumed weekly hours.',
      '- param:hours-per-semester-hour',
      'fall 2027    █████████████████··········┃  13.4 hours a week of 22',
    ])
      expect(text).toContain(part);
    expect(planText(sessions)).toContain('a placeholder:');
    expect(planText(sessions)).toContain('- concentration: Big Data Systems');
    expect(planText(omscsLater)).toContain('- CS 7643 moves from fall 2028 to fall 2030.');
  });

  it('keeps its width and every letter for any names', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 150 });
    fc.assert(
      fc.property(name, name, name, (title, code, courseTitle) => {
        const plan = { ...omscs, title, terms: [term(2027, 'fall', [course(code, courseTitle, 6)], 10, 0)] };
        const text = planText(plan);
        for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
        const letters = (of: string): string => of.replace(/\s/g, '');
        expect(letters(text).startsWith(letters(plainPaper.clean(title)))).toBe(true);
        expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
      }),
      { numRuns: 50 },
    );
  });

  it('is drawn on other paper: narrower, in ASCII, painted', () => {
    const painted = planLines(omscs, { ...plainPaper, width: 60, unicode: false, paint: (how, text) => `<${how}>${text}</${how}>` });
    expect(painted[0]).toMatch(/^<bold>Online Master .*<\/bold>$/);
    expect(painted.join('\n')).toContain('fall 2027    ############.......|  13.4 hours a week of 22');
    for (const line of painted) expect(widthOf(line.replace(/<\/?(bold|dim)>/g, ''))).toBeLessThanOrEqual(60);
  });
});

describe('load', () => {
  it('is counted by session', () => {
    expect(sessionHours({ courses: [course('b', 'b', 3, { session: 2 }), course('a', 'a', 4), course('c', 'c', 2)] })).toEqual([6, 3]);
    expect(peakHours(omscs)).toBe(21.9);
    expect(peakHours({ terms: [] })).toBe(0);
  });
  it('has a mean over the months with courses', () => {
    const terms = [
      term(2027, 'fall', [course('a', 'a', 10)], 20, 0),
      term(2028, 'spring', [], 20, 0),
      term(2028, 'summer', [course('b', 'b', 18, { session: 1 }), course('c', 'c', 18, { session: 2 })], 20, 0),
    ];
    expect(meanHours({ terms })).toBe((10 * 5 + 18 * 3) / 8);
    expect(meanHours({ terms: [] })).toBe(0);
  });
  it('is a bar of so many cells', () => {
    expect(loadBar({ hours: 5, limit: 10, most: 20 }, 8)).toBe('██·┃····');
    expect(loadBar({ hours: 20, limit: 10, most: 20 }, 8, false)).toBe('###|####');
    expect(loadBar({ hours: 0, limit: 0, most: 0 }, 4)).toBe('····');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 80, noNaN: true }), fc.double({ min: 0, max: 80, noNaN: true }), (hours, limit) => {
        expect(widthOf(loadBar({ hours, limit, most: 60 }))).toBe(28);
      }),
    );
  });
});

describe('the plan as JSON', () => {
  it('names its schema first and comes back', () => {
    const text = planJson(omscs);
    expect(text.startsWith('{\n  "schema": "masterplan.plan/1",\n  "audit": [')).toBe(true);
    expect(JSON.parse(text)).toEqual({ schema: 'masterplan.plan/1', ...omscs });
  });
  it('is the same bytes in whichever order the plan was built', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    const other = { ...omscs, ...Object.fromEntries(Object.entries(turned(omscs) ?? {})) };
    expect(planJson(other)).toBe(planJson(omscs));
    const { program, title, ...rest } = omscs;
    expect(planJson({ ...rest, title, program })).toBe(planJson(omscs));
  });
});
