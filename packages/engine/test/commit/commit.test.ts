import type { CommitAdvice, CommitProblem } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitAdvice } from '../../src/commit/advice.ts';
import { chancesByLevel, levelWeights } from '../../src/commit/chances.ts';
import { dayNumber, dayText } from '../../src/commit/days.ts';
import { anyProblem, application, problem } from './problems.ts';

function advise(of: CommitProblem, turns = false): CommitAdvice {
  const advice = commitAdvice(of, { turns });
  return advice.schema === 'masterplan.commit/1' ? advice : expect.fail('too many');
}
const value = (of: CommitProblem): number => advise(of).best.valueUsd;
const runs = { numRuns: 60 };
const SLACK = 1e-6;

/** An offer worth A with a deposit D that is due before another program answers: p that it is one worth B. */
const [A, B, D, p] = [20_000, 50_000, 2000, 0.3];
const offer = application('a', {
  status: 'admitted',
  chance: 1,
  valueUsd: A,
  deposit: { usd: D, due: '2027-02-01', refundable: false, credited: true },
});
const later = application('b', { valueUsd: B, chance: p });

describe('an offer in hand, and a better one that may come after its deposit', () => {
  it('is accepted, and given up if the better one comes: the deposit is the price of waiting', () => {
    const advice = advise(problem([offer, later]), true);
    expect(advice.best.valueUsd).toBeCloseTo(p * (B - D) + (1 - p) * A, 6);
    expect(advice.best.moves).toEqual([{ kind: 'accept', application: 'a', by: '2027-02-01', usd: D }]);
    expect(advice.next?.regretUsd).toBeCloseTo((1 - p) * A - p * D, 6);
    expect(advice.reconsider).toMatchObject({ on: '2027-08-01', news: [{ kind: 'decision', application: 'b' }] });
    expect(advice.ends.map(({ application: id, chance }) => [id, Number(chance.toFixed(9))])).toEqual([
      ['a', 1 - p],
      ['b', p],
    ]);
  });

  it('turns where waiting without it is as good: (1 - p) A = p D', () => {
    const { turns } = advise(problem([offer, later]), true);
    const chance = turns.find(({ application: id, of }) => id === 'b' && of === 'chance');
    expect(chance?.turnsAt).toBeCloseTo(A / (A + D), 2);
    expect(chance?.beyond).toEqual([{ kind: 'decline', application: 'a', by: '2027-02-01', usd: 0 }]);
    const worth = turns.find(({ application: id, of }) => id === 'a' && of === 'value');
    expect(Math.abs((worth?.turnsAt ?? 0) - (p * D) / (1 - p))).toBeLessThan(60);
  });

  it('costs nothing to hold if the deposit comes back', () => {
    const refundable = { ...offer, deposit: { usd: D, due: '2027-02-01', refundable: true, credited: true } };
    expect(value(problem([refundable, later]))).toBeCloseTo(p * B + (1 - p) * A, 6);
  });
});

it('one application is sent if its chance times its value is more than it costs', () => {
  const one = (chance: number) =>
    advise(problem([application('a', { status: 'planned', deadline: '2027-01-15', chance, valueUsd: 10_000, applyUsd: 1000 })]), true);
  expect(one(0.3)).toMatchObject({ best: { valueUsd: expect.closeTo(2000, 6), moves: [{ kind: 'apply', by: '2027-01-15' }] } });
  expect(one(0.05).best).toMatchObject({ valueUsd: 0, moves: [{ kind: 'skip' }] });
  expect(one(0.3).turns.find(({ of }) => of === 'chance')?.turnsAt).toBeCloseTo(0.1, 2);
});

it('a question is worth what its answer changes: the loss that it averts', () => {
  const fact = {
    id: 'internship',
    question: '?',
    resolves: 'asking',
    askUsd: 50,
    outcomes: [
      { answer: 'yes', chance: 0.5, changeUsd: 8000 },
      { answer: 'no', chance: 0.5, changeUsd: -8000 },
    ],
  };
  const asked = { ...offer, valueUsd: 1000, deposit: { usd: 500, due: '2027-02-01', refundable: false, credited: true }, facts: [fact] };
  const advice = advise(problem([asked]));
  // Known: 9,000 with yes, nothing with no. Unknown: 1,000.
  expect(advice.questions).toMatchObject([{ worthUsd: expect.closeTo(0.5 * 9000 - 1000, 6), by: '2027-02-01' }]);
  expect(advice.best.valueUsd).toBeCloseTo(4500 - 50, 6);
  expect(advice.best.moves[0]).toMatchObject({ kind: 'ask', fact: 'internship', usd: 50 });
  expect(advice.unasked?.moves.some(({ kind }) => kind === 'ask')).toBe(false);
});

