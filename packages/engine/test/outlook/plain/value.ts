import { type Drawn, groundsOf, livePlainly, type Setting } from './life.ts';
import { plainRap } from './rap.ts';
import { afterTax, employerLimit, fullCredit, fullInterestSaved, type PlainYear, payroll, taxOnForgiven } from './tax.ts';
import { debtWeight } from './visa.ts';

/** A debt when repayment starts, by rate; the rules that make it are held against published cases elsewhere. Nominal USD. */
export interface PlainDebt {
  parts: readonly { principalUsd: number; unpaidInterestUsd: number; rate: number }[];
  /** Month from today and years of the plan; by income instead. */
  start: number;
  years: number | 'by income';
}

export interface PlainStudy {
  start: number;
  months: number;
  keepsJob: boolean;
  /** Whole price in dollars of the decision's year. */
  tuition: number;
  fees: number;
  scholarship: number;
  /** An assistantship's pay a year before tax, of who studies without a job. */
  stipend: number;
  livingChange: number;
  /** Loans paid out net of fees, and what is owed, when finished and when left. */
  loans: Record<'finished' | 'left', { paidOut: readonly { month: number; usd: number }[]; debts: readonly PlainDebt[] }>;
}

const add = (to: number[], at: number, usd: number): void => {
  to[at] = (to[at] ?? NaN) + usd;
};

