import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../records/problem.ts';
import { readResume } from './resume.ts';

const resume = `{
  "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
  "basics": { "name": "A. Student" },
  "work": [
    { "name": "Mill", "position": "Analyst", "startDate": "2020-01", "endDate": "2021-12-31" },
    { "name": "Dam", "startDate": "2021-07", "endDate": "2022-06" }
  ],
  "education": [
    { "institution": "State", "studyType": "Bachelor", "area": "Botany", "courses": ["MATH 221 - Linear Algebra", "STAT 301 Regression and Probability", "BIO 1 - Mosses"] },
    { "studyType": "MSc", "area": "Statistics", "courses": ["Deep Learning"] },
    { "studyType": "Certificate", "courses": ["Reinforcement Learning"] }
  ],
  "skills": [
    { "name": "Python", "level": "Expert", "keywords": ["pandas", "Gardening"] },
    { "name": "R" },
    { "name": "NLP", "level": "so so" }
  ]
}`;

describe('readResume', () => {
  const read = readResume(resume);

  it('proposes levels by area, each with the entries it rests on', () => {
    expect(Object.fromEntries(read.proposals.map(({ area, level, from }) => [area, [level, from.map(({ text }) => text)]]))).toEqual({
      'probability-statistics': [3, ['Statistics', 'STAT 301 Regression and Probability'].reverse()],
      'linear-algebra': [2, ['MATH 221 - Linear Algebra']],
      'deep-learning': [3, ['Deep Learning']],
      'data-mining': [4, ['pandas']],
      'reinforcement-learning': [1, ['Reinforcement Learning']],
      nlp: [1, ['NLP']],
      programming: [4, ['Python', 'pandas', 'R']],
    });
    const { from } = read.proposals.find(({ area }) => area === 'linear-algebra') ?? expect.fail();
    expect(from[0]).toMatchObject({ line: 9, field: 'education.0.courses.0', level: 2, why: 'a university course' });
    expect(read.problems).toEqual([]);
  });

  it('lists what says nothing, and what is not read', () => {
    expect(read.unmatched.map(({ text }) => text)).toEqual(['Botany', 'BIO 1 - Mosses', 'Gardening']);
    expect(read.notRead).toEqual(['basics']);
  });

  it('counts years of work once where jobs overlap, and none where a date is missing', () => {
    expect(read.yearsExperience?.years).toBe(2.5);
    const open = readResume('{"work":[{"name":"Mill","startDate":"2020-01"},{"name":"Dam","startDate":"2021","endDate":"2022-01"}]}');
    expect(open.yearsExperience).toBeUndefined();
    expect(open.unmatched.map(({ text, why }) => `${text}: ${why}`)).toEqual([
      expect.stringMatching(/^Mill: «endDate» is not given as year and month/),
      expect.stringMatching(/^Dam: «startDate»/),
    ]);
  });

  it('says what is not of the schema, with line and field, and reads the rest', () => {
    const odd = readResume('{\n"education": {},\n"skills": [ 3,\n { "name": 7, "keywords": ["SQL", 1] } ] }', 'me.json');
    expect(odd.problems.map(formatProblem)).toEqual([
      'me.json:2 education: a list is expected',
      'me.json:3 skills.0: a group of fields is expected',
      'me.json:4 skills.1.name: text is expected',
      'me.json:4 skills.1.keywords.1: text is expected',
    ]);
    expect(odd.proposals).toMatchObject([{ area: 'data-mining', level: 1 }]);
    expect(readResume('{"a":').problems[0]?.message).toContain('not valid JSON');
    expect(readResume('[]').problems[0]?.message).toContain('a résumé is expected');
    expect(readResume(' ').problems[0]?.message).toContain('empty');
  });

  it('does not take «linear programming» for programming, nor the C of a title for the language', () => {
    const { proposals } = readResume('{"skills":[{"name":"Linear Programming"},{"name":"Vitamin C"},{"name":"C++"}]}');
    expect(proposals.map(({ area, from }) => [area, from.map(({ text }) => text)])).toEqual([['programming', ['C++']]]);
  });

  it('never throws, and every entry of the schema is in a proposal or unmatched, never in both', () => {
    const word = fc.oneof(
      fc.constantFrom('Python', 'Algorithms', 'Calculus I', 'Statistics'),
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
    );
    const model = fc.record({
      education: fc.array(fc.record({ studyType: word, area: word, courses: fc.array(word) }), { maxLength: 3 }),
      skills: fc.array(fc.record({ name: word, level: word, keywords: fc.array(word) }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(model, (value) => {
        const read = readResume(JSON.stringify(value));
        const used = new Set(read.proposals.flatMap(({ from }) => from.map(({ field }) => field)));
        const left = read.unmatched.map(({ field }) => field);
        const entries = [
          ...value.education.flatMap(({ courses }) => ['', ...courses]),
          ...value.skills.flatMap(({ keywords }) => ['', ...keywords]),
        ];
        expect(used.size + left.length).toBe(entries.length);
        expect(left.filter((field) => used.has(field))).toEqual([]);
      }),
      { numRuns: 150 },
    );
    const json = fc.jsonValue();
    const part = fc.record({ education: json, skills: json, work: json }).map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), part), (text) => JSON.stringify(readResume(text)) !== ''),
      { numRuns: 150 },
    );
  });
});
