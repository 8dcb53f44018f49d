import { z } from 'zod';
import { blocks, columns, layers, REGRESSORS } from './layout.ts';
import type { Pair } from './linear.ts';

const number = z.number();
const pairMatrix = z.tuple([number, number, number]);
const pair = z.tuple([number, number]);

/** What is the same for all cells of a block. Variances in squared log points. */
const Block = z.strictObject({
  /** Log pay by column, of a middling private nonprofit program. */
  columns: z.array(number).length(columns.length),
  regression: z.array(number).length(REGRESSORS),
  /** Covariance of a cell's level and growth. */
  cell: pairMatrix,
  /** Noise of a cohort, shared by its columns: variance first + second / n. */
  cohort: pair,
  /** Noise of one figure: variance first + second / n. */
  figure: pair,
  /** Degrees of freedom of the Student t of a cell with its noise. */
  df: number,
  /** Variances of level and growth between the groups of each layer. */
  layers: z.record(z.enum(layers), pair),
});
export type Block = z.infer<typeof Block>;

/** A group's level and growth over its block's, with their covariance, and the factor on the variances of its cells (fields only). */
const Group = z.strictObject({ mean: pair, cov: pairMatrix, scale: number });
export type Group = z.infer<typeof Group>;

/** Everything that is estimated from all fields, as `npm run calibrate` writes it: `outcomes/pay-model.json`. */
export const PayFit = z.strictObject({
  blocks: z.array(Block).length(blocks.length),
  /** Covariance of an institution's level and growth in each block, row by row. */
  institution: z.array(number).length(4 * blocks.length * blocks.length),
  groups: z.record(z.enum(layers), z.record(z.string(), Group)),
  /** Real growth of pay at equal experience, log points a calendar year, and its standard error. */
  /** Factor by block on the scale of a cell's Student t, by which held-out 80 % intervals of other cells hold 80 %. */
  spread: z.array(number).length(blocks.length),
  /**
   * Mean level of the institutions that publish pay in a block, over that of all: what an institution of which nothing is seen is
   * given, since it is held against those. Held-out institutions came out that much too low without it.
   */
  newcomers: z.array(number).length(blocks.length).default([0, 0, 0, 0, 0, 0]),
  period: z.strictObject({ perYear: number, se: number, pairs: number }),
  dollarYear: number,
});
export type PayFit = z.infer<typeof PayFit>;

/** Length of an institution's vector: level and growth in each block. */
export const WIDTH = 2 * blocks.length;

/** Where the search begins: what a first fit gave, roughly rounded. The answer does not hang on it, only the time that it takes. */
export function startingFit(dollarYear: number): PayFit {
  const levels = [0.14, 0.08, 0.155, 0.05, 0.067, 0.065];
  const growths = [0.03, 0.02, 0.036, 0.016, 0.014, 0.023];
  const sd = (i: number): number => (i % 2 === 0 ? levels : growths)[(i - (i % 2)) / 2] ?? 0.05;
  const institution = Array.from({ length: WIDTH * WIDTH }, (_, k) => {
    const [i, j] = [(k - (k % WIDTH)) / WIDTH, k % WIDTH];
    return i % 2 === j % 2 ? sd(i) * sd(j) * (i === j ? 1 : 0.5) : 0;
  });
  return {
    blocks: [
      starting([0.0112, 0.0015, 0.0017], [0.0009, 0.052], [0.0018, 0.011], 5, [0.0125, 0.0003]),
      starting([0.0112, 0.0015, 0.0017], [0.0009, 0.052], [0.0018, 0.011], 5, [0.0125, 0.0003]),
      starting([0.0145, -0.0005, 0.0018], [0.0014, 0.055], [0.0016, 0.014], 8, [0.019, 0.0006]),
      starting([0.0104, -0.0003, 0.0012], [0.0011, 0.04], [0.0014, 0.0105], 4, [0.31, 0.0052]),
      starting([0.0052, 0.0001, 0.0007], [0.0005, 0.018], [0.00065, 0.0105], 5, [0.0027, 0.00035]),
      starting([0.013, -0.0006, 0.0026], [0.0014, 0.063], [0.0029, 0.0125], 5, [0.012, 0.0007]),
    ],
    institution,
    groups: { field: {}, family: {}, state: {} },
    spread: blocks.map(() => 1),
    newcomers: blocks.map(() => 0),
    period: { perYear: 0, se: 0, pairs: 0 },
    dollarYear,
  };
}

const starting = (cell: Block['cell'], cohort: Block['cohort'], figure: Block['figure'], df: number, field: Pair): Block => ({
  columns: columns.map(() => 11),
  regression: new Array<number>(REGRESSORS).fill(0),
  cell,
  cohort,
  figure,
  df,
  layers: { field, family: [0.03, 0.0005], state: [0.006, 0.0001] },
});
