import { cellKey, type ObservedCell } from './cells.ts';
import { fitPay } from './fit.ts';
import { type Forecast, probability } from './forecast.ts';
import { blocks, LATER_FOUR_YEARS } from './layout.ts';
import type { PayFit } from './parameters.ts';
import { predictor } from './predict.ts';

/** A published figure that the fit had not seen, and what was forecast. */
export interface HeldOut {
  cell: ObservedCell;
  column: number;
  value: number;
  forecast: Forecast;
  fold: number;
}

const FOLDS = 5;

/** A fold that depends on the key alone: FNV-1a (Fowler, Noll and Vo), its high bits. */
export function foldOf(key: string, folds = FOLDS): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return (Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> 16) % folds;
}

/** Forecasts of every figure of the April 2025 release by fits that have not seen its program, or nothing of its institution. */
export function heldOut(
  cells: readonly ObservedCell[],
  dollarYear: number,
  by: 'programs' | 'institutions',
): { figures: HeldOut[]; trains: ObservedCell[][] } {
  const key = (cell: ObservedCell) => (by === 'programs' ? cellKey(cell.opeid6, cell.cip) : cell.opeid6);
  const trains: ObservedCell[][] = [];
  const figures: HeldOut[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = cells.filter((cell) => foldOf(key(cell)) !== fold);
    trains.push(train);
    figures.push(
      ...forecasts(
        fitPay(train, dollarYear),
        train,
        cells.filter((cell) => foldOf(key(cell)) === fold),
        fold,
      ),
    );
  }
  return { figures, trains };
}

/** Forecasts of the test cells' figures. */
export function forecasts(fit: PayFit, train: readonly ObservedCell[], test: readonly ObservedCell[], fold: number): HeldOut[] {
  const model = predictor(fit, train);
  return test.flatMap((cell) =>
    cell.columns.flatMap((column, i) =>
      column === LATER_FOUR_YEARS ? [] : [{ cell, column, value: cell.logPay[i] ?? NaN, forecast: model.figure(cell, column), fold }],
    ),
  );
}

/** Fits on the larger half of the programs and forecasts the smaller half, which is nearer to those whose pay is withheld. */
export function smallFromLarge(cells: readonly ObservedCell[], dollarYear: number): { figures: HeldOut[]; train: ObservedCell[] } {
  const sizes = cells.map(({ n }) => n).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const train = cells.filter(({ n }) => n > middle);
  return {
    figures: forecasts(
      fitPay(train, dollarYear),
      train,
      cells.filter(({ n }) => n <= middle),
      0,
    ),
    train,
  };
}

const spreadBy = (forecast: Forecast, factor: number): Forecast => ({ ...forecast, student: forecast.student * factor * factor });

/** The factor on the Student part's scale by which 80 % of the outcomes lie in their 80 % intervals, by bisection. */
function factorFor(figures: readonly HeldOut[]): number {
  let [low, high] = [0.5, 1.5];
  for (let i = 0; i < 9; i++) {
    const middle = (low + high) / 2;
    const inside = figures.filter(({ forecast, value }) => Math.abs(probability(spreadBy(forecast, middle), value) - 0.5) <= 0.4).length;
    if (inside < 0.8 * figures.length) low = middle;
    else high = middle;
  }
  return Math.round(((low + high) / 2) * 100) / 100;
}

/** Figures of a block below which its spread is left as fitted. */
const FEWEST_FIGURES = 300;

/** Factors by block, from the figures of all folds but one (−1: of all). */
export const spreads = (figures: readonly HeldOut[], fold: number): number[] =>
  blocks.map((_, block) => {
    const own = figures.filter((figure) => figure.cell.block === block && figure.fold !== fold);
    return own.length < FEWEST_FIGURES ? 1 : factorFor(own);
  });

/** Forecasts with the factors that the other folds of `source` ask for: no figure has a say in its own interval. */
export function respread(figures: readonly HeldOut[], source: readonly HeldOut[]): HeldOut[] {
  const byFold = new Map([...new Set(figures.map(({ fold }) => fold))].map((fold) => [fold, spreads(source, fold)]));
  return figures.map((figure) => ({ ...figure, forecast: spreadBy(figure.forecast, byFold.get(figure.fold)?.[figure.cell.block] ?? 1) }));
}
