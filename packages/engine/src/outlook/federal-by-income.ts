import type { Extras } from './extras.ts';
import { addedShare, incomeCost } from './income-cost.ts';
import { emptyRow, type IncomeRow, type IncomeTerms, incomeDebt } from './income-debt.ts';
import type { Lives } from './lives.ts';
import type { Borrowed } from './study-loans.ts';
import { once } from './taxes.ts';
import type { Timeline } from './timeline.ts';

/** A path's federal debt repaid by income, future by future. */
export interface FederalByIncome {
  /** Holds until the next future. */
  row: (f: number) => IncomeRow;
  /** Tax saved in a year by the interest of `row`, beside what private interest saves already; dollars of the decision's year. */
  saved: (f: number, t: number, row: IncomeRow) => number;
  /** Present value of what is asked less what taxes give back, of the years counted. */
  cost: (f: number) => number;
}

interface Inside {
  lives: Lives;
  terms: IncomeTerms;
  interestCapUsd: number;
}

/** A debt, and the parts of a full deduction of interest that other interest takes up by year. */
export interface Owing {
  borrowed: Borrowed;
  interestShare: Float64Array;
}

/** Undefined where nothing federal is owed. `factors`: the program's on pay, read where it counts. */
export function federalByIncome(
  { lives, terms, interestCapUsd }: Inside,
  line: Timeline,
  extras: Extras,
  factors: Float64Array,
  owing: Record<'finished' | 'left', Owing>,
): FederalByIncome | undefined {
  const { finished } = line;
  const debtOf = ({ borrowed: { federal, start }, interestShare: taken }: Owing) => {
    if (federal.principalUsd <= 0) return undefined;
    const deduction = { interest: extras.interest, taken, capUsd: interestCapUsd };
    return { row: once(() => incomeDebt(terms, federal, start)), cost: incomeCost(terms, federal, start, line, deduction) };
  };
  const whole = debtOf(owing.finished);
  const left = debtOf(owing.left);
  if (!whole && !left) return undefined;
  const { years } = lives;
  const nothing = emptyRow(years);
  const { fixed, scaled } = line;
  const debtIn = (f: number) => (finished[f] === 1 ? whole : left);
  const factorIn = (f: number): number => (finished[f] === 1 ? (factors[f] ?? 1) : 1);
  return {
    row: (f) => {
      const factor = factorIn(f);
      return debtIn(f)?.row()((t) => (fixed[f * years + t] ?? 0) + (scaled[f * years + t] ?? 0) * factor) ?? nothing;
    },
    saved: (f, t, { interest }) => {
      const paid = interest[t] ?? 0;
      const { interestShare } = finished[f] === 1 ? owing.finished : owing.left;
      return paid > 0 ? addedShare(interestShare[t] ?? 0, paid, interestCapUsd) * (extras.interest(t).values[f] ?? 0) : 0;
    },
    cost: (f) => debtIn(f)?.cost(f, factorIn(f)) ?? 0,
  };
}
