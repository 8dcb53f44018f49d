import type { CommitMove, CommitProblem } from '@masterplan/model';
import { listed } from '../grammar.ts';
import { usd } from '../numbers.ts';
import { dateText, monthText } from '../time.ts';

/** As an application is called in a sentence: its institution, with the program where several are of one institution. */
export function applicationName(problem: CommitProblem, id: string): string {
  const found = problem.applications.find((application) => application.id === id);
  if (!found) return id === 'none' ? 'none of them' : id;
  const { institution, title, start } = found;
  if (institution === '') return title;
  const siblings = problem.applications.filter((other) => other.id !== id && other.institution === institution);
  if (siblings.length === 0) return institution;
  const twins = siblings.some((other) => other.title === title);
  return `${institution}, ${title}${twins ? ` from ${monthText(start.slice(0, 7))}` : ''}`;
}

const questionOf = (problem: CommitProblem, { application, fact }: CommitMove): string =>
  problem.applications.find(({ id }) => id === application)?.facts.find(({ id }) => id === fact)?.question ?? '';

/** One move, as an order: «apply to X by 1 December 2026 ($75)». */
function sayMove(problem: CommitProblem, move: CommitMove): string {
  const name = applicationName(problem, move.application);
  const cost = move.usd > 0 ? ` (${usd(move.usd)})` : '';
  const by = dateText(move.by);
  switch (move.kind) {
    case 'apply':
      return `apply to ${name} by ${by}${cost}`;
    case 'skip':
      return `leave out ${name}`;
    case 'accept':
      return `accept the offer of ${name} by ${by}${cost}`;
    case 'decline':
      return `let the offer of ${name} go`;
    case 'attend':
      return `start at ${name} on ${by}`;
    case 'release':
      return `give up the place at ${name}`;
    case 'ask':
      return `ask ${name}: «${questionOf(problem, move)}»${cost}`;
  }
}

const doesSomething = ({ kind }: CommitMove): boolean => kind !== 'skip' && kind !== 'decline' && kind !== 'release';

/** So many moves are said in one line. */
const FEW = 2;

/** Many moves as the first that is due and how many there are; undefined where there are few. */
export function sayFirstOf(problem: CommitProblem, moves: readonly CommitMove[]): string | undefined {
  const doing = moves.filter(doesSomething);
  const first = [...doing].sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))[0];
  if (!first || doing.length <= FEW) return undefined;
  const where = applicationName(problem, first.application);
  return doing.every(({ kind }) => kind === 'apply')
    ? `apply to ${doing.length} programs, first to ${where} by ${dateText(first.by)}`
    : `take ${doing.length} steps, first ${sayMove(problem, first)}`;
}

/** What to do, as an order in the middle of a sentence; moves that do nothing are said only if they are all there is. */
export function sayMoves(problem: CommitProblem, moves: readonly CommitMove[]): string {
  const doing = moves.filter(doesSomething);
  const idle = moves.filter((move) => !doing.includes(move));
  if (doing.length > 0) return listed(doing.map((move) => sayMove(problem, move)));
  return idle.length > 0 ? listed(idle.map((move) => sayMove(problem, move))) : 'wait for news';
}

/** What an action does otherwise than another one. */
export function sayDifference(problem: CommitProblem, moves: readonly CommitMove[], other: readonly CommitMove[]): string {
  const same = (a: CommitMove) => (b: CommitMove) =>
    a.kind === b.kind && a.application === b.application && a.fact === b.fact && a.by === b.by;
  const different = moves.filter((move) => !other.some(same(move)));
  const dropped = other.filter((move) => !moves.some(same(move)) && !moves.some(({ application }) => application === move.application));
  const said = [
    ...different.map((move) => sayMove(problem, move)),
    ...dropped.map((move) => `don't ${sayMove(problem, move).replace(/ \(\$[\d,]+\)$/, '')}`),
  ];
  return said.length > 0 ? listed(said) : 'wait for news';
}
