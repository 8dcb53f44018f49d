import { createDecider, type Decider, otherChoicesInSteps, sensitivityInSteps } from '@masterplan/engine';
import type { Candidate, Catalog, Decision, OtherChoice, Sensitivity } from '@masterplan/model';
import { checkSelf } from './check.ts';
import { createPause } from './pause.ts';
import type { Answer, Self } from './protocol.ts';
import { slim } from './slim.ts';

export interface Runner {
  /** Decides, and posts the first rough answer and the final one. A later call ends this one within one step. */
  run(self: Self, also: string[], post: (answer: Answer) => void): Promise<void>;
  /** The whole decision for exactly this self, computed unless it is the last one. */
  whole(self: Self): Promise<Decision>;
  /** What would change the whole decision for exactly this self, with its steps as they are done; nothing where a newer request came first or it was stopped. */
  sensitivity(self: Self, hear?: (done: number, most: number) => void): Promise<Sensitivity | undefined>;
  stopSensitivity(): void;
  /** What the decision would be with a choice of the self's own made otherwise, each as it is found; false where it gave way to something newer. */
  otherChoices(self: Self, hear: (found: OtherChoice) => void): Promise<boolean>;
  /** The last whole decision, if there is one yet. */
  last(): Decision | undefined;
}

/** A control that still moves asks again within this time: before it is over, no step is begun that a newer request would have to wait for. */
const restMs = 50;
/** Work between two looks for a newer request: a look costs a turn of the event loop. */
const sliceMs = 8;
/** A glance's code is compiled as it runs: so many are made before a visitor moves the first control, and dropped. */
const REHEARSALS = 6;
const rest = () => new Promise((resolve) => setTimeout(resolve, restMs));

/** Runs the engine in slices, so that a newer request is heard between two of them. `futures`: simulated lives a path in the final answer. */
export function createRunner(
  catalog: Catalog,
  futures: number,
  decider: Pick<Decider, 'steps'> = createDecider(catalog),
  pause = createPause(),
): Runner {
  let newest = 0;
  let sought = 0;
  let last: Decision | undefined;
  let lastKey = '';
  let rehearsed = 0;

  async function decide(self: Self, onPartial: (decision: Decision) => void, isStale: () => boolean): Promise<Decision | undefined> {
    const steps = decider.steps(self.candidate, { asOf: self.asOf, seed: self.seed, futures });
    let since = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (step.value) onPartial(step.value);
      else if (performance.now() - since < sliceMs) continue;
      await (step.value ? rest() : pause());
      if (isStale()) return undefined;
      since = performance.now();
    }
  }

  async function whole(self: Self): Promise<Decision> {
    const checked = checkSelf(self, catalog);
    if (!checked.ok) throw new Error(checked.problems.join(' '));
    if (last && JSON.stringify(checked.self) === lastKey) return last;
    const decision = await decide(
      checked.self,
      () => {},
      () => false,
    );
    if (decision === undefined) throw new Error('The decision was interrupted.');
    return decision;
  }

  /** Glances at a candidate who has a little more saved: what is kept for the true one, people and values, stays as it is. */
  async function rehearse({ candidate, asOf, seed }: Self, isStale: () => boolean): Promise<void> {
    for (; rehearsed < REHEARSALS; rehearsed += 1) {
      await rest();
      const finances = { ...candidate.finances, savingsUsd: candidate.finances.savingsUsd + rehearsed + 1 };
      const steps = decider.steps({ ...candidate, finances }, { asOf, seed, futures });
      while (!isStale() && steps.next().value === undefined) await pause();
      if (isStale()) return;
    }
  }

  return {
    async run(self, also, post) {
      newest += 1;
      const mine = newest;
      const checked = checkSelf({ ...self, candidate: withAlso(self.candidate, also) }, catalog);
      if (!checked.ok) return post({ kind: 'failed', sentence: checked.problems.join(' ') });
      const decision = await decide(
        checked.self,
        (partial) => post({ kind: 'decide', decision: slim(partial), final: false }),
        () => mine !== newest,
      );
      if (decision === undefined) return post({ kind: 'superseded' });
      last = decision;
      lastKey = JSON.stringify(checked.self);
      post({ kind: 'decide', decision: slim(decision), final: true });
      void rehearse(checked.self, () => mine !== newest);
    },
    whole,
    async sensitivity(self, hear = () => {}) {
      sought += 1;
      const asked = sought;
      const decision = await whole(self);
      const mine = newest;
      const most = sensitivitySteps(catalog, decision.candidate);
      const steps = sensitivityInSteps(catalog, decision.candidate, { asOf: self.asOf, seed: self.seed, futures }, decision);
      for (let done = 1; ; done += 1) {
        const step = steps.next();
        if (step.done) return step.value;
        hear(done, most);
        await pause();
        if (mine !== newest || asked !== sought) return undefined;
      }
    },
    stopSensitivity() {
      sought += 1;
    },
    async otherChoices(self, hear) {
      const decision = await whole(self);
      const mine = newest;
      for (const found of otherChoicesInSteps(catalog, decision.candidate, { asOf: self.asOf, seed: self.seed, futures }, decision)) {
        if (found) hear(found);
        await pause();
        if (mine !== newest) return false;
      }
      return true;
    },
    last: () => last,
  };
}

/** At most so many steps: one an assumption that may be moved, and a few before. */
function sensitivitySteps({ parameters }: Catalog, { assumptions }: Candidate): number {
  const movable = ({ id, range, movable: may }: Catalog['parameters'][number]) =>
    may && range !== undefined && range[0] < range[1] && assumptions[id] === undefined;
  return parameters.filter(movable).length + 3;
}

/** Programs that are looked at side by side are worked out in full, like the shortlist's; the schema allows ten. */
function withAlso(candidate: Candidate, also: string[]): Candidate {
  const shortlist = [...new Set([...also, ...candidate.shortlist])].slice(0, 10);
  return also.length === 0 ? candidate : { ...candidate, shortlist };
}
