import { payYears } from '@masterplan/model';
import type { Calibration } from './calibrate.ts';
import type { PayModel } from './types.ts';

const percent = (fraction: number): string => `${Math.round(fraction * 100)} %`;
const points = (value: number): string => value.toFixed(3);

/** Table of held-out coverage and errors, heading first. */
export function calibrationRows(calibrations: readonly Calibration[]): string[][] {
  return [
    ['cells', 'year', 'figures', 'in 50 %', 'in 80 %', 'in 90 %', 'MAE', 'MAE of field mean', 'CRPS', 'CRPS of field'],
    ...calibrations.map((row) => [
      row.set,
      String(row.year),
      String(row.figures),
      percent(row.coverage50),
      percent(row.coverage80),
      percent(row.coverage90),
      points(row.mae),
      points(row.maeField),
      points(row.crps),
      points(row.crpsField),
    ]),
  ];
}

/** Table of field curves, USD a year, heading first. */
export function curveRows({ fields }: PayModel): string[][] {
  return [
    ['field', 'title', 'cells', ...payYears.map((year) => `year ${year}`), 'between sd'],
    ...fields.map((field) => [
      field.cip,
      field.title,
      String(field.publishedCells),
      ...payYears.map((year) => String(Math.round(Math.exp(field.meanLogPay[year]) / 100) * 100)),
      points(field.betweenSd),
    ]),
  ];
}

/** Fitted standard deviations and contrasts, log points, heading first. */
export function componentRows({ components, controls }: PayModel): string[][] {
  return [
    ['part', 'log points'],
    ...[...Object.entries(components), ...Object.entries(controls)].map(([part, value]) => [part, points(value)]),
  ];
}
