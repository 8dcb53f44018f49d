import { useState } from 'react';
import { Page } from '../shared/page.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import '../styles/when.css';
import { when as text } from '../text/when.ts';
import { Add, startOf } from './add.tsx';
import { CommitView } from './commit-view.tsx';
import { withProgram } from './edits.ts';
import { Files } from './files.tsx';
import { PathAnswer, PathCalendar } from './path-view.tsx';
import { type Removed, Undo } from './undo.tsx';

/** Commit now or wait, and one calendar; before there is an application, the dates of the path. */
export function WhenPage() {
  const applications = useAppState((state) => state.applications);
  const [removed, setRemoved] = useState<Removed>();
  return (
    <Page title={text.title} className="when-page">
      <Undo removed={removed} onDone={() => setRemoved(undefined)} />
      {applications && applications.applications.length > 0 ? (
        <CommitView applications={applications} onRemoved={setRemoved} />
      ) : (
        <>
          <PathAnswer />
          <FirstApplication />
          <PathCalendar />
          <Files applications={applications} view={undefined} />
        </>
      )}
    </Page>
  );
}

/** From the path's dates to one's own decision: the first application, filled in from the chosen path. */
function FirstApplication() {
  const { control, store } = useApp();
  const decision = useAppState((state) => state.decision);
  const path = decision.paths[decision.chosen];
  const chosen = path && /^(deep|listed):/.test(path.subject) ? path : undefined;
  const add = (program: string) =>
    control.apply((before) => withProgram(before, store.get().self.candidate.name, program, startOf(decision, program)));
  return (
    <section className="block" aria-labelledby="first-application">
      <h2 id="first-application">{text.add.firstTitle}</h2>
      <p className="caption">{text.add.firstCaption}</p>
      {chosen && (
        <p className="buttons">
          <button type="button" className="plain-button strong" onClick={() => add(chosen.subject)}>
            {text.add.first([chosen.institution, chosen.title].filter(Boolean).join(', '))}
          </button>
        </p>
      )}
      <details>
        <summary>{text.add.another}</summary>
        <Add taken={chosen ? [chosen.subject] : []} onAdd={add} />
      </details>
    </section>
  );
}
