import { startTransition, useEffect, useState } from 'react';

export interface Asked<T> {
  value: T | undefined;
  problem: string | undefined;
}

/**
 * Asks the worker when `key` changes and keeps the last answer until the new one is there.
 * An answer to an older question is dropped.
 */
export function useAsked<T>(key: string | undefined, ask: () => Promise<T>): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ value: undefined, problem: undefined });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names everything that `ask` reads.
  useEffect(() => {
    if (key === undefined) return;
    let current = true;
    // In a transition the answer is drawn in slices, between which the page answers.
    const set = (to: (before: Asked<T>) => Asked<T>) => startTransition(() => (current ? setAsked(to) : undefined));
    ask().then(
      (value) => set(() => ({ value, problem: undefined })),
      (problem: unknown) => set((before) => ({ ...before, problem: problem instanceof Error ? problem.message : String(problem) })),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return asked;
}
