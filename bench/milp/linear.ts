/** A sum of columns with factors and a constant. */
export interface Linear {
  terms: Map<number, number>;
  constant: number;
}

/** A mixed-integer program: columns with bounds, and rows `lower <= sum <= upper`. */
export interface Program {
  lower: number[];
  upper: number[];
  integer: boolean[];
  rows: { terms: Map<number, number>; lower: number; upper: number }[];
}

export function linear(constant = 0): Linear {
  return { terms: new Map(), constant };
}

/** Adds a column, times a factor, to a sum in place; columns that don't exist (-1) are 0. */
export function addColumn(to: Linear, column: number, factor = 1): Linear {
  if (column >= 0 && factor !== 0) to.terms.set(column, (to.terms.get(column) ?? 0) + factor);
  return to;
}

/** Adds a sum, times a factor, to a sum in place. */
export function add(to: Linear, from: Linear, factor = 1): Linear {
  to.constant += from.constant * factor;
  for (const [column, each] of from.terms) addColumn(to, column, each * factor);
  return to;
}

export function plus(a: Linear, b: Linear, factor = 1): Linear {
  return add({ terms: new Map(a.terms), constant: a.constant }, b, factor);
}

export function of(column: number, factor = 1): Linear {
  return addColumn(linear(), column, factor);
}

export function column(program: Program, lower: number, upper: number, integer: boolean): number {
  program.lower.push(lower);
  program.upper.push(upper);
  program.integer.push(integer);
  return program.lower.length - 1;
}

/** a <= b. Rows that always hold are left out. */
export function atMost(program: Program, a: Linear, b: Linear): void {
  const { terms, constant } = plus(a, b, -1);
  if (terms.size === 0 && constant <= 0) return;
  program.rows.push({ terms, lower: Number.NEGATIVE_INFINITY, upper: -constant });
}

export function equal(program: Program, a: Linear, b: Linear): void {
  const { terms, constant } = plus(a, b, -1);
  program.rows.push({ terms, lower: -constant, upper: -constant });
}

/** Largest value of a sum that its columns' bounds allow. */
export function largest(program: Program, sum: Linear): number {
  let value = sum.constant;
  for (const [at, factor] of sum.terms) value += factor * ((factor > 0 ? program.upper[at] : program.lower[at]) ?? 0);
  return value;
}
