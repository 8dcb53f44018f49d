import type { Message, PathDetail } from '@masterplan/model';
import { round } from '../math/quantile.ts';
import type { Parameters } from '../parameters.ts';
import type { Case } from './verdict.ts';

interface Ground {
  /** How much it counts, 0–1 and above; the strongest are named. */
  weight: number;
  message: Message;
}

const strongest = (grounds: Ground[], count: number): Message[] =>
  grounds
    .filter((ground) => ground.weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.message.id < b.message.id ? -1 : 1))
    .slice(0, count)
    .map((ground) => ground.message);

/** The three strongest reasons for the chosen path. */
export function reasonsFor(situation: Case, parameters: Parameters): Message[] {
  const { chosen, fit, candidate, cheaper } = situation;
  const pay = Math.max(1, situation.payTodayUsd);
  const { tuitionUsd, feesUsd, livingChangeUsd, scholarshipUsd, employerUsd, taxCreditUsd } = chosen.cost;
  const own = tuitionUsd + feesUsd + livingChangeUsd - scholarshipUsd - employerUsd - taxCreditUsd;
  const without = 1 - (1 - parameters.value('role-change-without-degree')) * (1 - parameters.value('role-change-without-degree'));
  const widest = [...fit.gaps].sort((a, b) => b.afterChosen - b.has - (a.afterChosen - a.has))[0];
  const grounds: Ground[] = [
    {
      weight: chosen.npv[2] / 100_000,
      message: {
        id: 'reason.net-gain',
        args: { p50Usd: chosen.npv[2], p10Usd: chosen.npv[0], p90Usd: chosen.npv[4], years: situation.horizonYears },
        figures: [],
      },
    },
    {
      weight: parameters.value('role-change-with-degree') - without,
      message: {
        id: 'reason.role-change',
        args: {
          role: candidate.goals.role,
          withDegree: parameters.value('role-change-with-degree'),
          without: round(without, 3),
          gainUsdPerYear: chosen.pay1[2] - pay,
          payUsdPerYear: pay,
        },
        figures: ['param:role-change-with-degree', 'param:role-change-without-degree'],
      },
    },
    {
      weight: cheaper ? fit.closedByChosen - fit.closedByCheaper : fit.closedByChosen,
      message: {
        id: 'reason.closes-gap',
        args: { chosen: fit.closedByChosen, cheaper: fit.closedByCheaper, area: widest?.area ?? 'machine-learning' },
      },
    },
    {
      weight: 0.5 - own / pay,
      message: {
        id: 'reason.low-cost',
        args: { costUsd: Math.max(0, own), shareOfPay: round(Math.max(0, own) / pay, 2) },
        figures: [`${chosen.subject}/cost.tuition`],
      },
    },
    {
      weight: chosen.plan.pace === 'part-time' ? 0.35 : 0,
      message: { id: 'reason.keeps-pay', args: { months: chosen.plan.months, hoursPerWeek: chosen.plan.hoursPerWeek } },
    },
    {
      weight: chosen.breakEvenYears === 'never' ? 0 : 0.6 - chosen.breakEvenYears / 12,
      message: {
        id: 'reason.soon',
        args: { months: chosen.plan.months, breakEvenYears: chosen.breakEvenYears === 'never' ? 0 : chosen.breakEvenYears },
      },
    },
  ];
  return strongest(grounds, 3);
}

/** The two strongest objections to it. */
export function objectionsTo(situation: Case, evidence: { assumed: number; total: number }, parameters: Parameters): Message[] {
  const { chosen, candidate, cheaper, fit } = situation;
  const pay = Math.max(1, situation.payTodayUsd);
  const completion = chosen.plan.pace === 'part-time' ? 'completion-part-time' : 'completion-full-time';
  const loan = chosen.cost.federalLoanUsd + chosen.cost.privateLoanUsd;
  const grounds: Ground[] = [
    { weight: chosen.cost.missingUsd > 0 ? 2 : 0, message: { id: 'objection.missing-money', args: { usd: chosen.cost.missingUsd } } },
    { weight: chosen.neverShare, message: { id: 'objection.never', args: { share: chosen.neverShare } } },
    { weight: -chosen.npv[0] / 150_000, message: { id: 'objection.loss', args: { p10Usd: chosen.npv[0] } } },
    {
      weight: chosen.cost.forgonePayUsd / 200_000,
      message: { id: 'objection.forgone', args: { usd: chosen.cost.forgonePayUsd, months: chosen.plan.months } },
    },
    { weight: loan / (2 * pay), message: { id: 'objection.debt', args: { loanUsd: loan, monthlyUsd: chosen.cost.monthlyPaymentUsd } } },
    {
      weight: cheaper ? fit.closedByCheaper * 0.8 : 0,
      message: {
        id: 'objection.cheaper',
        args: { title: cheaper?.title ?? '', closes: fit.closedByCheaper, costUsd: cheaper?.cost.tuitionUsd ?? 0 },
      },
    },
    {
      weight: (evidence.assumed / Math.max(1, evidence.total)) * 0.5,
      message: { id: 'objection.thin-evidence', args: { assumed: evidence.assumed, total: evidence.total } },
    },
    {
      weight: (1 - parameters.value(completion)) * 0.9,
      message: {
        id: 'objection.not-finishing',
        args: { share: round(1 - parameters.value(completion), 3) },
        figures: [`param:${completion}`],
      },
    },
    {
      weight: chosen.plan.hoursPerWeek > 20 && chosen.plan.pace === 'part-time' ? 0.4 : 0,
      message: { id: 'objection.long-weeks', args: { hoursPerWeek: chosen.plan.hoursPerWeek, months: chosen.plan.months } },
    },
    { weight: chosen.plan.bridging.length * 0.12, message: { id: 'objection.bridging', args: { areas: chosen.plan.bridging.join(', ') } } },
    {
      weight: candidate.status === 'student-visa' ? 0.6 : 0,
      message: { id: 'objection.visa', args: { chance: parameters.value('h1b-chance') }, figures: ['param:h1b-chance'] },
    },
  ];
  return strongest(grounds, 2);
}

/** Up to which tuition the chosen path pays in the middle future. */
export function breakEvenLine(turnsAt: number | 'always' | 'never', chosen: PathDetail): Message {
  const nowUsd = chosen.cost.tuitionUsd;
  if (turnsAt === 'always') return { id: 'break-even.tuition-always', args: { nowUsd, upToUsd: 300_000 } };
  if (turnsAt === 'never') return { id: 'break-even.never-pays', args: { nowUsd } };
  return { id: 'break-even.tuition', args: { turnsAtUsd: turnsAt, nowUsd } };
}
