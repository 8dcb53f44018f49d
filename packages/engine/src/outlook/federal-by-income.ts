import type { Extras } from './extras.ts';
import { emptyRow, type IncomeRow, type IncomeTerms, incomeDebt } from './income-debt.ts';
import type { Lives } from './lives.ts';
import type { Borrowed } from './study-loans.ts';
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
  discount: Float64Array;
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
  { lives, discount, terms, interestCapUsd }: Inside,
  line: Timeline,
  extras: Extras,
  factors: Float64Array,
  owing: Record<'finished' | 'left', Owing>,
): FederalByIncome | undefined {
  const debtOf = ({ federal, start }: Borrowed) => (federal.principalUsd > 0 ? incomeDebt(terms, federal, start) : undefined);
  const whole = debtOf(owing.finished.borrowed);
  const left = debtOf(owing.left.borrowed);
  if (!whole && !left) return undefined;
  const { years } = lives;
  const nothing = emptyRow(years);
  const { fixed, scaled } = line;
  let at = 0;
  let factor = 1;
  const wagesOf = (t: number): number => (fixed[at + t] ?? 0) + (scaled[at + t] ?? 0) * factor;
  const row = (f: number): IncomeRow => {
    const finished = line.finished[f] === 1;
    const repay = finished ? whole : left;
    if (!repay) return nothing;
    at = f * years;
    factor = finished ? (factors[f] ?? 1) : 1;
    return repay(wagesOf);
  };
  const owes = (f: number): Owing => (line.finished[f] === 1 ? owing.finished : owing.left);
  const table = extras.interest;
  const savedIn = ({ interestShare }: Owing, values: Float64Array, f: number, t: number, { interest }: IncomeRow): number => {
    const paid = interest[t] ?? 0;
    if (paid <= 0) return 0;
    const before = interestShare[t] ?? 0;
    return (Math.min(1, before + paid / interestCapUsd) - before) * (values[f * years + t] ?? 0);
  };
  return {
    row,
    saved: (f, t, repaid) => savedIn(owes(f), table().values, f, t, repaid),
    cost: (f) => {
      const repaid = row(f);
      const own = owes(f);
      const { values } = table();
      let sum = 0;
      for (let t = repaid.first; t < repaid.end; t++)
        sum += (discount[t] ?? 0) * ((repaid.due[t] ?? 0) - savedIn(own, values, f, t, repaid));
      return sum;
    },
  };
}
