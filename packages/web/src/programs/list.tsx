import { count } from '@masterplan/words';
import { useState } from 'react';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { programs as text } from '../text/programs.ts';
import { map } from '../text/ranking.ts';
import { Compare } from './compare.tsx';
import { Filters } from './filters.tsx';
import { ProgramTable } from './program-table.tsx';
import { rowsBefore } from './rows-before.ts';
import { type ProgramsSearch, queryOf, unfiltered } from './search.ts';
import { TileMap } from './tile-map.tsx';
import { useChangeSearch, useWholeSearch } from './use-search.ts';

const pageSize = 20;

interface Props {
  compared: string[];
  onToggle: (id: string) => void;
}

/** Every program of the catalog: by state, by search and filters with counts, in order, and side by side. */
export function ProgramList({ compared, onToggle }: Props) {
  const search = useWholeSearch();
  const go = useChangeSearch();
  const { brain } = useApp();
  const decision = useAppState((state) => state.decision);
  const ready = useAppState((state) => state.ready);
  const round = useAppState((state) => state.round);
  const [shown, setShown] = useState(pageSize);
  const query = queryOf(search, shown);
  const { value: list, problem } = useAsked(ready && round > 0 ? `${round} ${JSON.stringify(query)}` : undefined, () => brain.list(query));
  const change = (next: (search: ProgramsSearch) => ProgramsSearch) => {
    setShown(pageSize);
    go(next);
  };
  return (
    <section className="block" aria-labelledby="list">
      <h2 id="list">{text.all}</h2>
      <p className="caption">{map.caption}</p>
      <TileMap counts={list?.counts} search={search} onChange={change} />
      <Filters search={search} counts={list?.counts} onChange={change} />
      {compared.length > 0 && <Compare ids={compared} onRemove={onToggle} />}
      <p className="found small" role="status">
        {problem ?? (list ? text.found(count(list.total)) : text.loading)}
      </p>
      {list && list.total === 0 ? (
        <p className="empty">
          {text.none}{' '}
          <button type="button" className="linklike" onClick={() => change(unfiltered)}>
            {text.clear}
          </button>
        </p>
      ) : (
        <ProgramTable rows={list?.rows ?? rowsBefore(decision)} compared={compared} onToggle={onToggle} />
      )}
      {list && list.total > list.rows.length && (
        <button type="button" className="plain-button" onClick={() => setShown(shown + pageSize)}>
          {text.more(Math.min(pageSize, list.total - list.rows.length))}
        </button>
      )}
    </section>
  );
}
