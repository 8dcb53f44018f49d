import type { Decision, RankedPath } from '@masterplan/model';
import { constraintName, count, listed, stateOrCountry } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { type Domain, domainOf } from '../charts/interval.tsx';
import { spaced } from '../shared/numbers.ts';
import { RankCells, RankHeads } from '../shared/rank-cells.tsx';
import { should } from '../text/should.ts';
import { weights } from '../text/weights.ts';
import { Dilemmas } from '../you/dilemmas.tsx';

const most = 10;
const text = should.which;

/** The first of the ranking with how sure its order is. */
export function Ranking({ decision, shown = most }: { decision: Decision; shown?: number }) {
  const rows = decision.ranking.slice(0, shown);
  const domain = domainOf(rows);
  const { ranked, programs } = decision.considered;
  return (
    <section className="block ranking" aria-labelledby="which">
      <h2 id="which">{text.title}</h2>
      {rows.length > 0 && (
        <>
          <p className="caption">{text.caption(count(ranked), count(programs))}</p>
          <div className="ranking-stand">
            <Dilemmas />
            <p className="small">
              <Link to="/you" hash="weights">
                {weights.dilemmas.all}
              </Link>
            </p>
          </div>
        </>
      )}
      {rows.length === 0 ? (
        <p className="empty">{text.none}</p>
      ) : (
        <table className="ranks">
          <thead>
            <tr>
              <th scope="col">{text.columns.program}</th>
              <RankHeads domain={domain} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row key={row.id} row={row} rank={index + 1} domain={domain} />
            ))}
          </tbody>
        </table>
      )}
      <p className="after-table">
        <Link to="/programs">{text.all(count(programs))}</Link>
      </p>
    </section>
  );
}

function Row({ row, rank, domain }: { row: RankedPath; rank: number; domain: Domain }) {
  const delivery = row.delivery === 'not-published' ? '' : spaced(row.delivery);
  return (
    <tr>
      <th scope="row">
        <div className="program">
          <span className="rank">{rank}</span>
          <span>
            <Link to="/programs/$id" params={{ id: row.subject }} className="program-name">
              {row.title}
            </Link>
            <span className="soft small under">
              {[row.institution, stateOrCountry(row), delivery, row.pace].filter(Boolean).join(' · ')}
              {row.unknown.length > 0 && ` · ${text.unknown(listed(row.unknown.map(constraintName)))}`}
            </span>
          </span>
        </div>
      </th>
      <RankCells row={row} domain={domain} />
    </tr>
  );
}
