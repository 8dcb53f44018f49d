import type { BreakEven } from '@masterplan/model';
import { count, leverName, sentenceCase, usd, usdAbout } from '@masterplan/words';
import { percent } from '../shared/numbers.ts';
import { Scroll } from '../shared/scroll.tsx';
import { change as text } from '../text/change.ts';

/** Where each thing turns the answer, one moved at a time. */
export function Levers({ rows }: { rows: BreakEven[] }) {
  return (
    <Scroll label={text.levers} className="narrow-table">
      <table className="levers">
        <thead>
          <tr>
            {text.columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? '' : 'number'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.of}>
              <th scope="row">{sentenceCase(leverName(row.of))}</th>
              <td className="number" data-label={text.columns[1]}>
                {written(row.now, row.unit, usd)}
              </td>
              <td data-label={text.columns[2]} className={typeof row.turnsAt === 'number' ? 'number strong' : 'number soft'}>
                {typeof row.turnsAt === 'number' ? written(row.turnsAt, row.unit, usdAbout) : text[row.turnsAt]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function written(value: number, unit: string, money: (value: number) => string): string {
  if (unit === 'usd') return money(value);
  if (unit === 'usd-per-year') return text.aYear(money(value));
  if (unit === 'fraction') return percent(value);
  if (unit.endsWith('-per-year')) return text.aYear(percent(value));
  return `${count(value, 1)} ${unit.replaceAll('-', ' ')}`;
}
