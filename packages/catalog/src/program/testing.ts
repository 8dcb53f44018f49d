import { Program } from '@masterplan/model';
import type { Problem } from '../records/problem.ts';
import { parseYaml } from '../records/yaml.ts';
import { checkProgram } from './check.ts';

/** Name of the file that a made-up record pretends to stand in. */
export const FILE = 'data/programs/example.yaml';

/** A small whole record, for tests to change one thing in. */
export const EXAMPLE = `id: example
name: Master of Science in Examples
degree: MS
field: data-science
cip: { code: "30.7001", basis: published }
institution:
  name: Example University
  unitid: 100654
  city: Springfield
  state: IL
  country: "US"
  control: public
  accreditor: not-published
url: "https://example.edu/ms"
delivery: [online]
pace:
  fullTimeMonths: 12
  partTimeMonths: not-published
  partTimeAllowed: true
  maxYears: not-published
credits: { required: 12, unit: semester-hour }
cost: not-published
calendar: { terms: [fall, spring], starts: [fall] }
requirements:
  total: { credits: 12 }
  listComplete: true
  groups:
    - { id: core, title: Core, choose: { courses: 2 }, from: [DS 1, DS 2] }
    - { id: electives, title: Electives, choose: { credits: 6 }, from: { not: [DS 1, DS 2] } }
  rules:
    - { kind: cap, says: At most one course of statistics., size: { courses: 1 }, of: [DS 4], within: [electives] }
courses:
  - { code: DS 1, title: One, credits: 3, prerequisites: [] }
  - { code: DS 2, title: Two, credits: 3, prerequisites: [DS 1] }
  - { code: DS 3, title: Three, credits: 3, prerequisites: [DS 2] }
  - { code: DS 4, title: Four, credits: 3, prerequisites: [{ code: DS 3, mode: before-or-with }] }
milestones: { thesis: none, capstone: none, internship: none }
admission:
  rolling: not-published
  rounds: not-published
  bachelor: not-published
  prerequisites: not-published
  gre: not-published
  minGpa: not-published
  acceptanceRate: not-published
  experienceYears: not-published
outcomes: not-published
sources:
  - { url: "https://example.edu/ms", title: The degree, asOf: 2025, supports: [delivery, pace, credits, calendar, milestones] }
  - { source: example-catalog, place: page 7, asOf: 2025, supports: [requirements, rules, courses] }
`;

/** The example with one text in it replaced; fails where the text is not there once, so that no test checks nothing. */
export function withChange(from: string, to: string, text = EXAMPLE): string {
  if (text.split(from).length !== 2) throw new Error(`«${from}» stands ${text.split(from).length - 1} times in the example`);
  return text.replace(from, () => to);
}

/** Line on which a text stands first, from 1. */
export const lineWith = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

/** What reading and checking say of a record's text. */
export function problemsOf(text: string): Problem[] {
  const read = parseYaml(FILE, text, Program);
  return read.ok ? checkProgram(read.value, read.at) : read.problems;
}

/** A record that must read. */
export function programOf(text: string): Program {
  const read = parseYaml(FILE, text, Program);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
