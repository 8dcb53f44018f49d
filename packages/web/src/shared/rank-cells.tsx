import type { RankedPath } from '@masterplan/model';
import { monthsShort, usdShort } from '@masterplan/words';
import { type Domain, Interval } from '../charts/interval.tsx';
import { notPublished } from '../text/common.ts';
import { should } from '../text/should.ts';
import { percent } from './numbers.ts';
import { Value } from './value.tsx';

const text = should.which;
const { columns } = text;

/** The heads of the columns that a ranked program fills. */
export function RankHeads({ domain }: { domain: Domain }) {
  return (
    <>
      <th scope="col">{columns.score(Math.round(domain[0] * 100), Math.round(domain[1] * 100))}</th>
      {[columns.first, columns.pays, columns.time, columns.cash, columns.pay].map((column) => (
        <th key={column} scope="col" className="number">
          {column}
        </th>
      ))}
    </>
  );
}

/** Score with its interval, chances, time, money of one program; costs and pay open to what they are computed from. */
export function RankCells({ row, domain }: { row: RankedPath; domain: Domain }) {
  const inputs = { subject: row.subject };
  const name = `${row.title}, ${row.institution}`;
  const whole = (share: number) => Math.round(share * 100);
  return (
    <>
      <td className="score">
        <Interval
          value={row.score}
          low={row.scoreLow}
          high={row.scoreHigh}
          domain={domain}
          label={text.scoreLabel(whole(row.score), whole(row.scoreLow), whole(row.scoreHigh))}
        />
      </td>
      <td className="number" data-label={columns.first}>
        {percent(row.first)}
      </td>
      <td className="number" data-label={columns.pays}>
        {percent(row.pays)}
      </td>
      <td className="number" data-label={columns.time}>
        {monthsShort(row.months)}
      </td>
      <td className="number" data-label={columns.cash}>
        <Value
          shown={{ kind: 'computed', label: `${columns.cash}: ${name}`, value: usdShort(row.cashUsd), method: text.costMethod, inputs }}
        >
          {usdShort(row.cashUsd)}
        </Value>
      </td>
      <td className="number" data-label={columns.pay}>
        <Value shown={{ kind: 'computed', label: `${columns.pay}: ${name}`, value: usdShort(row.pay5P50), method: text.payMethod, inputs }}>
          {row.payKind === 'observed' ? usdShort(row.pay5P50) : `~${usdShort(row.pay5P50)}`}
        </Value>
        {row.payKind !== 'observed' && <span className="soft small under">{notPublished}</span>}
      </td>
    </>
  );
}
