import type { CommitApplication, CommitProblem } from '@masterplan/model';
import { chancesByLevel } from './chances.ts';
import { dayNumber } from './days.ts';
import { type Event, eventsOf, type Timing, timingOf } from './events.ts';

/** An application in numbers. Dollars. */
export interface Player {
  application: CommitApplication;
  /** Chance of an offer at each level of the shared strength. */
  chances: number[];
  /** Whether its answer is open by chance at all. */
  uncertain: boolean;
  applyUsd: number;
  /** Paid when the offer is accepted, and gone if another path is taken. */
  payUsd: number;
  /** What attending brings once the offer is accepted, without its facts. */
  worthUsd: number;
  start: number;
  timing: Timing;
}

export interface Unknown {
  player: number;
  id: string;
  /** Day of the news, or undefined where one has to ask. */
  day: number | undefined;
  askUsd: number;
  outcomes: { chance: number; changeUsd: number }[];
  mean: number;
  most: number;
}

/** A problem in whole numbers and lists: what the recursion reads. */
export interface Game {
  asOf: number;
  players: Player[];
  unknowns: Unknown[];
  events: Event[];
  /** What a program has to beat: staying put (0) or applying next year. */
  outsideUsd: number;
  correlated: boolean;
}

/** Compiles a problem. What `never` becomes known counts with its mean. */
export function gameOf(problem: CommitProblem): Game {
  const asOf = dayNumber(problem.asOf);
  const newsDays = fixedNews(problem);
  const live = problem.applications.filter(({ status }) => status !== 'rejected');
  const players = live.map((application): Player => {
    const { deposit, chance } = application;
    const never = application.facts.filter(({ resolves }) => resolves === 'never').reduce((sum, { outcomes }) => sum + meanOf(outcomes), 0);
    const usd = deposit?.usd ?? 0;
    const credit = deposit === undefined || deposit.refundable === deposit.credited ? 0 : deposit.credited ? usd : -usd;
    return {
      application,
      chances: chancesByLevel(chance, problem.sharedLogOdds),
      uncertain: chance > 0 && chance < 1,
      applyUsd: application.applyUsd,
      payUsd: deposit && !deposit.refundable ? usd : 0,
      worthUsd: application.valueUsd + never + credit,
      start: dayNumber(application.start),
      timing: timingOf(application, asOf, newsDays),
    };
  });
  const unknowns = players.flatMap(({ application }, player) =>
    application.facts.flatMap(({ id, resolves, askUsd, outcomes }): Unknown[] => {
      if (resolves === 'never') return [];
      const possible = outcomes.filter(({ chance }) => chance > 0);
      const day = resolves === 'asking' ? undefined : dayNumber(resolves);
      const most = Math.max(...possible.map(({ changeUsd }) => changeUsd));
      return [{ player, id, day, askUsd, outcomes: possible, mean: meanOf(outcomes), most }];
    }),
  );
  return {
    asOf,
    players,
    unknowns,
    events: eventsOf(players, unknowns, asOf),
    outsideUsd: Math.max(0, problem.nextYearUsd),
    correlated: problem.sharedLogOdds > 0,
  };
}

const meanOf = (outcomes: readonly { chance: number; changeUsd: number }[]): number =>
  outcomes.reduce((sum, { chance, changeUsd }) => sum + chance * changeUsd, 0);

/** Days of news that don't depend on what the candidate does: on these, besides today and the last day, a rolling application may be sent. */
function fixedNews({ asOf, applications }: CommitProblem): number[] {
  const live = applications.filter(({ status }) => status !== 'rejected');
  const days = live.flatMap(({ status, answer, facts }) => [
    ...(status !== 'admitted' && status !== 'accepted' && answer && 'on' in answer ? answer.on.map(({ day }) => day) : []),
    ...facts.flatMap(({ resolves }) => (resolves === 'asking' || resolves === 'never' ? [] : [resolves])),
  ]);
  return [...new Set([asOf, ...days].map(dayNumber))].sort((a, b) => a - b);
}
