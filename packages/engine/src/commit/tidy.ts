import type { Game } from './game.ts';
import { HELD, isOffered, isPending, NOTHING, OPEN, OUT, PLANNED, SETTLED, type State, variantOf } from './state.ts';

export const isUndecided = (standing: number): boolean => standing === PLANNED || isPending(standing);

/**
 * The same state without what can no longer matter, so that states with the same future are one: applications that another one
 * in hand beats whatever comes, facts of applications that are out, and answers when no other answer is awaited. Nothing that a
 * best policy could use is lost.
 */
export function tidy(game: Game, state: State): State {
  const { players, unknowns, correlated } = game;
  const count = players.length;
  const most: number[] = [];
  const certain: boolean[] = [];
  for (let player = 0; player < count; player++) {
    most.push(players[player]?.worthUsd ?? 0);
    certain.push(true);
  }
  for (let at = 0; at < unknowns.length; at++) {
    const unknown = unknowns[at];
    const code = state[2 * count + at] ?? SETTLED;
    if (!unknown || code === SETTLED) continue;
    most[unknown.player] = (most[unknown.player] ?? 0) + (code === OPEN ? unknown.most : (unknown.outcomes[code - 2]?.changeUsd ?? 0));
    if (code === OPEN) certain[unknown.player] = false;
  }
  const next = state.slice();
  let awaited = false;
  const beaten: boolean[] = [];
  for (let player = 0; player < count; player++) {
    const standing = state[player] ?? OUT;
    const is = standing !== OUT && isBeaten(game, state, player, most, certain);
    beaten.push(is);
    if (!is && players[player]?.uncertain && isUndecided(standing)) awaited = true;
  }
  // An answer tells of the others' chances too: it is worth having as long as another one that matters is awaited.
  const tells = correlated && awaited;
  for (let player = 0; player < count; player++) {
    if (beaten[player] && !(tells && players[player]?.uncertain && isUndecided(state[player] ?? OUT))) next[player] = OUT;
    if (!tells) next[count + player] = NOTHING;
  }
  for (let at = 0; at < unknowns.length; at++) if (next[unknowns[at]?.player ?? 0] === OUT) next[2 * count + at] = SETTLED;
  return next;
}

/** Whether staying put, next year, or another application at hand is at least as good whatever comes, and as long open. */
function isBeaten(game: Game, state: State, player: number, most: readonly number[], certain: readonly boolean[]): boolean {
  const own = game.players[player];
  if (!own) return true;
  const standing = state[player] ?? OUT;
  const best = most[player] ?? 0;
  const toPay = standing === HELD ? 0 : own.payUsd;
  if (best - toPay <= game.outsideUsd) return true;
  for (let other = 0; other < game.players.length; other++) {
    const rival = game.players[other];
    const at = state[other] ?? OUT;
    if (other === player || at === OUT || !rival || rival.start < own.start || !certain[other]) continue;
    const theirs = most[other] ?? 0;
    const first = rival.start > own.start || other < player;
    if (at === HELD) {
      const ahead = theirs - (best - toPay);
      if (ahead > 0 || (ahead === 0 && (standing !== HELD || first))) return true;
    } else if (isOffered(at) && isOffered(standing) && certain[player]) {
      const later = (rival.timing.replies[variantOf(at)] ?? 0) - (own.timing.replies[variantOf(standing)] ?? 0);
      const ahead = theirs - best;
      const cheaper = own.payUsd - rival.payUsd;
      if (later >= 0 && ahead >= 0 && cheaper >= 0 && (later > 0 || ahead > 0 || cheaper > 0 || first)) return true;
    }
  }
  return false;
}
