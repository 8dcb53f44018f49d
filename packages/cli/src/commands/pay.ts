import { Command } from '@commander-js/extra-typings';
import {
  type CalibrationRow,
  type Catalog,
  type DeepProgram,
  isPublished,
  type Listed,
  NOT_PUBLISHED,
  type PayYear,
  type Published,
  payYears,
} from '@masterplan/model';
import { notPublished, payBasis, payCalibration, payCohorts, payEstimateMeans, payPopulation, usd } from '@masterplan/words';
import { openCatalog } from '../catalog/open.ts';
import { example } from '../help.ts';
import type { Shell } from '../shell.ts';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';
import { findProgram } from './program.ts';

/** What the catalog knows of a program's pay. */
interface PayAnswer {
  title: string;
  field: string;
  estimate: Listed['estimate'];
  /** The listed row whose published pay stands beside it. */
  row: Listed | undefined;
  years: PayOfYear[];
  basis: string;
  /** Held-out tests of intervals like these: all fields, listed fields. */
  calibration: CalibrationRow[];
}

interface PayOfYear {
  year: PayYear;
  /** p10, p25, p50, p75, p90, USD of the estimate's dollar year. */
  quantiles: [p10: number, p25: number, p50: number, p75: number, p90: number];
  published: Published<{ usd: number; dollarYear: string; graduatesOf: string; degreesAYear: number }>;
}

/** `pay <program>`: pay of a program's graduates by year, with what is published and how calibrated it is. */
export function payCommand(shell: Shell) {
  return new Command('pay')
    .description('what a program’s graduates earn by year after: quantiles, what is published, how often such intervals are right')
    .argument('<program>', 'deep:<name> or listed:<unitid>-<cip>; a bare name is read as deep:<name>')
    .addHelpText('after', example('masterplan pay listed:139755-11.07'))
    .action(async (id) => {
      const catalog = await openCatalog(shell);
      const found = findProgram(catalog, id);
      const answer = payOf(catalog, found);
      if (shell.globals().json) {
        const { estimate, row, ...rest } = answer;
        shell.printJson({
          schema: 'masterplan.pay/1',
          catalogVersion: catalog.version,
          program: found.id,
          ...rest,
          publishedFor: row?.id ?? NOT_PUBLISHED,
          dollarYear: estimate.dollarYear,
          population: payPopulation,
        });
      } else shell.print(payText(shell.page(), catalog, answer));
    });
}

function payOf(catalog: Catalog, found: DeepProgram | Listed): PayAnswer {
  const deep = 'record' in found;
  const row = deep ? catalog.listed.find(({ id }) => id === found.parent) : found;
  const { estimate } = found;
  const field = catalog.fields.find(({ cip }) => cip === estimate.cip);
  const titleOf = (cip: string): string => (catalog.fields.find((entry) => entry.cip === cip)?.title ?? cip).toLowerCase();
  const columns = catalog.tables['masters-pay']?.columns;
  const own = estimate.basis === 'cell' && field?.borrowsFrom.length === 0;
  const test = own ? 'later-release' : estimate.basis === 'field' ? 'institutions' : 'programs';
  const tested = catalog.calibration.rows.filter((entry) => entry.test === test && entry.year === (own ? 4 : 5));
  const institution = deep ? found.record.institution.name : catalog.institutions.find(({ unitid }) => unitid === found.unitid)?.name;
  return {
    title: deep ? `${found.record.name}, ${institution}` : `${field?.title ?? found.cip}, ${institution ?? found.unitid}`,
    field: estimate.cip,
    estimate,
    row,
    years: payYears.map((year): PayOfYear => {
      const [p10, p50, p90] = estimate.pay[year];
      const [p25, p75] = estimate.quartiles[year];
      const value = row?.pay[year] ?? NOT_PUBLISHED;
      const published =
        row && isPublished(value)
          ? {
              usd: value,
              dollarYear: columns?.[`pay${year}`]?.year ?? notPublished,
              graduatesOf: payCohorts[year],
              degreesAYear: row.awards,
            }
          : NOT_PUBLISHED;
      return { year, quantiles: [p10, p25, p50, p75, p90], published };
    }),
    basis: payBasis(estimate, titleOf(estimate.cip), (field?.borrowsFrom ?? []).map(titleOf), field?.publishedCells ?? 0),
    // The later release has listed fields only.
    calibration: tested.filter(({ kind }) => kind === 'all' || (kind === 'listed' && !own)),
  };
}

function payText(page: Page, catalog: Catalog, { title, estimate, row, years, basis, calibration }: PayAnswer): string[] {
  const [all, ours] = calibration;
  const quiet = (text: string) => wrapped(page, text).map((line) => paint(page, 'dim', line));
  const right = (heads: string[]) => heads.map((head) => ({ title: head, align: 'right' as const }));
  const after = (year: PayYear) => `${year} ${year === 1 ? 'year' : 'years'} after`;
  return [
    ...wrapped(page, title).map((line) => paint(page, 'bold', line)),
    ...heading(page, 'Estimated median pay a year'),
    ...table(
      page,
      [{ title: '' }, ...right(['p10', 'p25', 'p50', 'p75', 'p90'])],
      years.map(({ year, quantiles }) => ({ cells: [after(year), ...quantiles.map(usd)] })),
    ),
    ...quiet(payEstimateMeans(estimate.dollarYear)),
    ...heading(page, 'Published'),
    ...table(
      page,
      [{ title: '' }, ...right(['Median', 'Dollars of', 'Graduates of', 'Degrees a year'])],
      years.map(({ year, published }) => ({
        cells: isPublished(published)
          ? [after(year), usd(published.usd), published.dollarYear, published.graduatesOf, String(published.degreesAYear)]
          : [after(year), notPublished],
      })),
    ),
    ...(row && years.some(({ published }) => isPublished(published))
      ? quiet(`Published for ${row.id}, in each release’s own dollars. ${sourceOf(catalog)}`)
      : []),
    ...heading(page, 'What it rests on'),
    ...wrapped(page, basis),
    ...wrapped(page, payPopulation),
    ...(all ? [...heading(page, 'How often such intervals are right'), ...wrapped(page, payCalibration(all, ours))] : []),
  ];
}

function sourceOf(catalog: Catalog): string {
  const origin = catalog.tables['masters-pay']?.columns.pay5?.origin;
  const source = origin?.kind === 'observed' ? catalog.sources[origin.source] : undefined;
  return source ? `${source.publisher}: ${source.title}, ${source.release}.` : '';
}
