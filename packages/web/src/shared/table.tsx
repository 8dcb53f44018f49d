import type { ReactNode } from 'react';
import { useGrowing } from './later.tsx';

interface Columns {
  columns: readonly string[];
  /** Places of the columns that hold words; all others hold numbers, at the right edge. */
  words?: readonly number[];
}

const firstAlone = [0];

export function TableHead({ columns, words = firstAlone }: Columns) {
  return (
    <thead>
      <tr>
        {columns.map((column, at) => (
          <th key={column} scope="col" className={words.includes(at) ? '' : 'number'}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface Props<Row> extends Columns {
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** What stands in each column; the first names the row. */
  cells: readonly ((row: Row) => ReactNode)[];
  /** The row that is looked at. */
  isHere?: (row: Row) => boolean;
  /** Long and far below: its rows are drawn some at a time. */
  gradual?: boolean;
  /** `stack` writes each row as a card with named values where the page is narrow. */
  className?: string;
}

const ROWS_AT_A_TIME = 25;

/** A table whose rows are named by their first cell. */
export function Table<Row>({ columns, words = firstAlone, rows, keyOf, cells, isHere, gradual = false, className = '' }: Props<Row>) {
  const [name, ...others] = cells;
  const some = useGrowing(ROWS_AT_A_TIME, ROWS_AT_A_TIME, gradual ? rows.length : 0);
  const drawn = gradual ? rows.slice(0, some) : rows;
  return (
    <table className={className}>
      <TableHead columns={columns} words={words} />
      <tbody>
        {drawn.map((row) => (
          <tr key={keyOf(row)} className={isHere?.(row) ? 'here' : ''}>
            <th scope="row">{name?.(row)}</th>
            {others.map((cell, at) => (
              <td key={columns[at + 1]} data-label={columns[at + 1]} className={words.includes(at + 1) ? '' : 'number'}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
