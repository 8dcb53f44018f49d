import { Schedule } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../records/problem.ts';
import { readSchedule } from './schedule.ts';

const wanted = [
  { term: '2027-fall', courses: ['CS 6515', 'CSE 6040'] },
  { term: '2028-spring', courses: ['ISYE 6501'] },
];
const said = (text: string, file?: string): string[] => {
  const read = readSchedule(text, file);
  return read.ok ? [] : read.problems.map(formatProblem);
};

describe('readSchedule', () => {
  it.each([
    ['a list', '- term: 2028-spring\n  courses: [ISYE 6501]\n- term: Fall 2027\n  courses: [CS 6515, CSE 6040]'],
    ['courses by term', '2027-fall: [CS 6515, CSE 6040]\nSpring 2028: ISYE 6501'],
    ['JSON', '[{"term":"2027-fall","courses":["CS 6515","CSE 6040"]},{"term":"2028-spring","courses":["ISYE 6501"]}]'],
    ['CSV', 'term,code\n2027-fall,CS 6515\nFall 2027,CSE 6040\nSpring 2028,ISYE 6501\n'],
    [
      'CSV in another order',
      '\uFEFFTitle;Course;Semester\r\n"a; b";CS 6515;FA27\r\n;CSE 6040;2027 Fall\r\n;ISYE 6501;Spring Semester 2028\r\n',
    ],
  ])('reads %s', (_, text) => {
    expect(readSchedule(text)).toEqual({ ok: true, schedule: wanted });
  });

  it('keeps sessions apart and terms without courses', () => {
    expect(readSchedule('term,code,session\n2027-fall,CS 1,2\n2027-fall,CS 2,1\n2028-spring,,')).toEqual({
      ok: true,
      schedule: [
        { term: '2027-fall', courses: ['CS 2'], session: 1 },
        { term: '2027-fall', courses: ['CS 1'], session: 2 },
        { term: '2028-spring', courses: [] },
      ],
    });
  });

  it('says what is wrong, with line and field', () => {
    expect(
      said(
        '- term: 2027-autumnal\n  courses: [CS 6515]\n- courses: [A 1]\n- term: 2027-fall\n  course: x\n  courses: [10601, ""]',
        'mine.yaml',
      ),
    ).toEqual([
      'mine.yaml:1 0.term: «2027-autumnal» is no term; a term such as «2027-fall» or «Fall 2027» is expected',
      'mine.yaml:3 1.term: is missing; a term such as «2027-fall» or «Fall 2027» is expected',
      'mine.yaml:5 2.course: there is no field «course» here; term, courses and session are read',
      'mine.yaml:6 2.courses.0: «10601» is a number; put the code in quotes',
      'mine.yaml:6 2.courses.1: a course code such as «CS 6515» is expected',
    ]);
    expect(said('term,code,session\n,CS 1,\nFall,CS 2,\n2027-fall,CS 3,0\n2027-fall,CS 4,1,x')).toEqual([
      'schedule:2 term: the cell is empty; a term such as «2027-fall» or «Fall 2027» is expected',
      'schedule:3 term: «Fall» is no term; a term such as «2027-fall» or «Fall 2027» is expected',
      'schedule:4 session: «0» is no session; a whole number from 1 is expected, or an empty cell',
      'schedule:5: the row has 4 cells and the heading 3: put a cell that contains «,» in quotes',
    ]);
    expect(said('a,b\n1,2', 'x.csv')[0]).toContain('there is no column «term»; the first line names the columns, and it has «a», «b»');
    expect(said('')[0]).toContain('the text is empty');
    expect(said('[]')[0]).toContain('there is no term in it');
    expect(said('just words')[0]).toContain('a schedule is expected');
    expect(said('x'.repeat(1_000_001))[0]).toContain('at most 1,000,000');
  });

  it('never throws, and what it reads is a schedule', () => {
    const part = fc.constantFrom(
      'term',
      'courses',
      ':',
      '- ',
      '\n',
      ',',
      '[',
      ']',
      '2027-fall',
      'Fall 2027',
      'CS 1',
      'code',
      '"',
      '  ',
      '{',
      '}',
      '&a ',
      '*a',
      '1',
      '.nan',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('schedule', 'a.csv', 'a.yaml'), (any, file) => {
        const read = readSchedule(any, file);
        if (read.ok) expect(Schedule.safeParse(read.schedule).success).toBe(true);
        else for (const { message } of read.problems) expect(message).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});
