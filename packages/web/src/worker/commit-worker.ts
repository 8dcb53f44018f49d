import { commitAdvice } from '@masterplan/engine';
import type { CommitAdvice, CommitProblem, CommitTooMany } from '@masterplan/model';

/**
 * A worker of its own for the decision about applications: it needs no catalog, and where what would turn it is looked for it may
 * take long and is ended when a newer decision is asked for.
 */
export interface CommitAsk {
  problem: CommitProblem;
  /** Whether what would turn it is looked for too. */
  turns: boolean;
}
export type CommitAnswer = CommitAdvice | CommitTooMany;

self.onmessage = ({ data: { problem, turns } }: MessageEvent<CommitAsk>) => {
  const answer: CommitAnswer = commitAdvice(problem, { turns });
  self.postMessage(answer);
};
