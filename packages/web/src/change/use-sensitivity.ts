import type { Sensitivity } from '@masterplan/model';
import { useEffect, useRef, useState } from 'react';
import { useApp, useAppState } from '../state/app.tsx';

export interface SensitivityState {
  /** The newest that there is; stays while a newer one is worked out. */
  value: Sensitivity | undefined;
  state: 'waiting' | 'working' | 'done' | 'stopped' | 'failed';
  /** Steps that are done, of at most so many. */
  done: number;
  most: number;
  stop: () => void;
  again: () => void;
}

type Going = Pick<SensitivityState, 'state' | 'done' | 'most'>;
const begun: Going = { state: 'working', done: 0, most: 0 };

/** What the worker finds by moving each assumption: asked once a decision stands, told step by step, and stopped on demand. */
export function useSensitivity(): SensitivityState {
  const { brain, store } = useApp();
  const ready = useAppState((state) => state.ready && state.final && state.round > 0);
  const round = useAppState((state) => state.round);
  const [tries, setTries] = useState(0);
  const [value, setValue] = useState<Sensitivity>();
  const [going, setGoing] = useState<Going>(begun);
  /** Ends what is under way; news of it that is on its way is not heard. */
  const end = useRef(() => {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a new decision, a new try the same once more.
  useEffect(() => {
    if (!ready) return;
    let current = true;
    setGoing(begun);
    brain
      .sensitivity(store.get().self, (done, most) => current && setGoing({ state: 'working', done, most }))
      .then(
        (found) => {
          if (!current || found === undefined) return;
          setValue(found);
          setGoing({ ...begun, state: 'done' });
        },
        () => current && setGoing({ ...begun, state: 'failed' }),
      );
    end.current = () => {
      if (current) brain.stopSensitivity();
      current = false;
    };
    return () => end.current();
  }, [ready, round, tries, brain, store]);
  return {
    value,
    ...going,
    state: ready ? going.state : 'waiting',
    stop() {
      end.current();
      setGoing({ ...begun, state: 'stopped' });
    },
    again: () => setTries(tries + 1),
  };
}
