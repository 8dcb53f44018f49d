import { expect, it } from 'vitest';
import { sayBreach } from './breaches.ts';
import { sayChange } from './changes.ts';
import { courseName, courseTitle } from './course.ts';
import { planIcs } from './ics.ts';
import { sessions } from './sessions.testing.ts';
import { planText } from './text.ts';

it('a placeholder is called by its group, never by its code', () => {
  expect(courseName('CS 7643')).toBe('CS 7643');
  expect(courseName('open:free-electives:2')).toBe('free electives no. 2');
  expect(courseName('open:total-900:1')).toBe('elective no. 1');
  expect(courseTitle({ code: 'CS 7643', title: 'Deep Learning' })).toBe('CS 7643 Deep Learning');
  expect(courseTitle({ code: 'open:core:1', title: 'Elective: Core courses' })).toBe('Elective: Core courses (no. 1)');
  expect(sayChange({ kind: 'added', code: 'open:core:1', to: '2027-fall' })).toBe('Core no. 1 is added in fall 2027.');
  expect(sayBreach({ kind: 'twice', code: 'open:core:1' })).toBe('Core no. 1 stands in the schedule more than once.');
  for (const text of [planText(sessions), planIcs(sessions, '2026-11-22')]) expect(text).not.toContain('open:');
});
