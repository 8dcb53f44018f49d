import type { Estimate, OutlookReport, OutlookVariant } from '@masterplan/model';
import {
  monthText,
  percent,
  sayCertainty,
  sayChance,
  sayDebt,
  sayEarlierLoans,
  sayEven,
  sayIrr,
  sayMissing,
  sayPayAtHome,
  saySplit,
  sayTurn,
  sentenceCase,
  usd,
  usdAbout,
  usdShort,
  usdShortSigned,
} from '@masterplan/words';
import { fanChart } from '../terminal/fan.ts';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';
import { loanSections } from './loans-text.ts';

/** One path's outlook: fan, quantiles with their errors, chance, debt, what it hangs on, other roles and places. */
export function reportText(page: Page, report: OutlookReport): string[] {
  const firstYear = Number(report.asOf.slice(0, 4));
  const { plan } = report;
  const sentences = [sayMissing, sayChance, sayEven, sayCertainty, sayIrr, saySplit, sayDebt, sayEarlierLoans, sayPayAtHome].flatMap(
    (say) => say(report) ?? [],
  );
  return [
    ...wrapped(page, `${report.title}, ${report.institution}`).map((line) => paint(page, 'bold', line)),
    ...wrapped(page, `${plan.pace}, ${monthText(plan.start)} to ${monthText(plan.end)}; ${report.path}`).map((line) =>
      paint(page, 'dim', line),
    ),
    ...heading(page, `Ahead of staying put, after tax and all costs, in ${report.dollarYear} dollars`),
    ...fanChart(page, report.cumulative, firstYear),
    ...heading(page, `Net present value after ${report.horizonYears} years`),
    ...quantileTable(page, report),
    '',
    ...sentences.flatMap((sentence) => wrapped(page, sentence, '- ', '  ')),
    ...loanSections(page, report),
    ...heading(page, 'Where the middle future turns'),
    ...report.breakEvens.flatMap((entry) => {
      const { name, text } = sayTurn(entry);
      return wrapped(page, `${sentenceCase(name)}: ${text}.`, '- ', '  ');
    }),
    ...ladder(page, report),
    ...variants(page, 'In other roles', report.roles),
    ...variants(page, 'In other places', report.areas),
    ...variants(page, 'In other industries', report.industries),
    '',
    ...wrapped(
      page,
      `Seed ${report.seed}, ${report.futures} futures, catalog ${report.catalogVersion}. «--future p10» opens one of them, «--json» gives all of it.`,
    ).map((line) => paint(page, 'dim', line)),
  ];
}

function quantileTable(page: Page, { npv }: OutlookReport): string[] {
  const row = (name: string, { value, se }: Estimate) => ({ cells: [name, usd(value), usdAbout(se)] });
  return table(
    page,
    [
      { title: '', flexible: true },
      { title: 'USD', align: 'right' },
      { title: 'standard error', align: 'right' },
    ],
    [
      row('nine in ten futures bring more than', npv.p10),
      row('three in four', npv.p25),
      row('half', npv.p50),
      row('one in four', npv.p75),
      row('one in ten', npv.p90),
      row('mean', npv.mean),
    ],
  );
}

function ladder(page: Page, report: OutlookReport): string[] {
  const rows = report.ladder.filter((_, t) => t === 0 || (t + 1) % 5 === 0 || t === report.ladder.length - 1);
  return [
    ...heading(page, `Pay a year ${report.mayGoHome ? 'before tax here, after tax at home' : 'before tax'}: p10, middle, p90`),
    ...table(
      page,
      [{ title: 'year' }, { title: 'on the path', align: 'right', flexible: true }, { title: 'staying put', align: 'right' }],
      rows.map(({ year, path, stay }) => ({
        cells: [String(year), ...[path, stay].map((q) => [q[0], q[2], q[4]].map(usdShort).join('  '))],
      })),
    ),
  ];
}

function variants(page: Page, title: string, list: readonly OutlookVariant[]): string[] {
  if (list.length === 0) return [];
  return [
    ...heading(page, title),
    ...table(
      page,
      [
        { title: '', flexible: true },
        { title: 'pays', align: 'right' },
        { title: 'p10', align: 'right' },
        { title: 'middle', align: 'right' },
        { title: 'p90', align: 'right' },
        { title: 'pay, 5th year', align: 'right' },
      ],
      list.map(({ name, pays, npv, pay5Usd }) => ({
        cells: [name, percent(pays), ...[npv[0], npv[2], npv[4]].map(usdShortSigned), usdShort(pay5Usd)],
      })),
    ),
  ];
}
