import { type Institution, type Listed, NOT_PUBLISHED, type Program } from '@masterplan/model';
import type { Reader } from './files.ts';
import type { PayOfPrograms } from './pay.ts';
import { awardsRow, institutionRow, tuitionRow } from './tables.ts';

export function institutionsOf(reader: Reader): Institution[] {
  const tuition = new Map(reader.csv('institutions/tuition.csv', tuitionRow).map(({ value }) => [value.unitid, value]));
  return reader.csv('institutions/institutions.csv', institutionRow).map(({ value }) => {
    const prices = tuition.get(value.unitid);
    return {
      ...value,
      tuitionYear: prices?.year ?? NOT_PUBLISHED,
      tuitionResidentUsd: prices?.tuitionResident ?? NOT_PUBLISHED,
      tuitionNonresidentUsd: prices?.tuitionNonresident ?? NOT_PUBLISHED,
      feesResidentUsd: prices?.feesResident ?? NOT_PUBLISHED,
      feesNonresidentUsd: prices?.feesNonresident ?? NOT_PUBLISHED,
      perCreditResidentUsd: prices?.perCreditResident ?? NOT_PUBLISHED,
      perCreditNonresidentUsd: prices?.perCreditNonresident ?? NOT_PUBLISHED,
    };
  });
}

/** Every field at an institution with at least one award: pay where published, an estimate for all. */
export function listedOf(reader: Reader, institutions: Institution[], pay: PayOfPrograms, programs: Program[]): Listed[] {
  const byUnit = new Map(institutions.map((institution) => [institution.unitid, institution]));
  const rows = reader.csv('outcomes/awards.csv', awardsRow);
  for (const program of programs) {
    const { unitid } = program.institution;
    if (unitid !== undefined && !byUnit.has(unitid)) {
      reader.problems.push({
        file: `programs/${program.id}.yaml`,
        line: 0,
        field: 'institution.unitid',
        message: `no institution ${unitid} in institutions/institutions.csv; import it or mend the number`,
      });
    }
  }
  return rows.flatMap(({ line, value }) => {
    const institution = byUnit.get(value.unitid);
    if (!institution) {
      reader.problems.push({
        file: 'outcomes/awards.csv',
        line,
        field: 'unitid',
        message: `no institution ${value.unitid} in institutions/institutions.csv`,
      });
      return [];
    }
    return [
      {
        id: `listed:${value.unitid}-${value.cip}`,
        ...value,
        pay: pay.published(institution.opeid6, value.cip),
        estimate: pay.estimate(institution, value.cip, value.awards),
        deepPrograms: [],
      },
    ];
  });
}
