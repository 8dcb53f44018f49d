import type { CommitAdvice, CommitProblem, CommitTooMany } from '@masterplan/model';
import { type Action, actionsOf } from './actions.ts';
import { dayNumber } from './days.ts';
import { gameOf } from './game.ts';
import { lookAhead } from './look-ahead.ts';
import { questionsOf } from './questions.ts';
import { solverOf, TooManyStates } from './solve.ts';
import { plain, turnsOf } from './turns.ts';

/**
 * Commit now or wait: the best action until the next news, what it is worth against staying put (dollars), what the second one
 * loses, and what would turn it. Method: finite-horizon Markov decision process with backward induction over the days of news and
 * moves, exact; answers share one unseen strength, learnt by Bayes' rule. Where the states are too many, says how many
 * applications fit. Without `turns` the search for what would turn it, most of the work, is left out. The problem must have passed the catalog's reader.
 */
export function commitAdvice(problem: CommitProblem, { turns = true }: { turns?: boolean } = {}): CommitAdvice | CommitTooMany {
  const live = problem.applications.filter(({ status }) => status !== 'rejected');
  try {
    return adviceOn(problem, turns);
  } catch (error) {
    if (!(error instanceof TooManyStates)) throw error;
  }
  let [fits, tooMany] = [0, live.length];
  while (tooMany - fits > 1) {
    const count = Math.floor((fits + tooMany) / 2);
    if (isSolvable({ ...problem, applications: live.slice(0, count) })) fits = count;
    else tooMany = count;
  }
  return { schema: 'masterplan.commit-too-many/1', applications: live.length, fits };
}

function isSolvable(problem: CommitProblem): boolean {
  try {
    const game = gameOf(problem);
    actionsOf(game, solverOf(game));
    return true;
  } catch (error) {
    if (error instanceof TooManyStates) return false;
    throw error;
  }
}

function adviceOn(problem: CommitProblem, turns: boolean): CommitAdvice {
  const game = gameOf(problem);
  const solver = solverOf(game);
  const actions = actionsOf(game, solver);
  const best = actions[0] ?? { key: '', moves: [], choices: new Map(), valueUsd: game.outsideUsd };
  const asks = best.moves.some(({ kind }) => kind === 'ask');
  const next = (asks ? actions : plain(actions)).find((action) => action.key !== best.key && !isDelayed(action, best));
  const unasked = plain(actions)[0];
  const states = solver.states();
  return {
    schema: 'masterplan.commit/1',
    asOf: problem.asOf,
    name: problem.name,
    example: problem.example,
    outside: { of: problem.nextYearUsd > 0 ? 'next-year' : 'stay', usd: game.outsideUsd },
    best: { moves: best.moves, valueUsd: best.valueUsd },
    ...(unasked && unasked !== best && { unasked: { moves: unasked.moves, valueUsd: unasked.valueUsd } }),
    ...(next && { next: { moves: next.moves, valueUsd: next.valueUsd, regretUsd: best.valueUsd - next.valueUsd } }),
    regretOfNothingUsd: best.valueUsd - game.outsideUsd,
    ...(unasked && turns ? turnsOf(problem, unasked, plain(actions)[1]) : { turns: [], unsearched: [] }),
    ...lookAhead(game, solver, best),
    questions: questionsOf(problem),
    weakChances: problem.applications.filter(({ chanceFrom }) => chanceFrom === 'published').map(({ id }) => id),
    states,
  };
}

/** The same question asked later is no other action worth telling of. */
const isDelayed = (action: Action, best: Action): boolean =>
  best.moves.some(
    ({ kind, application, fact, by }) =>
      kind === 'ask' &&
      action.moves.some(
        (move) => move.kind === 'ask' && move.application === application && move.fact === fact && dayNumber(move.by) > dayNumber(by),
      ),
  );
