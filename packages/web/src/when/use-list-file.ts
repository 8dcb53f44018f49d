import { useState } from 'react';
import { useApp } from '../state/app.tsx';
import { when } from '../text/when.ts';
import { fileProblem } from '../text/when-file.ts';
import type { KeptApplications } from '../worker/kept-applications.ts';
import type { ApplicationsFile } from '../worker/when.ts';

const words = when.files;

/** Takes a list of applications over from a file that was read, and can bring the list before it back. A file that holds a mistake changes nothing. */
export function useListFile() {
  const { store, control } = useApp();
  const [before, setBefore] = useState<KeptApplications>();

  /** What to say of it. */
  function take(name: string, file: ApplicationsFile): string[] {
    if (!file.ok) return [words.refused(name), ...file.problems.map(fileProblem)];
    const { applications } = store.get();
    setBefore(applications?.applications.length ? applications : undefined);
    control.apply(() => file.applications);
    return [words.read(name, file.applications.applications.length)];
  }
  function back(): void {
    control.apply(() => before);
    setBefore(undefined);
  }
  return { take, back: before && back };
}
