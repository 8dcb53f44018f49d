import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayBridging } from './bridging.ts';
import { sayDefaults } from './defaults.ts';
import { omscs, omscsLater } from './fixtures.testing.ts';
import { sayMayBreak, sayPlan } from './plan.ts';
import { sayProgress } from './progress.ts';
import { sentence } from './sentence.testing.ts';
import { sessions } from './sessions.testing.ts';
import { creditsText, spanText, termName } from './when.ts';

describe('what is assumed', () => {
  const none = { courses: 12, hours: 0, terms: 0, credits: 0, prerequisites: 0, places: 0, placeholders: 0, figures: [] };
  it('counts courses out of all', () => {
    expect(sayDefaults({ ...none, hours: 9, prerequisites: 3, figures: ['param:hours-per-semester-hour'] })).toBe(
      '9 of 12 courses rest on assumed weekly hours and 3 on assumed prerequisites. 1 assumed figure stands behind that.',
    );
    expect(sayDefaults({ ...none, placeholders: 2 })).toBe("2 of 12 courses are placeholders: the published lists don't name them.");
    expect(sayDefaults({ ...none, hours: 12, placeholders: 1 })).toBe(
      "All 12 courses rest on assumed weekly hours. 1 is a placeholder: the published lists don't name it.",
    );
    expect(sayDefaults(none)).toBe('Nothing is assumed of its 12 courses.');
  });
  it('is made of sentences for any counts', () => {
    const part = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(part, part, part, part, part, (hours, terms, credits, prerequisites, placeholders) =>
        sentence(sayDefaults({ ...none, hours, terms, credits, prerequisites, placeholders })),
      ),
    );
  });
});

describe('the rest of a plan', () => {
  it('is said in sentences', () => {
    for (const plan of [omscs, omscsLater, sessions]) {
      for (const text of [...sayPlan(plan), ...sayBridging(plan.bridging), ...plan.audit.map(sayProgress)]) sentence(text);
    }
  });
  it('names months, credits and progress', () => {
    expect(sayPlan(omscs).slice(0, 2)).toEqual([
      'From August 2027 to May 2030: 34 months part-time.',
      '10 courses in 7 terms: the 30 semester hours that the degree asks for.',
    ]);
    expect(sayPlan({ ...omscs, publishedMonths: 24 })[1]).toBe(
      'The program itself says 24 months part-time; what you ask of it takes longer.',
    );
    expect(sayPlan({ ...omscs, pace: 'full-time', publishedMonths: 40 })[1]).toBe(
      'The program itself says 40 months full-time; its rules allow it sooner.',
    );
    expect(sayPlan(sessions)[1]).toBe(
      '6 courses in 3 terms, 2 courses passed or being taken before: 24 of the 30 semester hours that the degree asks for.',
    );
    expect(sessions.audit.map(sayProgress)[1]).toBe(
      'Electives or a concentration: 3 being taken and 12 planned of 21 credits; 6 credits missing.',
    );
    expect(sayBridging(omscs.bridging)[0]).toBe('About 90 hours of study on your own before the first term.');
    expect(sayMayBreak(sessions.mayBreak)[1]).toBe('A portfolio of projects from the courses completes the degree.');
    expect(sayMayBreak([])).toEqual([]);
  });
  it('names terms, spans and credits', () => {
    expect(termName('2027-fall')).toBe('fall 2027');
    expect(termName('soon')).toBe('soon');
    expect(spanText('2027-08', '2028-01')).toBe('August 2027 to January 2028');
    expect(spanText('2028-03', '2028-03')).toBe('March 2028');
    expect(creditsText(1, 'semester-hour')).toBe('1 semester hour');
    expect(creditsText(7.5, 'ects')).toBe('7.5 ECTS credits');
  });
});
