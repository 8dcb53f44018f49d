import type { PayCalibration } from '@masterplan/model';
import { type ObservedCell, observedCells } from './cells.ts';
import { fitPay } from './fit.ts';
import { type HeldOut, heldOut, respread, smallFromLarge, spreads } from './folds.ts';
import { probability } from './forecast.ts';
import { laterFigures, periodOf } from './later.ts';
import { LATER_FOUR_YEARS } from './layout.ts';
import type { PayFit } from './parameters.ts';
import { fieldBaseline, mean } from './scores.ts';
import { curveOf, pitOf, round4, rowsOf, type Scored, scored } from './summary.ts';
import { targetsOf } from './targets.ts';
import type { PayInput } from './types.ts';

/** Rounds of the fit that the catalog uses, more than those of a fold. */
const FINAL_ROUNDS = 40;

/**
 * Fits pay on every published cell, and finds how often its intervals are right: programs held out, institutions held out, the later
 * release forecast from the earlier, small programs from large ones. The blocks' spreads come from the other folds' held-out programs,
 * so that no figure has a say in its own interval; the last fit uses those of all folds. The same input gives the same result.
 */
export function calibratePay(
  input: PayInput,
  inputs: string,
  progress: (step: string) => void,
): { fit: PayFit; calibration: PayCalibration } {
  const cells = observedCells(input);
  const earlier = cells.flatMap(withoutLater);
  const listed = new Set(input.fields.map(({ cip }) => cip));
  progress('held-out programs');
  const programs = heldOut(cells, input.dollarYear, 'programs');
  progress('held-out institutions');
  const institutions = heldOut(cells, input.dollarYear, 'institutions');
  progress('small programs from large ones');
  const small = smallFromLarge(cells, input.dollarYear);
  progress('the later release from the earlier');
  const all = spreads(programs.figures, -1);
  const early = { ...fitPay(earlier, input.dollarYear), spread: all };
  const later = laterFigures(cells, earlier, early);
  progress('the last fit');
  const fit: PayFit = { ...fitPay(cells, input.dollarYear, FINAL_ROUNDS), spread: all, period: periodOf(cells) };

  const smallOnes = respread(small.figures, programs.figures);
  const scores: Scored[] = [
    ...scoredBy('programs', respread(programs.figures, programs.figures), programs.trains),
    ...scoredBy('institutions', respread(institutions.figures, programs.figures), institutions.trains),
    ...scoredBy('small', smallOnes, [small.train]),
    ...later.map((figure) => scored('later-release', figure, { crps: figure.crpsField, error: figure.errorField }, figure.crpsOwn)),
  ];
  const tests = ['programs', 'institutions', 'later-release', 'small'] as const;
  const rows = tests.flatMap((test) =>
    rowsOf(
      scores.filter((score) => score.test === test),
      listed,
    ),
  );
  const of = (test: Scored['test'], listedOnly: boolean) =>
    scores.filter((score) => score.test === test && score.year === 5 && (!listedOnly || listed.has(score.cip)));
  const pictured = (['programs', 'institutions'] as const).flatMap((test) => [
    { test, set: 'all fields', scores: of(test, false) },
    { test, set: 'listed fields', scores: of(test, true) },
  ]);
  return {
    fit,
    calibration: {
      inputs,
      rows,
      targets: targetsOf(rows),
      curves: pictured.map(({ test, set, scores: some }) => ({ test, set, points: curveOf(some) })),
      pit: pictured.map(({ test, set, scores: some }) => ({ test, set, shares: pitOf(some) })),
      period: { perYear: round4(fit.period.perYear), se: round4(fit.period.se), pairs: fit.period.pairs },
      suppressed: [0, -0.1, -0.2].map((shift) => ({
        shift,
        within80: shifted(smallOnes, shift),
        within80Listed: shifted(
          smallOnes.filter(({ cell }) => listed.has(cell.cip)),
          shift,
        ),
      })),
    },
  };
}

/** The cell as the April 2025 release has it; nothing where that release has no figure. */
export function withoutLater(cell: ObservedCell): ObservedCell[] {
  const kept = cell.columns.flatMap((column, i) => (column === LATER_FOUR_YEARS ? [] : [i]));
  if (kept.length === 0) return [];
  const pick = (values: Float64Array) => Float64Array.from(kept, (i) => values[i] ?? NaN);
  return [{ ...cell, columns: cell.columns.filter((column) => column !== LATER_FOUR_YEARS), logPay: pick(cell.logPay), z: pick(cell.z) }];
}

function scoredBy(test: Scored['test'], figures: readonly HeldOut[], trains: readonly (readonly ObservedCell[])[]): Scored[] {
  const baselines = trains.map(fieldBaseline);
  return figures.map((figure) => scored(test, figure, baselines[figure.fold]?.(figure) ?? { crps: NaN, error: NaN }));
}

/** Share of five-year outcomes inside their 80 % intervals, had each program paid so much more (in log points). */
function shifted(figures: readonly HeldOut[], shift: number): number {
  const fifth = figures.filter(({ column }) => column === 3);
  return round4(mean(fifth.map(({ forecast, value }) => (Math.abs(probability(forecast, value + shift) - 0.5) <= 0.4 ? 1 : 0))));
}
