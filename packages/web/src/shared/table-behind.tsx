import { Scroll } from './scroll.tsx';

/** The table behind a picture: the same numbers, for those who read rather than look. */
export function TableBehind({ of, summary, columns, rows }: { of: string; summary: string; columns: string[]; rows: string[][] }) {
  return (
    <details className="behind">
      <summary>{summary}</summary>
      <Scroll label={of}>
        <table>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column} scope="col" className={index === 0 ? '' : 'number'}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, index) =>
                  index === 0 ? (
                    <th key={columns[index]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={columns[index]} className="number">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
