import type { Decision } from '@masterplan/model';
import { useEffect, useState } from 'react';
import { createLatest } from '../plan/latest.ts';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import type { KeptApplications } from '../worker/kept-applications.ts';
import type { WhenAsk, WhenView } from '../worker/when.ts';
import { type AdviceState, useAdvice } from './use-advice.ts';

/** As many programs as a decision works out in full. */
const mostInFull = 10;
const latest = createLatest();

export interface CommitState extends AdviceState {
  view: WhenView | undefined;
  /** Of the kept list, what the view is about. */
  of: KeptApplications | undefined;
  problem: string | undefined;
}

/** The kept applications, filled in and weighed, kept up to date. */
export function useCommit(applications: KeptApplications): CommitState {
  const { brain, control } = useApp();
  const ready = useAppState((state) => state.ready);
  const asOf = useAppState((state) => state.self.asOf);
  const decision = useAppState((state) => state.decision);
  const isFinal = useAppState((state) => state.final);
  const programs = [...new Set(applications.applications.filter(({ status }) => status !== 'rejected').map(({ program }) => program))]
    .slice(0, mostInFull)
    .join();
  useEffect(() => control.compare(programs === '' ? [] : programs.split(',')), [programs, control]);
  useEffect(() => () => control.compare([]), [control]);

  const final = isFinal && programs.split(',').every((id) => id === '' || decision.candidate.shortlist.includes(id));
  const [whole, setWhole] = useState<Decision>();
  if (final && whole !== decision) setWhole(decision);
  const values = whole ? valuesOf(whole, applications) : {};
  const ask: WhenAsk = { applications, asOf, values, final };
  const key = JSON.stringify(ask);
  const asked = useAsked(ready ? key : undefined, () => latest(() => brain.when(ask).then((view) => ({ view, of: applications }))));
  const view = asked.value?.view;
  return { view, of: asked.value?.of, problem: asked.problem, ...useAdvice(view?.weighed?.problem) };
}

/** What attending is worth: of a program's paths, full-time or part-time, the one that is worth most. */
function valuesOf({ paths }: Decision, { applications }: KeptApplications): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { program } of applications) {
    const own = Object.values(paths).filter(({ subject }) => subject === program);
    if (own.length > 0) values[program] = Math.max(...own.map(({ npvMean }) => npvMean));
  }
  return values;
}
