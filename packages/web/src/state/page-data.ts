import type { Candidate, Decision } from '@masterplan/model';
import type { Choices } from '../worker/protocol.ts';

export interface Example {
  id: string;
  candidate: Candidate;
}

/** What the build writes into the page: the first example's answer and what the first view needs to draw it. */
export interface PageData {
  catalogUrl: string;
  /** Plans of programs for the examples, made with that catalog. */
  plansUrl: string;
  examples: Example[];
  /** As many futures as all answers of this build. Slim: the first of the ranking, the paths that are spoken of. */
  decision: Decision;
  /** Cut to the names that the first example uses. */
  choices: Choices;
}
