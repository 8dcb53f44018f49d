import {
  type Candidate,
  type Catalog,
  type Decision,
  type FigureId,
  type FigureKind,
  isPublished,
  kindInRecord,
  type PathDetail,
  type Role,
} from '@masterplan/model';
import { presentRole } from '../outlook/reference.ts';
import type { Option } from '../paths.ts';

type Evidence = Decision['evidence'];
type Kind = FigureKind | 'yours';

/** The figures behind the chosen path, each with its kind: how thin the evidence is. What is not published is no evidence. */
export function evidenceOf(catalog: Catalog, candidate: Candidate, role: Role, chosen: PathDetail, option: Option): Evidence {
  const own: [FigureId, Kind | undefined][] = [...new Set(chosen.figures)].map((figure) => [
    figure,
    kindOf(figure, catalog, candidate, chosen, option),
  ]);
  const figures = [...own, ...common(catalog, candidate, role)].flatMap(([figure, kind]) => (kind === undefined ? [] : [{ figure, kind }]));
  const count = (kind: Kind) => figures.filter((entry) => entry.kind === kind).length;
  return { observed: count('observed'), modeled: count('modeled'), assumed: count('assumed'), yours: count('yours'), figures };
}

function kindOf(figure: FigureId, catalog: Catalog, candidate: Candidate, chosen: PathDetail, option: Option): Kind | undefined {
  const id = figure.startsWith('param:') ? figure.slice('param:'.length) : undefined;
  if (id !== undefined)
    return candidate.assumptions[id] === undefined ? catalog.parameters.find((parameter) => parameter.id === id)?.origin.kind : 'yours';
  const field = figure.slice(figure.indexOf('/') + 1);
  if (field.startsWith('estimate')) return 'modeled';
  if (field === 'cost.tuition' || field.startsWith('tuition') || field.startsWith('perCredit') || figure.startsWith('catalog:'))
    return chosen.cost.tuitionFrom;
  if (field === 'pay1' || field === 'pay5')
    return option.payRow && isPublished(option.payRow.pay[field === 'pay1' ? 1 : 5]) ? 'observed' : undefined;
  const record = option.program?.record;
  if (field === 'credits') return record && isPublished(record.credits) ? kindInRecord(record, field) : undefined;
  if (field === 'pace.fullTimeMonths') return record && isPublished(record.pace.fullTimeMonths) ? kindInRecord(record, field) : undefined;
  return 'observed';
}

/** What every path of this candidate rests on: wages of the role's and the present occupation, place, taxes, the role itself. */
function common(catalog: Catalog, candidate: Candidate, role: Role): [FigureId, Kind | undefined][] {
  const present = presentRole(catalog, candidate, role);
  const occupations = [...new Set([...Object.keys(role.mix.shares), candidate.background.occupation])].filter((soc) =>
    catalog.occupations.some((entry) => entry.soc === soc && isPublished(entry.wages.median)),
  );
  const { area, state } = candidate.place;
  const { federalTax, stateTax } = catalog.money;
  const year = Object.keys(federalTax.years).sort().at(-1) ?? '';
  return [
    ...occupations.map((soc): [FigureId, Kind | undefined] => [`wage:${soc}/median`, catalog.tables.wages?.columns.median?.origin.kind]),
    [`role:${role.id}/mix.shares`, role.mix.origin.kind],
    [`role:${role.id}/demands.areas`, role.demands.origin.kind],
    [`role:${present.id}/experience.slope`, present.experience.origin.kind],
    [`role:${role.id}/degreeGap.log`, role.degreeGap.origin.kind],
    ...(area === undefined ? [] : [[`area:${area}/${role.id}`, 'modeled'] satisfies [FigureId, Kind]]),
    [`money:federalTax/years.${year}.${candidate.finances.filing}.brackets`, federalTax.origin.kind],
    [`money:stateTax/states.${state}`, stateTax.origin.kind],
    ['money:loans/from20260701.graduateAnnualUsd', catalog.money.loans.from20260701.origin.kind],
  ];
}
