import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCandidate } from '@masterplan/catalog';
import { keptCatalog } from '@masterplan/catalog/build';
import { type Candidate, Candidate as schema } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asker } from './asker.ts';
import { askCandidate } from './questions.ts';
import { candidateYaml } from './yaml.ts';

const data = fileURLToPath(new URL('../../../../data', import.meta.url));
const today = '2026-11-22';
const read = keptCatalog(data);
if (!read.ok) throw new Error(`the catalog has ${read.problems.length} problems`);
const { catalog } = read;

const examples = readdirSync(`${data}/examples`)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => {
    const found = readCandidate(file, readFileSync(`${data}/examples/${file}`, 'utf8'), catalog, today);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    return { file, candidate: found.candidate };
  });

/** Keeps every answer that is shown, except those scripted by the question's words. */
function scripted(answers: Record<string, string | boolean> = {}): Asker {
  const answer = (message: string, initial: string): string => String(answers[message] ?? initial);
  return {
    intro: () => undefined,
    outro: () => undefined,
    section: () => undefined,
    text: async ({ message, initial, check }) => {
      const text = answer(message, initial);
      const wrong = check?.(text);
      if (wrong !== undefined) throw new Error(`«${message}»: ${text} is refused: ${wrong}`);
      return text;
    },
    pick: async ({ message, choices, initial }) => {
      const wanted = answer(message, initial);
      const choice = choices.find(({ value }) => value === wanted);
      if (!choice) throw new Error(`«${message}»: ${wanted} is no choice`);
      return choice.value;
    },
    find: async ({ message, choices, initial }) => {
      const wanted = answer(message, initial);
      if (!choices.some(({ value }) => value === wanted)) throw new Error(`«${message}»: ${wanted} is no choice`);
      return wanted;
    },
    pickSome: async ({ initial }) => [...initial],
    confirm: async ({ message, initial }) => (typeof answers[message] === 'boolean' ? answers[message] === true : initial),
  };
}

const named = { 'A name for this file': 'Somebody' };
const yamlOf = (candidate: Candidate) => readCandidate('written.yaml', candidateYaml(candidate), catalog, today);

describe('the five examples', () => {
  it('are five, marked, one of them on a student visa', () => {
    expect(examples).toHaveLength(5);
    for (const { candidate } of examples) expect(candidate).toMatchObject({ example: true, name: expect.stringMatching(/^Example: /) });
    expect(examples.filter(({ candidate }) => candidate.status === 'student-visa')).toHaveLength(1);
  });
});

describe('a written file', () => {
  it.each(examples)('reads back the same: $file', ({ candidate }) => {
    expect(yamlOf(candidate)).toEqual({ ok: true, candidate });
  });

  it('holds whatever name a person gives', () => {
    const [first] = examples;
    if (!first) throw new Error('no example');
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 120 }), (name) => {
        const parsed = yamlOf({ ...first.candidate, name });
        expect(parsed).toEqual({ ok: true, candidate: { ...first.candidate, name } });
      }),
    );
  });

  it('keeps what most leave out', () => {
    const first = examples.find(({ file }) => file.startsWith('working-professional'));
    if (!first) throw new Error('no example');
    const { finances, constraints } = first.candidate;
    const candidate: Candidate = {
      ...first.candidate,
      constraints: { ...constraints, maxMonths: 30, maxTuitionUsd: 40_000 },
      finances: { ...finances, employerClawbackMonths: 24, repayment: 'rap', legacyBorrower: true },
      dilemmas: { 'theory-or-application': 'theory', 'while-working': true },
      offers: [{ program: 'deep:gatech-oms-analytics', assistantshipUsdPerYear: 12_000 }],
    };
    expect(yamlOf(candidate)).toEqual({ ok: true, candidate });
  });

  it('has each line within reason and a comment on what is not plain', () => {
    const [first] = examples;
    if (!first) throw new Error('no example');
    expect(candidateYaml(first.candidate)).toMatch(/hoursPerWeek: \d+ +# for study beside a job/);
  });
});

