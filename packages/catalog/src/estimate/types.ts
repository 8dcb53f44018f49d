import type { Control, Field, PayEstimate, Published } from '@masterplan/model';
import type { PayFit } from './parameters.ts';

/** One field (4-digit CIP) at one institution (6-digit OPE number), whose campuses share it. */
export interface PayCell {
  opeid6: string;
  cip4: string;
  /** Left out where it is not known: the cell then takes no part in the contrast. */
  control?: Control | undefined;
  state?: string | undefined;
  /** Degrees a year: a stand-in for the number of earners behind the medians, which is not published. */
  awards: Published<number>;
  /** Published medians in the order of `columns`, USD of each column's own dollar year. */
  pay: readonly Published<number>[];
}

export interface PayField {
  cip: string;
  title: string;
  /** Fields that stand in for this one where none of its own cells is published. */
  borrowsFrom?: string[] | undefined;
}

export interface PayInput {
  cells: readonly PayCell[];
  fields: readonly PayField[];
  /** Log points: how far a field without pay of its own may lie from those that it borrows from. */
  borrowedFieldSd: number;
  /** Amount in dollars of `toYear` of an amount in dollars of `fromYear`. */
  deflate: (usd: number, fromYear: number, toYear: number) => number;
  /** The year whose dollars every estimate is in. */
  dollarYear: number;
}

/** Where an estimate is asked for. */
export interface PayPlace {
  opeid6: string;
  cip: string;
  control: Control | undefined;
  state: string | undefined;
  /** Degrees a year; left out where unknown: the published cell's, else the mean effect of size is left out. */
  awards?: number | undefined;
}

export interface PayModel {
  fields: Field[];
  /** What is known of a field at an institution. An institution without a published cell gets the prior. */
  estimate: (place: PayPlace) => PayEstimate;
  fit: PayFit;
}
