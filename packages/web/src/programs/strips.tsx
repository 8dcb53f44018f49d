import type { Decision, RankedAlternative, RankedPath } from '@masterplan/model';
import { count } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { RankStrip, stripParts, stripRanks } from '../charts/rank-strip.tsx';
import { percent } from '../shared/numbers.ts';
import { TableBehind } from '../shared/table-behind.tsx';
import { Value } from '../shared/value.tsx';
import { strips as text } from '../text/ranking.ts';

interface Line {
  each: RankedAlternative;
  row: RankedPath;
  place: number;
}

interface Props {
  decision: Decision;
  /** By path: the one that is at least as good in every criterion. */
  beatenBy: Record<string, string> | undefined;
}

/** How often each of the first takes which rank, in groups of practically equal ones. */
export const Strips = memo(function Strips({ decision, beatenBy }: Props) {
  const { standing, ranking, considered } = decision;
  const lines = standing.alternatives.flatMap((each, index): Line[] => {
    const row = ranking.find(({ id }) => id === each.id);
    return row ? [{ each, row, place: index + 1 }] : [];
  });
  if (lines.length === 0) return null;
  const placeOf = (id: string | undefined) => lines.find(({ each }) => each.id === id)?.place;
  const groups = [...new Set(lines.map(({ each }) => each.cluster))];
  return (
    <section className="block" aria-labelledby="sure">
      <h2 id="sure">{text.title}</h2>
      <p className="caption">
        {text.caption(count(standing.draws))} <Value shown={{ kind: 'figure', id: 'param:ranking-ahead' }}>{text.enough}</Value>
      </p>
      <table className="strips">
        <thead>
          <tr>
            <th scope="col">{text.columns.program}</th>
            <th scope="col" className="strip-column">
              {text.columns.ranks}
              <Axis />
            </th>
            <th scope="col" className="number">
              {text.columns.first}
            </th>
            <th scope="col" className="number">
              {text.columns.value}
            </th>
          </tr>
        </thead>
        {groups.map((group) => {
          const own = lines.filter(({ each }) => each.cluster === group);
          return (
            <tbody key={group}>
              <tr className="strip-group">
                <th scope="rowgroup" colSpan={4}>
                  {text.group(group, own.length, own.at(-1) === lines.at(-1) && lines.length < considered.ranked)}
                </th>
              </tr>
              {own.map((line) => (
                <StripRow key={line.each.id} line={line} note={noteOf(line.each, beatenBy, placeOf)} />
              ))}
            </tbody>
          );
        })}
      </table>
      <p className="caption">{text.firstTen}</p>
      <Shares lines={lines} />
    </section>
  );
});

function StripRow({ line: { each, row, place }, note }: { line: Line; note: string | undefined }) {
  const spoken = stripParts(each.ranks)
    .filter(({ share }) => share >= 0.005)
    .map(({ rank, share }) => (rank === 0 ? text.after(percent(share)) : text.rank(rank, percent(share))))
    .join(', ');
  return (
    <tr>
      <th scope="row">
        <div className="program">
          <span className="rank">{place}</span>
          <span>
            <Link to="/programs/$id" params={{ id: row.subject }} className="program-name">
              {row.title}
            </Link>
            <span className="soft small under">{row.institution}</span>
            {note && <span className="soft small under">{note}</span>}
          </span>
        </div>
      </th>
      <td className="strip-column">
        <RankStrip ranks={each.ranks} label={text.alt(each.title, spoken)} write={(share) => percent(share)} />
      </td>
      <td className="number" data-label={text.columns.first}>
        {percent(each.ranks[0] ?? 0)}
      </td>
      <td className="number" data-label={text.columns.value}>
        {count(each.value * 100)}
      </td>
    </tr>
  );
}

/** Who stands before it whatever is weighed, if anybody. */
function noteOf(
  { id, dominatedBy, dominatedSurely = false, pareto }: RankedAlternative,
  beatenBy: Record<string, string> | undefined,
  placeOf: (id: string | undefined) => number | undefined,
): string | undefined {
  const dominator = placeOf(dominatedBy);
  if (dominator !== undefined) return text.dominated(dominator, dominatedSurely);
  if (pareto) return undefined;
  const by = placeOf(beatenBy?.[id]);
  return by === undefined ? text.behindOne : text.behind(by);
}

function Axis() {
  return (
    <ul className="legend">
      {[1, 2, 0].map((rank, index) => (
        <li key={rank}>
          <svg width={18} height={14} aria-hidden="true" className="rank-strip">
            <rect x={1} y={1} width={16} height={12} className={`rank-${rank}`} />
          </svg>
          {text.axis[index]}
        </li>
      ))}
    </ul>
  );
}

function Shares({ lines }: { lines: Line[] }) {
  const columns = [text.columns.program, ...Array.from({ length: stripRanks }, (_, index) => String(index + 1)), text.later];
  return (
    <TableBehind
      of={text.title}
      summary={text.table}
      columns={columns}
      rows={lines.map(({ each }) => [each.title, ...stripParts(each.ranks).map(({ share }) => percent(share))])}
    />
  );
}
