import type { PathDetail } from '@masterplan/model';
import { areaName, percent, roleTitle, sentenceCase, withArticle } from '@masterplan/words';
import { useId } from 'react';
import { TableBehind } from '../shared/table-behind.tsx';
import { useWidth } from '../shared/use-width.ts';
import { Value } from '../shared/value.tsx';
import { useAppState } from '../state/app.tsx';
import { drawbacks } from '../text/drawbacks.ts';
import type { DrawbacksView } from '../worker/drawbacks.ts';
import { metShare } from './drawback-measures.ts';

const text = drawbacks.narrow;
const rowHeight = 46;
const foot = 4;
const roles = 5;

interface Row {
  id: string;
  now: number;
  after: number;
}

/** How far the path serves other roles than the one sought: what each asks, now and after. */
export function Narrowness({ path, view }: { path: PathDetail; view: DrawbacksView | undefined }) {
  const knowledge = useAppState((state) => state.decision.candidate.knowledge);
  const rows = (view?.roles ?? [])
    .map(({ id, asked }): Row => ({ id, now: metShare(asked, knowledge), after: metShare(asked, path.after) }))
    .sort((a, b) => b.after - a.after);
  const [best] = rows;
  const least = rows.at(-1);
  const courses = view?.courses;
  const title = (id: string) => sentenceCase(roleTitle(id));
  return (
    <div className="drawback narrowness">
      <h3>{text.title}</h3>
      <p className="drawback-value">
        {best ? (
          <Value
            shown={{
              kind: 'computed',
              label: text.best(withArticle(roleTitle(best.id)), percent(best.after)),
              value: percent(best.after),
              method: text.method,
              inputs: rows.map(({ id }) => `role:${id}/demands.areas`),
            }}
          >
            {text.best(withArticle(roleTitle(best.id)), percent(best.after))}
          </Value>
        ) : (
          '…'
        )}
      </p>
      <p>{least ? text.others(roleTitle(least.id), percent(least.after)) : '…'}</p>
      <ul className="legend">
        {[
          { mark: 'gap-has', name: text.now },
          { mark: 'gap-after', name: text.after },
        ].map(({ mark, name }) => (
          <li key={mark}>
            <svg width={14} height={16} aria-hidden="true">
              <circle cx={7} cy={8} r={5} className={mark} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <Bars rows={rows} title={title} />
      <TableBehind
        of={text.title}
        summary={text.table}
        columns={text.columns}
        rows={rows.map(({ id, now, after }) => [title(id), percent(now), percent(after)])}
      />
      {courses && <p className="soft">{text.area(courses.largest.courses, courses.placed, areaName(courses.largest.area))}</p>}
    </div>
  );
}

/** Room is kept for all roles while they are asked for. */
function Bars({ rows, title }: { rows: Row[]; title: (id: string) => string }) {
  const [ref, width] = useWidth<HTMLDivElement>(440);
  const id = useId();
  const height = roles * rowHeight + foot;
  const x = (share: number) => 6 + share * (width - 12);
  const alt = text.alt(rows.map(({ id: role, now, after }) => text.row(title(role), percent(now), percent(after))).join('; '));
  return (
    <div ref={ref} className="gap">
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{alt}</title>
        {rows.map(({ id: role, now, after }, index) => (
          <g key={role} transform={`translate(0 ${index * rowHeight})`}>
            <text x={0} y={18} className="ink">
              {title(role)}
            </text>
            <text x={width} y={18} textAnchor="end">
              {percent(after)}
            </text>
            <line x1={x(0)} x2={x(1)} y1={32} y2={32} className="rule" />
            <line x1={x(now)} x2={x(after)} y1={32} y2={32} className="gap-line" />
            <circle cx={x(after)} cy={32} r={5} className="gap-after" />
            <circle cx={x(now)} cy={32} r={5} className="gap-has" />
          </g>
        ))}
      </svg>
    </div>
  );
}
