import type { Cost, Decision, PathDetail } from '@masterplan/model';
import {
  areaName,
  count,
  counted,
  creditUnitName,
  dateText,
  figureKindName,
  listed,
  monthsText,
  monthText,
  planBasisText,
  usd,
  usdAbout,
} from '@masterplan/words';
import { sparkline } from '../terminal/bars.ts';
import type { Page } from '../terminal/page.ts';
import { paint } from '../terminal/paint.ts';
import { pairs } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** The path that the verdict speaks of: its time, its money, its pay. */
export function pathText(page: Page, path: PathDetail, decision: Decision): string[] {
  const { plan } = path;
  const stay = decision.stay.payByYear.map((quantiles) => quantiles[2]);
  const bridging = plan.bridging.length === 0 ? [] : [['Before it', listed(plan.bridging.map(areaName))] as const];
  const credits = plan.credits > 0 ? `${count(plan.credits, 1)} ${creditUnitName(plan.creditUnit)}, ` : '';
  return [
    '',
    ...wrapped(page, `The path: ${path.title}${path.institution === '' ? '' : `, ${path.institution}`}`).map((line) =>
      paint(page, 'bold', line),
    ),
    ...pairs(page, [
      ['When', `${monthText(plan.start)} to ${monthText(plan.end)}, ${monthsText(plan.months)} ${plan.pace}`],
      ['Work', `${credits}about ${counted(plan.hoursPerWeek, 'hour')} a week, ${count(plan.totalHours)} in all`],
      ['Plan', planBasisText(plan)],
      ...bridging,
      ...costLines(path.cost),
      [
        'Pay after it',
        `${usdAbout(path.pay1[2])} a year later, ${usdAbout(path.pay5[2])} five years later (8 in 10 between ${usdAbout(path.pay5[0])} and ${usdAbout(path.pay5[4])})`,
      ],
      ['Pay without', `${usdAbout(stay[0] ?? 0)} now ${sparkline(page, stay)} ${usdAbout(stay.at(-1) ?? 0)} at the end, middle future`],
      ...path.deadlines.slice(0, 4).map(({ name, date }) => ['Deadline', `${dateText(date)} (${name})`] as const),
    ]),
  ];
}

function costLines(cost: Cost): (readonly [string, string])[] {
  const sums: (readonly [string, number])[] = [
    ['Fees', cost.feesUsd],
    ['Scholarship', -cost.scholarshipUsd],
    ['Employer', -cost.employerUsd],
    ['Tax credit', -cost.taxCreditUsd],
    ['Dearer living', cost.livingChangeUsd],
    ['Living to find', cost.livingUsd],
    ['Pay given up', cost.forgonePayUsd],
    ['Stipend kept', cost.stipendUsd],
    ['From savings', cost.savingsUsedUsd],
    ['Federal loan', cost.federalLoanUsd],
    ['Private loan', cost.privateLoanUsd],
    ['A month', cost.monthlyPaymentUsd],
    ['Not covered', cost.missingUsd],
  ];
  const from = cost.tuitionFrom === 'yours' ? 'your own figure' : figureKindName(cost.tuitionFrom);
  return [
    ['Tuition', `${usd(cost.tuitionUsd)} (${from})`],
    ...sums.flatMap(([name, value]) => (Math.round(value) === 0 ? [] : [[name, usd(value)] as const])),
  ];
}
