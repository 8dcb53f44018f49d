import { Scroll } from './scroll.tsx';
import { Table } from './table.tsx';

/** The table behind a picture: the same numbers, for those who read rather than look. */
export function TableBehind({ of, summary, columns, rows }: { of: string; summary: string; columns: string[]; rows: string[][] }) {
  return (
    <details className="behind">
      <summary>{summary}</summary>
      <Scroll label={of}>
        <Table columns={columns} rows={rows} keyOf={(row) => row[0] ?? ''} cells={columns.map((_, at) => (row: string[]) => row[at])} />
      </Scroll>
    </details>
  );
}
