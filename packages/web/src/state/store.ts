import type { Decision } from '@masterplan/model';
import type { KeptApplications } from '../worker/kept-applications.ts';
import type { Choices, Self } from '../worker/protocol.ts';
import type { ProgramWish } from '../worker/wish.ts';
import type { PageData } from './page-data.ts';
import type { Kept, SelfEntry } from './selves.ts';

/** What the panel of figures shows: one of the catalog, or a result of this page with what it was computed from. */
export type Shown =
  | { kind: 'figure'; id: string }
  | { kind: 'computed'; label: string; value: string; method: string; inputs: string[] | { subject: string } };

/** Everything that the pages draw from. */
export interface AppState {
  self: Self;
  /** The example that the self began from. */
  exampleId: string;
  /** Whether it is kept in the link and the storage: anything but the first example as it came. */
  own: boolean;
  /** When it was last changed here, in milliseconds of the clock. */
  edited: number;
  /** Under which id the self is kept; none while an example or a link is shown as it came. */
  selfId: string | undefined;
  /** All that this browser keeps, the newest first. */
  selves: SelfEntry[];
  /** The self that was removed last, as long as it can be brought back. */
  removed: (SelfEntry & { kept: Kept; shown: boolean }) | undefined;
  /** What was asked of plans, by program. */
  wishes: ProgramWish[];
  /** The applications that the self has, once there are any. */
  applications: KeptApplications | undefined;
  decision: Decision;
  /** False while a better answer is on its way. */
  final: boolean;
  /** Counts final decisions, so that lists know when to ask again. */
  round: number;
  choices: Choices;
  /** True once the worker holds the catalog. */
  ready: boolean;
  /** Programs that stand side by side: worked out in full. */
  also: string[];
  /** Why there is no newer answer. */
  problem: string | undefined;
  /** Something to know about the link or the storage; stays until it is closed. */
  notice: string | undefined;
  shown: Shown | undefined;
  /** Loads a newer build of the app, once one is there. */
  newBuild: (() => void) | undefined;
}

export interface Store {
  get(): AppState;
  set(change: Partial<AppState>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: AppState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The state in which the page was built: the first example with its answer. */
export function initialState({ decision, choices, examples }: PageData): AppState {
  return {
    self: { candidate: decision.candidate, asOf: decision.asOf, seed: decision.seed },
    exampleId: examples[0]?.id ?? '',
    own: false,
    edited: 0,
    selfId: undefined,
    selves: [],
    removed: undefined,
    wishes: [],
    applications: undefined,
    decision,
    final: true,
    round: 0,
    choices,
    ready: false,
    also: [],
    problem: undefined,
    notice: undefined,
    shown: undefined,
    newBuild: undefined,
  };
}
