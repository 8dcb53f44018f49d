import type { FutureReport, FutureYear } from '@masterplan/model';
import { eventText, monthText, sayLifeRepayment, usd, usdShort, usdShortSigned } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** One simulated life, year by year, with its events below each year. */
export function futureText(page: Page, future: FutureReport): string[] {
  const under = ({ events, stayEvents }: FutureYear): string[] => [
    ...events.map((event) => `${monthText(event.month)}: ${eventText(event)}`),
    ...stayEvents.map((event) => `${monthText(event.month)}, had you stayed: ${eventText(event)}`),
  ];
  return [
    ...wrapped(page, `${future.title}, ${future.institution}`).map((line) => paint(page, 'bold', line)),
    ...wrapped(
      page,
      `Future ${future.index + 1} of ${future.futures}: better than ${future.percentile}% of them, ${usd(future.npvUsd)} against staying put.`,
    ),
    ...(future.repayment ? wrapped(page, sayLifeRepayment(future.repayment)) : []),
    ...heading(page, `Year by year, ${future.dollarYear} dollars`),
    ...table(
      page,
      [
        { title: 'year', flexible: true },
        { title: 'pay', align: 'right' },
        { title: 'tax', align: 'right' },
        { title: 'stay: pay', align: 'right' },
        { title: 'bills', align: 'right' },
        { title: 'lent', align: 'right' },
        { title: 'repaid', align: 'right' },
        { title: 'else', align: 'right' },
        { title: 'owed', align: 'right' },
        { title: 'ahead', align: 'right' },
      ],
      future.years.map((year) => ({
        cells: [
          String(year.year),
          ...[year.payUsd, year.taxUsd, year.stayPayUsd, year.billsUsd, year.lentUsd, year.repaidUsd].map(usdShort),
          usdShortSigned(year.reliefUsd - year.paidBackUsd),
          usdShort(year.balanceUsd),
          usdShortSigned(year.cumulativeUsd),
        ],
        under: under(year),
      })),
    ),
    ...wrapped(
      page,
      '«else» is what taxes give back for the study, less employer help paid back and what a dollar debt weighs more on pay at home; «ahead» is the sum so far of what the path brings more, after tax and all costs, in today’s value. In the last year what is still owed counts as paid.',
    ).map((line) => paint(page, 'dim', line)),
  ];
}
