import { futureOf, outlookSteps } from '@masterplan/engine';
import type { Candidate, Catalog, FutureReport, OutlookReport } from '@masterplan/model';
import { refusalText } from '@masterplan/words';
import { outlook as text } from '../text/outlook.ts';
import { checkSelf } from './check.ts';
import { createPause } from './pause.ts';
import type { Self } from './protocol.ts';

/** Lives that the reader went through last; going back to one costs nothing. */
const mostKept = 24;

export interface OutlookTeller {
  /** A path's outlook; nothing where a newer question, or a newer decision, came first. Throws with a sentence where there is none. */
  outlook(self: Self, path: string): Promise<OutlookReport | undefined>;
  /** The future at a percentile of net present value; nothing where a newer question came first. Throws with a sentence where there is none. */
  future(self: Self, path: string, percentile: number): Promise<FutureReport | undefined>;
  /** Ends what is under way: a decision is asked for. */
  drop(): void;
}

/** Tells paths' outlooks in slices, so that a newer request is heard between two of them. */
export function createOutlookTeller(catalog: Catalog, futures: number, pause = createPause()): OutlookTeller {
  let newest = 0;
  let newestFuture = 0;
  const kept = new Map<string, FutureReport>();

  function candidateOf(self: Self): Candidate {
    const checked = checkSelf(self, catalog);
    if (!checked.ok) throw new Error(checked.problems.join(' '));
    return checked.self.candidate;
  }

  return {
    async outlook(self, path) {
      newest += 1;
      const mine = newest;
      const steps = outlookSteps(catalog, candidateOf(self), path, { asOf: self.asOf, seed: self.seed, futures });
      for (;;) {
        const step = steps.next();
        if (step.done) return found(step.value);
        await pause();
        if (mine !== newest) return undefined;
      }
    },
    async future(self, path, percentile) {
      newestFuture += 1;
      const mine = newestFuture;
      // A moving slider asks faster than a life is opened: only the last place that was heard is worked out.
      await pause();
      if (mine !== newestFuture) return undefined;
      const key = JSON.stringify([self, path, percentile]);
      const before = kept.get(key);
      if (before) return before;
      const report = found(futureOf(catalog, candidateOf(self), path, { percentile }, { asOf: self.asOf, seed: self.seed, futures }));
      const oldest = kept.keys().next().value;
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
      kept.set(key, report);
      return report;
    },
    drop() {
      newest += 1;
      newestFuture += 1;
    },
  };
}

/** The answer, or a sentence on why there is none. */
function found<T extends object>(answer: T | { unknown: string } | { impossible: Parameters<typeof refusalText>[0] }): T {
  if ('impossible' in answer) throw new Error(text.impossible(refusalText(answer.impossible)));
  if ('unknown' in answer) throw new Error(text.notThere(answer.unknown));
  return answer;
}