it('tells how many applications fit where there are too many', () => {
  const many = Array.from({ length: 13 }, (_, at) =>
    application(`p${at}`, {
      status: 'planned',
      deadline: `2027-01-${10 + at}`,
      applyUsd: 1,
      chance: 0.2 + at / 50,
      valueUsd: 50_000 - at * 500,
    }),
  );
  const answer = commitAdvice(problem(many, { sharedLogOdds: 1 }), { turns: false });
  expect(answer).toMatchObject({ schema: 'masterplan.commit-too-many/1', applications: 13 });
  if (answer.schema === 'masterplan.commit-too-many/1') expect(answer.fits).toBeGreaterThanOrEqual(8);
});

describe('the best value', () => {
  const change = (of: CommitProblem, at: number, by: (one: CommitProblem['applications'][number]) => object): CommitProblem => ({
    ...of,
    applications: of.applications.map((one, index) => (index === at ? { ...one, ...by(one) } : one)),
  });
  const holds = (law: (of: CommitProblem) => void): void => fc.assert(fc.property(anyProblem(3, 1), law), runs);

  it('never falls with one more application, a higher value, or a better year to come, and is never below staying put', () =>
    holds((of) => {
      const now = value(of);
      expect(now).toBeGreaterThanOrEqual(Math.max(0, of.nextYearUsd) - SLACK);
      expect(value({ ...of, applications: of.applications.slice(1) })).toBeLessThanOrEqual(now + SLACK);
      expect(value(change(of, 0, ({ valueUsd }) => ({ valueUsd: valueUsd + 3000 })))).toBeGreaterThanOrEqual(now - SLACK);
      expect(value({ ...of, nextYearUsd: of.nextYearUsd + 3000 })).toBeGreaterThanOrEqual(now - SLACK);
    }));

  it('never falls with a higher chance where answers are independent', () =>
    holds((of) => {
      const free = { ...of, sharedLogOdds: 0 };
      const more = change(free, 0, ({ chance }) => ({ chance: Math.min(1, chance + 0.2) }));
      expect(value(more)).toBeGreaterThanOrEqual(value(free) - SLACK);
    }));

  it('never falls with knowing more, nor with a deposit that comes back', () =>
    holds((of) => {
      const now = value(of);
      const facts = (resolves: string) => change(of, 0, (one) => ({ facts: one.facts.map((fact) => ({ ...fact, resolves })) }));
      expect(value(facts(of.asOf))).toBeGreaterThanOrEqual(now - SLACK);
      expect(value(facts('never'))).toBeLessThanOrEqual(now + SLACK);
      const deposit = (refundable: boolean) =>
        value(change(of, 0, (one) => (one.deposit && one.status !== 'accepted' ? { deposit: { ...one.deposit, refundable } } : {})));
      expect(deposit(true)).toBeGreaterThanOrEqual(deposit(false) - SLACK);
    }));

  it('is the same in any order and under any name; chances of all ends add up to one', () =>
    holds((of) => {
      const turned = { ...of, applications: of.applications.map((one, at) => ({ ...one, id: `other-${at}` })).reverse() };
      const advice = advise(of);
      expect(value(turned)).toBeCloseTo(advice.best.valueUsd, 6);
      expect(advice.ends.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
      expect(advice.next?.regretUsd ?? 0).toBeGreaterThanOrEqual(-SLACK);
    }));
});

it('a shared strength leaves each chance what it is', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (chance, sd) => {
      const levels = chancesByLevel(chance, sd);
      expect(levels.reduce((sum, level, at) => sum + level * (levelWeights[at] ?? 0), 0)).toBeCloseTo(chance, 12);
      expect(levels).toEqual([...levels].sort((a, b) => a - b));
    }),
  );
});

it('days are counted as the calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
      const text = new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
      expect(dayNumber(text) - dayNumber('2000-01-01')).toBe(days);
      expect(dayText(dayNumber(text))).toBe(text);
    }),
  );
});
