import { Link } from '@tanstack/react-router';
import { Scroll } from '../shared/scroll.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { own, programs, sideBySide as text } from '../text/programs.ts';
import type { ProgramView } from '../worker/program.ts';
import { type Compared, type CompareRow, compareRows } from './compare-rows.ts';
import { OwnFigures } from './own-figures.tsx';

/** Two to four programs side by side, the largest differences first, each with a place for own figures. */
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
  const columns = ids.length + 1;
  return (
    <section className="compare" aria-labelledby="compare">
      <h2 id="compare">{text.title}</h2>
      <p className="caption">{ids.length < 2 ? text.hint : ids.length >= programs.most ? text.full : text.differences}</p>
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
                <Rows rows={facts} ids={ids} />
                <tr>
                  <th scope="rowgroup" colSpan={columns} className="group">
                    {text.criteria}
                  </th>
                </tr>
                <Rows rows={criteria} ids={ids} />
              </>
            ) : (
              <tr>
                <td colSpan={columns} className="soft">
                  {final && round > 0 ? text.notRanked : text.working}
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

function Rows({ rows, ids }: { rows: CompareRow[]; ids: string[] }) {
  return rows.map((row) => (
    <tr key={row.label}>
      <th scope="row" className="soft">
        {row.label}
      </th>
      {row.cells.map((cell, index) => (
        <td key={ids[index]}>{cell}</td>
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
