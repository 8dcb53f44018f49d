import { levelWeights } from './chances.ts';
import type { Game, Player } from './game.ts';
import { ADMITTED, REJECTED, type State } from './state.ts';

/** Chance of an offer, given the answers that have come: Bayes' rule over the levels of the shared strength. */
export function chanceGiven(game: Game, state: State, player: Player): number {
  const { players } = game;
  let all = 0;
  let offer = 0;
  for (const [level, weight] of levelWeights.entries()) {
    let likelihood: number = weight;
    for (let other = 0; other < players.length; other++) {
      const result = state[players.length + other];
      const chance = players[other]?.chances[level] ?? 0;
      if (result === ADMITTED) likelihood *= chance;
      else if (result === REJECTED) likelihood *= 1 - chance;
    }
    all += likelihood;
    offer += likelihood * (player.chances[level] ?? 0);
  }
  return all > 0 ? offer / all : 0;
}
