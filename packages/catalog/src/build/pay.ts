import {
  type DeepProgram,
  type Field,
  type Institution,
  isPublished,
  type Listed,
  NOT_PUBLISHED,
  type PayEstimate,
  type PayYear,
  type Program,
  type Published,
} from '@masterplan/model';
import { estimatePay, type PayCell, type PayFit, type PayInput } from '../estimate/index.ts';

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
  /** What is known of a field at an institution that awards so many degrees a year in it. */
  estimate: (institution: Institution, cip: string, awards: number) => PayEstimate;
  deepProgram: (program: Program, depth: DeepProgram['depth'], institutions: Institution[], listed: Listed[]) => DeepProgram;
}

export function payModelOf(cells: readonly PayCell[], input: PayInput, fit: PayFit): PayOfPrograms {
  const model = estimatePay(input, fit);
  const byCell = new Map(cells.map((cell) => [`${cell.opeid6}/${cell.cip4}`, cell]));
  return {
    fields: model.fields,
    published: (opeid6, cip) => {
      const [pay1, pay2, pay4, pay5] = byCell.get(`${opeid6}/${cip}`)?.pay ?? [];
      return { 1: pay1 ?? NOT_PUBLISHED, 2: pay2 ?? NOT_PUBLISHED, 4: pay4 ?? NOT_PUBLISHED, 5: pay5 ?? NOT_PUBLISHED };
    },
    estimate: ({ opeid6, control, state }, cip, awards) => model.estimate({ opeid6: numberOf(opeid6), cip, control, state, awards }),
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
        estimate: model.estimate({
          opeid6: numberOf(institution?.opeid6 ?? NOT_PUBLISHED),
          cip,
          control: record.institution.control,
          state: institution?.state,
          awards: parent?.awards,
        }),
        latitude: institution?.latitude ?? NOT_PUBLISHED,
        longitude: institution?.longitude ?? NOT_PUBLISHED,
      };
    },
  };
}

const numberOf = (opeid6: Published<string>): string => (isPublished(opeid6) ? opeid6 : 'unknown');
