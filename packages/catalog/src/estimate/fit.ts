import { byInstitution, type ObservedCell } from './cells.ts';
import { inverse } from './linear.ts';
import { type PayFit, startingFit, WIDTH } from './parameters.ts';
import { designOf, type InstitutionPosterior, inBlock, institutionPosterior, residualCell } from './posterior.ts';
import { nextMeans } from './regression.ts';
import { nextVariances } from './variances.ts';

/**
 * Fits log median pay = column + control + size + state + family + field + institution + cell + cohort + figure, where states,
 * families, fields, institutions and cells have a level and a growth each, and a cell with its noise is Student t.
 * Method: empirical Bayes by expectation / conditional maximization (Meng and Rubin 1993, Biometrika 80, 267-278) from a fixed
 * start, a fixed number of rounds: the same cells give the same fit. Cells weigh by their precision, not by their awards: a field's
 * curve is that of its typical program, so that one program of 1,840 graduates cannot stand for its field.
 */
export function fitPay(cells: readonly ObservedCell[], dollarYear: number, rounds = ROUNDS, start = startingFit(dollarYear)): PayFit {
  if (cells.length === 0) throw new RangeError('no published cell; pay cannot be estimated');
  let fit = start;
  const means = Object.keys(start.groups.field).length === 0 ? MEAN_ROUNDS : 0;
  const groups = byInstitution(cells).map((group) => group.map((cell) => ({ cell, design: designOf(cell), weight: 1 })));
  for (let round = 0; round < rounds + means; round++) {
    const precision = inverse(fit.institution, WIDTH);
    const posteriors = groups.map((group) => {
      const residuals = group.map(({ cell, design, weight }) => residualCell(cell, fit, design, weight));
      const posterior = institutionPosterior(residuals, precision, 1);
      for (const [i, { weight }] of posterior.cells.entries()) Object.assign(group[i] ?? {}, { weight });
      return posterior;
    });
    if (round < means) {
      fit = nextMeans(fit, posteriors, new Map());
      continue;
    }
    const { blocks, institution, scales } = nextVariances(fit, posteriors);
    fit = nextMeans({ ...fit, blocks, institution }, posteriors, scales);
  }
  const precision = inverse(fit.institution, WIDTH);
  const posteriors = groups.map((group) =>
    institutionPosterior(
      group.map(({ cell, design, weight }) => residualCell(cell, fit, design, weight)),
      precision,
      1,
    ),
  );
  return { ...fit, newcomers: fit.blocks.map((_, block) => meanLevel(posteriors, block)) };
}

function meanLevel(posteriors: readonly InstitutionPosterior[], block: number): number {
  const own = posteriors.filter(({ cells }) => cells.some(({ cell }) => cell.block === block));
  return own.reduce((sum, posterior) => sum + inBlock(posterior, block).mean[0], 0) / Math.max(own.length, 1);
}

/** Rounds in which only means move, so that a wrong start does not pass for variance; and rounds after them. */
const MEAN_ROUNDS = 4;
const ROUNDS = 16;
