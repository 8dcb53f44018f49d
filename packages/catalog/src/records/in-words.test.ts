import { Candidate } from '@masterplan/model';
import { describe, expect, it } from 'vitest';
import { inWords } from './in-words.ts';

describe('messages of the schemas', () => {
  it('say what would be right', () => {
    expect(inWords('Invalid input: expected number, received undefined')).toBe('is missing; a number is expected');
    expect(inWords('Invalid input: expected number, received NaN')).toBe('a number is expected, not a value that is no number');
    expect(inWords('Too small: expected array to have >=1 items')).toBe('at least 1 item is expected');
    expect(inWords('Invalid option: expected one of "single"|"married-joint"')).toBe('one of single, married-joint is expected');
    expect(inWords('Unrecognized key: "savingUsd"')).toBe('there is no field «savingUsd» here');
    expect(inWords('Too small: expected number to be >=1')).toBe('at least 1 is expected');
    expect(inWords('dollars, zero or more')).toBe('dollars, zero or more');
  });

  it('of a thoroughly wrong candidate are all in words', () => {
    const wrong = {
      version: 2,
      name: '',
      example: 'yes',
      status: 'tourist',
      place: { state: 'Ohio' },
      home: [],
      background: { bachelor: 'art', yearsExperience: 99, occupation: 'clerk', publications: 1.5, age: 3 },
      work: { payUsdPerYear: Number.NaN },
      knowledge: { cooking: 2, nlp: 9 },
      goals: null,
      study: { earliestStart: 'soon', hoursPerWeek: 0, pace: 7 },
      constraints: { delivery: [], countries: ['USA'] },
      finances: [],
      weights: { curriculum: 'much' },
      assumptions: { kappa: 'high' },
      offers: [{ program: 'x' }],
      shortlist: Array(11).fill('deep:a'),
    };
    const parsed = Candidate.safeParse(wrong);
    const messages = parsed.error?.issues.map((issue) => inWords(issue.message)) ?? [];
    expect(messages.length).toBeGreaterThan(20);
    for (const message of messages) expect(message).not.toMatch(/^Invalid|^Too |^Unrecognized|received|NaN|undefined/);
  });
});
