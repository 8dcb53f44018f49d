import type { EarningsTestOutlook, EmployerHelpOutlook, OutlookReport, RepaymentOutlook } from '@masterplan/model';
import {
  earningsTestText,
  percent,
  repaymentText,
  sayEmployerHelp,
  sayRepayment,
  saySpared,
  testInStudyText,
  usd,
  usdShort,
} from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** Both plans of the federal debt, the employer's help and the earnings test, where the path has them. */
export function loanSections(page: Page, { repayment, employerHelp, earningsTest }: OutlookReport): string[] {
  return [
    ...(repayment ? repaymentLines(page, repayment) : []),
    ...(employerHelp ? helpLines(page, employerHelp) : []),
    ...(earningsTest ? testLines(page, earningsTest) : []),
  ];
}

function repaymentLines(page: Page, repayment: RepaymentOutlook): string[] {
  const { standard, byIncome } = repayment;
  const rows = standard.byYear.flatMap((year, t) => {
    const other = byIncome.byYear[t];
    return other && (year.paidUsd > 0 || year.toIncome || other.toIncome) ? [{ year, other }] : [];
  });
  const shareText = (share: [number, number] | undefined) => (share === undefined ? repaymentText.none : percent(share[0]));
  return [
    ...heading(page, repaymentText.title),
    ...wrapped(page, sayRepayment(repayment), '- ', '  '),
    ...wrapped(page, saySpared(repayment), '- ', '  '),
    '',
    ...table(
      page,
      [
        { title: 'year', flexible: true },
        { title: 'standard: owed', align: 'right' },
        { title: 'of pay', align: 'right' },
        { title: 'by income: owed', align: 'right' },
        { title: 'of pay', align: 'right' },
      ],
      rows.map(({ year, other }) => ({
        cells: [
          String(year.year),
          usdShort(year.owedUsd[1]),
          shareText(year.toIncome),
          usdShort(other.owedUsd[1]),
          shareText(other.toIncome),
        ],
      })),
    ),
    '',
    ...wrapped(page, `Middle of those who finish. ${repaymentText.costs}`).map((line) => paint(page, 'dim', line)),
  ];
}

const helpLines = (page: Page, help: EmployerHelpOutlook): string[] => [
  ...heading(page, 'What the employer asks back'),
  ...wrapped(page, sayEmployerHelp(help), '- ', '  '),
];

function testLines(page: Page, earnings: EarningsTestOutlook): string[] {
  const { test, years } = earnings;
  const [first = '', ...others] = testInStudyText.columns;
  return [
    ...heading(page, earningsTestText.title),
    ...wrapped(page, `${earningsTestText.what} «masterplan money loan --program <id>» names the sources.`).map((line) =>
      paint(page, 'dim', line),
    ),
    ...wrapped(page, testInStudyText.summary(earnings), '- ', '  '),
    ...test.flags.flatMap((flag) => wrapped(page, earningsTestText.flag(flag, test.aidedCompleters), '- ', '  ')),
    ...test.routes.flatMap((route) => wrapped(page, earningsTestText.route(route), '- ', '  ')),
    ...wrapped(page, testInStudyText.errors(earnings), '- ', '  '),
    ...(years.length === 0
      ? []
      : [
          '',
          ...table(
            page,
            [{ title: first, flexible: true }, ...others.map((title) => ({ title, align: 'right' as const }))],
            years.map((year) => ({
              cells: [
                earningsTestText.year(year.awardYear),
                earningsTestText.chance(year.noLoans),
                usd(year.federalUsd),
                testInStudyText.instead(year),
              ],
            })),
          ),
        ]),
  ];
}
