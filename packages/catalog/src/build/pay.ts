import {
  type Control,
  type DeepProgram,
  type Field,
  type Institution,
  isPublished,
  type Listed,
  NOT_PUBLISHED,
  type Parameter,
  type PayEstimate,
  type PayYear,
  type Prices,
  type Program,
  type Published,
} from '@masterplan/model';
import { estimatePay } from '../estimate/index.ts';
import type { Reader } from './files.ts';
import { payRow } from './tables.ts';

/** Listed fields and what they are called; those without published pay borrow from their neighbors. */
const FIELDS: { cip: string; title: string; borrowsFrom?: string[] }[] = [
  { cip: '11.01', title: 'Computer and information sciences' },
  { cip: '11.0102', title: 'Artificial intelligence', borrowsFrom: ['11.01'] },
  { cip: '11.04', title: 'Information science' },
  { cip: '11.07', title: 'Computer science' },
  { cip: '14.09', title: 'Computer engineering' },
  { cip: '27.03', title: 'Applied mathematics' },
  { cip: '27.05', title: 'Statistics' },
  { cip: '30.70', title: 'Data science', borrowsFrom: ['11.01', '11.07', '27.05', '52.13'] },
  { cip: '30.71', title: 'Data analytics', borrowsFrom: ['11.01', '11.07', '27.05', '52.13'] },
  { cip: '52.13', title: 'Management science and analytics' },
];

/** The field whose pay stands in for a program whose own code is not among the listed fields. */
const nearestField: Record<Program['field'], string> = {
  'machine-learning': '11.0102',
  'artificial-intelligence': '11.0102',
  'data-science': '30.70',
  'computer-science': '11.07',
  statistics: '27.05',
  analytics: '52.13',
};

export interface PayOfPrograms {
  fields: Field[];
  published: (opeid6: Published<string>, cip: string) => Record<PayYear, Published<number>>;
  estimate: (opeid6: Published<string>, cip: string, control: Control) => PayEstimate;
  deepProgram: (program: Program, depth: DeepProgram['depth'], institutions: Institution[], listed: Listed[]) => DeepProgram;
}

/** Dollar year of the estimates. */
const DOLLAR_YEAR = 2025;

/** Rows of published pay: a field at an institution, by its OPE number. */
export const payCellsOf = (reader: Reader) => reader.csv('outcomes/masters-pay.csv', payRow).map(({ value }) => value);

export function payModelOf(
  cells: ReturnType<typeof payCellsOf>,
  institutions: Institution[],
  parameters: Parameter[],
  prices: Prices,
): PayOfPrograms {
  const level = (year: number) => prices.cpi.annual[String(year)] ?? NaN;
  const controls = new Map(institutions.map((institution) => [institution.opeid6, institution.control]));
  const model = estimatePay({
    cells: cells.map((cell) => ({ ...cell, control: controls.get(cell.opeid6) })),
    fields: FIELDS,
    borrowedFieldSd: parameters.find(({ id }) => id === 'borrowed-field-sd')?.value ?? NaN,
    deflate: (usd, from, to) => (usd * level(to)) / level(from),
    dollarYear: DOLLAR_YEAR,
  });
  const byCell = new Map(cells.map((cell) => [`${cell.opeid6}/${cell.cip4}`, cell]));
  return {
    fields: model.fields,
    published: (opeid6, cip) => {
      const cell = byCell.get(`${opeid6}/${cip}`);
      return {
        1: cell?.pay1 ?? NOT_PUBLISHED,
        2: cell?.pay2 ?? NOT_PUBLISHED,
        4: cell?.pay4 ?? NOT_PUBLISHED,
        5: cell?.pay5 ?? NOT_PUBLISHED,
      };
    },
    estimate: (opeid6, cip, control) => model.estimate(isPublished(opeid6) ? opeid6 : 'unknown', cip, control),
    deepProgram: (record, depth, institutions, listed) => {
      const institution = institutions.find(({ unitid }) => unitid === record.institution.unitid);
      const code = record.cip === 'none' ? undefined : record.cip.code;
      const parent = listed.find(
        (row) =>
          row.unitid === record.institution.unitid &&
          (row.cip === code || row.cip === code?.slice(0, 5)) &&
          !(code === '11.0102' && row.cip === '11.01'),
      );
      const cip = parent?.cip ?? nearestField[record.field];
      return {
        id: `deep:${record.id}`,
        record,
        depth,
        parent: parent?.id ?? NOT_PUBLISHED,
        estimate: model.estimate(
          institution && isPublished(institution.opeid6) ? institution.opeid6 : 'unknown',
          cip,
          record.institution.control,
        ),
        latitude: institution?.latitude ?? NOT_PUBLISHED,
        longitude: institution?.longitude ?? NOT_PUBLISHED,
      };
    },
  };
}
