import { constraintName, listed } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { type Domain, domainOf } from '../charts/interval.tsx';
import { spaced } from '../shared/numbers.ts';
import { RankCells, RankHeads } from '../shared/rank-cells.tsx';
import { programs as text } from '../text/programs.ts';
import { should } from '../text/should.ts';
import type { ListRow } from '../worker/protocol.ts';
import { mostCompared } from './search.ts';

interface Props {
  rows: ListRow[];
  compared: string[];
  onToggle: (id: string) => void;
}

const rankColumns = 6;

/** The list: rank, score with its interval, and what a path costs, takes and gains. */
export function ProgramTable({ rows, compared, onToggle }: Props) {
  const full = compared.length >= mostCompared;
  const domain = domainOf(rows.flatMap(({ ranked }) => ranked ?? []));
  return (
    <table className="ranks with-pick">
      <thead>
        <tr>
          <th scope="col">{should.which.columns.program}</th>
          <RankHeads domain={domain} />
          <th scope="col" className="number">
            {text.pick}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} domain={domain} picked={compared.includes(row.id)} full={full} onToggle={onToggle} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: ListRow;
  domain: Domain;
  picked: boolean;
  full: boolean;
  onToggle: (id: string) => void;
}

function Row({ row, domain, picked, full, onToggle }: RowProps) {
  const { ranked } = row;
  return (
    <tr>
      <th scope="row">
        <div className="program">
          <span className="rank">{row.rank ?? '–'}</span>
          <span>
            <Link to="/programs/$id" params={{ id: row.id }} className="program-name">
              {row.title}
            </Link>
            <span className="soft small under">
              {[row.institution, row.place, ...row.delivery.map(spaced)].filter(Boolean).join(' · ')}
              {ranked && ranked.unknown.length > 0 && ` · ${should.which.unknown(listed(ranked.unknown.map(constraintName)))}`}
            </span>
          </span>
        </div>
      </th>
      {ranked ? (
        <RankCells row={ranked} domain={domain} />
      ) : (
        <td colSpan={rankColumns} className="soft outside">
          {text.outside}
        </td>
      )}
      <td className="number pick">
        <label>
          <span className="pick-label">{text.pick}</span>
          <input
            type="checkbox"
            checked={picked}
            disabled={full && !picked}
            aria-label={text.pickLabel(row.title, row.institution)}
            onChange={() => onToggle(row.id)}
          />
        </label>
      </td>
    </tr>
  );
}
