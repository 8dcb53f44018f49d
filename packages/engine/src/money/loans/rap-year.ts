/** (1 + rate / 12) to the powers 0 to 12, and the sums of the lower powers: one table a path. */
export interface Growth {
  rate: number;
  power: Float64Array;
  sum: Float64Array;
}

export function growthOf(rate: number): Growth {
  const power = new Float64Array(13);
  const sum = new Float64Array(13);
  power[0] = 1;
  for (let n = 1; n <= 12; n++) {
    power[n] = (power[n - 1] ?? 0) * (1 + rate);
    sum[n] = (sum[n - 1] ?? 0) + (power[n - 1] ?? 0);
  }
  return { rate, power, sum };
}

/** Owed now, and of the latest year what was paid, of it interest, and what was forgiven at its end; nominal USD. */
export interface State {
  principal: number;
  unpaid: number;
  paid: number;
  interest: number;
  forgiven: number;
}

/** One year, or its months in repayment: `payment` and `match` are monthly. */
export function oneYear(state: State, payment: number, match: number, months: number, growth: Growth): void {
  const least = Math.min(match, payment);
  let left = state.unpaid > 0 ? months - unpaidMonths(state, payment, least, months, growth.rate) : months;
  while (left > 0 && state.unpaid > 0) left -= oneMonth(state, payment, match, growth.rate);
  const linear = linearMonths(state.principal, payment, least, growth.rate, left);
  if (linear > 0) {
    const start = state.principal;
    // Interest covered is the payment itself while interest exceeds it, so the months are counted apart.
    const short = least <= 0 ? 0 : Math.min(linear, Math.max(0, Math.ceil((start - payment / growth.rate) / least - 1e-12)));
    const rest = linear - short;
    const after = start - least * short;
    state.interest += payment * short + growth.rate * (rest * after - (least * rest * (rest - 1)) / 2);
    state.principal = start - least * linear;
    state.paid += payment * linear;
    left -= linear;
  }
  if (left > 0 && state.principal > 0) annuity(state, payment, match, left, growth);
}

/** Months in which all that the month's interest leaves goes to unpaid interest: the balance falls by the matched amount alone. */
function unpaidMonths(state: State, payment: number, least: number, months: number, rate: number): number {
  let { principal, unpaid } = state;
  let month = 0;
  for (; month < months && principal > least; month++) {
    const interest = principal * rate;
    const over = payment > interest ? payment - interest : 0;
    if (over >= unpaid) break;
    unpaid -= over;
    principal -= least;
  }
  state.principal = principal;
  state.unpaid = unpaid;
  state.paid += payment * month;
  state.interest += payment * month;
  return month;
}

/** Months, of those left, in which interest leaves less than the matched amount for principal. */
function linearMonths(principal: number, payment: number, least: number, rate: number, left: number): number {
  if (rate * principal <= payment - least || least <= 0) return 0;
  const untilAnnuity = Math.ceil((principal - (payment - least) / rate) / least - 1e-12);
  const untilPaid = Math.floor(principal / least);
  return Math.min(left, untilAnnuity, untilPaid);
}

/** Months in which the payment leaves more for principal than the government matches. */
function annuity(state: State, payment: number, match: number, left: number, growth: Growth): void {
  const { rate, power, sum } = growth;
  const start = state.principal;
  if (payment > rate * start + Math.min(match, payment) - 1e-9) {
    const owedAfter = (months: number) => start * (power[months] ?? 1) - payment * (sum[months] ?? 0);
    let end = owedAfter(left);
    let paid = payment * left;
    if (end <= 0) {
      let months = left - 1;
      while (months > 0 && owedAfter(months) <= 0) months -= 1;
      // The last payment is what is owed then, with its month's interest.
      paid = payment * months + owedAfter(months) * (1 + rate);
      end = 0;
    }
    state.paid += paid;
    state.interest += paid - (start - end);
    state.principal = end;
    return;
  }
  for (let month = 0; month < left && state.principal > 0; month++) oneMonth(state, payment, match, rate);
}

/** One month by the plan's rules; gives back 1. */
function oneMonth(state: State, payment: number, match: number, rate: number): number {
  const interest = state.principal * rate;
  const pay = Math.min(payment, interest + state.unpaid + state.principal);
  const toMonth = Math.min(pay, interest);
  const toUnpaid = Math.min(pay - toMonth, state.unpaid);
  const toPrincipal = pay - toMonth - toUnpaid;
  const help = Math.max(0, Math.min(match, pay, state.principal) - toPrincipal);
  state.unpaid -= toUnpaid;
  state.principal -= toPrincipal + help;
  state.paid += pay;
  state.interest += toMonth + toUnpaid;
  return 1;
}
