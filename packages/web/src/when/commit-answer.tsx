import { listed, sayCommit, sayTooMany } from '@masterplan/words';
import type { ReactNode } from 'react';
import { Announce } from '../shared/announce.tsx';
import { useLate } from '../shared/use-late.ts';
import { useAppState } from '../state/app.tsx';
import { when as text } from '../text/when.ts';
import type { WhenView } from '../worker/when.ts';
import type { CommitState } from './use-commit.ts';

const { commit: words } = text;

/** The best action now and its value, the regret of the next best, and when to reconsider. */
export function CommitAnswer({ state }: { state: CommitState }) {
  const { view, advised, stale, failed, problem } = state;
  const isFinal = useAppState((all) => all.final);
  const late = useLate(advised === undefined);
  if (problem || failed) return <Said first={problem ?? words.failed} />;
  if (advised === undefined) return <Said first={placeholder(view, late)} busy />;
  const { advice } = advised;
  if (advice.schema !== 'masterplan.commit/1') return <Said first={sayTooMany(advice)} />;
  const said = sayCommit(advised.problem, advice);
  const bad = namesOf(view, (at) => view?.problems.some(({ entry }) => entry === at) === true);
  const waiting = namesOf(view, (at) => view?.entries[at]?.waiting === true);
  return (
    <Said first={said.headline} busy={stale || !isFinal}>
      {said.rest !== '' && <p className="second">{said.rest}</p>}
      <p className="second">{said.next}</p>
      <p className="second">{said.reconsider}</p>
      {bad !== '' && <p className="bad">{words.leftOut(bad)}</p>}
      {waiting !== '' && <p className="soft">{words.waiting(waiting)}</p>}
      <Announce text={stale ? '' : said.best} />
    </Said>
  );
}

function Said({ first, busy = false, children }: { first: string; busy?: boolean; children?: ReactNode }) {
  return (
    <section className="answer commit-answer" aria-busy={busy}>
      <h1 className="long">{first}</h1>
      {children}
    </section>
  );
}

/** What stands where no advice does yet. */
function placeholder(view: WhenView | undefined, late: boolean): string {
  if (view && view.problems.length > 0 && !view.weighed) return words.mend;
  if (view?.entries.every(({ entry }) => entry.status === 'rejected')) return words.nothing;
  return late ? words.working : text.title;
}

const namesOf = (view: WhenView | undefined, holds: (at: number) => boolean): string =>
  listed((view?.entries ?? []).flatMap(({ institution, title }, at) => (holds(at) ? [institution || title] : [])));
