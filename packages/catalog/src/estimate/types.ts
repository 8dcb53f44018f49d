import type { Control, Field, PayEstimate, Published } from '@masterplan/model';

/** A row of `outcomes/masters-pay.csv`: one field (4-digit CIP) at one institution (6-digit OPE number). */
export interface PayCell {
  opeid6: string;
  cip4: string;
  /** Left out where the institution is not in the catalog: it then takes the mean over controls. */
  control?: Control | undefined;
  /** Degrees a year: a stand-in for the number of earners behind the medians, which is not published. */
  awards: Published<number>;
  /** Published medians by year after completion, USD of each column's own dollar year. */
  pay1: Published<number>;
  pay2: Published<number>;
  pay4: Published<number>;
  pay5: Published<number>;
}

export interface PayField {
  cip: string;
  title: string;
  /** Fields that stand in for this one while too few of its own cells are published. */
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

/** Standard deviations of the parts of log pay, in log points. */
export interface Components {
  /** Between institutions, shared by all fields of one. */
  institution: number;
  /** Field at an institution. */
  cell: number;
  /** Growth of a field at an institution, per unit of ln(years / 3). */
  slope: number;
  /** Noise of a cohort, the same in all its years: variance cohort² + cohortSample² / n. */
  cohort: number;
  cohortSample: number;
  /** Noise of a single figure: variance figure² + figureSample² / n. */
  figure: number;
  figureSample: number;
  /** Between fields: level, and growth per unit of ln(years / 3). */
  fieldLevel: number;
  fieldSlope: number;
}

export interface PayModel {
  fields: Field[];
  /** What is known of a field at an institution. An institution without a published cell gets the prior. */
  estimate: (opeid6: string, cip: string, control: Control | undefined) => PayEstimate;
  components: Components;
  /** Log points over the mean of all published cells. */
  controls: Record<Control, number>;
}
