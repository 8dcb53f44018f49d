/** A column of draws by name: one input of a simulated quantity. */
export interface Input {
  id: string;
  values: Float64Array;
}

/** Terms of a fitted surface: which inputs they speak of, their coefficient and values in every draw. */
interface Term {
  of: readonly number[];
  coefficient: number;
  column: Float64Array;
}

export interface Surface {
  inputs: readonly string[];
  mean: number;
  terms: Term[];
  variance: number;
  /** Mean square of what the terms leave, for standard errors. */
  residual: number;
  draws: number;
}

/** Terms whose coefficient lies this many standard errors from 0 stay in a surface that decisions are read from. */
const KEEP = 3;

/**
 * The part of an output that its inputs explain: orthonormal Legendre polynomials of each input's rank to the third degree and
 * products of two, coefficients by projection (polynomial chaos; Sudret 2008). Inputs are independent, as the draws are.
 */
export function surfaceOf(output: Float64Array, inputs: readonly Input[]): Surface {
  const draws = output.length;
  const mean = output.reduce((sum, y) => sum + y, 0) / draws;
  const variance = output.reduce((sum, y) => sum + (y - mean) * (y - mean), 0) / draws;
  const bases = inputs.map(({ values }) => basisOf(values));
  const columns: { of: number[]; column: Float64Array }[] = bases.flatMap((basis, i) => basis.map((column) => ({ of: [i], column })));
  for (const [i, a] of bases.entries())
    for (let j = i + 1; j < bases.length; j++) {
      const [left] = a;
      const right = bases[j]?.[0];
      if (left && right) columns.push({ of: [i, j], column: left.map((x, d) => x * (right[d] ?? 0)) });
    }
  const terms = columns.map(({ of, column }): Term => {
    let sum = 0;
    for (let d = 0; d < draws; d++) sum += (column[d] ?? 0) * ((output[d] ?? 0) - mean);
    return { of, column, coefficient: sum / draws };
  });
  const explained = terms.reduce((sum, { coefficient }) => sum + coefficient * coefficient, 0);
  return { inputs: inputs.map(({ id }) => id), mean, terms, variance, residual: Math.max(0, variance - explained), draws };
}

/** Orthonormal Legendre polynomials of degree 1, 2, 3 of each draw's rank in the column. */
function basisOf(values: Float64Array): Float64Array[] {
  const order = Uint32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const first = new Float64Array(values.length);
  const second = new Float64Array(values.length);
  const third = new Float64Array(values.length);
  for (const [rank, d] of order.entries()) {
    const x = (2 * rank + 1) / values.length - 1;
    first[d] = Math.sqrt(3) * x;
    second[d] = (Math.sqrt(5) * (3 * x * x - 1)) / 2;
    third[d] = (Math.sqrt(7) * (5 * x * x * x - 3 * x)) / 2;
  }
  return [first, second, third];
}

/** First-order and total sensitivity indices of each input (Sobol 1993), less what chance adds to a squared coefficient. */
export function indicesOf(surface: Surface): { id: string; first: number; total: number; error: number }[] {
  const { terms, variance, residual, draws, inputs } = surface;
  const noise = residual / draws;
  const share = (some: readonly Term[]) => {
    const sum = some.reduce((total, { coefficient }) => total + coefficient * coefficient - noise, 0);
    return variance > 0 ? Math.min(1, Math.max(0, sum / variance)) : 0;
  };
  return inputs.map((id, i) => {
    const own = terms.filter(({ of }) => of.length === 1 && of[0] === i);
    const all = terms.filter(
      ({ of, coefficient }) => of.includes(i) && (of.length === 1 || coefficient * coefficient > KEEP * KEEP * noise),
    );
    const first = share(own);
    return { id, first, total: Math.max(first, share(all)), error: variance > 0 ? 2 * Math.sqrt((first * noise) / variance) : 0 };
  });
}

/** Share of the variance that all inputs explain together; what is left is luck. */
export function explainedShare({ terms, variance, residual, draws }: Surface): number {
  const noise = residual / draws;
  const sum = terms.reduce((total, { of, coefficient }) => {
    const square = coefficient * coefficient;
    return of.length === 1 || square > KEEP * KEEP * noise ? total + square - noise : total;
  }, 0);
  return variance > 0 ? Math.min(1, Math.max(0, sum / variance)) : 0;
}

/** What is expected of the output in every draw, once these inputs are known (all of them by default): terms that chance may have made are left out. */
export function expectedGiven(surface: Surface, known?: readonly string[]): Float64Array {
  const { terms, residual, draws, mean, inputs } = surface;
  const least = KEEP * Math.sqrt(residual / draws);
  const asked = (of: readonly number[]) => known === undefined || of.every((i) => known.includes(inputs[i] ?? ''));
  const expected = new Float64Array(draws).fill(mean);
  for (const { of, coefficient, column } of terms) {
    if (!asked(of) || (coefficient < least && coefficient > -least)) continue;
    for (let d = 0; d < draws; d++) expected[d] = (expected[d] ?? 0) + coefficient * (column[d] ?? 0);
  }
  return expected;
}
