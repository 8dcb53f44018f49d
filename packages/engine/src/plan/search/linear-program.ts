/** Columns of a linear program: `parts[k]` in row `rows[k]`. */
export interface Column {
  cost: number;
  lower: number;
  upper: number;
  rows: readonly number[];
  parts: readonly number[];
}

/** A row `sum of parts + slack = most`; how far the slack may go from 0. */
export interface Row {
  most: number;
  slack: number;
}