/** Net present value of one future, to the cent, from the specification alone. */
export function plainNpv(setting: Setting, study: PlainStudy, drawn: Drawn, firstTaxYear: number): number {
  const { catalog, candidate, p, years, baseYear } = setting;
  const inflation = p('inflation');
  const fromAbroad = candidate.status === 'student-visa';
  const law = (t: number): PlainYear => ({
    calendarYear: firstTaxYear + t,
    filing: candidate.finances.filing,
    state: candidate.place.state,
    inflation,
    nonresident: fromAbroad && firstTaxYear + t < Number(candidate.study.earliestStart.slice(0, 4)) + 5,
    treaty: candidate.home?.country === 'IN',
  });
  const price = (t: number) => (1 + inflation) ** (law(t).calendarYear - baseYear);
  const kept = (t: number, wages: number) => afterTax(catalog, law(t), wages * price(t)) / price(t);
  const end = study.start + study.months;
  const left = study.start + Math.min(study.months, Math.max(1, Math.floor(p('dropout-point') * study.months + 0.5)));
  const grounds = groundsOf(setting);
  const path = livePlainly(setting, grounds, drawn, { start: study.start, end, left, keepsJob: study.keepsJob, stipend: study.stipend });
  const stay = livePlainly(setting, grounds, drawn, undefined);
  const wagesIn = (life: typeof path, t: number, factor: number) =>
    life.months.slice(12 * t, 12 * t + 12).reduce((sum, m) => sum + m.plain + m.scaled * factor, 0);

  const homeIn = (life: typeof path, t: number) => life.months.slice(12 * t, 12 * t + 12).reduce((sum, m) => sum + m.home, 0);

  const cash = new Array<number>(years).fill(0);
  const debtDue = new Array<number>(years).fill(0);
  const expenses = new Array<number>(years).fill(0);
  const interest = new Array<number>(years).fill(0);
  const halves = Math.max(1, Math.ceil(study.months / 6));
  const pay = candidate.work.payUsdPerYear;
  const first = kept(0, pay + 1000) - kept(0, pay);
  const total = study.tuition + study.fees;
  const helped: { month: number; usd: number }[] = [];
  for (let i = 0; i < halves; i++) {
    const from = study.start + Math.floor((i * study.months) / halves);
    const to = study.start + Math.max(1, Math.floor(((i + 1) * study.months) / halves));
    if (!path.finished && i > 0 && from >= left) continue;
    const t = Math.min(years - 1, Math.floor(from / 12));
    const whole = Array.from({ length: halves }, (_, j) => {
      const a = Math.floor((j * study.months) / halves);
      return Math.max(1, Math.floor(((j + 1) * study.months) / halves)) - a;
    }).reduce((sum, x) => sum + x, 0);
    const length = (((to - from) / whole) * study.months) / 12;
    const tuition = (study.tuition / halves) * price(t);
    const given = (Math.min(study.scholarship, total) / halves) * price(t);
    const asked = tuition + (study.fees / halves) * price(t);
    const employer = study.keepsJob ? Math.min(Math.max(0, asked - given), candidate.finances.employerUsdPerYear * length) : 0;
    const taxed = Math.max(0, employer - employerLimit(catalog, law(t)) * length);
    if (employer > 0) helped.push({ month: from, usd: employer });
    const own = Math.max(0, asked - given - employer);
    const living = ((study.livingChange * price(t)) / study.months) * 12 * length;
    add(cash, t, (own + living + (study.keepsJob ? taxed * (1 - first / 1000) : 0)) / price(t));
    add(expenses, t, Math.max(0, asked - given - (employer - taxed)));
  }
  const { paidOut, debts } = study.loans[path.finished ? 'finished' : 'left'];
  for (const { month, usd } of paidOut)
    add(cash, Math.min(years - 1, Math.floor(month / 12)), -(usd / price(Math.min(years - 1, Math.floor(month / 12)))));
  // Who takes up the role leaves the employer, and pays back what was paid in the months before.
  const stayed = candidate.finances.employerClawbackMonths ?? p('employer-clawback-months');
  for (const { month, usd } of helped)
    if (path.changed < 12 * years && month <= path.changed && path.changed - month < stayed)
      add(cash, Math.floor(path.changed / 12), usd / price(Math.floor(path.changed / 12)));
  for (const debt of debts)
    for (const part of debt.parts) {
      if (debt.years === 'by income') break;
      let principal = Math.round(part.principalUsd * 100);
      let unpaid = Math.round(part.unpaidInterestUsd * 100);
      const n = debt.years * 12;
      const r = part.rate / 12;
      const level = Math.round((100 * (part.principalUsd + part.unpaidInterestUsd) * r) / (1 - (1 + r) ** -n));
      for (let month = 0; principal + unpaid > 0; month++) {
        const accrued = Math.round(principal * r);
        const due = accrued + unpaid + principal;
        const t = Math.floor((debt.start + month) / 12);
        if (t >= years) {
          add(debtDue, years - 1, (principal + unpaid) / 100 / price(years - 1));
          break;
        }
        const paid = month + 1 >= n ? due : Math.min(due, level);
        const toInterest = Math.min(paid, accrued + unpaid);
        unpaid += accrued - toInterest;
        principal -= paid - toInterest;
        add(debtDue, t, paid / 100 / price(t));
        add(interest, t, toInterest / 100);
      }
    }
  for (const { parts, start, years: plan } of debts) {
    if (plan !== 'by income' || parts.length === 0) continue;
    const principalUsd = parts.reduce((sum, part) => sum + part.principalUsd, 0);
    const debt = {
      principalUsd,
      unpaidInterestUsd: parts.reduce((sum, part) => sum + part.unpaidInterestUsd, 0),
      rate: parts.reduce((sum, part) => sum + part.principalUsd * part.rate, 0) / principalUsd,
    };
    const factor = path.finished ? drawn.factor : 1;
    const real = Array.from({ length: years }, (_, t) => wagesIn(path, t, factor));
    const late = real.slice(-5).reduce((sum, x) => sum + x, 0) / Math.min(5, years);
    const wages = (t: number) => real[t] ?? late;
    const rap = plainRap(catalog, debt, start, (t) => wages(t) * price(t), candidate.finances.dependents);
    const worth = (t: number) => 1 / (1 + p('discount-rate')) ** (t + 0.5);
    let later = 0;
    rap.paid.forEach((paid, t) => {
      const forgiven = rap.forgiven[t] ?? NaN;
      const real = (paid + (forgiven > 0 ? taxOnForgiven(catalog, law(t), wages(t) * price(t), forgiven) : 0)) / price(t);
      if (t >= years) later += (worth(t) / worth(years - 1)) * real;
      else {
        add(cash, t, real);
        add(interest, t, rap.interest[t] ?? NaN);
      }
    });
    const owed = start >= 12 * years ? debt.principalUsd + debt.unpaidInterestUsd : (rap.owed[years - 1] ?? 0);
    add(cash, years - 1, Math.min(owed / price(years - 1), later));
  }
  const caps = catalog.money.benefits;
  const weight = fromAbroad ? debtWeight(catalog, candidate, p('home-price-level')) : 1;
  let npv = 0;
  for (let t = 0; t < years; t++) {
    const factor = path.finished ? drawn.factor : 1;
    const plainWages = wagesIn(path, t, 1) * price(t);
    const credit =
      Math.min(1, (expenses[t] ?? NaN) / caps.lifetimeLearningCredit.expenseLimitUsd) *
      (!fromAbroad && t <= Math.floor((end - 1) / 12) ? fullCredit(catalog, law(t), plainWages) : 0);
    const saved =
      Math.min(1, (interest[t] ?? NaN) / caps.studentLoanInterestDeduction.capUsd) * fullInterestSaved(catalog, law(t), plainWages);
    // A student's work for the school attended is free of payroll tax.
    const stipend = path.months.slice(12 * t, 12 * t + 12).reduce((sum, m) => sum + m.stipend, 0) * price(t);
    const exempt = payroll(catalog, law(t), plainWages) - payroll(catalog, law(t), plainWages - stipend);
    const atHome = Math.min(1, Math.max(0, t + 1 - path.leaves / 12));
    const owed = (debtDue[t] ?? NaN) * (1 + atHome * (weight - 1));
    const income = kept(t, wagesIn(path, t, factor)) + exempt / price(t) + homeIn(path, t);
    const year = income - kept(t, wagesIn(stay, t, 1)) - homeIn(stay, t) - (cash[t] ?? NaN) - owed + (credit + saved) / price(t);
    npv += year / (1 + p('discount-rate')) ** (t + 0.5);
  }
  return npv;
}
