import type { PayYear } from '@masterplan/model';
import { cellKey, compare, type ObservedCell, observedCells } from './cells.ts';
import { fitPay } from './model.ts';
import { crpsNormal, crpsSample, mean } from './scores.ts';
import type { PayInput } from './types.ts';

/** How well figures that the fit has not seen were predicted. Errors and CRPS in log points. */
export interface Calibration {
  set: 'block' | 'listed';
  year: PayYear;
  figures: number;
  coverage50: number;
  coverage80: number;
  coverage90: number;
  mae: number;
  /** Of the field's mean over the cells that were kept. */
  maeField: number;
  crps: number;
  /** Of the field's empirical distribution over the cells that were kept. */
  crpsField: number;
}

interface Score {
  listed: boolean;
  year: PayYear;
  z: number;
  error: number;
  fieldError: number;
  crps: number;
  crpsField: number;
}

/** Fewer kept cells than this make no distribution: the whole block's figures stand in. */
const FEWEST = 5;

/**
 * Takes a share of the published cells out at random (seeded), fits the rest and predicts the figures that were taken out, with
 * the noise that a published figure of that many graduates has. Kept and taken-out cells of one institution are both common, so
 * this is a test for fields at known institutions first.
 */
export function calibrate(input: PayInput, share = 0.2, seed = 1): Calibration[] {
  const all = observedCells(input).flat();
  const order = all.map((cell) => cellKey(cell.opeid6, cell.cip)).sort(compare);
  const out = new Set(shuffled(order, seed).slice(0, Math.round(order.length * share)));
  const kept = fitPay({ ...input, cells: input.cells.filter((cell) => !out.has(cellKey(cell.opeid6, cell.cip4))) });
  const { components: c, curves } = kept;
  const keptCells = kept.groups.flat();
  const listed = new Set(input.fields.map(({ cip }) => cip));
  const scores: Score[] = [];
  for (const cell of all.filter((each) => out.has(cellKey(each.opeid6, each.cip)))) {
    const noise = c.cohort * c.cohort + c.figure * c.figure + (c.cohortSample * c.cohortSample + c.figureSample * c.figureSample) / cell.n;
    cell.years.forEach((year, i) => {
      if (year !== 1 && year !== 5) return;
      const { institution, cell: own } = kept.advantage(cell.opeid6, cell.cip, year);
      const error = (cell.logPay[i] ?? 0) - curves.field(cell.cip, year) - curves.control(cell.control) - institution.mean - own.mean;
      const fieldSd = kept.fieldSd(cell.cip);
      const sd = Math.sqrt(institution.variance + own.variance + fieldSd * fieldSd + noise);
      const peers = figures(
        keptCells.filter(({ cip }) => cip === cell.cip),
        year,
      );
      const sample = peers.length >= FEWEST ? peers : figures(keptCells, year);
      const fieldError = (cell.logPay[i] ?? 0) - mean(sample);
      const crpsField = crpsSample(sample, cell.logPay[i] ?? 0);
      scores.push({ listed: listed.has(cell.cip), year, z: error / sd, error, fieldError, crps: crpsNormal(error, sd), crpsField });
    });
  }
  const sets = [1, 5] as const;
  return [
    ...sets.map((year) =>
      summary(
        'block',
        year,
        scores.filter((score) => score.year === year),
      ),
    ),
    ...sets.map((year) =>
      summary(
        'listed',
        year,
        scores.filter((score) => score.year === year && score.listed),
      ),
    ),
  ];
}

function figures(cells: readonly ObservedCell[], year: PayYear): number[] {
  return cells.flatMap((cell) => cell.logPay.filter((_, i) => cell.years[i] === year));
}

function summary(set: Calibration['set'], year: PayYear, scores: readonly Score[]): Calibration {
  const within = (reach: number) => mean(scores.map(({ z }) => (Math.abs(z) <= reach ? 1 : 0)));
  return {
    set,
    year,
    figures: scores.length,
    coverage50: within(0.6745),
    coverage80: within(1.2816),
    coverage90: within(1.6449),
    mae: mean(scores.map(({ error }) => Math.abs(error))),
    maeField: mean(scores.map(({ fieldError }) => Math.abs(fieldError))),
    crps: mean(scores.map(({ crps }) => crps)),
    crpsField: mean(scores.map(({ crpsField }) => crpsField)),
  };
}

/** Fisher-Yates with a linear congruential generator (Numerical Recipes' constants): the same order everywhere. */
function shuffled(items: readonly string[], seed: number): string[] {
  const order = [...items];
  let state = seed >>> 0;
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 4294967296) * (i + 1));
    const held = order[i] ?? '';
    order[i] = order[j] ?? '';
    order[j] = held;
  }
  return order;
}
