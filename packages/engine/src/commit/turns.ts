import type { CommitProblem, CommitTurn } from '@masterplan/model';
import { type Action, actionsOf } from './actions.ts';
import { gameOf } from './game.ts';
import { solverOf } from './solve.ts';

const MOST_STEPS = 30;
/** To within half a percentage point of a chance. */
const CHANCE_STEP = 0.005;

/** The best action that asks nothing first, and how far it is ahead of the others: what a threshold is about. */
export const plain = (actions: readonly Action[]): Action[] => actions.filter(({ moves }) => moves.every(({ kind }) => kind !== 'ask'));

/** States and actions that are worked out in search of turns; what is left then is told. */
const MOST_WORK = 100_000;

/**
 * Where a chance or a value turns the best action, nearest first by the share of the way to the end of the range. Applications of
 * which the best two actions differ come first; `unsearched` are those that were not reached.
 */
export function turnsOf(problem: CommitProblem, best: Action, next: Action | undefined): { turns: CommitTurn[]; unsearched: string[] } {
  const work = { done: 0 };
  const unsearched: string[] = [];
  const most = Math.max(1000, ...problem.applications.map(({ valueUsd, deposit }) => Math.abs(valueUsd) + (deposit?.usd ?? 0)));
  const turns: { turn: CommitTurn; reach: number }[] = [];
  const live = [...problem.applications.entries()].filter(([, { status }]) => status !== 'rejected');
  const open = (id: string): number => (movesOf(best, id) === movesOf(next, id) ? 1 : 0);
  for (const [at, { id, status, chance, valueUsd }] of live.sort(([, a], [, b]) => open(a.id) - open(b.id))) {
    if (work.done > MOST_WORK) {
      unsearched.push(id);
      continue;
    }
    const undecided = status === 'planned' || status === 'applied' || status === 'waitlisted';
    const probe = (of: 'chance' | 'value', now: number, low: number, high: number, step: number): void => {
      const look = (value: number) => gapAt(withValue(problem, at, of, value), best.key, work);
      const found = [low, high].flatMap((end) => {
        const turnsAt = crossing(look, now, end, step);
        return turnsAt === undefined ? [] : [{ turnsAt, reach: Math.abs(turnsAt - now) / (high - low), end }];
      });
      const nearest = found.sort((a, b) => a.reach - b.reach)[0];
      if (!nearest) return;
      const past = nearest.turnsAt + (nearest.end > now ? step : -step);
      turns.push({
        turn: { application: id, of, now, turnsAt: nearest.turnsAt, beyond: look(Math.max(low, Math.min(high, past))).moves },
        reach: nearest.reach,
      });
    };
    if (undecided) probe('chance', chance, 0, 1, CHANCE_STEP);
    probe('value', valueUsd, Math.min(0, problem.nextYearUsd) - most, 2 * most, Math.max(1, most / 2000));
  }
  return { turns: turns.sort((a, b) => a.reach - b.reach).map(({ turn }) => turn), unsearched };
}

const withValue = (problem: CommitProblem, at: number, of: 'chance' | 'value', value: number): CommitProblem => ({
  ...problem,
  applications: problem.applications.map((entry, index) =>
    index !== at ? entry : of === 'chance' ? { ...entry, chance: value } : { ...entry, valueUsd: value },
  ),
});

interface Look {
  /** Value of the action less that of the best other one; negative where it is no longer first. */
  gap: number;
  moves: Action['moves'];
}

const movesOf = (action: Action | undefined, id: string): string =>
  (action?.moves ?? []).flatMap(({ kind, application, by }) => (application === id ? [`${kind} ${by}`] : [])).join();

function gapAt(problem: CommitProblem, key: string, work: { done: number }): Look {
  const game = gameOf(problem);
  const solver = solverOf(game);
  const actions = plain(actionsOf(game, solver));
  work.done += solver.states() + actions.length;
  const own = actions.find((action) => action.key === key);
  const other = actions.find((action) => action.key !== key);
  return { gap: (own?.valueUsd ?? 0) - (other?.valueUsd ?? 0), moves: actions[0]?.moves ?? [] };
}

/** A point between now and the end at which the gap turns negative, to within `step`. Method: false position (Illinois). */
function crossing(look: (value: number) => Look, now: number, end: number, step: number): number | undefined {
  let [inside, outside] = [now, end];
  let [high, low] = [look(now).gap, look(end).gap];
  if (low >= 0 || now === end) return undefined;
  let side = 0;
  for (let count = 0; count < MOST_STEPS && Math.abs(outside - inside) > step; count++) {
    const share = high - low > 0 ? high / (high - low) : 0.5;
    const at = inside + Math.min(0.98, Math.max(0.02, share)) * (outside - inside);
    const { gap } = look(at);
    if (gap >= 0) {
      [inside, high] = [at, gap];
      if (side === 1) low /= 2;
      side = 1;
    } else {
      [outside, low] = [at, gap];
      if (side === -1) high /= 2;
      side = -1;
    }
  }
  return inside + (outside - inside) / 2;
}
