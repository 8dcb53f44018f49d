import { useState } from 'react';
import { useApp, useAppState } from '../state/app.tsx';
import { when as text } from '../text/when.ts';
import type { KeptApplications } from '../worker/kept-applications.ts';
import { Add, startOf } from './add.tsx';
import { Advice } from './advice.tsx';
import { Application } from './application.tsx';
import { Calendar } from './calendar.tsx';
import { CommitAnswer } from './commit-answer.tsx';
import { mostApplications, withEntry, withoutEntry, withProgram } from './edits.ts';
import { commitEntries } from './entries.ts';
import { Files } from './files.tsx';
import { MonthStrip } from './month-strip.tsx';
import { badOf } from './problems.ts';
import { Settings } from './settings.tsx';
import type { Removed } from './undo.tsx';
import { useCommit } from './use-commit.ts';

/** Up to so many applications show their fields at first. */
const fewOpen = 2;

/** Commit now or wait: the answer, the applications that it is about, what would change it, and all days. */
export function CommitView({ applications, onRemoved }: { applications: KeptApplications; onRemoved: (removed: Removed) => void }) {
  const { control, store } = useApp();
  const state = useCommit(applications);
  const decision = useAppState((all) => all.decision);
  const [added, setAdded] = useState('');
  const { view, advised } = state;
  const advice = advised?.advice.schema === 'masterplan.commit/1' ? advised.advice : undefined;
  const change = (edit: (before: KeptApplications) => KeptApplications) => control.apply((before) => before && edit(before));
  const entries = view?.weighed ? commitEntries(view.weighed, advised, decision) : [];
  const badAt = badOf(view?.problems.filter(({ entry }) => entry === undefined) ?? []);
  const add = (program: string) => {
    setAdded(program);
    control.apply((before) => withProgram(before, store.get().self.candidate.name, program, startOf(decision, program)));
  };
  const names = (at: number) => view?.entries[at]?.institution || view?.entries[at]?.title || '';
  return (
    <>
      <CommitAnswer state={state} />
      {entries.length > 0 && <MonthStrip entries={entries} asOf={decision.asOf} />}
      <section className="block" aria-labelledby="applications">
        <h2 id="applications">{text.list.title}</h2>
        <p className="caption">{text.list.caption}</p>
        <ol className="applications">
          {applications.applications.map((given, at) => {
            const of = view?.entries[at];
            const key = keyOf(applications, given, at);
            return of && of.entry.program === given.program ? (
              <Application
                key={key}
                given={given}
                of={of}
                problems={view.problems.filter(({ entry }) => entry === at)}
                open={applications.applications.length <= fewOpen || given.program === added}
                edit={(edit) => change((before) => withEntry(before, at, edit))}
                onRemove={() => {
                  onRemoved({ before: applications, name: names(at) });
                  change((before) => withoutEntry(before, at));
                }}
              />
            ) : (
              <li key={key} className="application soft">
                {text.list.reading}
              </li>
            );
          })}
        </ol>
        {applications.applications.length < mostApplications ? (
          <Add taken={applications.applications.map(({ program }) => program)} onAdd={add} />
        ) : (
          <p className="small soft">{text.add.full}</p>
        )}
        <Settings applications={applications} badAt={badAt} onChange={(set) => change((before) => ({ ...before, ...set }))} />
      </section>
      {advised && advice && (
        <Advice
          problem={advised.problem}
          advice={advice}
          entries={view?.entries ?? []}
          searching={!advised.whole && !state.stopped}
          stopped={state.stopped && !advised.whole}
          stop={state.stop}
        />
      )}
      {view?.weighed && <Calendar entries={entries} asOf={decision.asOf} name={applications.name} />}
      <Files applications={applications} view={view} />
    </>
  );
}

/** By its program, and how many of the same stand before it: the start may be changed while it is typed into. */
function keyOf({ applications }: KeptApplications, { program }: KeptApplications['applications'][number], at: number): string {
  return `${program} ${applications.slice(0, at).filter((other) => other.program === program).length}`;
}
