import { power } from '../../math/elementary.ts';

/**
 * Internal rate of return of yearly differences, counted at the middles of the years: the rate at which their present
 * value is 0, by bisection between −90 % and 1,000 %. None where the differences change sign more than once (several rates
 * would do) or never.
 */
export function rateOfReturn(yearly: ArrayLike<number>): number | 'none' {
  let changes = 0;
  let last = 0;
  for (let t = 0; t < yearly.length; t++) {
    const sign = Math.sign(yearly[t] ?? 0);
    if (sign === 0) continue;
    if (last !== 0 && sign !== last) changes += 1;
    last = sign;
  }
  if (changes !== 1) return 'none';
  const worth = (rate: number) => {
    let sum = 0;
    for (let t = 0; t < yearly.length; t++) sum += (yearly[t] ?? 0) / power(1 + rate, t + 0.5);
    return sum;
  };
  let low = -0.9;
  let high = 10;
  const atLow = worth(low) > 0;
  if (atLow === worth(high) > 0) return 'none';
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (worth(middle) > 0 === atLow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
