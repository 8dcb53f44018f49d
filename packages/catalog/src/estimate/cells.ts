import { type Control, isPublished } from '@masterplan/model';
import { blockOf, columns, type Groups, groupsOf, growthScale, sizeOf } from './layout.ts';
import type { PayInput } from './types.ts';

/** A published cell, ready to be fitted: log pay in dollars of the model's year. */
export interface ObservedCell {
  opeid6: string;
  cip: string;
  block: number;
  control: Control | undefined;
  groups: Groups;
  /** Stand-in for the number of earners, and its log over a middling program's. */
  n: number;
  logSize: number;
  /** Places in `columns`, ascending. */
  columns: number[];
  logPay: Float64Array;
  z: Float64Array;
}

/** Field at an institution: the key of a cell. */
export const cellKey = (opeid6: string, cip: string): string => `${opeid6}/${cip}`;

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Published cells, one an institution and field, in the order of their keys. Throws a RangeError for a cell that comes twice and for pay that is not positive. */
export function observedCells(input: Pick<PayInput, 'cells' | 'deflate' | 'dollarYear'>): ObservedCell[] {
  const known = new Map<string, ObservedCell>();
  const unknownSize = lowerQuartile(input.cells.map(({ awards }) => awards).filter(isPublished));
  for (const { opeid6, cip4, control, state, awards, pay } of input.cells) {
    const key = cellKey(opeid6, cip4);
    if (known.has(key)) throw new RangeError(`two cells for ${key}: pay is published once an institution and field`);
    const at = columns.flatMap((_, k) => (isPublished(pay[k] ?? 'not-published') ? [k] : []));
    if (at.length === 0) continue;
    known.set(key, {
      opeid6,
      cip: cip4,
      block: blockOf(cip4),
      control,
      groups: groupsOf(cip4, state),
      ...sizeOf(isPublished(awards) ? awards : unknownSize),
      columns: at,
      logPay: Float64Array.from(at, (k) => logOf(key, input.deflate(Number(pay[k]), columns[k]?.dollarYear ?? NaN, input.dollarYear))),
      z: Float64Array.from(at, (k) => growthScale(columns[k]?.year ?? NaN)),
    });
  }
  return [...known].sort(([a], [b]) => compare(a, b)).map(([, cell]) => cell);
}

/** The size of a cell whose awards are not published: such cells are small. */
export const lowerQuartile = (counts: readonly number[]): number => [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 4)] ?? 0;

/** Cells by institution. */
export function byInstitution<C extends { opeid6: string }>(cells: readonly C[]): C[][] {
  const groups = new Map<string, C[]>();
  for (const cell of cells) {
    const group = groups.get(cell.opeid6);
    if (group) group.push(cell);
    else groups.set(cell.opeid6, [cell]);
  }
  return [...groups.values()];
}

function logOf(key: string, usd: number): number {
  if (!(usd > 0)) throw new RangeError(`pay of ${key} is ${usd}; a positive amount is expected`);
  return Math.log(usd);
}
