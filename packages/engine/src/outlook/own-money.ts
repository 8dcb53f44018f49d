import { type Extras, paidBackIn, reliefBy } from './extras.ts';
import type { PathValue } from './net-value.ts';
import type { People } from './people.ts';

/** What of a path's money follows one future's own life, by year counted: dollars of the decision's year. Holds until the next future. */
export interface OwnMoney {
  /** Asked for debt that is repaid by income, and owed of it at the year's end. */
  due: Float64Array;
  balance: Float64Array;
  /** Given back by taxes, less what debt weighs more abroad. */
  relief: Float64Array;
  /** Paid back to an employer that is left. */
  paidBack: Float64Array;
}

/** By future; with it the years of a path add up to its net present value. */
export function ownMoneyOf(
  people: Pick<People, 'lives'>,
  value: Pick<PathValue, 'cost' | 'timeline' | 'federal'> & { extras: Extras },
): (f: number) => OwnMoney {
  const { years } = people.lives;
  const { cost, extras, timeline, federal } = value;
  const given = { finished: reliefBy(extras, cost.finished), left: reliefBy(extras, cost.left) };
  const none = new Float64Array(years);
  const money: OwnMoney = { due: none, balance: none, relief: new Float64Array(years), paidBack: new Float64Array(years) };
  return (f) => {
    const finished = timeline.finished[f] === 1;
    const relief = finished ? given.finished : given.left;
    const row = federal?.row(f);
    if (row) {
      money.due = row.due;
      money.balance = row.balance;
    }
    for (let t = 0; t < years; t++) money.relief[t] = relief(f, t) + (row && federal ? federal.saved(f, t, row) : 0);
    money.paidBack.fill(0);
    const back = paidBackIn(extras, finished ? cost.finished : cost.left, f);
    if (back) money.paidBack[Math.floor(back.month / 12)] = back.usd;
    return money;
  };
}
