import type { Catalog, EarningsTestReport, LoanBinding, LoanReport } from '@masterplan/model';
import { earningsTestText, loanKindName, loanText, loanUsd, ruleSetName, usd } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { pairs, table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** A loan report as lines of text; numbers in brackets name the sources at the end. */
export function loanLines(
  page: Page,
  catalog: Catalog,
  title: string,
  report: LoanReport,
  privateRefused: boolean,
  test: EarningsTestReport | undefined,
): string[] {
  const named = [...report.limits, ...report.disbursements, report.repayment].map(({ source }) => source);
  const ids = [...new Set([...named, ...(test ? testSources(catalog) : [])])];
  const mark = (id: string): string => `[${ids.indexOf(id) + 1}]`;
  return [
    ...wrapped(page, title).map((line) => paint(page, 'bold', line)),
    ...limits(page, report, mark),
    ...disbursements(page, report, mark, privateRefused),
    ...repayment(page, report, mark),
    ...(test ? earningsTest(page, catalog, test, mark) : []),
    ...heading(page, 'Sources'),
    ...ids.flatMap((id, index) => source(page, catalog, id, index + 1)),
  ];
}

type Mark = (id: string) => string;

const limits = (page: Page, report: LoanReport, mark: Mark): string[] => [
  ...heading(page, 'Federal limits by year of study'),
  ...table(
    page,
    [
      { title: 'Year from' },
      { title: 'Rules', flexible: true },
      { title: 'Enrollment' },
      { title: 'Limit', align: 'right' },
      { title: '' },
    ],
    report.limits.map((limit) => ({
      cells: [limit.from, ruleSetName(limit.rules), loanText.enrollment(limit.enrollment), loanUsd(limit.limitUsd), mark(limit.source)],
    })),
  ),
];

function disbursements(page: Page, report: LoanReport, mark: Mark, privateRefused: boolean): string[] {
  const open = new Map<LoanBinding, number>();
  for (const { binding, usd: amount } of report.gaps) open.set(binding, (open.get(binding) ?? 0) + Math.round(amount * 100));
  return [
    ...heading(page, 'Loans'),
    ...(report.disbursements.length === 0 ? wrapped(page, loanText.nothing) : []),
    ...table(
      page,
      [
        { title: 'Month' },
        { title: 'Loan', flexible: true },
        { title: 'Borrowed', align: 'right' },
        { title: 'Fee', align: 'right' },
        { title: 'Rate', align: 'right' },
        { title: '' },
      ],
      report.disbursements.map((loan) => ({
        cells: [
          loan.month,
          loanKindName(loan.kind),
          loanUsd(loan.principalUsd),
          loanUsd(loan.feeUsd),
          loanText.rate(loan.rate),
          mark(loan.source),
        ],
      })),
    ),
    ...[...open].flatMap(([binding, cents]) => wrapped(page, loanText.gap(cents / 100, binding))),
    ...(open.size > 0 && privateRefused ? wrapped(page, loanText.privateHelps) : []),
  ];
}

function repayment(page: Page, report: LoanReport, mark: Mark): string[] {
  const { repayment: plan, totals } = report;
  if (report.disbursements.length === 0) return [];
  const helped = totals.waivedUsd + totals.matchedUsd + totals.forgivenUsd > 0;
  // Whole dollars where there are many columns.
  const amount = helped ? usd : loanUsd;
  return [
    ...heading(page, 'Repaying'),
    ...pairs(page, [
      ['Starts', plan.starts],
      ['Federal', `${loanUsd(plan.federalUsd)} and ${loanUsd(plan.federalInterestUsd)} of interest so far`],
      ...(plan.privateUsd > 0 ? [['Private', `${loanUsd(plan.privateUsd)}, ${loanText.years(plan.privateYears)}`] as const] : []),
      ['Plan', `${loanText.plan(plan)} ${mark(plan.source)}`],
      ['First payment', `${loanUsd(plan.firstMonthlyUsd)} a month`],
      ['Paid', `${loanUsd(totals.paidUsd)}, of it ${loanUsd(totals.interestUsd)} interest`],
      ...(helped
        ? ([
            ['Waived', `${loanUsd(totals.waivedUsd)} of interest`],
            ['Matched', `${loanUsd(totals.matchedUsd)} of principal, paid by the government`],
            ['Forgiven', loanUsd(totals.forgivenUsd)],
          ] as const)
        : []),
      ...(report.forgivenessTaxUsd > 0 ? [['Taxed', loanText.taxed(report.forgivenessTaxUsd)] as const] : []),
    ]),
    '',
    ...table(
      page,
      [
        { title: 'Year' },
        ...(plan.plan === 'repayment-assistance' ? [{ title: 'Income', align: 'right' } as const] : []),
        { title: 'Paid', align: 'right' },
        { title: 'Interest', align: 'right' },
        { title: 'Principal', align: 'right' },
        ...(helped ? [{ title: 'Waived', align: 'right' } as const, { title: 'Matched', align: 'right' } as const] : []),
        { title: 'Owed', align: 'right' },
      ],
      report.years.map((year) => ({
        cells: [
          String(year.year),
          ...(plan.plan === 'repayment-assistance' ? [usd(year.incomeUsd)] : []),
          amount(year.paidUsd),
          amount(year.interestUsd),
          amount(year.principalUsd),
          ...(helped ? [amount(year.waivedUsd), amount(year.matchedUsd)] : []),
          amount(year.balanceUsd),
        ],
      })),
    ),
    '',
    ...wrapped(page, `${loanText.notCapitalized} ${loanText.estimate}`),
  ];
}

function earningsTest(page: Page, catalog: Catalog, test: EarningsTestReport, mark: Mark): string[] {
  const [rule = '', benchmarks = ''] = testSources(catalog);
  return [
    ...heading(page, earningsTestText.title),
    ...wrapped(page, `${earningsTestText.what} ${mark(rule)}`),
    '',
    ...table(
      page,
      [
        { title: 'Award year', flexible: true },
        { title: 'Fails that July', align: 'right' },
        { title: 'Loans have ended', align: 'right' },
      ],
      test.byYear.map(({ awardYear, fails, noLoans }) => ({
        cells: [earningsTestText.year(awardYear), earningsTestText.chance(fails), earningsTestText.chance(noLoans)],
      })),
    ),
    '',
    ...test.routes.flatMap((route) => wrapped(page, `${earningsTestText.route(route)} ${mark(benchmarks)}`)),
    ...test.flags.flatMap((flag) => wrapped(page, earningsTestText.flag(flag, test.aidedCompleters))),
  ];
}

/** Publications behind the rule and behind the benchmarks. */
const testSources = (catalog: Catalog): string[] =>
  [catalog.money.earningsTest.rule, catalog.money.earningsTest.benchmarks].flatMap(({ origin }) =>
    origin.kind === 'observed' ? [origin.source] : [],
  );

function source(page: Page, catalog: Catalog, id: string, number: number): string[] {
  const found = catalog.sources[id];
  const label = catalog.parameters.find((parameter) => id === `param:${parameter.id}`)?.label ?? id;
  if (!found) return wrapped(page, loanText.assumed(label, id), `[${number}] `, '    ');
  return [
    ...wrapped(page, `${found.publisher}: ${found.title}, ${found.release}`, `[${number}] `, '    '),
    ...wrapped(page, found.url, '    ').map((line) => paint(page, 'path', line)),
  ];
}
