import type { CommitProblem } from '@masterplan/model';
import { useEffect, useRef, useState } from 'react';
import type { CommitAnswer, CommitAsk } from '../worker/commit-worker.ts';

/** The newest advice with the problem that it is about; `stale`: a newer one is on its way. */
export interface AdviceState {
  advised: { problem: CommitProblem; advice: CommitAnswer; whole: boolean } | undefined;
  stale: boolean;
  failed: boolean;
  stopped: boolean;
  /** Ends the search for what would turn it. */
  stop: () => void;
}

type Found = { key: string } & (NonNullable<AdviceState['advised']> | { failed: true });

/** The search for what would turn it begins when nothing was changed for so long. */
const restMs = 250;

/**
 * Asks one worker for the advice, which stays warm, and another for what would turn it. Either is ended where it still works on an
 * older problem: what takes long never stands in the way.
 */
export function useAdvice(problem: CommitProblem | undefined): AdviceState {
  const key = problem === undefined ? '' : JSON.stringify(problem);
  const [found, setFound] = useState<Found>();
  const [stoppedAt, setStoppedAt] = useState('');
  const quick = useRef<{ worker: Worker; busy: boolean }>(undefined);
  const endSearch = useRef(() => {});

  useEffect(() => {
    quick.current = { worker: makeWorker(), busy: false };
    return () => quick.current?.worker.terminate();
  }, []);

  useEffect(() => {
    if (key === '') return;
    const asked: CommitProblem = JSON.parse(key);
    const tell = (advice: CommitAnswer, whole: boolean) => setFound({ key, problem: asked, advice, whole });
    const fail = () => setFound({ key, failed: true });
    if (!quick.current || quick.current.busy) {
      quick.current?.worker.terminate();
      quick.current = { worker: makeWorker(), busy: false };
    }
    const mine = quick.current;
    mine.busy = true;
    ask(mine.worker, { problem: asked, turns: false }, fail, (advice) => {
      mine.busy = false;
      const searches = advice.schema === 'masterplan.commit/1';
      tell(advice, !searches);
      if (searches) endSearch.current = searchFor(asked, fail, (whole) => tell(whole, true));
    });
    return () => endSearch.current();
  }, [key]);

  return {
    advised: found && 'advice' in found && problem ? found : undefined,
    stale: key !== (found?.key ?? ''),
    failed: found !== undefined && 'failed' in found && found.key === key,
    stopped: stoppedAt !== '' && stoppedAt === key,
    stop() {
      endSearch.current();
      setStoppedAt(key);
    },
  };
}

const makeWorker = (): Worker => new Worker(new URL('../worker/commit-worker.ts', import.meta.url), { type: 'module' });

function ask(worker: Worker, asked: CommitAsk, fail: () => void, tell: (advice: CommitAnswer) => void): void {
  worker.onmessage = ({ data }: MessageEvent<CommitAnswer>) => tell(data);
  worker.onerror = fail;
  worker.postMessage(asked);
}

/** Looks for what would turn it, after a rest; the function that it gives ends it. */
function searchFor(problem: CommitProblem, fail: () => void, tell: (advice: CommitAnswer) => void): () => void {
  let worker: Worker | undefined;
  const timer = setTimeout(() => {
    worker = makeWorker();
    ask(worker, { problem, turns: true }, fail, (advice) => {
      worker?.terminate();
      tell(advice);
    });
  }, restMs);
  return () => {
    clearTimeout(timer);
    worker?.terminate();
  };
}
