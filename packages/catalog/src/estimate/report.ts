import type { Calibration } from './calibrate.ts';

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
