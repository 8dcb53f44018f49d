import {
  type Catalog,
  type Institution,
  isPublished,
  type Listed,
  type PayEstimate,
  type PayYear,
  type Published,
  payYears,
} from '@masterplan/model';
import { count, notPublished, usd } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { pairs, table } from '../terminal/table.ts';
import { clean, wrapped } from '../terminal/text.ts';

const money = (value: Published<number> | undefined): string => (value === undefined || !isPublished(value) ? notPublished : usd(value));

/** A field at an institution as lines of text. */
export function listedText(page: Page, catalog: Catalog, row: Listed, institution: Institution | undefined): string[] {
  const title = catalog.fields.find((field) => field.cip === row.cip)?.title ?? row.cip;
  return [
    ...wrapped(page, `${title}, ${institution?.name ?? String(row.unitid)}`).map((line) => paint(page, 'bold', line)),
    ...wrapped(page, 'A field at an institution: what federal tables publish of it. Requirements and courses are not on record.'),
    '',
    ...pairs(page, [
      ['Id', row.id],
      ['Place', institution ? `${institution.city}, ${institution.state}` : notPublished],
      ['Control', institution?.control.replaceAll('-', ' ') ?? notPublished],
      ['Degrees a year', count(row.awards)],
      ['Field', `CIP ${row.cip}`],
      ...(institution
        ? [
            [
              'Tuition, resident',
              `${money(institution.tuitionResidentUsd)} a year (${institution.tuitionYear}, average of the institution’s graduate students)`,
            ] as const,
            ['Tuition, other', `${money(institution.tuitionNonresidentUsd)} a year`] as const,
            [
              'A credit',
              `${money(institution.perCreditResidentUsd)} resident, ${money(institution.perCreditNonresidentUsd)} other`,
            ] as const,
          ]
        : []),
    ]),
    ...payText(page, row.pay, row.estimate),
    ...(row.deepPrograms.length > 0
      ? [...heading(page, 'Programs in depth'), ...row.deepPrograms.map((id) => `- ${clean(page, id)}`)]
      : []),
  ];
}

/** Published pay beside its estimate, by year after completion. */
export function payText(page: Page, published: Record<PayYear, Published<number>> | undefined, estimate: PayEstimate): string[] {
  const rows = payYears.map((year) => {
    const [low, middle, high] = estimate.pay[year];
    return {
      cells: [
        `${year} ${year === 1 ? 'year' : 'years'} after`,
        published ? money(published[year]) : notPublished,
        usd(middle),
        `${usd(low)} to ${usd(high)}`,
      ],
    };
  });
  return [
    ...heading(page, 'Median pay a year'),
    ...table(
      page,
      [
        { title: '' },
        { title: 'Published', align: 'right' },
        { title: 'Estimate', align: 'right' },
        { title: '8 in 10 within', align: 'right' },
      ],
      rows,
    ),
    ...wrapped(page, `Published in each release's own dollars; the estimate in dollars of ${estimate.dollarYear}.`).map((line) =>
      paint(page, 'dim', line),
    ),
  ];
}
