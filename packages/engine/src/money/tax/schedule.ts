import type { AmountByIncome, Brackets } from '@masterplan/model';

/** Tax on an income by marginal rates. */
export function bracketTax(incomeUsd: number, brackets: Brackets): number {
  let tax = 0;
  for (let index = 0; index < brackets.length; index++) {
    const bracket = brackets[index];
    if (bracket === undefined || incomeUsd <= bracket[0]) break;
    const to = brackets[index + 1]?.[0] ?? Infinity;
    tax += ((incomeUsd < to ? incomeUsd : to) - bracket[0]) * bracket[1];
  }
  return tax;
}

/** The parts of an income that each rate takes; their taxes add up to `bracketTax`. */
export function bracketParts(incomeUsd: number, brackets: Brackets): { usd: number; rate: number }[] {
  return brackets.flatMap(([from, rate], index) => {
    const usd = Math.min(incomeUsd, brackets[index + 1]?.[0] ?? Infinity) - from;
    return usd > 0 ? [{ usd, rate }] : [];
  });
}

/** An amount at an income: the last step whose bound it exceeds, or on the line between two points, level beyond the ends. */
export function amountAt(amount: AmountByIncome, incomeUsd: number): number {
  if (typeof amount === 'number') return amount;
  return 'steps' in amount ? stepAt(amount.steps, incomeUsd) : lineAt(amount.points, incomeUsd);
}

function stepAt(steps: [number, number][], incomeUsd: number): number {
  let value = steps[0]?.[1] ?? 0;
  for (const [above, amount] of steps) {
    if (incomeUsd <= above) break;
    value = amount;
  }
  return value;
}

/** Two points of the same income are a jump: the second holds from there on. */
function lineAt(points: [number, number][], incomeUsd: number): number {
  let [x, y] = points[0] ?? [0, 0];
  for (const [nextX, nextY] of points) {
    if (nextX > incomeUsd) return incomeUsd <= x ? y : y + ((nextY - y) * (incomeUsd - x)) / (nextX - x);
    x = nextX;
    y = nextY;
  }
  return y;
}

/** Brackets whose bounds, and amounts whose bounds and sizes, have grown with prices. */
export const indexedBrackets = (brackets: Brackets, factor: number): Brackets =>
  factor === 1 ? brackets : brackets.map(([from, rate]) => [from * factor, rate]);

export function indexedAmount(amount: AmountByIncome, factor: number, sizeFactor = factor): AmountByIncome {
  if (factor === 1) return amount;
  if (typeof amount === 'number') return amount * sizeFactor;
  const grown = (points: [number, number][]) => points.map(([from, size]): [number, number] => [from * factor, size * sizeFactor]);
  return 'steps' in amount ? { steps: grown(amount.steps) } : { points: grown(amount.points) };
}

/** The latest year that the table has, at most `year`; its first year before that. */
export function yearIn(years: Record<string, unknown>, year: number): string {
  const known = Object.keys(years).sort();
  return known.filter((y) => Number(y) <= year).at(-1) ?? known[0] ?? String(year);
}
