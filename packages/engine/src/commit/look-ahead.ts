import type { CommitAdvice } from '@masterplan/model';
import type { Action } from './actions.ts';
import { dayText } from './days.ts';
import type { Event } from './events.ts';
import type { Game } from './game.ts';
import { type Choice, choicesOf, newsOf, type Solver, TIE_USD } from './solve.ts';
import { keyOf, type State, startState } from './state.ts';
import { tidy } from './tidy.ts';

type News = NonNullable<CommitAdvice['reconsider']>['news'][number];

/** What the best policy leads to from its first action on: where one ends up, and the first day on which its moves depend on news. */
export function lookAhead(game: Game, solver: Solver, first: Action): Pick<CommitAdvice, 'ends' | 'reconsider'> {
  const ends = new Map<string, number>();
  const news = new Map<string, News>();
  let reconsider: CommitAdvice['reconsider'];
  let fresh = false;
  let now = new Map<string, Held>([['', { state: startState(game), chance: 1 }]]);
  for (const [at, event] of game.events.entries()) {
    const next = new Map<string, Held>();
    const put = (state: State, chance: number): void => add(next, fresh ? tidy(game, state) : state, chance);
    const done = new Set<string>();
    // An answer to a question may be followed by another question on the same day.
    for (let queue = [...now.values()]; queue.length > 0; ) {
      const again = new Map<string, Held>();
      for (const { state, chance } of queue) {
        const branches = newsOf(game, event, state);
        const open = branches ? undefined : choicesOf(game, event, state);
        if (branches) {
          fresh = true;
          note(news, game, event);
          for (const branch of branches) put(branch.state, chance * branch.chance);
        } else if (open) {
          const choice = (fresh ? undefined : first.choices.get(at)) ?? bestOf(solver, at, open);
          done.add(isMove(choice) ? `${choice.kind}${choice.kind === 'ask' ? choice.unknown : ''}` : '');
          if (choice.kind === 'attend') count(ends, nameOf(game, event), chance);
          else if (choice.kind === 'ask') {
            fresh = true;
            noteAnswer(news, game, event, choice.unknown);
            for (const branch of choice.to) add(again, tidy(game, branch.state), chance * branch.chance);
          } else put(choice.to, chance);
        } else {
          if (!('unknown' in event) && event.kind !== 'decision') done.add('');
          put(state, chance);
        }
      }
      queue = [...again.values()];
    }
    if (reconsider === undefined && fresh && done.size > 1) reconsider = { on: dayText(event.day), news: [...news.values()] };
    now = next;
  }
  for (const { chance } of now.values()) count(ends, 'none', chance);
  return {
    ends: [...ends].map(([application, chance]) => ({ application, chance })).sort((a, b) => b.chance - a.chance),
    ...(reconsider && { reconsider }),
  };
}

interface Held {
  state: State;
  chance: number;
}

/** Of equal choices the first, which does nothing. */
export function bestOf(solver: Solver, at: number, open: readonly Choice[]): Choice {
  const values = open.map((choice) => solver.choiceValue(at, choice));
  const most = Math.max(...values);
  return open[values.findIndex((value) => value >= most - TIE_USD)] ?? { kind: 'wait', usd: 0, to: [] };
}

const isMove = ({ kind }: Choice): boolean => kind === 'apply' || kind === 'accept' || kind === 'attend' || kind === 'ask';

function add(to: Map<string, Held>, state: State, chance: number): void {
  const key = keyOf(state);
  to.set(key, { state, chance: (to.get(key)?.chance ?? 0) + chance });
}

const count = (to: Map<string, number>, key: string, chance: number): void => void to.set(key, (to.get(key) ?? 0) + chance);

const nameOf = (game: Game, event: Event): string => ('player' in event ? (game.players[event.player]?.application.id ?? '') : '');

function note(news: Map<string, News>, game: Game, event: Event): void {
  const day = dayText(event.day);
  if (event.kind === 'fact') {
    const unknown = game.unknowns[event.unknown];
    extend(news, {
      kind: 'fact',
      application: game.players[unknown?.player ?? -1]?.application.id ?? '',
      fact: unknown?.id ?? '',
      from: day,
      to: day,
    });
  } else extend(news, { kind: 'decision', application: nameOf(game, event), from: day, to: day });
}

function noteAnswer(news: Map<string, News>, game: Game, event: Event, of: number): void {
  const unknown = game.unknowns[of];
  const day = dayText(event.day);
  extend(news, {
    kind: 'answer',
    application: game.players[unknown?.player ?? -1]?.application.id ?? '',
    fact: unknown?.id ?? '',
    from: day,
    to: day,
  });
}

function extend(news: Map<string, News>, item: News): void {
  const key = `${item.kind} ${item.application} ${item.fact ?? ''}`;
  const before = news.get(key);
  news.set(key, before ? { ...before, to: item.to } : item);
}
