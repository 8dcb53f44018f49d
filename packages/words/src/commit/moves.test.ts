import type { CommitMove, CommitProblem } from '@masterplan/model';
import { expect, test } from 'vitest';
import { sayFirstOf } from './moves.ts';

const names = ['Ada', 'Boole', 'Cantor'];
const problem: CommitProblem = {
  asOf: '2026-11-23',
  name: '',
  example: true,
  nextYearUsd: 0,
  sharedLogOdds: 0,
  applications: names.map((institution) => ({
    id: institution,
    title: 'Data Science',
    institution,
    status: 'planned',
    chance: 0.5,
    chanceFrom: 'yours',
    applyUsd: 80,
    start: '2027-08-01',
    valueUsd: 1000,
    valueFrom: 'yours',
    facts: [],
  })),
};
const move = (kind: CommitMove['kind'], application: string, by: string): CommitMove => ({ kind, application, by, usd: 80 });

test('many moves are said by the one that is due first; few are said in full elsewhere', () => {
  const applies = [move('apply', 'Ada', '2027-01-15'), move('apply', 'Boole', '2026-12-01'), move('apply', 'Cantor', '2027-02-01')];
  expect(sayFirstOf(problem, applies)).toBe('apply to 3 programs, first to Boole by 1 December 2026');
  const mixed = [...applies.slice(0, 2), move('accept', 'Cantor', '2026-11-30'), move('skip', 'Cantor', '2026-11-24')];
  expect(sayFirstOf(problem, mixed)).toBe('take 3 steps, first accept the offer of Cantor by 30 November 2026 ($80)');
  expect(sayFirstOf(problem, applies.slice(0, 2))).toBeUndefined();
});
