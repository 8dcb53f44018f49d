import { count } from '@masterplan/words';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Page } from '../shared/page.tsx';
import { useHydrated } from '../shared/use-hydrated.ts';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { programs as text } from '../text/programs.ts';
import { Compare } from './compare.tsx';
import { Filters } from './filters.tsx';
import { ProgramTable } from './program-table.tsx';
import { rowsBefore } from './rows-before.ts';
import { comparedIn, type ProgramsSearch, queryOf, withCompared } from './search.ts';

const pageSize = 50;
const nothing: ProgramsSearch = {};

/** Every program of the catalog: search, filters with counts, order, side by side. */
export function ProgramsPage() {
  const { brain, control } = useApp();
  const asked = useSearch({ from: '/programs' });
  const search = useHydrated() ? asked : nothing;
  const navigate = useNavigate({ from: '/programs' });
  const decision = useAppState((state) => state.decision);
  const ready = useAppState((state) => state.ready);
  const round = useAppState((state) => state.round);
  const [shown, setShown] = useState(pageSize);
  const [compared, setCompared] = useCompared(comparedIn(search));
  const comparedKey = compared.join();
  const query = queryOf(search, shown);
  const { value: list, problem } = useAsked(ready && round > 0 ? `${round} ${JSON.stringify(query)}` : undefined, () => brain.list(query));

  useEffect(() => control.compare(comparedKey === '' ? [] : comparedKey.split(',')), [comparedKey, control]);
  useEffect(() => () => control.compare([]), [control]);

  const change = (next: (search: ProgramsSearch) => ProgramsSearch) => {
    setShown(pageSize);
    void navigate({ search: next, replace: true, resetScroll: false });
  };
  const toggle = (id: string) => {
    const ids = compared.includes(id) ? compared.filter((other) => other !== id) : [...compared, id];
    setCompared(ids);
    void navigate({ search: (before: ProgramsSearch) => withCompared(before, ids), replace: true, resetScroll: false });
  };
  const rows = list?.rows ?? rowsBefore(decision);
  const { considered } = decision;
  return (
    <Page title={text.title} className="programs">
      <h1>{text.title}</h1>
      <p className="second">{text.intro(count(considered.ranked), count(considered.programs))}</p>
      {compared.length > 0 && <Compare ids={compared} onRemove={toggle} />}
      <Filters search={search} counts={list?.counts} onChange={change} />
      <p className="found small" role="status">
        {problem ?? (list ? text.found(count(list.total)) : text.loading)}
      </p>
      {list && list.total === 0 ? (
        <p className="empty">
          {text.none}{' '}
          <button type="button" className="linklike" onClick={() => change(() => withCompared({}, compared))}>
            {text.clear}
          </button>
        </p>
      ) : (
        <ProgramTable rows={rows} compared={compared} onToggle={toggle} />
      )}
      {list && list.total > list.rows.length && (
        <button type="button" className="plain-button" onClick={() => setShown(shown + pageSize)}>
          {text.more(Math.min(pageSize, list.total - list.rows.length))}
        </button>
      )}
    </Page>
  );
}

/** Follows the address, but shows a choice at once: a navigation takes a moment. */
function useCompared(inAddress: string[]): [string[], (ids: string[]) => void] {
  const [ids, setIds] = useState(inAddress);
  const key = inAddress.join();
  useEffect(() => setIds(key === '' ? [] : key.split(',')), [key]);
  return [ids, setIds];
}
