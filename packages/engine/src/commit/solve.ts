import { chanceGiven } from './belief.ts';
import type { Event } from './events.ts';
import type { Game } from './game.ts';
import {
  factOf,
  HELD,
  isOffered,
  isPending,
  keyOf,
  known,
  OPEN,
  OUT,
  offered,
  PLANNED,
  pending,
  type State,
  standingOf,
  variantOf,
  withFact,
  withResult,
  withStanding,
  worthOf,
} from './state.ts';
import { tidy } from './tidy.ts';

/** Above this many states an exact answer takes longer than a person waits. */
export const MOST_STATES = 30_000;

/** Thrown when a problem has more states than are looked at. */
export class TooManyStates extends Error {}

/** What a move leads to: money now, then a state, or the end. */
export type Choice =
  | { kind: 'wait'; usd: number; to: State }
  | { kind: 'skip' | 'apply' | 'accept' | 'decline' | 'release'; usd: number; to: State }
  | { kind: 'attend'; usd: number; worthUsd: number }
  | { kind: 'ask'; usd: number; unknown: number; to: Branch[] };

export interface Branch {
  chance: number;
  state: State;
}

/** The branches of news; undefined where the event has none in this state. */
export function newsOf(game: Game, event: Event, state: State): Branch[] | undefined {
  if (event.kind === 'fact') return factOf(game, state, event.unknown) === OPEN ? answers(game, state, event.unknown) : undefined;
  if (event.kind !== 'decision') return undefined;
  const standing = standingOf(state, event.player);
  const player = game.players[event.player];
  if (!isPending(standing)) return undefined;
  const arrives = event.arrives[variantOf(standing)] ?? 0;
  if (!player || arrives === 0) return undefined;
  const chance = chanceGiven(game, state, player);
  const open = player.timing.replies.length === 0 ? HELD : offered(event.offer);
  return [
    { chance: 1 - arrives, state },
    { chance: arrives * chance, state: withResult(game, state, event.player, true, open) },
    { chance: arrives * (1 - chance), state: withResult(game, state, event.player, false, OUT) },
  ].filter((branch) => branch.chance > 0);
}

const answers = (game: Game, state: State, unknown: number): Branch[] =>
  (game.unknowns[unknown]?.outcomes ?? []).map(({ chance }, at) => ({ chance, state: withFact(game, state, unknown, known(at)) }));

/** The moves that are open at an event, doing nothing first; undefined where there are none. */
export function choicesOf(game: Game, event: Event, state: State): Choice[] | undefined {
  if (event.kind === 'decision' || event.kind === 'fact' || ('player' in event && state[event.player] === OUT)) return undefined;
  if (event.kind === 'ask') {
    const open = game.unknowns.flatMap(({ day, askUsd, player }, unknown): Choice[] =>
      day === undefined && factOf(game, state, unknown) === OPEN && standingOf(state, player) !== OUT
        ? [{ kind: 'ask', usd: askUsd, unknown, to: answers(game, state, unknown) }]
        : [],
    );
    return open.length === 0 ? undefined : [{ kind: 'wait', usd: 0, to: state }, ...open];
  }
  const standing = standingOf(state, event.player);
  const player = game.players[event.player];
  if (!player) return undefined;
  const out = () => withStanding(state, event.player, OUT);
  if (event.kind === 'apply') {
    if (standing !== PLANNED) return undefined;
    return [
      event.last ? { kind: 'skip', usd: 0, to: out() } : { kind: 'wait', usd: 0, to: state },
      { kind: 'apply', usd: player.applyUsd, to: withStanding(state, event.player, pending(event.variant)) },
    ];
  }
  if (event.kind === 'reply') {
    if (!isOffered(standing) || variantOf(standing) !== event.offer) return undefined;
    return [
      { kind: 'decline', usd: 0, to: out() },
      { kind: 'accept', usd: player.payUsd, to: withStanding(state, event.player, HELD) },
    ];
  }
  if (standing !== HELD) return undefined;
  return [
    { kind: 'release', usd: 0, to: out() },
    { kind: 'attend', usd: 0, worthUsd: worthOf(game, state, event.player).mean },
  ];
}

export interface Solver {
  /** Expected value of the best policy from an event on. Throws TooManyStates. */
  value: (at: number, state: State) => number;
  /** Value of one choice at an event. */
  choiceValue: (at: number, choice: Choice) => number;
  states: () => number;
}

/** Gains smaller than this are rounding: doing nothing is kept. Dollars. */
export const TIE_USD = 1e-7;

/** Backward induction over the events, each state worked out once. */
export function solverOf(game: Game): Solver {
  const memo = game.events.map(() => new Map<string, number>());
  let states = 0;

  const value = (at: number, untidy: State): number => from(at, tidy(game, untidy));

  function from(at: number, state: State): number {
    let live = 0;
    for (let player = 0; player < game.players.length; player++) if (state[player] !== OUT) live++;
    if (live === 0) return game.outsideUsd;
    for (let next = at; next < game.events.length; next++) {
      const event = game.events[next];
      if (!event) break;
      const news = newsOf(game, event, state);
      const choices = news ? undefined : choicesOf(game, event, state);
      if (!news && !choices) continue;
      const seen = memo[next];
      const key = keyOf(state);
      const before = seen?.get(key);
      if (before !== undefined) return before;
      if (++states > MOST_STATES) throw new TooManyStates();
      const worth = news ? mean(next + 1, news) : most(next, choices ?? []);
      seen?.set(key, worth);
      return worth;
    }
    return game.outsideUsd;
  }

  function mean(at: number, branches: readonly Branch[]): number {
    let sum = 0;
    for (const { chance, state } of branches) sum += chance * value(at, state);
    return sum;
  }

  function most(at: number, choices: readonly Choice[]): number {
    let best = Number.NEGATIVE_INFINITY;
    for (const choice of choices) best = Math.max(best, choiceValue(at, choice));
    return best;
  }

  function choiceValue(at: number, choice: Choice): number {
    if (choice.kind === 'attend') return choice.worthUsd - choice.usd;
    // After an answer one may ask again on the same day.
    if (choice.kind === 'ask') return mean(at, choice.to) - choice.usd;
    return value(at + 1, choice.to) - choice.usd;
  }

  return { value, choiceValue, states: () => states };
}
