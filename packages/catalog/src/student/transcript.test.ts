import { describe, expect, it } from 'vitest';
import { accounted, expected, programNamed } from './testing.ts';
import { readTranscript, type Transcript } from './transcript.ts';

const analytics = programNamed('gatech-oms-analytics');
const mcit = programNamed('upenn-mcit-online');
const uiuc = programNamed('uiuc-mcs-online');

const brief = (read: Transcript) => read.matched.map(({ code, outcome, grade, term }) => [code, outcome, grade, term]);

describe('the pasted text of a transcript', () => {
  const banner = `Georgia Institute of Technology
Name: A. Student          Page 1 of 2

INSTITUTION CREDIT
Term: Fall 2025
Subject\tCourse\tLevel\tTitle\tGrade\tCredit Hours\tQuality Points\tR
ISYE\t6501\tGR\tIntro Analytics Modeling\tA\t3.000\t12.00
CSE\t6040\tGR\tComputing for Data Analysis\tB\t3.000\t9.00
Current Term:\t6.000\t6.000\t3.50
Spring 2026
MGT-8803 Business Fundamentals for Analytics 3.0 W
CS 7643  Deep Learning   A   3.000
cs7642 Reinforcement Learning 3 B+
ISYE 06644 Simulation A- 3.0
CS 4641 Machine Learning for Trading A 3.0
Summer 2026
Data Mining and Statistical Learning   B-   3.0
Applied Analytics Practicum  A 6.0
ISYE 6740 O01 Computational Data Analysis   IP
COURSES IN PROGRESS
CSE 6242 Data and Visual Analytics 3.000
TRANSCRIPT TOTALS 24.0 24.0 3.6`;
  const read = readTranscript(banner, analytics);

  it('finds courses by code, however it is written, and by title, each in its term', () => {
    expect(brief(read)).toEqual([
      ['ISYE 6501', 'passed', 'A', '2025-fall'],
      ['CSE 6040', 'passed', 'B', '2025-fall'],
      ['MGT 8803', 'withdrawn', 'W', '2026-spring'],
      ['CS 7643', 'passed', 'A', '2026-spring'],
      ['CS 7642', 'passed', 'B+', '2026-spring'],
      ['ISYE 6644', 'passed', 'A-', '2026-spring'],
      ['ISYE 7406', 'passed', 'B-', '2026-summer'],
      ['ISYE 6740', 'in-progress', 'IP', '2026-summer'],
      ['CSE 6242', 'in-progress', undefined, '2026-summer'],
    ]);
    expect(read.matched.map(({ by }) => by)).toEqual([
      'code',
      'code',
      'code-variant',
      'code',
      'code-variant',
      'code-variant',
      'title',
      'code',
      'code',
    ]);
  });

  it('gives a request what counts and leaves out what does not', () => {
    expect(read.passed.map(({ code, status }) => `${code} ${status}`)).not.toContain('MGT 8803 passed');
    expect(read.passed[0]).toEqual({ code: 'ISYE 6501', credits: 3, grade: 'A', term: '2025-fall', status: 'passed', transfer: false });
    expect(read.passed.at(-1)).toMatchObject({ code: 'CSE 6242', status: 'in-progress' });
    expect(read.problems).toEqual([]);
  });

  it('never takes another number with the same title, nor a title that several courses share, but suggests them', () => {
    expect(read.unmatched.map(({ line, code, suggestions }) => [line, code, suggestions.map((one) => one.code)])).toEqual([
      [15, 'CS 4641', ['CS 7646']],
      [18, undefined, ['CSE 6748', 'ISYE 6748', 'MGT 6748']],
    ]);
  });

  it('says why each other line is left aside', () => {
    expect(Object.fromEntries(read.ignored.map(({ line, why }) => [line, why]))).toMatchObject({
      1: 'the name of an institution',
      2: 'a page header',
      4: 'a section heading',
      5: 'a term heading',
      6: 'column headings',
      9: 'a total',
      20: 'a section heading',
      22: 'a total',
    });
    expect(accounted(read)).toEqual(expected(banner));
  });

  it('counts the best of several attempts, never a failed one, and takes the record’s credits where the units differ', () => {
    const penn = readTranscript(
      `Fall 2022
CIT 5930  Introduction to Computer Systems  1.00 CU  F
CIT 5940 001 Data Structures & Software Design 1.00 CU A
Spring 2023
CIT 5930  Introduction to Computer Systems  1.00 CU  B
CIT 5940 001 Data Structures & Software Design 1.00 CU B+
CIT 592  Math Foundations of Comp Sci  1.00 CU  A-
CIS 5210-001 ARTIFICIAL INTELLIGENCE 1.00 I`,
      mcit,
    );
    expect(brief(penn)).toEqual([
      ['CIT 5930', 'failed', 'F', '2022-fall'],
      ['CIT 5940', 'passed', 'A', '2022-fall'],
      ['CIT 5930', 'passed', 'B', '2023-spring'],
      ['CIT 5940', 'repeated', 'B+', '2023-spring'],
      ['CIS 5210', 'incomplete', 'I', '2023-spring'],
    ]);
    expect(penn.passed.map(({ code, credits }) => [code, credits])).toEqual([
      ['CIT 5940', 3],
      ['CIT 5930', 3],
    ]);
    expect(penn.unmatched.map(({ suggestions }) => suggestions[0]?.code)).toEqual(['CIT 5920']);
  });

  it('names the groups whose least grade is missed, and keeps the grade', () => {
    const low = readTranscript('CS 425 1G Distributed Systems   C   4.000\nCS 412 Introduction to Data Mining 4.0 B-', uiuc);
    expect(low.matched.map(({ code, grade, belowMinGrade }) => [code, grade, belowMinGrade.map(({ minGrade }) => minGrade)])).toEqual([
      ['CS 425', 'C', ['B-']],
      ['CS 412', 'B-', []],
    ]);
  });

  it('reads a title and a code on two lines as one course, and credits from elsewhere as transferred', () => {
    const text =
      'TRANSFER CREDIT\nNatural Language Processing\nCIS 5300 1.00 CU A\nCIS 5450 Big Data Analytics TR\nInstitution Credit\nCIS 5500 A';
    const read = readTranscript(text, mcit);
    expect(read.passed.map(({ code, transfer }) => [code, transfer])).toEqual([
      ['CIS 5300', true],
      ['CIS 5450', true],
      ['CIS 5500', false],
    ]);
    expect(read.ignored[1]?.why).toContain('CIS 5300');
  });

  it('leaves a grade in numbers to the reader', () => {
    const eth = readTranscript('252053500L Advanced Machine Learning  10 credits  5.25', programNamed('eth-zurich-msc-data-science'));
    expect(eth.passed).toEqual([]);
    expect(eth.unmatched).toMatchObject([{ grade: '5.25', suggestions: [{ code: '252-0535-00L' }] }]);
    expect(eth.unmatched[0]?.why).toContain('scale');
  });

  it('says in a sentence that a transcript is another university’s', () => {
    const { problems, passed } = readTranscript('STAT 515 Statistics I A 3.0\nMATH 545 Deep Learning B 3.0', analytics);
    expect(passed).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^none of the 2 course codes on it is among those of .*another university/);
    expect(readTranscript('hello', analytics).problems[0]?.message).toMatch(/^no course of/);
  });
});

