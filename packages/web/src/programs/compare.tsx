import { listed } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { unbroken } from '../shared/numbers.ts';
import { Scroll } from '../shared/scroll.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { own, sideBySide as text } from '../text/programs.ts';
import type { ProgramView } from '../worker/program.ts';
import { attributeRows } from './compare-attributes.ts';
import { type Compared, type CompareRow, compareRows } from './compare-rows.ts';
import { OwnFigures } from './own-figures.tsx';
import { mostCompared } from './search.ts';

/** Two to ten programs side by side, the largest differences first, each with a place for own figures. */
export function Compare({ ids, onRemove }: { ids: string[]; onRemove: (id: string) => void }) {
  const { brain } = useApp();
  const ready = useAppState((state) => state.ready);
  const round = useAppState((state) => state.round);
  const decision = useAppState((state) => state.decision);
  const final = useAppState((state) => state.final);
  const { value: views } = useAsked(ready ? `${round} ${ids.join()}` : undefined, () => Promise.all(ids.map((id) => brain.program(id))));
  const compared = ids.map((id, index): Compared & { view: ProgramView | null | undefined } => {
    const view = views?.[index];
    const detail = Object.values(decision.paths).find((path) => path.subject === id) ?? view?.detail;
    return { id, view, detail, ranked: view?.ranked, rank: view?.rank };
  });
  const { facts, criteria } = compareRows(compared);
  const { rows, alike } = attributeRows(
    compared.map(({ detail }) => detail),
    decision.standing,
  );
  const columns = ids.length + 1;
  const settled = final && round > 0;
  return (
    <section className="compare" aria-labelledby="compare">
      <h2 id="compare">{text.title}</h2>
      <p className="caption">
        {ids.length < 2 ? text.hint : text.differences} {ids.length >= mostCompared && text.full}
      </p>
      <Scroll label={text.title}>
        <table>
          <thead>
            <tr>
              <td />
              {compared.map(({ id, view, detail }) => (
                <th key={id} scope="col">
                  <Link to="/programs/$id" params={{ id }} className="program-name">
                    {nameOf(view) ?? detail?.title ?? id}
                  </Link>
                  <span className="soft small under">{institutionOf(view)}</span>
                  {settled && view !== undefined && !view?.ranked && <span className="soft small under">{text.notRanked}</span>}
                  <button type="button" className="linklike small" onClick={() => onRemove(id)}>
                    {text.remove}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.some(({ detail }) => detail) ? (
              <>
                <Group title={text.attributes} columns={columns} />
                {rows.map(({ id, label, means, moves, cells }) => (
                  <tr key={id}>
                    <th scope="row" className="soft" title={means}>
                      {label}
                      <span className="small under">{text.moves(moves)}</span>
                    </th>
                    {cells.map((cell, index) => (
                      <td key={ids[index]}>{unbroken(cell)}</td>
                    ))}
                  </tr>
                ))}
                {alike.length > 0 && (
                  <tr>
                    <th scope="row" className="soft">
                      {text.alike}
                    </th>
                    <td colSpan={columns - 1} className="soft">
                      <span className="alike">{listed(alike)}</span>
                    </td>
                  </tr>
                )}
                <Group title={text.facts} columns={columns} />
                <Rows rows={facts} ids={ids} />
                <Group title={text.criteria} columns={columns} />
                <Rows rows={criteria} ids={ids} />
              </>
            ) : (
              <tr>
                <td colSpan={columns} className="soft">
                  {settled ? text.notRanked : text.working}
                </td>
              </tr>
            )}
            <tr>
              <th scope="row">{own.title}</th>
              {compared.map(({ id, detail, view }) => (
                <td key={id}>
                  <OwnFigures program={id} title={nameOf(view) ?? id} detail={detail} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Group({ title, columns }: { title: string; columns: number }) {
  return (
    <tr>
      <th scope="rowgroup" className="group">
        {title}
      </th>
      <td colSpan={columns - 1} className="group" />
    </tr>
  );
}

function Rows({ rows, ids }: { rows: CompareRow[]; ids: string[] }) {
  return rows.map((row) => (
    <tr key={row.label}>
      <th scope="row" className="soft">
        {row.label}
      </th>
      {row.cells.map((cell, index) => (
        <td key={ids[index]}>{unbroken(cell)}</td>
      ))}
    </tr>
  ));
}

function nameOf(view: ProgramView | null | undefined): string | undefined {
  if (!view) return undefined;
  return view.kind === 'deep' ? view.program.record.name : (view.field?.title ?? view.listed.cip);
}

function institutionOf(view: ProgramView | null | undefined): string {
  if (!view) return '';
  return view.kind === 'deep' ? view.program.record.institution.name : (view.institution?.name ?? '');
}
