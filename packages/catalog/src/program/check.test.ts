import { describe, expect, it } from 'vitest';
import { EXAMPLE, FILE, lineWith, problemsOf, withChange } from './testing.ts';

/** One thing wrong in the example, the field and line where it must be told, and what the message must say. */
interface Mistake {
  name: string;
  from: string;
  to: string;
  field: string;
  at: string;
  says: string[];
}

const mistakes: Mistake[] = [
  {
    name: 'a cyclic prerequisite',
    from: 'title: Two, credits: 3, prerequisites: [DS 1]',
    to: 'title: Two, credits: 3, prerequisites: [DS 3]',
    field: 'courses.1.prerequisites',
    at: 'code: DS 2',
    says: ['DS 2 → DS 3 → DS 2', "can't come before itself"],
  },
  {
    name: 'a prerequisite that is no course of the record',
    from: 'prerequisites: [DS 2]',
    to: 'prerequisites: [DS 9]',
    field: 'courses.2.prerequisites',
    at: 'code: DS 3',
    says: ['«DS 9»', 'add it or remove it'],
  },
  {
    name: 'a group with an unknown course',
    from: 'from: [DS 1, DS 2]',
    to: 'from: [DS 1, DS 2, DS 8]',
    field: 'requirements.groups.0.from',
    at: 'id: core',
    says: ['«DS 8»', 'add the course or remove the code'],
  },
  {
    name: 'a duplicate code',
    from: 'code: DS 3, title: Three',
    to: 'code: DS 1, title: Three',
    field: 'courses.2.code',
    at: 'title: Three',
    says: ['«DS 1» is listed twice', 'once'],
  },
  {
    name: 'a group that asks for more courses than its list has',
    from: 'choose: { courses: 2 }',
    to: 'choose: { courses: 3 }',
    field: 'requirements.groups.0.choose',
    at: 'id: core',
    says: ['3 courses from a list of 2', '«open: true»'],
  },
  {
    name: 'a group with fewer sets than courses',
    from: 'from: [DS 1, DS 2]',
    to: 'from: [DS 1, DS 2], distinct: [[DS 1, DS 2]]',
    field: 'requirements.groups.0.distinct',
    at: 'id: core',
    says: ['2 courses, each of another of 1 sets'],
  },
  {
    name: 'a tag that no course carries',
    from: 'from: { not: [DS 1, DS 2] }',
    to: 'from: { tag: elective }, open: true',
    field: 'requirements.groups.1.from',
    at: 'id: electives',
    says: ['no course carries the tag «elective»', 'tag: unlisted'],
  },
  {
    name: 'unlisted courses in a closed list',
    from: 'from: { not: [DS 1, DS 2] }',
    to: 'from: { tag: unlisted }',
    field: 'requirements.groups.1.from',
    at: 'id: electives',
    says: ['«open: true»'],
  },
  {
    name: 'a rule that names an unknown group',
    from: 'within: [electives]',
    to: 'within: [options]',
    field: 'requirements.rules.0',
    at: 'kind: cap',
    says: ['names the group «options», which is not there'],
  },
  {
    name: 'a rule that names an unknown course',
    from: 'kind: cap, says: At most one course of statistics., size: { courses: 1 }, of: [DS 4], within: [electives]',
    to: 'kind: load, says: Two at most., per: term, of: [DS 7], max: { courses: 0 }',
    field: 'requirements.rules.0',
    at: 'kind: load',
    says: ['names «DS 7»'],
  },
  {
    name: 'a gate that names neither course nor courses',
    from: 'kind: cap, says: At most one course of statistics., size: { courses: 1 }, of: [DS 4], within: [electives]',
    to: 'kind: gate, says: Later., after: [{ groups: [core] }]',
    field: 'requirements.rules.0',
    at: 'kind: gate',
    says: ['either one «course» or, by a filter, its «courses»'],
  },
  {
    name: 'a U.S. program without unitid',
    from: '  unitid: 100654\n',
    to: '',
    field: 'institution',
    at: 'name: Example University',
    says: ['IPEDS unitid'],
  },
  {
    name: 'a figure without a source',
    from: 'supports: [delivery, pace, credits, calendar, milestones]',
    to: 'supports: [delivery, pace, calendar, milestones]',
    field: 'credits',
    at: 'credits: { required',
    says: ['no source supports «credits»', '«supports»', '«derived»'],
  },
  {
    name: 'an unknown section under supports',
    from: 'supports: [delivery, pace,',
    to: 'supports: [delivery, price, pace,',
    field: 'sources.0.supports',
    at: 'title: The degree',
    says: ['«price» is no section', 'credits, cost, calendar'],
  },
  {
    name: 'a key that was left out',
    from: '  maxYears: not-published\n',
    to: '',
    field: 'pace.maxYears',
    at: 'fullTimeMonths',
    says: ['is missing', 'not-published'],
  },
  {
    name: 'a key twice',
    from: 'degree: MS\n',
    to: 'degree: MS\ndegree: MA\n',
    field: '',
    at: 'degree: MA',
    says: ['not valid YAML', 'unique'],
  },
  {
    name: 'bad YAML',
    from: 'delivery: [online]',
    to: 'delivery: [online',
    field: '',
    at: 'pace:',
    says: ['not valid YAML'],
  },
];

describe('a program record', () => {
  it('passes as it stands', () => expect(problemsOf(EXAMPLE)).toEqual([]));

  it.each(mistakes)('tells $name with file, line, field and what was expected', ({ from, to, field, at, says }) => {
    const text = withChange(from, to);
    const found = problemsOf(text).find((problem) => problem.field === field && says.every((part) => problem.message.includes(part)));
    expect(found, JSON.stringify(problemsOf(text))).toBeDefined();
    expect(found?.file).toBe(FILE);
    expect(Math.abs((found?.line ?? 0) - lineWith(text, at))).toBeLessThanOrEqual(1);
  });

  it('is not read where the text is larger than any record', () => {
    const [problem, ...others] = problemsOf(`${EXAMPLE}# ${'x'.repeat(10_000_000)}`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: FILE, line: 0, message: expect.stringContaining('at most 1,000,000') });
  });

  it('may wait for courses by a filter, hold none in a term, come before the start, and meet a prerequisite only', () => {
    const rule = '    - { kind: cap, says: At most one course of statistics., size: { courses: 1 }, of: [DS 4], within: [electives] }\n';
    const rules = [
      'kind: gate, says: Electives wait for the core., courses: { not: [DS 1, DS 2] }, after: [{ groups: [core] }]',
      'kind: load, says: A work term., per: term, max: { courses: 0 }, terms: [spring]',
      'kind: place, says: A bootcamp., codes: [DS 1], term: before-start',
      'kind: waive, says: Known already., codes: [DS 1], when: by-adviser, effect: prerequisite-only',
    ];
    expect(problemsOf(withChange(rule, rules.map((text) => `    - { ${text} }\n`).join('')))).toEqual([]);
  });
});