describe('a table of courses', () => {
  it('is read in any order of columns, with its separator, quotes, BOM and line ends', () => {
    const text =
      '\uFEFFgrade;Title;course code;Term;credits\r\nA;"Intro; to Analytics";ISYE 6501;Fall 2025;3,0\r\nB;x;"CSE-6040";2025-fall;3\r\nA;"Deep\r\nLearning";CS 7643;FA25;\r\nF;;CS 7642;;3\r\nA;;CS 6601;FA25;3;extra\r\n;;Total;;36\r\n';
    const read = readTranscript(text, analytics);
    expect(brief(read)).toEqual([
      ['ISYE 6501', 'passed', 'A', '2025-fall'],
      ['CSE 6040', 'passed', 'B', '2025-fall'],
      ['CS 7643', 'passed', 'A', '2025-fall'],
      ['CS 7642', 'failed', 'F', undefined],
    ]);
    expect(read.unmatched[0]).toMatchObject({ line: 7, why: expect.stringContaining('in quotes') });
    expect(read.ignored.map(({ why }) => why)).toEqual(['column headings', 'a total']);
    expect(accounted(read)).toEqual(expected(text));
  });

  it.each([
    ['comma', 'code,title,grade,term,credits\nCS 7643,Deep Learning,A,2025-fall,3'],
    ['tab', 'Term\tSubject\tNumber\tGrade\nFall 2025\tCS\t7643\tA'],
    ['bar', '| Course | Grade | Semester |\n|---|---|---|\n| CS-7643 | A | Fall 2025 |'],
    ['season and year', 'year,term,course,grade\n2025,Fall,CS 7643,A'],
  ])('with %s', (_, text) => {
    expect(brief(readTranscript(text, analytics))).toEqual([['CS 7643', 'passed', 'A', '2025-fall']]);
  });

  it('without grades takes every course as passed and says so', () => {
    const read = readTranscript('code\nCS 7643\nISYE 6501', analytics);
    expect(read.passed.map(({ code, status }) => [code, status])).toEqual([
      ['CS 7643', 'passed'],
      ['ISYE 6501', 'passed'],
    ]);
    expect(read.matched[0]?.notes[0]).toContain('taken as passed');
  });
});
