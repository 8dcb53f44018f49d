import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Page } from '../shared/page.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { program as text } from '../text/program.ts';
import { programs } from '../text/programs.ts';
import type { ProgramView } from '../worker/program.ts';
import { DeepPage } from './deep.tsx';
import { ListedPage } from './listed.tsx';

/** One program, whatever is known of it, and where it stands for this candidate. */
export function ProgramPage() {
  const { id } = useParams({ from: '/programs/$id' });
  const { brain, control } = useApp();
  const ready = useAppState((state) => state.ready);
  const round = useAppState((state) => state.round);
  const { value: view, problem } = useAsked(ready ? `${round} ${id}` : undefined, () => brain.program(id));
  useEffect(() => {
    control.compare([id]);
    return () => control.compare([]);
  }, [id, control]);
  return (
    <Page title={titleOf(view) ?? programs.title} className="program-page">
      <p className="small">
        <Link to="/programs">{text.back}</Link>
      </p>
      {problem && <p role="alert">{problem}</p>}
      {view === undefined && !problem && (
        <>
          <h1>{programs.title}</h1>
          <p className="soft">{programs.loading}</p>
        </>
      )}
      {view === null && <h1>{text.missing}</h1>}
      {view?.kind === 'deep' && <DeepPage view={view} />}
      {view?.kind === 'listed' && <ListedPage view={view} />}
    </Page>
  );
}

function titleOf(view: ProgramView | null | undefined): string | undefined {
  if (!view) return view === null ? text.missing : undefined;
  return view.kind === 'deep'
    ? `${view.program.record.name}, ${view.program.record.institution.name}`
    : `${view.field?.title ?? view.listed.cip}, ${view.institution?.name ?? ''}`;
}
