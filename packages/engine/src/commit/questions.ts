import type { CommitAdvice, CommitProblem } from '@masterplan/model';
import { actionsOf } from './actions.ts';
import { gameOf } from './game.ts';
import { solverOf } from './solve.ts';

type Questions = CommitAdvice['questions'];

/**
 * What each open fact is worth if it were known today: the value of perfect information on it, against not asking (a fact that
 * comes by itself: against waiting for it). Before the cost of asking.
 */
export function questionsOf(problem: CommitProblem): Questions {
  const open = problem.applications.filter(({ status }) => status !== 'rejected');
  return open
    .flatMap(
      (application): Questions =>
        application.facts
          .filter(({ resolves }) => resolves !== 'never')
          .map((fact) => {
            const asking = fact.resolves === 'asking';
            const known = bestValue(withFact(problem, application.id, fact.id, problem.asOf));
            const unknown = bestValue(withFact(problem, application.id, fact.id, asking ? 'never' : fact.resolves));
            return {
              application: application.id,
              fact: fact.id,
              question: fact.question,
              worthUsd: Math.max(0, known - unknown),
              askUsd: fact.askUsd,
              asking,
              by: nextMove(application),
            };
          }),
    )
    .sort((a, b) => b.worthUsd - a.worthUsd);
}

function bestValue(problem: CommitProblem): number {
  const game = gameOf(problem);
  return actionsOf(game, solverOf(game))[0]?.valueUsd ?? game.outsideUsd;
}

const withFact = (problem: CommitProblem, application: string, fact: string, resolves: string): CommitProblem => ({
  ...problem,
  applications: problem.applications.map((entry) =>
    entry.id !== application
      ? entry
      : { ...entry, facts: entry.facts.map((other) => (other.id === fact ? { ...other, resolves } : other)) },
  ),
});

/** The day of the next move that the answer can change. */
function nextMove({ status, deadline, deposit, start }: CommitProblem['applications'][number]): string {
  if (status === 'planned' && deadline !== undefined) return deadline;
  return status !== 'accepted' && typeof deposit?.due === 'string' ? deposit.due : start;
}
