import { Course, Program, type Requisite } from '@masterplan/model';
import type { z } from 'zod';

type Written = Partial<z.input<typeof Course>>;

/** A course of 3 credits that asks for these. */
export const course = (code: string, prerequisites: Requisite[] = [], more: Written = {}): Course =>
  Course.parse({ code, title: code, credits: 3, prerequisites, ...more });

/** Courses from lines such as «C: A B»: C asks for A and B. */
export const courses = (...lines: string[]): Course[] =>
  lines.map((line) => {
    const [code = '', asked = ''] = line.split(':');
    return course(code.trim(), asked.split(' ').filter(Boolean));
  });

type Requirements = z.input<typeof Program>['requirements'];

/** An invented program: what is not under test says that it is not published. */
export function program(id: string, credits: number, list: Course[], requirements: Partial<Requirements>): Program {
  return Program.parse({
    id,
    name: `Program ${id}`,
    degree: 'MS',
    field: 'data-science',
    cip: 'none',
    institution: { name: 'An invented university', city: 'Nowhere', country: 'US', control: 'public', accreditor: 'not-published' },
    url: 'https://example.org/',
    delivery: 'not-published',
    pace: {
      fullTimeMonths: 'not-published',
      partTimeMonths: 'not-published',
      partTimeAllowed: 'not-published',
      maxYears: 'not-published',
    },
    credits: { required: credits, unit: 'semester-hour' },
    cost: 'not-published',
    calendar: { terms: 'not-published', starts: 'not-published' },
    requirements: { total: { credits }, groups: [], rules: [], listComplete: true, ...requirements },
    courses: list,
    milestones: { thesis: 'not-published', capstone: 'not-published', internship: 'not-published' },
    admission: {
      rolling: 'not-published',
      rounds: 'not-published',
      bachelor: 'not-published',
      prerequisites: 'not-published',
      gre: 'not-published',
      minGpa: 'not-published',
      acceptanceRate: 'not-published',
      experienceYears: 'not-published',
    },
    outcomes: 'not-published',
    sources: [{ url: 'https://example.org/', title: 'Invented for a test', asOf: 2026, supports: ['courses'] }],
  });
}
