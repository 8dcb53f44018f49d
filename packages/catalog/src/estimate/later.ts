import type { ObservedCell } from './cells.ts';
import { foldOf, type HeldOut } from './folds.ts';
import { columns, FOUR_YEARS, LATER_FOUR_YEARS } from './layout.ts';
import type { PayFit } from './parameters.ts';
import { predictor } from './predict.ts';
import { crpsSample, mean } from './scores.ts';

const FOLDS = 10;

/** A figure of the later release with its forecast, and the score of the program's own last figure where it had one. */
export interface LaterFigure extends HeldOut {
  crpsOwn: number | undefined;
  crpsField: number;
  errorField: number;
}

const of = (cell: ObservedCell, column: number): number | undefined => {
  const i = cell.columns.indexOf(column);
  return i === -1 ? undefined : cell.logPay[i];
};

/**
 * The later release's figures forecast from the earlier one. How far pay drifted in between is estimated from other institutions'
 * figures only, for the model and for both baselines: the program's own last figure (four years after, else five, two or one) plus
 * drift and the others' residuals; the field's earlier distribution, four years after, plus drift.
 */
export function laterFigures(cells: readonly ObservedCell[], earlier: readonly ObservedCell[], fit: PayFit): LaterFigure[] {
  const model = predictor(fit, earlier);
  const seen = cells.flatMap((cell) => {
    const value = of(cell, LATER_FOUR_YEARS);
    if (value === undefined) return [];
    const last = [FOUR_YEARS, 3, 1, 0].find((column) => of(cell, column) !== undefined);
    const field = earlier.filter(({ cip }) => cip === cell.cip).flatMap((other) => of(other, FOUR_YEARS) ?? []);
    const forecast = model.figure(cell, FOUR_YEARS);
    return [
      {
        cell,
        value,
        forecast,
        field,
        last,
        change: last === undefined ? undefined : value - (of(cell, last) ?? NaN),
        fold: foldOf(cell.opeid6, FOLDS),
      },
    ];
  });
  return seen.map(({ cell, value, forecast, field, last, change, fold }) => {
    const others = seen.filter((other) => other.fold !== fold);
    const drift = mean(others.map((other) => other.value - other.forecast.location));
    const moved = { ...forecast, location: forecast.location + drift };
    const changes = others.filter((other) => other.last === last).flatMap((other) => other.change ?? []);
    const fieldDrift = mean(others.map((other) => other.value - mean(other.field)));
    const fieldNow = field.map((earlierValue) => earlierValue + fieldDrift);
    const usable = change !== undefined && changes.length >= 5;
    return {
      cell,
      column: LATER_FOUR_YEARS,
      value,
      forecast: moved,
      fold,
      crpsOwn: usable ? crpsSample(changes, change) : undefined,
      crpsField: crpsSample(fieldNow, value),
      errorField: value - mean(fieldNow),
    };
  });
}

/** Real growth of pay at equal experience between the releases, a calendar year: mean difference of the two 4-year figures. */
export function periodOf(cells: readonly ObservedCell[]): PayFit['period'] {
  const span = (columns[LATER_FOUR_YEARS]?.measured ?? NaN) - (columns[FOUR_YEARS]?.measured ?? NaN);
  const changes = cells.flatMap((cell) => {
    const [before, after] = [of(cell, FOUR_YEARS), of(cell, LATER_FOUR_YEARS)];
    return before === undefined || after === undefined ? [] : [(after - before) / span];
  });
  if (changes.length < 2) return { perYear: 0, se: 0, pairs: changes.length };
  const middle = mean(changes);
  const variance = mean(changes.map((change) => (change - middle) ** 2)) * (changes.length / (changes.length - 1));
  return { perYear: middle, se: Math.sqrt(variance / changes.length), pairs: changes.length };
}
