import type { BreakEven } from '@masterplan/model';
import { count, leverName, sayTurn, sentenceCase, usd, usdAbout } from '@masterplan/words';
import { percent } from '../shared/numbers.ts';
import { TableBehind } from '../shared/table-behind.tsx';
import { change as text } from '../text/change.ts';

/** Where each thing turns the answer, one moved at a time: said with the interval, and as a table. */
export function Levers({ rows }: { rows: BreakEven[] }) {
  return (
    <>
      <ul className="swaps">
        {rows.map((row) => {
          const { name, text: turn } = sayTurn(row);
          return (
            <li key={row.of}>
              <strong>{sentenceCase(name)}</strong>: {turn}.
            </li>
          );
        })}
      </ul>
      {rows.some(({ interval }) => interval) && <p className="caption">{text.leversInterval}</p>}
      <TableBehind
        of={text.levers}
        summary={text.leversTable}
        columns={text.columns}
        rows={rows.map(({ of, now, turnsAt, interval, unit }) => [
          sentenceCase(leverName(of)),
          written(now, unit, usd),
          typeof turnsAt === 'number' ? written(turnsAt, unit, usdAbout) : text[turnsAt],
          interval ? interval.map((end) => written(end, unit, usdAbout)).join(text.to) : '',
        ])}
      />
    </>
  );
}

function written(value: number, unit: string, money: (value: number) => string): string {
  if (unit === 'usd') return money(value);
  if (unit === 'usd-per-year') return text.aYear(money(value));
  if (unit === 'fraction') return percent(value);
  if (unit.endsWith('-per-year')) return text.aYear(percent(value));
  return `${count(value, 1)} ${unit.replaceAll('-', ' ')}`;
}
