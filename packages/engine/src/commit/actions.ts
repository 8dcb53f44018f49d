import type { CommitMove } from '@masterplan/model';
import { dayText } from './days.ts';
import type { Event } from './events.ts';
import type { Game } from './game.ts';
import { type Choice, choicesOf, newsOf, type Solver, TIE_USD, TooManyStates } from './solve.ts';
import { type State, startState } from './state.ts';

/** More ways to act until the next news than this are not looked at. */
const MOST_ACTIONS = 5000;

/** Everything that is done until the next news, taken together; `choices` are by event. */
export interface Action {
  key: string;
  moves: CommitMove[];
  choices: ReadonlyMap<number, Choice>;
  valueUsd: number;
}

/** All actions until the next news, the most valuable first; of equal ones, the one that does less. */
export function actionsOf(game: Game, solver: Solver): Action[] {
  const found: Action[] = [];
  const add = (moves: CommitMove[], choices: ReadonlyMap<number, Choice>, valueUsd: number): void => {
    if (found.length >= MOST_ACTIONS) throw new TooManyStates();
    found.push({ key: moves.map(keyOfMove).join(', '), moves, choices, valueUsd });
  };
  const walk = (at: number, state: State, moves: CommitMove[], choices: ReadonlyMap<number, Choice>, spent: number): void => {
    for (let next = at; next < game.events.length; next++) {
      const event = game.events[next];
      if (!event) break;
      if (newsOf(game, event, state)) {
        add(moves, choices, solver.value(next, state) - spent);
        return;
      }
      const open = choicesOf(game, event, state);
      if (!open) continue;
      for (const choice of open) {
        const more = choice.kind === 'wait' ? moves : [...moves, moveOf(game, event, choice)];
        const made = new Map(choices).set(next, choice);
        if (choice.kind === 'attend' || choice.kind === 'ask') add(more, made, solver.choiceValue(next, choice) - spent);
        else walk(next + 1, choice.to, more, made, spent + choice.usd);
      }
      return;
    }
    add(moves, choices, game.outsideUsd - spent);
  };
  walk(0, startState(game), [], new Map(), 0);
  return found.sort((a, b) => inTies(b.valueUsd) - inTies(a.valueUsd) || doing(a) - doing(b));
}

const inTies = (usd: number): number => Math.round(usd / TIE_USD);

/** Sending a rolling application on another day is another action; the last day of the other moves is given. */
const keyOfMove = ({ kind, application, fact = '', by }: CommitMove): string =>
  `${kind} ${application}${fact === '' ? '' : ` ${fact}`}${kind === 'apply' || kind === 'ask' ? ` ${by}` : ''}`;

const doing = ({ moves }: Action): number => moves.filter(({ kind }) => kind !== 'skip' && kind !== 'decline' && kind !== 'release').length;

function moveOf(game: Game, event: Event, choice: Exclude<Choice, { kind: 'wait' }>): CommitMove {
  const by = dayText(event.day);
  if (choice.kind === 'ask') {
    const unknown = game.unknowns[choice.unknown];
    return { kind: 'ask', application: nameOf(game, unknown?.player), fact: unknown?.id ?? '', by, usd: choice.usd };
  }
  return { kind: choice.kind, application: nameOf(game, 'player' in event ? event.player : undefined), by, usd: choice.usd };
}

const nameOf = (game: Game, player: number | undefined): string => game.players[player ?? -1]?.application.id ?? '';
