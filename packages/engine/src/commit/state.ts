import type { Game } from './game.ts';

/**
 * What is known and done so far, as small whole numbers: the standing of each application, then what its answer said of the
 * shared strength, then each open fact.
 */
export type State = readonly number[];

export const OUT = 0;
export const PLANNED = 1;
export const HELD = 2;
/** Pending by the variant of the day sent; offers by the variant of the day that they came, odd and even. */
export const pending = (variant: number): number => 3 + 2 * variant;
export const offered = (offer: number): number => 4 + 2 * offer;
export const isPending = (standing: number): boolean => standing > HELD && standing % 2 === 1;
export const isOffered = (standing: number): boolean => standing > HELD && standing % 2 === 0;
export const variantOf = (standing: number): number => Math.floor((standing - 3) / 2);

export const NOTHING = 0;
export const ADMITTED = 1;
export const REJECTED = 2;

export const SETTLED = 0;
export const OPEN = 1;
export const known = (outcome: number): number => 2 + outcome;

export const standingOf = (state: State, player: number): number => state[player] ?? OUT;
export const factOf = (game: Game, state: State, unknown: number): number => state[2 * game.players.length + unknown] ?? SETTLED;

export function startState(game: Game): State {
  const standings = game.players.map(({ application: { status }, timing }) => {
    if (status === 'accepted') return HELD;
    if (status === 'admitted') return timing.replies.length === 0 ? HELD : offered(0);
    return status === 'planned' ? PLANNED : pending(0);
  });
  return [...standings, ...game.players.map(() => NOTHING), ...game.unknowns.map(() => OPEN)];
}

export function withStanding(state: State, player: number, standing: number): number[] {
  const next = state.slice();
  next[player] = standing;
  return next;
}

export function withResult(game: Game, state: State, player: number, admitted: boolean, standing: number): number[] {
  const next = withStanding(state, player, standing);
  next[game.players.length + player] = admitted ? ADMITTED : REJECTED;
  return next;
}

export function withFact(game: Game, state: State, unknown: number, code: number): number[] {
  const next = state.slice();
  next[2 * game.players.length + unknown] = code;
  return next;
}

/** What attending brings: expected over open facts, or the most that it may bring. `certain`: nothing of it is open. */
export function worthOf(game: Game, state: State, player: number): { mean: number; most: number; certain: boolean } {
  let mean = game.players[player]?.worthUsd ?? 0;
  let most = mean;
  let certain = true;
  for (const [at, unknown] of game.unknowns.entries()) {
    if (unknown.player !== player) continue;
    const code = factOf(game, state, at);
    const change = unknown.outcomes[code - 2]?.changeUsd;
    if (change !== undefined) {
      mean += change;
      most += change;
    } else {
      certain = false;
      mean += unknown.mean;
      most += unknown.most;
    }
  }
  return { mean, most, certain };
}

export const keyOf = (state: State): string => String.fromCharCode(...state);