describe('the file of a whole self, as the app hands it out', () => {
  const inSelf = (candidate: unknown) => `seed: 1\ncandidate:\n  ${JSON.stringify(candidate)}\nasOf: "${today}"\n`;
  it.each(examples)('gives the candidate that it holds: $file', ({ candidate }) => {
    expect(readCandidate('masterplan.yaml', inSelf(candidate), catalog, today)).toEqual({ ok: true, candidate });
  });

  it('is told its mistakes at their lines', () => {
    const [first] = examples;
    const bad = { ...first?.candidate, work: { payUsdPerYear: -5 } };
    const read = readCandidate('masterplan.yaml', inSelf(bad), catalog, today);
    expect(read).toMatchObject({ ok: false, problems: [{ line: 3, field: 'work.payUsdPerYear', message: 'dollars, zero or more' }] });
  });
});

it('says how to write a number that was written for people', () => {
  const [first] = examples;
  const said = (payUsdPerYear: unknown) =>
    readCandidate('me.yaml', JSON.stringify({ ...first?.candidate, work: { payUsdPerYear } }), catalog, today);
  expect(said('1,000,000')).toMatchObject({ problems: [{ message: 'a number is expected, not text; write 1000000' }] });
  expect(said('$85,000')).toMatchObject({ problems: [{ message: 'a number is expected, not text; write 85000' }] });
  expect(said('much')).toMatchObject({ problems: [{ message: 'a number is expected, not text' }] });
});

it('tells what is wrong with a JSON file in words of JSON, with its line', () => {
  const said = (text: string) => readCandidate('me.json', text, catalog, today);
  expect(said('{"version": 1,\n "name": "x"')).toMatchObject({
    ok: false,
    problems: [{ line: 2, message: expect.stringMatching(/^not valid JSON: Expected/) }],
  });
  expect(said('{"version": 1,\n "name": }')).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringMatching(/^not valid JSON: [^\n]*$/) }],
  });
});

describe('the questions', () => {
  it.each(examples)('with Enter throughout keep the example, levels rounded: $file', async ({ candidate }) => {
    const asked = await askCandidate(scripted(named), candidate, { catalog, today });
    expect(schema.safeParse(asked).success).toBe(true);
    expect(asked).toMatchObject({
      name: 'Somebody',
      example: false,
      status: candidate.status,
      place: candidate.place,
      goals: candidate.goals,
      study: candidate.study,
      weights: candidate.weights,
    });
    expect(yamlOf(asked).ok).toBe(true);
  });

  it('turn a resident into someone on a student visa without leaving a mistake', async () => {
    const resident = examples.find(({ file }) => file.startsWith('working'))?.candidate;
    if (!resident) throw new Error('no example');
    const answers = {
      ...named,
      'In the United States you are or would be': 'student-visa',
      'Pay a year at home, in its currency': '900,000',
      'At most so many months (empty: no limit)': '',
    };
    const asked = await askCandidate(scripted(answers), resident, { catalog, today });
    expect(asked).toMatchObject({
      status: 'student-visa',
      home: { country: 'IN', payPerYear: 900_000 },
      study: { pace: 'full-time' },
      finances: { federalLoans: false, employerUsdPerYear: 0 },
    });
    expect(asked.constraints.maxMonths).toBeUndefined();
    expect(yamlOf(asked).ok).toBe(true);
  });

  it('refuse a start that is past and an amount that is none', async () => {
    const resident = examples.find(({ file }) => file.startsWith('working'))?.candidate;
    if (!resident) throw new Error('no example');
    await expect(askCandidate(scripted({ ...named, 'Earliest start': '2026-11' }), resident, { catalog, today })).rejects.toThrow(
      'a month after 2026-11',
    );
    await expect(
      askCandidate(scripted({ ...named, 'Savings for the degree, in dollars': '-5' }), resident, { catalog, today }),
    ).rejects.toThrow('a number from 0');
  });
});
